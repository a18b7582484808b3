/**
 * A table of which only the rows near the window are in the document, with the semantics of the
 * whole: a real `table` with `aria-rowcount` and `aria-rowindex`. One row is a tab stop (its name is
 * a button); arrows, PageUp, PageDown, Home and End walk the rows, Enter acts.
 */
import {defaultRangeExtractor, useVirtualizer} from '@tanstack/react-virtual';
import {
  Fragment,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import {fitColumns} from '../../core/explore/fitColumns';
import {useRoom} from './useRoom';
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

export function VirtualTable<T extends {readonly id: string}>(props: VirtualTableProps<T>) {
  const {caption, rows, columns, head, sortOf, scroller, current, act, onAct, onLookAt} = props;
  const {unfolded = null, detail} = props;
  const sorted = columns.find((column) => sortOf(column) !== undefined)?.id ?? null;
  const table = useRef<HTMLTableElement>(null);
  const room = useRoom(table);
  const fitted = fitColumns(columns, room - (act ? ACT_WIDTH : 0), sorted);
  const isFolded = fitted.beneath.length > 0;
  const span = fitted.beside.length + (act ? 1 : 0);
  const [at, setAt] = useState<string | null>(null);
  const [margin, setMargin] = useState(0);
  const [headHeight, setHeadHeight] = useState(0);
  const wantsFocus = useRef(false);

  const unfoldedAt = detail ? rows.findIndex(({id}) => id === unfolded) : -1;
  const rowAt = (item: number): number =>
    unfoldedAt >= 0 && item > unfoldedAt ? item - 1 : item;
  const itemOf = (row: number): number => (unfoldedAt >= 0 && row > unfoldedAt ? row + 1 : row);
  const isDetail = (item: number): boolean => unfoldedAt >= 0 && item === unfoldedAt + 1;
  const stop = Math.max(
    0,
    rows.findIndex(({id}) => id === (at ?? current)),
  );

  const virtualizer = useVirtualizer({
    count: rows.length + (unfoldedAt >= 0 ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => (isFolded ? 58 : 34),
    getItemKey: (item) => (isDetail(item) ? 'detail' : rows[rowAt(item)]!.id),
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      const own = itemOf(stop); // what is in focus stays in the document, out of sight
      return near.includes(own) || own >= range.count
        ? near
        : [...near, own].sort((a, b) => a - b);
    },
    overscan: 10,
    scrollMargin: margin,
    scrollPaddingStart: headHeight,
  });

  useLayoutEffect(() => {
    const [body, box] = [table.current?.tBodies[0], scroller.current];
    if (!body || !box) return;
    setMargin(Math.round(offsetWithin(body, box)));
    setHeadHeight(Math.round(table.current!.tHead!.offsetHeight));
  });
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const button = table.current?.querySelector<HTMLElement>('[data-stop] .row-name');
    if (!button) return;
    wantsFocus.current = false;
    button.focus({preventScroll: true});
  });
  const bring = useEffectEvent((id: string | null) => {
    const row = rows.findIndex((each) => each.id === id);
    if (row < 0 || table.current?.contains(document.activeElement)) return;
    setAt(id);
    virtualizer.scrollToIndex(itemOf(row), {align: 'auto'});
  });
  const isMeasured = headHeight > 0;
  useEffect(() => {
    if (isMeasured) bring(current);
  }, [current, isMeasured]);

  const goTo = (row: number): void => {
    const to = Math.min(rows.length - 1, Math.max(0, row));
    setAt(rows[to]!.id);
    wantsFocus.current = true;
    virtualizer.scrollToIndex(itemOf(to), {align: 'auto'});
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).classList.contains('row-name')) return;
    const box = scroller.current;
    const page = box ? Math.max(1, Math.floor((box.clientHeight - headHeight) / 34) - 1) : 10;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + page,
      PageUp: stop - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    goTo(to);
  };

  const items = virtualizer.getVirtualItems();
  const ends = items.map(({end}) => end - margin);
  const last = virtualizer.getTotalSize();
  const widths = fitted.beside.map(({width}) => width);
  /** Folded rows are grids, which takes the roles of a table away: they are named then. */
  const role = (name: string): string | undefined => (isFolded ? name : undefined);
  const grid = ['minmax(0, 1fr)', ...widths.slice(1).map((width) => `${width}em`)];
  const tracks = {'--tracks': [...grid, ...(act ? [`${ACT_WIDTH}em`] : [])].join(' ')};
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <table
      ref={table}
      className="rows"
      role={role('table')}
      data-folded={isFolded || undefined}
      style={tracks as CSSProperties}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onLookAt?.(null)}
      onBlur={() => onLookAt?.(null)}
    >
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        {fitted.beside.map(({id, width}) => (
          <col key={id} style={{width: `${(100 * width) / total}%`}} />
        ))}
        {act && <col style={{width: `${ACT_WIDTH}em`}} />}
      </colgroup>
      <thead role={role('rowgroup')}>
        <tr role={role('row')} aria-rowindex={1}>
          {fitted.beside.map((column) => (
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
      <tbody role={role('rowgroup')}>
        {items.map((item, i) => {
          const gap = item.start - margin - (i === 0 ? 0 : ends[i - 1]!);
          const row = rows[rowAt(item.index)]!;
          const isStop = rowAt(item.index) === stop;
          const tabIndex = isStop ? 0 : -1;
          return (
            <Fragment key={item.key}>
              <Space span={span} height={gap} />
              {isDetail(item.index) ? (
                <tr ref={virtualizer.measureElement} data-index={item.index} className="unfolded" role={role('row')}>
                  <td colSpan={span} role={role('cell')}>{detail!(row)}</td>
                </tr>
              ) : (
                <tr
                  ref={virtualizer.measureElement}
                  role={role('row')}
                  data-index={item.index}
                  data-stop={isStop || undefined}
                  aria-rowindex={rowAt(item.index) + 2}
                  aria-current={row.id === current || undefined}
                  onPointerEnter={() => onLookAt?.(row)}
                  onFocus={() => {
                    setAt(row.id);
                    onLookAt?.(row);
                  }}
                >
                  {fitted.beside.map((column, place) =>
                    place === 0 ? (
                      <th key={column.id} scope="row" role={role('rowheader')}>
                        <button
                          type="button"
                          className="row-name text-button"
                          tabIndex={tabIndex}
                          aria-expanded={detail ? row.id === unfolded : undefined}
                          onClick={() => onAct(row)}
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
                      {act.cell(row, tabIndex)}
                    </td>
                  )}
                  {isFolded && (
                    <td className="row-more" role="cell">
                      <Beneath columns={fitted.beneath} row={row} tabIndex={tabIndex} />
                    </td>
                  )}
                </tr>
              )}
            </Fragment>
          );
        })}
        <Space span={span} height={last - (ends.at(-1) ?? 0)} />
      </tbody>
    </table>
  );
}

interface BeneathProps<T> {
  readonly columns: readonly ViewColumn<T>[];
  readonly row: T;
  readonly tabIndex: 0 | -1;
}

/** What does not fit beside the name, in a line under it; what is not stated is left out. */
const Beneath = <T,>({columns, row, tabIndex}: BeneathProps<T>) =>
  columns
    .filter(({value}) => value(row) !== null)
    .map((column) => (
      <span key={column.id}>
        <span className="row-label">{column.name}</span> {column.cell(row, tabIndex)}
      </span>
    ));

/** Rows that are not in the document. */
const Space = ({span, height}: {readonly span: number; readonly height: number}) =>
  height > 0.5 ? (
    <tr aria-hidden="true" className="space">
      <td colSpan={span} style={{height} as CSSProperties} />
    </tr>
  ) : null;

/** From the top of what a scroller scrolls to the top of an element in it. */
const offsetWithin = (element: HTMLElement, box: HTMLElement): number =>
  element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
