/**
 * What stands on the ties themselves: amounts on those of the selected company and on the selected tie,
 * the largest first, and how many ties a line stands for where one is near enough or points at it. Each
 * in the middle of its line or a little off it, on no name, no disc and no other text; else left out.
 */
import {placeLabels, type LabelCandidate} from '../layout/placeLabels';
import {lerp, type Box, type MapCamera, type Point, type Size} from './geometry';
import {HEADING_SIZE, discsOf, type MapWords} from './labels';
import type {CurvePoints} from './route';
import type {Scene, SceneEdge} from './scene';
import {rimsOf, tieShape} from './tieShape';

export interface TieText {
  readonly id: string;
  readonly text: string;
  readonly box: Box;
}
export interface TieTextPlan {
  readonly view: Box;
  /** Boxes of names and headings. */
  readonly keepOff: readonly Box[];
  /** The line pointed at. */
  readonly hovered: SceneEdge | null;
}

/** From here on every line says how many ties it stands for. */
export const COUNT_ZOOM = 1.6;
const HEIGHT = 14;

export function tieTexts(
  scene: Scene,
  camera: MapCamera,
  window: Size,
  words: Pick<MapWords, 'tie' | 'count' | 'measure'>,
  {view, keepOff, hovered}: TieTextPlan,
): TieText[] {
  const selected = scene.nodes.find(({isSelected}) => isSelected)?.id;
  const texts = new Map<string, string>();
  const wanted = scene.edges.filter((edge) => {
    const text = textOf(edge);
    if (text !== null) texts.set(edge.id, text);
    return text !== null;
  });
  if (wanted.length === 0) return [];
  const rims = rimsOf(scene, camera.zoom);
  const candidates = wanted.map((edge): LabelCandidate => ({
    id: edge.id,
    importance: edge.amountUsd ?? 0,
    anchor: {x: 0, y: 0},
    radius: 0,
    size: {
      width: Math.ceil(words.measure(texts.get(edge.id)!, false, HEADING_SIZE)) + 2,
      height: HEIGHT,
    },
    spots: SPOTS.map((t) => pointOn(tieShape(edge, rims, camera, window).line, t)),
    isForced: edge.isSelected || edge.id === hovered?.id,
  }));
  return placeLabels(candidates, discsOf(scene, camera, window), view, keepOff).map(
    ({id, box}) => ({id, text: texts.get(id)!, box}),
  );

  function textOf(edge: SceneEdge): string | null {
    const {source, target, ties, tone} = edge;
    const isOwn = selected !== undefined && (source === selected || target === selected);
    const amount = edge.isSelected || (isOwn && tone === 'strong') ? words.tie(edge) : null;
    const isCounted = ties.length > 1 && tone !== 'faded';
    const isNear = camera.zoom >= COUNT_ZOOM || edge.id === hovered?.id || amount !== null;
    const count = isCounted && isNear ? words.count(ties.length) : null;
    return amount && count ? `${amount} ${count}` : (amount ?? count);
  }
}

/** Shares of the line, the best first. */
const SPOTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

function pointOn([start, first, middle, second, end]: CurvePoints, t: number): Point {
  const [a, b, c, u] = t <= 0.5 ? [start, first, middle, 2 * t] : [middle, second, end, 2 * t - 1];
  return lerp(lerp(a, b, u), lerp(b, c, u), u);
}
