/** Ids for the ties of a table, and the known ties that they meet. O(1) a tie. */
import type {Tie, TieId} from '../dataset/schema';

export interface TieIds {
  /** An id for a tie of this `type:from:to`, and the known tie that it meets. */
  readonly meets: (base: string) => boolean;
  readonly of: (base: string, stated: string) => {readonly id: TieId; readonly held?: Tie};
}

export function createTieIds(known: readonly Tie[], meetsTies: boolean): TieIds {
  const held = new Map<string, Tie>(known.map((tie) => [tie.id, tie]));
  const taken = new Set<string>(meetsTies ? [] : held.keys());
  const next = new Map<string, number>();
  /** The first of `base`, `base:2` … that is not taken. */
  const free = (base: string): string => {
    for (let k = next.get(base) ?? 1; ; k++) {
      const id = k === 1 ? base : `${base}:${k}`;
      next.set(base, k);
      if (!taken.has(id)) return id;
    }
  };
  return {
    meets: (base) => meetsTies && held.has(free(base)),
    of(base, stated) {
      const isOurs =
        stated.startsWith(base) && /^(:([2-9]|[1-9]\d+))?$/.test(stated.slice(base.length));
      const id = isOurs && !taken.has(stated) ? stated : free(base);
      taken.add(id);
      const met = meetsTies ? held.get(id) : undefined;
      return {id: id as TieId, ...(met && {held: met})};
    },
  };
}
