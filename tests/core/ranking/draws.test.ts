import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {AmountRange, Dataset, Tie} from '../../../src/core/dataset/schema';
import {drawDataset, spearman, summariseDraws} from '../../../src/core/ranking/draws';
import {amounts, assumptions, company, dataset, tie} from '../../fixtures/tinyDataset';
import {slowSpearman} from '../../oracles/ranking';

const range = (low: number, likely: number, high: number): AmountRange => ({low, likely, high});
const wide: Tie['amountUsd'] = {
  announced: range(80, 100, 150),
  binding: range(40, 60, 90),
  paid: range(5, 10, 30),
};
const given: Dataset = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler')],
  ties: [
    tie('cloud:b:a', {amountUsd: wide}),
    tie('debt:b:a', {amountUsd: amounts(70, 50, 20)}),
    tie('chips:b:a', {amountUsd: {announced: range(1, 2, 4), binding: null, paid: null}}),
  ],
  defaults: {
    replaceable: {
      '*:compute': {value: 0.3, reason: 'r', range: [0.1, 0.6]},
      '*:power': {value: 0.2, reason: 'r'},
      '*:memory': {value: null, reason: 'r', range: [0, 1]},
      '*:wafers': {value: 0.4, reason: 'r', range: [0.4, 0.4]},
    },
    reach: assumptions({'*:compute': 0.9}),
    ramp: {value: 1 / 3, reason: 'r', range: [0.2, 0.5]},
  },
});
const amountsOf = ({dataset: drawn}: ReturnType<typeof drawDataset>, at: number) =>
  drawn.ties[at]!.amountUsd;

describe('a draw', () => {
  it('depends on seed and index alone: same bytes, whatever was drawn before', () => {
    const once = JSON.stringify(drawDataset(given, 7, 5));
    for (let index = 0; index < 8; index++) drawDataset(given, 7, index);
    expect(JSON.stringify(drawDataset(given, 7, 5))).toBe(once);
    expect(JSON.stringify(drawDataset(given, 7, 6))).not.toBe(once);
    expect(JSON.stringify(drawDataset(given, 8, 5))).not.toBe(once);
  });

  it('keeps amounts within their ranges, and each basis within the one around it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(10_000), (seed, index) => {
        const drawn = amountsOf(drawDataset(given, seed, index), 0);
        for (const basis of ['announced', 'binding', 'paid'] as const) {
          const {low, likely, high} = drawn[basis]!;
          expect(low).toBe(likely);
          expect(high).toBe(likely);
          expect(likely).toBeGreaterThanOrEqual(wide[basis]!.low);
          expect(likely).toBeLessThanOrEqual(wide[basis]!.high);
        }
        expect(drawn.announced!.likely).toBeGreaterThanOrEqual(drawn.binding!.likely);
        expect(drawn.binding!.likely).toBeGreaterThanOrEqual(drawn.paid!.likely);
      }),
    );
  });

  it('moves all bases of a tie together: they are the same money', () => {
    const drawn = Array.from({length: 200}, (_, k) => amountsOf(drawDataset(given, 1, k), 0));
    const column = (basis: 'announced' | 'binding' | 'paid') => drawn.map((d) => d[basis]!.likely);
    expect(spearman(column('announced'), column('binding'))).toBeCloseTo(1, 9);
    expect(spearman(column('binding'), column('paid'))).toBeCloseTo(1, 9);
    expect(new Set(column('paid')).size).toBeGreaterThan(190);
  });

  it('lifts what lies around an amount that was drawn above it', () => {
    const odd = dataset({
      ties: [
        tie('cloud:b:a', {
          amountUsd: {announced: range(10, 11, 50), binding: range(10, 49, 50), paid: null},
        }),
      ],
    });
    for (let k = 0; k < 100; k++) {
      const {announced, binding} = amountsOf(drawDataset(odd, 2, k), 0);
      expect(announced!.likely).toBeGreaterThanOrEqual(binding!.likely);
    }
  });

  it('leaves what is known exactly, and what is unknown', () => {
    const {dataset: drawn} = drawDataset(given, 3, 1);
    expect(drawn.ties[1]).toEqual(given.ties[1]);
    expect(drawn.ties[2]!.amountUsd).toMatchObject({binding: null, paid: null});
    expect(drawn.companies).toBe(given.companies);
  });

  it('draws assumptions that state a range, within it, and names them', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(1000), (seed, index) => {
        const {dataset: drawn, drawn: values} = drawDataset(given, seed, index);
        expect([...values.keys()].sort()).toEqual(['ramp', 'replaceable *:compute']);
        const {defaults} = drawn;
        expect(defaults.replaceable['*:compute']!.value).toBe(values.get('replaceable *:compute'));
        expect(defaults.ramp.value).toBe(values.get('ramp'));
        expect(defaults.replaceable['*:compute']!.value).toBeGreaterThanOrEqual(0.1);
        expect(defaults.replaceable['*:compute']!.value).toBeLessThanOrEqual(0.6);
        expect(defaults.replaceable['*:power']!.value).toBe(0.2);
        expect(defaults.replaceable['*:memory']!.value).toBeNull();
        expect(defaults.replaceable['*:wafers']!.value).toBe(0.4);
        expect(defaults.replaceable['*:compute']!.reason).toBe('r');
      }),
    );
  });

  it('leaves the dataset alone', () => {
    const copy = structuredClone(given);
    drawDataset(given, 1, 1);
    expect(given).toEqual(copy);
  });
});

describe('Spearman’s correlation', () => {
  const lists = fc
    .integer({min: 2, max: 12})
    .chain((n) =>
      fc.tuple(
        fc.array(fc.integer({min: 0, max: 6}), {minLength: n, maxLength: n}),
        fc.array(fc.integer({min: 0, max: 6}), {minLength: n, maxLength: n}),
      ),
    );

  it('agrees with the formula, ties at their mean rank', () => {
    fc.assert(
      fc.property(lists, ([x, y]) => {
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
        expect(spearman(x, y)).toBeCloseTo(slowSpearman(x, y), 12);
      }),
    );
  });

  it('without ties is 1 − 6 Σd²/(n(n² − 1))', () => {
    expect(spearman([10, 20, 30, 40, 50], [1, 3, 2, 5, 4])).toBeCloseTo(1 - (6 * 4) / 120, 14);
  });

  it('sees order alone', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1e9])).toBeCloseTo(1, 14);
    expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 14);
    expect(spearman([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});

describe('the summary', () => {
  const ids = ['a', 'b', 'c'];
  const point = [0.5, 0.3, 0.1];
  // b leads in the last of five draws.
  const impacts = [
    [0.5, 0.3, 0.1],
    [0.6, 0.2, 0.1],
    [0.4, 0.3, 0.2],
    [0.7, 0.1, 0.3],
    [0.2, 0.9, 0.1],
  ];
  const drawn = [0.1, 0.2, 0.3, 0.4, 0.5].map(
    (x, k) =>
      new Map([
        ['up', x],
        ['still', 1],
        ['down', [5, 4, 3, 2, 1][k]!],
        ['loose', [2, 5, 1, 4, 3][k]!],
      ]),
  );
  const summary = summariseDraws(ids, point, impacts, drawn);

  it('intervals of rank and impact', () => {
    expect(summary.draws).toBe(5);
    expect(summary.nodes[0]).toEqual({
      id: 'a',
      rankLow: 1,
      rankHigh: 2,
      impactLow: 0.2,
      impactHigh: 0.7,
    });
    expect(summary.nodes[1]).toMatchObject({rankLow: 1, rankHigh: 3});
    expect(summary.nodes[2]).toMatchObject({
      rankLow: 2,
      rankHigh: 3,
      impactLow: 0.1,
      impactHigh: 0.3,
    });
  });

  it('of a hundred draws the interval leaves out five at either end', () => {
    const many = Array.from({length: 100}, (_, k) => [k + 1, 0]);
    const {nodes} = summariseDraws(['a', 'b'], [1, 0], many, []);
    expect([nodes[0]!.impactLow, nodes[0]!.impactHigh]).toEqual([5, 95]);
  });

  it('how often the leader leads', () => {
    expect(summary.leaderHolds).toBe(0.8);
  });

  it('movers: what moves with the summed impact, strongest first; what never varied is no mover', () => {
    expect(summary.movers.map((m) => m.rule)).toEqual(['down', 'up', 'loose']);
    const total = impacts.map((row) => row.reduce((a, b) => a + b, 0));
    expect(summary.movers[1]!.correlation).toBeCloseTo(slowSpearman([1, 2, 3, 4, 5], total), 12);
    expect(summary.movers[0]!.correlation).toBeCloseTo(-summary.movers[1]!.correlation, 12);
  });

  it('does not care in which order the draws came', () => {
    const order = [3, 0, 4, 2, 1];
    const turned = summariseDraws(
      ids,
      point,
      order.map((k) => impacts[k]!),
      order.map((k) => drawn[k]!),
    );
    expect({...turned, movers: []}).toEqual({...summary, movers: []});
    turned.movers.forEach((m, k) =>
      expect(m.correlation).toBeCloseTo(summary.movers[k]!.correlation, 12),
    );
  });
});
