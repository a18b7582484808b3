import {memo, type ReactNode} from 'react';
import {isNumeric, type ViewColumn} from './viewColumn';

interface Props<T> {
  readonly measure: (element: HTMLTableRowElement | null) => void;
  /** Its number among what is measured, and among the rows. */
  readonly item: number;
  readonly place: number;
  readonly row: T;
  /** Cells side by side, and what stands in a second line under them. */
  readonly beside: readonly ViewColumn<T>[];
  readonly beneath: readonly ViewColumn<T>[];
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  /** Absent where rows do not unfold. */
  readonly isUnfolded: boolean | undefined;
  readonly act: ((row: T, tabIndex: 0 | -1) => ReactNode) | undefined;
  readonly onAct: (row: T) => void;
  readonly onLookAt: ((row: T | null) => void) | undefined;
  readonly onFocusRow: (id: string) => void;
}

/** One row: the button that names it, its cells, and what does not fit beside them. */
function Row<T extends {readonly id: string}>(props: Props<T>) {
  const {row, beside, beneath, isStop, act, item, place: number, measure} = props;
  const isFolded = beneath.length > 0;
  const role = (name: string): string | undefined => (isFolded ? name : undefined);
  const tabIndex = isStop ? 0 : -1;
  return (
    <tr
      ref={measure}
      role={role('row')}
      data-index={item}
      data-stop={isStop || undefined}
      aria-rowindex={number + 2}
      aria-current={props.isCurrent || undefined}
      onPointerEnter={() => props.onLookAt?.(row)}
      onFocus={() => {
        props.onFocusRow(row.id);
        props.onLookAt?.(row);
      }}
    >
      {beside.map((column, place) =>
        place === 0 ? (
          <th key={column.id} scope="row" role={role('rowheader')}>
            <button
              type="button"
              className="row-name text-button"
              tabIndex={tabIndex}
              aria-expanded={props.isUnfolded}
              onClick={() => props.onAct(row)}
            >
              {column.cell(row, tabIndex)}
            </button>
          </th>
        ) : (
          <td key={column.id} role={role('cell')} className={isNumeric(column) ? 'num' : undefined}>
            {column.cell(row, tabIndex)}
          </td>
        ),
      )}
      {act && (
        <td className="act" role={role('cell')}>
          {act(row, tabIndex)}
        </td>
      )}
      {isFolded && (
        <td className="row-more" role={role('cell')}>
          {beneath
            .filter(({value}) => value(row) !== null)
            .map((column) => (
              <span key={column.id}>
                <span className="row-label">{column.name}</span> {column.cell(row, tabIndex)}
              </span>
            ))}
        </td>
      )}
    </tr>
  );
}

/** Scrolling renders the table anew, not the rows that stay. */
export const TableRow = memo(Row) as typeof Row;
