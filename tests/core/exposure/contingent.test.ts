import {describe, expect, it} from 'vitest';
import type {Basis, Figure, Tie} from '../../../src/core/dataset/schema';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {amounts, company, dataset, figure, tie} from '../../fixtures/tinyDataset';

/** Defaults of the fixture: undrawnNext12 0.49, drawnIfActive 0.61, guaranteeActive 0.25, LGD 0.5. */
const CASH = figure('lab', 'cash', 40, '2026-06-30', 'instant');
const companies = [
  company('lab', 'ai-lab'),
  company('fund', 'investor'),
  company('bank', 'lender'),
  company('neo', 'neocloud'),
  company('maker', 'chipmaker'),
];
function contingents(
  ties: readonly Tie[],
  {basis = 'binding', figures = [CASH]}: {basis?: Basis; figures?: readonly Figure[]} = {},
) {
  return buildEconomy(
    dataset({companies, ties: [...ties], figures: [...figures]}),
    {asOf: '2026-07-01', inForce: false, basis},
    {horizon: 12, contributionMargin: null, lossGivenDefault: null, essentiality: {}},
  ).dependencies.filter((d) => d.channel === 'funding' || d.channel === 'guarantee');
}
const stake = (more: Partial<Tie> = {}) =>
  tie('investment:fund:lab', {
    amountUsd: amounts(500, 300, 20),
    instrument: 'equity',
    status: 'signed',
    start: '2025-01-01',
    ...more,
  });

describe('funding', () => {
  it('is what is committed on the basis and not yet paid, as far as it comes within the year', () => {
    const [line] = contingents([stake()]);
    expect(line).toMatchObject({
      of: 'lab',
      on: 'fund',
      channel: 'funding',
      ties: ['investment:fund:lab'],
      tieShares: [1],
      imputed: true,
      inputClass: null,
      essentiality: 0,
    });
    expect(line!.usd).toBeCloseTo((300 - 20) * 0.49, 12);
    expect(line!.weight).toBeCloseTo(((300 - 20) * 0.49) / 40, 12); // may exceed the whole
    expect(contingents([stake()], {basis: 'announced'})[0]!.usd).toBeCloseTo(480 * 0.49, 12);
  });

  it('tells its arithmetic', () => {
    const [line] = contingents([stake()]);
    const terms = new Map(line!.terms.map((t) => [t.name, t]));
    expect(terms.get('funding')!.value).toBeCloseTo(280 * 0.49, 12);
    expect(terms.get('committed')).toMatchObject({value: 300, unit: 'usd'});
    expect(terms.get('undrawn')).toMatchObject({value: 280});
    expect(terms.get('undrawnNext12')).toMatchObject({value: 0.49, rule: 'undrawnNext12'});
    expect(terms.get('liquidity')).toMatchObject({value: 40});
  });

  it('is nothing on the paid basis', () => {
    expect(contingents([stake()], {basis: 'paid'})).toEqual([]);
  });

  it('comes from lenders too, syndicates included: the borrower loses the line', () => {
    const loan = tie('debt:bank:lab', {
      amountUsd: amounts(90, 90, 30),
      instrument: 'loan',
      status: 'signed',
      syndicated: true,
    });
    expect(contingents([loan])[0]).toMatchObject({of: 'lab', on: 'bank', channel: 'funding'});
    expect(contingents([loan])[0]!.usd).toBeCloseTo(60 * 0.49, 12);
  });

  it('of several promises by one funder is one line', () => {
    const second = tie('investment:fund:lab:2', {
      amountUsd: amounts(100, 100, 40),
      instrument: null,
      status: 'signed',
      start: '2025-01-01',
    });
    const [line, ...rest] = contingents([stake(), second]);
    expect(rest).toEqual([]);
    expect(line!.usd).toBeCloseTo((280 + 60) * 0.49, 12);
    expect(line!.tieShares[1]).toBeCloseTo(60 / 340, 12);
  });

  it.each<readonly [string, Tie]>([
    ['all is paid in', stake({amountUsd: amounts(300, 300, 300)})],
    ['the deal is completed', stake({status: 'completed'})],
    ['it is a warrant', stake({instrument: 'warrant'})],
    ['it is a letter of intent, on the binding basis', stake({amountUsd: amounts(500)})],
    ['it is a supply contract', tie('cloud:neo:lab', {amountUsd: amounts(500, 300, 20)})],
  ])('is nothing where %s', (_, given) => {
    expect(contingents([given])).toEqual([]);
  });

  it('of a company without known cash is dollars alone', () => {
    const [line] = contingents([stake()], {figures: []});
    expect(line).toMatchObject({weight: 0});
    expect(line!.usd).toBeCloseTo(280 * 0.49, 12);
    expect(line!.terms.map((t) => t.rule)).toContain('liquidityUnknown');
  });
});

describe('a guarantee', () => {
  const guarantee = (more: Partial<Tie> = {}) =>
    tie('debt:bank:lab', {
      amountUsd: amounts(200, 160, null),
      instrument: 'guarantee',
      status: 'signed',
      start: '2025-01-01',
      ...more,
    });

  it('costs the guarantor its cap × the part that is active × loss given default', () => {
    const [line, ...rest] = contingents([guarantee()]);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({of: 'bank', on: 'lab', channel: 'guarantee'});
    expect(line!.usd).toBeCloseTo(160 * 0.25 * 0.5, 12);
  });

  it('of capacity that is bought back binds the one who receives it', () => {
    const buyBack = tie('cloud:neo:maker', {
      amountUsd: amounts(63, 63, null),
      instrument: 'guarantee',
      inputClass: 'compute',
      status: 'signed',
      start: '2025-01-01',
    });
    const [line] = contingents([buyBack]);
    expect(line).toMatchObject({of: 'maker', on: 'neo', channel: 'guarantee'});
    expect(line!.usd).toBeCloseTo(63 * 0.25 * 0.5, 12);
  });

  it('is not called before it starts, nor where no cap is known', () => {
    expect(contingents([guarantee({start: '2027'})])).toEqual([]);
    expect(contingents([guarantee({start: null, announced: '2026-12-01'})])).toEqual([]);
    expect(contingents([guarantee({amountUsd: amounts(null)})])).toEqual([]);
  });
});
