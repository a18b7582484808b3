/** What is asked of the map, in words: one short phrase per condition, in the order of the panel. */
import {UNKNOWN_COUNTRY, type Conditions, type Neighbourhood} from '../core/explore/conditions';
import {countryName} from './countryName';
import type {Names} from './names';
import {conditionText} from './conditionText';
import type {Text} from './text';

export type Field = keyof Conditions;
export const FIELDS: readonly Field[] = [
  'statuses',
  'types',
  'confidences',
  'amountUsd',
  'announced',
  'kinds',
  'countries',
  'between',
  'core',
];
export interface Phrase {
  readonly field: Field;
  readonly text: string;
}

/** Values of a list that are named; the others are counted. */
const NAMED = 2;

export function conditionWords(asked: Conditions, names: Names, text: Text): readonly Phrase[] {
  const t = conditionText[text.language];
  return FIELDS.filter((field) => asked[field] !== undefined).map((field) => ({
    field,
    text: `${t.short[field]}: ${valueOf(field, asked, names, text)}`,
  }));
}

export const focusWords = (
  {company, steps}: Neighbourhood,
  names: Names,
  {language}: Text,
): string => conditionText[language].focusOf(names.company(company), steps);

export const countryWord = (code: string, language: Text['language']): string =>
  code === UNKNOWN_COUNTRY ? conditionText[language].notStated : countryName(code, language);

function valueOf(field: Field, asked: Conditions, names: Names, text: Text): string {
  const {language, words, format} = text;
  const t = conditionText[language];
  switch (field) {
    case 'statuses':
      return listed(asked.statuses!, (status) => words.statuses[status], t.others);
    case 'types':
      return listed(asked.types!, (type) => words.types[type], t.others);
    case 'confidences':
      return listed(asked.confidences!, (found) => words.confidences[found], t.others);
    case 'kinds':
      return listed(asked.kinds!, (kind) => words.kinds[kind], t.others);
    case 'countries':
      return listed(asked.countries!, (code) => countryWord(code, language), t.others);
    case 'amountUsd':
      return rangeWords(asked.amountUsd!, format.money, text);
    case 'announced':
      return rangeWords(asked.announced!, format.date, text);
    case 'between': {
      const {from, to, slack} = asked.between!;
      return t.pathOf(names.company(from), names.company(to), slack);
    }
    case 'core':
      return t.coreOf(asked.core!);
  }
}

function listed<T>(
  values: readonly T[],
  word: (value: T) => string,
  others: (n: number) => string,
): string {
  if (values.length === 0) return '—';
  const named = values.slice(0, values.length > NAMED + 1 ? NAMED : NAMED + 1).map(word);
  const rest = values.length - named.length;
  return rest > 0 ? `${named.join(', ')} ${others(rest)}` : named.join(', ');
}

interface Span<T> {
  readonly min?: T;
  readonly max?: T;
  readonly keepsUnknown: boolean;
}

/** `$5 bn to $50 bn or not stated` */
export function rangeWords<T>(
  {min, max, keepsUnknown}: Span<T>,
  word: (value: T) => string,
  {language}: Pick<Text, 'language'>,
): string {
  const t = conditionText[language];
  if (min === undefined && max === undefined) return keepsUnknown ? t.anyValue : t.onlyStated;
  const known =
    min === undefined
      ? t.valueTo(word(max!))
      : max === undefined
        ? t.valueFrom(word(min))
        : t.valueRange(word(min), word(max));
  return keepsUnknown ? `${known}, ${t.orUnstated}` : known;
}
