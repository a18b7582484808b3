import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitCamera} from '../../../src/core/picture/geometry';
import {fromOverview, overviewOf} from '../../../src/core/picture/overview';

const box = {x: -100, y: 40, width: 1000, height: 500};
const room = {width: 160, height: 100};

describe('the map in small', () => {
  it('keeps the shape of the map and frames what the window shows', () => {
    // A window of 300 × 120 at zoom 2 shows 150 × 60 map units around (400, 300).
    const {size, scale, frame, isWhole} = overviewOf(
      box,
      {zoom: 2, x: 400, y: 300},
      {width: 300, height: 120},
      room,
    );
    expect(scale).toBe(0.16);
    expect(size).toEqual({width: 160, height: 80});
    expect(frame.x).toBeCloseTo((400 - 75 + 100) * 0.16, 9);
    expect(frame.y).toBeCloseTo((300 - 30 - 40) * 0.16, 9);
    expect(frame.width).toBeCloseTo(24, 9);
    expect(frame.height).toBeCloseTo(9.6, 9);
    expect(isWhole).toBe(false);
  });

  it('cuts the frame off where the window looks beyond the map', () => {
    const {frame} = overviewOf(box, {zoom: 1, x: -100, y: 540}, {width: 200, height: 100}, room);
    expect(frame).toEqual({x: 0, y: 72, width: 16, height: 8});
    const gone = overviewOf(box, {zoom: 1, x: 5000, y: 0}, {width: 200, height: 100}, room).frame;
    expect(gone).toMatchObject({x: 160, width: 0});
  });

  it('is not needed where the map fits, to the last unit', () => {
    const window = {width: 900, height: 700};
    const fitted = fitCamera(box, window, 0);
    expect(overviewOf(box, fitted, window, room).isWhole).toBe(true);
    for (const off of [{x: 3}, {x: -3}])
      expect(overviewOf(box, {...fitted, x: fitted.x + off.x}, window, room).isWhole).toBe(false);
    const low = {...fitCamera(box, {width: 5000, height: 500}, 0), y: 295};
    expect(overviewOf(box, low, {width: 5000, height: 500}, room).isWhole).toBe(false);
  });

  it('forgives one unit on each side, and no more', () => {
    const window = {width: 1000, height: 500};
    const middle = {zoom: 1, x: 400, y: 290};
    const isWhole = (x: number, y: number) =>
      overviewOf(box, {...middle, x: middle.x + x, y: middle.y + y}, window, room).isWhole;
    for (const [x, y] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      expect(isWhole(x, y)).toBe(true);
      expect(isWhole(1.5 * x, 1.5 * y)).toBe(false);
    }
  });

  it('leads back to the middle of the window from the middle of its frame', () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (across, down) => {
          const at = {x: box.x + 45 + across * 910, y: box.y + 30 + down * 440};
          const window = {width: 90, height: 60};
          const {frame, scale} = overviewOf(box, {zoom: 1, ...at}, window, room);
          const middle = {x: frame.x + frame.width / 2, y: frame.y + frame.height / 2};
          const back = fromOverview(middle, box, scale, window);
          expect(back.x).toBeCloseTo(at.x, 6);
          expect(back.y).toBeCloseTo(at.y, 6);
        },
      ),
    );
  });

  it('never leads beyond the edge, and to the middle where all is seen', () => {
    const seen = {width: 90, height: 60};
    expect(fromOverview({x: -5, y: 900}, box, 0.16, seen)).toEqual({x: -55, y: 510});
    expect(fromOverview({x: 3, y: 7}, box, 0.16, {width: 1200, height: 60})).toEqual({
      x: 400,
      y: 40 + 7 / 0.16,
    });
  });
});
