/**
 * When something was written, for what is compared in one tab: milliseconds since 1970 that never go back,
 * though the clock may be set back while a page is open or between two visits.
 */
const LAST_DAY_MS = 8.64e15; // the end of what a Date can say

let last = 0;

/** Now, or one after what was written last where the clock says less. */
export function moment(): number {
  last = Math.max(Date.now(), last + 1);
  return last;
}

/** What this tab finds of its own: what it writes from now on is later. */
export function notBefore(written: number): void {
  if (isMoment(written)) last = Math.max(last, written);
}

/** Of a stored number, which may be anything. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < LAST_DAY_MS;
