/** Pictures of a snapshot on disk: the same drawing as the app's, for the same snapshot. */
import {extname} from 'node:path';
import type {Outcome} from '../core/contagion/outcome';
import type {Dataset} from '../core/dataset/schema';
import {seen} from '../core/explore/seen';
import {sieveOf} from '../core/explore/sieveOf';
import {buildWeb, type Web} from '../core/graph/web';
import {arrange} from '../core/layout/arrange';
import {forceSteps} from '../core/layout/forceSteps';
import {layoutFor} from '../core/layout/layoutFor';
import {layoutOf} from '../core/layout/valueChain';
import {communityGroups, graphSizes} from '../core/metrics/graphSizes';
import {figurePdf} from '../core/picture/figurePdf';
import {toTheEnd} from '../core/lib/inSteps';
import {figureSvg} from '../core/picture/figureSvg';
import type {ThemeName} from '../core/picture/palette';
import {plainGroups} from '../core/picture/plainGroups';
import {tieSizes, type Sizes} from '../core/picture/sizeMeasure';
import {encodeSnapshot} from '../core/snapshot/encode';
import {fittingLink} from '../core/snapshot/link';
import type {Snapshot, SnapshotView} from '../core/snapshot/snapshot';
import {mapPicture} from '../words/mapPicture';
import {createText} from '../words/text';
import {write, type Written} from './exchange';
import {InputError} from './inputError';
import {Faults, type Values} from './options';

const WRITTEN = ['.svg', '.pdf'];
export const isPicture = (path: string): boolean => WRITTEN.includes(extname(path).toLowerCase());

export interface PictureLook {
  readonly theme: ThemeName;
  /** Where the app is served; '': not known, the link is what follows its address. */
  readonly address: string;
}
const THEMES: readonly ThemeName[] = ['light', 'dark'];

/** From --theme and --address, which go with pictures alone. */
export function readLook(path: string, {theme, address}: Values, faults: Faults): PictureLook {
  const named = THEMES.find((it) => it === (theme ?? 'light'));
  if (!named) faults.add(`--theme: must be ${THEMES.join(' or ')}, got "${theme}"`);
  if (!isPicture(path))
    for (const [name, value] of Object.entries({theme, address}))
      if (value !== undefined) faults.add(`--${name}: goes with .svg and .pdf`);
  if (address !== undefined && !/^https?:\/\/[^#\s]+$/.test(address))
    faults.add(`--address: must be an address without #, got "${address}"`);
  return {theme: named ?? 'light', address: address ?? ''};
}

export function writePicture(
  path: string,
  dataset: Dataset,
  snapshot: Snapshot,
  outcome: Outcome | null,
  {theme, address}: PictureLook,
): Written {
  const {scenario, view} = snapshot;
  const web = buildWeb(dataset, scenario);
  const sources = byId(dataset.sources);
  const shown = seen(web, sources, sieveOf(scenario, view));
  const sizes = sizesOf(web, view);
  const figure = mapPicture({
    web,
    layout: layoutWith({dataset, web, seen: shown, outcome, sizes}, view, scenario.seed),
    scenario,
    outcome,
    view,
    seen: shown,
    sizes,
    grouping: groupingOf(web, view, scenario.seed),
    window: null,
    named: {companies: byId(dataset.companies), ties: byId(dataset.ties), sources},
    data: {...snapshot.dataset, ownChanges: snapshot.changes?.length ?? 0},
    theme,
    text: createText(view.language),
    link: address + (fittingLink(snapshot) ?? ''),
    snapshot: encodeSnapshot(snapshot),
  });
  return write(path, /\.pdf$/i.test(path) ? figurePdf(figure) : figureSvg(figure));
}

const byId = <T extends {readonly id: string}>(rows: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(rows.map((row) => [row.id, row]));

function sizesOf(web: Web, {picture = {}}: SnapshotView): Sizes | null {
  switch (picture.sizeBy ?? 'money') {
    case 'money':
      return null;
    case 'ties':
      return tieSizes(web);
    case 'impact':
      throw new InputError('companies sized by impact are drawn in the app alone');
    case 'betweenness':
    case 'pagerank':
    case 'core':
      return graphSizes(web, picture.sizeBy as 'betweenness' | 'pagerank' | 'core');
  }
}

function groupingOf(web: Web, {picture = {}}: SnapshotView, seed: number) {
  const by = picture.hulls;
  if (by === undefined) return null;
  const groups = by === 'community' ? communityGroups(web, seed) : plainGroups(by, web.companies);
  return {by, groups};
}

function layoutWith(
  made: Omit<Parameters<typeof layoutFor>[0], 'picture' | 'places'>,
  {picture = {}}: SnapshotView,
  seed: number,
) {
  const {dataset} = made;
  const places = picture.layout === 'force' ? toTheEnd(forceSteps(dataset, seed)) : null;
  const layout = layoutFor({...made, picture, places}) ?? layoutOf(dataset);
  return arrange(layout, picture.moved?.[layout.kind]);
}
