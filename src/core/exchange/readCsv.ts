/**
 * Delimited text (RFC 4180 and what spreadsheets make of it) → rows of cells. The separator is the one of
 * comma, semicolon, tab and bar under which the rows agree best; a quote that never closes is a fault with
 * its row, since all that follows would be one cell. O(length).
 */
import Papa from 'papaparse';
import type {Result} from '../lib/result';
import type {ExchangeIssue} from './exchangeIssue';

export type Separator = ',' | ';' | '\t' | '|';
export interface CsvText {
  readonly rows: readonly (readonly string[])[];
  readonly separator: Separator;
}

export function readCsv(text: string): Result<CsvText, ExchangeIssue> {
  const separator = separatorOf(text);
  const {data, errors} = Papa.parse<string[]>(text, {delimiter: separator});
  const broken = errors.filter(({type}) => type === 'Quotes');
  if (broken.length > 0)
    return {
      ok: false,
      errors: broken.slice(0, LISTED).map(({row}) => ({
        place: {kind: 'row', name: `${(row ?? 0) + 1}`},
        fault: {code: 'openQuote'},
      })),
    };
  return {ok: true, value: {rows: data, separator}};
}
const LISTED = 100;

/** Most cells in all where the rows are of one width; a separator nobody uses makes one column. */
function separatorOf(text: string): Separator {
  const named = /^sep=([,;|\t])\r?\n/i.exec(text)?.[1] as Separator | undefined;
  if (named) return named;
  const scored = ([',', ';', '\t', '|'] as const).map((separator) => {
    const {data} = Papa.parse<string[]>(text, {delimiter: separator, preview: 30});
    const widths = data
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((r) => r.length);
    const usual = mode(widths);
    const agreeing = widths.filter((width) => width === usual).length;
    return {separator, score: usual < 2 ? 0 : (agreeing / widths.length) * usual};
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])[0];
}
