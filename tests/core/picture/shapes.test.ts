/** Shapes of the map by hand: courses of ties, lines and heads, rims, dashes, hits. */
import {describe, expect, it} from 'vitest';
import {changeDash} from '../../../src/core/picture/changeSign';
import {
  ZOOM_LIMITS,
  arrowLength,
  boundsOf,
  boxInWindow,
  dashOf,
  distanceToSegment,
  fitCamera,
  homeCamera,
  lerp,
  markScale,
  overlap,
  radiusAt,
  restOpacity,
  widthAt,
  widthOf,
} from '../../../src/core/picture/geometry';
import {cameraBetween, easeOut} from '../../../src/core/picture/glide';
import {companyAt, tieAt} from '../../../src/core/picture/hit';
import {disclosedUsd, isUndirected} from '../../../src/core/picture/measure';
import {curveOf, routeOf, type Stop} from '../../../src/core/picture/route';
import type {Scene, SceneEdge, SceneNode} from '../../../src/core/picture/scene';
import {shortNames} from '../../../src/core/picture/shortNames';
import {rimsOf, tieShape} from '../../../src/core/picture/tieShape';
import {amounts, exactly, id, tie, tieId} from '../../fixtures/tinyDataset';

describe('geometry', () => {
  it('overlaps where boxes share more than an edge', () => {
    const box = (x: number, y: number, width = 10, height = 10) => ({x, y, width, height});
    expect(overlap(box(0, 0), box(9, 9))).toBe(true);
    expect(overlap(box(9, 9), box(0, 0))).toBe(true);
    for (const [x, y] of [
      [10, 0],
      [-10, 0],
      [0, 10],
      [0, -10],
    ] as const)
      expect(overlap(box(0, 0), box(x, y))).toBe(false);
    expect(overlap(box(0, 0, 30, 30), box(10, 10, 2, 2))).toBe(true);
  });
  it('measures from a segment, not from its line', () => {
    const [a, b] = [
      {x: 0, y: 0},
      {x: 10, y: 0},
    ];
    expect(distanceToSegment(a, b, {x: 5, y: 3})).toBe(3);
    expect(distanceToSegment(a, b, {x: 13, y: 4})).toBe(5);
    expect(distanceToSegment(a, b, {x: -3, y: -4})).toBe(5);
    expect(distanceToSegment(a, a, {x: 3, y: 4})).toBe(5);
  });
  it('bounds points, and goes part of the way between two', () => {
    expect(
      boundsOf([
        {x: 3, y: 9},
        {x: -1, y: 4},
        {x: 2, y: 11},
      ]),
    ).toEqual({x: -1, y: 4, width: 4, height: 7});
    expect(lerp({x: 2, y: 10}, {x: 6, y: 4}, 0.25)).toEqual({x: 3, y: 8.5});
    expect(
      boxInWindow(
        {x: 10, y: 20, width: 4, height: 6},
        {x: 0, y: 0, zoom: 2},
        {width: 100, height: 60},
      ),
    ).toEqual({x: 70, y: 70, width: 8, height: 12});
  });
  it('fits a box by its longer side, within the limits of zoom', () => {
    const window = {width: 228, height: 128}; // 200 × 100 within the padding
    expect(fitCamera({x: 10, y: 20, width: 100, height: 20}, window)).toEqual({
      x: 60,
      y: 30,
      zoom: 2,
    });
    expect(fitCamera({x: 10, y: 20, width: 20, height: 100}, window)).toEqual({
      x: 20,
      y: 70,
      zoom: 1,
    });
    expect(fitCamera({x: 0, y: 0, width: 100, height: 20}, window, 4).zoom).toBeCloseTo(2.2, 12);
    expect(fitCamera({x: 0, y: 0, width: 1, height: 1}, window).zoom).toBe(ZOOM_LIMITS[1]);
    expect(fitCamera({x: 0, y: 0, width: 1e5, height: 1}, window).zoom).toBe(ZOOM_LIMITS[0]);
  });
  it('opens a tall window filled, the busy part a little left of the middle, within the map', () => {
    const box = {x: 0, y: 0, width: 1000, height: 600};
    const phone = {width: 400, height: 600};
    // by width 0.372; filled 572/600 = 0.95, at most 0.85
    const half = 400 / 0.85 / 2 - 14 / 0.85;
    expect(homeCamera(box, {x: 500, y: 0}, phone)).toEqual({
      x: expect.closeTo(500 + 0.14 * half, 9),
      y: 300,
      zoom: 0.85,
    });
    expect(homeCamera(box, {x: 0, y: 0}, phone).x).toBeCloseTo(half, 9);
    expect(homeCamera(box, {x: 1000, y: 0}, phone).x).toBeCloseTo(1000 - half, 9);
    const flat = {width: 400, height: 328}; // filled by a zoom of a half
    expect(homeCamera(box, {x: 500, y: 0}, flat).zoom).toBeCloseTo(0.5, 12);
    const wide = {width: 648, height: 600}; // whole at 0.62: legible
    expect(homeCamera(box, {x: 0, y: 0}, wide)).toEqual(fitCamera(box, wide));
  });
  it('scales marks less than the map beyond zoom 1, and never below what is seen', () => {
    expect([0.2, 1].map(markScale)).toEqual([1, 1]);
    expect(markScale(4)).toBeCloseTo(4 ** -0.45, 12);
    expect(markScale(100)).toBe(0.3);
    expect(radiusAt(10, 0.5)).toBe(10);
    expect(radiusAt(4, 0.2)).toBeCloseTo(13, 12); // 2.6 pixels
    expect(radiusAt(2, 0.2)).toBeCloseTo(10, 12); // not more than its own radius in pixels
    expect(widthAt(0.9, 0.2)).toBeCloseTo(3, 12);
    expect(widthAt(0.9, 1)).toBe(0.9);
    expect(arrowLength(2)).toBeCloseTo(6.7, 12);
  });
  it('draws a billion calmly, and what is less or unknown calmer still', () => {
    expect([null, 0.99e9, 1e9, 1e10].map(restOpacity)).toEqual([0.3, 0.3, 0.36, 0.56]);
    expect(restOpacity(1e15)).toBe(0.85);
    expect([null, 0, -1, 1e6, 1e9, 1e15].map(widthOf)).toEqual([0.9, 0.9, 0.9, 1, 1.2, 9]);
  });
  it('dashes by certainty and by change', () => {
    expect(dashOf('announced', 2)).toEqual([7, 4.2]);
    expect(dashOf('reported', 2)).toEqual([1.8, 4.5]);
    expect(dashOf('reported', 1)).toEqual([1, 3.5]);
    expect(changeDash('added', 2)).toBeNull();
    expect(changeDash('removed', 2)).toEqual([8, 4.2]);
    expect(changeDash('changed', 2)).toEqual([8, 4.2, 1.2, 4.2]);
    expect(changeDash('changed', 1)).toEqual([7, 3.6, 1, 3.6]);
  });
});

describe('the camera on its way', () => {
  const [from, to] = [
    {x: 0, y: 10, zoom: 1},
    {x: 30, y: 40, zoom: 3},
  ];
  it('is where it began before it goes, and where it ends after', () => {
    expect(cameraBetween(from, to, 0)).toBe(from);
    expect(cameraBetween(from, to, -1)).toBe(from);
    expect(cameraBetween(from, to, 1)).toBe(to);
    expect(cameraBetween(from, to, 2)).toBe(to);
  });
  it('goes straight in pixels', () => {
    // half-way: zoom 2; (0 · ½ + 30 · 3 · ½) / 2 and (10 · ½ + 40 · 3 · ½) / 2
    expect(cameraBetween(from, to, 0.5)).toEqual({zoom: 2, x: 22.5, y: 32.5});
    expect([0, 0.5, 1].map(easeOut)).toEqual([0, 0.875, 1]);
  });
});

describe('the course of a tie', () => {
  const stop = (x: number, y: number, flow: Stop['flow'], radius = 4): Stop => ({
    x,
    y,
    flow,
    radius,
  });
  const near = (x: number, y: number) => ({x: expect.closeTo(x, 9), y: expect.closeTo(y, 9)});
  it('is a gentle arc to its own left where there are no tiers', () => {
    // a tenth of its length and four: 14 above, at three and seven tenths of the way
    expect(routeOf(stop(0, 0, 'free'), stop(100, 0, 'free'))).toEqual({
      from: {x: 0, y: 0},
      to: {x: 100, y: 0},
      controls: [near(30, -14), near(70, -14)],
      offset: 0,
    });
    expect(routeOf(stop(100, 0, 'free'), stop(0, 0, 'free')).controls).toEqual([
      near(70, 14),
      near(30, 14),
    ]);
    expect(routeOf(stop(0, 0, 'free'), stop(1000, 0, 'free'), 6).controls[0]).toEqual(
      near(300, -58),
    );
    expect(routeOf(stop(0, 0, 'free'), stop(0, 0, 'free')).controls).toEqual(
      [near(0, 0), near(0, 0)].map(() => ({x: expect.any(Number), y: expect.any(Number)})),
    );
  });
  it('leaves and enters a column sideways, and a band upright', () => {
    // length 200·√2, reach 0.36 of it; sideways ⅔ of it and ⅓ of the straight way
    const [length, reach] = [200 * Math.SQRT2, 0.36 * 200 * Math.SQRT2];
    const part = reach / Math.SQRT2;
    const bow = 4 / Math.SQRT2;
    const across = routeOf(stop(0, 0, 'across'), stop(200, 200, 'across'));
    expect(length).toBeCloseTo(282.84, 2);
    expect(across.controls).toEqual([
      near((2 * reach + part) / 3 + bow, part / 3 - bow),
      near(200 - (2 * reach + part) / 3 + bow, 200 - part / 3 - bow),
    ]);
    const upright = routeOf(stop(0, 0, 'upright'), stop(200, 200, 'upright'));
    expect(upright.controls).toEqual([
      near(part / 3 + bow, (2 * reach + part) / 3 - bow),
      near(200 - part / 3 + bow, 200 - (2 * reach + part) / 3 - bow),
    ]);
    const mixed = routeOf(stop(0, 0, 'free'), stop(200, 200, 'across'));
    expect(mixed.controls[0]).toEqual(near(part + bow, part - bow));
  });
  it('goes around those between two in one column', () => {
    // straight down: aside by 6 and 0.18 of 100, and the bow of 4, to the left
    const {controls} = routeOf(stop(0, 0, 'across'), stop(0, 100, 'across'));
    expect(controls).toEqual([near(28, 20), near(28, 80)]);
    const far = routeOf(stop(0, 0, 'across'), stop(0, 1000, 'across'));
    expect(far.controls[0]).toEqual(near(48, 200)); // no further than 44
    const large = routeOf(stop(0, 0, 'across', 50), stop(0, 100, 'across'));
    expect(large.controls[0]).toEqual(near(60, 20)); // clear of its own disc
  });
  it('stays clear of a large disc, and is not drawn beyond the middle', () => {
    const {controls} = routeOf(stop(0, 0, 'across', 40), stop(100, 0, 'across', 60));
    expect(controls[0].x).toBeCloseTo(44, 9); // its radius and four
    expect(controls[1].x).toBeCloseTo(50, 9); // half of the way at most
  });
  it('is cut at the rims', () => {
    const course = routeOf(stop(0, 0, 'free'), stop(100, 0, 'free'));
    const [start, first, middle, second, end] = curveOf(course, 10, 20);
    expect(Math.hypot(start.x, start.y)).toBeCloseTo(10, 9);
    expect(Math.hypot(end.x - 100, end.y)).toBeCloseTo(20, 9);
    expect([first, second]).toEqual(course.controls);
    expect(middle).toEqual(near(50, -14));
    const point = {
      from: {x: 1, y: 2},
      to: {x: 1, y: 2},
      controls: [
        {x: 1, y: 2},
        {x: 1, y: 2},
      ],
      offset: 0,
    } as const;
    expect(curveOf(point, 5, 5)[0]).toEqual({x: 1, y: 2});
  });
});

const node = (name: string, x: number, y: number, radius: number, more: Partial<SceneNode> = {}) =>
  ({
    id: id(name),
    x,
    y,
    radius,
    tone: 'plain',
    isSelected: false,
    isShocked: false,
    isFailed: false,
    distress: 0,
    ...more,
  }) as SceneNode;
const camera = {x: 0, y: 0, zoom: 1};
const window = {width: 400, height: 200};
const edge = (more: Partial<SceneEdge> = {}): SceneEdge =>
  ({
    id: tieId('cloud:a:b'),
    source: id('a'),
    target: id('b'),
    ties: [tieId('cloud:a:b')],
    course: {
      from: {x: -100, y: 0},
      to: {x: 100, y: 0},
      controls: [
        {x: -40, y: 0},
        {x: 40, y: 0},
      ],
      offset: 0,
    },
    hasArrow: true,
    width: 2,
    certainty: 'binding',
    tone: 'plain',
    ...more,
  }) as SceneEdge;
const scene = (nodes: readonly SceneNode[], edges: readonly SceneEdge[] = []) =>
  ({nodes, edges}) as unknown as Scene;
const pair = [node('a', -100, 0, 10), node('b', 100, 0, 20)];

describe('the shape of a tie', () => {
  it('goes from rim to rim, its head on the rim of whom it reaches', () => {
    const shape = tieShape(edge(), rimsOf(scene(pair), 1), camera, window);
    expect(shape.width).toBe(2);
    expect(shape.dash).toBeNull();
    const [start, first, middle, second, end] = shape.line;
    // in the window: +200, +100
    expect(start).toEqual({x: 110, y: 100});
    expect([first, middle, second].map((p) => p.x)).toEqual([160, 200, 240]);
    // the rim and one, and nine tenths of a head of 6.7
    expect(end.x).toBeCloseTo(300 - 21 - 6.03, 9);
    const [tip, left, right] = shape.head!;
    expect(tip.x).toBeCloseTo(279, 9);
    expect([left.x, right.x].map((x) => Number(x.toFixed(6)))).toEqual([272.3, 272.3]);
    expect(Math.abs(left.y - right.y)).toBeCloseTo(6.7, 9);
    expect((left.y + right.y) / 2).toBeCloseTo(100, 9);
  });
  it('without a direction has no head, and reaches the rim', () => {
    const {head, line} = tieShape(edge({hasArrow: false}), rimsOf(scene(pair), 1), camera, window);
    expect(head).toBeNull();
    expect(line[4].x).toBeCloseTo(279, 9);
  });
  it('is dashed by its change, else by its certainty, in window pixels', () => {
    const dash = (more: Partial<SceneEdge>, zoom = 1) =>
      tieShape(edge(more), rimsOf(scene(pair), zoom), {...camera, zoom}, window).dash;
    expect(dash({certainty: 'announced'})).toEqual([7, 4.2]);
    expect(dash({certainty: 'announced', change: 'removed'})).toEqual([8, 4.2]);
    expect(dash({certainty: 'announced', change: 'added'})).toBeNull();
    const zoomed = dash({certainty: 'announced'}, 4)!;
    expect(zoomed[0]).toBeCloseTo(7 * 4 ** 0.55, 9);
  });
});

describe('what lies under a point', () => {
  const companyOf = (x: number, y: number, nodes = pair, zoom = 1) =>
    companyAt(scene(nodes), {x, y}, {...camera, zoom}, window)?.id ?? null;
  it('is the company whose disc, and a little around it, holds it', () => {
    expect(companyOf(100, 100)).toBe('a');
    // its radius of 20, a line of one around it, and three
    expect(companyOf(300 + 23.9, 100)).toBe('b');
    expect(companyOf(300 + 24.1, 100)).toBeNull();
    expect(companyOf(100, 100 + 12.9)).toBe('a');
  });
  it('of small ones at least two dozen pixels wide', () => {
    const dot = [node('dot', 0, 0, 1)];
    expect(companyOf(200 + 12, 100, dot)).toBe('dot');
    expect(companyOf(200 + 12.1, 100, dot)).toBeNull();
  });
  it('of two the nearer by its rim; what is faded stands behind', () => {
    const two = [node('large', -30, 0, 27), node('small', 5, 0, 5)];
    expect(companyOf(200, 100, two)).toBe('small');
    expect(companyOf(180, 100, two)).toBe('large');
    const same = [node('faded', 0, 0, 20, {tone: 'faded'}), node('plain', 4, 0, 6)];
    expect(companyOf(200, 100, same)).toBe('plain');
    const behind = [node('faded', 2, 0, 20, {tone: 'faded'}), node('plain', 12, 0, 12)];
    expect(companyOf(202, 100, behind)).toBe('plain');
  });
  it('reaches further where a company is marked', () => {
    const far = 300 + 25;
    expect(companyOf(far, 100)).toBeNull();
    expect(companyOf(far, 100, [node('b', 100, 0, 20, {isSelected: true})])).toBe('b');
    expect(companyOf(far, 100, [node('b', 100, 0, 20, {isShocked: true})])).toBe('b');
    expect(companyOf(far + 4, 100, [node('b', 100, 0, 20, {isShocked: true})])).toBeNull();
    expect(companyOf(300 + 27.4, 100, [node('b', 100, 0, 20, {distress: 0.1})])).toBe('b');
    expect(companyOf(300 + 27.6, 100, [node('b', 100, 0, 20, {distress: 0.1})])).toBeNull();
  });
  it('is the tie within reach of it, of two as near the one on top', () => {
    const tieOf = (x: number, y: number, reach: number, ...edges: SceneEdge[]) =>
      tieAt(scene(pair, edges), {x, y}, camera, window, reach)?.id ?? null;
    expect(tieOf(200, 105, 4, edge())).toBe('cloud:a:b'); // a line of two pixels: off by four
    expect(tieOf(200, 105.1, 4, edge())).toBeNull();
    expect(tieOf(200, 95, 4, edge())).toBe('cloud:a:b');
    expect(tieOf(100, 100, 4, edge())).toBeNull(); // within the disc of a
    const other = edge({id: tieId('chips:a:b') as never});
    expect(tieOf(200, 100, 4, edge(), other)).toBe('chips:a:b');
    const bent = edge({
      id: tieId('power:a:b') as never,
      course: {
        ...edge().course,
        controls: [
          {x: -40, y: 40},
          {x: 40, y: 40},
        ],
      },
    });
    expect(tieOf(200, 138, 4, bent)).toBe('power:a:b');
    expect(tieOf(200, 100, 4, bent)).toBeNull(); // in the hull of its points, and far from its curve
  });
});

describe('names fit for the map', () => {
  const short = (longest: number | undefined, ...names: readonly string[]) => [
    ...shortNames(
      names.map((name, i) => [i, name] as const),
      longest,
    ).values(),
  ];
  it('go without brackets and without words that any company may end on', () => {
    expect(
      short(
        40,
        'Alphabet (Google)',
        'SoftBank Group',
        'Marvell Technology',
        'Micron Technologies',
        'Sumitomo Mitsui Banking Corporation',
        'Ares Asset Management',
        'Meta Platforms',
        'Cisco Systems',
        'Apollo Global Management',
        'X Holdings',
        '(Only brackets)',
        'A (one) and (two)',
      ),
    ).toEqual([
      'Alphabet',
      'SoftBank',
      'Marvell',
      'Micron',
      'Sumitomo Mitsui',
      'Ares',
      'Meta',
      'Cisco',
      'Apollo',
      'X Holdings',
      '(Only brackets)',
      'A and',
    ]);
  });
  it('keep them where two companies would come to share a name', () => {
    expect(short(40, 'Acme Group', 'Acme Holdings', 'Best Group (Korea)')).toEqual([
      'Acme Group',
      'Acme Holdings',
      'Best',
    ]);
  });
  it('are cut at a word, or within one that is too long', () => {
    expect(short(10, 'Short name')).toEqual(['Short name']);
    expect(short(10, 'Longer name of it')).toEqual(['Longer…']);
    expect(short(10, 'Anextremelylongword')).toEqual(['Anextreme…']);
    expect(short(10, 'An extremelylongword')).toEqual(['An extrem…']);
    expect(short(undefined, 'x'.repeat(22))).toEqual(['x'.repeat(22)]);
    expect(short(undefined, 'x'.repeat(23))).toEqual([`${'x'.repeat(21)}…`]);
  });
});

describe('disclosed money', () => {
  const told = (...ties: ReturnType<typeof tie>[]) =>
    Object.fromEntries(
      disclosedUsd(ties.map((t) => ({tie: t, amountUsd: t.amountUsd.announced?.likely ?? null}))),
    );
  const usd = (name: string, amount: number | null, overlaps: readonly string[] = []) =>
    tie(name, {
      amountUsd: amount === null ? amounts(null) : {...amounts(amount), announced: exactly(amount)},
      overlaps: overlaps.map(tieId),
    });
  it('is that of both ends, without what carries none', () => {
    expect(
      told(
        usd('cloud:a:b', 5),
        usd('chips:c:a', 7),
        usd('power:c:b', null),
        usd('rivalry:a:c', 9),
        usd('partnership:a:b', 9),
      ),
    ).toEqual({a: 12, b: 5, c: 7});
  });
  it('counts one money once: the larger amount, of equals the first by name', () => {
    expect(told(usd('cloud:a:b', 5), usd('hosting:c:b', 3, ['cloud:a:b']))).toEqual({a: 5, b: 5});
    expect(told(usd('cloud:a:b', 5), usd('hosting:c:b', 8, ['cloud:a:b']))).toEqual({
      a: 5,
      b: 13,
      c: 8,
    });
    expect(told(usd('cloud:a:b', 5), usd('hosting:c:b', 5, ['cloud:a:b']))).toEqual({a: 5, b: 5});
    expect(told(usd('models:a:b', 5), usd('hosting:c:b', 5, ['models:a:b']))).toEqual({
      a: 5,
      b: 10,
      c: 5,
    });
    expect(told(usd('hosting:c:b', 5, ['cloud:gone:b']))).toEqual({c: 5, b: 5});
  });
  it('has no direction in rivalry and partnership', () => {
    expect(
      ['rivalry', 'partnership', 'cloud', 'debt'].map((type) => isUndirected({type} as never)),
    ).toEqual([true, true, false, false]);
  });
});
