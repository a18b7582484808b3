/**
 * A study's chart as a file with all that goes out with a picture: what the study says of it, then the
 * sources behind its ties, the link, and the snapshot that remakes the screen. `ties`: those the chart
 * is drawn of; absent: all of the web.
 */
import type {TieId} from '../../core/dataset/schema';
import {textWidth} from '../../core/picture/textWidth';
import {publishersLine} from '../../words/publishers';
import type {App} from '../../state/store';
import {linkHash, snapshotText} from '../session/snapshots';
import type {Text} from '../text/text';
import {CAPTION_PX, saveChart, type ChartCaption} from './saveChart';

export async function savePicture(
  app: App,
  text: Text,
  name: string,
  chart: SVGSVGElement,
  {title, lines, ties}: Pick<ChartCaption, 'title' | 'lines'> & {readonly ties?: Iterable<TieId>},
): Promise<void> {
  const web = app.selectors.web(app.store.getState());
  const room = chart.getBoundingClientRect().width * SOURCE_LINES;
  const sources = publishersLine(
    web,
    new Set(ties ?? web.ties.keys()),
    app.catalogue.sources,
    text,
    (line) => textWidth(line, false, CAPTION_PX) <= room * FILLED,
  );
  const [hash, snapshot] = await Promise.all([linkHash(app), snapshotText(app)]);
  const link = `${location.origin}${location.pathname}${hash}`;
  saveChart(name, chart, {title, lines: [...lines, sources, link], snapshot});
}

/** Lines of the caption that the sources may fill, and how full a broken line is at least. */
const SOURCE_LINES = 2;
const FILLED = 0.85;
