/** The stops of the time strip: the last day of each month, and the newest date at its end. */
import {firstDay, isoDay, lastDay} from '../lib/day';

export function monthStops(oldest: string, newest: string): readonly string[] {
  const end = firstDay(newest);
  const stops: string[] = [];
  let [year, month] = oldest.split('-').map(Number) as [number, number];
  for (;;) {
    const stop = lastDay(`${year}-${String(month).padStart(2, '0')}`);
    if (stop >= end) break;
    stops.push(isoDay(stop));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [...stops, isoDay(end)];
}

/** The stop nearest to a date, from above: a date within a month stands at that month's stop. */
export function stopOf(stops: readonly string[], date: string): number {
  const at = stops.findIndex((stop) => stop >= date);
  return at === -1 ? stops.length - 1 : at;
}
