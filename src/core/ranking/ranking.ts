/** The systemic ranking: every company failed once, put together from the rows of a sweep. */
import type {SweepRows} from './sweep';

export interface RankedNode {
  readonly id: string;
  /** What its failure does to all others, weighted by size. */
  readonly impact: number;
  /** Mean distress it suffers over all others' failures; null where only shards of rows are known. */
  readonly fragility: number | null;
  readonly esri?: number;
}
export interface Ranking {
  readonly nodes: readonly RankedNode[]; // in the order of the input
  /** Row j: every company's distress when j fails. */
  readonly matrix: readonly Float64Array[] | null;
  readonly converged: boolean;
}

/** Ranges in any order, together covering every company exactly once. */
export function assembleRanking(ids: readonly string[], parts: readonly SweepRows[]): Ranking {
  const n = ids.length;
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  const suffered = new Float64Array(n);
  for (const part of ordered) part.suffered.forEach((h, i) => (suffered[i]! += h));
  const impact = ordered.flatMap((p) => [...p.impact]);
  const index = ordered.flatMap((p) => (p.esri ? [...p.esri] : []));
  const hasMatrix = ordered.every((p) => p.matrix !== null);
  return {
    nodes: ids.map((id, i) => ({
      id,
      impact: impact[i]!,
      fragility: n > 1 ? suffered[i]! / (n - 1) : 0,
      ...(index.length > 0 && {esri: index[i]!}),
    })),
    matrix: hasMatrix
      ? ordered.flatMap(({matrix, impact: rows}) =>
          [...rows.keys()].map((r) => matrix!.slice(r * n, (r + 1) * n)),
        )
      : null,
    converged: ordered.every((p) => p.converged),
  };
}

/** Positions 1 … n by impact, largest first; ties in the order of the input. */
export function ranksOf(impacts: readonly number[]): readonly number[] {
  const order = [...impacts.keys()].sort((a, b) => impacts[b]! - impacts[a]! || a - b);
  const ranks = impacts.map(() => 0);
  order.forEach((i, at) => (ranks[i] = at + 1));
  return ranks;
}

/** Splits n companies into `count` contiguous ranges of nearly equal length. */
export function rangesOf(
  n: number,
  count: number,
): readonly (readonly [from: number, to: number])[] {
  return Array.from({length: count}, (_, k) => [
    Math.floor((k * n) / count),
    Math.floor(((k + 1) * n) / count),
  ]);
}
