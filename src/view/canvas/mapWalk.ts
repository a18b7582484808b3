/** Walking the map without a pointer: the nearest company that way, and the ties one by one. */
import type {CompanyId} from '../../core/dataset/schema';
import type {Web, WebTie} from '../../core/graph/web';
import type {Point} from '../../core/picture/geometry';

interface Place extends Point {
  readonly id: CompanyId;
}

/** Straying sideways counts this much more than going on ahead. */
const SIDEWAYS = 2.2;

/** The company to reach from `from` towards (dx, dy), at most 63° off that way; null at the edge. */
export function nearestToward(
  places: readonly Place[],
  from: Place,
  dx: number,
  dy: number,
): CompanyId | null {
  let best: CompanyId | null = null;
  let least = Infinity;
  for (const place of places) {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy - (place.y - from.y) * dx);
    if (place.id === from.id || aside > 2 * ahead) continue;
    const cost = ahead + SIDEWAYS * aside;
    if (cost < least) [best, least] = [place.id, cost];
  }
  return best;
}

/** Ties of each company on the web, the largest first. */
export function tiesByCompany({ties}: Web): ReadonlyMap<CompanyId, readonly WebTie[]> {
  const found = new Map<CompanyId, WebTie[]>();
  for (const entry of [...ties.values()].sort(bySize))
    for (const end of [entry.tie.from, entry.tie.to]) {
      const list = found.get(end);
      if (list) list.push(entry);
      else found.set(end, [entry]);
    }
  return found;
}

const bySize = (a: WebTie, b: WebTie): number =>
  (b.amountUsd ?? -1) - (a.amountUsd ?? -1) || (a.tie.id < b.tie.id ? -1 : 1);

export const otherEnd = ({tie}: WebTie, id: CompanyId): CompanyId =>
  tie.from === id ? tie.to : tie.from;
