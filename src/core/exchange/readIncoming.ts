/**
 * A file that someone brings → what is in it, told by its content and not by its name: a snapshot (alone,
 * or inside a picture or a graph that we wrote), a dataset, a patch, a graph or tables; or why it cannot be
 * read. Nothing is checked against the data at hand here. O(size).
 */
import {parseDataset, type Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import {NETWORK_FORMAT} from '../network/network';
import {readPngText, SNAPSHOT_KEYWORD} from '../picture/pngText';
import {readPdfSnapshot} from '../picture/readPdfSnapshot';
import {readSvgSnapshot} from '../picture/svgText';
import {DEEPEST_JSON, nestsDeeper} from '../lib/nestsDeeper';
import {plainText} from '../lib/plainText';
import type {Result} from '../lib/result';
import {tableDataset} from './datasetTable';
import {decodeText} from './decodeText';
import {wholeFile, type ExchangeIssue, type PlainFault} from './exchangeIssue';
import {readGexf} from './gexf';
import {readGraphml} from './graphml';
import {graphSheets} from './graphSheets';
import type {GraphTable} from './graphTable';
import {readNodeLink} from './nodeLink';
import {parsePatch, PATCH_FORMAT, type Patch} from './patch';
import {readCsv} from './readCsv';
import {isSparse, ownCell, plainCell, sheetOf, type Sheet} from './sheet';
import {unrepeated} from './unrepeated';
import {readXlsx} from './xlsx';

export type Incoming =
  | {readonly kind: 'snapshot'; readonly text: string}
  | {readonly kind: 'dataset'; readonly dataset: Dataset}
  | {readonly kind: 'patch'; readonly patch: Patch}
  | {readonly kind: 'sheets'; readonly sheets: readonly Sheet[]}
  | {readonly kind: 'graph'; readonly ties: Sheet; readonly companies: Sheet}
  | {readonly kind: 'unreadable'; readonly issues: readonly ExchangeIssue[]}
  | {readonly kind: 'faultyData'; readonly issues: readonly Issue[]};

export function readIncoming(file: string, bytes: Uint8Array): Incoming {
  const opensWith = (...start: readonly number[]) => start.every((byte, k) => bytes[k] === byte);
  if (bytes.length === 0) return refuse('empty');
  if (opensWith(0x89, 0x50, 0x4e, 0x47))
    return {kind: 'snapshot', text: readPngText(bytes, SNAPSHOT_KEYWORD) ?? NO_SNAPSHOT};
  if (opensWith(0x50, 0x4b)) return workbook(file, bytes);
  if (opensWith(0xd0, 0xcf, 0x11, 0xe0)) return refuse('oldWorkbook');
  if (opensWith(0x25, 0x50, 0x44, 0x46)) {
    const text = readPdfSnapshot(bytes);
    return text === null ? refuse('pdf') : {kind: 'snapshot', text};
  }
  return readIncomingText(file, decodeText(bytes).text);
}

export function readIncomingText(file: string, text: string): Incoming {
  const start = text.trimStart().slice(0, 1000);
  if (start === '') return refuse('empty');
  if (start.startsWith('<')) return markup(file, text, start);
  if (/^[[{]/.test(start) || /\.json$/i.test(file)) return json(file, text);
  if (text.slice(0, 4000).includes('\0')) return refuse('notText');
  const csv = readCsv(text);
  if (!csv.ok) return {kind: 'unreadable', issues: csv.errors};
  const sheet = sheetOf(file, csv.value.rows);
  return sheet ? tables([sheet]) : refuse('noTable');
}

/** As many as spreadsheets have. */
const MOST_COLUMNS = 16_384;
const tables = (sheets: readonly Sheet[]): Incoming =>
  sheets.some(({header}) => header.length > MOST_COLUMNS)
    ? refuse('tooWide')
    : {kind: 'sheets', sheets};

/** What the door of snapshots refuses as none. */
const NO_SNAPSHOT = '{}';
const refuse = (code: PlainFault): Incoming => ({
  kind: 'unreadable',
  issues: [wholeFile({code})],
});

function workbook(file: string, bytes: Uint8Array): Incoming {
  const read = readXlsx(bytes);
  if (!read.ok) return {kind: 'unreadable', issues: read.errors};
  const sheets = read.value.flatMap(
    ({name, rows}) => sheetOf(read.value.length > 1 ? `${file}, ${name}` : file, rows) ?? [],
  );
  return sheets.length > 0 ? tables(sheets) : refuse('noTable');
}

function markup(file: string, text: string, start: string): Incoming {
  const root = /<(?:\w+:)?(svg|gexf|graphml|html|!doctype html)\b/i.exec(start)?.[1]?.toLowerCase();
  switch (root) {
    case 'svg':
      return {kind: 'snapshot', text: readSvgSnapshot(text) ?? NO_SNAPSHOT};
    case 'gexf':
      return graph(file, readGexf(text));
    case 'graphml':
      return graph(file, readGraphml(text));
    case undefined:
      return graph(file, readGexf(text)); // says where it is no XML, or that it is no graph
    default:
      return refuse('webPage');
  }
}

function json(file: string, text: string): Incoming {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {kind: 'snapshot', text}; // its door says that it is not JSON
  }
  if (nestsDeeper(value))
    return {kind: 'unreadable', issues: [wholeFile({code: 'tooDeep', deepest: DEEPEST_JSON})]};
  if (Array.isArray(value)) return recordSheet(file, value);
  if (typeof value !== 'object' || value === null) return {kind: 'snapshot', text};
  const object = value as Record<string, unknown>;
  if (object['format'] === PATCH_FORMAT) {
    const patch = parsePatch(object);
    return patch.ok
      ? {kind: 'patch', patch: patch.value}
      : {kind: 'faultyData', issues: patch.errors};
  }
  if (object['format'] === NETWORK_FORMAT) return refuse('bareNetwork');
  if (Array.isArray(object['companies']) && Array.isArray(object['ties'])) {
    const {hash: _, ...data} = object;
    return datasetIn(parseDataset(data));
  }
  const hasLinks = Array.isArray(object['links']) || Array.isArray(object['edges']);
  if (Array.isArray(object['nodes']) && hasLinks) return graph(file, readNodeLink(object));
  return {kind: 'snapshot', text};
}

/** A list of objects is a table: their keys are its columns. */
function recordSheet(file: string, rows: readonly unknown[]): Incoming {
  const isRecord = (row: unknown): row is Record<string, unknown> =>
    typeof row === 'object' && row !== null && !Array.isArray(row);
  if (rows.length === 0 || !rows.every(isRecord)) return refuse('noTable');
  const keys = rows.flatMap((row) => Object.keys(row));
  const header = [...new Set(keys)];
  if (isSparse(rows.length * header.length, keys.length)) return refuse('tooSparse');
  const cell = (value: unknown): string =>
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value as string | number | boolean);
  const cells = rows.map((row) => header.map((k) => plainCell(cell(ownCell(row, k)))));
  return tables([{file, header: unrepeated(header.map(plainText)), rows: cells}]);
}

/** One that we wrote carries all of a dataset, or the snapshot that it was made of. */
function graph(file: string, read: Result<GraphTable, ExchangeIssue>): Incoming {
  if (!read.ok) return {kind: 'unreadable', issues: read.errors};
  const table = read.value;
  const beside = besideOf(table.beside);
  if (typeof beside?.['format'] === 'string' && beside['format'].startsWith('frenemy-snapshot/'))
    return {kind: 'snapshot', text: table.beside};
  if (beside?.['defaults'] !== undefined) return datasetIn(tableDataset(table));
  const {nodes, edges, nodeColumns, edgeColumns} = table;
  const filled = [...nodes, ...edges].reduce((sum, {cells}) => sum + Object.keys(cells).length, 0);
  const cells = nodes.length * nodeColumns.length + edges.length * edgeColumns.length;
  if (isSparse(cells, filled)) return refuse('tooSparse');
  if (nodeColumns.length > MOST_COLUMNS || edgeColumns.length > MOST_COLUMNS)
    return refuse('tooWide');
  return {kind: 'graph', ...graphSheets(table, file)};
}

function besideOf(text: string): Record<string, unknown> | null {
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const datasetIn = (parsed: Result<Dataset, Issue>): Incoming =>
  parsed.ok
    ? {kind: 'dataset', dataset: parsed.value}
    : {kind: 'faultyData', issues: parsed.errors};
