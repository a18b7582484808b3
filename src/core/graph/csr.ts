/**
 * Compressed sparse row adjacency: the one numeric form every kernel reads.
 *
 * Row i lists what row i is EXPOSED TO: entry (i, j, w) says "if j fails, i loses w". Rows are
 * companies, or input groups of companies where a kernel says so; columns are companies.
 * Shapes: rowPtr [rows + 1], colIdx [m], weight [m], entry [m]: position in the list it was built
 * from, to find its way back to the dependency. Rows are sorted by column; parallel entries are
 * kept in their order. Throws RangeError on an endpoint out of range or a weight that is not a
 * finite number ≥ 0: a missing number is an error here, never a silent 1. O(rows + m log m).
 */
export interface Csr {
  readonly rows: number;
  readonly columns: number;
  readonly rowPtr: Uint32Array; // row i spans [rowPtr[i], rowPtr[i + 1])
  readonly colIdx: Uint32Array;
  readonly weight: Float64Array;
  readonly entry: Uint32Array;
}
export type Entry = readonly [row: number, column: number, weight: number];

export function buildCsr(rows: number, columns: number, entries: readonly Entry[]): Csr {
  const order = Uint32Array.from(entries.keys()).sort(
    (a, b) => entries[a]![0] - entries[b]![0] || entries[a]![1] - entries[b]![1] || a - b,
  );
  const rowPtr = new Uint32Array(rows + 1);
  const colIdx = new Uint32Array(entries.length);
  const weight = new Float64Array(entries.length);
  for (const [k, at] of order.entries()) {
    const [row, column, w] = entries[at]!;
    const isInside = row >= 0 && row < rows && column >= 0 && column < columns;
    if (!isInside || !Number.isFinite(w) || w < 0)
      throw new RangeError(`bad entry ${row} → ${column}: ${w}`);
    rowPtr[row + 1]++; // counts first, shifted one to the right …
    colIdx[k] = column;
    weight[k] = w;
  }
  for (let i = 0; i < rows; i++) rowPtr[i + 1] += rowPtr[i]; // … then their running sum
  return {rows, columns, rowPtr, colIdx, weight, entry: order};
}
