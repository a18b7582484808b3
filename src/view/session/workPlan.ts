/** Which of the works that lie in the browser's storage is opened, offered, or put away. Pure. */

export interface WorkHead {
  /** Of the tab that it is or was worked on in. */
  readonly id: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly saved: number;
  /** Steps that can be undone or redone. */
  readonly steps: number;
  /** Nothing fails in it, nothing was changed: looking around alone. */
  readonly isIdle: boolean;
  /** Characters. */
  readonly size: number;
}
/** The tabs that live; null where the browser cannot tell. */
export type Living = ReadonlySet<string> | null;

/** More left-over works than this, or longer ones together, are not kept as they are. */
export const MOST_LEFT_OVER = 12;
export const LARGEST_LEFT_OVER = 2_000_000;

/**
 * The work that a new tab takes up: the last that was worked on, where its tab is gone. Where that one
 * lives, whoever opens a second tab wants a second question: null, to begin afresh. Looking around
 * alone is taken up only where there is nothing else.
 */
export function workToOpen(works: readonly WorkHead[], living: Living): string | null {
  const worked = works.filter((work) => !work.isIdle);
  const [newest] = (worked.length > 0 ? worked : works).toSorted(newestFirst);
  return newest && !living?.has(newest.id) ? newest.id : null;
}

/** The works of tabs that are gone, `own` aside, the newest first. */
export const leftOver = (
  works: readonly WorkHead[],
  living: Living,
  own: string,
): readonly WorkHead[] =>
  works.filter(({id, isIdle}) => !isIdle && id !== own && !living?.has(id)).toSorted(newestFirst);

/** Those of the left-over works that are too many or too long together: the oldest. */
export function tooMany(left: readonly WorkHead[]): readonly WorkHead[] {
  let sum = 0;
  return left.toSorted(newestFirst).filter(({size}, at) => {
    sum += size;
    return at >= MOST_LEFT_OVER || (sum > LARGEST_LEFT_OVER && at > 0);
  });
}

const newestFirst = (a: WorkHead, b: WorkHead): number =>
  b.saved - a.saved || (a.id < b.id ? 1 : -1);
