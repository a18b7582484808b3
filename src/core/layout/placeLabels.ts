/**
 * Greedy label placement: the most important label first, each to the right, left, below or above
 * its disc, wherever it covers no label already placed, no disc and nothing it was told to keep off.
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
  /** Placed wherever it does least harm, even where it does not fit: what is selected. */
  readonly isForced?: boolean;
}
export const SIDES = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof SIDES)[number];
export interface PlacedLabel {
  readonly id: string;
  readonly side: Side;
  readonly box: Box;
}
export interface Disc extends Point {
  readonly id: string;
  readonly radius: number;
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
  for (const candidate of [...candidates].sort(byImportance)) {
    const boxes = SIDES.map((side) => ({id: candidate.id, side, box: boxAt(candidate, side)}));
    const isFree = ({box}: PlacedLabel): boolean =>
      isInside(box, viewport) &&
      !keepOff.some((other) => overlap(box, other)) &&
      !placed.some((other) => overlap(box, other.box)) &&
      !discs.some((disc) => disc.id !== candidate.id && touches(disc, box));
    const fitting = boxes.find(isFree);
    if (fitting) placed.push(fitting);
    else if (candidate.isForced) {
      const apart = boxes.find(({box}) => !placed.some((other) => overlap(box, other.box)));
      if (apart) placed.push(apart);
    }
  }
  return placed;
}

function boxAt({anchor: {x, y}, radius, size}: LabelCandidate, side: Side): Box {
  const {width, height} = size;
  const off = radius + CLEARANCE;
  switch (side) {
    case 'right':
      return {x: x + off, y: y - height / 2, width, height};
    case 'left':
      return {x: x - off - width, y: y - height / 2, width, height};
    case 'below':
      return {x: x - width / 2, y: y + off - 1, width, height};
    case 'above':
      return {x: x - width / 2, y: y - off + 1 - height, width, height};
  }
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
