import {describe, expect, it} from 'vitest';
import type {Basis, Figure, Share, Tie} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {amounts, company, customerShare, dataset, figure, tie} from '../../fixtures/tinyDataset';

const companies = [
  company('seller', 'chipmaker'),
  company('neo', 'neocloud'),
  company('lab', 'ai-lab'),
  company('cloud', 'hyperscaler'),
];
interface Question {
  readonly ties?: readonly Tie[];
  readonly shares?: readonly Share[];
  readonly figures?: readonly Figure[];
  readonly basis?: Basis;
}
const economyOf = ({ties, shares, figures, basis}: Question) =>
  buildEconomy(
    dataset({
      companies,
      ties: [...(ties ?? [])],
      shares: [...(shares ?? [])],
      figures: [...(figures ?? [])],
    }),
    {asOf: '2026-07-01', inForce: false, basis: basis ?? 'binding'},
    {horizon: 12, contributionMargin: null, lossGivenDefault: null, essentiality: {}},
  );
const demandOf = (question: Question) =>
  economyOf(question).dependencies.filter((d) => d.channel === 'demand');
const weights = (question: Question): Readonly<Record<string, number>> =>
  Object.fromEntries(demandOf(question).map((d) => [d.on, Number(d.weight.toFixed(12))]));

/** So much a year, for sure, now and for long; `null`: undisclosed. */
const sells = (name: string, usd: number | null, more: Partial<Tie> = {}): Tie =>
  tie(name, {
    inputClass: 'accelerators',
    amountPeriod: 'annual',
    amountUsd: amounts(usd, usd),
    start: '2020-01-01',
    end: '2040',
    ...more,
  });
const LAB = 'chips:seller:lab';
const CLOUD = 'chips:seller:cloud';
const revenue = (usd: number, of = 'seller') => figure(of, 'revenue', usd, '2025-12-31', 'year');

describe('what flows, over what is sold in all', () => {
  const ties = [sells(LAB, 30), sells(CLOUD, 50)];

  it('is over revenue where that is known', () => {
    const found = demandOf({ties, figures: [revenue(400)]});
    expect(found.map((d) => [d.of, d.on, d.weight, d.usd])).toEqual([
      ['seller', 'lab', 0.075, 30],
      ['seller', 'cloud', 0.125, 50],
    ]);
    expect(found.every((d) => !d.imputed)).toBe(true);
    expect(found[0]!.terms.map((t) => t.name)).toEqual(['share', 'flow', 'revenue', 'headline']);
  });

  it('is over known receipts where they exceed it', () => {
    expect(weights({ties, figures: [revenue(60)]})).toEqual({lab: 0.375, cloud: 0.625});
    const shares = [customerShare('seller', 'lab', 0.2, '2026-01-31')];
    expect(weights({ties, figures: [revenue(60)], shares})).toEqual({lab: 0.2, cloud: 0.625});
  });

  it('leaves the outside demand of the kind where revenue is unknown, flagged', () => {
    const found = demandOf({ties});
    expect(found[0]!.weight).toBeCloseTo((30 / 80) * 0.2, 14); // *: 0.8 outside
    expect(found[0]!).toMatchObject({usd: 30, imputed: true});
    const neo = demandOf({ties: [sells('cloud:neo:lab', 30, {inputClass: 'compute'})]});
    expect(neo[0]!.weight).toBeCloseTo(0.69, 14); // neoclouds: 0.31 outside
  });

  it('joins the contracts of one customer', () => {
    const more = [...ties, sells('chips:seller:lab:2', 10)];
    const [lab] = demandOf({ties: more, figures: [revenue(400)]});
    expect(lab).toMatchObject({weight: 0.1, ties: [LAB, 'chips:seller:lab:2']});
    expect(lab!.tieShares).toEqual([0.75, 0.25]);
  });

  it('counts the window only', () => {
    const over = sells(LAB, 30, {end: '2026-06-30'});
    expect(weights({ties: [over, sells(CLOUD, 50)], figures: [revenue(400)]})).toEqual({
      cloud: 0.125,
    });
  });

  it.each<readonly [string, Tie]>([
    ['a buy-back', sells(LAB, 30, {instrument: 'guarantee'})],
    ['capital', tie('investment:seller:lab', {amountUsd: amounts(30, 30)})],
    ['a partnership', tie('partnership:seller:lab')],
  ])('%s is no sale', (_, given) => {
    expect(weights({ties: [given], figures: [revenue(400)]})).toEqual({});
  });
});

describe('an amount that is not disclosed', () => {
  it('of a firm tie takes the default of the kind that sells, flagged', () => {
    const found = demandOf({ties: [sells(LAB, null)], figures: [revenue(400)]});
    expect(found).toMatchObject([{weight: 0.021, usd: 8.4, imputed: true}]);
    expect(found[0]!.terms[1]).toMatchObject({name: 'demandIfUnknown', rule: 'demandIfUnknown *'});
    const neo = sells('cloud:neo:lab', null, {inputClass: 'compute'});
    expect(weights({ties: [neo]})).toEqual({lab: 0.053});
  });

  it.each(['letter-of-intent', 'announced', 'reported'] as const)(
    'of one only %s is nothing',
    (status) => {
      const ties = [sells(LAB, null, {status})];
      expect(weights({ties, figures: [revenue(400)], basis: 'announced'})).toEqual({});
    },
  );

  it('is a signed contract too, before its start', () => {
    const ties = [sells(LAB, null, {status: 'signed', start: '2027-01-01'})];
    expect(weights({ties, figures: [revenue(400)]})).toEqual({lab: 0.021});
  });
});

describe('a stated concentration', () => {
  const ties = [sells(LAB, 30), sells(CLOUD, 50)];
  const figures = [revenue(400)];
  const stated = (share: number, more: Partial<Share> = {}, asOf = '2026-01-31') =>
    customerShare('seller', 'lab', share, asOf, more);

  it('goes before what flows', () => {
    expect(weights({ties, figures, shares: [stated(0.22)]})).toEqual({lab: 0.22, cloud: 0.125});
    const [lab] = demandOf({ties, figures, shares: [stated(0.22)]});
    expect(lab!.usd).toBeCloseTo(88, 10);
    expect(lab!.terms[1]).toMatchObject({name: 'stated', value: 0.22, sources: ['w001']});
  });

  it.each(['backlog', 'nav', 'commitments', 'capacity', 'segment-revenue', 'contracted-gw'])(
    'of %s says nothing of revenue',
    (basis) => {
      expect(weights({ties, figures, shares: [stated(0.22, {basis})]})['lab']).toBe(0.075);
    },
  );

  it('of a supplier is none of a customer', () => {
    const shares = [stated(0.22, {kind: 'supplier-dependence', inputClass: 'accelerators'})];
    expect(weights({ties, figures, shares})['lab']).toBe(0.075);
  });

  it('is the newest known at the date', () => {
    const shares = [
      stated(0.19, {}, '2025-01-31'),
      stated(0.22, {}, '2026-01-31'),
      stated(0.5, {}, '2026-07-02'),
    ];
    expect(weights({ties, figures, shares})['lab']).toBe(0.22);
  });

  it('without a tie makes a dependency of its own', () => {
    expect(demandOf({shares: [stated(0.22)]})).toMatchObject([
      {of: 'seller', on: 'lab', weight: 0.22, ties: [], sources: ['w001'], usd: null},
    ]);
    expect(demandOf({shares: [customerShare('seller', 'unnamed:one', 0.3, '2026-01-31')]})).toEqual(
      [],
    );
  });

  it('that is worded or bounded is flagged', () => {
    const [lab] = demandOf({shares: [stated(0.22, {method: 'lower-bound'})]});
    expect(lab).toMatchObject({imputed: true, weight: 0.22});
  });

  it('and others above 1 in sum are scaled to 1', () => {
    const shares = [stated(0.9), customerShare('seller', 'cloud', 0.6, '2026-01-31')];
    expect(weights({ties, figures, shares})).toEqual({lab: 0.6, cloud: 0.4});
  });
});

it('a company counts by its revenue; where unknown, by its receipts on the map', () => {
  const {sizes} = economyOf({
    ties: [sells(LAB, 30), sells(CLOUD, 50)],
    figures: [revenue(7, 'lab')],
  });
  expect(sizes).toEqual([
    {usd: 80, imputed: true},
    {usd: 0, imputed: true},
    {usd: 7, imputed: false},
    {usd: 0, imputed: true},
  ]);
});
