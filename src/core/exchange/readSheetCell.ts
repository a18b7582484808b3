/** Cells of a stranger's spreadsheet as money, days, choices: what people write, in English and Korean. */
import type {AmountRange} from '../dataset/schema';
import {isOnCalendar} from '../lib/day';

/** A value, or in plain words why there is none. */
export type Read<T> = {readonly value: T} | {readonly fault: string};

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(t|tn|trillion|조)$/, 1e12],
  [/^(b|bn|billion|십억)$/, 1e9],
  [/^억$/, 1e8],
  [/^(m|mn|mm|million|백만)$/, 1e6],
  [/^만$/, 1e4],
  [/^(k|thousand|천)$/, 1e3],
];
/** What stands where nothing is known. */
const UNKNOWN =
  /^(|-|–|—|\?|n\/?a|none|null|unknown|undisclosed|not disclosed|tbd|미공개|비공개|미정|없음)$/i;

/**
 * `$30 bn`, `1,200`, `30-100 bn`, `3,000억`: US dollars, times `unitUsd` where the cell names no unit.
 * null where it says that the amount is not known.
 */
export function readAmount(cell: string, unitUsd: number): Read<AmountRange | null> {
  const text = cell.trim().toLowerCase();
  if (UNKNOWN.test(text)) return {value: null};
  const plain = text
    .replace(/(us\$|usd|us dollars?|dollars?|달러|\$|~|about|약|up to|최대)/g, ' ')
    .trim();
  const [first, second, ...more] = plain.split(
    /\s*(?:–|—|~|\bto\b|(?<=[\d\p{L}\s])-(?=\s*[\d.]))\s*/u,
  );
  if (first === undefined || more.length > 0) return {fault: `is no amount: ${quote(cell)}`};
  const low = oneAmount(first);
  const high = second === undefined ? low : oneAmount(second);
  if (low === null || high === null) return {fault: `is no amount: ${quote(cell)}`};
  const unit = high.unit ?? low.unit ?? unitUsd;
  const range = {low: low.number * (low.unit ?? unit), high: high.number * (high.unit ?? unit)};
  if (range.low < 0 || range.high < 0) return {fault: `must be 0 or more, is ${quote(cell)}`};
  if (range.low > range.high) return {fault: `runs backwards: ${quote(cell)}`};
  return {value: {...range, likely: (range.low + range.high) / 2}};
}

function oneAmount(text: string): {number: number; unit: number | null} | null {
  const [, digits = '', word = ''] = /^([-+]?[\d,. ]*\d)\s*(\p{L}*)\.?$/u.exec(text.trim()) ?? [];
  const grouped = digits.replace(/ /g, '');
  const isPlain = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(grouped);
  const unit = word === '' ? null : UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (!isPlain || unit === undefined) return null;
  return {number: Number(grouped.replaceAll(',', '')), unit};
}

/** `2026`, `2026-05`, `2026/5/3`, `2026년 5월`: an ISO prefix; null where nothing is known. */
export function readDay(cell: string): Read<string | null> {
  const text = cell.trim();
  if (UNKNOWN.test(text)) return {value: null};
  const [, year, month, day] =
    /^(\d{4})(?:\s*[-./년]\s*(\d{1,2})(?:\s*[-./월]\s*(\d{1,2}))?)?\s*[년월일.]?(?:T[\d:.]+Z?)?$/.exec(
      text,
    ) ?? [];
  if (year === undefined) return {fault: `must be YYYY, YYYY-MM or YYYY-MM-DD, is ${quote(cell)}`};
  const date = [year, month, day].filter((part) => part !== undefined);
  const iso = date.map((part, k) => (k === 0 ? part : part.padStart(2, '0'))).join('-');
  const isDay =
    isOnCalendar(iso) && (month === undefined || (Number(month) >= 1 && Number(month) <= 12));
  return isDay ? {value: iso} : {fault: `is no day of the calendar: ${quote(cell)}`};
}

/** One of `options`, whatever its case and however its words are joined; or one of the `others`. */
export function readChoice<T extends string>(
  cell: string,
  options: readonly T[],
  others: Readonly<Record<string, T>> = {},
): Read<T | null> {
  const text = keyOf(cell);
  if (UNKNOWN.test(text)) return {value: null};
  const found = options.find((option) => keyOf(option) === text) ?? others[text];
  return found
    ? {value: found}
    : {fault: `must be one of ${options.join(', ')}, is ${quote(cell)}`};
}

export function readNumber(cell: string, min: number, max: number): Read<number | null> {
  const text = cell
    .trim()
    .replaceAll(',', '')
    .replace(/\s*(%|gw)$/i, '');
  if (UNKNOWN.test(text)) return {value: null};
  const value = Number(text);
  if (!Number.isFinite(value)) return {fault: `is no number: ${quote(cell)}`};
  if (value < min || value > max)
    return {
      fault: `must be ${max === Infinity ? `${min} or more` : `from ${min} to ${max}`}, is ${quote(cell)}`,
    };
  return {value};
}

/** Names and column headings are compared by this. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_./()-]+/g, '-')
    .replace(/^-|-$/g, '');

const quote = (cell: string): string =>
  JSON.stringify(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);
