/**
 * Non-linear DebtRank. Bardoscia, Caccioli, Perotti, Vivaldo & Caldarelli (2016), PLoS ONE 11(10):
 * e0163825, doi:10.1371/journal.pone.0163825.
 *
 *   p(h) = h e^{α(h−1)}
 *   h_i(t+1) = min{1, h_i(t) + Σ_j (1 − R) Λ_ij [p(h_j(t)) − p(h_j(t−1))]}
 *
 * computed in its level form h = min{1, shock + (1 − R) Λ p(h)}: same iterates, same least fixed
 * point. α = 0 is linear DebtRank; α → ∞ passes on defaults alone (Furfine).
 *
 * leverage: Csr [n × n] of Λ_ij = exposure / buffer (≥ 0, not capped), row = the exposed.
 * shock: Float64Array[n] in [0, 1], not modified. alpha ≥ 0; recovery R in [0, 1].
 * Stops once no company moved by more than `tolerance` in a round (the authors' program stops on
 * numpy's allclose). O(rounds · m).
 */
import type {Csr} from '../graph/csr';
import {assert} from '../lib/assert';
import {passedOn} from './passThrough';
import type {IterationOptions, IterationResult} from './linearDebtRank';

export interface NonlinearOptions extends IterationOptions {
  readonly alpha?: number;
  readonly recovery?: number;
}

export function nonlinearDebtRank(
  leverage: Csr,
  shock: Float64Array,
  {alpha = 0, recovery = 0, maxRounds = 10_000, tolerance = 1e-12, onRound}: NonlinearOptions = {},
): IterationResult {
  const {rows, rowPtr, colIdx, weight} = leverage;
  assert(shock.length === rows, `shock has ${shock.length} entries, the network ${rows}`);

  const distress = shock.slice();
  const passed = new Float64Array(rows);
  onRound?.(distress);
  for (let round = 1; round <= maxRounds; round++) {
    for (let j = 0; j < rows; j++) passed[j] = passedOn(distress[j]!, alpha);
    let largest = 0;
    for (let i = 0; i < rows; i++) {
      let inflow = 0;
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) inflow += weight[k]! * passed[colIdx[k]!]!;
      const level = Math.min(1, shock[i]! + (1 - recovery) * inflow);
      largest = Math.max(largest, level - distress[i]!);
      distress[i] = level;
    }
    onRound?.(distress);
    if (largest <= tolerance) return {distress, rounds: round, converged: true};
  }
  return {distress, rounds: maxRounds, converged: false};
}
