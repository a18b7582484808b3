/** The map as a file, with what it shows in words and the snapshot that remakes it inside. */
import type {ThemeName} from '../../core/picture/palette';
import type {App} from '../../state/store';
import {pngOf, svgOf} from '../canvas/exportPicture';
import {shownLayout} from '../canvas/drawnLayout';
import {findGrouping} from '../canvas/grouping';
import {shownSizes} from '../canvas/sizing';
import {siftedWords} from '../../words/siftedWords';
import {createNames} from '../text/names';
import {sentenceOf} from '../text/sentence';
import {shellText} from '../text/shellText';
import type {Text} from '../text/text';
import {linkHash, snapshotText} from './snapshots';
import {sourcesBehind} from './sourcesBehind';

/** Pixels of a PNG per pixel of the picture: sharp in print and on fine screens. */
const PNG_SCALE = 2;

export async function pictureOf(
  app: App,
  kind: 'png' | 'svg',
  text: Text,
  theme: ThemeName,
): Promise<Blob> {
  const {dataset, store, selectors, catalogue} = app;
  const {scenario, view} = store.getState();
  const web = selectors.web(store.getState());
  const hulls = view.picture?.hulls;
  const outcome = selectors.outcome(store.getState());
  const t = shellText[text.language];
  const names = createNames(catalogue, text.language);
  const sentence = outcome && sentenceOf(outcome, scenario, names, text);
  const [snapshot, hash] = await Promise.all([snapshotText(app), linkHash(app)]);
  const date = text.format.date(scenario.asOf);
  const basis = text.words.bases[scenario.basis];
  const seen = scenario.inForce ? t.mapCaptionInForce(basis, date) : t.mapCaption(basis, date);
  const host = document.querySelector('.map-host')?.getBoundingClientRect();
  const svg = svgOf({
    web,
    layout: shownLayout(app),
    outcome,
    round: view.round,
    selection: view.selection,
    hiddenTypes: view.hiddenTypes,
    seen: selectors.seen(store.getState()),
    spotlight: view.spotlight ?? null,
    sizes: shownSizes(app),
    grouping: hulls ? await findGrouping(hulls, web, scenario.seed) : null,
    camera: view.camera,
    window: host ? {width: host.width, height: host.height} : null,
    theme,
    text,
    caption: {
      title: t.title,
      sentence,
      lines: [
        `${seen}. ${t.sourcesBehind(sourcesBehind(app))}`,
        ...siftedWords(view.picture ?? {}, names, text),
        t.dataStamp(dataset.version, dataset.hash.slice(0, 12)),
        `${location.origin}${location.pathname}${hash}`,
      ],
    },
    description: [sentence, seen, ...siftedWords(view.picture ?? {}, names, text)]
      .filter(Boolean)
      .join(' '),
    snapshot,
  });
  if (kind === 'svg') return new Blob([svg], {type: 'image/svg+xml'});
  return pngOf(svg, PNG_SCALE, snapshot);
}
