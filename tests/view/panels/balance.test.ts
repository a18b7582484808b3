import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {DiversionOutcome} from '../../../src/core/contagion/outcome';
import {balanceOf} from '../../../src/view/panels/balance';

const outcomeOf = (
  cells: readonly (readonly [moved: number, unmet: number])[],
): DiversionOutcome => {
  const markets = cells.map(([moved, unmet], k) => ({
    market: `m${k}`,
    lost: moved + unmet,
    moved,
    unmet,
  }));
  const sum = (of: 'lost' | 'moved' | 'unmet') => markets.reduce((all, m) => all + m[of], 0);
  return {
    markets,
    winners: [],
    total: {lost: sum('lost'), moved: sum('moved'), unmet: sum('unmet')},
    uncounted: [],
    settled: true,
  };
};

it('in one unit, whatever is shown adds up', () => {
  // 111.524 + 331.484 = 443.008, but 111.52 + 331.48 = 443.00: the shown sum is that of the shown.
  const {unit, rows, total} = balanceOf(outcomeOf([[111.524e9, 331.484e9]]), 'en');
  expect(unit).toBe('billions');
  expect(rows).toEqual([{market: 'm0', lost: '443.00', moved: '111.52', unmet: '331.48'}]);
  expect(total).toEqual({lost: '443.00', moved: '111.52', unmet: '331.48'});
});

it('in millions where less than a billion is lost, in 억 and 만 in Korean', () => {
  expect(balanceOf(outcomeOf([[3.456e6, 2e6]]), 'en')).toMatchObject({
    unit: 'millions',
    total: {lost: '5.46', moved: '3.46', unmet: '2.00'},
  });
  expect(balanceOf(outcomeOf([[1.5e9, 2.34e9]]), 'ko').total).toEqual({
    lost: '38.4',
    moved: '15.0',
    unmet: '23.4',
  });
  expect(balanceOf(outcomeOf([[25_000, 10_000]]), 'ko').total.lost).toBe('4');
});

it('leaves out markets that lose nothing to be shown', () => {
  expect(
    balanceOf(
      outcomeOf([
        [0.003, 0],
        [2e9, 1e9],
      ]),
      'en',
    ).rows,
  ).toHaveLength(1);
});

it('lines and columns add for any numbers, and are near the truth', () => {
  const money = fc.integer({min: 0, max: 1e6}).map((k) => k * 7.3e5);
  const cells = fc.array(fc.tuple(money, money), {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(cells, fc.constantFrom('en', 'ko' as const), (found, language) => {
      const outcome = outcomeOf(found);
      fc.pre(outcome.total.lost >= 1e9);
      const {rows, total} = balanceOf(outcome, language);
      const read = (text: string) => Number(text.replaceAll(',', ''));
      for (const row of [...rows, total])
        expect(read(row.moved) + read(row.unmet)).toBeCloseTo(read(row.lost), 6);
      const size = language === 'ko' ? 1e8 : 1e9;
      for (const of of ['lost', 'moved', 'unmet'] as const) {
        expect(rows.reduce((sum, row) => sum + read(row[of]), 0)).toBeCloseTo(read(total[of]), 5);
        const gap = Math.abs(read(total[of]) * size - outcome.total[of]);
        expect(gap).toBeLessThanOrEqual(0.01 * 1e9 * found.length);
      }
    }),
  );
});
