/**
 * The two layers of our own around cytoscape's canvas: the tier panels under it; rings, names and
 * the focus ring over it. Both are painted in window pixels, so that text keeps its size.
 */
import {
  boxInWindow,
  radiusAt,
  toWindow,
  widthAt,
  type MapCamera,
  type Size,
} from '../../core/picture/geometry';
import {
  RING_GAP,
  RING_WIDTH,
  MARK_WIDTH,
  discPx,
  outerPx,
  type Heading,
  type Label,
} from '../../core/picture/labels';
import type {Band} from '../../core/layout/valueChain';
import {distressColour, distressInk, type Palette} from '../../core/picture/palette';
import {labelFont} from './measureText';
import {curveOf} from '../../core/picture/route';
import type {Scene, SceneEdge, SceneNode} from '../../core/picture/scene';

export interface Sight {
  readonly camera: MapCamera;
  readonly window: Size;
  readonly palette: Palette;
}

export function paintBands(
  ink: CanvasRenderingContext2D,
  bands: readonly Band[],
  texts: readonly Heading[],
  {camera, window, palette}: Sight,
): void {
  ink.clearRect(0, 0, window.width, window.height);
  ink.fillStyle = palette.band;
  for (const {box} of bands) {
    const {x, y, width, height} = boxInWindow(box, camera, window);
    ink.beginPath();
    ink.roundRect(x, y, width, height, 6);
    ink.fill();
  }
  ink.fillStyle = palette.heading;
  ink.textBaseline = 'middle';
  for (const {text, size, box} of texts) {
    ink.font = labelFont(true, size);
    ink.fillText(text, box.x, box.y + box.height / 2);
  }
}

export interface Marks {
  readonly scene: Scene;
  readonly labels: readonly Label[];
  readonly focused: string | null;
  readonly hovered: string | null;
  /** The edge under the pointer, drawn again at full strength. */
  readonly edge: SceneEdge | null;
}

export function paintMarks(
  ink: CanvasRenderingContext2D,
  {scene, labels, focused, hovered, edge}: Marks,
  sight: Sight,
): void {
  const {camera, window, palette} = sight;
  ink.clearRect(0, 0, window.width, window.height);
  const {zoom} = camera;
  if (edge) paintEdge(ink, edge, scene.nodes, sight);
  for (const node of scene.nodes) {
    const {x, y} = toWindow(node, camera, window);
    if (node.distress > 0 && node.tone !== 'faded')
      paintDistress(ink, node, x, y, discPx(node, zoom), palette);
    const outer = outerPx(node, zoom);
    if (node.isSelected || node.isShocked)
      paintRing(ink, x, y, outer - MARK_WIDTH / 2, MARK_WIDTH, palette.ink);
    else if (node.id === hovered) paintRing(ink, x, y, outer + 2, 1.5, palette.ink);
    if (node.id === focused) paintRing(ink, x, y, outer + 3.5, 2.5, palette.focus);
  }
  ink.textBaseline = 'middle';
  ink.lineJoin = 'round';
  for (const label of labels) paintLabel(ink, label, palette);
}

function paintEdge(
  ink: CanvasRenderingContext2D,
  {course, type, width, source, target}: SceneEdge,
  nodes: readonly SceneNode[],
  {camera, window, palette}: Sight,
): void {
  const rim = (id: string): number =>
    radiusAt(nodes.find((node) => node.id === id)!.radius, camera.zoom);
  const points = curveOf(course, rim(source), rim(target));
  const [start, first, middle, second, end] = points.map((p) => toWindow(p, camera, window));
  ink.beginPath();
  ink.moveTo(start!.x, start!.y);
  ink.quadraticCurveTo(first!.x, first!.y, middle!.x, middle!.y);
  ink.quadraticCurveTo(second!.x, second!.y, end!.x, end!.y);
  ink.strokeStyle = palette.types[type];
  ink.lineWidth = widthAt(width, camera.zoom) * camera.zoom + 1.5;
  ink.stroke();
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
  {distress, isFailed}: SceneNode,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): void {
  const width = RING_WIDTH;
  const at = radius + RING_GAP + width / 2;
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
    const arm = radius * 0.62;
    ink.beginPath();
    ink.moveTo(x - arm, y - arm);
    ink.lineTo(x + arm, y + arm);
    ink.moveTo(x + arm, y - arm);
    ink.lineTo(x - arm, y + arm);
    ink.lineWidth = Math.max(1.4, radius * 0.16);
    ink.strokeStyle = palette.canvas;
    ink.stroke();
  }
}

function paintLabel(
  ink: CanvasRenderingContext2D,
  {box, text, value, node, isBold}: Label,
  palette: Palette,
): void {
  const y = box.y + box.height / 2;
  const x = box.x + 1;
  ink.font = labelFont(isBold);
  const behind = value === null ? 0 : ink.measureText(`${text} `).width;
  paintText(ink, text, x, y, isBold ? palette.ink : palette.muted, palette);
  if (value === null) return;
  ink.font = labelFont(true);
  paintText(ink, value, x + behind, y, distressInk(palette, node.distress), palette);
}

/** Text on a seam of the canvas colour, so that lines behind do not run into it. */
function paintText(
  ink: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  palette: Palette,
): void {
  ink.strokeStyle = palette.canvas;
  ink.lineWidth = 3;
  ink.strokeText(text, x, y);
  ink.fillStyle = colour;
  ink.fillText(text, x, y);
}
