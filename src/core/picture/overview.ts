/**
 * The whole map in a corner, and the part of it that the window shows: both in pixels of the
 * overview, which is as large as `room` allows without changing the map's shape.
 */
import type {Box, MapCamera, Point, Size} from './geometry';

export interface Overview {
  readonly size: Size;
  /** Overview pixels per map unit. */
  readonly scale: number;
  /** What the window shows, cut off at the edges of the overview. */
  readonly frame: Box;
  /** Whether the window shows all there is. */
  readonly isWhole: boolean;
}
/** Map units that may stick out of a window which still shows everything: half a disc's seam. */
const TOLERANCE = 1;

export function overviewOf(box: Box, camera: MapCamera, window: Size, room: Size): Overview {
  const scale = Math.min(room.width / box.width, room.height / box.height);
  const size = {width: box.width * scale, height: box.height * scale};
  const [halfWidth, halfHeight] = [window.width / camera.zoom / 2, window.height / camera.zoom / 2];
  const [left, right] = [camera.x - halfWidth - box.x, camera.x + halfWidth - box.x];
  const [top, bottom] = [camera.y - halfHeight - box.y, camera.y + halfHeight - box.y];
  const within = (at: number, most: number): number => Math.min(most, Math.max(0, at * scale));
  const [x, y] = [within(left, size.width), within(top, size.height)];
  return {
    size,
    scale,
    frame: {
      x,
      y,
      width: within(right, size.width) - x,
      height: within(bottom, size.height) - y,
    },
    isWhole:
      left <= TOLERANCE &&
      top <= TOLERANCE &&
      right >= box.width - TOLERANCE &&
      bottom >= box.height - TOLERANCE,
  };
}

/**
 * The point of the map under a point of its overview, as the middle of a window that shows `seen` of
 * the map: no further out than where the window meets the edge.
 */
export function fromOverview({x, y}: Point, box: Box, scale: number, seen: Size): Point {
  const within = (at: number, length: number, part: number): number =>
    part >= length ? length / 2 : Math.min(length - part / 2, Math.max(part / 2, at / scale));
  return {
    x: box.x + within(x, box.width, seen.width),
    y: box.y + within(y, box.height, seen.height),
  };
}
