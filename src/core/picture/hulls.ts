/**
 * The grounds on which companies of one group stand: outlines after Bubble Sets (Collins, Penn &
 * Carpendale 2009, doi:10.1109/TVCG.2009.122). The discs of a group that lie near each other are joined
 * by the shortest tree between them; the outline keeps `PAD` off the discs, half as much off the tree,
 * and leaves out the discs of others.
 *
 * A group that lies scattered is drawn part by part, so that no ground runs through the whole map; parts
 * of fewer than three companies are not drawn. Map units; pure; the largest part first, ties by id.
 * O(members² + cells near them).
 */
import type {CompanyId} from '../dataset/schema';
import {contour, type Field} from './contour';
import {boundsOf, distanceBetween, distanceToSegment, lerp, type Box, type Point} from './geometry';

export interface Hull {
  readonly group: string;
  readonly members: readonly CompanyId[];
  /** Closed lines to be filled by the even-odd rule. */
  readonly lines: readonly (readonly Point[])[];
  readonly box: Box;
}
interface Disc extends Point {
  readonly id: CompanyId;
  readonly radius: number;
}

const PAD = 9;
const TREE = 6;
/** Kept free around the discs of others. */
const CLEAR = 3;
/** Companies further apart are not joined. */
const REACH = 78;
const LEAST_MEMBERS = 3;
const CELL = 4;

export function hulls(
  discs: readonly Disc[],
  groups: ReadonlyMap<CompanyId, string>,
): readonly Hull[] {
  const byGroup = new Map<string, Disc[]>();
  for (const disc of discs) {
    const group = groups.get(disc.id);
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), disc]);
  }
  return [...byGroup]
    .flatMap(([group, members]) => parts(members).map((part) => ({group, ...part})))
    .filter(({members}) => members.length >= LEAST_MEMBERS)
    .sort(
      (a, b) =>
        b.members.length - a.members.length || (a.members[0]!.id < b.members[0]!.id ? -1 : 1),
    )
    .map(({group, members, tree}) => {
      const inside = new Set(members.map(({id}) => id));
      const lines = outline(
        members,
        tree,
        discs.filter(({id}) => !inside.has(id)),
      );
      return {group, members: members.map(({id}) => id), lines, box: boundsOf(lines.flat())};
    });
}

interface Part {
  readonly members: Disc[];
  readonly tree: (readonly [Point, Point])[];
}

/** The shortest forest without an edge longer than `REACH` (Prim), tree by tree. */
function parts(discs: readonly Disc[]): Part[] {
  const left = [...discs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const found: Part[] = [];
  while (left.length > 0) {
    const part: Part = {members: [left.shift()!], tree: []};
    for (let next = nearest(part.members, left); next; next = nearest(part.members, left)) {
      part.tree.push([next.from, next.to]);
      part.members.push(next.to);
      left.splice(left.indexOf(next.to), 1);
    }
    found.push(part);
  }
  return found;
}

function nearest(from: readonly Disc[], to: readonly Disc[]): {from: Disc; to: Disc} | null {
  let best: {from: Disc; to: Disc} | null = null;
  let least = REACH;
  for (const a of from)
    for (const b of to) {
      const distance = distanceBetween(a, b);
      if (distance >= least) continue;
      least = distance;
      best = {from: a, to: b};
    }
  return best;
}

function outline(members: readonly Disc[], tree: Part['tree'], others: readonly Disc[]): Point[][] {
  const widest = Math.max(...members.map(({radius}) => radius)) + PAD + 2 * CELL;
  const {x, y, width, height} = boundsOf(members);
  const origin = {x: x - widest, y: y - widest};
  const field: Field = {
    width: Math.ceil((width + 2 * widest) / CELL) + 2,
    height: Math.ceil((height + 2 * widest) / CELL) + 2,
    values: new Float64Array(0),
  };
  const values = new Float64Array(field.width * field.height).fill(CELL);
  const stamp = (around: Box, value: (at: Point, known: number) => number): void => {
    const [left, top] = [around.x - origin.x, around.y - origin.y].map((v) => Math.floor(v / CELL));
    const right = Math.ceil((around.x + around.width - origin.x) / CELL);
    const bottom = Math.ceil((around.y + around.height - origin.y) / CELL);
    for (let row = Math.max(0, top!); row <= Math.min(field.height - 1, bottom); row++)
      for (let column = Math.max(0, left!); column <= Math.min(field.width - 1, right); column++) {
        const i = row * field.width + column;
        values[i] = value({x: origin.x + column * CELL, y: origin.y + row * CELL}, values[i]!);
      }
  };
  for (const [a, b] of tree)
    stamp(grown(boundsOf([a, b]), TREE + CELL), (at, known) =>
      Math.min(known, distanceToSegment(a, b, at) - TREE),
    );
  for (const disc of members)
    stamp(grown(boundsOf([disc]), disc.radius + PAD + CELL), (at, known) =>
      Math.min(known, distanceBetween(disc, at) - disc.radius - PAD),
    );
  for (const disc of others)
    stamp(grown(boundsOf([disc]), disc.radius + CLEAR + CELL), (at, known) =>
      Math.max(known, disc.radius + CLEAR - distanceBetween(disc, at)),
    );
  return contour({...field, values})
    .filter((line) => line.length > 3)
    .map((line) =>
      rounded(line.map((p) => ({x: origin.x + p.x * CELL, y: origin.y + p.y * CELL}))),
    );
}

const grown = ({x, y, width, height}: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Corners cut once (Chaikin). */
const rounded = (line: readonly Point[]): Point[] =>
  line.flatMap((at, i) => {
    const next = line[(i + 1) % line.length]!;
    return [lerp(at, next, 0.25), lerp(at, next, 0.75)];
  });
