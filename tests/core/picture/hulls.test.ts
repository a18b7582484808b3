import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {contour} from '../../../src/core/picture/contour';
import type {Point} from '../../../src/core/picture/geometry';
import {hulls} from '../../../src/core/picture/hulls';
import {id} from '../../fixtures/tinyDataset';

const disc = (name: string, x: number, y: number, radius = 5) => ({id: id(name), x, y, radius});
const all = (group: string, ...names: string[]) => names.map((name) => [id(name), group] as const);

/** Even-odd: how often a ray to the right crosses the lines. */
function isInside(lines: readonly (readonly Point[])[], {x, y}: Point): boolean {
  let crossings = 0;
  for (const line of lines)
    for (const [i, a] of line.entries()) {
      const b = line[(i + 1) % line.length]!;
      if (a.y > y === b.y > y) continue;
      if (a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x) > x) crossings++;
    }
  return crossings % 2 === 1;
}

describe('a contour', () => {
  it('runs where the field crosses zero, interpolated', () => {
    const values = new Float64Array(9).fill(1);
    values[4] = -3;
    const [line, ...others] = contour({width: 3, height: 3, values});
    expect(others).toEqual([]);
    const corners = line!.map(({x, y}) => `${x} ${y}`).sort();
    expect(corners).toEqual(['0.25 1', '1 0.25', '1 1.75', '1.75 1']);
  });

  it('has a line of its own around a hole, and closes every line', () => {
    const values = new Float64Array(49).fill(1);
    for (let y = 1; y < 6; y++) for (let x = 1; x < 6; x++) values[7 * y + x] = -1;
    values[7 * 3 + 3] = 1;
    const lines = contour({width: 7, height: 7, values});
    expect(lines).toHaveLength(2);
    expect(isInside(lines, {x: 3, y: 3})).toBe(false);
    expect(isInside(lines, {x: 2, y: 2})).toBe(true);
  });

  it('parts the negative corners of a saddle', () => {
    const values = new Float64Array(16).fill(1);
    values[5] = values[10] = -1;
    expect(contour({width: 4, height: 4, values})).toHaveLength(2);
  });
});

describe('grounds', () => {
  const row = [disc('a', 0, 0), disc('b', 60, 0), disc('c', 120, 10)];

  it('join three companies of a group, and fewer not', () => {
    const [hull] = hulls(row, new Map(all('x', 'a', 'b', 'c')));
    expect(hull!.members).toEqual(['a', 'b', 'c']);
    expect(isInside(hull!.lines, {x: 30, y: 0})).toBe(true); // on the tree between two of them
    expect(isInside(hull!.lines, {x: 30, y: 12})).toBe(false);
    expect(hulls(row, new Map(all('x', 'a', 'b')))).toEqual([]);
    expect(hulls([], new Map())).toEqual([]);
  });

  it('come part by part where a group lies scattered', () => {
    const far = [disc('d', 400, 0), disc('e', 440, 0), disc('f', 480, 0), disc('g', 520, 0)];
    const found = hulls([...row, ...far, disc('h', 900, 0)], new Map(all('x', ...'abcdefgh')));
    expect(found.map(({members}) => members.length)).toEqual([4, 3]);
    expect(isInside(found[0]!.lines, {x: 250, y: 0})).toBe(false);
  });

  it('leave out a stranger that stands between them', () => {
    const between = [...row, disc('stranger', 30, 2, 4)];
    const [hull] = hulls(between, new Map(all('x', 'a', 'b', 'c')));
    expect(isInside(hull!.lines, {x: 30, y: 2})).toBe(false);
    expect(isInside(hull!.lines, {x: 90, y: 5})).toBe(true);
  });

  it('hold the whole of each of their discs, and no disc of another group', () => {
    const some = fc.array(
      fc.record({
        x: fc.integer({min: 0, max: 8}),
        y: fc.integer({min: 0, max: 5}),
        radius: fc.integer({min: 3, max: 9}),
        isOurs: fc.boolean(),
      }),
      {maxLength: 25},
    );
    const holds = fc.property(some, (list) => {
      // on a wide grid, so that no disc lies on another
      const spots = [...new Map(list.map((d) => [`${d.x} ${d.y}`, d])).values()];
      const discs = spots.map((d, i) => disc(`n${i}`, d.x * 24, d.y * 24, d.radius));
      const ours = spots.flatMap((d, i) => (d.isOurs ? [`n${i}`] : []));
      const found = hulls(discs, new Map(all('x', ...ours)));
      for (const [i, {x, y, radius}] of discs.entries()) {
        const isHeld = found.some(({members}) => members.includes(id(`n${i}`)));
        for (const turn of [0, 1, 2, 3, 4, 5]) {
          const at = {
            x: x + (radius - 1) * Math.cos(turn),
            y: y + (radius - 1) * Math.sin(turn) + 0.001,
          };
          const isIn = found.some(({lines}) => isInside(lines, at));
          if (isHeld) {
            const rival = discs.some(
              (d, j) => !spots[j]!.isOurs && Math.hypot(d.x - at.x, d.y - at.y) < d.radius + 7,
            );
            if (!rival) expect(isIn, `disc ${i}`).toBe(true);
          } else if (!spots[i]!.isOurs) expect(isIn, `other ${i}`).toBe(false);
        }
      }
    });
    fc.assert(holds, {numRuns: 60});
  });

  it('do not depend on the order of the companies', () => {
    const far = [disc('d', 30, 40), disc('e', 90, 60)];
    const groups = new Map([...all('x', 'a', 'c', 'e'), ...all('y', 'b', 'd')]);
    const forward = hulls([...row, ...far], groups);
    expect(hulls([...row, ...far].reverse(), groups)).toEqual(forward);
  });
});
