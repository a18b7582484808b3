/**
 * What a contract delivers within a window, summed day by day from the definition of its flow:
 * r(τ) = min(1, 3τ/T), flow(τ) = H · r(τ) / (5T/6); no ramp where T is a year or less.
 */
const DAYS_PER_YEAR = 365.2425;
const STEPS_PER_DAY = 4; // a quarter day divides .2425 of a day well enough
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export interface SlowContract {
  readonly headline: number;
  /** First day. */
  readonly start: string;
  readonly termYears: number;
}

/** From `fromYears` to `toYears` after `date` (negative: before it). */
export function slowDelivery(
  {headline, start, termYears}: SlowContract,
  date: string,
  fromYears: number,
  toYears: number,
): number {
  const elapsed = (dayOf(date) - dayOf(start)) / DAYS_PER_YEAR;
  const steps = Math.round((toYears - fromYears) * DAYS_PER_YEAR * STEPS_PER_DAY);
  const width = (toYears - fromYears) / steps;
  let delivered = 0;
  for (let k = 0; k < steps; k++) {
    const tau = elapsed + fromYears + (k + 0.5) * width;
    if (tau < 0 || tau > termYears) continue;
    const isRamped = termYears > 1;
    const level = isRamped ? Math.min(1, (3 * tau) / termYears) : 1;
    delivered += ((headline * level) / (isRamped ? (5 * termYears) / 6 : termYears)) * width;
  }
  return delivered;
}

/** Whole term of a contract that runs from the first day up to and including the last. */
export const termOf = (firstDay: string, lastDay: string): number =>
  (dayOf(lastDay) + 1 - dayOf(firstDay)) / DAYS_PER_YEAR;
