/**
 * What a linear sweep spends its time on, for four failures side by side: passes over the rows, and the
 * shift along the dominant eigenvector. In vectors of WebAssembly, and in plain loops for engines without
 * them and for the tests of the other: both give the same bits.
 */
import {LANES, ROW, openLaneKernel} from './laneKernel';
import type {LinearSweepPlan} from './linearPlan';

export interface LinearLanes {
  /** Entry i · LANES + lane: how far company i is lost. */
  readonly x: Float64Array;
  /** Of a pass, four of each: Σ |δ| Y, Σ δ Σ_{i<j} l_i Λ_ij, Σ v x, largest |δ|. */
  readonly sums: Float64Array;
  /** How far `shift` goes in each lane. */
  readonly by: Float64Array;
  /** One in-place pass over rows from ≤ i < to, none of them a failed company's; adds to `sums`. */
  readonly relax: (from: number, to: number) => void;
  /** Along the right eigenvector, within [0, 1]. */
  readonly shift: () => void;
}
/** Where the kinds of `sums` begin. */
export const [LEFT, VALUE, MOST] = [LANES, 2 * LANES, 3 * LANES];

/** Null where the engine has no vectors. */
export function vectorLanes(plan: LinearSweepPlan): LinearLanes | null {
  const {leverage, colIdx, value, errorWeight, upperLeft, right} = plan;
  const {rows, rowPtr, weight} = leverage;
  const kernel = openLaneKernel(12 * weight.length + (ROW + 4 * 8 + 4) * rows + 1024);
  if (kernel === null) return null;
  const doubles = (values: Float64Array): Float64Array => {
    const array = kernel.doubles(values.length);
    array.set(values);
    return array;
  };
  const starts = kernel.integers(rowPtr).byteOffset;
  const columns = kernel.integers(colIdx.map((j) => j * ROW)).byteOffset;
  const [weights, error, left, worth, direction] = [
    doubles(weight).byteOffset,
    doubles(errorWeight).byteOffset,
    doubles(upperLeft).byteOffset,
    doubles(value).byteOffset,
    doubles(right).byteOffset,
  ];
  const x = kernel.doubles(rows * LANES);
  const sums = kernel.doubles(4 * LANES);
  const by = kernel.doubles(LANES);
  return {
    x,
    sums,
    by,
    relax: (from, to) =>
      kernel.relax(
        from,
        to,
        starts,
        columns,
        weights,
        x.byteOffset,
        error,
        left,
        worth,
        sums.byteOffset,
      ),
    shift: () => kernel.shift(rows, x.byteOffset, direction, by.byteOffset),
  };
}

export function plainLanes(plan: LinearSweepPlan): LinearLanes {
  const {leverage, colIdx, value, errorWeight, upperLeft, right} = plan;
  const {rows, rowPtr, weight} = leverage;
  const x = new Float64Array(rows * LANES);
  const sums = new Float64Array(4 * LANES);
  const by = new Float64Array(LANES);
  const level = new Float64Array(LANES);
  return {
    x,
    sums,
    by,
    relax: (from, to) => {
      for (let i = from; i < to; i++) {
        level.fill(0);
        for (let k = rowPtr[i]!, end = rowPtr[i + 1]!; k < end; k++)
          for (let b = 0; b < LANES; b++) level[b]! += weight[k]! * x[colIdx[k]! * LANES + b]!;
        for (let b = 0; b < LANES; b++) {
          const at = i * LANES + b;
          const step = Math.min(level[b]!, 1) - x[at]!;
          x[at]! += step;
          sums[b]! += Math.abs(step) * errorWeight[i]!;
          sums[LEFT + b]! += step * upperLeft[i]!;
          sums[VALUE + b]! += value[i]! * x[at]!;
          sums[MOST + b] = Math.max(sums[MOST + b]!, Math.abs(step));
        }
      }
    },
    shift: () => {
      for (let i = 0; i < rows; i++)
        for (let b = 0; b < LANES; b++) {
          const at = i * LANES + b;
          x[at] = Math.max(0, Math.min(1, x[at]! + by[b]! * right[i]!));
        }
    },
  };
}
