/**
 * Node-link JSON, as networkx's `node_link_data` writes it: a directed multigraph with `nodes` and
 * `links` (or `edges`, as newer versions say). Each link has its key, so that parallel ties stay apart.
 */
import type {Result} from '../lib/result';
import {wholeFile, type ExchangeIssue, type Place} from './exchangeIssue';
import {columnsOf, type Cell, type EdgeRow, type GraphTable, type NodeRow} from './graphTable';
import {idsOf, ISSUE_LIMIT} from './readCells';

export function writeNodeLink({
  nodes,
  edges,
  title,
  description,
  date,
  beside,
}: GraphTable): string {
  const graph = {title, description, date, beside};
  const value = {
    directed: true,
    multigraph: true,
    graph: Object.fromEntries(Object.entries(graph).filter(([, text]) => text !== '')),
    nodes: nodes.map(({id, label, cells}) => ({id, label, ...cells})),
    links: edges.map(({id, source, target, label, start, end, weight, cells}) => ({
      source,
      target,
      key: id,
      label,
      ...(start !== undefined && {valid_from: start}),
      ...(end !== undefined && {valid_until: end}),
      ...(weight !== undefined && {weight}),
      ...cells,
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

export function readNodeLink(input: unknown): Result<GraphTable, ExchangeIssue> {
  const fail = (code: 'notNodeLink' | 'noLists'): Result<GraphTable, ExchangeIssue> => ({
    ok: false,
    errors: [wholeFile({code})],
  });
  if (!isRecord(input)) return fail('notNodeLink');
  const lists = [input['nodes'], input['links'] ?? input['edges']];
  if (!lists.every(Array.isArray)) return fail('noLists');
  const errors: ExchangeIssue[] = [];
  const nodes = (lists[0] as unknown[]).map((row, k): NodeRow => {
    const {id, label, ...rest} = recordAt(row, {kind: 'node', name: `${k + 1}`}, errors);
    return {
      id: textOf(id),
      label: textOf(label) || textOf(id),
      cells: cellsIn(rest, {kind: 'node', name: textOf(id)}, errors),
    };
  });
  const edges = (lists[1] as unknown[]).map((row, k): EdgeRow => {
    const {source, target, key, id, label, valid_from, valid_until, weight, ...rest} = recordAt(
      row,
      {kind: 'link', name: `${k + 1}`},
      errors,
    );
    const name = textOf(id) || (typeof key === 'string' ? key : '') || `${k}`;
    return {
      id: name,
      source: textOf(source),
      target: textOf(target),
      label: textOf(label),
      ...(typeof valid_from === 'string' && {start: valid_from}),
      ...(typeof valid_until === 'string' && {end: valid_until}),
      ...(typeof weight === 'number' && {weight}),
      cells: {
        ...(input['directed'] === false && {undirected: true}),
        ...cellsIn(rest, {kind: 'link', name}, errors),
      },
    };
  });
  for (const issue of idsOf(nodes, edges)) errors.push(issue);
  if (errors.length > 0) return {ok: false, errors: errors.slice(0, ISSUE_LIMIT)};
  const about = isRecord(input['graph']) ? input['graph'] : {};
  return {
    ok: true,
    value: {
      title: textOf(about['title']),
      description: textOf(about['description']),
      date: textOf(about['date']),
      beside: textOf(about['beside']),
      nodeColumns: columnsOf(nodes),
      nodes,
      edgeColumns: columnsOf(edges),
      edges,
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordAt(row: unknown, place: Place, errors: ExchangeIssue[]): Record<string, unknown> {
  if (isRecord(row)) return row;
  errors.push({place, fault: {code: 'notObject'}});
  return {};
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Records and lists become JSON text; null is a missing value. */
function cellsIn(
  record: Readonly<Record<string, unknown>>,
  place: Place,
  errors: ExchangeIssue[],
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'number' && !Number.isFinite(value))
      errors.push({place, fault: {code: 'notFinite', name}});
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      cells[name] = value;
    else cells[name] = JSON.stringify(value);
  }
  return cells;
}
