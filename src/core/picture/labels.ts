/** Which names stand on the map at a camera, where, and in what words: for canvas and SVG alike. */
import {
  placeLabels,
  type Disc,
  type LabelCandidate,
  type PlacedLabel,
  type Side,
} from '../layout/placeLabels';
import type {CompanyId} from '../dataset/schema';
import {RING_ASPECT, type Ring, type RingMeaning} from '../layout/mapLayout';
import type {TierId} from '../layout/tiers';
import {
  boxInWindow,
  overlap,
  radiusAt,
  toWindow,
  type Box,
  type MapCamera,
  type Size,
} from './geometry';
import type {Scene, SceneEdge, SceneNode} from './scene';
import {memoizeLast} from '../lib/memoize';
import {shortNames} from './shortNames';

/** The same as `--sans` of the style sheets; tested. */
export const FONT_STACK =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif";

/** CSS pixels, at every zoom. */
export const LABEL_SIZE = 12;
/** Headings of the tiers, in pixels. */
export const HEADING_SIZE = 11;
export const HEADING_HEIGHT = 16;
const LABEL_HEIGHT = 15;
/** Width of the line in the colour of the ground that texts stand on. */
export const SEAM = 3.5;
export const NODE_OPACITY = {plain: 1, lone: 0.55, faded: 0.16} as const;
/** A failed company is a square of about its disc's area: half its side by the disc's radius. */
export const FAILED_SIDE = 0.9;
/** Between a disc and its ring, and the ring's width, in pixels at every zoom. */
export const RING_GAP = 1.5;
export const RING_WIDTH = 3;
/** The ring around what is selected or was failed by hand. */
export const MARK_GAP = 2.5;
export const MARK_WIDTH = 2;

export interface LabelWords {
  readonly name: (id: CompanyId) => string;
  readonly heading: (tier: TierId) => string;
  /** What a ring stands for, in a word or two; empty: nothing that has to be said. */
  readonly ring: (meaning: RingMeaning) => string;
  /** A share in [0, 1] as text. */
  readonly percent: (share: number) => string;
  /** What stands behind a name; absent: the share lost of who is hit. */
  readonly value?: (node: SceneNode) => string | null;
  /** Width in pixels of a text, at `LABEL_SIZE` unless told. */
  readonly measure: (text: string, isBold: boolean, size?: number) => number;
}
/** Of everything that is written on the map. */
export interface MapWords extends LabelWords {
  /** Whose ground it is. */
  readonly hull: (group: string) => string;
  /** How many ties stand behind one line: `×3`. */
  readonly count: (ties: number) => string;
  /** What stands on a tie: its amount, null where none is disclosed; with its date where it is selected. */
  readonly tie: (edge: SceneEdge) => string | null;
}
export interface Label extends PlacedLabel {
  readonly text: string;
  /** `38 %` behind the name of a company that is hit. */
  readonly value: string | null;
  readonly node: SceneNode;
  readonly isBold: boolean;
}
export interface LabelPlan {
  /** The part of the window that names must lie in. */
  readonly view: Box;
  /** Named whatever their tone and rank: hovered, focused. */
  readonly always?: ReadonlySet<CompanyId>;
  readonly keepOff?: readonly Box[];
  /** Where the names stood last: they stay there as long as it is free. */
  readonly before?: ReadonlyMap<string, Side>;
}

/** With more companies than this the discs leave no room for names: those of the largest lie over them. */
const CROWD = 300;

export function labelsOf(
  scene: Scene,
  camera: MapCamera,
  window: Size,
  words: LabelWords,
  {view, always = new Set(), keepOff = [], before}: LabelPlan,
): Label[] {
  const {percent, measure} = words;
  const names = namesOf(scene.nodes, words.name);
  const isCrowded = scene.nodes.length > CROWD;
  const contents = new Map<string, Omit<Label, keyof PlacedLabel> & {readonly short: string}>();
  const candidates = named(scene, camera.zoom, always).map((node): LabelCandidate => {
    const {full, short} = names.get(node.id)!;
    const value = words.value
      ? words.value(node)
      : node.distress > 0
        ? percent(node.distress)
        : null;
    const isBold = isProminent(node);
    contents.set(node.id, {text: full, short, value, node, isBold});
    const tail = value === null ? 0 : measure(` ${value}`, true);
    const size = (text: string): Size => ({
      width: Math.ceil(measure(text, isBold) + tail) + 2,
      height: LABEL_HEIGHT,
    });
    return {
      id: node.id,
      importance: node.importance,
      anchor: toWindow(node, camera, window),
      radius: outerPx(node, camera.zoom),
      size: size(full),
      shortSize: short === full ? undefined : size(short),
      before: before?.get(node.id),
      mayCover: isCrowded && isBold,
      isForced: node.isSelected || node.isShocked || always.has(node.id),
    };
  });
  const discs = discsOf(scene, camera, window);
  const taken = [...headings(scene, camera, window, words).map(({box}) => box), ...keepOff];
  return placeLabels(candidates, discs, view, taken).map((placed) => {
    const {short, text, ...content} = contents.get(placed.id)!;
    return {...placed, ...content, text: placed.isShort ? short : text};
  });
}

/** What no text may cover: every disc but those set back. */
export const discsOf = ({nodes}: Scene, camera: MapCamera, window: Size): Disc[] =>
  nodes
    .filter(({tone}) => tone !== 'faded')
    .map((node) => ({
      id: node.id,
      ...toWindow(node, camera, window),
      radius: outerPx(node, camera.zoom),
      isImportant: node.tone === 'plain' && isProminent(node),
    }));

/**
 * Who asks for a name at a zoom: the first of the ranking, as many as the map is large then, so that
 * a name that has come stays while one zooms in; who is hit is always among them. Companies without
 * a tie are named from `LONE_ZOOM`, those set back only where they are looked at.
 */
function named(
  {nodes, layout: {box}}: Scene,
  zoom: number,
  always: ReadonlySet<CompanyId>,
): readonly SceneNode[] {
  const most = Math.ceil((box.width * box.height * zoom * zoom) / ROOM_PER_NAME);
  const ranked = nodes
    .filter(({tone}) => tone === 'plain' || (tone === 'lone' && zoom >= LONE_ZOOM))
    .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  const first = ranked.filter(
    ({tone, distress}, place) => place < most || distress > 0 || tone === 'lone',
  );
  const rest = nodes.filter((node) => always.has(node.id) && !first.includes(node));
  return [...first, ...rest];
}
/** Square pixels of the map for each name. */
const ROOM_PER_NAME = 5000;
const LONE_ZOOM = 2;

/** The same companies in the same language: their names are shortened once. */
const namesOf = memoizeLast((nodes: Scene['nodes'], name: LabelWords['name']) => {
  const names = nodes.map(({id}) => [id, name(id)] as const);
  const short = shortNames(names);
  return new Map(
    [...shortNames(names, FULL_NAME)].map(([id, full]) => [id, {full, short: short.get(id)!}]),
  );
});
/** Names are written in full up to this many characters where there is room. */
const FULL_NAME = 34;

export interface Heading {
  readonly text: string;
  readonly size: number;
  /** Where the text stands: its panel is wide enough for it, or it is left out. */
  readonly box: Box;
}

/** The names of tiers and rings where there is room for them. */
export function headings(
  {layout}: Pick<Scene, 'layout'>,
  camera: MapCamera,
  window: Size,
  words: Pick<LabelWords, 'heading' | 'ring' | 'measure'>,
): Heading[] {
  const {rings} = layout;
  return [
    ...tierHeadings(layout, camera, window, words),
    ...apart(rings.flatMap((ring) => ringHeading(ring, camera, window, words))),
  ];
}

/** Thin rings leave room for every other name. */
const apart = (found: readonly Heading[]): Heading[] =>
  found.reduce<Heading[]>(
    (kept, it) => (kept.some(({box}) => overlap(box, it.box)) ? kept : [...kept, it]),
    [],
  );

/** At the top of the ring, in the middle, where no company stands. */
function ringHeading(
  {centre, outer, room, meaning}: Ring,
  camera: MapCamera,
  window: Size,
  {ring, measure}: Pick<LabelWords, 'ring' | 'measure'>,
): Heading[] {
  const text = ring(meaning);
  if (text === '') return [];
  const {x, y} = toWindow({x: centre.x, y: centre.y - outer}, camera, window);
  const size = [HEADING_SIZE, HEADING_SIZE - 1].find(
    (s) => measure(text, true, s) <= room * camera.zoom,
  );
  if (size === undefined) return [];
  const width = measure(text, true, size);
  const box = {x: x - width / 2, y: y + 3, width, height: HEADING_HEIGHT};
  return [{text, size, box}];
}

/**
 * At the top left of their panels, a size smaller where that makes them fit; where a panel is cut off
 * by the window, its name stays in the part that is seen.
 */
function tierHeadings(
  layout: Scene['layout'],
  camera: MapCamera,
  window: Size,
  {heading, measure}: Pick<LabelWords, 'heading' | 'measure'>,
): Heading[] {
  return layout.bands.flatMap(({tier, box}) => {
    const panel = boxInWindow(box, camera, window);
    const text = heading(tier);
    const room = panel.width - 10;
    const size = [HEADING_SIZE, HEADING_SIZE - 1].find((s) => measure(text, true, s) <= room);
    if (size === undefined) return [];
    const width = measure(text, true, size);
    const x = Math.min(Math.max(panel.x + 8, 8), panel.x + panel.width - width - 2);
    const y = Math.min(Math.max(panel.y + 3, 4), panel.y + panel.height - HEADING_HEIGHT - 4);
    return [{text, size, box: {x, y, width, height: HEADING_HEIGHT}}];
  });
}

/** The ellipses of a ring in the window, outside and inside, in pixels. */
export function ringInWindow({centre, inner, outer}: Ring, camera: MapCamera, window: Size) {
  const {x, y} = toWindow(centre, camera, window);
  const [inside, outside] = [inner, outer].map((r) => r * camera.zoom) as [number, number];
  return {
    x,
    y,
    outer: {rx: outside * RING_ASPECT, ry: outside},
    inner: {rx: inside * RING_ASPECT, ry: inside},
  };
}

const isProminent = ({radius, isSelected, isShocked, isFailed}: SceneNode): boolean =>
  radius >= 8 || isSelected || isShocked || isFailed;

/** Radius of a disc in the window, in pixels. */
export const discPx = ({radius}: SceneNode, zoom: number): number => radiusAt(radius, zoom) * zoom;

/** The same with the rings around it, where it has any. */
export const outerPx = (node: SceneNode, zoom: number): number =>
  discPx(node, zoom) +
  (node.distress > 0 ? RING_GAP + RING_WIDTH : 1) +
  (node.isShocked || node.isSelected ? MARK_GAP + MARK_WIDTH : 0);
