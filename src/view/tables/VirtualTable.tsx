/**
 * A table of which only the rows near the window are in the document, with the semantics of the
 * whole: a real `table` with `aria-rowcount` and `aria-rowindex`. One row is a tab stop (its name is
 * a button); arrows, PageUp, PageDown, Home and End walk the rows, Enter acts.
 */
import {
  Fragment,
  memo,
  useMemo,
  useRef,
  type CSSProperties,
  type ReactNode,
  type RefObject,
} from 'react';
import {fitColumns} from '../../core/explore/fitColumns';
import {TableRow} from './TableRow';
import {useRoom} from './useRoom';
import {useRows} from './useRows';
import {isNumeric, type ViewColumn} from './viewColumn';

export interface VirtualTableProps<T> {
  readonly caption: string;
  readonly rows: readonly T[];
  /** Those chosen, in order; the first names the row. */
  readonly columns: readonly ViewColumn<T>[];
  readonly head: (column: ViewColumn<T>) => ReactNode;
  /** aria-sort of a column. */
  readonly sortOf: (column: ViewColumn<T>) => 'ascending' | 'descending' | undefined;
  /** What scrolls: the table itself does not. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The row that is marked, and brought into sight whenever it becomes another one. */
  readonly current: string | null;
  /** The row that is unfolded, and what it shows then. */
  readonly unfolded?: string | null;
  readonly detail?: (row: T) => ReactNode;
  readonly act?: {readonly name: string; readonly cell: (row: T, tabIndex: 0 | -1) => ReactNode};
  readonly onAct: (row: T) => void;
  /** The row under the pointer or in focus. */
  readonly onLookAt?: ((row: T | null) => void) | undefined;
}

const ACT_WIDTH = 3.2;
/** Before it is measured, in pixels: of one line, and with a second one. */
const ROW_HEIGHT = {plain: 34, folded: 58};

export function VirtualTable<T extends {readonly id: string}>(props: VirtualTableProps<T>) {
  const {rows, columns, sortOf, scroller, current, unfolded, detail, act, onLookAt} = props;
  const table = useRef<HTMLTableElement>(null);
  const room = useRoom(table);
  const sorted = columns.find((column) => sortOf(column) !== undefined)?.id ?? null;
  const {beside, beneath} = useMemo(
    () => fitColumns(columns, room - (act ? ACT_WIDTH : 0), sorted),
    [columns, room, act, sorted],
  );
  const isFolded = beneath.length > 0;
  const span = beside.length + (act ? 1 : 0);
  const {virtualizer, margin, stop, rowAt, isDetail, onFocusRow, onKeyDown} = useRows({
    table,
    scroller,
    rows,
    current,
    unfolded: detail ? (unfolded ?? null) : null,
    rowHeight: isFolded ? ROW_HEIGHT.folded : ROW_HEIGHT.plain,
  });
  const items = virtualizer.getVirtualItems();
  /** Heights of what is not in the document: before each item, and after the last. */
  const tops = items.map(({start}, i) => start - (i === 0 ? margin : items[i - 1]!.end));
  const rest = virtualizer.getTotalSize() + margin - (items.at(-1)?.end ?? margin);
  /** Folded rows are grids, which takes the roles of a table away: they are named then. */
  const role = (name: string): string | undefined => (isFolded ? name : undefined);
  return (
    <table
      ref={table}
      className="rows"
      role={role('table')}
      data-folded={isFolded || undefined}
      style={tracksOf(beside, act !== undefined)}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onLookAt?.(null)}
      onBlur={() => onLookAt?.(null)}
    >
      <caption className="sr-only">{props.caption}</caption>
      <colgroup>
        {beside.map(({id, width}) => (
          <col key={id} style={{width: `${(100 * width) / widthOf(beside)}%`}} />
        ))}
        {act && <col style={{width: `${ACT_WIDTH}em`}} />}
      </colgroup>
      <Head
        beside={beside}
        isFolded={isFolded}
        head={props.head}
        sortOf={sortOf}
        {...(act && {act})}
      />
      <tbody role={role('rowgroup')}>
        {items.map(({key, index}, i) => {
          const row = rows[rowAt(index)]!;
          return (
            <Fragment key={key}>
              <Space height={tops[i]!} />
              {isDetail(index) ? (
                <tr
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className="unfolded"
                  role={role('row')}
                >
                  <td colSpan={span} role={role('cell')}>
                    {detail!(row)}
                  </td>
                </tr>
              ) : (
                <TableRow
                  measure={virtualizer.measureElement}
                  item={index}
                  place={rowAt(index)}
                  row={row}
                  beside={beside}
                  beneath={beneath}
                  isStop={rowAt(index) === stop}
                  isCurrent={row.id === current}
                  isUnfolded={detail ? row.id === unfolded : undefined}
                  act={act?.cell}
                  onAct={props.onAct}
                  onLookAt={onLookAt}
                  onFocusRow={onFocusRow}
                />
              )}
            </Fragment>
          );
        })}
        <Space height={rest} />
      </tbody>
    </table>
  );
}

interface HeadProps<T> extends Pick<VirtualTableProps<T>, 'head' | 'sortOf' | 'act'> {
  readonly beside: readonly ViewColumn<T>[];
  readonly isFolded: boolean;
}

function PlainHead<T>({beside, isFolded, head, sortOf, act}: HeadProps<T>) {
  const role = (name: string): string | undefined => (isFolded ? name : undefined);
  return (
    <thead role={role('rowgroup')}>
      <tr role={role('row')} aria-rowindex={1}>
        {beside.map((column) => (
          <th
            key={column.id}
            scope="col"
            role={role('columnheader')}
            className={isNumeric(column) ? 'num' : undefined}
            aria-sort={sortOf(column)}
          >
            {head(column)}
          </th>
        ))}
        {act && (
          <th scope="col" role={role('columnheader')}>
            <span className="sr-only">{act.name}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
/** It counts what all rows state: not anew with every scrolling. */
const Head = memo(PlainHead) as typeof PlainHead;

const widthOf = (columns: readonly {readonly width: number}[]): number =>
  columns.reduce((sum, {width}) => sum + width, 0);

/** The columns of folded rows: the name takes the room that the others leave. */
function tracksOf(beside: readonly {readonly width: number}[], hasAct: boolean): CSSProperties {
  const others = beside.slice(1).map(({width}) => `${width}em`);
  const tracks = ['minmax(0, 1fr)', ...others, ...(hasAct ? [`${ACT_WIDTH}em`] : [])];
  return {'--tracks': tracks.join(' ')} as CSSProperties;
}

/** The height of rows that are not in the document. */
const Space = ({height}: {readonly height: number}) =>
  height > 0.5 ? <tr aria-hidden="true" className="space" style={{height}} /> : null;
