/**
 * Greedy label placement: the most important label first, each to the right, left, below or above
 * its disc or at a corner of it, wherever it covers no label already placed, no disc and nothing it
 * was told to keep off; in its shorter form where the longer fits nowhere. A label that fits nowhere
 * is left out. The side a label had `before` is tried first, so that small moves of the camera move
 * few labels. Window pixels; pure; ties broken by id. O(labels · (labels + discs)).
 */
import {boundsOf, overlap, type Box, type Point, type Size} from '../picture/geometry';

export interface LabelCandidate {
  readonly id: string;
  /** Higher goes first. */
  readonly importance: number;
  readonly anchor: Point;
  /** Radius of the disc, and of its ring where it has one. */
  readonly radius: number;
  readonly size: Size;
  /** Of a shorter form of the text. */
  readonly shortSize?: Size | undefined;
  readonly before?: Side | undefined;
  /** Where it may stand instead of beside a disc: middles of its box, the best first. */
  readonly spots?: readonly Point[];
  /** Goes first, and may leave the viewport before it is left out: what is looked at. */
  readonly isForced?: boolean;
  /** Covers discs that are not important rather than be left out. */
  readonly mayCover?: boolean;
}
/** In order of preference. */
export const SIDES = [
  'right',
  'left',
  'below',
  'above',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
] as const;
export type Side = (typeof SIDES)[number];
export interface PlacedLabel {
  readonly id: string;
  /** Of its disc; null where it stands on a spot. */
  readonly side: Side | null;
  readonly box: Box;
  /** Only the shorter form fits. */
  readonly isShort: boolean;
}
export interface Disc extends Point {
  readonly id: string;
  readonly radius: number;
  /** Others are covered by what is looked at, or may cover them, where it fits nowhere else. */
  readonly isImportant: boolean;
}

/** Between a disc and its label. */
const CLEARANCE = 3;
/** Between two labels side by side: less, and they read as one. */
const WORD_SPACE = 6;

export function placeLabels(
  candidates: readonly LabelCandidate[],
  discs: readonly Disc[],
  viewport: Box,
  keepOff: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const candidate of [...candidates].sort(byImportance)) {
    const around = surroundings(candidate);
    const others = discs.filter((disc) => disc.id !== candidate.id && touches(disc, around));
    const important = others.filter(({isImportant}) => isImportant);
    const labels = placed.filter(({box}) => overlap(box, around));
    const taken = keepOff.filter((box) => overlap(box, around));
    const places = placesOf(candidate);
    const isFree = (obstacles: readonly Disc[], {box}: PlacedLabel): boolean =>
      !labels.some((other) => overlap(spaced(box), other.box)) &&
      !obstacles.some((disc) => touches(disc, box));
    const isClear = ({box}: PlacedLabel): boolean =>
      isInside(box, viewport) && !taken.some((other) => overlap(box, other));
    const found =
      places.find((label) => isClear(label) && isFree(others, label)) ??
      places.find(
        (label) =>
          (candidate.isForced || (candidate.mayCover && isClear(label))) &&
          isFree(important, label),
      );
    if (found) placed.push(found);
  }
  return placed;
}

/** Everywhere it may stand, the best first. */
function placesOf(candidate: LabelCandidate): PlacedLabel[] {
  const {id, size, shortSize, before, spots} = candidate;
  if (spots) return spots.map((at) => ({id, side: null, box: centred(at, size), isShort: false}));
  const sides = before === undefined ? SIDES : [before, ...SIDES.filter((side) => side !== before)];
  const at = (form: Size, isShort: boolean) =>
    sides.map((side) => ({id, side, box: boxAt(candidate, form, side), isShort}));
  return shortSize ? [...at(size, false), ...at(shortSize, true)] : at(size, false);
}

/** Whatever side it stands on, it stands in here. */
function surroundings({anchor: {x, y}, radius, size, spots}: LabelCandidate): Box {
  if (spots) return spaced(boundsOf(spots.flatMap((at) => cornersOf(centred(at, size)))));
  const [width, height] = [size.width + radius + 2 * WORD_SPACE, size.height + radius + CLEARANCE];
  return {x: x - width, y: y - height, width: 2 * width, height: 2 * height};
}

const centred = ({x, y}: Point, {width, height}: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

const cornersOf = ({x, y, width, height}: Box): Point[] => [
  {x, y},
  {x: x + width, y: y + height},
];

const spaced = ({x, y, width, height}: Box): Box => ({
  x: x - WORD_SPACE,
  y,
  width: width + 2 * WORD_SPACE,
  height,
});

function boxAt({anchor: {x, y}, radius}: LabelCandidate, {width, height}: Size, side: Side): Box {
  const off = radius + CLEARANCE;
  const near = 0.5 * radius; // at the corners: beside the disc's shoulder
  const left = side.endsWith('left');
  if (side === 'right' || side === 'left')
    return {x: left ? x - off - width : x + off, y: y - height / 2, width, height};
  const top = side.startsWith('above') ? y - off + 1 - height : y + off - 1;
  if (side === 'above' || side === 'below') return {x: x - width / 2, y: top, width, height};
  return {x: left ? x - near - width : x + near, y: top, width, height};
}

const byImportance = (a: LabelCandidate, b: LabelCandidate): number =>
  Number(b.isForced ?? false) - Number(a.isForced ?? false) ||
  b.importance - a.importance ||
  (a.id < b.id ? -1 : 1);

const isInside = (box: Box, view: Box): boolean =>
  box.x >= view.x &&
  box.y >= view.y &&
  box.x + box.width <= view.x + view.width &&
  box.y + box.height <= view.y + view.height;

function touches({x, y, radius}: Disc, box: Box): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < radius * radius;
}
