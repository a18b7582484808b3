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
import type {Csr} from '../graph/csr';
import {LANES} from './laneKernel';
import {LEFT, MOST, VALUE, plainLanes, vectorLanes, type LinearLanes} from './linearLanes';
import {busiestFirst, placed, renumbered} from './renumber';

export interface LinearSweepInput {
  readonly leverage: Csr; // [n × n], row = the exposed
  readonly sizes: Float64Array; // ≥ 0
  readonly tolerance: number;
  readonly maxRounds: number;
}

/** What all failures share: built once, read by every worker. Float64Array[n] unless said. */
export interface LinearSweepPlan extends LinearSweepInput {
  /** Row of company i inside the plan: the most exposed-to first, which keeps them in cache. */
  readonly place: Int32Array;
  readonly colIdx: Int32Array; // signed: what engines index fastest
  readonly value: Float64Array; // v
  readonly errorWeight: Float64Array; // Y
  readonly upperLeft: Float64Array; // Σ_{i<j} l_i Λ_ij
  readonly right: Float64Array; // a
  readonly deflation: number; // 1 / ((1 − λ) l·a); 0: no deflation
  readonly isContraction: boolean; // ρ(Λ) < 1
}

/** Added to the diagonal so that cycles do not swing; of the size at which ρ matters. */
const SHIFT = 0.25;
/** Caps and the failed company bend Λ: where deflation then runs in circles, passes alone go on. */
const MOST_DEFLATIONS = 50;
/** Impacts differ by many orders of magnitude: the small ones must not drown in the tolerance. */
const RELATIVE = 1e-6;

export function planLinearSweep(input: LinearSweepInput): LinearSweepPlan {
  const place = busiestFirst(input.leverage.rows, [input.leverage.colIdx]);
  const leverage = renumbered(input.leverage, place);
  const sizes = placed(input.sizes, place);
  const {rows, rowPtr, colIdx, weight} = leverage;
  const all = sizes.reduce((a, b) => a + b, 0);
  const value = sizes.map((s) => (all > 0 ? s / all : 0));
  const {right, left, eigenvalue, isSettled} = dominantPair(leverage);
  // The eigenvalue is an estimate; that 1 + Λᵀ1 + Λᵀ²1 + … comes to an end is the proof of ρ < 1.
  const isContraction =
    eigenvalue < 0.999 &&
    solveAdjoint(
      leverage,
      value.map(() => 1),
    ) !== null;
  const adjoint = (isContraction && solveAdjoint(leverage, value)) || value;
  const errorWeight = new Float64Array(rows);
  const upperLeft = new Float64Array(rows);
  let product = 0;
  for (let i = 0; i < rows; i++) {
    product += left[i]! * right[i]!;
    for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
      const j = colIdx[k]!;
      if (j <= i) continue; // already read in this pass when row i was updated
      errorWeight[j]! += adjoint[i]! * weight[k]!;
      upperLeft[j]! += left[i]! * weight[k]!;
    }
  }
  return {
    ...input,
    leverage,
    place,
    colIdx: Int32Array.from(colIdx),
    value,
    errorWeight,
    upperLeft,
    right,
    deflation: isContraction && isSettled && product > 1e-12 ? 1 / ((1 - eigenvalue) * product) : 0,
    isContraction,
  };
}

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

/** y = v + Λᵀy, to the last digits that matter; null where the sum does not come to an end. */
function solveAdjoint(
  {rows, rowPtr, colIdx, weight}: Csr,
  value: Float64Array,
): Float64Array | null {
  let y = value.slice();
  for (let round = 0; round < 20_000; round++) {
    const next = value.slice();
    for (let i = 0; i < rows; i++)
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) next[colIdx[k]!]! += weight[k]! * y[i]!;
    let change = 0;
    let most = 0;
    for (let j = 0; j < rows; j++) {
      change = Math.max(change, next[j]! - y[j]!);
      most = Math.max(most, next[j]!);
    }
    y = next;
    if (change <= 1e-12 * most) return y;
    if (most > 1e12) return null;
  }
  return null;
}

/** Dominant eigenvalue with its right and left eigenvectors, each scaled to a largest entry of 1. */
function dominantPair({rows, rowPtr, colIdx, weight}: Csr) {
  let right = new Float64Array(rows).fill(1);
  let left = new Float64Array(rows).fill(1);
  let eigenvalue = 0;
  let isSettled = false;
  for (let round = 0; round < 500 && !isSettled; round++) {
    const nextRight = right.map((x) => x * SHIFT);
    const nextLeft = left.map((x) => x * SHIFT);
    for (let i = 0; i < rows; i++)
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
        const j = colIdx[k]!;
        nextRight[i]! += weight[k]! * right[j]!;
        nextLeft[j]! += weight[k]! * left[i]!;
      }
    const previous = eigenvalue;
    eigenvalue = scaleToOne(nextRight) - SHIFT;
    scaleToOne(nextLeft);
    [right, left] = [nextRight, nextLeft];
    isSettled = Math.abs(eigenvalue - previous) <= 1e-12 * Math.max(eigenvalue, 1e-300);
  }
  return {right, left, eigenvalue: Math.max(0, eigenvalue), isSettled};
}

function scaleToOne(x: Float64Array): number {
  let most = 0;
  for (const value of x) most = Math.max(most, value);
  if (most > 0) for (let i = 0; i < x.length; i++) x[i]! /= most;
  return most;
}
