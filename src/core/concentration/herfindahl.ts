/**
 * Herfindahl–Hirschman index of shares: Σ s², from 0 (countless suppliers) to 1 (one alone).
 * Hirschman (1964), American Economic Review 54(5):761–762. Regulators speak of 10,000 Σ s² and call
 * more than 0.10 moderately and more than 0.18 highly concentrated (US Merger Guidelines, 2023).
 *
 * shares: parts of one whole, each in [0, 1], together at most 1. What they leave is supplied by
 * unknown others: `low` takes them for countless, `high` for one. O(shares).
 */
import {assert} from '../lib/assert';

export interface Herfindahl {
  readonly low: number;
  readonly high: number;
  /** Part whose suppliers are not known. */
  readonly rest: number;
}
export type Band = 'low' | 'moderate' | 'high';

export function herfindahl(shares: readonly number[]): Herfindahl {
  const known = shares.reduce((sum, s) => sum + s, 0);
  assert(known <= 1 + 1e-9, `shares sum to ${known}`);
  const rest = Math.max(0, 1 - known);
  const low = shares.reduce((sum, s) => sum + s * s, 0);
  return {low, high: low + rest * rest, rest};
}

export const bandOf = (index: number): Band =>
  index > 0.18 ? 'high' : index > 0.1 ? 'moderate' : 'low';
