/**
 * Dates by year, and by quarter in the last three years: where the dates are dense. Bin i holds days
 * from edge i up to, and without, edge i + 1; edges are first days, ISO. A date known to the month
 * or the year counts by its first day. No bins where no date is known. O(dates · bins).
 */
import {firstDay, isoDay} from '../lib/day';
import type {Bins} from './amountBins';

const YEARS_BY_QUARTER = 3;

export function dateBins(dates: readonly string[]): Bins<string> {
  if (dates.length === 0) return {edges: [], counts: []};
  const days = dates.map((date) => isoDay(firstDay(date))).sort();
  const [first, last] = [Number(days[0]!.slice(0, 4)), Number(days.at(-1)!.slice(0, 4))];
  const edges: string[] = [];
  for (let year = first; year <= last; year++)
    for (const month of year > last - YEARS_BY_QUARTER ? ['01', '04', '07', '10'] : ['01'])
      edges.push(`${year}-${month}-01`);
  const newest = days.at(-1)!;
  const used = edges.filter((edge) => edge <= newest);
  used.push(edges[used.length] ?? `${last + 1}-01-01`);
  const counts = used.slice(1).map(() => 0);
  for (const day of days) counts[used.findIndex((edge) => edge > day) - 1]!++;
  return {edges: used, counts};
}
