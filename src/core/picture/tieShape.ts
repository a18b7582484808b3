/**
 * The shape of a tie in a window, in pixels: one line, and a head on the rim of its target where it
 * has a direction. Screen, SVG and hit test all read it, so that they cannot differ.
 */
import {
  arrowLength,
  dashOf,
  markScale,
  radiusAt,
  toWindow,
  widthAt,
  type MapCamera,
  type Point,
  type Size,
} from './geometry';
import {changeDash} from './changeSign';
import {curveOf, type CurvePoints} from './route';
import type {Scene, SceneEdge} from './scene';
import type {CompanyId} from '../dataset/schema';

export interface TieShape {
  readonly line: CurvePoints;
  readonly width: number;
  readonly dash: readonly number[] | null;
  /** A triangle as long as wide: its tip, then its back; null where the tie has no direction. */
  readonly head: readonly [Point, Point, Point] | null;
}
/** Radii of all discs at a zoom, in map units. */
export type Rims = ReadonlyMap<CompanyId, number>;

export const rimsOf = ({nodes}: Scene, zoom: number): Rims =>
  new Map(nodes.map(({id, radius}) => [id, radiusAt(radius, zoom)]));

export function tieShape(edge: SceneEdge, rims: Rims, camera: MapCamera, window: Size): TieShape {
  const {course, source, target, hasArrow, width, certainty, change} = edge;
  const scale = markScale(camera.zoom);
  const rim = rims.get(target)! + scale;
  const length = hasArrow ? arrowLength(width) * scale : 0;
  const see = (point: Point): Point => toWindow(point, camera, window);
  const [start, first, middle, second, end] = curveOf(
    course,
    rims.get(source)!,
    rim + length * 0.9,
  );
  return {
    line: [see(start), see(first), see(middle), see(second), see(end)],
    width: widthAt(width, camera.zoom) * camera.zoom,
    dash:
      (change ? changeDash(change, width) : dashOf(certainty, width))?.map(
        (part) => part * scale * camera.zoom,
      ) ?? null,
    head: hasArrow
      ? headOf(see(curveOf(course, 0, rim)[4]), see(curveOf(course, 0, rim + length)[4]))
      : null,
  };
}

function headOf(tip: Point, back: Point): readonly [Point, Point, Point] {
  const half = {x: (back.y - tip.y) / 2, y: (tip.x - back.x) / 2};
  return [tip, {x: back.x + half.x, y: back.y + half.y}, {x: back.x - half.x, y: back.y - half.y}];
}
