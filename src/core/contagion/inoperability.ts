/**
 * Inoperability input–output model. Haimes & Jiang (2001), Journal of Infrastructure Systems
 * 7(1):1–12, doi:10.1061/(ASCE)1076-0342(2001)7:1(1); the normalisation by output is Santos & Haimes
 * (2004), the supply side Leung, Haimes & Santos (2007).
 *
 *   q = A q + c,   then min{1, q};   demand: A_ij = flow_ij / output_i,   supply: A_ji = flow_ij / output_j
 *
 * interdependency: Csr [n × n] of A ≥ 0, row = the one made inoperable; rows may sum above 1.
 * perturbation c: Float64Array[n] in [0, 1], not modified. Linear: no essential inputs, no
 * substitution; the truncation at 1 stands outside the solution, as published. Where the spectral
 * radius of A reaches 1 no such solution exists: then the least fixed point of q = min{1, Aq + c} is
 * returned and `isCapped` says so.
 * Solved by iteration q ← Aq + c until nothing moves by more than `tolerance`. O(rounds · m).
 */
import type {Csr} from '../graph/csr';
import type {IterationOptions, IterationResult} from './linearDebtRank';

export interface InoperabilityResult extends IterationResult {
  readonly isCapped: boolean;
  /** q before the truncation, for receipts. */
  readonly untruncated: Float64Array;
}

/** Beyond this the iteration has left every plausible solution behind: it diverges. */
const DIVERGED = 1e6;

export function inoperability(
  interdependency: Csr,
  perturbation: Float64Array,
  options: IterationOptions = {},
): InoperabilityResult {
  const {onRound, ...quiet} = options;
  const linear = iterate(interdependency, perturbation, Infinity, quiet);
  if (linear.converged) {
    // Told only now that the solution stands: the rounds of a diverging iteration mean nothing.
    if (onRound)
      iterate(interdependency, perturbation, Infinity, {
        ...quiet,
        onRound: (q) => onRound(q.map((level) => Math.min(1, level))),
      });
    return {
      ...linear,
      untruncated: linear.distress,
      distress: linear.distress.map((q) => Math.min(1, q)),
      isCapped: false,
    };
  }
  const capped = iterate(interdependency, perturbation, 1, options);
  return {...capped, untruncated: capped.distress, isCapped: true};
}

function iterate(
  {rows, rowPtr, colIdx, weight}: Csr,
  c: Float64Array,
  cap: number,
  {maxRounds = 10_000, tolerance = 1e-12, onRound}: IterationOptions,
): IterationResult {
  let q = c.map((level) => Math.min(cap, level));
  let next = new Float64Array(rows);
  onRound?.(q);
  for (let round = 1; round <= maxRounds; round++) {
    let largest = 0;
    for (let i = 0; i < rows; i++) {
      let level = c[i]!;
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) level += weight[k]! * q[colIdx[k]!]!;
      next[i] = Math.min(cap, level);
      largest = Math.max(largest, next[i]! - q[i]!);
    }
    [q, next] = [next, q];
    onRound?.(q);
    if (largest <= tolerance) return {distress: q, rounds: round, converged: true};
    if (largest > DIVERGED) break;
  }
  return {distress: q, rounds: maxRounds, converged: false};
}
