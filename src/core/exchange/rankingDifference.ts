/**
 * What two states do to the systemic ranking: impact and rank of every company before and after, the
 * largest change of impact first. Who only one side has is null on the other. A move is kept where the
 * impact changed by more than rounding or the rank changed. O(n log n).
 */
import type {CompanyId} from '../dataset/schema';
import type {RankedPlace, RankedPlaces} from '../ranking/stateRanking';

export interface RankChange {
  readonly id: CompanyId;
  readonly before: RankedPlace | null;
  readonly after: RankedPlace | null;
}

/** Differences below this are rounding of the solvers, not of the data. */
const ROUNDING = 1e-9;

export function rankingDifference(before: RankedPlaces, after: RankedPlaces): RankChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({id, before: before.get(id) ?? null, after: after.get(id) ?? null}))
    .filter((move) => sizeOf(move) > ROUNDING || move.before?.rank !== move.after?.rank)
    .sort((x, y) => sizeOf(y) - sizeOf(x) || (x.id < y.id ? -1 : 1));
}

const sizeOf = ({before, after}: RankChange): number =>
  Math.abs((after?.impact ?? 0) - (before?.impact ?? 0));
