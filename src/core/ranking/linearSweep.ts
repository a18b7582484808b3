/**
 * Fail every company once under linear DebtRank, exactly and fast: what `rank` runs on.
 *
 * The least fixed point of h = min(1, e_s + Λh) is sought for each s by Gauss–Seidel passes, four
 * failures a pass so that every entry of Λ is read once for four of them, with two additions that
 * leave the answer as it is:
 *
 * 1. A stop rule that bounds the error of the impact. Let y = v + Λᵀy (one adjoint solve; v = size /
 *    Σ size). Where ρ(Λ) < 1 the fixed point x* is unique and |x − x*| ≤ (I − Λ)⁻¹ |r| for the
 *    residual r of any x, caps or no caps, so |v·x − v·x*| ≤ y·|r|. After an in-place pass r_i is at
 *    most Σ_{j>i} Λ_ij |δ_j|, δ the changes of the pass: y·|r| ≤ Σ_j |δ_j| Y_j, Y_j = Σ_{i<j} y_i Λ_ij.
 *    A failure is done once that is at most `tolerance`, and at most a millionth of its impact.
 * 2. Deflation. What is left after a few passes lies along the dominant right eigenvector a of Λ;
 *    its coefficient c = (l·r) / ((1 − λ) l·a) is known from the left one, l, and is removed after
 *    each pass. The passes then shrink the error by the second eigenvalue, not the first.
 *
 * Where ρ(Λ) ≥ 1 the fixed point need not be unique and nothing may be overshot: plain passes from
 * below, until no company moves by more than `tolerance`.
 *
 * A pass runs in WebAssembly where there are vectors (`fourLanes.wat`), else in plain loops: same bits.
 *
 * Each failure is computed apart from the others of its pass and frozen when it is done: the same
 * bits whatever the batch, the shard or the number of jobs.
 * Sources: the model, Bardoscia et al. (2015), doi:10.1371/journal.pone.0130406; deflation, Saad
 * (2003), Iterative Methods for Sparse Linear Systems, doi:10.1137/1.9780898718003.
 * O(passes · m / 4) memory traffic for each failure; about ten passes for 1e-9 where λ = 0.75.
 */
import type {LinearSweepPlan} from './linearPlan';
import {LANES} from './laneKernel';
import {LEFT, MOST, VALUE, plainLanes, vectorLanes, type LinearLanes} from './linearLanes';

/** Caps and the failed company bend Λ: where deflation then runs in circles, passes alone go on. */
const MOST_DEFLATIONS = 50;
/** Impacts differ by many orders of magnitude: the small ones must not drown in the tolerance. */
const RELATIVE = 1e-6;

export interface SweepRows {
  /** Impact of each failure of the range, knock-on only. */
  readonly impact: Float64Array;
  /** Σ over the range of every company's distress, its own failure left out: [n]. */
  readonly suffered: Float64Array;
  readonly converged: boolean;
}

/** Failures from ≤ s < to. `onDone` hears of each batch. */
export function linearSweep(
  plan: LinearSweepPlan,
  from: number,
  to: number,
  onDone: (count: number) => void = () => {},
  lanes: LinearLanes = vectorLanes(plan) ?? plainLanes(plan),
): SweepRows {
  const n = plan.leverage.rows;
  const impact = new Float64Array(to - from);
  const sufferedAt = new Float64Array(n); // by place
  const kept = new Float64Array(n * LANES);
  let converged = true;
  for (let first = from; first < to; first += LANES) {
    const seeds = Int32Array.from(
      {length: LANES},
      (_, b) => plan.place[Math.min(first + b, to - 1)]!,
    );
    const count = Math.min(LANES, to - first);
    converged =
      solveLanes(plan, lanes, seeds, kept, (lane, x) => {
        if (lane >= count) return; // a repeated last failure that only fills the batch
        let lost = 0;
        for (let i = 0; i < n; i++) {
          const h = x[i * LANES + lane]!;
          if (i === seeds[lane]) continue;
          lost += plan.value[i]! * h;
          sufferedAt[i]! += h;
        }
        impact[first - from + lane] = lost;
      }) && converged;
    onDone(count);
  }
  return {impact, suffered: sufferedAt.map((_, i) => sufferedAt[plan.place[i]!]!), converged};
}

/** Runs four failures at once; calls `finish` for each lane in order, when its state is final. */
function solveLanes(
  plan: LinearSweepPlan,
  lanes: LinearLanes,
  seeds: Int32Array,
  kept: Float64Array,
  finish: (lane: number, x: Float64Array) => void,
): boolean {
  const {deflation, tolerance, maxRounds} = plan;
  const {rows} = plan.leverage;
  const {x, sums, by} = lanes;
  const seedRows = [...new Set(seeds)].sort((a, b) => a - b);
  const holdSeeds = () => {
    for (let b = 0; b < LANES; b++) x[seeds[b]! * LANES + b] = 1;
  };
  x.fill(0);
  holdSeeds();
  const done = new Uint8Array(LANES);
  let isSettled = false;
  for (let pass = 1; pass <= maxRounds && !isSettled; pass++) {
    sums.fill(0);
    let from = 0;
    for (const row of seedRows) {
      lanes.relax(from, row);
      relaxSeedRow(plan, x, sums, row, seeds);
      from = row + 1;
    }
    lanes.relax(from, rows);
    isSettled = true;
    for (let b = 0; b < LANES; b++) {
      if (done[b]) continue;
      const isDone = plan.isContraction
        ? sums[b]! <= Math.min(tolerance, RELATIVE * sums[VALUE + b]!)
        : sums[MOST + b]! <= tolerance;
      if (isDone) {
        done[b] = 1;
        for (let i = b; i < x.length; i += LANES) kept[i] = x[i]!;
      } else isSettled = false;
    }
    if (isSettled || deflation === 0 || pass > MOST_DEFLATIONS) continue;
    for (let b = 0; b < LANES; b++) by[b] = sums[LEFT + b]! * deflation;
    lanes.shift();
    holdSeeds();
  }
  for (let b = 0; b < LANES; b++) finish(b, done[b] ? kept : x);
  return isSettled;
}

/** A row that is a failed company's in some lane, where it stays as it is. */
function relaxSeedRow(
  {leverage, value, errorWeight, upperLeft}: LinearSweepPlan,
  x: Float64Array,
  sums: Float64Array,
  row: number,
  seeds: Int32Array,
): void {
  const {rowPtr, colIdx, weight} = leverage;
  for (let b = 0; b < LANES; b++) {
    if (seeds[b] === row) continue;
    let level = 0;
    for (let k = rowPtr[row]!; k < rowPtr[row + 1]!; k++)
      level += weight[k]! * x[colIdx[k]! * LANES + b]!;
    const at = row * LANES + b;
    const step = Math.min(level, 1) - x[at]!;
    x[at]! += step;
    sums[b]! += Math.abs(step) * errorWeight[row]!;
    sums[LEFT + b]! += step * upperLeft[row]!;
    sums[VALUE + b]! += value[row]! * x[at]!;
    sums[MOST + b] = Math.max(sums[MOST + b]!, Math.abs(step));
  }
}
