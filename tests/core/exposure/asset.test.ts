import {describe, expect, it} from 'vitest';
import type {Company, Figure, Tie} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {amounts, company, dataset, figure, tie} from '../../fixtures/tinyDataset';

const EQUITY = figure('fund', 'equity', 80, '2025-12-31', 'instant');
const fund = company('fund', 'investor');
const others = [company('lab', 'ai-lab'), company('neo', 'neocloud')];
const claimsOf = (
  ties: readonly Tie[],
  {
    holder = fund,
    figures = [EQUITY],
    lossGivenDefault = null,
  }: {holder?: Company; figures?: readonly Figure[]; lossGivenDefault?: number | null} = {},
) =>
  buildEconomy(
    dataset({companies: [holder, ...others], ties: [...ties], figures: [...figures]}),
    {asOf: '2026-07-01', inForce: false, basis: 'announced'},
    {horizon: 12, contributionMargin: null, lossGivenDefault, essentiality: {}},
  ).dependencies.filter((d) => d.channel === 'asset');

const stake = (more: Partial<Tie> = {}) =>
  tie('investment:fund:lab', {amountUsd: amounts(500, 300, 20), instrument: 'equity', ...more});
const loan = (more: Partial<Tie> = {}) =>
  tie('debt:fund:lab', {amountUsd: amounts(500, 300, 24), instrument: 'loan', ...more});

describe('a claim', () => {
  it('weighs what was paid in × loss given default / buffer: never a headline', () => {
    const [claim] = claimsOf([stake()]);
    expect(claim).toMatchObject({of: 'fund', on: 'lab', ties: ['investment:fund:lab']});
    expect(claim!.weight).toBeCloseTo((20 * 0.9) / 80, 15);
    expect(claim!.usd).toBeCloseTo(18, 14);
    expect(claim!.terms.map((t) => [t.name, t.value])).toEqual([
      ['exposure', 20],
      ['lossGivenDefault', 0.9],
      ['buffer', 80],
      ['paidIn', 20],
    ]);
  });

  it('by loan takes the loss given default of the borrower’s kind, else that of loans', () => {
    expect(claimsOf([loan()])[0]!.weight).toBeCloseTo((24 * 0.45) / 80, 15);
    const toNeo = tie('debt:fund:neo', {amountUsd: amounts(500, 300, 24), instrument: 'bond'});
    expect(claimsOf([toNeo])[0]!.weight).toBeCloseTo((24 * 0.41) / 80, 15);
    const stakeInNeo = tie('investment:fund:neo', {amountUsd: amounts(500, 300, 20)});
    expect(claimsOf([stakeInNeo])[0]!.weight).toBeCloseTo((20 * 0.9) / 80, 15);
  });

  it('takes the loss given default that was set, whatever it is on', () => {
    const found = claimsOf([stake(), loan()], {lossGivenDefault: 0.25});
    expect(found.map((d) => d.usd)).toEqual([5, 6]);
    expect(found[0]!.terms[1]).toMatchObject({rule: 'parameter'});
  });

  it('joins what was paid in several rounds, and says how much by each', () => {
    const second = tie('investment:fund:lab:2', {amountUsd: amounts(60, 60, 60)});
    const [claim] = claimsOf([stake(), second]);
    expect(claim).toMatchObject({tieShares: [0.25, 0.75], usd: 72});
    expect(claimsOf([stake(), loan()])).toHaveLength(2); // a loan is another claim
  });

  it('may exceed the buffer', () => {
    expect(claimsOf([stake({amountUsd: amounts(500, 300, 200)})])[0]!.weight).toBeCloseTo(2.25, 14);
  });
});

it.each<readonly [string, Tie]>([
  ['a warrant', stake({instrument: 'warrant'})],
  ['an option', stake({instrument: 'option'})],
  ['an acquisition', stake({instrument: 'acquisition'})],
  ['a whole company: it is consolidated', stake({stakePct: 100})],
  ['a guarantee', loan({instrument: 'guarantee'})],
  ['a syndicated loan', loan({syndicated: true})],
  ['a commitment of which nothing was paid', stake({amountUsd: amounts(500), status: 'announced'})],
  ['a supply contract', tie('cloud:fund:lab', {amountUsd: amounts(500, 300, 20)})],
  ['a partnership', tie('partnership:fund:lab', {amountUsd: amounts(500, 300, 20)})],
])('%s is no claim', (_, given) => {
  expect(claimsOf([given])).toEqual([]);
});

it('a stake of nearly all is a claim', () => {
  expect(claimsOf([stake({stakePct: 99})])).toHaveLength(1);
});

describe('dollars at risk only', () => {
  it("are those of other people's money", () => {
    const [claim] = claimsOf([stake()], {holder: {...fund, managesForOthers: true}});
    expect(claim).toMatchObject({weight: 0, usd: 18, imputed: true});
    expect(claim!.terms.map((t) => t.rule)).toContain('managedForOthers');
  });

  it('are those of a holder whose buffer nobody knows', () => {
    const valued = [figure('fund', 'valuation', 1000, '2025-12-31', 'instant')];
    const [claim] = claimsOf([stake()], {figures: valued});
    expect(claim).toMatchObject({weight: 0, usd: 18});
    expect(claim!.terms.map((t) => t.rule)).toContain('bufferUnknown');
  });
});

it('where equity is unknown, liquidity bears the loss', () => {
  const cash = [figure('fund', 'cash', 40, '2026-06-30', 'instant')];
  const [claim] = claimsOf([stake()], {figures: cash});
  expect(claim!.weight).toBeCloseTo(18 / 40, 14);
  expect(claim!.terms[2]).toMatchObject({name: 'liquidity', rule: 'liquidityForEquity'});
});
