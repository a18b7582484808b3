/**
 * The map with its outcome in the formats of other programs, and as a page that opens without network;
 * fetched when one is first asked for.
 */
import {sceneTable} from '../../core/exchange/sceneTable';
import {writeGexf} from '../../core/exchange/gexf';
import {writeGraphml} from '../../core/exchange/graphml';
import type {GraphTable} from '../../core/exchange/graphTable';
import {writeNodeLink} from '../../core/exchange/nodeLink';
import {tableCsv} from '../../core/exchange/tableCsv';
import {writeXlsx} from '../../core/exchange/xlsx';
import type {App} from '../../state/store';
import {viewCaption} from '../study/viewCaption';
import {createNames} from '../../words/names';
import {sentenceOf} from '../../words/sentence';
import {shellText} from '../text/shellText';
import type {Text} from '../text/text';
import {encloseIn} from './enclosed';
import {fileName} from './fileName';
import {linkHash, snapshotText} from './snapshots';

export const EXCHANGE_KINDS = ['gexf', 'graphml', 'nodelink', 'csv', 'xlsx', 'html'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];
export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** The files of one export: a table of companies and one of ties are two. */
export async function exchangeFiles(
  app: App,
  kind: ExchangeKind,
  text: Text,
): Promise<NamedFile[]> {
  const file = (extension: string, content: string, type: string): NamedFile => ({
    name: fileName(app, extension),
    content: new Blob([content], {type}),
  });
  if (kind === 'html') return [file('html', await pageOf(app), 'text/html')];
  const table = await tableOf(app, text);
  switch (kind) {
    case 'gexf':
      return [file('gexf', writeGexf(table), 'application/xml')];
    case 'graphml':
      return [file('graphml', writeGraphml(table), 'application/xml')];
    case 'nodelink':
      return [file('nodelink.json', writeNodeLink(table), 'application/json')];
    case 'csv': {
      const {nodes, edges} = tableCsv(table);
      return [
        file('ties.csv', BOM + edges, 'text/csv'),
        file('companies.csv', BOM + nodes, 'text/csv'),
      ];
    }
    case 'xlsx':
      return [{name: fileName(app, 'xlsx'), content: workbookOf(table)}];
  }
}
/** Without it spreadsheets take Korean for Latin. */
const BOM = '\u{FEFF}';

async function tableOf(app: App, text: Text): Promise<GraphTable> {
  const {dataset, store, selectors, catalogue} = app;
  const state = store.getState();
  const outcome = selectors.outcome(state);
  const t = shellText[text.language];
  const sentence =
    outcome && sentenceOf(outcome, state.scenario, createNames(catalogue, text.language), text);
  return sceneTable({
    web: selectors.web(state),
    outcome,
    sources: dataset.sources,
    title: sentence ?? t.title,
    description: viewCaption(state.scenario, dataset, text),
    asOf: state.scenario.asOf,
    snapshot: await snapshotText(app),
  });
}

function workbookOf({
  nodeColumns,
  nodes,
  edgeColumns,
  edges,
  title,
  description,
}: GraphTable): Blob {
  const bytes = writeXlsx([
    {
      name: 'Ties',
      rows: [
        ['id', 'source', 'target', ...edgeColumns.map((c) => c.name)],
        ...edges.map(({id, source, target, cells}) => [
          id,
          source,
          target,
          ...edgeColumns.map((c) => cells[c.name]),
        ]),
      ],
    },
    {
      name: 'Companies',
      rows: [
        ['id', 'label', ...nodeColumns.map((c) => c.name)],
        ...nodes.map(({id, label, cells}) => [id, label, ...nodeColumns.map((c) => cells[c.name])]),
      ],
    },
    {name: 'About', rows: [[title], [description]]},
  ]);
  return new Blob([bytes as BlobPart], {type: XLSX_TYPE});
}
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The app, its data and the present view in one file. */
async function pageOf(app: App): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}single.html`);
  if (!response.ok) throw new Error(`single.html: ${response.status}`);
  const link = (await linkHash(app)) || (await snapshotText(app));
  return encloseIn(await response.text(), {dataset: app.builtIn, link});
}
