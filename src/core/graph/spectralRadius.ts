/**
 * Spectral radius of a non-negative square matrix: the largest of those of its strongly connected
 * components, each by power iteration on A + cI with the Collatz–Wielandt bounds as the stop rule:
 *   min_i (Ax)_i / x_i ≤ ρ(A) ≤ max_i (Ax)_i / x_i   for x > 0.
 * The shift c keeps cycles from swinging: it follows the geometric mean of the two bounds, so that it
 * is of the size of ρ whatever the scale of A. Within a component x stays positive, so the bounds
 * hold; a network without cycles gives exactly 0.
 * Accurate to `tolerance` relative, unless the bounds are still apart after `maxRounds`: then their
 * mean is returned. O(n + rounds · m).
 */
import {assert} from '../lib/assert';
import type {Csr} from './csr';

export function spectralRadius(matrix: Csr, {maxRounds = 2000, tolerance = 1e-9} = {}): number {
  const {rows, columns} = matrix;
  assert(rows === columns, `a square matrix is needed, got ${rows} × ${columns}`);
  const component = componentsOf(matrix);
  const members = new Map<number, number[]>();
  component.forEach((c, i) => {
    const known = members.get(c);
    if (known) known.push(i);
    else members.set(c, [i]);
  });
  const x = new Float64Array(rows);
  const next = new Float64Array(rows);
  let largest = 0;
  for (const nodes of members.values())
    largest = Math.max(largest, radiusOf(matrix, nodes, component, x, next, maxRounds, tolerance));
  return largest;
}

function radiusOf(
  {rowPtr, colIdx, weight}: Csr,
  nodes: readonly number[],
  component: Int32Array,
  x: Float64Array,
  next: Float64Array,
  maxRounds: number,
  tolerance: number,
): number {
  for (const i of nodes) x[i] = 1;
  let middle = 0;
  for (let round = 0; round < maxRounds; round++) {
    let low = Infinity;
    let high = 0;
    for (const i of nodes) {
      let sum = 0;
      for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++)
        if (component[colIdx[k]!] === component[i]) sum += weight[k]! * x[colIdx[k]!]!;
      next[i] = sum;
      low = Math.min(low, sum / x[i]!);
      high = Math.max(high, sum / x[i]!);
    }
    middle = (low + high) / 2;
    if (high - low <= tolerance * high) return middle;
    const shift = Math.sqrt(low * high);
    let most = 0;
    for (const i of nodes) most = Math.max(most, (next[i] = next[i]! + shift * x[i]!));
    for (const i of nodes) x[i] = Math.max(next[i]! / most, Number.MIN_VALUE);
  }
  return middle;
}

/** Number of the strongly connected component of each row (Tarjan 1972), without recursion. */
function componentsOf({rows, rowPtr, colIdx, weight}: Csr): Int32Array {
  const component = new Int32Array(rows).fill(-1);
  const index = new Int32Array(rows).fill(-1); // when a row was first met
  const lowest = new Int32Array(rows); // earliest row on the stack that it reaches
  const at = rowPtr.slice(0, rows); // next entry to follow
  const stack: number[] = [];
  const path: number[] = [];
  let met = 0;
  let found = 0;
  const enter = (i: number) => {
    index[i] = lowest[i] = met++;
    stack.push(i);
    path.push(i);
  };
  for (let root = 0; root < rows; root++) {
    if (index[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const i = path.at(-1)!;
      if (at[i]! < rowPtr[i + 1]!) {
        const k = at[i]!++;
        const j = colIdx[k]!;
        if (!(weight[k]! > 0)) continue;
        if (index[j]! < 0) enter(j);
        else if (component[j]! < 0) lowest[i] = Math.min(lowest[i]!, index[j]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[i]!);
      if (lowest[i] !== index[i]) continue;
      for (let j = -1; j !== i;) component[(j = stack.pop()!)] = found;
      found++;
    }
  }
  return component;
}
