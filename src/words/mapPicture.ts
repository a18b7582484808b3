/**
 * The map as a figure with all that goes out with it: caption, legend, what it shows in words and the
 * snapshot. The app and the command line draw with it, and with one table of text widths, so that one
 * snapshot gives the same bytes wherever it is drawn.
 */
import type {Outcome} from '../core/contagion/outcome';
import type {StampedData} from '../core/dataset/dataStamp';
import type {Source, SourceId} from '../core/dataset/schema';
import {hitNodes} from '../core/contagion/hitNodes';
import type {Seen} from '../core/explore/seen';
import type {Web} from '../core/graph/web';
import type {MapLayout} from '../core/layout/mapLayout';
import {captionRoom, drawPicture, SMALL, wrap, type Caption} from '../core/picture/drawPicture';
import type {Figure} from '../core/picture/figure';
import {fitCamera, type Box, type MapCamera, type Size} from '../core/picture/geometry';
import {headings, LABEL_SIZE} from '../core/picture/labels';
import {legendRows} from '../core/picture/legend';
import {PALETTES, type ThemeName} from '../core/picture/palette';
import type {HullGroup} from '../core/picture/picture';
import {placesOf} from '../core/picture/placesOf';
import {buildScene, type Scene} from '../core/picture/scene';
import {moneySizes, type Sizes} from '../core/picture/sizeMeasure';
import {textWidth} from '../core/picture/textWidth';
import type {Scenario} from '../core/scenario/scenario';
import type {View} from '../core/snapshot/view';
import {dataWords} from './dataWords';
import {legendWords} from './legendWords';
import {mapWords} from './mapWords';
import {createNames, type Named} from './names';
import {pictureText} from './pictureText';
import {publishersLine} from './publishers';
import {sentenceOf} from './sentence';
import {siftedWords} from './siftedWords';
import type {Text} from './text';

export interface MapPicture {
  readonly web: Web;
  readonly layout: MapLayout;
  readonly scenario: Scenario;
  readonly outcome: Outcome | null;
  readonly view: Pick<
    View,
    'round' | 'selection' | 'hiddenTypes' | 'spotlight' | 'camera' | 'picture'
  >;
  readonly seen: Seen;
  /** What discs are sized by; null: by money. */
  readonly sizes: Sizes | null;
  readonly grouping: {
    readonly by: HullGroup;
    readonly groups: ReadonlyMap<Scene['nodes'][number]['id'], string>;
  } | null;
  /** Size of the map on the screen; null: that of a page. Only a camera makes it matter. */
  readonly window: Size | null;
  /** Of the whole map; absent: that of a page on the screen. Text keeps its size: less is larger in print. */
  readonly pageWidth?: number;
  readonly named: Named & {readonly sources: ReadonlyMap<SourceId, Pick<Source, 'publisher'>>};
  readonly data: StampedData;
  readonly theme: ThemeName;
  readonly isTransparent?: boolean;
  readonly text: Text;
  /** The address that opens this view. */
  readonly link: string;
  /** The snapshot that remakes it. */
  readonly snapshot: string;
}

/** Pictures are never narrower than this, whatever the screen. */
const PAGE_WIDTH = 1200;
/** Lines of the caption that the sources may fill. */
const SOURCE_LINES = 2;

const measure = (text: string, isBold: boolean, size: number = LABEL_SIZE): number =>
  textWidth(text, isBold, size);

export function mapPicture(input: MapPicture): Figure {
  const {web, layout, outcome, view, text, theme, grouping} = input;
  const scene = buildScene({
    ...view,
    web,
    layout,
    outcome,
    spotlight: view.spotlight ?? null,
    seen: input.seen,
    sizes: input.sizes,
    groups: grouping?.groups ?? null,
  });
  const {camera, window} = crop(view.camera, input.window, layout.box, input.pageWidth);
  const words = {...mapWords(web, text), measure};
  const palette = PALETTES[theme];
  const caption = captionOf(input, window.width);
  return drawPicture({
    scene,
    camera,
    window,
    palette,
    ...placesOf(scene, camera, window, words, {companies: [], edge: null}),
    headings: headings(scene, camera, window, words),
    legend: legendRows(legendWords(text), palette, {
      hasOutcome: outcome !== null,
      sizes: input.sizes ?? moneySizes(web, layout.largestUsd),
      zoom: camera.zoom,
      grouping: grouping?.by ?? null,
    }),
    caption,
    description: altText(input, scene),
    language: text.language,
    source: caption.lines.slice(1).join(' '),
    snapshot: input.snapshot,
    isTransparent: input.isTransparent ?? false,
    measure,
  });
}

function captionOf(input: MapPicture, width: number): Caption {
  const {web, scenario, outcome, view, seen, named, data, text, link} = input;
  const t = pictureText[text.language];
  const names = createNames(named, text.language);
  const fits = (line: string): boolean =>
    wrap(line, captionRoom(width), (part) => measure(part, false, SMALL)).length <= SOURCE_LINES;
  return {
    title: outcome ? sentenceOf(outcome, scenario, names, text) : t.question,
    sentence: null,
    lines: [
      [`${shownOf(input)}.`, ...siftedWords(view.picture ?? {}, names, text)].join(' '),
      publishersLine(web, seen.ties, named.sources, text, fits),
      `Frenemy: ${dataWords(data, text.language)}`,
    ],
    link,
  };
}

/** `Binding ties, as known on 31 Oct 2026` */
function shownOf({scenario, text}: Pick<MapPicture, 'scenario' | 'text'>): string {
  const t = pictureText[text.language];
  const date = text.format.date(scenario.asOf);
  const basis = text.words.bases[scenario.basis];
  return scenario.inForce ? t.mapCaptionInForce(basis, date) : t.mapCaption(basis, date);
}

/** What the picture shows, for who cannot see it: the answer, its extent, its five first companies. */
export function altText(input: MapPicture, scene: Scene): string {
  const {scenario, outcome, view, named, text} = input;
  const t = pictureText[text.language];
  const names = createNames(named, text.language);
  const ties = scene.edges.reduce((sum, edge) => sum + edge.ties.length, 0);
  const first = outcome
    ? hitNodes(outcome).map(
        ({id, distress}) => `${names.company(id)} ${text.format.percent(distress)}`,
      )
    : [...scene.nodes]
        .sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
        .map(({id}) => names.company(id));
  const list = first.slice(0, NAMED).join(', ');
  return [
    ...(outcome ? [sentenceOf(outcome, scenario, names, text)] : []),
    `${t.inWords(scene.nodes.length, ties)}.`,
    `${shownOf(input)}.`,
    ...siftedWords(view.picture ?? {}, names, text),
    ...(list === '' ? [] : [`${outcome ? t.hitMost(list) : t.largest(list)}.`]),
  ].join(' ');
}
const NAMED = 5;

/** The part of the map that the screen shows, at least as wide as a page. */
function crop(
  camera: MapCamera | null,
  window: Size | null,
  box: Box,
  pageWidth: number = PAGE_WIDTH,
): {camera: MapCamera; window: Size} {
  if (camera === null || window === null) {
    const page = {width: pageWidth, height: (pageWidth * box.height) / box.width};
    return {camera: camera ?? fitCamera(box, page), window: page};
  }
  const larger = Math.max(1, PAGE_WIDTH / window.width);
  return {
    camera: {...camera, zoom: camera.zoom * larger},
    window: {width: window.width * larger, height: window.height * larger},
  };
}
