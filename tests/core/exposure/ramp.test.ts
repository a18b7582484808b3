import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {deliveredShare, meanLevel} from '../../../src/core/exposure/ramp';
import {slowDelivery} from '../../oracles/delivery';

/**
 * Six years with a ramp over the first two: full flow is H / 5 a year, since the ramp delivers the
 * half of two years and the rest four years. After one year the flow stands at half of that.
 */
describe('six years, on a napkin', () => {
  const course = {termYears: 6, ramp: 1 / 3};
  it.each([
    [0, 0],
    [1, 1 / 20], // ½ · 1 year · ½ · H/5
    [2, 1 / 5], // ½ · 2 years · H/5
    [3, 2 / 5],
    [5.5, 9 / 10],
    [6, 1],
    [7, 1],
    [-1, 0],
  ])('after %d years %d of the headline is delivered', (years, share) => {
    expect(deliveredShare(course, years)).toBeCloseTo(share, 14);
  });

  it.each([
    [0, 1, 1 / 4],
    [1, 2, 3 / 4],
    [0, 2, 1 / 2],
    [1.5, 2.5, 1 - 1 / 16],
    [4, 5, 1],
  ])('from year %d to %d it runs at %d of its full level', (a, b, level) => {
    expect(meanLevel(course, a, b)).toBeCloseTo(level, 14);
  });
});

it('never a headline by its term from day one', () => {
  expect(deliveredShare({termYears: 6, ramp: 1 / 3}, 1)).toBeLessThan(1 / 6);
});

it('a contract of a year or less has no ramp', () => {
  expect(deliveredShare({termYears: 1, ramp: 1 / 3}, 0.25)).toBe(0.25);
  expect(deliveredShare({termYears: 0.5, ramp: 1 / 3}, 0.125)).toBe(0.25);
  expect(meanLevel({termYears: 1, ramp: 1 / 3}, 0, 0.3)).toBeCloseTo(1, 14);
});

const terms = fc.integer({min: 1, max: 200}).map((tenths) => tenths / 10);

it('the flow integrates to the headline, and to what is delivered by any day', () => {
  const integrates = fc.property(terms, fc.integer({min: 0, max: 11}), (termYears, tenth) => {
    const course = {termYears, ramp: 1 / 3};
    expect(deliveredShare(course, termYears)).toBeCloseTo(1, 14);
    const by = (termYears * tenth) / 10;
    const contract = {headline: 1, start: '2000-01-01', termYears};
    const slow = by > 0 ? slowDelivery(contract, '2000-01-01', 0, by) : 0;
    expect(Math.abs(deliveredShare(course, by) - slow)).toBeLessThan(1e-2 / (termYears * 10));
  });
  fc.assert(integrates);
});

it('never goes back, whatever the ramp', () => {
  const forward = fc.property(
    terms,
    fc.integer({min: 0, max: 9}),
    fc.integer({min: 0, max: 300}),
    (termYears, ramp, tenths) => {
      const course = {termYears, ramp: ramp / 10};
      const [before, after] = [tenths / 10, tenths / 10 + 0.1];
      expect(deliveredShare(course, after)).toBeGreaterThanOrEqual(deliveredShare(course, before));
      expect(deliveredShare(course, after)).toBeLessThanOrEqual(1);
      expect(meanLevel(course, before, after)).toBeLessThanOrEqual(1 + 1e-9);
    },
  );
  fc.assert(forward);
});
