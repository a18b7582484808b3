/**
 * Linear DebtRank. Bardoscia, Battiston, Caccioli & Caldarelli (2015), PLoS ONE 10(6): e0130406,
 * doi:10.1371/journal.pone.0130406.
 *
 *   h_i(t+1) = min{ 1, h_i(t) + Σ_j Λ_ij · [h_j(t) − h_j(t−1)] },   h(0) = 0, h(1) = shock
 *
 * computed in its level form h(t+1) = min{1, shock + Λ h(t)}, which has the same least fixed point
 * and the same iterates: increments enter linearly and a company at 1 stays there.
 *
 * leverage: Csr [n × n] of Λ_ij = exposure_ij / buffer_i (≥ 0, not capped: the paper caps the state,
 *   not the tie; Battiston et al. 2012 and some packages cap each tie at 1), row = the exposed.
 * shock: Float64Array[n], initial relative loss in [0, 1]. Not modified.
 * Returns distress in [0, 1]. Stops once no company moved by more than `tolerance` in a round
 * (NetworkRiskMeasures stops on the L2 norm instead). Never throws on slow convergence: read
 * `converged`. Where the spectral radius of Λ exceeds 1, a shock smaller than the tolerance could
 * still have grown: keep the tolerance far below the smallest shock. O(rounds · m).
 */
import type {Csr} from '../graph/csr';
import {assert} from '../lib/assert';

export interface IterationOptions {
  readonly maxRounds?: number;
  readonly tolerance?: number;
  /** Called with the state of each round, from round 0; the array must not be kept unless copied. */
  readonly onRound?: (distress: Float64Array) => void;
}
export interface IterationResult {
  readonly distress: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

export function linearDebtRank(
  leverage: Csr,
  shock: Float64Array,
  {maxRounds = 10_000, tolerance = 1e-12, onRound}: IterationOptions = {},
): IterationResult {
  const {rows, rowPtr, colIdx, weight} = leverage;
  assert(shock.length === rows, `shock has ${shock.length} entries, the network ${rows}`);

  let distress = shock.slice();
  let next = new Float64Array(rows);
  onRound?.(distress);
  for (let round = 1; round <= maxRounds; round++) {
    let largest = 0;
    for (let i = 0; i < rows; i++) {
      let loss = shock[i]!;
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) loss += weight[k]! * distress[colIdx[k]!]!;
      const level = loss < 1 ? loss : 1;
      const step = level - distress[i]!;
      if (step > largest) largest = step;
      next[i] = level;
    }
    [distress, next] = [next, distress];
    onRound?.(distress);
    if (largest <= tolerance) return {distress, rounds: round, converged: true};
  }
  return {distress, rounds: maxRounds, converged: false};
}
