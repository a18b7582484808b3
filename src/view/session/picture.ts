/** The map as a file, with what it shows in words and the snapshot that remakes it inside. */
import type {Figure} from '../../core/picture/figure';
import {figureSvg} from '../../core/picture/figureSvg';
import type {ThemeName} from '../../core/picture/palette';
import {mapPicture} from '../../words/mapPicture';
import type {App} from '../../state/store';
import {shownLayout} from '../canvas/drawnLayout';
import {findGrouping} from '../canvas/grouping';
import {shownSizes} from '../canvas/sizing';
import type {Text} from '../text/text';
import type {PictureOptions} from './pictureOptions';
import {rasterise} from './rasterise';
import {linkHash, snapshotText} from './snapshots';

export type PictureKind = 'png' | 'svg' | 'pdf';

export async function pictureOf(
  app: App,
  kind: PictureKind,
  text: Text,
  theme: ThemeName,
  options: PictureOptions,
): Promise<Blob> {
  return pictureFile(await figureOf(app, kind, text, theme, options), kind, options);
}

export async function pictureFile(
  figure: Figure,
  kind: PictureKind,
  {scale}: PictureOptions,
): Promise<Blob> {
  if (kind === 'pdf') {
    const {figurePdf} = await import('../../core/picture/figurePdf');
    return new Blob([figurePdf(figure) as BlobPart], {type: 'application/pdf'});
  }
  if (kind === 'svg') return new Blob([figureSvg(figure)], {type: 'image/svg+xml'});
  return rasterise(figure, scale);
}

/** `shown`: the theme of the screen, which `asShown` takes. */
export async function figureOf(
  app: App,
  kind: PictureKind,
  text: Text,
  shown: ThemeName,
  options: PictureOptions,
  pageWidth?: number,
): Promise<Figure> {
  const {dataset, store, selectors, catalogue} = app;
  const state = store.getState();
  const {scenario, view} = state;
  const web = selectors.web(state);
  const hulls = view.picture?.hulls;
  const [snapshot, hash, grouping] = await Promise.all([
    snapshotText(app),
    linkHash(app),
    hulls ? findGrouping(hulls, web, scenario.seed) : null,
  ]);
  const host = document.querySelector('.map-host')?.getBoundingClientRect();
  return mapPicture({
    web,
    layout: shownLayout(app),
    scenario,
    outcome: selectors.outcome(state),
    view: options.extent === 'whole' ? {...view, camera: null} : view,
    seen: selectors.seen(state),
    sizes: shownSizes(app),
    grouping,
    window: host ? {width: host.width, height: host.height} : null,
    ...(pageWidth !== undefined && {pageWidth}),
    named: catalogue,
    data: dataset,
    theme: options.theme === 'asShown' ? shown : options.theme,
    isTransparent: kind !== 'pdf' && options.isTransparent,
    text,
    link: `${location.origin}${location.pathname}${hash}`,
    snapshot,
  });
}
