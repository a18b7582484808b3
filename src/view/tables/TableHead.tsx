import type {CSSProperties} from 'react';
import {isUnstated} from '../../core/explore/tableColumn';
import {sortedBy, type SortKey} from '../../core/explore/sortRows';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {isNumeric, type ViewColumn} from './viewColumn';

interface Props<T> {
  readonly column: ViewColumn<T>;
  /** Of these rows it says how many state it. */
  readonly rows: readonly T[];
  readonly keys: readonly SortKey[];
  readonly isWithout: boolean;
  readonly onSort: (keys: readonly SortKey[]) => void;
  readonly onWithout: () => void;
}

/** The head of a column: what it is sorted by, and how much of it is stated. */
export function TableHead<T>({column, rows, keys, isWithout, onSort, onWithout}: Props<T>) {
  const {language, format} = useText();
  const t = tablesText[language];
  const place = keys.findIndex((key) => key.column === column.id);
  const key = keys[place];
  const able = column.applies ? rows.filter(column.applies) : rows;
  const missing = able.filter((row) => isUnstated(column, row)).length;
  const share = able.length === 0 ? 1 : 1 - missing / able.length;
  const inWords = shareInWords(share, format.percent);
  return (
    <>
      <button
        type="button"
        className="sort"
        title={[column.hint, t.sortHint].filter(Boolean).join('. ')}
        data-direction={key && (key.isDescending ? 'descending' : 'ascending')}
        onClick={(event) =>
          onSort(
            sortedBy(
              keys,
              {column: column.id, isDescending: isNumeric(column) || column.kind === 'date'},
              event.shiftKey,
            ),
          )
        }
      >
        {column.name}
        {place > 0 && (
          <>
            <sup aria-hidden="true">{place + 1}</sup>
            <span className="sr-only">, {t.sortedAs(place + 1)}</span>
          </>
        )}
      </button>
      {missing > 0 && (
        <button
          type="button"
          className="stated"
          aria-current={isWithout || undefined}
          aria-label={t.stated(column.name, inWords, missing)}
          title={t.stated(column.name, inWords, missing)}
          onClick={onWithout}
        >
          <span className="stated-bar" style={{'--share': share} as CSSProperties} />
          <span aria-hidden="true">{inWords}</span>
        </button>
      )}
    </>
  );
}

/** Nearly all is not all. */
const shareInWords = (share: number, percent: (share: number) => string): string =>
  share < 1 && share > 0.995 ? percent(0.99) : percent(share);
