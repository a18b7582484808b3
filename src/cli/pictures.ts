/** Pictures of a question on disk: the same drawing as the app's, for the same snapshot. */
import {extname} from 'node:path';
import type {Dataset} from '../core/dataset/schema';
import {seen} from '../core/explore/seen';
import {buildWeb} from '../core/graph/web';
import {layoutOf} from '../core/layout/valueChain';
import type {Outcome} from '../core/contagion/outcome';
import {figurePdf} from '../core/picture/figurePdf';
import {figureSvg} from '../core/picture/figureSvg';
import type {ThemeName} from '../core/picture/palette';
import {encodeLink} from '../core/snapshot/link';
import {encodeSnapshot} from '../core/snapshot/encode';
import type {Snapshot} from '../core/snapshot/snapshot';
import {mapPicture} from '../words/mapPicture';
import {createText} from '../words/text';
import {write, type Written} from './exchange';

const PICTURES = ['.svg', '.pdf'];
export const isPicture = (path: string): boolean => PICTURES.includes(extname(path).toLowerCase());

export interface PictureLook {
  readonly theme: ThemeName;
  /** Where the app is served; '': not known, the link is what follows its address. */
  readonly address: string;
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
  const byId = <T extends {readonly id: string}>(rows: readonly T[]) =>
    new Map(rows.map((row) => [row.id as T['id'], row]));
  const sources = byId(dataset.sources);
  const figure = mapPicture({
    web,
    layout: layoutOf(dataset),
    scenario,
    outcome,
    view,
    seen: seen(web, sources, {hiddenTypes: view.hiddenTypes, kept: {companies: [], ties: []}}),
    sizes: null,
    grouping: null,
    window: null,
    named: {companies: byId(dataset.companies), ties: byId(dataset.ties), sources},
    data: {...snapshot.dataset, changes: snapshot.changes?.length ?? 0},
    theme,
    text: createText(view.language),
    link: address + encodeLink(snapshot),
    snapshot: encodeSnapshot(snapshot),
  });
  return write(path, /\.pdf$/i.test(path) ? figurePdf(figure) : figureSvg(figure));
}
