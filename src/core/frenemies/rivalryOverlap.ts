/**
 * How far two companies stand in the same place of the web: the Jaccard index of whom they sell to
 * and buy from (Jaccard 1912, The distribution of the flora in the alpine zone,
 * doi:10.1111/j.1469-8137.1912.tb05611.x). Who holds the same ties to the same others competes for
 * them: structural equivalence as competition, Burt (1987), doi:10.1086/228667.
 *
 *   J(a, b) = |P(a) ∩ P(b)| / |P(a) ∪ P(b)|
 *
 * P(x) holds (side, type, other) for every delivery of x, `other` being neither a nor b: their ties
 * to one another are what makes them partners, not rivals. Amounts do not count, since most are
 * undisclosed. Null where the two have no such tie at all. O(ties).
 */
import type {CompanyId, TieType} from '../dataset/schema';
import type {Web} from '../graph/web';

export interface Shared {
  /** Both sell to it, or both buy from it. */
  readonly side: 'sells' | 'buys';
  readonly type: TieType;
  readonly other: CompanyId;
}
export interface Overlap {
  /** In [0, 1]; null: neither trades with anyone else. */
  readonly jaccard: number | null;
  readonly shared: readonly Shared[];
}

const DELIVERIES: readonly TieType[] = [
  'cloud',
  'chips',
  'hosting',
  'power',
  'models',
  'distribution',
];

export function rivalryOverlap(web: Web, a: CompanyId, b: CompanyId): Overlap {
  const ofA = placesOf(web, a, b);
  const ofB = placesOf(web, b, a);
  const shared = [...ofA].filter(([key]) => ofB.has(key)).map(([, place]) => place);
  const all = ofA.size + ofB.size - shared.length;
  return {jaccard: all === 0 ? null : shared.length / all, shared};
}

function placesOf({ties}: Web, of: CompanyId, without: CompanyId): ReadonlyMap<string, Shared> {
  const places = new Map<string, Shared>();
  for (const {tie} of ties.values()) {
    if (!DELIVERIES.includes(tie.type) || (tie.from !== of && tie.to !== of)) continue;
    const side = tie.from === of ? 'sells' : 'buys';
    const other = side === 'sells' ? tie.to : tie.from;
    if (other !== without)
      places.set(`${side} ${tie.type} ${other}`, {side, type: tie.type, other});
  }
  return places;
}
