/**
 * The two layers of our own around cytoscape's canvas: the tier panels under it; rings, names and
 * the focus ring over it. Both are painted in window pixels, so that text keeps its size.
 */
import {
  markScale,
  toWindow,
  type Box,
  type MapCamera,
  type Size,
} from '../../core/picture/geometry';
import {LABEL_SIZE, RING_GAP, RING_WIDTH, outerRadius, type Label} from '../../core/picture/labels';
import type {Band} from '../../core/layout/valueChain';
import {distressColour, type Palette} from '../../core/picture/palette';
import type {Scene, SceneNode} from '../../core/picture/scene';

export const FONT =
  "system-ui, 'Segoe UI', Roboto, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";
export const HEADING_SIZE = 11;

export const labelFont = (isBold: boolean, size = LABEL_SIZE): string =>
  `${isBold ? 600 : 400} ${size}px ${FONT}`;

export interface Sight {
  readonly camera: MapCamera;
  readonly window: Size;
  readonly palette: Palette;
}

export function paintBands(
  ink: CanvasRenderingContext2D,
  bands: readonly {readonly band: Band; readonly heading: string}[],
  {camera, window, palette}: Sight,
): void {
  ink.clearRect(0, 0, window.width, window.height);
  ink.font = labelFont(true, HEADING_SIZE);
  ink.textBaseline = 'middle';
  for (const {band, heading} of bands) {
    const box = boxInWindow(band.box, camera, window);
    ink.fillStyle = palette.band;
    ink.beginPath();
    ink.roundRect(box.x, box.y, box.width, box.height, 6);
    ink.fill();
    ink.fillStyle = palette.heading;
    ink.fillText(heading, box.x + 8, box.y + 11, Math.max(20, box.width - 12));
  }
}

export function boxInWindow(box: Box, camera: MapCamera, window: Size): Box {
  const {x, y} = toWindow(box, camera, window);
  return {x, y, width: box.width * camera.zoom, height: box.height * camera.zoom};
}

export function paintMarks(
  ink: CanvasRenderingContext2D,
  scene: Scene,
  labels: readonly Label[],
  focused: string | null,
  hovered: string | null,
  {camera, window, palette}: Sight,
): void {
  ink.clearRect(0, 0, window.width, window.height);
  const scale = markScale(camera.zoom) * camera.zoom;
  for (const node of scene.nodes) {
    const {x, y} = toWindow(node, camera, window);
    if (node.distress > 0 && node.tone !== 'faded') paintDistress(ink, node, x, y, scale, palette);
    if (node.isSelected || node.id === hovered)
      paintRing(ink, x, y, outerRadius(node) * scale + 2, 2, palette.ink);
    if (node.id === focused)
      paintRing(ink, x, y, outerRadius(node) * scale + 5, 2.5, palette.focus);
  }
  ink.textBaseline = 'middle';
  ink.lineJoin = 'round';
  for (const label of labels) paintLabel(ink, label, palette);
}

function paintRing(
  ink: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  width: number,
  colour: string,
): void {
  ink.beginPath();
  ink.arc(x, y, radius, 0, 2 * Math.PI);
  ink.lineWidth = width;
  ink.strokeStyle = colour;
  ink.stroke();
}

/** A gauge around the disc, filled clockwise from noon by the share lost; a cross once it failed. */
function paintDistress(
  ink: CanvasRenderingContext2D,
  {radius, distress, isFailed, isShocked}: SceneNode,
  x: number,
  y: number,
  scale: number,
  palette: Palette,
): void {
  const at = (radius + RING_GAP + RING_WIDTH / 2) * scale;
  const width = RING_WIDTH * scale;
  paintRing(ink, x, y, at, width, palette.canvas);
  ink.globalAlpha = 0.35;
  paintRing(ink, x, y, at, Math.max(0.8, width * 0.3), palette.muted);
  ink.globalAlpha = 1;
  ink.beginPath();
  ink.arc(x, y, at, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.min(1, distress));
  ink.lineWidth = width;
  ink.strokeStyle = distressColour(palette, distress);
  ink.stroke();
  if (isFailed) {
    const arm = radius * scale * 0.62;
    ink.beginPath();
    ink.moveTo(x - arm, y - arm);
    ink.lineTo(x + arm, y + arm);
    ink.moveTo(x + arm, y - arm);
    ink.lineTo(x - arm, y + arm);
    ink.lineWidth = Math.max(1.5, 2 * scale);
    ink.strokeStyle = palette.canvas;
    ink.stroke();
  }
  if (isShocked) paintRing(ink, x, y, at + width / 2 + 3, 1.5, palette.ink);
}

function paintLabel(
  ink: CanvasRenderingContext2D,
  {box, text, value, node, isBold}: Label,
  palette: Palette,
): void {
  const y = box.y + box.height / 2;
  const x = box.x + 1;
  ink.font = labelFont(isBold || value !== null);
  ink.strokeStyle = palette.canvas;
  ink.lineWidth = 3;
  ink.globalAlpha = 0.9;
  const whole = value === null ? text : `${text} ${value}`;
  ink.strokeText(whole, x, y);
  ink.globalAlpha = 1;
  ink.fillStyle = isBold ? palette.ink : palette.muted;
  ink.fillText(text, x, y);
  if (value === null) return;
  ink.fillStyle = distressColour(palette, node.distress);
  ink.fillText(value, x + ink.measureText(`${text} `).width, y);
}
