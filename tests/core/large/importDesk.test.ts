import {describe, expect, it} from 'vitest';
import {guessPlan, guessRoles} from '../../../src/core/exchange/guessPlan';
import {importTables} from '../../../src/core/exchange/importTables';
import type {Sheet} from '../../../src/core/exchange/sheet';
import {createImportDesk, MANY_ROWS} from '../../../src/core/large/importDesk';
import {toTheEnd} from '../../../src/core/lib/inSteps';
import {DEFAULTS} from '../../fixtures/tinyDataset';

const N = MANY_ROWS + 40;
const bad = new Set([17, 400, N - 1]);
const sheet: Sheet = {
  file: 'deals.csv',
  header: ['Supplier', 'Customer', 'Amount (USD m)', 'Type', 'Date'],
  rows: Array.from({length: N}, (_, k) => [
    `Firm ${k % 700}`,
    `Firm ${(k + 1 + (k % 13)) % 700}`,
    bad.has(k) ? 'much' : `${(k % 97) + 1}`,
    'debt',
    '2025-04-01',
  ]),
};
const desk = createImportDesk([{kind: 'sheets', sheets: [sheet]}])!;
const plan = guessPlan(desk.heads, guessRoles(desk.heads), 'deals');

describe('tables held beside the page', () => {
  it('are known to the page by their first rows and their number', () => {
    expect(desk.heads).toEqual([{...sheet, rows: sheet.rows.slice(0, 300), count: N}]);
  });

  it('are checked whole though the plan knows their heads alone', () => {
    const checked = toTheEnd(desk.check(plan));
    const whole = importTables(
      {...plan, ties: [{sheet, mapping: plan.ties[0]!.mapping}]},
      {companies: [], ties: [], sources: []},
    );
    expect(checked).toMatchObject({
      rows: N,
      rowsAtFault: 3,
      faults: 3,
      companies: 700,
      ties: N - 3,
      namedOnly: 700,
    });
    expect(checked.issues).toEqual(whole.issues);
    expect(checked.issues.map(({row}) => row)).toEqual([...bad].map((k) => k + 2));
    expect(checked.cells.map(({cells}) => cells)).toEqual([...bad].map((k) => sheet.rows[k]));
    const {companies, ties} = desk.dataset(DEFAULTS)!;
    expect({companies, ties}).toEqual({companies: whole.companies, ties: whole.ties});
  });

  it('give nothing while a check is under way', () => {
    const steps = desk.check(plan);
    steps.next();
    expect(desk.dataset(DEFAULTS)).toBeNull();
    expect(desk.deliveries(null)).toBeNull();
    toTheEnd(steps);
    expect(desk.deliveries(null)!.network.edges).toHaveLength(N - 3);
  });

  it('list the first thousand faults of more', () => {
    const rows = sheet.rows.map(([a, b, , ...rest]) => [a!, b!, 'much', ...rest]);
    const faulty = createImportDesk([{kind: 'sheets', sheets: [{...sheet, rows}]}])!;
    const checked = toTheEnd(faulty.check(guessPlan(faulty.heads, ['ties'], 'deals')));
    expect([checked.faults, checked.issues.length, checked.cells.length]).toEqual([N, 1000, 1000]);
  });

  it('are apart though two files are called alike', () => {
    const two = createImportDesk([
      {kind: 'sheets', sheets: [sheet]},
      {kind: 'sheets', sheets: [{...sheet, rows: sheet.rows.slice(0, 5)}]},
    ])!;
    expect(two.heads.map(({file, count}) => [file, count])).toEqual([
      ['deals.csv', N],
      ['deals.csv (2)', 5],
    ]);
  });

  it('are left to the page where they are few', () => {
    const few = {...sheet, rows: sheet.rows.slice(0, MANY_ROWS)};
    expect(createImportDesk([{kind: 'sheets', sheets: [few]}])).toBeNull();
    expect(createImportDesk([])).toBeNull();
  });
});
