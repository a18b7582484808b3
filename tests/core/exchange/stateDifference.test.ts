import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {differenceOf} from '../../../src/core/exchange/difference';
import {applyPatch} from '../../../src/core/exchange/patch';
import {rankingDifference} from '../../../src/core/exchange/rankingDifference';
import {stateDifference, type State} from '../../../src/core/exchange/stateDifference';
import type {Dataset} from '../../../src/core/dataset/schema';
import {runScenario} from '../../../src/core/scenario/runScenario';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const DATES = ['2020-06-30', '2022-06-30', '2026-01-01'] as const;
/** Four companies with ties of all-different money; each part may be left out. */
const PARTS = [
  {from: 'cloud', to: 'lab', usd: 90e9, announced: '2020-02-01'},
  {from: 'neo', to: 'lab', usd: 30e9, announced: '2021-03-01'},
  {from: 'chips', to: 'neo', usd: 17e9, announced: '2023-05-01'},
  {from: 'chips', to: 'cloud', usd: 41e9, announced: '2019-07-01'},
] as const;
const made = (amounts_: readonly (number | null)[], isLabThere = true): Dataset =>
  dataset({
    companies: [
      ...(isLabThere ? [company('lab', 'ai-lab')] : []),
      company('cloud', 'hyperscaler'),
      company('neo', 'neocloud'),
      company('chips', 'chipmaker'),
    ],
    ties: PARTS.flatMap(({from, to, announced}, k) => {
      const usd = amounts_[k];
      return usd === null || usd === undefined || (to === 'lab' && !isLabThere)
        ? []
        : [tie(`cloud:${from}:${to}`, {announced, amountUsd: amounts(usd, usd / 2)})];
    }),
  });
const asking = (asOf: string, more: Partial<Scenario> = {}): Scenario => ({
  ...emptyScenario(asOf),
  basis: 'announced',
  ...more,
});

const states = fc
  .record({
    usd: fc.tuple(...PARTS.map(({usd}) => fc.constantFrom(null, usd, usd * 1.3))),
    isLabThere: fc.boolean(),
    asOf: fc.constantFrom(...DATES),
    fails: fc.constantFrom(null, 'chips', 'cloud'),
  })
  .map(({usd, isLabThere, asOf, fails}): State => ({
    dataset: made(usd, isLabThere),
    scenario: asking(asOf, fails === null ? {} : {shocks: {[fails]: 1}}),
  }));

describe('the difference of two states', () => {
  it('tells a worked example: what came, went, changed, and what the date adds', () => {
    const a = {dataset: made([90e9, 30e9, null, 41e9]), scenario: asking('2020-06-30')};
    const b = {dataset: made([95e9, 30e9, 17e9, null]), scenario: asking('2026-01-01')};
    const {ties, companies, question, records, hits, totals} = stateDifference(a, b);
    expect(ties.added).toEqual(['cloud:neo:lab', 'cloud:chips:neo']);
    expect(ties.removed).toEqual(['cloud:chips:cloud']);
    expect(ties.changed).toMatchObject([{id: 'cloud:cloud:lab', beforeUsd: 90e9, afterUsd: 95e9}]);
    expect(ties.changed[0]!.terms).toContainEqual({
      field: 'amountUsd.binding.likely',
      before: 45e9,
      after: 47.5e9,
    });
    expect(companies).toEqual({added: [], removed: [], changed: []});
    expect(question).toEqual([{field: 'asOf', before: '2020-06-30', after: '2026-01-01'}]);
    expect(records.map(({id}) => id).sort()).toEqual([
      'cloud:chips:cloud',
      'cloud:chips:neo',
      'cloud:cloud:lab',
    ]);
    expect(hits).toEqual([]);
    expect(totals).toEqual({before: null, after: null});
  });

  it('tells who is hit harder, in shares and dollars, the largest change first', () => {
    const data = made([90e9, 30e9, 17e9, 41e9]);
    const quiet = {dataset: data, scenario: asking('2026-01-01')};
    const failed = {dataset: data, scenario: asking('2026-01-01', {shocks: {cloud: 1} as never})};
    const {hits, totals} = stateDifference(quiet, failed);
    expect(hits[0]).toMatchObject({id: 'cloud', before: 0, after: 1});
    expect(hits.map((h) => h.after - h.before)).toEqual(
      hits.map((h) => h.after - h.before).toSorted((x, y) => Math.abs(y) - Math.abs(x)),
    );
    expect(totals.before).toBeNull();
    expect(totals.after!.usd).toBeCloseTo(
      hits.reduce((sum, h) => sum + h.afterUsd, 0),
      0,
    );
  });

  it('tells dollars of either side, each from its own outcome', () => {
    const parsed = parseDataset(readDataFolder('data'));
    if (!parsed.ok) throw new Error('the built-in data are at fault');
    const on = (oracle: number): State => ({
      dataset: parsed.value,
      scenario: asking('2026-10-01', {shocks: {oracle} as never}),
    });
    const [half, whole] = [on(0.25), on(1)];
    const usdOf = ({dataset: of, scenario}: State) =>
      new Map(runScenario(of, scenario).nodes.map((n) => [n.id, n.usd]));
    const [before, after] = [usdOf(half), usdOf(whole)];
    const {hits} = stateDifference(half, whole);
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.map((h) => h.beforeUsd)).toEqual(hits.map((h) => before.get(h.id)));
    expect(hits.map((h) => h.afterUsd)).toEqual(hits.map((h) => after.get(h.id)));
    expect(hits.some((h) => h.beforeUsd !== h.afterUsd)).toBe(true);
  });

  it('tells a tie whose dates alone differ, with its amount as it was', () => {
    const [one, other] = [null, '2031-04'].map((end) => ({
      dataset: dataset({
        companies: [company('lab', 'ai-lab'), company('cloud', 'hyperscaler')],
        ties: [tie('cloud:cloud:lab', {amountUsd: amounts(70e9), end})],
      }),
      scenario: asking('2026-01-01'),
    }));
    const {ties} = stateDifference(one!, other!);
    expect(ties.changed).toMatchObject([
      {beforeUsd: 70e9, afterUsd: 70e9, terms: [{field: 'end', before: null, after: '2031-04'}]},
    ]);
  });

  it('is empty of a state with itself, also of its copy', () => {
    fc.assert(
      fc.property(states, (state) => {
        const {records, question, companies, ties, hits} = stateDifference(
          state,
          structuredClone(state),
        );
        expect([records, question, ties.added, ties.removed, ties.changed, hits]).toEqual(
          Array(6).fill([]),
        );
        expect(companies).toEqual({added: [], removed: [], changed: []});
      }),
    );
  });

  it('is mirrored where the sides are swapped', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const [there, back] = [stateDifference(a, b), stateDifference(b, a)];
        const sorted = (ids: readonly string[]) => [...ids].sort();
        expect(sorted(back.ties.added)).toEqual(sorted(there.ties.removed));
        expect(sorted(back.ties.removed)).toEqual(sorted(there.ties.added));
        expect(sorted(back.companies.added)).toEqual(sorted(there.companies.removed));
        const turned = there.ties.changed.map((c) => [c.id, c.afterUsd, c.beforeUsd]);
        expect(back.ties.changed.map((c) => [c.id, c.beforeUsd, c.afterUsd]).sort()).toEqual(
          turned.sort(),
        );
        expect(back.hits.map((h) => [h.id, h.before, h.after, h.beforeUsd, h.afterUsd])).toEqual(
          there.hits.map((h) => [h.id, h.after, h.before, h.afterUsd, h.beforeUsd]),
        );
        expect(back.totals).toEqual({before: there.totals.after, after: there.totals.before});
      }),
    );
  });

  it('holds the records that make B of A', () => {
    fc.assert(
      fc.property(states, states, ({dataset: a}, {dataset: b}) => {
        const {records} = stateDifference(
          {dataset: a, scenario: asking(DATES[2])},
          {dataset: b, scenario: asking(DATES[2])},
        );
        const applied = applyPatch(a, {changes: records});
        if (!applied.ok) throw new Error(JSON.stringify(applied.errors));
        expect(differenceOf(applied.value.dataset, b)).toEqual([]);
      }),
    );
  });

  it('agrees with sets of ids counted by hand', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const there = (s: State) =>
          s.dataset.ties.filter((t) => t.announced! <= s.scenario.asOf).map((t) => t.id);
        const {ties} = stateDifference(a, b);
        const [before, after] = [there(a), there(b)];
        expect(new Set(ties.added)).toEqual(new Set(after.filter((id) => !before.includes(id))));
        expect(new Set(ties.removed)).toEqual(new Set(before.filter((id) => !after.includes(id))));
      }),
    );
  });
});

describe('the difference of two rankings', () => {
  const places = (rows: Record<string, [impact: number, rank: number]>) =>
    new Map(Object.entries(rows).map(([id, [impact, rank]]) => [id, {impact, rank}])) as never;

  it('tells the largest move of impact first, and who only one side has', () => {
    const moved = rankingDifference(
      places({a: [0.31, 1], b: [0.22, 2], c: [0.13, 3], gone: [0.05, 4]}),
      places({a: [0.29, 1], b: [0.22, 3], c: [0.27, 2], come: [0.04, 4]}),
    );
    expect(moved.map((m) => m.id)).toEqual(['c', 'gone', 'come', 'a', 'b']);
    expect(moved[0]).toEqual({
      id: 'c',
      before: {impact: 0.13, rank: 3},
      after: {impact: 0.27, rank: 2},
    });
    expect([moved[1]!.after, moved[2]!.before]).toEqual([null, null]);
  });

  it('passes over rounding, and is empty of equals and of nothing', () => {
    const [x, y] = [places({a: [0.31, 1]}), places({a: [0.31 + 1e-12, 1]})];
    expect(rankingDifference(x, y)).toEqual([]);
    expect(rankingDifference(places({}), places({}))).toEqual([]);
  });
});
