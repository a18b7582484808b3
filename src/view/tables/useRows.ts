/**
 * The rows of a table that are near the window, and the walk through all of them by key. An item is
 * a row, or what the row before it unfolds. One row is the tab stop; where it is out of sight it
 * stays in the document, so that its focus is not lost.
 */
import {defaultRangeExtractor, useVirtualizer, type Virtualizer} from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

interface Input<T> {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly T[];
  /** Brought into sight whenever it becomes another one. */
  readonly current: string | null;
  /** The row that is unfolded; null: none is. */
  readonly unfolded: string | null;
  readonly rowHeight: number;
}
export interface Rows {
  readonly virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement>;
  /** Height above the first item, in what scrolls. */
  readonly margin: number;
  /** The row that is a tab stop. */
  readonly stop: number;
  readonly rowAt: (item: number) => number;
  readonly isDetail: (item: number) => boolean;
  readonly onFocusRow: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useRows<T extends {readonly id: string}>(input: Input<T>): Rows {
  const {table, scroller, rows, current, unfolded, rowHeight} = input;
  const [at, setAt] = useState<string | null>(null);
  const [{margin, head}, setHeights] = useState({margin: 0, head: 0});
  const wantsFocus = useRef(false);
  const unfoldedAt = unfolded === null ? -1 : placeOf(rows, unfolded);
  const isPast = (place: number): boolean => unfoldedAt >= 0 && place > unfoldedAt;
  const rowAt = (item: number): number => (isPast(item) ? item - 1 : item);
  const itemOf = (row: number): number => (isPast(row) ? row + 1 : row);
  const isDetail = (item: number): boolean => unfoldedAt >= 0 && item === unfoldedAt + 1;
  const stop = Math.max(0, placeOf(rows, at), at === null ? placeOf(rows, current) : 0);

  // What it returns changes under it: nothing here is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length + (unfoldedAt >= 0 ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (item) => (isDetail(item) ? 'detail' : rows[rowAt(item)]!.id),
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      const own = itemOf(stop);
      const isThere = near.includes(own) || own >= range.count;
      return isThere ? near : [...near, own].sort((a, b) => a - b);
    },
    overscan: 10,
    scrollMargin: margin,
    scrollPaddingStart: head,
  });

  const measure = useEffectEvent(() => {
    const [element, box] = [table.current, scroller.current];
    if (!element?.tHead || !box) return;
    const next = {
      margin: Math.round(offsetWithin(element.tBodies[0]!, box)),
      head: Math.round(element.tHead.offsetHeight),
    };
    if (next.margin !== margin || next.head !== head) setHeights(next);
  });
  useLayoutEffect(() => measure()); // whatever stands above may have changed with any rendering
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const button = table.current?.querySelector<HTMLElement>('[data-stop] .row-name');
    if (!button) return;
    wantsFocus.current = false;
    button.focus({preventScroll: true});
  });
  const bring = useEffectEvent((id: string | null) => {
    const row = placeOf(rows, id);
    if (row < 0 || table.current?.contains(document.activeElement)) return;
    setAt(id);
    virtualizer.scrollToIndex(itemOf(row), {align: 'auto'});
  });
  const isMeasured = head > 0;
  useEffect(() => {
    if (isMeasured) bring(current);
  }, [current, isMeasured]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as HTMLElement).classList.contains('row-name')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const room = (scroller.current?.clientHeight ?? 0) - head;
    const to = wantedRow(event.key, stop, rows.length, Math.floor(room / rowHeight) - 1);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(rows[to]!.id);
    wantsFocus.current = true;
    virtualizer.scrollToIndex(itemOf(to), {align: 'auto'});
  };
  return {virtualizer, margin, stop, rowAt, isDetail, onFocusRow: setAt, onKeyDown};
}

/** Where a key leads from a row; null: it is none of ours. */
function wantedRow(key: string, from: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + Math.max(1, page),
    PageUp: from - Math.max(1, page),
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

const placeOf = (rows: readonly {readonly id: string}[], id: string | null): number =>
  id === null ? -1 : rows.findIndex((row) => row.id === id);

/** From the top of what a scroller scrolls to the top of an element in it. */
const offsetWithin = (element: HTMLElement, box: HTMLElement): number =>
  element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
