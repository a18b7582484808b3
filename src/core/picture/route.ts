/**
 * The course of a tie between two companies: two control points between its ends.
 *
 * It leaves and enters along the flow of the tiers, sideways between columns and upright out of the
 * bands, and bows to its own left, so that the two directions of a pair never share a line. The
 * drawn curve is two quadratic Béziers that meet half-way between the control points: what
 * cytoscape draws for `unbundled-bezier`, and what the SVG writer draws.
 */
import type {Point} from './geometry';

export interface Stop extends Point {
  /** Which way ties run through the tier: across between columns, upright out of a band. */
  readonly flow: 'across' | 'upright';
}
export interface Course {
  readonly from: Point;
  readonly to: Point;
  readonly controls: readonly [Point, Point];
}

/** How far the two directions of one pair stand apart from the straight line. */
const BOW = 4;

/** `offset` sets the ties of one pair apart where they are fanned out, in map units. */
export function routeOf(from: Stop, to: Stop, offset = 0): Course {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const left = {x: dy / length, y: -dx / length};
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
  };
}

/** From an end to its control point: two parts along the flow of its tier, one part straight on. */
function step({flow}: Stop, dx: number, dy: number, left: Point): Point {
  const length = Math.hypot(dx, dy) || 1;
  const along = flow === 'across' ? dx : dy;
  if (Math.abs(along) < 0.2 * length) {
    // Both ends in one column or row: around those between them, not through.
    const aside = Math.min(44, 6 + 0.18 * length);
    return {x: dx * 0.2 + left.x * aside, y: dy * 0.2 + left.y * aside};
  }
  const reach = 0.36 * length;
  const flowing = Math.sign(along) * reach;
  const straight = {x: (dx / length) * reach, y: (dy / length) * reach};
  return flow === 'across'
    ? {x: (2 * flowing + straight.x) / 3, y: straight.y / 3}
    : {x: straight.x / 3, y: (2 * flowing + straight.y) / 3};
}

/** A control point relative to the straight line between the ends, the way cytoscape asks for it. */
export function relativeTo({from, to}: Course, control: Point): {weight: number; distance: number} {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy || 1;
  const cx = control.x - from.x;
  const cy = control.y - from.y;
  return {weight: (cx * dx + cy * dy) / square, distance: (cy * dx - cx * dy) / Math.sqrt(square)};
}
