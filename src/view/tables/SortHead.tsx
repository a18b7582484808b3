import {sortedBy, type SortKey} from '../../core/explore/sortRows';

interface Props {
  readonly column: {readonly id: string; readonly name: string};
  readonly keys: readonly SortKey[];
  readonly onKeys: (keys: readonly SortKey[]) => void;
  /** Which way the first press sorts. */
  readonly isDescending?: boolean;
}

/** The head of a column that sorts its table, by this column alone. */
export function SortHead({column, keys, onKeys, isDescending = false}: Props) {
  return (
    <button
      type="button"
      className="sort"
      data-direction={directionOf(keys, column.id)}
      onClick={() => onKeys(sortedBy(keys, {column: column.id, isDescending}, false))}
    >
      {column.name}
    </button>
  );
}

export function directionOf(
  keys: readonly SortKey[],
  id: string,
): 'ascending' | 'descending' | undefined {
  const key = keys.find(({column}) => column === id);
  return key && (key.isDescending ? 'descending' : 'ascending');
}
