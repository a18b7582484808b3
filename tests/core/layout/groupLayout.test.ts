import {describe, expect, it} from 'vitest';
import {groupLayout} from '../../../src/core/layout/groupLayout';

type Lines = Parameters<typeof groupLayout>[1];
const apart = (radii: readonly number[], lines: Lines, i: number, j: number) => {
  const at = groupLayout(radii, lines, 1);
  return Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
};
const FOUR = [20, 20, 20, 20];

describe('discs of groups', () => {
  it('are placed two numbers each, the same for the same seed', () => {
    const lines = [{from: 0, to: 1, weight: 1}];
    const places = groupLayout([20, 9, 5], lines, 4);
    expect(places).toHaveLength(6);
    expect(places.every(Number.isFinite)).toBe(true);
    expect(groupLayout([20, 9, 5], lines, 4)).toEqual(places);
  });

  it('keep room for their names', () => {
    const radii = [40, 9, 30, 5, 12, 22];
    const at = groupLayout(radii, [], 1);
    for (const [i, a] of radii.entries())
      for (let j = i + 1; j < radii.length; j++) {
        const gap = Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
        expect(gap).toBeGreaterThan((a + radii[j]! + 2 * 16) * 0.98);
      }
  });

  it('stand nearer with a line between them, nearer yet with a heavy one', () => {
    const without = apart(FOUR, [], 0, 1);
    const light = {from: 0, to: 1, weight: 1};
    const heavy = {from: 0, to: 1, weight: 100};
    const other = {from: 2, to: 3, weight: 100};
    expect(apart(FOUR, [heavy, other], 0, 1)).toBeLessThan(without);
    expect(apart(FOUR, [heavy, other], 0, 1)).toBeLessThan(apart(FOUR, [light, other], 0, 1));
    expect(
      apart(
        FOUR,
        [
          {...light, weight: 0},
          {...other, weight: 0},
        ],
        0,
        1,
      ),
    ).toBeLessThan(without);
  });
});
