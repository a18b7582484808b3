/**
 * How sure is the ranking? The dataset is drawn anew many times, every amount between its low and
 * high and every assumption within its stated range (triangular, peak at the value in use), and the
 * ranking computed each time. Reported: the interval of each company's rank and impact (5th to 95th
 * percentile), how often the leader leads, and which assumptions move the result most (Spearman's
 * rank correlation of the drawn value with the summed impact). Seeded; draw d depends on (seed, d)
 * alone. Cost: one economy and n solves a draw.
 */
import type {AmountRange, Assumption, Dataset, Defaults, Tie} from '../dataset/schema';
import {streamOf, triangular, type Random} from '../lib/random';
import {ranksOf} from './ranking';

export interface Draw {
  readonly dataset: Dataset;
  /** Drawn value of each assumption, by rule: `replaceable *:compute`. */
  readonly drawn: ReadonlyMap<string, number>;
}

export function drawDataset(dataset: Dataset, seed: number, index: number): Draw {
  const random = streamOf(seed, index);
  const drawn = new Map<string, number>();
  return {
    dataset: {
      ...dataset,
      ties: dataset.ties.map((tie) => drawTie(tie, random)),
      defaults: drawDefaults(dataset.defaults, random, drawn),
    },
    drawn,
  };
}

/** One position within the range for all bases of a tie: they are the same money. */
function drawTie(tie: Tie, random: Random): Tie {
  const {announced, binding, paid} = tie.amountUsd;
  const place = (range: AmountRange | null, u: number): AmountRange | null => {
    if (range === null || range.high === range.low) return range;
    const value = triangular(() => u, range.low, range.likely, range.high);
    return {low: value, likely: value, high: value};
  };
  const u = random();
  if ([announced, binding, paid].every((r) => r === null || r.low === r.high)) return tie;
  const inner = place(paid, u);
  const middle = atLeast(place(binding, u), inner);
  return {
    ...tie,
    amountUsd: {announced: atLeast(place(announced, u), middle), binding: middle, paid: inner},
  };
}

const atLeast = (range: AmountRange | null, inner: AmountRange | null): AmountRange | null =>
  range !== null && inner !== null && range.likely < inner.likely ? inner : range;

function drawDefaults(defaults: Defaults, random: Random, drawn: Map<string, number>): Defaults {
  const draw = (rule: string, assumption: Assumption): Assumption => {
    const {value, range} = assumption;
    const u = random();
    if (value === null || !range || !(range[1] > range[0])) return assumption;
    const sampled = triangular(
      () => u,
      Math.min(range[0], value),
      value,
      Math.max(range[1], value),
    );
    drawn.set(rule, sampled);
    return {...assumption, value: sampled};
  };
  const isAssumption = (entry: object): entry is Assumption => 'reason' in entry;
  return Object.fromEntries(
    Object.entries(defaults).map(([name, entry]) => [
      name,
      isAssumption(entry)
        ? draw(name, entry)
        : Object.fromEntries(
            Object.entries(entry).map(([key, a]) => [key, draw(`${name} ${key}`, a as Assumption)]),
          ),
    ]),
  ) as Defaults;
}

export interface Certainty {
  readonly draws: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly rankLow: number;
    readonly rankHigh: number;
    readonly impactLow: number;
    readonly impactHigh: number;
  }[];
  /** Part of the draws in which the company that leads at the point values leads. */
  readonly leaderHolds: number;
  /** Assumptions by how strongly they move the summed impact, strongest first. */
  readonly movers: readonly {readonly rule: string; readonly correlation: number}[];
}

/** impacts: one array per draw, companies in the order of `ids`; drawn: the values of each draw. */
export function summariseDraws(
  ids: readonly string[],
  point: readonly number[],
  impacts: readonly (readonly number[])[],
  drawn: readonly ReadonlyMap<string, number>[],
): Certainty {
  const ranks = impacts.map(ranksOf);
  const leader = ranksOf(point).indexOf(1);
  const total = impacts.map((row) => row.reduce((a, b) => a + b, 0));
  const rules = [...(drawn[0]?.keys() ?? [])];
  return {
    draws: impacts.length,
    nodes: ids.map((id, i) => {
      const rank = ranks.map((r) => r[i]!);
      const impact = impacts.map((row) => row[i]!);
      return {
        id,
        rankLow: quantile(rank, 0.05),
        rankHigh: quantile(rank, 0.95),
        impactLow: quantile(impact, 0.05),
        impactHigh: quantile(impact, 0.95),
      };
    }),
    leaderHolds: ranks.filter((r) => r[leader] === 1).length / Math.max(1, ranks.length),
    movers: rules
      .map((rule) => ({
        rule,
        correlation: spearman(
          drawn.map((d) => d.get(rule)!),
          total,
        ),
      }))
      .filter((m) => Number.isFinite(m.correlation))
      .sort(
        (a, b) => Math.abs(b.correlation) - Math.abs(a.correlation) || (a.rule < b.rule ? -1 : 1),
      ),
  };
}

/** The value below which a part q lies, of those that occurred (nearest rank). */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]!;
}

/** Spearman's rank correlation in [−1, 1]; NaN where one side does not vary. */
export function spearman(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [midRanks(x), midRanks(y)];
  const mean = (x.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    xy += (a[i]! - mean) * (b[i]! - mean);
    xx += (a[i]! - mean) ** 2;
    yy += (b[i]! - mean) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

function midRanks(values: readonly number[]): readonly number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => 0);
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end + 1 < order.length && values[order[end + 1]!] === values[order[at]!]) end++;
    for (let k = at; k <= end; k++) ranks[order[k]!] = (at + end) / 2 + 1;
    at = end + 1;
  }
  return ranks;
}
