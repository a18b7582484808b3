/**
 * One group of companies → at most `MOST_DISCS` parts of it, for a level of the drill-down: its
 * communities by the seeded method of Louvain on the ties within (`metrics/communities.ts`), the
 * largest first. Companies without a partner in the group, and communities beyond the limit, stand
 * together as the rest; where those would be most of the group, communities are put together in runs.
 * Where there is no community to tell apart (a clique, a star, companies without
 * ties) the group is cut into runs of its companies by size, so that every way down ends.
 *
 * Every company is in exactly one part, every part is smaller than the group, and parts depend on
 * group, ties and seed alone. Null where the group is small enough to be shown company by company.
 * O(ties + Louvain).
 */
import {communities} from '../metrics/communities';
import {buildTieGraph, type Arc} from '../metrics/tieGraph';

/** Discs of a level; with the lines between them and the groups around it, 800 in all. */
export const MOST_DISCS = 150;

export interface Part {
  readonly kind: 'community' | 'rest' | 'run';
  /** Largest first, within a run of communities community by community. */
  readonly members: Uint32Array;
}
export interface Ties {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
}

/** `members`: largest first. */
export function splitGroup(
  members: Uint32Array,
  {left, right}: Ties,
  companies: number,
  seed: number,
): readonly Part[] | null {
  if (members.length <= MOST_DISCS) return null;
  const place = new Int32Array(companies).fill(-1);
  for (const [at, company] of members.entries()) place[company] = at;
  const arcs: Arc[] = [];
  for (let k = 0; k < left.length; k++) {
    const [a, b] = [place[left[k]!]!, place[right[k]!]!];
    if (a >= 0 && b >= 0) arcs.push({id: `${k}`, from: `${a}`, to: `${b}`, amount: null});
  }
  const nodes = Array.from(members, (_, at) => `${at}`);
  const {groups} = communities(buildTieGraph(nodes, arcs), seed);
  const found = new Map<number, number[]>();
  for (const [at, group] of groups.entries()) {
    const part = found.get(group);
    if (part) part.push(at);
    else found.set(group, [at]);
  }
  const together = [...found.values()].filter((part) => part.length > 1);
  if (together.length < 2) return runsOf(members);
  together.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const fits = together.length + (together.length < found.size ? 1 : 0) <= MOST_DISCS;
  const kept = fits ? together : together.slice(0, MOST_DISCS - 1);
  const taken = new Set(kept.flat());
  if (!fits && 2 * taken.size < members.length) return runsOf(inOrder(members, together.flat()));
  const rest = members.filter((_, at) => !taken.has(at));
  const parts = kept.map((part): Part => ({
    kind: 'community',
    members: Uint32Array.from(part, (at) => members[at]!),
  }));
  return rest.length > 0 ? [...parts, {kind: 'rest', members: rest}] : parts;
}

/** Community by community, then those without one: what stands together stays together. */
function inOrder(members: Uint32Array, together: readonly number[]): Uint32Array {
  const placed = new Set(together);
  const alone = [...members.keys()].filter((at) => !placed.has(at));
  return Uint32Array.from([...together, ...alone], (at) => members[at]!);
}

/** As few as let each be shown company by company, at most a level full of them. */
function runsOf(members: Uint32Array): readonly Part[] {
  const count = Math.min(MOST_DISCS, Math.ceil(members.length / MOST_DISCS));
  return Array.from({length: count}, (_, k) => ({
    kind: 'run',
    members: members.slice(
      Math.floor((k * members.length) / count),
      Math.floor(((k + 1) * members.length) / count),
    ),
  }));
}
