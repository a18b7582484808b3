import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  LARGEST_RADIUS,
  SMALLEST_RADIUS,
  UNDISCLOSED_WIDTH,
  dashOf,
  fitCamera,
  homeCamera,
  radiusAt,
  radiusOf,
  restOpacity,
  toMap,
  toWindow,
  widthAt,
  widthOf,
} from '../../../src/core/picture/geometry';

const box = {x: 0, y: 0, width: 1060, height: 680};

describe('sizes', () => {
  it('give a disc the area of its money, and never less than can be seen', () => {
    expect(radiusOf(800, 800)).toBe(LARGEST_RADIUS);
    expect(radiusOf(200, 800)).toBeCloseTo(LARGEST_RADIUS / 2, 9);
    expect(radiusOf(0, 800)).toBe(SMALLEST_RADIUS);
    expect(radiusOf(3, 0)).toBe(SMALLEST_RADIUS);
    expect(radiusOf(900, 800)).toBe(LARGEST_RADIUS); // another basis may not exceed the scale
  });

  it('give a line the cube root of its money, and a hairline where none is disclosed', () => {
    expect(widthOf(8e9)).toBeCloseTo(2.4, 9);
    expect(widthOf(64e9) / widthOf(8e9)).toBeCloseTo(2, 9);
    expect(widthOf(null)).toBe(UNDISCLOSED_WIDTH);
    expect(widthOf(1e6)).toBeGreaterThan(UNDISCLOSED_WIDTH);
  });

  it('grow with the amount, as does the strength at rest', () => {
    const grows = fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => {
      const [less, more] = [Math.min(a, b) * 1e6, Math.max(a, b) * 1e6];
      expect(widthOf(less)).toBeLessThanOrEqual(widthOf(more));
      expect(restOpacity(less)).toBeLessThanOrEqual(restOpacity(more));
      expect(radiusOf(less, 1e12)).toBeLessThanOrEqual(radiusOf(more, 1e12));
    });
    fc.assert(grows);
  });

  it('make room when zooming in and stay visible when zooming out', () => {
    expect(radiusAt(20, 4) * 4).toBeLessThan(20 * 4);
    expect(radiusAt(20, 4) * 4).toBeGreaterThan(20);
    expect(radiusAt(4, 0.2) * 0.2).toBeCloseTo(2.6, 9);
    expect(widthAt(0.9, 0.2) * 0.2).toBeCloseTo(0.6, 9);
  });

  it('say certainty by dashes alone', () => {
    expect(dashOf('paid', 2)).toBeNull();
    expect(dashOf('binding', 2)).toBeNull();
    const [announced] = dashOf('announced', 2)!;
    const [reported] = dashOf('reported', 2)!;
    expect(announced!).toBeGreaterThan(2 * reported!);
  });
});

describe('the camera', () => {
  const window = {width: 900, height: 620};

  it('finds its way back from the window to the map', () => {
    const coordinate = fc.double({min: -2000, max: 2000, noNaN: true});
    const zoom = fc.double({min: 0.2, max: 8, noNaN: true});
    const back = fc.property(coordinate, coordinate, zoom, (x, y, z) => {
      const camera = {x: 13, y: -7, zoom: z};
      const there = toMap(toWindow({x, y}, camera, window), camera, window);
      expect(there.x).toBeCloseTo(x, 6);
      expect(there.y).toBeCloseTo(y, 6);
    });
    fc.assert(back);
  });

  it('fits the whole map into the window', () => {
    const camera = fitCamera(box, window);
    const corner = toWindow({x: box.width, y: box.height}, camera, window);
    const origin = toWindow(box, camera, window);
    expect(Math.min(origin.x, origin.y)).toBeGreaterThanOrEqual(13.99);
    expect(corner.x).toBeLessThanOrEqual(window.width - 13.99);
    expect(corner.y).toBeLessThanOrEqual(window.height - 13.99);
  });

  it('opens on the busy part where the window is too small to read it all', () => {
    const core = {x: 640, y: 300};
    expect(homeCamera(box, core, window)).toEqual(fitCamera(box, window));
    const phone = {width: 390, height: 520};
    const home = homeCamera(box, core, phone);
    expect(home.zoom).toBeGreaterThan(fitCamera(box, phone).zoom * 1.5);
    const busy = toWindow(core, home, phone);
    expect(busy.x).toBeGreaterThan(0);
    expect(busy.x).toBeLessThan(phone.width);
    const right = toWindow({x: box.width, y: 0}, homeCamera(box, {x: 1060, y: 0}, phone), phone);
    expect(right.x).toBeCloseTo(phone.width - 14, 6); // never beyond the edge of the map
  });
});
