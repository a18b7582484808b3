/**
 * Which columns stand side by side in a width, and which are told in a second line under the name of
 * the row. All of them beside each other where they fit. Else the first, then `kept` (what the
 * table is sorted by) and then the others in their order, as many as fit. The first always stands. Order is kept. Widths in one unit (em
 * here). O(columns).
 */
export interface Sized {
  readonly id: string;
  /** Least width at which it can be read. */
  readonly width: number;
}
export interface Fitted<C> {
  readonly beside: readonly C[];
  readonly beneath: readonly C[];
}

export function fitColumns<C extends Sized>(
  columns: readonly C[],
  room: number,
  kept: string | null = null,
): Fitted<C> {
  const [first] = columns;
  if (first === undefined || columns.reduce((sum, {width}) => sum + width, 0) <= room)
    return {beside: columns, beneath: []};
  const others = columns.slice(1);
  const wanted = [...others.filter(({id}) => id === kept), ...others.filter(({id}) => id !== kept)];
  let left = room - first.width;
  const beside = new Set<C>([first]);
  for (const column of wanted) {
    left -= column.width;
    if (left < 0) break;
    beside.add(column);
  }
  return {
    beside: columns.filter((column) => beside.has(column)),
    beneath: columns.filter((column) => !beside.has(column)),
  };
}
