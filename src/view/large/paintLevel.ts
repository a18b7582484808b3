/** One level of a large network on a canvas: at most 800 discs and lines, and names that do not overlap. */
import {VISIBLE} from '../../core/contagion/outcome';
import type {Level, ShownDisc} from '../../core/large/protocol';
import type {Palette} from '../../core/picture/palette';

/** Screen = place · zoom + (x, y). */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Position among the discs of the level, or of the level above it. */
  readonly at: number;
  readonly isAround: boolean;
}
const FINEST = 1.6;
const WIDEST = 5;
const NAMES = 60;
/** Height of a name. */
const LINE = 16;
const FULL = Math.PI * 2;

/** Discs of the level, then the groups around it on a ring, each in its own direction. */
export function placesOf({discs, around}: Level): readonly Placed[] {
  const inner = discs.map(({x, y, radius}, at) => ({x, y, radius, at, isAround: false}));
  const reach = inner.reduce((max, d) => Math.max(max, Math.hypot(d.x, d.y) + d.radius), 60);
  return [
    ...inner,
    ...around.map(({angle, radius, at}) => ({
      x: Math.cos(angle) * reach * 1.22,
      y: Math.sin(angle) * reach * 1.22,
      radius: Math.min(radius, reach / 9),
      at,
      isAround: true,
    })),
  ];
}

export function fitted(places: readonly Placed[], width: number, height: number): Camera {
  const inner = places.filter(({isAround}) => !isAround);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {x, y, radius} of inner) {
    left = Math.min(left, x - radius);
    top = Math.min(top, y - radius);
    right = Math.max(right, x + radius);
    bottom = Math.max(bottom, y + radius);
  }
  const zoom = Math.min(
    2.5,
    (width - Math.min(150, 0.14 * width)) / (right - left),
    (height - 64) / (bottom - top),
  );
  return {
    zoom,
    x: width / 2 - (zoom * (left + right)) / 2,
    y: height / 2 - (zoom * (top + bottom)) / 2,
  };
}

export const hitAt = (
  places: readonly Placed[],
  {zoom, x, y}: Camera,
  px: number,
  py: number,
): Placed | undefined =>
  places.findLast(
    (p) => Math.hypot(p.x * zoom + x - px, p.y * zoom + y - py) <= Math.max(9, p.radius * zoom + 2),
  );

export interface Painting {
  readonly level: Level;
  readonly places: readonly Placed[];
  readonly palette: Palette;
  readonly font: string;
  readonly nameOf: (disc: ShownDisc) => string;
  readonly lossOf: (disc: ShownDisc) => string | null;
  /** The company shown beside the picture. */
  readonly chosen: number | null;
  readonly under: number | null;
}

export function paintLevel(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  camera: Camera,
  painting: Painting,
): void {
  const {level, places, palette} = painting;
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, width, height);
  const at = (p: Placed) =>
    [p.x * camera.zoom + camera.x, p.y * camera.zoom + camera.y, p.radius * camera.zoom] as const;
  context.globalAlpha = 0.35;
  context.strokeStyle = palette.heading;
  for (const place of places) {
    if (!place.isAround) continue;
    const [x, y, r] = at(place);
    context.beginPath();
    context.arc(x, y, r, 0, FULL);
    context.fillStyle = palette.band;
    context.fill();
    context.stroke();
  }
  paintLines(context, painting, at);
  context.globalAlpha = 1;
  for (const [d, disc] of level.discs.entries())
    paintDisc(context, disc, at(places[d]!), painting, d);
  paintNames(context, width, height, painting, at);
}

type At = (p: Placed) => readonly [x: number, y: number, r: number];

function paintLines(context: CanvasRenderingContext2D, {level, places, palette}: Painting, at: At) {
  const largest = level.lines.reduce((max, {amount}) => Math.max(max, amount), 0);
  const faint = Math.max(0.05, Math.min(0.2, 30 / level.lines.length));
  context.strokeStyle = palette.heading;
  for (const {from, to, amount} of level.lines.toReversed()) {
    const share = largest > 0 ? Math.sqrt(amount / largest) : 0;
    const [[x, y], [u, v]] = [at(places[from]!), at(places[to]!)];
    context.globalAlpha = faint + 0.5 * share ** 2;
    context.lineWidth = FINEST / 2 + WIDEST * share;
    context.beginPath();
    context.moveTo(x, y);
    // both directions bend to their own side
    context.quadraticCurveTo((x + u) / 2 + (v - y) / 9, (y + v) / 2 - (u - x) / 9, u, v);
    context.stroke();
  }
}

function paintDisc(
  context: CanvasRenderingContext2D,
  {kind, loss, top, failed}: ShownDisc,
  [x, y, r]: readonly [number, number, number],
  {palette, chosen, under}: Painting,
  d: number,
) {
  const {distress} = palette;
  const share = loss?.share ?? 0;
  const isHit = share >= VISIBLE || (loss?.hit ?? 0) > 0;
  const isGroup = kind !== 'company';
  const tint = distress[Math.min(distress.length - 1, Math.floor(share * distress.length))]!;
  const own = palette.kinds.hyperscalers;
  const circle = (radius: number) => {
    context.beginPath();
    context.arc(x, y, radius, 0, FULL);
  };
  circle(r);
  context.fillStyle = palette.canvas;
  context.fill();
  context.globalAlpha = isGroup ? 0.22 : 1;
  context.fillStyle = !isGroup && isHit ? tint : own;
  context.fill();
  context.globalAlpha = 1;
  if (isGroup && isHit) {
    // the area says how much of the group is lost; a dot at least, that it is hit at all
    circle(Math.min(r, Math.max(2.5, r * Math.sqrt(share))));
    context.fillStyle = tint;
    context.fill();
  }
  circle(r);
  context.lineWidth = under === d ? 3 : 1.5;
  context.strokeStyle = under === d ? palette.focus : isGroup ? own : palette.canvas;
  context.stroke();
  if (failed > 0) {
    circle(r + 3.5);
    context.lineWidth = 2;
    context.setLineDash([4, 3]);
    context.strokeStyle = distress.at(-1)!;
    context.stroke();
    context.setLineDash([]);
  }
  if (kind === 'company' && chosen === top) {
    circle(r + 6);
    context.lineWidth = 2;
    context.strokeStyle = palette.focus;
    context.stroke();
  }
}

/** The largest first; a name that would lie over another is left to the table. */
function paintNames(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  {level, places, palette, font, nameOf, lossOf, chosen, under}: Painting,
  at: At,
) {
  context.font = `600 12px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  const taken: Box[] = [];
  const circles = level.discs.map((_, d) => at(places[d]!));
  /** Whether a name there would lie on another disc. */
  const hidesDisc = ([left, top, right, bottom]: Box, own: number) =>
    circles.some(
      ([x, y, r], d) =>
        d !== own &&
        Math.hypot(x - Math.max(left, Math.min(right, x)), y - Math.max(top, Math.min(bottom, y))) <
          r,
    );
  const first = (d: number) =>
    under === d || (chosen !== null && level.discs[d]!.top === chosen) ? 1 : 0;
  const order = [...level.discs.keys()]
    .sort((a, b) => first(b) - first(a) || places[b]!.radius - places[a]!.radius)
    .slice(0, NAMES * 3);
  let named = 0;
  for (const d of order) {
    if (named >= NAMES) break;
    const disc = level.discs[d]!;
    const [x, y, r] = at(places[d]!);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const loss = lossOf(disc);
    const text = nameOf(disc) + (loss === null ? '' : ` · ${loss}`);
    const half = context.measureText(text).width / 2 + 3;
    const middle = Math.max(half, Math.min(width - half, x)); // whole, at the edge too
    const boxAt = (top: number) => [middle - half, top, middle + half, top + LINE] as const;
    const spots = [...(2 * r > 2 * half + 4 ? [boxAt(y - LINE / 2)] : []), boxAt(y + r + 2)];
    const above = boxAt(y - r - LINE - 2);
    const box =
      [...spots, above].find((spot) => !isTaken(taken, spot) && !hidesDisc(spot, d)) ??
      spots.find((spot) => !isTaken(taken, spot));
    if (!box) continue;
    taken.push(box);
    named++;
    const top = box[1] + 2;
    context.strokeStyle = palette.canvas;
    context.strokeText(text, middle, top);
    context.fillStyle = palette.ink;
    context.fillText(text, middle, top);
  }
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const isTaken = (taken: readonly Box[], box: Box): boolean =>
  taken.some((t) => box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3]);
