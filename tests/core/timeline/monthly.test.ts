import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {BASES} from '../../../src/core/dataset/schema';
import {buildWeb} from '../../../src/core/graph/web';
import {monthly} from '../../../src/core/timeline/monthly';
import {anyDataset} from '../../fixtures/arbitraryDataset';
import {amounts, company, dataset, tie, tieId} from '../../fixtures/tinyDataset';

/**
 * January: a signed cloud contract of 100, 60 of it binding, that delivers from March.
 * February: a stake of 30, paid; and the same 30 told again by a tie that overlaps it.
 * March: rivals; and a paid chips contract without an amount. It ends in April.
 */
const data = dataset({
  companies: ['azure', 'lab', 'maker', 'lone'].map((name) => company(name, 'ai-lab')),
  ties: [
    tie('cloud:azure:lab', {
      amountUsd: amounts(100, 60),
      status: 'signed',
      announced: '2024-01-15',
      start: '2024-03-01',
    }),
    tie('investment:azure:lab', {
      amountUsd: amounts(30, 30, 30),
      status: 'completed',
      announced: '2024-02-10',
    }),
    tie('investment:azure:lab:2', {
      amountUsd: amounts(30, 30, 30),
      status: 'completed',
      announced: '2024-02-20',
      overlaps: [tieId('investment:azure:lab')],
    }),
    tie('rivalry:azure:maker', {announced: '2024-03-05'}),
    tie('chips:maker:lab', {announced: '2024-03-09', end: '2024-04-10'}),
  ],
});
const STOPS = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'];

describe('the web month by month', () => {
  it('says what there was, what came and what went', () => {
    const months = monthly(data, STOPS, {basis: 'binding', inForce: false});
    expect(months.map((m) => m.stop)).toEqual(STOPS);
    expect(months.map((m) => m.known)).toEqual([1, 3, 5, 4]);
    expect(months.map((m) => m.inForce)).toEqual([0, 2, 5, 4]);
    expect(months.map((m) => m.companies)).toEqual([2, 2, 3, 3]);
    expect(months.map((m) => m.undisclosed)).toEqual([0, 0, 1, 0]);
    expect(months.map((m) => m.began)).toEqual([
      ['cloud:azure:lab'],
      ['investment:azure:lab', 'investment:azure:lab:2'],
      ['rivalry:azure:maker', 'chips:maker:lab'],
      [],
    ]);
    expect(months.map((m) => m.ended)).toEqual([[], [], [], ['chips:maker:lab']]);
  });

  it('counts each money once on every basis', () => {
    const months = monthly(data, STOPS, {basis: 'paid', inForce: false});
    expect(months.map((m) => m.amountsUsd)).toEqual([
      {announced: 100, binding: 60, paid: 0},
      {announced: 130, binding: 90, paid: 30},
      {announced: 130, binding: 90, paid: 30},
      {announced: 130, binding: 90, paid: 30},
    ]);
  });

  it('sees the loop on the basis asked', () => {
    const loopsOn = (basis: (typeof BASES)[number], inForce = false) =>
      monthly(data, STOPS, {basis, inForce}).map((m) => m.loops.narrowestUsd);
    expect(loopsOn('announced')).toEqual([0, 30, 30, 30]);
    expect(loopsOn('announced', true)).toEqual([0, 0, 30, 30]);
  });

  it('holds nothing but ties in force where that is asked, and still tells those known', () => {
    const months = monthly(data, STOPS, {basis: 'binding', inForce: true});
    expect(months.map((m) => m.known)).toEqual([1, 3, 5, 4]);
    expect(months.map((m) => m.inForce)).toEqual([0, 2, 5, 4]);
    expect(months.map((m) => m.amountsUsd.binding)).toEqual([0, 30, 90, 90]);
    // The other bases are of ties in force as well.
    expect(months.map((m) => m.amountsUsd.announced)).toEqual([0, 30, 130, 130]);
    expect(months[2]!.began).toContain('cloud:azure:lab');
  });

  it('adds up: what was, and what came, less what went, is what is', () => {
    const stops = ['2021-06-30', '2022-03-31', '2023-05-31', '2025-02-28', '2028-01-31'];
    fc.assert(
      fc.property(anyDataset, fc.constantFrom(...BASES), fc.boolean(), (any, basis, inForce) => {
        let there = new Set<string>();
        for (const month of monthly(any, stops, {basis, inForce})) {
          for (const id of month.ended) expect(there.delete(id)).toBe(true);
          for (const id of month.began) expect(there.has(id)).toBe(false);
          there = new Set([...there, ...month.began]);
          const web = buildWeb(any, {asOf: month.stop, inForce, basis});
          expect([...there].sort()).toEqual([...web.ties.keys()].sort());
          expect(there.size).toBe(inForce ? month.inForce : month.known);
          expect(month.inForce).toBeLessThanOrEqual(month.known);
          expect(month.loops.undisclosed).toBeLessThanOrEqual(month.loops.count);
        }
      }),
    );
  });

  it('has nothing to say of nothing', () => {
    expect(monthly(dataset({}), [], {basis: 'paid', inForce: false})).toEqual([]);
    const [month] = monthly(dataset({}), ['2024-01-31'], {basis: 'paid', inForce: true});
    expect(month).toMatchObject({known: 0, inForce: 0, companies: 0, undisclosed: 0});
  });
});
