/**
 * Which columns stand side by side in a width, and which are told in the second line of a row: in
 * their order, as many as fit with their least widths; the first always stands, and nothing after
 * one that does not fit is preferred to it. Widths in one unit (em here). O(columns).
 */
export interface Sized {
  /** Least width at which it can be read. */
  readonly width: number;
}
export interface Fitted<C> {
  readonly beside: readonly C[];
  readonly beneath: readonly C[];
}

export function fitColumns<C extends Sized>(columns: readonly C[], room: number): Fitted<C> {
  let used = 0;
  let count = 0;
  for (const {width} of columns) {
    used += width;
    if (count > 0 && used > room) break;
    count++;
  }
  return {beside: columns.slice(0, count), beneath: columns.slice(count)};
}
