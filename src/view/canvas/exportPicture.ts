/** The picture as a file: the scene that the screen shows, written as SVG, and rasterised from it. */
import type {Outcome} from '../../core/contagion/outcome';
import type {TieType} from '../../core/dataset/schema';
import type {Seen} from '../../core/explore/seen';
import type {Web} from '../../core/graph/web';
import type {MapLayout} from '../../core/layout/mapLayout';
import {drawPicture, type Caption} from '../../core/picture/drawPicture';
import {fitCamera, type MapCamera, type Size} from '../../core/picture/geometry';
import {headings} from '../../core/picture/labels';
import {legendRows} from '../../core/picture/legend';
import {PALETTES, type ThemeName} from '../../core/picture/palette';
import {SNAPSHOT_KEYWORD, withPngText} from '../../core/picture/pngText';
import {buildScene, type Lit} from '../../core/picture/scene';
import {moneySizes, type Sizes} from '../../core/picture/sizeMeasure';
import type {Camera, Selection} from '../../state/store';
import {legendWords} from '../../words/legendWords';
import type {Text} from '../text/text';
import type {Grouping} from './grouping';
import {mapWords} from '../../words/mapWords';
import {createMeasure} from './measureText';
import {placesOf} from './namePlaces';

export interface PictureInput {
  readonly web: Web;
  readonly layout: MapLayout;
  readonly outcome: Outcome | null;
  readonly round: number | null;
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly TieType[];
  readonly seen: Seen;
  readonly spotlight: Lit | null;
  /** What discs are sized by; null: by money. */
  readonly sizes: Sizes | null;
  readonly grouping: Grouping | null;
  /** null: the whole map. */
  readonly camera: Camera | null;
  /** Size of the map on the screen; null: that of a page. Only a camera makes it matter. */
  readonly window: Size | null;
  readonly theme: ThemeName;
  readonly text: Text;
  readonly caption: Caption;
  /** The picture in words. */
  readonly description: string;
  /** The snapshot that remakes the view. */
  readonly snapshot: string;
}

/** Pictures are never narrower than this, whatever the screen. */
const PAGE_WIDTH = 1200;

export function svgOf(input: PictureInput): string {
  const {web, layout, text, caption, description, snapshot, theme, outcome} = input;
  const scene = buildScene({...input, groups: input.grouping?.groups ?? null});
  const {camera, window} = crop(input.camera, input.window, layout.box);
  const words = {...mapWords(web, text), measure: createMeasure()};
  return drawPicture({
    scene,
    camera,
    window,
    palette: PALETTES[theme],
    ...placesOf(scene, camera, window, words, {companies: [], edge: null}),
    headings: headings(scene, camera, window, words),
    legend: legendRows(legendWords(text), PALETTES[theme], {
      hasOutcome: outcome !== null,
      sizes: input.sizes ?? moneySizes(web, layout.largestUsd),
      zoom: camera.zoom,
      grouping: input.grouping?.by ?? null,
    }),
    caption,
    description,
    language: text.language,
    snapshot,
    measure: words.measure,
  });
}

/** Rasterises a picture of ours: self-contained, so the canvas stays clean to read. */
export async function pngOf(svg: string, scale: number, snapshot: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const plain = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (plain === null) throw new Error('the browser could not write the picture');
    const bytes = withPngText(
      new Uint8Array(await plain.arrayBuffer()),
      SNAPSHOT_KEYWORD,
      snapshot,
    );
    return bytes === null ? plain : new Blob([bytes as BlobPart], {type: 'image/png'});
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The part of the map that the screen shows, at least as wide as a page. */
function crop(
  camera: Camera | null,
  window: Size | null,
  box: Size & {x: number; y: number},
): {camera: MapCamera; window: Size} {
  if (camera === null || window === null) {
    const page = {width: PAGE_WIDTH, height: (PAGE_WIDTH * box.height) / box.width};
    return {camera: camera ?? fitCamera(box, page), window: page};
  }
  const larger = Math.max(1, PAGE_WIDTH / window.width);
  return {
    camera: {...camera, zoom: camera.zoom * larger},
    window: {width: window.width * larger, height: window.height * larger},
  };
}
