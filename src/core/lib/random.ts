/**
 * Seeded random numbers: mulberry32 (Tommy Ettinger, public domain), 2^32 states, uniform in [0, 1).
 * Good enough to sample assumptions; never for secrets. Same seed, same numbers, everywhere.
 */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A stream of its own for each (seed, index): draws can be computed in any order. */
export const streamOf = (seed: number, index: number): Random =>
  createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));

/** Triangular between low and high with its peak at `likely`; the point itself where they agree. */
export function triangular(random: Random, low: number, likely: number, high: number): number {
  const u = random(); // drawn even where it is not needed: streams stay in step
  if (!(high > low)) return likely;
  const peak = (likely - low) / (high - low);
  return u < peak
    ? low + Math.sqrt(u * (high - low) * (likely - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - likely));
}
