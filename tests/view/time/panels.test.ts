import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {LABEL_PX, niceTop, pathOf, shorten, spread} from '../../../src/view/time/panels';

const frame = {left: 10, right: 110, top: 0, bottom: 100};

describe('small multiples', () => {
  it('break a line where a month is not known', () => {
    expect(pathOf([0, 5, null, 10, null], 10, frame)).toBe(
      'M10.0 100.0L10.0 100.0L35.0 50.0M85.0 0.0L85.0 0.0',
    );
  });

  it('end the axis at a round number that is not below', () => {
    expect([0, 1, 281, 2.73e12, 0.102].map(niceTop)).toEqual([1, 1, 300, 3e12, 0.15]);
  });

  it('cut a name that has no room', () => {
    expect(shorten('Nvidia', 100)).toBe('Nvidia');
    expect(shorten('Google (Alphabet)', 80)).toBe('Google (A…');
    expect(shorten('마이크로소프트', 60)).toBe('마이크…');
  });

  it('keep names apart, in order and as near as can be', () => {
    expect(spread([10, 50, 90], frame)).toEqual([10, 50, 90]);
    expect(spread([100, 100], frame)).toEqual([85, 100]);
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 100}), {maxLength: 6}), (wanted) => {
        const placed = spread(wanted, frame);
        const sorted = [...placed].sort((a, b) => a - b);
        for (const [i, y] of sorted.slice(1).entries())
          expect(y - sorted[i]!).toBeGreaterThanOrEqual(LABEL_PX - 1e-9);
        for (const y of placed) expect(y).toBeGreaterThanOrEqual(0);
        for (const y of placed) expect(y).toBeLessThanOrEqual(100);
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries())
            if (a < b) expect(placed[i]).toBeLessThan(placed[j]!);
      }),
    );
  });
});
