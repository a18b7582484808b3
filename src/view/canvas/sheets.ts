/**
 * Two canvases that take turns. The picture that was stays on top and fades while the next one is
 * painted beneath it: nothing is copied, and one image fades instead of hundreds of marks.
 */
import type {Size} from '../../core/picture/geometry';

export interface Sheets {
  /** The ink of the present sheet, sized to the window and to the screen's pixels. */
  readonly ink: (window: Size) => CanvasRenderingContext2D;
  /** Lays the present picture aside to fade; the next `ink` is that of the other sheet. */
  readonly turn: () => void;
}

const FADE_MS = 160;

export function createSheets(host: HTMLElement): Sheets {
  let front = sheet(host);
  let back = sheet(host);
  let fade: Animation | null = null;
  back.canvas.hidden = true;
  return {
    ink: (window) => sized(front, window),
    turn() {
      fade?.cancel();
      [front, back] = [back, front];
      const {canvas} = back;
      front.canvas.hidden = false;
      host.insertBefore(front.canvas, canvas);
      fade = canvas.animate([{opacity: 1}, {opacity: 0}], {duration: FADE_MS, easing: 'ease-out'});
      fade.onfinish = () => (canvas.hidden = true);
    },
  };
}

/** Opaque: the map fills it, and what lies beneath need not be mixed in. */
function sheet(host: HTMLElement): CanvasRenderingContext2D {
  const canvas = host.appendChild(document.createElement('canvas'));
  canvas.className = 'map-sheet';
  return canvas.getContext('2d', {alpha: false})!;
}

function sized(ink: CanvasRenderingContext2D, {width, height}: Size): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio || 1;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  const {canvas} = ink;
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ink;
}
