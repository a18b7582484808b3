/** The way from one layout to another: what is painted until everybody stands where they belong. */
import {lerp, type MapCamera} from '../../core/picture/geometry';
import {asMade, type MapLayout} from '../../core/layout/mapLayout';
import type {Scene} from '../../core/picture/scene';
import {between} from '../../core/picture/tween';

export interface Gliding {
  /** Starts where `from` stands on another layout than `to`, and anybody has to move. */
  readonly start: (from: Scene, to: Scene, camera: MapCamera, now: number) => boolean;
  readonly stop: () => void;
  readonly isOn: () => boolean;
  /** How far it is, eased; null once it is there. */
  readonly at: (now: number) => Glide | null;
}
export interface Glide {
  readonly t: number;
  readonly over: (to: Scene) => Scene;
  /** The ground that is left. */
  readonly ground: MapLayout;
  readonly camera: (to: MapCamera) => MapCamera;
}

const GLIDE_MS = 400;

export function createGliding(): Gliding {
  let way: {from: Scene; camera: MapCamera; since: number} | null = null;
  return {
    start(from, to, camera, now) {
      const isAnother = asMade(from.layout) !== asMade(to.layout);
      if (!isAnother || !hasMoved(from, to)) return false;
      way = {from, camera, since: now};
      return true;
    },
    stop: () => void (way = null),
    isOn: () => way !== null,
    at(now) {
      if (way === null) return null;
      const share = Math.max(0, now - way.since) / GLIDE_MS;
      if (share >= 1) {
        way = null;
        return null;
      }
      const {from, camera} = way;
      const t = eased(share);
      return {
        t,
        over: (to) => between(from, to, t),
        ground: from.layout,
        camera: (to) => ({
          ...lerp(camera, to, t),
          zoom: camera.zoom * (to.zoom / camera.zoom) ** t,
        }),
      };
    },
  };
}

function hasMoved({nodes}: Scene, to: Scene): boolean {
  const before = new Map(nodes.map((node) => [node.id, node]));
  return to.nodes.some(({id, x, y}) => {
    const old = before.get(id);
    return old === undefined || Math.hypot(old.x - x, old.y - y) > 0.5;
  });
}

/** Slow to leave, slow to arrive. */
const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
