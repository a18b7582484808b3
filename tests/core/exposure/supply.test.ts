import {describe, expect, it} from 'vitest';
import type {Basis, Defaults, Figure, Share, Tie} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import type {Dependency} from '../../../src/core/exposure/dependency';
import {
  assumptions,
  company,
  dataset,
  exactly,
  figure,
  supplierShare,
  tie,
} from '../../fixtures/tinyDataset';

const companies = [
  company('lab', 'ai-lab'),
  company('acloud', 'hyperscaler'),
  company('bcloud', 'neocloud'),
  company('ccloud', 'neocloud'),
  company('maker', 'chipmaker'),
  company('rival', 'chipmaker'),
  company('newcomer', 'chipmaker'),
  company('bank', 'lender'),
];
interface Question {
  readonly ties?: readonly Tie[];
  readonly shares?: readonly Share[];
  readonly figures?: readonly Figure[];
  readonly defaults?: Partial<Defaults>;
  readonly basis?: Basis;
  readonly horizon?: number;
}
const supplyOf = ({ties, shares, figures, defaults, basis, horizon}: Question) =>
  buildEconomy(
    dataset({
      companies,
      ties: [...(ties ?? [])],
      shares: [...(shares ?? [])],
      figures: [...(figures ?? [])],
      defaults: defaults ?? {},
    }),
    {asOf: '2026-07-01', inForce: false, basis: basis ?? 'binding'},
    {horizon: horizon ?? 12, contributionMargin: null, lossGivenDefault: null, essentiality: {}},
  ).dependencies.filter((d) => d.channel === 'supply');
const weights = (question: Question): Readonly<Record<string, number>> =>
  Object.fromEntries(supplyOf(question).map((d) => [d.on, Number(d.weight.toFixed(12))]));
const ruleOf = ({terms}: Dependency, name: string) => terms.find((t) => t.name === name)?.rule;

/** So many billions a year, for sure, now and for long. */
const buys = (name: string, billions: number | null, more: Partial<Tie> = {}): Tie =>
  tie(name, {
    inputClass: 'compute',
    amountPeriod: 'annual',
    amountUsd:
      billions === null
        ? {announced: null, binding: null, paid: null}
        : {announced: exactly(billions * 1e9), binding: exactly(billions * 1e9), paid: null},
    start: '2000-01-01', // past its ramp by far
    end: '2040',
    ...more,
  });
const A = 'cloud:acloud:lab';
const B = 'cloud:bcloud:lab';
const C = 'cloud:ccloud:lab';

describe('a share of the class', () => {
  it('is by money where money covers all', () => {
    expect(weights({ties: [buys(A, 30), buys(B, 50)]})).toEqual({acloud: 0.375, bcloud: 0.625});
  });

  it('is by gigawatts where they cover all, whatever the prices', () => {
    const ties = [buys(A, 30, {capacityGw: 1}), buys(B, null, {capacityGw: 4})];
    expect(weights({ties})).toEqual({acloud: 0.2, bcloud: 0.8});
  });

  it('leaves room for own production and for suppliers off the map', () => {
    const defaults = {
      ownSupply: assumptions({'lab:compute': 0.15}),
      outsideSupply: assumptions({'ai-lab:compute': 0.05}),
    };
    expect(weights({ties: [buys(A, 30), buys(B, 50)], defaults})).toEqual({
      acloud: 0.3,
      bcloud: 0.5,
    });
    const all = {
      ownSupply: assumptions({'lab:compute': 0.97}),
      outsideSupply: defaults.outsideSupply,
    };
    expect(weights({ties: [buys(A, 30)], defaults: all})).toEqual({});
  });

  it('converts gigawatts to money where measures mix, and says by which rate', () => {
    const ties = [buys(A, 24), buys(B, null, {capacityGw: 3})]; // 12 bn a gigawatt: 36
    expect(weights({ties})).toEqual({acloud: 0.4, bcloud: 0.6});
    expect(supplyOf({ties}).map((d) => ruleOf(d, 'quantity'))).toEqual([
      'usdPerGwYear compute',
      'usdPerGwYear compute',
    ]);
  });

  it('of suppliers that state nothing is a slice, half of it for a single one', () => {
    expect(weights({ties: [buys(A, 30), buys(B, 10), buys(C, null)]})).toEqual({
      acloud: 0.7125, // 3/4 of 0.95
      bcloud: 0.2375,
      ccloud: 0.05,
    });
    expect(weights({ties: [buys(A, 30), buys(B, null), buys(C, null)]})).toEqual({
      acloud: 0.9,
      bcloud: 0.05,
      ccloud: 0.05,
    });
  });

  it('is equal where nobody states anything, flagged', () => {
    const ties = [buys(A, null), buys(B, null)];
    expect(weights({ties})).toEqual({acloud: 0.5, bcloud: 0.5});
    expect(supplyOf({ties}).map((d) => ruleOf(d, 'quantity'))).toEqual([
      'equalParts',
      'equalParts',
    ]);
    expect(supplyOf({ties}).every((d) => d.imputed)).toBe(true);
  });

  it('joins the contracts of one supplier, and says which carries how much', () => {
    const [first, second] = supplyOf({
      ties: [buys(A, 30), buys('cloud:acloud:lab:2', 10), buys(B, 60)],
    });
    expect(first).toMatchObject({
      on: 'acloud',
      weight: 0.4,
      ties: [A, 'cloud:acloud:lab:2'],
      tieShares: [0.75, 0.25],
    });
    expect(second).toMatchObject({weight: 0.6, ties: [B], tieShares: [1]});
  });

  it('counts what flows in the window, not what was promised', () => {
    const over = {end: '2026-06-30'};
    expect(weights({ties: [buys(A, 30), buys(B, 50, over)]})).toEqual({acloud: 1});
    const ahead = {start: '2027-07-02'};
    expect(weights({ties: [buys(A, 30), buys(B, 50, ahead)]})).toEqual({acloud: 1});
  });

  it('of a class stays apart from other classes', () => {
    const power = tie('power:bank:lab', {inputClass: 'power', start: '2020', end: '2040'});
    const found = supplyOf({ties: [buys(A, 30), power]});
    expect(found.map((d) => [d.on, d.inputClass, d.essentiality, d.weight])).toEqual([
      ['acloud', 'compute', 2, 1],
      ['bank', 'power', 1, 1],
    ]);
  });
});

describe('accelerators without one measure', () => {
  const chips = (from: string) =>
    tie(`chips:${from}:acloud`, {inputClass: 'accelerators', start: '2025', end: '2030'});
  const market = (from: string, share: number, asOf: string): Share => ({
    ...supplierShare('market:accelerators', from, share, asOf, {inputClass: 'accelerators'}),
    kind: 'market-share',
    basis: 'units',
  });

  it('go by the market; makers without a share of their own by that of custom silicon', () => {
    const question = {
      ties: [chips('maker'), chips('rival'), chips('newcomer')],
      shares: [
        market('maker', 0.5, '2024-12-31'),
        market('maker', 0.6, '2025-12-31'),
        market('maker', 0.99, '2026-12-31'), // not known yet
        market('rival', 0.15, '2025-12-31'),
        market('group:custom', 0.25, '2025-12-31'),
      ],
    };
    expect(weights(question)).toEqual({maker: 0.6, rival: 0.15, newcomer: 0.25});
    expect(supplyOf(question).map((d) => ruleOf(d, 'quantity'))).toEqual(
      Array(3).fill('marketShare'),
    );
  });

  it('go by the slice of the undisclosed where there is no such share', () => {
    const shares = [market('maker', 0.4, '2025-12-31')];
    expect(weights({ties: [chips('maker'), chips('rival')], shares})).toEqual({
      maker: 0.8,
      rival: 0.2, // 0.1 beside 0.4
    });
  });

  it('go by money where it covers all', () => {
    const paying = (from: string, billions: number) =>
      buys(`chips:${from}:acloud`, billions, {inputClass: 'accelerators'});
    const shares = [market('maker', 0.4, '2025-12-31')];
    expect(weights({ties: [paying('maker', 30), paying('rival', 10)], shares})).toEqual({
      maker: 0.75,
      rival: 0.25,
    });
  });
});

describe('a stated share', () => {
  const ties = [buys(A, 30), buys(B, 50)];

  it('replaces the computed one of the supplier it names', () => {
    const shares = [supplierShare('lab', 'acloud', 0.2, '2026-01-31')];
    expect(weights({ties, shares})).toEqual({acloud: 0.2, bcloud: 0.625});
    const [a, b] = supplyOf({ties, shares});
    expect(a!.terms.slice(0, 2)).toMatchObject([
      {name: 'share', value: 0.2},
      {name: 'stated', value: 0.2, rule: null, sources: ['w001']},
    ]);
    expect(ruleOf(b!, 'stated')).toBeUndefined();
  });

  it('pushes nobody out: the class is scaled to its room', () => {
    const shares = [supplierShare('lab', 'acloud', 0.875, '2026-01-31')];
    expect(weights({ties, shares})).toEqual({
      acloud: Number((0.875 / 1.5).toFixed(12)),
      bcloud: Number((0.625 / 1.5).toFixed(12)),
    });
    const defaults = {ownSupply: assumptions({'lab:compute': 0.2})}; // room 0.8: 0.5 for bcloud
    expect(weights({ties, shares, defaults})).toEqual({
      acloud: Number(((0.875 * 0.8) / 1.375).toFixed(12)),
      bcloud: Number(((0.5 * 0.8) / 1.375).toFixed(12)),
    });
  });

  it('is the newest known at the date', () => {
    const shares = [
      supplierShare('lab', 'acloud', 0.2, '2026-01-31'),
      supplierShare('lab', 'acloud', 0.1, '2025-01-31'),
      supplierShare('lab', 'acloud', 0.3, '2026-07-02'),
    ];
    expect(weights({ties, shares})['acloud']).toBe(0.2);
  });

  it.each<readonly [string, Partial<Share>]>([
    ['of commitments', {basis: 'commitments'}],
    ['of another class', {inputClass: 'site'}],
    ['of no class', {inputClass: null}],
    ['of what customers buy', {kind: 'customer-concentration'}],
    ['of a market', {kind: 'market-share'}],
  ])('%s says nothing here', (_, more) => {
    const shares = [supplierShare('lab', 'acloud', 0.2, '2026-01-31', more)];
    expect(weights({ties, shares})['acloud']).toBe(0.375);
  });

  it('without a tie makes a dependency of its own, with its source', () => {
    const shares = [supplierShare('lab', 'ccloud', 0.15, '2026-01-31')];
    const [found] = supplyOf({shares});
    expect(found).toMatchObject({
      of: 'lab',
      on: 'ccloud',
      inputClass: 'compute',
      weight: 0.15,
      ties: [],
      sources: ['w001'],
      imputed: false,
    });
  });

  it('of a group, of oneself or of nobody on the map makes none', () => {
    const shares = ['group:others', 'lab', 'elsewhere'].map((from) =>
      supplierShare('lab', from, 0.15, '2026-01-31'),
    );
    expect(weights({shares})).toEqual({});
  });

  it('that is only worded or bounded is flagged', () => {
    const [found] = supplyOf({
      shares: [supplierShare('lab', 'ccloud', 0.15, '2026-01-31', {method: 'wording'})],
    });
    expect(found!.imputed).toBe(true);
    expect(ruleOf(found!, 'stated')).toBe('share wording');
  });
});

describe('what is no supply', () => {
  it.each<readonly [string, Tie]>([
    ['a buy-back', buys(A, 30, {instrument: 'guarantee'})],
    ['a tie without an input class', buys(A, 30, {inputClass: null})],
    ['a class that the kind does not use', buys(A, 30, {inputClass: 'equipment'})],
    ['a class that is said not to matter', buys('cloud:acloud:bank', 30)],
    [
      'a letter of intent without a quantity',
      tie(A, {inputClass: 'compute', status: 'letter-of-intent', start: '2026-01-01'}),
    ],
    [
      'a report without a quantity',
      tie(A, {inputClass: 'compute', status: 'reported', start: '2026-01-01'}),
    ],
  ])('%s', (_, given) => {
    expect(supplyOf({ties: [given], basis: 'announced'})).toEqual([]);
  });

  it('but a letter of intent with a quantity counts as announced, and only so', () => {
    const ties = [buys(A, 30, {status: 'letter-of-intent'})];
    expect(weights({ties, basis: 'announced'})).toEqual({acloud: 1});
    expect(weights({ties, basis: 'binding'})).toEqual({});
  });
});

describe('the factors', () => {
  const ties = [buys(A, 30), buys(B, 50)];
  const defaults: Partial<Defaults> = {
    reach: assumptions({'lab:compute': 0.8, 'ai-lab:compute': 0.7}),
    inFlow: assumptions({'*:compute': 0.5}),
    replaceable: assumptions({'*:compute': 0.36}),
  };

  it('multiply: share × reach × in flow × (1 − replaceable)', () => {
    const [a] = supplyOf({ties, defaults});
    expect(a!.weight).toBeCloseTo(0.375 * 0.8 * 0.5 * 0.64, 14);
    expect(a!.terms.map((t) => [t.name, t.value]).slice(-4)).toEqual([
      ['reach', 0.8],
      ['inFlow', 0.5],
      ['replaceable', expect.closeTo(0.36, 14)],
      ['essentiality', 2],
    ]);
  });

  it.each([
    [6, 0.8], // √0.64
    [12, 0.64],
    [24, 0.4096],
  ])('within %d months %d of a loss stays', (horizon, left) => {
    const [a] = supplyOf({ties, horizon, defaults: {replaceable: defaults.replaceable!}});
    expect(a!.weight).toBeCloseTo(0.375 * left, 12);
  });

  it.each([
    [12, 1 - (1 - 1 / 2.5) / Math.log(2.5)],
    [24, 1 - (1 - 1 / 6.25) / Math.log(6.25)],
    [6, 1 - (1 - 1 / Math.sqrt(2.5)) / Math.log(Math.sqrt(2.5))],
  ])('within %d months, of a fleet that grows by 2.5 a year, %d is in flow', (horizon, inFlow) => {
    const [a] = supplyOf({
      ties,
      horizon,
      defaults: {fleetGrowth: assumptions({'ai-lab:compute': 2.5})},
    });
    expect(a!.weight).toBeCloseTo(0.375 * inFlow, 12);
    expect(ruleOf(a!, 'inFlow')).toBe('fleetGrowth ai-lab:compute');
  });

  it('a fleet that does not grow takes nothing in: what is installed keeps running', () => {
    expect(weights({ties, defaults: {fleetGrowth: assumptions({'*:compute': 1})}})).toEqual({});
  });

  it.each([
    ['lab:compute', 'ai-lab:compute', 'inFlow lab:compute'],
    ['*:compute', 'ai-lab:compute', 'fleetGrowth ai-lab:compute'],
    ['ai-lab:compute', 'ai-lab:compute', 'fleetGrowth ai-lab:compute'],
    ['ai-lab:compute', '*:compute', 'inFlow ai-lab:compute'],
  ])('of a share for %s and a growth for %s the more specific holds', (flat, growth, rule) => {
    const [a] = supplyOf({
      ties,
      defaults: {inFlow: assumptions({[flat]: 0.5}), fleetGrowth: assumptions({[growth]: 2.5})},
    });
    expect(ruleOf(a!, 'inFlow')).toBe(rule);
  });

  it('a dependency puts that part of the revenue at risk; unknown revenue, unknown dollars', () => {
    const figures = [figure('lab', 'revenue', 20e9, '2025-12-31', 'year')];
    expect(supplyOf({ties, figures})[0]!.usd).toBeCloseTo(0.375 * 20e9, 0);
    expect(supplyOf({ties})[0]!.usd).toBeNull();
  });
});
