import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  anglesOn,
  placesOn,
  planRows,
  widthsOn,
  type RowPlan,
} from '../../../src/core/layout/ringRows';
import {id} from '../../fixtures/tinyDataset';

const items = (prefix: string, radii: readonly number[]) =>
  radii.map((radius, i) => ({
    id: id(`${prefix}${i}`),
    radius,
    links: [],
  })) as never as RowPlan['order'];
const ring = (prefix: string, radii: readonly number[]) => ({items: items(prefix, radii)});
const TURN = 2 * Math.PI;
/** So near that nothing is spread. */
const TIGHT = 1;

describe('rows of rings', () => {
  it('of nothing are none', () => {
    expect(planRows([], 300)).toEqual([]);
  });

  it('put one company in the very middle, with room for the name above it', () => {
    const [plan] = planRows([ring('a', [10])], TIGHT);
    // 10 for the disc, 9 to the edge, 18 for the name
    expect(plan).toMatchObject({inner: 0, outer: 37, hasMiddle: true, gap: 0, rows: [{at: 0}]});
    // The chord at half the height of the name, as wide as rings are drawn
    expect(plan!.room).toBeCloseTo(3 * Math.sqrt(37 ** 2 - 28 ** 2), 9);
    expect(placesOn(plan!)).toEqual([{x: 0, y: 0, flow: 'free', radius: 10}]);
  });

  it('leave the middle free for two to four, and give it to the first of five', () => {
    const hasMiddle = (count: number) =>
      planRows(
        [
          ring(
            'a',
            Array.from({length: count}, () => 4),
          ),
        ],
        TIGHT,
      )[0]!.hasMiddle;
    expect([1, 2, 3, 4, 5, 6].map(hasMiddle)).toEqual([true, false, false, false, true, true]);
  });

  it('set the first row so far out that discs keep apart', () => {
    const [two] = planRows([ring('a', [4, 4])], TIGHT);
    // One row: no gap at noon; 2 · 30 of room fit on a circle of 4 + 9 = 13 (82 around).
    expect(two).toMatchObject({gap: 0, rows: [{at: 13}], outer: 13 + 4 + 9 + 18});
    const [five] = planRows([ring('a', [6, 4, 4, 4, 4])], TIGHT);
    // 6 + 6 + 9 = 21 out: 132 around, of which 4 · 30 are needed.
    expect(five!.rows).toEqual([{at: 0}, {at: 21}]);
  });

  it('put a ring around what is within, with a gap at noon for its name', () => {
    const [, outer] = planRows([ring('a', [10]), ring('b', [4, 4, 4])], TIGHT);
    const first = 37 + 5 + 4 + 9;
    expect(outer).toMatchObject({
      inner: 42,
      rows: [{at: first}],
      outer: first + 4 + 9,
      hasMiddle: false,
      room: 96,
    });
    expect(outer!.gap).toBeCloseTo((96 + 8) / (1.5 * first), 9);
  });

  it('never give more than 1.3 of the turn to the name', () => {
    const [, outer] = planRows([ring('a', [4]), ring('b', [27])], TIGHT);
    expect(outer!.gap).toBe(1.3);
  });

  it('are spread over the room there is, at most to double', () => {
    const rings = [ring('a', [10]), ring('b', [4, 4, 4])];
    const outer = (reach: number) => planRows(rings, reach).at(-1)!.outer;
    const least = outer(TIGHT);
    expect(outer(least - 1)).toBe(least); // no room: as tight as can be
    const some = outer(least * 1.2);
    expect(some).toBeGreaterThan(least);
    expect(some).toBeLessThanOrEqual(least * 1.2);
    expect(outer(1e9)).toBe(outer(1e6));
  });

  it('take more rows when a ring is crowded', () => {
    const [, crowded] = planRows(
      [
        ring('a', [4]),
        ring(
          'b',
          Array.from({length: 40}, () => 4),
        ),
      ],
      TIGHT,
    );
    expect(crowded!.rows.length).toBeGreaterThan(1);
    const pitches = crowded!.rows.slice(1).map(({at}, k) => at - crowded!.rows[k]!.at);
    expect(new Set(pitches)).toEqual(new Set([27]));
  });
});

const plan = (more: Partial<RowPlan>): RowPlan => ({
  inner: 0,
  outer: 100,
  rows: [{at: 50}],
  hasMiddle: false,
  gap: 0,
  room: 96,
  order: items('a', [4, 4, 4, 4]),
  ...more,
});

describe('places on a ring', () => {
  it('share the turn in the order given, clockwise from noon', () => {
    expect(widthsOn(plan({}))).toEqual(Array.from({length: 4}, () => expect.closeTo(TURN / 4, 12)));
    expect(anglesOn(plan({}))).toEqual(
      [1, 3, 5, 7].map((eighths) => expect.closeTo((eighths * TURN) / 8, 12)),
    );
    expect(anglesOn(plan({gap: 1}))[0]).toBeCloseTo(0.5 + (TURN - 1) / 8, 12);
  });

  it('give the one in the middle no angle, and a large disc more than a small one', () => {
    const withMiddle = plan({
      hasMiddle: true,
      rows: [{at: 0}, {at: 50}],
      order: items('a', [27, 4, 20, 4]),
    });
    // On one row 2 · 4 + 9 is less than the least of 30; 2 · 20 + 9 = 49.
    expect(widthsOn(withMiddle)).toEqual(
      [0, 30, 49, 30].map((room) => expect.closeTo((room / 109) * TURN, 12)),
    );
    expect(anglesOn(withMiddle)[0]).toBe(0);
  });

  it('sit on the rows by turns, drawn wider than high', () => {
    const two = placesOn(plan({rows: [{at: 50}, {at: 80}]}));
    const at = (row: number, angle: number) => ({
      x: Math.round(15 * row * Math.sin(angle)) / 10,
      y: Math.round(-10 * row * Math.cos(angle)) / 10,
      flow: 'free',
      radius: 4,
    });
    expect(two).toEqual([50, 80, 50, 80].map((row, k) => at(row, ((2 * k + 1) * TURN) / 8)));
  });

  it('never touch, whatever the sizes', () => {
    const radii = fc.array(fc.integer({min: 3, max: 27}), {minLength: 1, maxLength: 40});
    const apart = fc.property(
      radii,
      radii,
      fc.integer({min: 1, max: 900}),
      (inner, outer, reach) => {
        const stops = planRows([ring('a', inner), ring('b', outer)], reach).flatMap(placesOn);
        for (const [i, a] of stops.entries())
          for (const b of stops.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
      },
    );
    fc.assert(apart, {numRuns: 60});
  });
});
