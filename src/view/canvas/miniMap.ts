/**
 * The map in small, in the corner of a map that does not fit its window: a frame stands where the
 * window is, and a press or a drag brings it elsewhere. The keyboard has zoom, fit and the arrows for
 * it, so it is neither focusable nor spoken.
 */
import type {Box, Point, Size} from '../../core/picture/geometry';
import {fromOverview, overviewOf, type Overview} from '../../core/picture/overview';
import {RING_ASPECT} from '../../core/layout/mapLayout';
import type {Palette} from '../../core/picture/palette';
import type {Scene} from '../../core/picture/scene';
import type {Sight} from './paintMap';

export interface MiniMap {
  readonly show: (scene: Scene, sight: Sight) => void;
  readonly hide: () => void;
}

/** `onLook`: the middle of the window is to be there. */
export function createMiniMap(host: HTMLElement, room: Size, onLook: (at: Point) => void): MiniMap {
  const canvas = document.createElement('canvas');
  canvas.className = 'map-mini';
  canvas.hidden = true;
  host.append(canvas);
  const ink = canvas.getContext('2d')!;
  const ground = document.createElement('canvas');
  let drawn: {readonly scene: Scene; readonly palette: Palette} | null = null;
  let shown: {readonly box: Box; readonly overview: Overview; readonly seen: Size} | null = null;
  let grip: Point | null = null;

  const at = ({offsetX, offsetY}: PointerEvent): Point => ({x: offsetX, y: offsetY});
  function press(event: PointerEvent): void {
    if (event.button !== 0 || shown === null) return;
    const {frame} = shown.overview;
    const middle = {x: frame.x + frame.width / 2, y: frame.y + frame.height / 2};
    const hand = at(event);
    const isOnFrame =
      Math.abs(hand.x - middle.x) <= frame.width / 2 &&
      Math.abs(hand.y - middle.y) <= frame.height / 2;
    grip = isOnFrame ? {x: middle.x - hand.x, y: middle.y - hand.y} : {x: 0, y: 0};
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
    drag(event);
  }
  function drag(event: PointerEvent): void {
    if (grip === null || shown === null) return;
    const {x, y} = at(event);
    const {box, overview, seen} = shown;
    onLook(fromOverview({x: x + grip.x, y: y + grip.y}, box, overview.scale, seen));
  }
  canvas.addEventListener('pointerdown', press);
  canvas.addEventListener('pointermove', drag);
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, () => (grip = null));

  return {
    show(scene, {camera, window, palette}) {
      const {box} = scene.layout;
      const overview = overviewOf(box, camera, window, room);
      const seen = {width: window.width / camera.zoom, height: window.height / camera.zoom};
      shown = {box, overview, seen};
      canvas.hidden = false;
      if (drawn?.scene !== scene || drawn.palette !== palette) {
        fitTo(canvas, overview.size);
        fitTo(ground, overview.size);
        paintGround(ground.getContext('2d')!, scene, overview.scale, palette);
        drawn = {scene, palette};
      }
      paintFrame(ink, ground, overview, palette);
    },
    hide() {
      canvas.hidden = true;
      shown = null;
    },
  };
}

function fitTo(canvas: HTMLCanvasElement, {width, height}: Size): void {
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Panels or rings, the ties that carry the map, and a dot for each company. */
function paintGround(
  ink: CanvasRenderingContext2D,
  {layout, nodes, edges}: Scene,
  scale: number,
  palette: Palette,
): void {
  const {box, bands, rings} = layout;
  const unit = scale * (devicePixelRatio || 1);
  ink.setTransform(unit, 0, 0, unit, -box.x * unit, -box.y * unit);
  ink.fillStyle = palette.canvas;
  ink.fillRect(box.x, box.y, box.width, box.height);
  ink.fillStyle = palette.band;
  for (const {box: panel} of bands) ink.fillRect(panel.x, panel.y, panel.width, panel.height);
  ink.strokeStyle = palette.line;
  ink.lineWidth = 1 / scale;
  for (const {centre, outer} of rings) {
    ink.beginPath();
    ink.ellipse(centre.x, centre.y, outer * RING_ASPECT, outer, 0, 0, 2 * Math.PI);
    ink.stroke();
  }
  for (const {course, type, width, tone} of edges) {
    if (width < THICK || tone === 'faded') continue;
    ink.strokeStyle = palette.types[type];
    ink.lineWidth = width;
    ink.globalAlpha = 0.5;
    ink.beginPath();
    ink.moveTo(course.from.x, course.from.y);
    ink.lineTo(course.to.x, course.to.y);
    ink.stroke();
  }
  for (const {x, y, radius, group, tone} of nodes) {
    ink.globalAlpha = tone === 'faded' ? 0.3 : 1;
    ink.fillStyle = palette.kinds[group];
    ink.beginPath();
    ink.arc(x, y, Math.max(radius, 1.2 / scale), 0, 2 * Math.PI);
    ink.fill();
  }
  ink.globalAlpha = 1;
}
/** Ties from about $10 bn on. */
const THICK = 2.6;

function paintFrame(
  ink: CanvasRenderingContext2D,
  ground: HTMLCanvasElement,
  {size, frame: {x, y, width, height}}: Overview,
  palette: Palette,
): void {
  const ratio = devicePixelRatio || 1;
  ink.setTransform(ratio, 0, 0, ratio, 0, 0);
  ink.drawImage(ground, 0, 0, size.width, size.height);
  ink.fillStyle = palette.canvas;
  ink.globalAlpha = 0.6; // what the window does not show
  ink.beginPath();
  ink.rect(0, 0, size.width, size.height);
  ink.rect(x, y, width, height);
  ink.fill('evenodd');
  ink.globalAlpha = 1;
  ink.strokeStyle = palette.ink;
  ink.lineWidth = 1.5;
  ink.strokeRect(x + 0.75, y + 0.75, Math.max(0, width - 1.5), Math.max(0, height - 1.5));
}
