/** The rows of the centrality screen: a company, its value, its impact, and its place by either. */
import type {CompanyId} from '../../core/dataset/schema';
import type {Sorting} from '../panels/SortHeader';
import type {ScatterRow} from '../ranking/scatterPlan';
import type {CentralityColumn} from '../text/centralityText';

export interface CentralityRow extends ScatterRow {
  readonly id: CompanyId;
  /** Null where the measure is not defined or not known. */
  readonly value: number | null;
  /** Null while the sweep runs for the first time. */
  readonly impact: number | null;
  readonly place: number | null;
}

/** 1 for the largest; equal values share a place; null for those without. */
export function placesOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((v) => v !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  known.forEach((v, i) => {
    if (!first.has(v)) first.set(v, i + 1);
  });
  return values.map((v) => (v === null ? null : first.get(v)!));
}

/** Those without a value stand last, whichever way the column is sorted. */
export function sortCentrality(
  rows: readonly CentralityRow[],
  {column, isDescending}: Sorting<CentralityColumn>,
  locale: string,
): readonly CentralityRow[] {
  const sign = isDescending ? -1 : 1;
  if (column === 'company' || column === 'kind') {
    const key = column === 'company' ? 'name' : 'kindName';
    return [...rows].sort((a, b) => sign * a[key].localeCompare(b[key], locale) || a.rank - b.rank);
  }
  // The last place in the table goes to Infinity either way.
  const of = (row: CentralityRow) => (column === 'rank' && row.value === null ? null : row[column]);
  return [...rows].sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a.rank - b.rank;
    return sign * (x - y) || a.rank - b.rank;
  });
}
