/**
 * The course of a tie between two companies: two control points between its ends.
 *
 * Where there are tiers it leaves and enters along their flow, sideways between columns and upright
 * out of the bands; elsewhere (free) it is a gentle arc. It bows to its own left, so that the two
 * directions of a pair never share a line. The drawn curve is two quadratic Béziers that meet
 * half-way between the control points.
 */
import {distanceBetween, lerp, type Point} from './geometry';

export interface Stop extends Point {
  /** Which way ties run through the tier: across between columns, upright out of a band; free: any. */
  readonly flow: 'across' | 'upright' | 'free';
  /** Largest radius of its disc: control points stay clear of it. */
  readonly radius: number;
}
export interface Course {
  readonly from: Point;
  readonly to: Point;
  readonly controls: readonly [Point, Point];
  /** How far it is set apart from the ties beside it, in map units. */
  readonly offset: number;
}

/** How far the two directions of one pair stand apart from the straight line. */
const BOW = 4;

/** `offset` sets the ties of one pair apart where they are fanned out, in map units. */
export function routeOf(from: Stop, to: Stop, offset = 0): Course {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const left = {x: dy / length, y: -dx / length};
  if (from.flow === 'free' && to.flow === 'free') return arc(from, to, left, length, offset);
  const bow = BOW + offset;
  const out = step(from, dx, dy, left);
  const back = step(to, -dx, -dy, left);
  return {
    from: {x: from.x, y: from.y},
    to: {x: to.x, y: to.y},
    controls: [
      {x: from.x + out.x + left.x * bow, y: from.y + out.y + left.y * bow},
      {x: to.x + back.x + left.x * bow, y: to.y + back.y + left.y * bow},
    ],
    offset,
  };
}

/** A tenth as high as it is long: two directions make a lens, and a bundle of ties a fan. */
function arc(from: Stop, to: Stop, left: Point, length: number, offset: number): Course {
  const rise = Math.min(HIGHEST_ARC, ARC_RISE * length) + BOW + offset;
  const over = (t: number): Point => {
    const {x, y} = lerp(from, to, t);
    return {x: x + left.x * rise, y: y + left.y * rise};
  };
  const ends = {from: {x: from.x, y: from.y}, to: {x: to.x, y: to.y}};
  return {...ends, controls: [over(0.3), over(0.7)], offset};
}
const ARC_RISE = 0.1;
const HIGHEST_ARC = 48;

/** From an end to its control point: two parts along the flow of its tier, one part straight on. */
function step({flow, radius}: Stop, dx: number, dy: number, left: Point): Point {
  const length = Math.hypot(dx, dy) || 1;
  const along = flow === 'upright' ? dy : dx;
  if (Math.abs(along) < 0.2 * length) {
    // Both ends in one column or row: around those between them, not through.
    const aside = Math.max(radius + 6, Math.min(44, 6 + 0.18 * length));
    return {x: dx * 0.2 + left.x * aside, y: dy * 0.2 + left.y * aside};
  }
  const reach = Math.min(0.5 * length, Math.max(0.36 * length, radius + 4));
  const flowing = Math.sign(along) * reach;
  const straight = {x: (dx / length) * reach, y: (dy / length) * reach};
  if (flow === 'free') return straight;
  return flow === 'across'
    ? {x: (2 * flowing + straight.x) / 3, y: straight.y / 3}
    : {x: straight.x / 3, y: (2 * flowing + straight.y) / 3};
}

/** Start, control, middle, control, end: the two quadratic curves of the drawn line. */
export type CurvePoints = readonly [Point, Point, Point, Point, Point];

/** The visible part of a course: between the given distances from the two centres. */
export function curveOf({from, to, controls}: Course, fromRim: number, toRim: number): CurvePoints {
  const [first, second] = controls;
  return [
    toward(from, first, fromRim),
    first,
    lerp(first, second, 0.5),
    second,
    toward(to, second, toRim),
  ];
}

function toward(from: Point, to: Point, distance: number): Point {
  const whole = distanceBetween(from, to);
  return whole === 0 ? from : lerp(from, to, distance / whole);
}
