/** Cells as people write them. Each expectation is what the cell says to its reader. */
import {describe, expect, it} from 'vitest';
import {
  keyOf,
  readAmount,
  readChoice,
  readDay,
  readNumber,
} from '../../../src/core/exchange/readSheetCell';

const NOTHING = [
  '',
  ' ',
  '-',
  '–',
  '—',
  '?',
  'n/a',
  'NA',
  'none',
  'null',
  'Unknown',
  'undisclosed',
  'Not disclosed',
  'TBD',
  '미공개',
  '비공개',
  '미정',
  '없음',
];

describe('an amount', () => {
  it.each([
    ['$30 bn', 30e9],
    ['30B', 30e9],
    ['1.5 billion', 1.5e9],
    ['US$ 2 trillion', 2e12],
    ['2tn', 2e12],
    ['3t', 3e12],
    ['5조', 5e12],
    ['십억'.replace('십억', '7 십억'), 7e9],
    ['3,000억', 3000e8],
    ['250 m', 250e6],
    ['250mn', 250e6],
    ['250 MM', 250e6],
    ['250 million', 250e6],
    ['4 백만', 4e6],
    ['12만', 12e4],
    ['9k', 9e3],
    ['9 thousand', 9e3],
    ['9천', 9e3],
    ['1,200', 1200],
    ['1,234,567.5', 1_234_567.5],
    ['1200.25', 1200.25],
    ['~ 40 bn.', 40e9],
    ['about 40 bn', 40e9],
    ['약 40억 달러', 40e8],
    ['up to $100bn', 100e9],
    ['최대 5조', 5e12],
    ['300 us dollars', 300],
    ['300 US dollar', 300],
    ['300 dollars', 300],
    ['300 usd', 300],
    ['0', 0],
    ['+5', 5],
    ['  7  ', 7],
    ['1 200', 1200],
  ])('%s is %d', (cell, usd) => {
    expect(readAmount(cell, 1)).toEqual({value: {low: usd, likely: usd, high: usd}});
  });

  it.each([
    ['30-100 bn', 30e9, 100e9],
    ['$30 bn – $100 bn', 30e9, 100e9],
    ['900 m to 1.1 bn', 900e6, 1.1e9],
    ['10 — 20', 10, 20],
    ['10~20', 10, 20],
    ['5 bn - 7', 5e9, 7e9],
  ])('%s is a range', (cell, low, high) => {
    expect(readAmount(cell, 1)).toEqual({value: {low, likely: (low + high) / 2, high}});
  });

  it('without a unit is in that of its column', () => {
    expect(readAmount('30', 1e9)).toEqual({value: {low: 30e9, likely: 30e9, high: 30e9}});
    expect(readAmount('10-20', 1e6)).toEqual({value: {low: 10e6, likely: 15e6, high: 20e6}});
    expect(readAmount('30 m', 1e9)).toEqual({value: {low: 30e6, likely: 30e6, high: 30e6}});
  });

  it.each(NOTHING)('%j is not known', (cell) => {
    expect(readAmount(cell, 1)).toEqual({value: null});
  });

  it.each(
    `€5, 5 €, £5, ¥5, ￥5, 円5, 5엔, 5元, 5 위안, 5 유로, ₹5, ₩5, 5원, HK$5, NT$ 5, A$5, C$5, S$5, 5 krw, 5 EUR, 5 euro, 5 euros, 5 GBP, 5 jpy, 5 yen, 5 won, 5 cny, 5 RMB, 5 yuan, 5 INR, 5 chf, 5 cad, 5 aud, 5 sgd, 5 twd, 5 hkd, 5 sek, 5 nok, 5 dkk`.split(
      ', ',
    ),
  )('%s is of another currency', (cell) => {
    expect(readAmount(cell, 1)).toEqual({fault: {code: 'otherCurrency', cell}});
  });

  it.each([
    'plenty',
    '1,20',
    '12,3456',
    '1,2,3',
    '5 bn x',
    '5 zillion',
    'x5',
    '1-2-3',
    '5k9',
    '.5.',
    'b5 bn',
    '5 bnn',
    '5 tthousand',
  ])('%s is none', (cell) => {
    expect(readAmount(cell, 1)).toEqual({fault: {code: 'noAmount', cell}});
  });

  it('is refused below nothing, backwards, and beyond what sums can hold', () => {
    expect(readAmount('-5', 1)).toEqual({fault: {code: 'negative', cell: '-5'}});
    expect(readAmount('9 to 3', 1)).toEqual({fault: {code: 'backwards', cell: '9 to 3'}});
    expect(readAmount('3 to 3', 1)).toEqual({value: {low: 3, likely: 3, high: 3}});
    expect(readAmount('1000000 tn', 1)).toMatchObject({value: {high: 1e18}});
    expect(readAmount('1000001 tn', 1)).toEqual({
      fault: {code: 'outOfRange', cell: '1000001 tn', min: 0, max: 1e18},
    });
  });

  it('longer than a line is quoted to its hundredth sign', () => {
    const cell = '1'.repeat(101);
    expect(readAmount(cell, 1)).toEqual({fault: {code: 'noAmount', cell: '1'.repeat(100)}});
    expect(readAmount(`${' '.repeat(99)}7`, 1)).toMatchObject({value: {low: 7}});
    expect(readAmount(`1${'0'.repeat(99)}`, 1)).toMatchObject({fault: {code: 'outOfRange'}});
  });
});

describe('a day', () => {
  it.each([
    ['2026', '2026'],
    ['2026-05', '2026-05'],
    ['2026/5/3', '2026-05-03'],
    ['2026.05.03', '2026-05-03'],
    ['2026. 5. 3.', '2026-05-03'],
    ['20260503', '2026-05-03'],
    ['2026년', '2026'],
    ['2026년 5월', '2026-05'],
    ['2026년 5월 3일', '2026-05-03'],
    ['3 May 2026', '2026-05-03'],
    ['May 3, 2026', '2026-05-03'],
    ['May 3rd 2026', '2026-05-03'],
    ['Jun 1st, 2026', '2026-06-01'],
    ['Jul 2nd 2026', '2026-07-02'],
    ['Aug 4th 2026', '2026-08-04'],
    ['Sep. 2026', '2026-09'],
    ['February 2026', '2026-02'],
    ['2026-05-03T10:00:00Z', '2026-05-03'],
    ['2026-05-03 10:00', '2026-05-03'],
    ['2024-02-29', '2024-02-29'],
    ['  2026  ', '2026'],
    ...[
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ].flatMap((name, k): [string, string][] => {
      const month = `${k + 1}`.padStart(2, '0');
      return [
        [`${name} 2025`, `2025-${month}`],
        [`4 ${name.slice(0, 3).toUpperCase()} 2025`, `2025-${month}-04`],
      ];
    }),
  ])('%s is %s', (cell, iso) => {
    expect(readDay(cell)).toEqual({value: iso});
  });

  it.each(NOTHING)('%j is not known', (cell) => {
    expect(readDay(cell)).toEqual({value: null});
  });

  it.each([
    '05/03/2026',
    'soon',
    '3 May 4 2026',
    'Mayy 2026',
    '2026-5-3-1',
    '26-05-03',
    '123456789',
    'May',
    '1 2026',
  ])('%s is none', (cell) => {
    expect(readDay(cell)).toEqual({fault: {code: 'noDay', cell}});
  });
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13',
    '2026-00',
    '2026-01-00',
    '20261301',
    '31 April 2026',
  ])('%s is not on the calendar', (cell) => {
    expect(readDay(cell)).toEqual({fault: {code: 'notOnCalendar', cell}});
  });
  it('longer than a line is quoted to its hundredth sign', () => {
    expect(readDay('2'.repeat(140))).toEqual({fault: {code: 'noDay', cell: '2'.repeat(100)}});
  });
});

describe('a number', () => {
  it.each([
    ['5', 5],
    ['5.5 GW', 5.5],
    ['12%', 12],
    ['1,000', 1000],
    ['-0.5', -0.5],
    [' 7 ', 7],
  ])('%s is %d', (cell, value) => {
    expect(readNumber(cell, -10, 5000)).toEqual({value});
  });
  it.each(NOTHING)('%j is not known', (cell) => {
    expect(readNumber(cell, 0, 1)).toEqual({value: null});
  });
  it('is refused outside of its bounds, which belong to it', () => {
    expect(readNumber('0', 0, 100)).toEqual({value: 0});
    expect(readNumber('100', 0, 100)).toEqual({value: 100});
    expect(readNumber('100.1', 0, 100)).toEqual({
      fault: {code: 'outOfRange', cell: '100.1', min: 0, max: 100},
    });
    expect(readNumber('-0.1', 0, 100)).toMatchObject({fault: {code: 'outOfRange'}});
    expect(readNumber('many', 0, 1)).toEqual({fault: {code: 'noNumber', cell: 'many'}});
    expect(readNumber('1e999', 0, 1)).toEqual({fault: {code: 'noNumber', cell: '1e999'}});
    expect(readNumber('9'.repeat(101), 0, 1)).toEqual({
      fault: {code: 'noNumber', cell: '9'.repeat(100)},
    });
  });
});

describe('a choice', () => {
  const OPTIONS = ['ai-lab', 'cloud'] as const;
  it('is found however its words are joined', () => {
    for (const cell of ['ai-lab', 'AI Lab', 'ai_lab', ' Ai.Lab ', 'AI/lab', '(ai) lab'])
      expect(readChoice(cell, OPTIONS), cell).toEqual({value: 'ai-lab'});
    expect(readChoice('laboratory', OPTIONS, {laboratory: 'ai-lab'})).toEqual({value: 'ai-lab'});
    expect(readChoice('n/a', OPTIONS)).toEqual({value: null});
    expect(readChoice('Lab', OPTIONS)).toEqual({
      fault: {code: 'noChoice', cell: 'Lab', options: OPTIONS},
    });
  });
  it('is compared by a key', () => {
    expect(keyOf('  Deal-Size (USD) ')).toBe('deal-size-usd');
    expect(keyOf('Ａｍｏｕｎｔ')).toBe('amount'); // full width
    expect(keyOf('a__b..c')).toBe('a-b-c');
    expect(keyOf('-a-')).toBe('a');
  });
});
