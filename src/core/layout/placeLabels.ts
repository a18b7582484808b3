/**
 * Greedy label placement: the most important label first, each to the right, left, below or above
 * its disc or at a corner of it, wherever it covers no label already placed, no disc and nothing it was told to keep off.
 * A label that fits nowhere is left out. Window pixels; pure; ties broken by id.
 * O(labels · (labels + discs)).
 */
import {overlap, type Box, type Point, type Size} from '../picture/geometry';

export interface LabelCandidate {
  readonly id: string;
  /** Higher goes first. */
  readonly importance: number;
  readonly anchor: Point;
  /** Radius of the disc, and of its ring where it has one. */
  readonly radius: number;
  readonly size: Size;
  /** Goes first, and may leave the viewport before it is left out: what is looked at. */
  readonly isForced?: boolean;
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
  readonly side: Side;
  readonly box: Box;
}
export interface Disc extends Point {
  readonly id: string;
  readonly radius: number;
  /** Never covered. Others are covered by important labels that fit nowhere else. */
  readonly isImportant: boolean;
}

/** Between a disc and its label. */
const CLEARANCE = 3;

export function placeLabels(
  candidates: readonly LabelCandidate[],
  discs: readonly Disc[],
  viewport: Box,
  keepOff: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const important = discs.filter(({isImportant}) => isImportant);
  const mayCover = new Set(important.map(({id}) => id));
  for (const candidate of [...candidates].sort(byImportance)) {
    const boxes = SIDES.map((side) => ({id: candidate.id, side, box: boxAt(candidate, side)}));
    const isFree = (obstacles: readonly Disc[], {box}: PlacedLabel): boolean =>
      !placed.some((other) => overlap(box, other.box)) &&
      !obstacles.some((disc) => disc.id !== candidate.id && touches(disc, box));
    const isClear = ({box}: PlacedLabel): boolean =>
      isInside(box, viewport) && !keepOff.some((other) => overlap(box, other));
    const found =
      boxes.find((label) => isClear(label) && isFree(discs, label)) ??
      (mayCover.has(candidate.id)
        ? boxes.find((label) => isClear(label) && isFree(important, label))
        : undefined) ??
      (candidate.isForced ? boxes.find((label) => isFree(important, label)) : undefined);
    if (found) placed.push(found);
  }
  return placed;
}

function boxAt({anchor: {x, y}, radius, size: {width, height}}: LabelCandidate, side: Side): Box {
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
