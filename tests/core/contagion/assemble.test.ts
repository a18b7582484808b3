import {describe, expect, it} from 'vitest';
import {assemble, bindingOf, impactOf, type Assembly} from '../../../src/core/contagion/assemble';
import {createHistory} from '../../../src/core/contagion/history';
import type {ReceiptLine} from '../../../src/core/contagion/outcome';
import {id} from '../../fixtures/tinyDataset';

const line = (from: string, loss: number, usd: number | null): ReceiptLine => ({
  from: id(from),
  channel: 'asset',
  inputClass: null,
  round: 0,
  loss,
  usd,
  ties: [],
  sources: [],
  imputed: false,
  weight: 1,
  terms: [],
});
const RECEIPTS: readonly (readonly ReceiptLine[])[] = [
  [],
  [line('p', 0.2, 5), line('q', 0.3, null), line('r', 0.2, 9), line('s', 0.2, null)],
  [line('p', 1, 40)],
  [],
];
const history = createHistory();
const rounds = [
  [1, 0, 0, 0],
  [1, 0.7, 0, 0],
  [1, 0.7, 1, 0.0001],
];
for (const round of rounds) history.onRound(Float64Array.from(round));
const assembly: Assembly = {
  model: 'linear-debtrank',
  parameters: {tolerance: 1e-12},
  basis: 'binding',
  asOf: '2026-03-31',
  ids: ['shocked', 'hit', 'fallen', 'untouched'],
  sizes: [100, 10, 20, 30],
  sizesImputed: 2,
  shock: Float64Array.of(1, 0, 0, 0),
  distress: Float64Array.of(1, 0.7, 1, 0.0001),
  binding: (i) => (i === 0 ? 'shock' : 'equity'),
  receipt: (i) => RECEIPTS[i]!,
  rounds: 2,
  converged: true,
  history,
  regime: null,
};

describe('an outcome', () => {
  const outcome = assemble(assembly);

  it('tells of each company its loss, its dollars, when it was hit and when it failed', () => {
    expect(outcome.nodes.map(({receipt: _, ...node}) => node)).toEqual([
      {
        id: 'shocked',
        shock: 1,
        distress: 1,
        usd: 0,
        failed: true,
        round: 0,
        failedRound: 0,
        binding: 'shock',
      },
      {
        id: 'hit',
        shock: 0,
        distress: 0.7,
        usd: 14,
        failed: false,
        round: 1,
        failedRound: null,
        binding: 'equity',
      },
      {
        id: 'fallen',
        shock: 0,
        distress: 1,
        usd: 40,
        failed: true,
        round: 2,
        failedRound: 2,
        binding: 'equity',
      },
      {
        id: 'untouched',
        shock: 0,
        distress: 0.0001,
        usd: 0,
        failed: false,
        round: null,
        failedRound: null,
        binding: 'equity',
      },
    ]);
  });

  it('lists what took most first, the more dollars where losses are equal, unknown ones last', () => {
    expect(outcome.nodes[1]!.receipt.map((l) => l.from)).toEqual(['q', 'r', 'p', 's']);
    expect(RECEIPTS[1]!.map((l) => l.from)).toEqual(['p', 'q', 'r', 's']); // not in place
  });

  it('adds up the whole without those that were shocked', () => {
    expect(outcome.total).toEqual({
      impact: expect.closeTo((10 * 0.7 + 20 * 1 + 30 * 0.0001) / 160, 12),
      usd: 54,
      hit: 2, // a loss of 0.0001 is not seen
      failed: 1,
      sizesImputed: 2,
    });
  });

  it('carries what the model tells besides, and nothing where it tells nothing', () => {
    expect(outcome).toMatchObject({
      model: 'linear-debtrank',
      parameters: {tolerance: 1e-12},
      basis: 'binding',
      asOf: '2026-03-31',
      rounds: 2,
      converged: true,
      regime: null,
      diversion: null,
    });
    expect(outcome.history.map((round) => [...round])).toEqual(rounds);
    expect('measures' in outcome.nodes[0]!).toBe(false);
    const told = assemble({
      ...assembly,
      measures: (i) => ({payment: i}),
      totals: {esri: 0.25},
    });
    expect(told.nodes.map((n) => n.measures)).toEqual([0, 1, 2, 3].map((payment) => ({payment})));
    expect(told.total).toMatchObject({esri: 0.25, hit: 2});
  });
});

describe('the impact', () => {
  it('leaves out the losses of the shocked, not their size', () => {
    expect(impactOf([3, 1], Float64Array.of(0.5, 0), Float64Array.of(0.9, 0.4))).toBeCloseTo(
      0.1,
      12,
    );
  });
  it('is nothing where nothing has a size', () => {
    expect(impactOf([], new Float64Array(0), new Float64Array(0))).toBe(0);
    expect(impactOf([0, 0], Float64Array.of(0, 0), Float64Array.of(1, 1))).toBe(0);
  });
});

it('one thing sets a distress: what the model moves where it went beyond the shock, else the shock', () => {
  const binding = bindingOf(
    Float64Array.of(0.5, 0.5, 0, 0),
    Float64Array.of(0.6, 0.5, 0, 0.1),
    'production',
  );
  expect([0, 1, 2, 3].map(binding)).toEqual(['production', 'shock', 'none', 'production']);
});
