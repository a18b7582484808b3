/** A value of a record as a reader says it: money, dates, words of the domain; else as it is written. */
import {BASES, type AmountRange, type Tie} from '../../core/dataset/schema';
import {isPlain} from '../../core/exchange/difference';
import {importText} from '../text/importText';
import type {Text} from '../text/text';

export function valueInWords(field: string, value: unknown, text: Text): string {
  const {language, words, format} = text;
  const t = importText[language];
  if (value === null || value === undefined || value === '') return t.unknown;
  if (field === 'amountUsd') return amounts(value as Tie['amountUsd'], text);
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) return value.map((v) => plain(v)).join(', ');
  if (isPlain(value)) {
    const own = value[language];
    return typeof own === 'string' ? own : JSON.stringify(value);
  }
  const name = (
    {
      kind: words.kinds,
      type: words.types,
      status: words.statuses,
      inputClass: words.classes,
    } as Readonly<Record<string, Readonly<Record<string, string>>>>
  )[field]?.[plain(value)];
  if (name !== undefined) return name;
  return ['announced', 'start', 'end', 'published'].includes(field)
    ? format.date(plain(value))
    : plain(value);
}

const plain = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);

function amounts(held: Tie['amountUsd'], {words, format, language}: Text): string {
  const range = ({low, likely, high}: AmountRange): string =>
    low === high
      ? format.money(likely)
      : `${format.money(likely)} (${format.money(low)} – ${format.money(high)})`;
  const told = BASES.flatMap((basis) => {
    const amount = held[basis];
    return amount ? [`${words.bases[basis]} ${range(amount)}`] : [];
  });
  return told.join(', ') || importText[language].unknown;
}
