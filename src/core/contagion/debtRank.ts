/**
 * DebtRank. Battiston, Puliga, Kaushik, Tasca & Caldarelli (2012), Scientific Reports 2:541,
 * doi:10.1038/srep00541.
 *
 *   V_ij = min{1, exposure_ij / buffer_i}                      impact of j on i, capped per tie
 *   h_i(t) = min{1, h_i(t−1) + Σ_{j distressed at t−1} V_ij h_j(t−1)}
 *   a company is distressed in the one round after it is first hit, then inactive for good
 *
 * leverage: Csr [n × n] of exposure / buffer (≥ 0; the cap at 1 is applied here), row = the exposed.
 * shock: Float64Array[n] in [0, 1], not modified; every company with a shock is distressed at first.
 * Single hit: a company forwards only its first distress, so feedback is left out and the walk ends
 * after at most n rounds, exactly; there is no tolerance. Updates are synchronous, as the equations
 * say; the co-author's published program updates in place and then depends on the numbering.
 * O(m) in all.
 */
import type {Csr} from '../graph/csr';
import {assert} from '../lib/assert';
import type {IterationOptions, IterationResult} from './linearDebtRank';

export interface DebtRankResult extends IterationResult {
  /** Distress that each company passed on in its one round; 0 where it never was hit. */
  readonly forwarded: Float64Array;
}

export function debtRank(
  leverage: Csr,
  shock: Float64Array,
  {maxRounds = 10_000, onRound}: Omit<IterationOptions, 'tolerance'> = {},
): DebtRankResult {
  const {rows, rowPtr, colIdx, weight} = leverage;
  assert(shock.length === rows, `shock has ${shock.length} entries, the network ${rows}`);

  const distress = shock.slice();
  const forwarded = shock.slice();
  const wasHit = Uint8Array.from(shock, (s) => (s > 0 ? 1 : 0));
  let active = shock.slice(); // distress of those that forward in this round, else 0
  let next = new Float64Array(rows);
  onRound?.(distress);
  for (let round = 1; round <= maxRounds; round++) {
    let isAnyHit = false;
    for (let i = 0; i < rows; i++) {
      next[i] = 0;
      let inflow = 0;
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++)
        inflow += Math.min(1, weight[k]!) * active[colIdx[k]!]!;
      if (inflow === 0) continue;
      distress[i] = Math.min(1, distress[i]! + inflow);
      if (wasHit[i]) continue;
      wasHit[i] = 1;
      next[i] = distress[i]!;
      forwarded[i] = distress[i]!;
      isAnyHit = true;
    }
    onRound?.(distress);
    if (!isAnyHit) return {distress, forwarded, rounds: round, converged: true};
    [active, next] = [next, active];
  }
  return {distress, forwarded, rounds: maxRounds, converged: false};
}
