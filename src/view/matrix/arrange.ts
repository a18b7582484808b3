/** Which companies the matrix shows, and in which order. Positions are those of the data. */
import {VISIBLE} from '../../core/contagion/outcome';
import {COMPANY_KINDS} from '../../core/dataset/terms';
import {seriate} from '../../core/ranking/seriation';
import type {Ranked} from '../../state/rankings';
import type {MatrixOrder} from '../text/matrixText';

export interface Arrangement {
  /** Who fails, from top to bottom. */
  readonly rows: readonly number[];
  /** Who is hit, from left to right. */
  readonly columns: readonly number[];
}
export interface LargestCell {
  readonly row: number;
  readonly column: number;
  readonly loss: number;
}

export function orderOf({companies, matrix}: Ranked, by: MatrixOrder): readonly number[] {
  if (by === 'cluster') return seriate(matrix);
  const kindOf = (i: number) => COMPANY_KINDS.indexOf(companies[i]!.kind);
  const rankOf = (i: number) => companies[i]!.rank;
  return [...companies.keys()].sort(
    (a, b) => (by === 'kind' ? kindOf(a) - kindOf(b) : 0) || rankOf(a) - rankOf(b),
  );
}

export function arrange(
  {matrix}: Ranked,
  order: readonly number[],
  showsAll: boolean,
): Arrangement {
  if (showsAll) return {rows: order, columns: order};
  const reaches = (i: number) => matrix[i]!.some((loss, j) => j !== i && loss >= VISIBLE);
  const isReached = (j: number) => matrix.some((row, i) => j !== i && row[j]! >= VISIBLE);
  return {rows: order.filter(reaches), columns: order.filter(isReached)};
}

export function largestCells(matrix: Ranked['matrix'], count: number): readonly LargestCell[] {
  return matrix
    .flatMap((losses, row) =>
      [...losses].flatMap((loss, column) =>
        column !== row && loss >= VISIBLE ? [{row, column, loss}] : [],
      ),
    )
    .sort((a, b) => b.loss - a.loss || a.row - b.row || a.column - b.column)
    .slice(0, count);
}

/** Who reaches the most others, and how many; null where nobody reaches anybody. */
export function widestReach({matrix}: Ranked): {readonly at: number; readonly hit: number} | null {
  let best: {at: number; hit: number} | null = null;
  for (const [at, row] of matrix.entries()) {
    const hit = row.filter((loss, j) => j !== at && loss >= VISIBLE).length;
    if (hit > (best?.hit ?? 0)) best = {at, hit};
  }
  return best;
}
