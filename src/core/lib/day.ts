/**
 * Calendar days as whole numbers (days since 1970-01-01), so that dates compare and subtract
 * without a clock or a time zone. A partial date is its first day as a beginning and its last day
 * as an end: `2026` begins on 2026-01-01 and ends on 2026-12-31.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;
/** Mean length of a Gregorian year in days. */
export const DAYS_PER_YEAR = 365.2425;

/** First day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Throws RangeError on anything else. */
export function firstDay(date: string): Day {
  const [year, month = 1, day = 1] = parts(date);
  return dayOf(year, month, day, date);
}

/** Last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Throws RangeError on anything else. */
export function lastDay(date: string): Day {
  const first = firstDay(date);
  const [year, month, day] = parts(date);
  if (day !== undefined) return first;
  return (
    (month === undefined
      ? dayOf(year + 1, 1, 1, date)
      : dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1, date)) - 1
  );
}

/** Whether such a date exists: 2026-02-29 does not. */
export function isOnCalendar(date: string): boolean {
  try {
    firstDay(date);
    return true;
  } catch {
    return false;
  }
}

/** `YYYY-MM-DD` of a day. */
export const isoDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

function parts(date: string): [number, number?, number?] {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) throw new RangeError(`not a date: ${date}`);
  return match.slice(1).filter(Boolean).map(Number) as [number, number?, number?];
}

function dayOf(year: number, month: number, day: number, date: string): Day {
  const at = Date.UTC(year, month - 1, day);
  const read = new Date(at);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day)
    throw new RangeError(`no such day: ${date}`);
  return at / MS_PER_DAY;
}
