import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {DAYS_PER_YEAR, firstDay, isOnCalendar, isoDay, lastDay} from '../../../src/core/lib/day';

describe('a partial date', () => {
  it.each([
    ['1970-01-01', 0, 0],
    ['1970-01-02', 1, 1],
    ['1969-12-31', -1, -1],
    ['1970', 0, 364],
    ['1972', 730, 1095], // a leap year
    ['1970-02', 31, 58],
    ['1972-02', 761, 789],
    ['1970-12', 334, 364],
  ])('%s runs from day %d to day %d', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-05', '2026-05-01', '2026-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'], // no leap year
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-05-14', '2026-05-14', '2026-05-14'],
  ])('%s begins on %s and ends on %s', (date, first, last) => {
    expect([isoDay(firstDay(date)), isoDay(lastDay(date))]).toEqual([first, last]);
  });

  it.each(['', '26', '2026-5', '2026-05-14T00:00', '2026/05', 'May 2026', '2026-00', '2026-13'])(
    '"%s" is none',
    (date) => {
      expect(() => firstDay(date)).toThrow(RangeError);
      expect(() => lastDay(date)).toThrow(RangeError);
    },
  );

  it.each(['2026-02-29', '2026-04-31', '2026-01-00', '2026-01-32'])('%s is no day', (date) => {
    expect(() => firstDay(date)).toThrow(/no such day/);
    expect(() => lastDay(date)).toThrow(/no such day/);
    expect(isOnCalendar(date)).toBe(false);
  });

  it('exists, or does not', () => expect(isOnCalendar('2028-02-29')).toBe(true));
});

it('a day read back is the same day', () => {
  const same = fc.property(fc.integer({min: -100_000, max: 100_000}), (day) => {
    expect(firstDay(isoDay(day))).toBe(day);
    expect(lastDay(isoDay(day))).toBe(day);
  });
  fc.assert(same);
});

it('four hundred years are a whole number of mean years', () => {
  expect(firstDay('2400-01-01') - firstDay('2000-01-01')).toBe(400 * DAYS_PER_YEAR);
});
