/**
 * What is drawn of one level of the drill-down: a disc for each part (or company), lines for the ties
 * between parts, summed by direction. Discs, lines and the groups around the level are never more than
 * `MOST_ELEMENTS`; of the lines the largest amounts are drawn, and how many ties and how much are in the
 * others is told. Sums: companies, sizes and ties of the discs are those of the group; ties within
 * discs, drawn and not drawn add up to the ties within the group. O(companies + ties).
 */
import type {Ties} from './splitGroup';

export const MOST_ELEMENTS = 800;

export interface LevelDisc {
  readonly companies: number;
  readonly size: number;
  /** Ties that stay within it, and their amount. */
  readonly ties: number;
  readonly within: number;
  /** Its largest company. */
  readonly top: number;
}
export interface LevelLine {
  readonly from: number;
  readonly to: number;
  readonly ties: number;
  readonly amount: number;
}
export interface LevelSums {
  readonly discs: readonly LevelDisc[];
  readonly lines: readonly LevelLine[];
  readonly undrawn: {readonly lines: number; readonly ties: number; readonly amount: number};
}
export interface WeighedTies extends Ties {
  readonly amount: Float64Array;
}

/** `around`: how many groups stand around the level as context. */
export function levelSums(
  parts: readonly Uint32Array[],
  {left, right, amount}: WeighedTies,
  sizes: Float64Array,
  around: number,
): LevelSums {
  const partOf = new Int32Array(sizes.length).fill(-1);
  for (const [p, members] of parts.entries()) for (const i of members) partOf[i] = p;
  const n = parts.length;
  const ties = new Float64Array(n * n);
  const money = new Float64Array(n * n);
  for (let k = 0; k < left.length; k++) {
    const [a, b] = [partOf[left[k]!]!, partOf[right[k]!]!];
    if (a < 0 || b < 0) continue;
    ties[a * n + b]!++;
    money[a * n + b]! += amount[k]!;
  }
  const lines: LevelLine[] = [];
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      const at = a * n + b;
      if (a !== b && ties[at]! > 0)
        lines.push({from: a, to: b, ties: ties[at]!, amount: money[at]!});
    }
  lines.sort((p, q) => q.amount - p.amount || q.ties - p.ties || p.from - q.from || p.to - q.to);
  const room = Math.max(0, MOST_ELEMENTS - n - around);
  const undrawn = lines.slice(room);
  return {
    discs: parts.map((members, p) => ({
      companies: members.length,
      size: members.reduce((sum, i) => sum + sizes[i]!, 0),
      ties: ties[p * n + p]!,
      within: money[p * n + p]!,
      top: members.reduce((best, i) => (sizes[i]! > sizes[best]! ? i : best), members[0]!),
    })),
    lines: lines.slice(0, room),
    undrawn: {
      lines: undrawn.length,
      ties: undrawn.reduce((sum, l) => sum + l.ties, 0),
      amount: undrawn.reduce((sum, l) => sum + l.amount, 0),
    },
  };
}

/** Share of a group's size that is lost, and how many of it lost something that shows. */
export function groupLoss(
  members: Uint32Array,
  sizes: Float64Array,
  distress: Float64Array,
  visible: number,
): {readonly share: number; readonly hit: number} {
  let [lost, all, hit] = [0, 0, 0];
  for (const i of members) {
    lost += sizes[i]! * distress[i]!;
    all += sizes[i]!;
    if (distress[i]! >= visible) hit++;
  }
  return {share: all > 0 ? lost / all : 0, hit};
}
