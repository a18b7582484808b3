/** Which names stand on the map at a camera, where, and in what words: for canvas and SVG alike. */
import {placeLabels, type Disc, type PlacedLabel} from '../layout/placeLabels';
import type {CompanyId} from '../dataset/schema';
import {markScale, toWindow, type Box, type MapCamera, type Size} from './geometry';
import type {Scene, SceneNode} from './scene';

/** CSS pixels, at every zoom. */
export const LABEL_SIZE = 12;
const LABEL_HEIGHT = 15;
export const RING_GAP = 2;
export const RING_WIDTH = 3;

export interface LabelWords {
  readonly name: (id: CompanyId) => string;
  /** A share in [0, 1] as text. */
  readonly percent: (share: number) => string;
  /** Width in pixels of a text at `LABEL_SIZE`. */
  readonly measure: (text: string, isBold: boolean) => number;
}
export interface Label extends PlacedLabel {
  readonly text: string;
  /** `38 %` behind the name of a company that is hit. */
  readonly value: string | null;
  readonly node: SceneNode;
  readonly isBold: boolean;
}

/**
 * `always`: companies named whatever their tone (hovered, focused). `view`: the part of the window
 * that labels must lie in.
 */
export function labelsOf(
  scene: Scene,
  camera: MapCamera,
  window: Size,
  {name, percent, measure}: LabelWords,
  view: Box,
  always: ReadonlySet<CompanyId> = new Set(),
  keepOff: readonly Box[] = [],
): Label[] {
  const scale = markScale(camera.zoom) * camera.zoom;
  const shown = scene.nodes.filter(({tone, id}) => tone === 'plain' || always.has(id));
  const words = new Map<string, Omit<Label, keyof PlacedLabel>>();
  const candidates = shown.map((node) => {
    const text = shortName(name(node.id));
    const value = node.distress > 0 ? percent(node.distress) : null;
    const isBold = isProminent(node);
    words.set(node.id, {text, value, node, isBold});
    const width = measure(value === null ? text : `${text} ${value}`, isBold || value !== null);
    return {
      id: node.id,
      importance: node.importance,
      anchor: toWindow(node, camera, window),
      radius: outerRadius(node) * scale,
      size: {width: Math.ceil(width) + 2, height: LABEL_HEIGHT},
      isForced: node.isSelected || node.isShocked || always.has(node.id),
    };
  });
  const discs = shown.map((node): Disc => ({
    id: node.id,
    ...toWindow(node, camera, window),
    radius: outerRadius(node) * scale,
  }));
  return placeLabels(candidates, discs, view, keepOff).map((placed) => ({
    ...placed,
    ...words.get(placed.id)!,
  }));
}

const isProminent = ({radius, isSelected, isShocked}: SceneNode): boolean =>
  radius >= 8 || isSelected || isShocked;

/** Radius of a disc with its ring, in mark units. */
export const outerRadius = ({radius, distress}: SceneNode): number =>
  distress > 0 ? radius + RING_GAP + RING_WIDTH : radius + 1;

const LONGEST = 22;

/** A name fit for the map: without what stands in brackets, cut at a word where still too long. */
export function shortName(name: string): string {
  const bare = name.replace(/\s*\([^)]*\)/g, '').trim() || name;
  if (bare.length <= LONGEST) return bare;
  const cut = bare.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST - 1)}…`;
}
