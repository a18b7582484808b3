/**
 * What every failure of a linear sweep shares, found once: a numbering, the adjoint that bounds the error
 * of an impact, and the dominant eigenvectors for deflation (`linearSweep.ts`). O(rounds · m).
 */
import type {Csr} from '../graph/csr';
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
