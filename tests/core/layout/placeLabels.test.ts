import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {placeLabels, type Disc, type LabelCandidate} from '../../../src/core/layout/placeLabels';
import {overlap, type Box} from '../../../src/core/picture/geometry';

const VIEW: Box = {x: 0, y: 0, width: 400, height: 300};

const label = (id: string, x: number, y: number, more: Partial<LabelCandidate> = {}) => ({
  id,
  importance: 1,
  anchor: {x, y},
  radius: 5,
  size: {width: 60, height: 15},
  ...more,
});
const disc = (id: string, x: number, y: number, radius = 5, isImportant = false): Disc => ({
  id,
  x,
  y,
  radius,
  isImportant,
});

describe('a label', () => {
  it('stands to the right where there is room, else left, below, above', () => {
    expect(placeLabels([label('a', 100, 100)], [], VIEW)[0]!.side).toBe('right');
    expect(placeLabels([label('a', 380, 100)], [], VIEW)[0]!.side).toBe('left');
    const between = [disc('l', 60, 100), disc('r', 140, 100)];
    expect(placeLabels([label('a', 100, 100)], between, VIEW)[0]!.side).toBe('below');
    const narrow = {x: 60, y: 75, width: 80, height: 30};
    expect(placeLabels([label('a', 100, 100)], between, narrow)[0]!.side).toBe('above');
  });

  it('may stand at the very edge of what is seen, and not a pixel beyond', () => {
    const below = {x: 70, y: 107, width: 60, height: 15};
    const taken = [disc('l', 60, 100), disc('r', 140, 100)];
    expect(placeLabels([label('a', 100, 100)], taken, below)[0]!.box).toEqual(below);
    for (const less of [
      {...below, x: 71},
      {...below, y: 108},
      {...below, width: 59},
      {...below, height: 14},
    ])
      expect(placeLabels([label('a', 100, 100)], taken, less)).toEqual([]);
  });

  it('does not mind its own disc', () => {
    expect(placeLabels([label('a', 100, 100)], [disc('a', 100, 100, 9)], VIEW)[0]!.side).toBe(
      'right',
    );
    expect(placeLabels([label('a', 100, 100)], [disc('b', 100, 100, 9)], VIEW)).toEqual([]);
  });

  it('stands in the middle of one of its spots where it has any', () => {
    const spots = [
      {x: 100, y: 100},
      {x: 200, y: 150},
    ];
    const [first] = placeLabels([label('a', 0, 0, {spots})], [], VIEW);
    expect(first).toMatchObject({side: null, box: {x: 70, y: 92.5, width: 60, height: 15}});
    const [second] = placeLabels([label('a', 0, 0, {spots})], [disc('b', 100, 100)], VIEW);
    expect(second!.box).toEqual({x: 170, y: 142.5, width: 60, height: 15});
  });

  it('gives way to a more important one, and is left out where nothing is free', () => {
    const pair = [label('small', 100, 100), label('great', 100, 100, {importance: 7})];
    expect(placeLabels(pair, [], VIEW)[0]!.id).toBe('great');
    const wall = [disc('wall', 200, 150, 400)];
    expect(placeLabels([label('a', 100, 100)], wall, VIEW)).toEqual([]);
  });

  it('keeps off what it is told to keep off', () => {
    const keepOff = [{x: 105, y: 90, width: 90, height: 20}];
    expect(placeLabels([label('a', 100, 100)], [], VIEW, keepOff)[0]!.side).toBe('left');
  });

  it('that is looked at may cover small discs, never an important one; others cover none', () => {
    const small = [-1, 1].flatMap((side) =>
      [-20, 0, 20].map((dy) => disc(`s${side}${dy}`, 100 + 40 * side, 100 + dy, 9)),
    );
    const ring = [...small, disc('n', 100, 85, 4), disc('s', 100, 115, 4)];
    expect(placeLabels([label('a', 100, 100)], ring, VIEW)).toEqual([]);
    const looked = label('a', 100, 100, {isForced: true});
    expect(placeLabels([looked], ring, VIEW).map(({id}) => id)).toEqual(['a']);
    const blocked = ring.map((d) => ({...d, isImportant: true}));
    expect(placeLabels([looked], blocked, VIEW)).toEqual([]);
  });

  it('takes its shorter form where the longer fits nowhere', () => {
    const room = {x: 100, y: 90, width: 60, height: 20};
    const two = label('a', 100, 100, {shortSize: {width: 30, height: 15}});
    expect(placeLabels([two], [], VIEW)[0]).toMatchObject({isShort: false, box: {width: 60}});
    expect(placeLabels([two], [], room)[0]).toMatchObject({isShort: true, box: {width: 30}});
  });

  it('stays on the side it had as long as that is free', () => {
    const was = label('a', 100, 100, {before: 'above'});
    expect(placeLabels([was], [], VIEW)[0]!.side).toBe('above');
    expect(placeLabels([was], [disc('b', 100, 85)], VIEW)[0]!.side).toBe('right');
  });

  it('leaves a space to the next one, so that two do not read as one', () => {
    const pair = [label('a', 100, 100, {importance: 2}), label('b', 178, 100)];
    const [a, b] = placeLabels(pair, [], VIEW);
    expect(a!.box.x + a!.box.width).toBe(168);
    expect(b!.side).toBe('right');
    const near = [label('a', 100, 100, {importance: 2}), label('b', 241, 100)];
    expect(placeLabels(near, [], {...VIEW, width: 245})[1]!.side).not.toBe('left');
  });

  it('that is looked at goes first and may leave the window', () => {
    const far = label('far', 399, 1, {isForced: true, size: {width: 500, height: 15}});
    expect(placeLabels([far], [], VIEW)).toHaveLength(1);
    expect(placeLabels([{...far, isForced: false}], [], VIEW)).toEqual([]);
  });
});

it('covers small discs rather than be left out where it may, never a large one or the edge', () => {
  const crowd = [-30, 0, 30].flatMap((dx) =>
    [-16, 0, 16].flatMap((dy) =>
      dx === 0 && dy === 0 ? [] : [disc(`${dx}/${dy}`, 200 + dx, 150 + dy, 5)],
    ),
  );
  const large = label('a', 200, 150, {size: {width: 60, height: 15}});
  const named = (discs: typeof crowd, mayCover: boolean) =>
    placeLabels([{...large, mayCover}], discs, VIEW).length;
  expect(named(crowd, false)).toBe(0);
  expect(named(crowd, true)).toBe(1);
  expect(
    named(
      crowd.map((each) => ({...each, isImportant: true})),
      true,
    ),
  ).toBe(0);
  const outside = {...large, anchor: {x: -200, y: 150}, mayCover: true};
  expect(placeLabels([outside], crowd, VIEW)).toEqual([]);
});

describe('labels', () => {
  const some = fc.array(
    fc.record({
      x: fc.integer({min: -20, max: 420}),
      y: fc.integer({min: -20, max: 320}),
      radius: fc.integer({min: 2, max: 25}),
      width: fc.integer({min: 10, max: 120}),
      importance: fc.integer({min: 0, max: 9}),
      isImportant: fc.boolean(),
      isForced: fc.boolean(),
      mayCover: fc.boolean(),
    }),
    {maxLength: 60},
  );
  const scene = (list: readonly {x: number; y: number; radius: number; width: number}[]) => ({
    candidates: list.map((n, i) =>
      label(`n${i}`, n.x, n.y, {...n, size: {width: n.width, height: 15}}),
    ),
    discs: list.map((n, i) =>
      disc(`n${i}`, n.x, n.y, n.radius, (n as {isImportant?: boolean}).isImportant),
    ),
  });

  it('never overlap each other nor cover a disc, but for small ones where that is said', () => {
    const apart = fc.property(some, (list) => {
      const {candidates, discs} = scene(list);
      const placed = placeLabels(candidates, discs, VIEW);
      for (const [i, {id, box}] of placed.entries()) {
        for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        const {isForced, mayCover} = candidates.find((c) => c.id === id)!;
        for (const {id: of, x, y, radius, isImportant} of discs) {
          if (((isForced || mayCover) && !isImportant) || of === id) continue;
          const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
          const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
          expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius);
        }
      }
    });
    fc.assert(apart);
  });

  it('stay inside the window unless looked at, and name each company once', () => {
    const inside = fc.property(some, (list) => {
      const {candidates, discs} = scene(list);
      const placed = placeLabels(candidates, discs, VIEW);
      expect(new Set(placed.map(({id}) => id)).size).toBe(placed.length);
      for (const {id, box} of placed) {
        if (candidates.find((c) => c.id === id)!.isForced) continue;
        expect(box.x).toBeGreaterThanOrEqual(VIEW.x);
        expect(box.x + box.width).toBeLessThanOrEqual(VIEW.x + VIEW.width);
        expect(box.y).toBeGreaterThanOrEqual(VIEW.y);
        expect(box.y + box.height).toBeLessThanOrEqual(VIEW.y + VIEW.height);
      }
    });
    fc.assert(inside);
  });

  it('do not depend on the order in which they are asked for', () => {
    const indifferent = fc.property(some, (list) => {
      const {candidates, discs} = scene(list);
      const turned = placeLabels([...candidates].reverse(), [...discs].reverse(), VIEW);
      expect(turned).toEqual(placeLabels(candidates, discs, VIEW));
    });
    fc.assert(indifferent);
  });
});
