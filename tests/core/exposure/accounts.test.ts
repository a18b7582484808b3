import {describe, expect, it} from 'vitest';
import type {Figure, SourceId, Tie} from '../../../src/core/dataset/schema';
import {accountsAt} from '../../../src/core/exposure/accounts';
import {firstDay} from '../../../src/core/lib/day';
import {amounts, company, dataset, figure, id, tie} from '../../fixtures/tinyDataset';

const companies = [company('lab', 'ai-lab'), company('fund', 'investor')];
const accounts = (figures: readonly Figure[], asOf = '2026-07-01', ties: readonly Tie[] = []) =>
  accountsAt(
    dataset({companies, figures: [...figures], ties: [...ties]}),
    firstDay(asOf),
  )(id('lab'));
const of = (metric: string, value: number, asOf: string, span: Figure['span'] = 'quarter') =>
  figure('lab', metric, value, asOf, span);

describe('revenue', () => {
  const quarters = [
    of('revenue', 11, '2025-06-30'),
    of('revenue', 13, '2025-09-30'),
    of('revenue', 17, '2025-12-31'),
    of('revenue', 19, '2026-03-31'),
  ];
  const year = of('revenue', 47, '2025-12-31', 'year');

  it('is the last four quarters where all four stand', () => {
    expect(accounts(quarters).revenue).toMatchObject({value: 11 + 13 + 17 + 19, rule: null});
    const five = [of('revenue', 7, '2025-03-31'), ...quarters];
    expect(accounts(five).revenue).toMatchObject({value: 60, rule: null});
  });

  it('is four times the newest quarter where one is missing, and says so', () => {
    expect(accounts(quarters.slice(1)).revenue).toMatchObject({
      value: 4 * 19,
      rule: 'quarterTimesFour',
    });
    const withGap = [of('revenue', 7, '2025-03-31'), ...quarters.slice(1)];
    expect(accounts(withGap).revenue!.value).toBe(4 * 19); // four quarters, yet not the last four
  });

  it('is the year where no quarter is newer', () => {
    expect(accounts([year, ...quarters.slice(0, 3)]).revenue).toMatchObject({
      value: 47,
      rule: null,
    });
    expect(accounts([year, ...quarters]).revenue!.value).toBe(60); // a newer quarter stands
  });

  it('is what was known at the date: the newest up to it, that day included', () => {
    const older = of('revenue', 43, '2024-12-31', 'year');
    expect(accounts([year, older], '2025-12-30').revenue!.value).toBe(43);
    expect(accounts([year, older], '2025-12-31').revenue!.value).toBe(47);
    expect(accounts([year, older], '2024-01-01').revenue).toBeNull();
  });

  it('is a pace only where nothing else stands, flagged; never a forecast', () => {
    const pace = of('revenue', 99, '2026-06-30', 'run-rate');
    const forecast = of('revenue', 500, '2026-06-30', 'forecast');
    expect(accounts([pace, forecast]).revenue).toMatchObject({value: 99, rule: 'runRate'});
    expect(accounts([pace, year]).revenue).toMatchObject({value: 47, rule: null});
    expect(accounts([forecast]).revenue).toBeNull();
  });

  it('is the preferred of conflicting figures, in dollars', () => {
    const other = {...year, id: 'other', value: 46, preferred: false};
    expect(accounts([other, year]).revenue!.value).toBe(47);
    expect(accounts([{...year, unit: 'count'}]).revenue).toBeNull();
  });

  it('is unknown where it is nothing: no share can be taken of it', () => {
    expect(accounts([of('revenue', 0, '2025-12-31', 'year')]).revenue).toBeNull();
  });

  it("is the company's own", () => {
    expect(accounts([{...year, of: id('fund')}]).revenue).toBeNull();
  });
});

it('profit may be a loss', () => {
  expect(accounts([of('netIncome', -23, '2025-12-31', 'year')]).profit!.value).toBe(-23);
});

describe('the buffer', () => {
  const equity = of('equity', 31, '2026-03-31', 'instant');
  const cash = of('cash', 29, '2025-07-01', 'instant');
  const burn = of('cashBurn', 3, '2026-03-31'); // a quarter: 12 a year

  it('is equity, the newest by the date', () => {
    const older = of('equity', 37, '2025-12-31', 'instant');
    expect(accounts([older, equity, cash]).buffer).toMatchObject({
      name: 'equity',
      value: 31,
      rule: null,
    });
    expect(accounts([older, equity], '2026-03-30').buffer!.value).toBe(37);
  });

  it.each([['unknown'], ['negative']])('is liquidity where equity is %s, flagged', (how) => {
    const figures = how === 'negative' ? [cash, of('equity', -5, '2026-03-31', 'instant')] : [cash];
    expect(accounts(figures).buffer).toMatchObject({
      name: 'liquidity',
      value: 29,
      rule: 'liquidityForEquity',
    });
  });

  it('loses the burn of the time since, and of the year to come', () => {
    const since = (firstDay('2026-07-01') - firstDay('2025-07-01')) / 365.2425;
    expect(accounts([cash, burn]).buffer!.value).toBeCloseTo(29 - 12 * since - 12, 9);
  });

  it('is what is left today where the coming year is not covered, and says so', () => {
    const since = (firstDay('2026-07-01') - firstDay('2025-07-01')) / 365.2425;
    const fast = {...burn, value: 5}; // 20 a year
    expect(accounts([cash, fast]).buffer).toMatchObject({
      value: expect.closeTo(29 - 20 * since, 9) as number,
      rule: 'liquidityBurnUncovered',
    });
  });

  it('is none where all of it has been burnt: never an invented one', () => {
    expect(accounts([cash, {...burn, value: 8}]).buffer).toBeNull();
    expect(accounts([]).buffer).toBeNull();
  });

  it('gains the stakes paid in since the balance sheet', () => {
    const round = (start: string, more: Partial<Tie> = {}) =>
      tie('investment:fund:lab', {amountUsd: amounts(50, 41, 17), start, ...more});
    const after = (t: Tie) => accounts([cash], '2026-07-01', [t]).buffer!.value;
    expect(after(round('2025-09-01'))).toBe(29 + 17);
    expect(after(round('2025-09-01', {instrument: 'equity'}))).toBe(29 + 17);
    expect(after(round('2025-07-01'))).toBe(29); // in the balance sheet already
    expect(after(round('2026-07-02'))).toBe(29); // not known yet
    expect(after(round('2025-09-01', {instrument: 'warrant'}))).toBe(29);
    expect(after(tie('debt:fund:lab', {amountUsd: amounts(50, 41, 17), start: '2025-09-01'}))).toBe(
      29,
    );
    expect(after(round('2025-09-01', {from: id('lab'), to: id('fund')}))).toBe(29);
  });

  it('is never a market valuation', () => {
    const valued = ['valuation', 'marketCap', 'backlog', 'revenue'].map((metric) =>
      of(metric, 1000, '2026-06-30', 'instant'),
    );
    expect(accounts(valued).buffer).toBeNull();
  });
});

describe('every number says what it is and where it is from', () => {
  const from = (source: string, more: Figure): Figure => ({
    ...more,
    evidence: [{source: source as SourceId, says: 'Says so.'}],
  });
  const money = {unit: 'usd', rule: null, reason: null};

  it('stated: no rule', () => {
    const year = from('w007', of('revenue', 47, '2025-12-31', 'year'));
    const loss = from('w008', of('netIncome', -4, '2025-12-31', 'year'));
    const equity = from('w009', of('equity', 31, '2026-03-31', 'instant'));
    const cash = from('w010', of('cash', 29, '2026-03-31', 'instant'));
    expect(accounts([year, loss, equity, cash])).toEqual({
      revenue: {...money, name: 'revenue', value: 47, sources: ['w007']},
      profit: {...money, name: 'netIncome', value: -4, sources: ['w008']},
      buffer: {...money, name: 'equity', value: 31, sources: ['w009']},
      liquidity: {...money, name: 'liquidity', value: 29, sources: ['w010']},
    });
  });

  it('a year from quarters: from all four, or the newest times four', () => {
    const quarters = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'].map((day, i) =>
      from(`w01${i}`, of('revenue', 10 + i, day)),
    );
    expect(accounts(quarters).revenue).toEqual({
      ...money,
      name: 'revenue',
      value: 46,
      sources: ['w010', 'w011', 'w012', 'w013'],
    });
    expect(accounts(quarters.slice(3)).revenue).toEqual({
      name: 'revenue',
      value: 52,
      unit: 'usd',
      rule: 'quarterTimesFour',
      reason:
        'the newest quarter (quarter to 2026-03-31) times four: not all of the last four quarters are stated',
      sources: ['w013'],
    });
  });

  it('a pace', () =>
    expect(accounts([from('w020', of('revenue', 99, '2026-06-30', 'run-rate'))]).revenue).toEqual({
      name: 'revenue',
      value: 99,
      unit: 'usd',
      rule: 'runRate',
      reason: 'only an annualised pace is stated',
      sources: ['w020'],
    }));

  it('cash in place of equity that is unknown or nothing', () => {
    const cash = from('w030', of('cash', 29, '2026-03-31', 'instant'));
    const expected = {
      name: 'liquidity',
      value: 29,
      unit: 'usd',
      rule: 'liquidityForEquity',
      reason: 'tangible equity is unknown or negative: cash',
      sources: ['w030'],
    };
    expect(accounts([cash]).buffer).toEqual(expected);
    expect(accounts([cash, of('equity', 0, '2026-03-31', 'instant')]).buffer).toEqual(expected);
  });

  it('cash after burn and with new stakes: from the balance sheet, the burn and the rounds', () => {
    const cash = from('w040', of('cash', 29, '2026-07-01', 'instant'));
    const burn = from('w041', of('cashBurn', 2, '2026-03-31'));
    const why = 'cash, with stakes paid in since, less the burn stated since then';
    const covered = {
      name: 'liquidity',
      value: 21, // 29 less a year of 8
      unit: 'usd',
      rule: 'liquidityAfterBurn',
      reason: `${why} and for the coming year`,
      sources: ['w040', 'w041'],
    };
    expect(accounts([cash, burn]).liquidity).toEqual(covered);
    expect(accounts([cash, burn]).buffer).toEqual({
      ...covered,
      rule: 'liquidityForEquity',
      reason: `tangible equity is unknown or negative: ${why} and for the coming year`,
    });
    // a year of burn takes exactly all of it: what is left today
    const bare = {...covered, value: 8, rule: 'liquidityBurnUncovered', reason: why};
    expect(accounts([{...cash, value: 8}, burn]).liquidity).toEqual(bare);
    expect(accounts([{...cash, value: 8}, burn]).buffer).toEqual({
      ...bare,
      reason: `tangible equity is unknown or negative: ${why}`,
    });
    const round = tie('investment:fund:lab', {
      amountUsd: amounts(50, 41, 17),
      start: '2026-07-15',
      evidence: ['w050', 'w051'].map((source) => ({source: source as SourceId, says: 'x'})),
    });
    const silent = tie('investment:fund:lab:2', {...round, amountUsd: amounts(50)});
    expect(accounts([cash], '2026-08-01', [round]).liquidity).toMatchObject({
      value: 46,
      sources: ['w040', 'w050'],
    });
    expect(accounts([cash], '2026-08-01', [silent]).liquidity).toMatchObject({
      value: 29,
      rule: null,
    });
  });
});
