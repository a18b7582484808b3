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
