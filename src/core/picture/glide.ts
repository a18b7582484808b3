/**
 * The camera on its way from one place to another, t from 0 to 1: zoom and pan in window pixels both
 * go straight, so that every mark on the map moves along a straight line. Its ends are exact.
 */
import type {MapCamera} from './geometry';

export function cameraBetween(from: MapCamera, to: MapCamera, t: number): MapCamera {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const zoom = from.zoom + (to.zoom - from.zoom) * t;
  const mix = (a: number, b: number): number => (a * from.zoom * (1 - t) + b * to.zoom * t) / zoom;
  return {zoom, x: mix(from.x, to.x), y: mix(from.y, to.y)};
}

/** Fast off, slow in: the share of the way behind after a share of the time. */
export const easeOut = (t: number): number => 1 - (1 - t) ** 3;
