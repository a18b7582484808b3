/**
 * How a contract's headline is delivered over its term: ramped up over the first part, then flat.
 *
 *   r(τ) = min(1, τ / (ρT)),   flow(τ) = H · r(τ) / (T (1 − ρ/2)),   ∫₀ᵀ flow = H
 *
 * With ρ = 1/3 that is r = min(1, 3τ/T) and flow = H · r / (5T/6). Contracts of a year or less have
 * no ramp. H headline (any unit), T term in years > 0, τ years since the start. Never H / T from
 * day one.
 */
export interface Course {
  readonly termYears: number;
  /** ρ, part of the term that the ramp takes, [0, 1). */
  readonly ramp: number;
}

/** Part of the headline delivered within the first `years`, [0, 1]. */
export function deliveredShare({termYears, ramp}: Course, years: number): number {
  const rho = termYears <= 1 ? 0 : ramp;
  const x = Math.min(Math.max(years / termYears, 0), 1); // elapsed part of the term
  const ramped = rho === 0 ? x : x <= rho ? (x * x) / (2 * rho) : x - rho / 2;
  return ramped / (1 - rho / 2);
}

/** Running level averaged over the years from `a` to `b`, as a part of the full level, [0, 1]. */
export function meanLevel(course: Course, a: number, b: number): number {
  const rho = course.termYears <= 1 ? 0 : course.ramp;
  const full = course.termYears * (1 - rho / 2); // years of full level in the whole term
  return ((deliveredShare(course, b) - deliveredShare(course, a)) * full) / (b - a);
}
