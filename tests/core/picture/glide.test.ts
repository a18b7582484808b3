import fc from 'fast-check';
import {expect, it} from 'vitest';
import {toWindow, type MapCamera} from '../../../src/core/picture/geometry';
import {cameraBetween, easeOut} from '../../../src/core/picture/glide';

const camera = fc.record({
  zoom: fc.double({min: 0.2, max: 7, noNaN: true}),
  x: fc.double({min: -900, max: 900, noNaN: true}),
  y: fc.double({min: -700, max: 700, noNaN: true}),
});
const window = {width: 813, height: 467};

it('stands half-way where the window pixels of both ends say', () => {
  // A mark at (10, 20): at (2·(10−4)+w/2) before and (6·(10−1)+w/2) after; half-way 33 off the middle.
  const half = cameraBetween({zoom: 2, x: 4, y: 17}, {zoom: 6, x: 1, y: 13}, 0.5);
  expect(half.zoom).toBe(4);
  expect((10 - half.x) * half.zoom).toBeCloseTo((12 + 54) / 2, 9);
  expect((20 - half.y) * half.zoom).toBeCloseTo((6 + 42) / 2, 9);
});

it('moves every mark along a straight line, at one speed', () => {
  fc.assert(
    fc.property(
      camera,
      camera,
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.record({x: fc.integer({min: -500, max: 500}), y: fc.integer({min: -500, max: 500})}),
      (from, to, t, mark) => {
        const at = (c: MapCamera) => toWindow(mark, c, window);
        const [a, b, m] = [at(from), at(to), at(cameraBetween(from, to, t))];
        expect(m.x).toBeCloseTo(a.x + (b.x - a.x) * t, 6);
        expect(m.y).toBeCloseTo(a.y + (b.y - a.y) * t, 6);
      },
    ),
  );
});

it('starts and ends exactly where it is told, and slows down on the way', () => {
  const [from, to] = [
    {zoom: 0.3, x: 1, y: 2},
    {zoom: 0.7, x: 0.1, y: -3},
  ];
  expect(cameraBetween(from, to, easeOut(0))).toEqual(from);
  expect(cameraBetween(from, to, easeOut(1))).toEqual(to);
  expect(easeOut(0.5)).toBe(0.875);
});
