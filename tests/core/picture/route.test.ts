import fc from 'fast-check';
import {expect, it} from 'vitest';
import {distanceBetween} from '../../../src/core/picture/geometry';
import {curveOf, routeOf, type Stop} from '../../../src/core/picture/route';

const stop = fc.record({
  x: fc.integer({min: 0, max: 1000}),
  y: fc.integer({min: 0, max: 600}),
  flow: fc.constantFrom('across' as const, 'upright' as const, 'free' as const),
  radius: fc.integer({min: 4, max: 27}),
});
/** As the layout guarantees: discs that do not touch. */
const pair = fc
  .tuple(stop, stop)
  .filter(([a, b]) => distanceBetween(a, b) > a.radius + b.radius + 8);

it('keeps the two directions of a pair, and fanned ties, on lines of their own', () => {
  const apart = fc.property(pair, ([a, b]) => {
    const middle = (from: Stop, to: Stop, offset = 0) =>
      curveOf(routeOf(from, to, offset), 0, 0)[2];
    expect(distanceBetween(middle(a, b), middle(b, a))).toBeGreaterThan(6);
    expect(distanceBetween(middle(a, b), middle(a, b, 9))).toBeCloseTo(9, 6);
  });
  fc.assert(apart);
});

it('leaves and enters outside of the discs', () => {
  const clear = fc.property(pair, ([a, b]) => {
    const {controls} = routeOf(a, b);
    expect(distanceBetween(a, controls[0])).toBeGreaterThan(a.radius * 0.5);
    const [start, , , , end] = curveOf(routeOf(a, b), a.radius, b.radius + 7);
    expect(distanceBetween(start, a)).toBeCloseTo(a.radius, 6);
    expect(distanceBetween(end, b)).toBeCloseTo(b.radius + 7, 6);
  });
  fc.assert(clear);
});

it('goes around whoever stands between two of one column', () => {
  const at = (y: number, radius: number): Stop => ({x: 100, y, flow: 'across', radius});
  const near = (points: readonly {x: number; y: number}[], expected: readonly number[][]) => {
    expect(points.map(({x}) => x)).toEqual(expected.map(([x]) => expect.closeTo(x!, 9)));
    expect(points.map(({y}) => y)).toEqual(expected.map(([, y]) => expect.closeTo(y!, 9)));
  };
  // Downwards over 100: aside by 6 + 18, and by 4 as every tie; left of downwards is to the right.
  near(routeOf(at(0, 5), at(100, 5)).controls, [
    [100 + 24 + 4, 20],
    [100 + 24 + 4, 80],
  ]);
  // Never nearer than 6 beyond a disc, never further out than 44.
  near(routeOf(at(0, 27), at(100, 5)).controls, [
    [100 + 33 + 4, 20],
    [100 + 24 + 4, 80],
  ]);
  near(routeOf(at(400, 5), at(0, 5)).controls, [
    [100 - 44 - 4, 320],
    [100 - 44 - 4, 80],
  ]);
});

it('leaves along the flow of its tier, two parts to one part straight on', () => {
  const at = (x: number, y: number, flow: Stop['flow']): Stop => ({x, y, flow, radius: 4});
  // 300 and 400 apart: 500 long, so 0.36 · 500 = 180 out; left is (0.8, −0.6), times 4.
  const [out] = routeOf(at(0, 0, 'across'), at(300, 400, 'upright')).controls;
  expect(out).toEqual({
    x: expect.closeTo((2 * 180 + 0.6 * 180) / 3 + 3.2, 9),
    y: expect.closeTo((0.8 * 180) / 3 - 2.4, 9),
  });
  const [, back] = routeOf(at(0, 0, 'across'), at(300, 400, 'upright')).controls;
  expect(back).toEqual({
    x: expect.closeTo(300 - (0.6 * 180) / 3 + 3.2, 9),
    y: expect.closeTo(400 - (2 * 180 + 0.8 * 180) / 3 - 2.4, 9),
  });
  const [free] = routeOf(at(0, 0, 'free'), at(300, 400, 'across')).controls;
  expect(free).toEqual({x: expect.closeTo(108 + 3.2, 9), y: expect.closeTo(144 - 2.4, 9)});
});

it('is a gentle arc where there are no tiers, a tenth as high as long, at most 48', () => {
  const at = (x: number): Stop => ({x, y: 0, flow: 'free', radius: 4});
  expect(routeOf(at(0), at(100)).controls).toEqual([
    {x: expect.closeTo(30, 9), y: expect.closeTo(-14, 9)},
    {x: expect.closeTo(70, 9), y: expect.closeTo(-14, 9)},
  ]);
  expect(routeOf(at(0), at(1000), 9).controls[0].y).toBeCloseTo(-(48 + 4 + 9), 9);
  expect(routeOf(at(50), at(50)).controls.map(({x}) => x)).toEqual([50, 50]);
});

it('goes around whoever stands between two of one row, the shorter way up', () => {
  const at = (x: number, flow: Stop['flow']): Stop => ({x, y: 50, flow, radius: 5});
  // To the right over 100 in a band: left of rightwards is up.
  expect(routeOf(at(0, 'upright'), at(100, 'upright')).controls).toEqual([
    {x: expect.closeTo(20, 9), y: expect.closeTo(50 - 24 - 4, 9)},
    {x: expect.closeTo(80, 9), y: expect.closeTo(50 - 24 - 4, 9)},
  ]);
});
