/** A place to a tenth of a map unit, never −0: sums of halves leave crumbs that no picture needs. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10 + 0;
