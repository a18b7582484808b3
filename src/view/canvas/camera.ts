/** Where the map is looked at, and how it gets there: at once, or by a glide of a few frames. */
import type {MapCamera, Size} from '../../core/picture/geometry';
import {cameraBetween, easeOut} from '../../core/picture/glide';

export interface CameraMan {
  readonly window: () => Size;
  readonly at: () => MapCamera;
  /** Where a glide leads, else where it is: zooming again and again adds up. */
  readonly goal: () => MapCamera;
  /** Ends a glide. */
  readonly jump: (to: MapCamera) => void;
  readonly glide: (to: MapCamera) => void;
  readonly isGliding: () => boolean;
  /** Reads the window's size anew and keeps the middle; false where it is the same. */
  readonly resize: () => boolean;
  readonly destroy: () => void;
}

const GLIDE_MS = 200;

/** `onFrame`: at each step of a glide, and after a jump or another size. */
export function createCamera(surface: HTMLElement, onFrame: () => void): CameraMan {
  let size = sizeOf(surface);
  let camera: MapCamera = {zoom: 1, x: size.width / 2, y: size.height / 2};
  let goal = camera;
  let asked = 0;

  function stop(): void {
    cancelAnimationFrame(asked);
    asked = 0;
  }
  function put(to: MapCamera): void {
    camera = to;
    onFrame();
  }
  return {
    window: () => size,
    at: () => camera,
    goal: () => (asked === 0 ? camera : goal),
    jump(to) {
      stop();
      put(to);
    },
    glide(to) {
      stop();
      const from = camera;
      goal = to;
      let began: number | null = null;
      const step = (now: number): void => {
        began ??= now;
        const t = (now - began) / GLIDE_MS;
        asked = t < 1 ? requestAnimationFrame(step) : 0;
        put(cameraBetween(from, to, easeOut(Math.min(1, t))));
      };
      asked = requestAnimationFrame(step);
    },
    isGliding: () => asked !== 0,
    resize() {
      const next = sizeOf(surface);
      if (next.width === size.width && next.height === size.height) return false;
      size = next;
      onFrame();
      return true;
    },
    destroy: stop,
  };
}

const sizeOf = ({clientWidth: width, clientHeight: height}: HTMLElement): Size => ({width, height});
