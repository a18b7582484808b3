import type {SortKey} from '../../core/explore/sortRows';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {isNumeric, type ViewColumn} from './viewColumn';

interface Props<T> {
  readonly columns: readonly ViewColumn<T>[];
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
}

/** Sorting where there is no room for the heads of all columns; wide windows do without it. */
export function SortPicker<T>({columns, sort, onSort}: Props<T>) {
  const t = tablesText[useText().language];
  return (
    <label className="table-sort">
      <span className="sr-only">{t.sortBy}</span>
      <select
        value={`${sort.isDescending ? '-' : ''}${sort.column}`}
        onChange={({currentTarget: {value}}) =>
          onSort({column: value.replace(/^-/, ''), isDescending: value.startsWith('-')})
        }
      >
        {columns.flatMap((column) => {
          const ways = [
            <option key={column.id} value={column.id}>
              {t.sortUp(column.name)}
            </option>,
            <option key={`-${column.id}`} value={`-${column.id}`}>
              {t.sortDown(column.name)}
            </option>,
          ];
          return isNumeric(column) || column.kind === 'date' ? ways.reverse() : ways;
        })}
      </select>
    </label>
  );
}
