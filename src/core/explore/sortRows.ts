/**
 * Rows in the order of several columns: the first decides, the next where it does not, and where
 * none does the rows stay as they came (stable). What is not stated comes last, whichever way a
 * column is sorted: it is neither small nor large.
 *
 * Texts compare by the rules of the reader's language, digits in them as numbers; dates by their
 * first day, since an ISO prefix sorts before what it begins. A column that is not there decides
 * nothing. Returns new rows; never throws. O(n log n).
 */
import type {CellValue, TableColumn} from './tableColumn';

export interface SortKey {
  readonly column: string;
  readonly isDescending: boolean;
}

export function sortRows<T>(
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
  keys: readonly SortKey[],
  locale: string,
): readonly T[] {
  const words = new Intl.Collator(locale, {numeric: true, sensitivity: 'base'});
  const known = keys.flatMap(({column: id, isDescending}) => {
    const column = columns.find((c) => c.id === id);
    return column ? [{order: column.order ?? column.value, isDescending}] : [];
  });
  if (known.length === 0) return rows;
  const places = rows.map((row) => ({row, by: known.map(({order}) => order(row))}));
  places.sort((a, b) => {
    for (const [i, {isDescending}] of known.entries()) {
      const sign = compare(a.by[i]!, b.by[i]!, isDescending, words);
      if (sign !== 0) return sign;
    }
    return 0;
  });
  return places.map(({row}) => row);
}

/** The next sorting when a column's head is pressed: alone, or added to those already there. */
export function sortedBy(
  keys: readonly SortKey[],
  pressed: SortKey,
  isAdded: boolean,
): readonly SortKey[] {
  const before = keys.find(({column}) => column === pressed.column);
  const next = before ? {...before, isDescending: !before.isDescending} : pressed;
  if (!isAdded) return [keys[0]?.column === pressed.column ? next : pressed];
  return before ? keys.map((key) => (key === before ? next : key)) : [...keys, next];
}

function compare(a: CellValue, b: CellValue, isDescending: boolean, words: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const sign =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : words.compare(String(a), String(b)) || (String(a) < String(b) ? -1 : 1);
  return a === b ? 0 : isDescending ? -sign : sign;
}
