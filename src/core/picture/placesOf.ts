/** Where every text on the map stands at a camera. O(texts²) at worst; no memory of its own. */
import type {CompanyId} from '../dataset/schema';
import type {Side} from '../layout/placeLabels';
import type {Box, MapCamera, Size} from './geometry';
import {hullNames} from './hullNames';
import {headings, labelsOf, type Heading, type Label, type MapWords} from './labels';
import type {Scene, SceneEdge} from './scene';
import {tieTexts, type TieText} from './tieTexts';

export interface Places {
  readonly labels: readonly Label[];
  readonly hullNames: readonly Heading[];
  readonly tieTexts: readonly TieText[];
}
export interface LookedAt {
  /** Companies that are named whatever their tone. */
  readonly companies: readonly CompanyId[];
  readonly edge: SceneEdge | null;
  /** What stands on the map already. */
  readonly keepOff?: readonly Box[];
}
/** Names first, then those of the grounds, then what stands on the ties. */
export function placesOf(
  scene: Scene,
  camera: MapCamera,
  window: Size,
  words: MapWords,
  {companies, edge: hovered, keepOff: covered = []}: LookedAt,
  before: ReadonlyMap<string, Side> = new Map(),
): Places {
  const view = {x: 2, y: 2, width: window.width - 4, height: window.height - 4};
  const always = new Set(companies);
  const labels = labelsOf(scene, camera, window, words, {
    view,
    always,
    before,
    keepOff: covered,
  });
  const texts = [...labels, ...headings(scene, camera, window, words)];
  const keepOff = [...covered, ...texts.map(({box}) => box)];
  const grounds = hullNames(scene, camera, window, words, {view, keepOff});
  keepOff.push(...grounds.map(({box}) => box));
  const amounts = tieTexts(scene, camera, window, words, {view, keepOff, hovered});
  return {labels, hullNames: grounds, tieTexts: amounts};
}
