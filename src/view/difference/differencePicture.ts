/** The difference as a drawing: for the screen, and with caption and key for a file. */
import type {StateDifference} from '../../core/exchange/stateDifference';
import {buildWeb, type Web} from '../../core/graph/web';
import {arrange} from '../../core/layout/arrange';
import type {MapLayout} from '../../core/layout/mapLayout';
import {valueChain} from '../../core/layout/valueChain';
import {changeDash} from '../../core/picture/changeSign';
import {differenceScene, unionWeb} from '../../core/picture/differenceScene';
import type {DrawnMap} from '../../core/picture/drawMap';
import {drawPicture, type Caption} from '../../core/picture/drawPicture';
import type {Figure} from '../../core/picture/figure';
import {fitCamera} from '../../core/picture/geometry';
import {headings, LABEL_SIZE} from '../../core/picture/labels';
import type {LegendItem, LegendRow} from '../../core/picture/legend';
import {distressColour, type ChangeKind, type Palette} from '../../core/picture/palette';
import type {Picture} from '../../core/picture/picture';
import {placesOf} from '../../core/picture/placesOf';
import type {Focus} from '../../core/picture/scene';
import {textWidth} from '../../core/picture/textWidth';
import {mapWords} from '../../words/mapWords';
import {differenceText} from '../text/differenceText';
import type {Text} from '../text/text';
import type {Side} from './useSides';

export interface DifferenceMaps {
  readonly before: Web;
  readonly after: Web;
  readonly layout: MapLayout;
}

/** Both webs and the one layout: that of the map where it has everybody, else one of both together. */
export function differenceMaps(
  a: Side,
  b: Side,
  shown: MapLayout,
  moved: Picture['moved'],
): DifferenceMaps {
  const [before, after] = [a, b].map(({dataset, scenario}) => buildWeb(dataset, scenario)) as [
    Web,
    Web,
  ];
  const all = unionWeb(before, after);
  const isWhole = all.companies.every(({id}) => shown.positions.has(id));
  const layout = isWhole ? shown : arrange(valueChain(all.dataset), moved?.chain);
  return {before, after, layout};
}

export interface DrawnDifference {
  readonly maps: DifferenceMaps;
  readonly difference: StateDifference;
  readonly selection: Focus | null;
  readonly only: 'before' | 'after' | null;
  readonly width: number;
  readonly palette: Palette;
  readonly text: Text;
  /** Widths of texts in the font of the screen; absent: in that of files. */
  readonly measure?: typeof inFiles;
}

const inFiles = (text: string, isBold: boolean, size: number = LABEL_SIZE): number =>
  textWidth(text, isBold, size);
/** Percentage points, to a tenth. */
const tenths = (points: number): string =>
  points < 0.1 ? '<0.1' : String(Math.round(points * 10) / 10);
/** Free below and above the whole map. */
const MARGIN = 10;

export function drawnDifference(input: DrawnDifference): DrawnMap {
  const {maps, width, palette, text, selection, measure = inFiles} = input;
  const {layout, before, after} = maps;
  const scene = differenceScene({...input, ...maps});
  const window = {width, height: (width * layout.box.height) / layout.box.width + MARGIN};
  const camera = fitCamera(layout.box, window, MARGIN);
  const words = {
    ...mapWords(unionWeb(before, after), text),
    measure,
    value: ({moreLost}: {readonly moreLost?: number}) =>
      moreLost === undefined
        ? null
        : `${moreLost > 0 ? '▲' : '▼'}${tenths(Math.abs(moreLost) * 100)}`,
  };
  const named = [
    ...scene.nodes.filter((n) => n.change || n.moreLost !== undefined).map(({id}) => id),
    ...(selection?.kind === 'company' ? [selection.id] : []),
  ];
  return {
    scene,
    camera,
    window,
    palette,
    ...placesOf(scene, camera, window, words, {companies: named, edge: null}),
    tieTexts: [],
    headings: headings(scene, camera, window, words),
  };
}

export function differenceLegend(text: Text, palette: Palette, hasHits: boolean): LegendRow[] {
  const t = differenceText[text.language];
  const line = (id: ChangeKind): LegendItem => ({
    id,
    mark: {
      kind: 'line',
      colour: palette.changes[id],
      width: 2.5,
      dash: changeDash(id, 2.5),
      head: 'none',
    },
    text: `${{added: '+', removed: '−', changed: 'Δ'}[id]} ${t.kinds[id]}`,
    type: null,
  });
  const rest: LegendItem = {
    id: 'unchanged',
    mark: {kind: 'line', colour: palette.line, width: 1.5, dash: null, head: 'none'},
    text: t.unchanged,
    type: null,
  };
  const parts = [{share: 0.4, colour: distressColour(palette, 0.4)}];
  const hits: LegendItem[] = [
    {id: 'harder', mark: {kind: 'gauge', ground: palette.muted, parts}, text: t.harder, type: null},
    {
      id: 'eased',
      mark: {kind: 'line', colour: palette.ink, width: 1.5, dash: [2, 2.5], head: 'none'},
      text: t.eased,
      type: null,
    },
  ];
  return [
    {id: 'line', items: [line('added'), line('removed'), line('changed'), rest]},
    ...(hasHits ? [{id: 'loss', items: hits} as const] : []),
  ];
}

export function differenceFigure(
  input: DrawnDifference,
  beside: {
    readonly caption: Caption;
    readonly description: string;
    readonly snapshot: string;
  },
): Figure {
  const {palette, text, difference} = input;
  return drawPicture({
    ...drawnDifference(input),
    legend: differenceLegend(text, palette, difference.hits.length > 0),
    ...beside,
    language: text.language,
    source: beside.caption.lines.join(' '),
    measure: inFiles,
  });
}
