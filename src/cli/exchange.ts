/** Files of exchange on disk: what lies in them, told by their name and their content. */
import {existsSync, statSync, writeFileSync} from 'node:fs';
import {extname} from 'node:path';
import {datasetTable, tableDataset} from '../core/exchange/datasetTable';
import {readGexf, writeGexf} from '../core/exchange/gexf';
import {readGraphml, writeGraphml} from '../core/exchange/graphml';
import {readableExchangeIssue, type ExchangeIssue} from '../core/exchange/exchangeIssue';
import type {GraphTable} from '../core/exchange/graphTable';
import {networkOfTable, networkTable, type NetworkFile} from '../core/exchange/networkTable';
import {readNodeLink, writeNodeLink} from '../core/exchange/nodeLink';
import {tableCsv} from '../core/exchange/tableCsv';
import {readableIssue} from '../core/dataset/parseDataset';
import {NETWORK_FORMAT} from '../core/network/network';
import type {Result} from '../core/lib/result';
import {loadDataset, loadNetwork, readJson, readText} from './files';
import {InputError} from './inputError';

export type Written = readonly string[];

/** A dataset, a bare network or any graph as a table. */
export function readGraph(path: string): GraphTable {
  const extension = extname(path).toLowerCase();
  if (extension === '.gexf') return orThrow(path, readGexf(readText(path)));
  if (extension === '.graphml') return orThrow(path, readGraphml(readText(path)));
  if (existsSync(path) && statSync(path).isDirectory())
    return datasetTable(loadDataset(path).dataset);
  if (extension !== '.json')
    throw new InputError(`${path}: reads .json, .gexf, .graphml or a folder of data`);
  const input = readJson(path) as Record<string, unknown> | null;
  if (input?.['format'] === NETWORK_FORMAT) {
    loadNetwork(path);
    return networkTable(input as NetworkFile);
  }
  if (Array.isArray(input?.['nodes'])) return orThrow(path, readNodeLink(input));
  return datasetTable(loadDataset(path).dataset);
}

function orThrow(path: string, read: Result<GraphTable, ExchangeIssue>): GraphTable {
  if (read.ok) return read.value;
  throw new InputError(read.errors.map((issue) => `${path}: ${readableExchangeIssue(issue)}`));
}

/** Writes the table as its name asks; returns the files written. */
export function writeGraph(table: GraphTable, path: string): Written {
  const extension = extname(path).toLowerCase();
  switch (extension) {
    case '.gexf':
      return write(path, writeGexf(table));
    case '.graphml':
      return write(path, writeGraphml(table));
    case '.csv': {
      const {nodes, edges} = tableCsv(table);
      return [...write(path, edges), ...write(path.replace(/\.csv$/i, '.nodes.csv'), nodes)];
    }
    case '.json':
      return write(path, jsonOf(table, path));
    default:
      throw new InputError(`${path}: writes .json, .gexf, .graphml or .csv`);
  }
}

/** A dataset or a network as the file that it was; any other graph, or `.nodelink.json`, as node-link. */
function jsonOf(table: GraphTable, path: string): string {
  const network = networkOfTable(table);
  if (/\.nodelink\.json$/i.test(path) || (table.beside === '' && network === null))
    return writeNodeLink(table);
  if (network !== null) return `${JSON.stringify(network)}\n`;
  const dataset = tableDataset(table);
  if (!dataset.ok) throw new InputError(dataset.errors.map((e) => readableIssue(e)));
  return `${JSON.stringify(dataset.value)}\n`;
}

export function write(path: string, content: string | Uint8Array): Written {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new InputError(
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code}); does its folder exist, and may you write there?`,
    );
  }
  return [path];
}
