/** Cells of a stranger's spreadsheet as money, days, choices: what people write, in English and Korean. */
import type {AmountRange} from '../dataset/schema';
import {isOnCalendar} from '../lib/day';
import type {SheetFault} from './sheetFault';

/** A value, or why there is none. */
export type Read<T> = {readonly value: T} | {readonly fault: SheetFault};

export const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(t|tn|trillion|조)$/, 1e12],
  [/^(b|bn|billion|십억)$/, 1e9],
  [/^억$/, 1e8],
  [/^(m|mn|mm|million|백만)$/, 1e6],
  [/^만$/, 1e4],
  [/^(k|thousand|천)$/, 1e3],
];
/** Characters of a money, a day or a number: patterns are not tried on a page of text. */
const LONGEST = 100;
/** As in the data: sums stay finite. */
const MOST = 1e18;
/** What stands where nothing is known. */
const UNKNOWN =
  /^(|-|–|—|\?|n\/?a|none|null|unknown|undisclosed|not disclosed|tbd|미공개|비공개|미정|없음)$/i;

/** Nothing is converted on the quiet: a dollar of another country is another currency. */
export const OTHER_CURRENCY =
  /₩|원|€|£|¥|￥|円|엔|元|위안|유로|₹|\b(?:hk|nt|[acs])\$|\b(?:krw|eur|euros?|gbp|jpy|yen|won|cny|rmb|yuan|inr|chf|cad|aud|sgd|twd|hkd|sek|nok|dkk)\b/iu;

/**
 * `$30 bn`, `1,200`, `30-100 bn`, `3,000억`: US dollars, times `unitUsd` where the cell names no unit.
 * null where it says that the amount is not known.
 */
export function readAmount(cell: string, unitUsd: number): Read<AmountRange | null> {
  const text = cell.trim().toLowerCase();
  if (UNKNOWN.test(text)) return {value: null};
  if (text.length > LONGEST) return {fault: {code: 'noAmount', cell: cell.slice(0, LONGEST)}};
  if (OTHER_CURRENCY.test(text)) return {fault: {code: 'otherCurrency', cell}};
  const plain = text
    .replace(/(us\$|usd|us dollars?|dollars?|달러|\$|about|약|up to|최대)/g, ' ')
    .trim()
    .replace(/^~/, ''); // about; between two numbers it is their range
  const [first, second, ...more] = plain.split(
    /\s*(?:–|—|~|\bto\b|(?<=[\d\p{L}\s])-(?=\s*[\d.]))\s*/u,
  );
  if (first === undefined || more.length > 0) return {fault: {code: 'noAmount', cell}};
  const low = oneAmount(first);
  const high = second === undefined ? low : oneAmount(second);
  if (low === null || high === null) return {fault: {code: 'noAmount', cell}};
  const unit = high.unit ?? low.unit ?? unitUsd;
  const range = {low: low.number * (low.unit ?? unit), high: high.number * (high.unit ?? unit)};
  if (range.low < 0 || range.high < 0) return {fault: {code: 'negative', cell}};
  if (range.high > MOST) return {fault: {code: 'outOfRange', cell, min: 0, max: MOST}};
  if (range.low > range.high) return {fault: {code: 'backwards', cell}};
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

/**
 * `2026`, `2026-05`, `2026/5/3`, `20260503`, `2026년 5월`, `3 May 2026`: an ISO prefix; null where nothing
 * is known. Days such as 05/03/2026, which two countries read differently, are refused.
 */
export function readDay(cell: string): Read<string | null> {
  const text = cell.trim();
  if (UNKNOWN.test(text)) return {value: null};
  if (text.length > LONGEST) return {fault: {code: 'noDay', cell: cell.slice(0, LONGEST)}};
  const [year, month, day] = partsOf(text) ?? [];
  if (year === undefined) return {fault: {code: 'noDay', cell}};
  const date = [year, month, day].filter((part) => part !== undefined);
  const iso = date.map((part, k) => (k === 0 ? part : part.padStart(2, '0'))).join('-');
  const isDay =
    isOnCalendar(iso) && (month === undefined || (Number(month) >= 1 && Number(month) <= 12));
  return isDay ? {value: iso} : {fault: {code: 'notOnCalendar', cell}};
}

type DayParts = readonly [year?: string, month?: string, day?: string];
function partsOf(text: string): DayParts | null {
  const numbers =
    /^(\d{4})(?:\s*[-./년]\s*(\d{1,2})(?:\s*[-./월]\s*(\d{1,2}))?)?\s*[년월일.]?(?:[T ]+\d[\d:.]*Z?)?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (numbers) return numbers.slice(1) as unknown as DayParts;
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(
      text,
    ) ?? [];
  const month = MONTHS.findIndex(
    (m) => m === name.toLowerCase() || m.slice(0, 3) === name.toLowerCase(),
  );
  if (year === undefined || month < 0 || (before && after)) return null;
  return [year, `${month + 1}`, before ?? after];
}
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** One of `options`, whatever its case and however its words are joined; or one of the `others`. */
export function readChoice<T extends string>(
  cell: string,
  options: readonly T[],
  others: Readonly<Record<string, T>> = {},
): Read<T | null> {
  if (UNKNOWN.test(cell.trim())) return {value: null};
  const text = keyOf(cell);
  const found = (keyed(options).get(text) as T | undefined) ?? others[text];
  return found ? {value: found} : {fault: {code: 'noChoice', cell, options}};
}

/** Options by their keys, worked out once for each list of them. */
function keyed(options: readonly string[]): ReadonlyMap<string, string> {
  const held = KEYED.get(options);
  if (held) return held;
  const made = new Map(options.map((option) => [keyOf(option), option]));
  KEYED.set(options, made);
  return made;
}
const KEYED = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

export function readNumber(cell: string, min: number, max: number): Read<number | null> {
  if (cell.trim().length > LONGEST)
    return {fault: {code: 'noNumber', cell: cell.slice(0, LONGEST)}};
  const text = cell
    .trim()
    .replaceAll(',', '')
    .replace(/\s*(%|gw)$/i, '');
  if (UNKNOWN.test(text)) return {value: null};
  const value = Number(text);
  if (!Number.isFinite(value)) return {fault: {code: 'noNumber', cell}};
  if (value < min || value > max) return {fault: {code: 'outOfRange', cell, min, max}};
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
