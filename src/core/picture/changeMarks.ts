/**
 * What differs between two states, as marks over the map that shows both: a sign on every tie and
 * company that was added (+), removed (−) or changed (Δ), and a broken ring around who is hit less hard.
 * Colour, sign, dash and weight say the same, so that any one of them is enough.
 */
import {CHANGE_SIGN, changeDash} from './changeSign';
import {group, type Mark} from './figure';
import {toWindow, type MapCamera, type Point, type Size} from './geometry';
import {discPx, RING_GAP, RING_WIDTH} from './labels';
import type {ChangeKind, Palette} from './palette';
import type {Scene} from './scene';
import {rimsOf, tieShape} from './tieShape';

interface Marked {
  readonly scene: Scene;
  readonly camera: MapCamera;
  readonly window: Size;
  readonly palette: Palette;
}

export function changeMarks(map: Marked): Mark[] {
  const marks = [...companyMarks(map), ...tieSigns(map)];
  return marks.length === 0 ? [] : [group('changes', marks)];
}

const SIGN_SIZE = 13;
/** Signs closer than this to one that stands already are left out: its line and colour remain. */
const APART = 11;

function tieSigns({scene, camera, window, palette}: Marked): Mark[] {
  const rims = rimsOf(scene, camera.zoom);
  const taken: Point[] = [];
  return [...scene.edges].reverse().flatMap((edge): Mark[] => {
    if (!edge.change || edge.tone === 'faded') return [];
    const at = tieShape(edge, rims, camera, window).line[2];
    if (taken.some(({x, y}) => Math.hypot(x - at.x, y - at.y) < APART)) return [];
    taken.push(at);
    return [signAt(at, edge.change, palette.changes[edge.change], palette.canvas)];
  });
}

function companyMarks({scene, camera, window, palette}: Marked): Mark[] {
  return scene.nodes.flatMap((node): Mark[] => {
    const {change, moreLost = 0} = node;
    const at = toWindow(node, camera, window);
    const radius = discPx(node, camera.zoom);
    const ring = {kind: 'ellipse', ...at, stroke: palette.ink} as const;
    const r = radius + RING_GAP + RING_WIDTH / 2;
    const marks: Mark[] =
      moreLost < 0 ? [{...ring, rx: r, ry: r, strokeWidth: 1.5, dash: [2, 2.5]}] : [];
    if (!change) return marks;
    const colour = palette.changes[change];
    const outer = r + RING_WIDTH;
    marks.push({
      ...ring,
      rx: outer,
      ry: outer,
      stroke: colour,
      strokeWidth: 2,
      dash: changeDash(change, 1),
    });
    const corner = {x: at.x + outer * 0.75, y: at.y - outer * 0.75};
    return [...marks, signAt(corner, change, colour, palette.canvas)];
  });
}

const signAt = ({x, y}: Point, change: ChangeKind, colour: string, seam: string): Mark => ({
  kind: 'text',
  x: x - SIGN_SIZE * 0.3,
  y,
  size: SIGN_SIZE,
  runs: [{text: CHANGE_SIGN[change], isBold: true, colour}],
  seam,
});
