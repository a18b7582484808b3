/** What lies under a point of the window. The nearest wins, so that small marks can be hit too. */
import {
  boundsOf,
  distanceToSegment,
  toWindow,
  type MapCamera,
  type Point,
  type Size,
} from './geometry';
import {discPx, outerPx} from './labels';
import type {Scene, SceneEdge, SceneNode} from './scene';
import {rimsOf, tieShape} from './tieShape';
import type {CurvePoints} from './route';

/** Hit areas of companies are at least this wide, in pixels. */
const LEAST_DIAMETER = 24;
/** Straight pieces that stand for each of a line's two curves. */
const PIECES = 12;

export function companyAt(
  {nodes}: Scene,
  at: Point,
  camera: MapCamera,
  window: Size,
): SceneNode | null {
  let best: SceneNode | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const {x, y} = toWindow(node, camera, window);
    const off = Math.hypot(x - at.x, y - at.y);
    if (off > Math.max(outerPx(node, camera.zoom) + 3, LEAST_DIAMETER / 2)) continue;
    const rank = off - (node.tone === 'plain' ? discPx(node, camera.zoom) : 0);
    if (rank < least) [best, least] = [node, rank];
  }
  return best;
}

/** `reach`: how far beside a line still counts, in pixels. */
export function tieAt(
  scene: Scene,
  at: Point,
  camera: MapCamera,
  window: Size,
  reach: number,
): SceneEdge | null {
  const rims = rimsOf(scene, camera.zoom);
  let best: SceneEdge | null = null;
  let least = reach;
  for (const edge of scene.edges) {
    const {line, width} = tieShape(edge, rims, camera, window);
    if (!isNear(line, at, least + width / 2)) continue;
    const off = Math.max(0, distanceToCurve(line, at) - width / 2);
    if (off <= least) [best, least] = [edge, off]; // of two as near, the one drawn on top
  }
  return best;
}

function isNear(line: CurvePoints, {x, y}: Point, reach: number): boolean {
  const box = boundsOf(line); // a curve never leaves the hull of its points
  return (
    x >= box.x - reach &&
    y >= box.y - reach &&
    x <= box.x + box.width + reach &&
    y <= box.y + box.height + reach
  );
}

function distanceToCurve([start, first, middle, second, end]: CurvePoints, at: Point): number {
  return Math.min(distanceTo(start, first, middle, at), distanceTo(middle, second, end, at));
}

function distanceTo(from: Point, control: Point, to: Point, at: Point): number {
  let least = Infinity;
  let last = from;
  for (let i = 1; i <= PIECES; i++) {
    const t = i / PIECES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    const next = {
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    };
    least = Math.min(least, distanceToSegment(last, next, at));
    last = next;
  }
  return least;
}
