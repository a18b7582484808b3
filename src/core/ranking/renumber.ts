/**
 * A numbering that suits the cache: companies that most others read come first, so that the part of
 * the state that is read most often stays together. Ties in the number of uses keep their order.
 */
import {buildCsr, type Csr, type Entry} from '../graph/csr';

/** New row of each company, from how often it stands as a column. */
export function busiestFirst(order: number, columns: readonly Uint32Array[]): Int32Array {
  const uses = new Uint32Array(order);
  for (const colIdx of columns) for (const j of colIdx) uses[j]!++;
  const byUse = Uint32Array.from(uses.keys()).sort((a, b) => uses[b]! - uses[a]! || a - b);
  const place = new Int32Array(order);
  byUse.forEach((i, at) => (place[i] = at));
  return place;
}

/** The same matrix with rows and columns renumbered; `rowPlace` where rows are not companies. */
export function renumbered(
  {rows, columns, rowPtr, colIdx, weight}: Csr,
  place: Int32Array,
  rowPlace: Int32Array = place,
): Csr {
  const entries: Entry[] = [];
  for (let i = 0; i < rows; i++)
    for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++)
      entries.push([rowPlace[i]!, place[colIdx[k]!]!, weight[k]!]);
  return buildCsr(rows, columns, entries);
}

export function placed(values: Float64Array, place: Int32Array): Float64Array {
  const out = new Float64Array(values.length);
  values.forEach((value, i) => (out[place[i]!] = value));
  return out;
}
