import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {modelsFor, type ModelId, type ModelParameters} from '../../../src/core/contagion/models';
import {buildEconomy} from '../../../src/core/exposure/economy';
import type {Network} from '../../../src/core/network/network';
import {assembleRanking, rangesOf, ranksOf, type Ranking} from '../../../src/core/ranking/ranking';
import {runSweep, type SweepTask} from '../../../src/core/ranking/sweep';
import {economyTask} from '../../../src/core/ranking/economyTask';
import {networkTask} from '../../../src/core/ranking/networkTask';
import {assumptionsOf, runOn} from '../../../src/core/scenario/runScenario';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {
  anyExposures,
  anyInputOutput,
  anyLiabilities,
  anySupply,
} from '../../fixtures/arbitraryNetwork';
import {ask, gapOf} from '../../fixtures/asking';
import {slowRanking, type SlowRanking} from '../../oracles/ranking';

const idsOf = (order: number) => Array.from({length: order}, (_, i) => `c${i}`);
const rankingOf = (task: SweepTask, cut: number): Ranking => {
  const at = task.order === 0 ? 0 : cut % (task.order + 1);
  return assembleRanking(idsOf(task.order), [
    runSweep(task, at, task.order), // ranges may come in any order
    runSweep(task, 0, at),
  ]);
};
function expectSame(ranking: Ranking, expected: SlowRanking, within: number) {
  const of = (key: 'impact' | 'fragility') => ranking.nodes.map((n) => n[key] as number);
  expect(gapOf(of('impact'), expected.impact)).toBeLessThan(within);
  expect(gapOf(of('fragility'), expected.fragility)).toBeLessThan(within);
  if (ranking.matrix)
    ranking.matrix.forEach((row, j) =>
      expect(gapOf(row, expected.matrix[j]!)).toBeLessThan(within),
    );
}

interface Case {
  readonly model: ModelId;
  readonly networks: fc.Arbitrary<Network>;
  readonly parameters: readonly ModelParameters[];
}
const CASES: readonly Case[] = [
  {model: 'linear-debtrank', networks: anyExposures, parameters: [{}, {tolerance: 1e-9}]},
  {model: 'debtrank', networks: anyExposures, parameters: [{}]},
  {
    model: 'nonlinear-debtrank',
    networks: anyExposures,
    parameters: [{}, {alpha: 3, recovery: 0.2}],
  },
  {
    model: 'threshold',
    networks: anyExposures,
    parameters: [{}, {threshold: 0.4, recovery: 0.3}],
  },
  {model: 'esri', networks: anySupply, parameters: [{}, {epsilon: 0.01, substitution: true}]},
  {
    model: 'clearing',
    networks: anyLiabilities,
    parameters: [{}, {alpha: 0.4, beta: 0.7, vector: 'least'}],
  },
  {model: 'inoperability', networks: anyInputOutput, parameters: [{}, {mode: 'supply'}]},
];

describe.each(CASES)('a bare network by $model', ({model, networks, parameters}) => {
  const asked = fc.record({
    network: networks,
    set: fc.constantFrom(...parameters),
    wantsMatrix: fc.boolean(),
    cut: fc.nat(),
  });

  it('ranks as one question at a time does', () => {
    const same = fc.property(asked, ({network, set, wantsMatrix, cut}) => {
      const expected = slowRanking(
        network.nodes.map((n) => n.size),
        (j) => ask(network, model, {shocks: {[network.nodes[j]!.id]: 1}, parameters: set}),
      );
      const task = networkTask(network, {model, parameters: set, wantsMatrix});
      const ranking = rankingOf(task, cut);
      expect(ranking.matrix !== null).toBe(wantsMatrix);
      expectSame(ranking, expected, model === 'linear-debtrank' ? 1e-5 : 1e-9);
    });
    fc.assert(same, {numRuns: 150});
  });

  it('gives the same bits whatever the range', () => {
    fc.assert(
      fc.property(asked, ({network, set, wantsMatrix}) => {
        const task = networkTask(network, {model, parameters: set, wantsMatrix});
        const whole = runSweep(task, 0, task.order);
        for (let j = 0; j < task.order; j++) {
          const one = runSweep(task, j, j + 1);
          expect(one.impact[0]).toBe(whole.impact[j]);
          expect(one.esri?.[0]).toBe(whole.esri?.[j]);
          const row = whole.matrix?.slice(j * task.order, (j + 1) * task.order);
          expect(one.matrix ?? undefined).toEqual(row);
        }
      }),
    );
  });

  it('is a plain value that crosses to a worker as it is', () => {
    fc.assert(
      fc.property(asked, ({network, set, wantsMatrix}) => {
        const task = networkTask(network, {model, parameters: set, wantsMatrix});
        const posted = structuredClone(task);
        expect(posted).toEqual(task);
        const rows = runSweep(task, 0, task.order);
        expect(runSweep(posted, 0, task.order)).toEqual(rows);
        expect(task).toEqual(posted); // and running it changes nothing in it
      }),
      {numRuns: 30},
    );
  });
});

it('esri: each company carries its index, the failed one counted', () => {
  fc.assert(
    fc.property(anySupply, fc.boolean(), (network, wantsMatrix) => {
      const task = networkTask(network, {model: 'esri', parameters: {}, wantsMatrix});
      const {nodes} = rankingOf(task, 3);
      nodes.forEach((node, j) => {
        const {total} = ask(network, 'esri', {shocks: {[network.nodes[j]!.id]: 1}});
        expect(node.esri).toBeCloseTo(total.esri!, 9);
      });
    }),
  );
});

describe.each(modelsFor('dataset').map((m) => ({model: m.id})))(
  'a dataset by $model',
  ({model}) => {
    const sets: Partial<Record<ModelId, readonly ModelParameters[]>> = {
      joint: [{}, {passThrough: 0, coupling: true}, {diversion: 0.6, horizon: 24}],
      inoperability: [{}, {mode: 'supply'}],
      esri: [{}, {substitution: false}],
      threshold: [{}, {threshold: 0.5}],
      'nonlinear-debtrank': [{alpha: 2}],
    };

    it('ranks as one question at a time does', () => {
      const same = fc.property(
        anyDataset,
        fc.constantFrom(...(sets[model] ?? [{}])),
        fc.boolean(),
        fc.nat(),
        (dataset, parameters, wantsMatrix, cut) => {
          const scenario: Scenario = {...emptyScenario('2026-07-01'), model, parameters};
          const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
          const expected = slowRanking(
            economy.sizes.map((s) => s.usd),
            (j) => runOn(economy, {...scenario, shocks: {[economy.ids[j]!]: 1}}),
          );
          const task = economyTask(economy, {model, parameters, wantsMatrix});
          expectSame(rankingOf(task, cut), expected, 1e-6);
        },
      );
      fc.assert(same, {numRuns: 60});
    });
  },
);

describe('putting a ranking together', () => {
  const part = (from: number, rows: readonly (readonly number[])[], converged = true) => ({
    from,
    impact: Float64Array.from(rows.map((_, r) => (from + r + 1) / 10)),
    esri: null,
    suffered: Float64Array.from(
      [0, 1, 2].map((i) => rows.reduce((s, row, r) => s + (from + r === i ? 0 : row[i]!), 0)),
    ),
    matrix: Float64Array.from(rows.flat()),
    converged,
  });
  const left = part(0, [[1, 0.2, 0.4]]);
  const right = part(1, [
    [0.3, 1, 0.5],
    [0.1, 0.7, 1],
  ]);

  it('fragility is the mean over the failures of all others, its own left out', () => {
    const {nodes, matrix} = assembleRanking(['a', 'b', 'c'], [right, left]);
    expect(nodes.map((n) => n.id)).toEqual(['a', 'b', 'c']);
    expect(
      gapOf(
        nodes.map((n) => n.impact),
        [0.1, 0.2, 0.3],
      ),
    ).toBeLessThan(1e-15);
    expect(
      gapOf(
        nodes.map((n) => n.fragility!),
        [0.2, 0.45, 0.45],
      ),
    ).toBeLessThan(1e-15);
    expect(matrix!.map((row) => [...row])).toEqual([
      [1, 0.2, 0.4],
      [0.3, 1, 0.5],
      [0.1, 0.7, 1],
    ]);
  });

  it('converged only if every range did', () => {
    const ids = ['a', 'b', 'c'];
    expect(assembleRanking(ids, [left, right]).converged).toBe(true);
    expect(assembleRanking(ids, [left, {...right, converged: false}]).converged).toBe(false);
  });

  it('nobody, and one alone', () => {
    expect(assembleRanking([], [])).toMatchObject({nodes: [], converged: true});
    const alone = {...left, suffered: new Float64Array(1), matrix: null};
    expect(assembleRanking(['a'], [alone]).nodes[0]).toMatchObject({fragility: 0});
  });
});

describe('ranges', () => {
  it('cover all once, in order, of nearly equal length', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({min: 1, max: 90}), (n, count) => {
        const ranges = rangesOf(n, count);
        expect(ranges).toHaveLength(count);
        expect(ranges.flatMap(([a, b]) => Array.from({length: b - a}, (_, k) => a + k))).toEqual(
          Array.from({length: n}, (_, k) => k),
        );
        const lengths = ranges.map(([a, b]) => b - a);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('ranks', () => {
  it('are 1 for the largest; of equals the earlier goes first', () => {
    expect(ranksOf([0.2, 0.7, 0.2, 0.9])).toEqual([3, 2, 4, 1]);
    expect(ranksOf([0, 0, 0])).toEqual([1, 2, 3]);
    expect(ranksOf([])).toEqual([]);
  });
});
