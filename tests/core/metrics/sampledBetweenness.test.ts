/** Against a definition spelt out slowly, the exact measure, and what a sample must do on average. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {scaleFree} from '../../../.ci/scaleFree.mjs';
import {betweenness} from '../../../src/core/metrics/betweenness';
import {outgoing} from '../../../src/core/metrics/outgoing';
import {sampledBetweenness} from '../../../src/core/metrics/sampledBetweenness';
import {buildTieGraph, type TieGraph} from '../../../src/core/metrics/tieGraph';

type Edge = readonly [from: number, to: number];
const graphOf = (n: number, edges: readonly Edge[]): TieGraph =>
  buildTieGraph(
    Array.from({length: n}, (_, i) => `c${i}`),
    edges.map(([from, to]) => ({id: `${from}->${to}`, from: `c${from}`, to: `c${to}`, amount: 1})),
  );
const sampled = (n: number, edges: readonly Edge[], pivots: number, seed = 1) =>
  sampledBetweenness(outgoing(graphOf(n, edges)), {pivots, seed});

const pairsOf = (n: number) =>
  fc.uniqueArray(
    fc.tuple(fc.nat(n - 1), fc.nat(n - 1)).filter(([a, b]) => a !== b),
    {maxLength: 24, selector: ([a, b]) => a * n + b},
  );
const webs = fc.integer({min: 3, max: 8}).chain((n) => fc.tuple(fc.constant(n), pairsOf(n)));

/** Every shortest way between every two, walked one by one. */
function spelledOut(n: number, edges: readonly Edge[]): number[] {
  const between = Array.from({length: n}, () => 0);
  for (let s = 0; s < n; s++)
    for (let t = 0; t < n; t++) {
      if (s === t) continue;
      let ways: number[][] = [[s]];
      while (ways.length > 0 && !ways.some((way) => way.at(-1) === t))
        ways = ways.flatMap((way) =>
          edges.flatMap(([a, b]) => (a === way.at(-1) && !way.includes(b) ? [[...way, b]] : [])),
        );
      const shortest = ways.filter((way) => way.at(-1) === t);
      for (const way of shortest)
        for (const v of way.slice(1, -1)) between[v]! += 1 / shortest.length;
    }
  return between.map((sum) => sum / ((n - 1) * (n - 2)));
}
const expectClose = (found: Iterable<number>, expected: readonly number[]) => {
  const values = [...found];
  expect(values).toHaveLength(expected.length);
  for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i]!, 12);
};

describe('with every node a pivot', () => {
  it('gives the napkin example: two ways out of 0, one of them on to 4', () => {
    // 0→1→3, 0→2→3, 3→4: 3 lies between {0, 1, 2} and 4; 1 and 2 share what 0 sends to 3 and 4.
    const edges: Edge[] = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [3, 4],
    ];
    const {values, standardError, bound, pivots} = sampled(5, edges, 99);
    expectClose(values, [0, 1 / 12, 1 / 12, 3 / 12, 0]);
    expect([...standardError, bound]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(pivots).toBe(5);
  });

  it('is the definition', () => {
    fc.assert(
      fc.property(webs, ([n, edges]) =>
        expectClose(sampled(n, edges, n).values, spelledOut(n, edges)),
      ),
    );
  });

  it('is the exact measure on a larger web', () => {
    const shape = {companies: 300, ties: 1500, sectors: 3, seed: 7};
    const edges = scaleFree(shape).edges.map(([a, b]): Edge => [a, b]);
    expectClose(sampled(300, edges, 300).values, [...betweenness(graphOf(300, edges), 'steps')]);
  });
});

describe('with some of them', () => {
  const shape = {companies: 120, ties: 500, sectors: 3, seed: 11};
  const edges = scaleFree(shape).edges.map(([a, b]): Edge => [a, b]);
  const graph = outgoing(graphOf(120, edges));
  const exact = betweenness(graphOf(120, edges), 'steps');
  const draws = Array.from({length: 400}, (_, seed) =>
    sampledBetweenness(graph, {pivots: 30, seed}),
  );
  /** The five through which most passes: the others may be seen by no pivot. */
  const leaders = [...exact.keys()].sort((a, b) => exact[b]! - exact[a]!).slice(0, 5);

  it('is right on average', () => {
    for (const v of leaders) {
      const values = draws.map((d) => d.values[v]!);
      const mean = values.reduce((a, b) => a + b) / values.length;
      const spread = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
      expect(Math.abs(mean - exact[v]!)).toBeLessThan((4 * spread) / Math.sqrt(values.length));
    }
  });

  it('tells its error: what it misses by is, squared and on average, what it says', () => {
    for (const v of leaders) {
      const missed = draws.reduce((sum, d) => sum + (d.values[v]! - exact[v]!) ** 2, 0);
      const told = draws.reduce((sum, d) => sum + d.standardError[v]! ** 2, 0);
      expect(told / missed).toBeGreaterThan(0.8);
      expect(told / missed).toBeLessThan(1.25);
    }
  });

  it('keeps the bound in 95 of 100 draws at least, and the bound is that of the paper', () => {
    expect(draws[0]!.bound).toBeCloseTo((120 / 119) * Math.sqrt(Math.log(2 / 0.05) / 60), 12);
    for (const [v, value] of exact.entries()) {
      const kept = draws.filter((d) => Math.abs(d.values[v]! - value) <= d.bound).length;
      expect(kept).toBeGreaterThanOrEqual(380);
    }
  });

  it('gives the same for the same seed, another for another', () => {
    const [a, b, c] = [3, 3, 4].map((seed) => sampledBetweenness(graph, {pivots: 30, seed}));
    expect(a).toEqual(b);
    expect(a!.values).not.toEqual(c!.values);
  });

  it('has no spread to tell of with one pivot', () => {
    expect(
      [
        ...sampled(
          4,
          [
            [0, 1],
            [1, 2],
          ],
          1,
        ).standardError,
      ].every(Number.isNaN),
    ).toBe(true);
  });
});

it('says 0 where nobody can stand between others, and refuses no pivots at all', () => {
  expect([...sampled(0, [], 5).values]).toEqual([]);
  expect([...sampled(1, [], 5).values]).toEqual([0]);
  expect([...sampled(2, [[0, 1]], 5).values]).toEqual([0, 0]);
  expect([...sampled(3, [], 2).values]).toEqual([0, 0, 0]);
  for (const pivots of [0, -1, 1.5, Number.NaN])
    expect(() => sampled(3, [], pivots)).toThrow(RangeError);
});
