/**
 * The map on a canvas, from the ground up: tier panels, ties, discs, rings, names. In window pixels,
 * so that text and rings keep their size. The same shapes as in core/picture/drawPicture.ts.
 */
import {
  boundsOf,
  boxInWindow,
  markScale,
  overlap,
  toWindow,
  type MapCamera,
  type Point,
  type Size,
} from '../../core/picture/geometry';
import {
  FAILED_SIDE,
  HEADING_SIZE,
  RING_GAP,
  RING_WIDTH,
  MARK_WIDTH,
  NODE_OPACITY,
  SEAM,
  discPx,
  outerPx,
  ringInWindow,
  type Heading,
  type Label,
} from '../../core/picture/labels';
import type {MapLayout} from '../../core/layout/mapLayout';
import {
  HULL_OPACITY,
  HULL_RIM_OPACITY,
  hullColour,
  distressColour,
  distressInk,
  tieColour,
  type Palette,
} from '../../core/picture/palette';
import type {Scene, SceneEdge, SceneHull, SceneNode} from '../../core/picture/scene';
import type {TieText} from '../../core/picture/tieTexts';
import {rimsOf, tieShape, type TieShape} from '../../core/picture/tieShape';
import {labelFont} from './measureText';

export interface Sight {
  readonly camera: MapCamera;
  readonly window: Size;
  readonly palette: Palette;
}
export interface MapPicture {
  readonly scene: Scene;
  readonly headings: readonly Heading[];
  readonly labels: readonly Label[];
  readonly hullNames: readonly Heading[];
  readonly tieTexts: readonly TieText[];
  readonly focused: string | null;
  readonly hovered: string | null;
  /** The tie under the pointer, drawn again at full strength. */
  readonly edge: SceneEdge | null;
  /** Another layout's ground that fades, and how much of it is left. */
  readonly leaving?: {readonly ground: MapLayout; readonly share: number} | null;
}

export function paintMap(ink: CanvasRenderingContext2D, picture: MapPicture, sight: Sight): void {
  const {scene, headings, labels} = picture;
  ink.fillStyle = sight.palette.canvas;
  ink.fillRect(0, 0, sight.window.width, sight.window.height);
  const {leaving} = picture;
  if (leaving) {
    ink.globalAlpha = leaving.share;
    paintGround(ink, leaving.ground, sight);
    ink.globalAlpha = 1 - leaving.share;
  }
  paintGround(ink, scene.layout, sight);
  ink.globalAlpha = 1;
  paintHulls(ink, scene.hulls ?? [], sight);
  paintTies(ink, picture, sight);
  for (const node of scene.nodes) paintDisc(ink, node, sight);
  for (const node of scene.nodes) paintMarks(ink, node, picture, sight);
  ink.textBaseline = 'middle';
  ink.lineJoin = 'round';
  paintHeadings(ink, headings, sight.palette);
  for (const {text, size, box} of picture.hullNames) {
    ink.font = labelFont(true, size);
    paintText(ink, text, box.x, box.y + box.height / 2, sight.palette.muted, sight.palette.canvas);
  }
  ink.font = labelFont(false, HEADING_SIZE);
  for (const {text, box} of picture.tieTexts)
    paintText(ink, text, box.x, box.y + box.height / 2, sight.palette.ink, sight.palette.canvas);
  for (const label of labels) paintLabel(ink, label, sight.palette);
}

/** Panels of the tiers, or rings from the outermost inwards: each covers the middle of the last. */
function paintGround(
  ink: CanvasRenderingContext2D,
  {bands, rings}: MapLayout,
  {camera, window, palette}: Sight,
): void {
  ink.fillStyle = palette.band;
  for (const {box} of bands) {
    const {x, y, width, height} = boxInWindow(box, camera, window);
    ink.beginPath();
    ink.roundRect(x, y, width, height, 6);
    ink.fill();
  }
  for (const ring of [...rings].reverse()) {
    const {x, y, outer, inner} = ringInWindow(ring, camera, window);
    for (const [{rx, ry}, colour] of [
      [outer, palette.band],
      [inner, palette.canvas],
    ] as const) {
      ink.fillStyle = colour;
      ink.beginPath();
      ink.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
      ink.fill();
    }
  }
}

function paintHulls(
  ink: CanvasRenderingContext2D,
  hulls: readonly SceneHull[],
  {camera: {x, y, zoom}, window, palette}: Sight,
): void {
  if (hulls.length === 0) return;
  ink.save();
  ink.transform(zoom, 0, 0, zoom, window.width / 2 - x * zoom, window.height / 2 - y * zoom);
  for (const hull of hulls) {
    const colour = hullColour(palette, hull.group, hull.place);
    const path = pathOf(hull);
    ink.fillStyle = colour;
    ink.strokeStyle = colour;
    ink.lineWidth = 1 / zoom;
    ink.globalAlpha = HULL_OPACITY;
    ink.fill(path, 'evenodd');
    ink.globalAlpha = HULL_RIM_OPACITY;
    ink.stroke(path);
  }
  ink.restore();
}

/** In map units, made once: only the camera changes from frame to frame. */
const paths = new WeakMap<SceneHull, Path2D>();
function pathOf(hull: SceneHull): Path2D {
  const known = paths.get(hull);
  if (known) return known;
  const path = new Path2D();
  for (const line of hull.lines) {
    for (const [i, {x, y}] of line.entries())
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    path.closePath();
  }
  paths.set(hull, path);
  return path;
}

function paintHeadings(
  ink: CanvasRenderingContext2D,
  texts: readonly Heading[],
  palette: Palette,
): void {
  for (const {text, size, box} of texts) {
    ink.font = labelFont(true, size);
    paintText(ink, text, box.x, box.y + box.height / 2, palette.heading, palette.band);
  }
}

/** With more contrast what is at rest is drawn as plainly as what is looked at. */
const strongOpacity = ({tone, opacity}: SceneEdge): number =>
  tone === 'faded' ? 0.15 : Math.max(0.7, opacity);

function paintTies(
  ink: CanvasRenderingContext2D,
  {scene, edge: hovered}: MapPicture,
  {camera, window, palette}: Sight,
): void {
  const rims = rimsOf(scene, camera.zoom);
  const inside = {x: 0, y: 0, ...window};
  ink.lineJoin = 'miter';
  for (const edge of scene.edges) {
    const shape = tieShape(edge, rims, camera, window);
    if (!overlap(boundsOf(shape.line), inside)) continue;
    ink.globalAlpha = palette.isStrong ? strongOpacity(edge) : edge.opacity;
    paintTie(ink, shape, tieColour(edge, palette), edge.amountUsd === null);
  }
  ink.globalAlpha = 1;
  if (!hovered) return;
  const {line, width} = tieShape({...hovered, hasArrow: false}, rims, camera, window);
  const shape = {line, width: width + 1.5, dash: null, head: null};
  paintTie(ink, shape, palette.types[hovered.type], false);
}

function paintTie(
  ink: CanvasRenderingContext2D,
  {line: [start, first, middle, second, end], width, dash, head}: TieShape,
  colour: string,
  isHollow: boolean,
): void {
  ink.strokeStyle = colour;
  ink.lineWidth = width;
  if (dash) ink.setLineDash(dash as number[]);
  ink.beginPath();
  ink.moveTo(start.x, start.y);
  ink.quadraticCurveTo(first.x, first.y, middle.x, middle.y);
  ink.quadraticCurveTo(second.x, second.y, end.x, end.y);
  ink.stroke();
  if (dash) ink.setLineDash([]);
  if (head) paintHead(ink, head, colour, isHollow);
}

function paintHead(
  ink: CanvasRenderingContext2D,
  [tip, left, right]: readonly [Point, Point, Point],
  colour: string,
  isHollow: boolean,
): void {
  ink.beginPath();
  ink.moveTo(tip.x, tip.y);
  ink.lineTo(left.x, left.y);
  ink.lineTo(right.x, right.y);
  ink.closePath();
  if (isHollow) {
    ink.lineWidth = 1;
    ink.stroke();
  } else {
    ink.fillStyle = colour;
    ink.fill();
  }
}

/** A disc, or a square where the company failed, with a seam that parts it from the lines behind. */
function paintDisc(
  ink: CanvasRenderingContext2D,
  node: SceneNode,
  {camera, window, palette}: Sight,
): void {
  const {x, y} = toWindow(node, camera, window);
  const radius = discPx(node, camera.zoom);
  const side = radius * FAILED_SIDE;
  ink.beginPath();
  if (node.isFailed) ink.rect(x - side, y - side, 2 * side, 2 * side);
  else ink.arc(x, y, radius, 0, 2 * Math.PI);
  ink.globalAlpha = NODE_OPACITY[node.tone];
  ink.strokeStyle = palette.canvas;
  ink.lineWidth = 2 * markScale(camera.zoom) * camera.zoom; // its inner half lies under the fill
  ink.stroke();
  ink.fillStyle = palette.kinds[node.group];
  ink.fill();
  ink.globalAlpha = 1;
}

function paintMarks(
  ink: CanvasRenderingContext2D,
  node: SceneNode,
  {hovered, focused}: MapPicture,
  {camera, window, palette}: Sight,
): void {
  const {x, y} = toWindow(node, camera, window);
  if (node.distress > 0 && node.tone !== 'faded')
    paintDistress(ink, node, x, y, discPx(node, camera.zoom), palette);
  const outer = outerPx(node, camera.zoom);
  if (node.isSelected || node.isShocked)
    paintRing(ink, x, y, outer - MARK_WIDTH / 2, MARK_WIDTH, palette.ink);
  else if (node.id === hovered) paintRing(ink, x, y, outer + 2, 1.5, palette.ink);
  if (node.id === focused) paintRing(ink, x, y, outer + 3.5, 2.5, palette.focus);
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
  paintText(ink, text, x, y, isBold ? palette.ink : palette.muted, palette.canvas);
  if (value === null) return;
  ink.font = labelFont(true);
  paintText(ink, value, x + behind, y, distressInk(palette, node.distress), palette.canvas);
}

/** Text on a seam of the colour behind it, so that lines do not run into it. */
function paintText(
  ink: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  ground: string,
): void {
  ink.strokeStyle = ground;
  ink.lineWidth = SEAM;
  ink.strokeText(text, x, y);
  ink.fillStyle = colour;
  ink.fillText(text, x, y);
}
