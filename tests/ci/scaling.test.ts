import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ownTime} from '../../.ci/bench/clock.mjs';
import {fitExponent} from '../../.ci/bench/fit.mjs';
import {scalingTables} from '../../.ci/bench/scalingTable.mjs';

describe('the fitted exponent', () => {
  it('is that of an exact power, whatever the unit', () => {
    fc.assert(
      fc.property(
        fc.double({min: -1, max: 3, noNaN: true}),
        fc.double({min: 1e-6, max: 1e6, noNaN: true}),
        (power, unit) => {
          const points = [1e3, 3e3, 1e5, 1e6].map((size) => ({size, cost: unit * size ** power}));
          const fit = fitExponent(points)!;
          expect(fit.exponent).toBeCloseTo(power, 9);
          expect(fit.standardError).toBeLessThan(1e-6);
          expect([fit.from, fit.to, fit.points]).toEqual([1e3, 1e6, 4]);
        },
      ),
    );
  });

  it('is that of the napkin, with its error', () => {
    // ln cost over ln size: (0, 0), (1, 2), (2, 2): slope 1, off by −1/3, 2/3, −1/3.
    const at = (x: number, y: number) => ({size: Math.exp(x), cost: Math.exp(y)});
    const fit = fitExponent([at(0, 0), at(1, 2), at(2, 2)])!;
    expect(fit.exponent).toBeCloseTo(1, 12);
    expect(fit.standardError).toBeCloseTo(Math.sqrt(6 / 9 / 1 / 2), 12);
  });

  it('has no error with two sizes, and is none with one', () => {
    const [a, b] = [
      {size: 10, cost: 5},
      {size: 1000, cost: 500},
    ];
    expect(fitExponent([a, b])).toMatchObject({exponent: expect.closeTo(1, 12) as number});
    expect(fitExponent([a, b])!.standardError).toBeNaN();
    expect(fitExponent([a, a])).toBeNull();
    expect(fitExponent([])).toBeNull();
  });
});

it('tells each cell, what did not fit, and what was not tried', () => {
  const cells = new Map([
    [
      'rank',
      new Map<number, {ms: number; bytes: number} | {failed: string}>([
        [1000, {ms: 2, bytes: 60e6}],
        [10_000, {ms: 40, bytes: 150e6}],
        [100_000, {ms: 4000, bytes: 1050e6}],
        [1_000_000, {failed: 'over 9 s'}],
      ]),
    ],
    ['layout', new Map([[1000, {failed: 'out of memory'}]])],
  ]);
  const text = scalingTables(cells, [1000, 10_000, 100_000, 1_000_000], {
    idle: 50e6,
    about: 'today',
  });
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  expect(rows).toEqual([
    '| Ties | 1,000 | 10,000 | 100,000 | 1,000,000 | exponent |',
    '| :--- | ---: | ---: | ---: | ---: | ---: |',
    '| rank | 2.0 ms | 40 ms | 4.0 s | over 9 s | 2.00 (10,000–100,000) |', // 2 ms is the clock's
    '| layout | out of memory | · | · | · | not fitted |',
    '| Ties | 1,000 | 10,000 | 100,000 | 1,000,000 | exponent |',
    '| :--- | ---: | ---: | ---: | ---: | ---: |',
    '| rank | 60 MB | 150 MB | 1.1 GB | over 9 s | 1.00 (10,000–100,000) |', // less Node's own
    '| layout | out of memory | · | · | · | not fitted |',
  ]);
});

it('reads a clock that goes on while this thread works', () => {
  const began = ownTime();
  let sum = 0;
  for (let i = 0; i < 3e7; i++) sum += Math.sqrt(i);
  expect(sum).toBeGreaterThan(0);
  expect(ownTime()).toBeGreaterThan(began);
});
