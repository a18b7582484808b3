import type {LegendWords} from '../core/picture/legend';
import type {KindGroup} from '../core/picture/palette';
import type {SizeMeasure} from '../core/picture/picture';
import {countryName} from './countryName';
import {legendText} from './legendText';
import type {Text} from './text';

/** The legend's words in the language of the interface. */
export function legendWords(text: Text): LegendWords {
  const {language, words, format} = text;
  const t = legendText[language];
  return {
    ...t,
    types: words.types,
    money: format.money,
    percent: format.percent,
    sizeValue: (measure, value) => sizeInWords(measure, value, text),
    sizeUnknown: (companies) => t.sizeUnknown(format.number(companies)),
  };
}

/** A value that discs are sized by, in its unit. */
export function sizeInWords(measure: SizeMeasure, value: number, {format}: Text): string {
  if (measure === 'money') return format.money(value);
  return measure === 'ties' || measure === 'core' ? format.number(value) : format.percent(value);
}

/** A group that shares a ground: a kind of companies, a country by its code, or a community by number. */
export function groupName(group: string, {language}: Text): string {
  const {groups, community} = legendText[language];
  if (group in groups) return groups[group as KindGroup];
  return /^\d+$/.test(group) ? community(group) : countryName(group, language);
}
