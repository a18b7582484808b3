/**
 * GraphML (graphml.graphdrawing.org): nodes, ties and their attributes as keyed data. Labels, times and
 * weights are data like all else, under the names that networkx and Gephi know.
 */
import type {Result} from '../lib/result';
import {wholeFile, type ExchangeIssue} from './exchangeIssue';
import type {Cell, EdgeRow, GraphColumn, GraphTable, NodeRow} from './graphTable';
import {cellOf, idsOf, ISSUE_LIMIT, wrongType} from './readCells';
import {childOf, childrenOf, escapeXml, parseXml, type XmlElement} from './xml';

const LABEL: GraphColumn = {name: 'label', type: 'string'};
/** `valid_from`: GraphML has no time, and `start` and `end` are columns of our own ties. */
const EDGE_EXTRAS: readonly GraphColumn[] = [
  LABEL,
  {name: 'valid_from', type: 'string'},
  {name: 'valid_until', type: 'string'},
  {name: 'weight', type: 'double'},
];
const GRAPH_KEYS = ['title', 'description', 'date', 'beside'] as const;

export function writeGraphml(table: GraphTable): string {
  const nodeColumns = [LABEL, ...table.nodeColumns];
  const edgeColumns = [...EDGE_EXTRAS, ...table.edgeColumns];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...GRAPH_KEYS.map(
      (name) => `  <key id="g:${name}" for="graph" attr.name="${name}" attr.type="string"/>`,
    ),
    ...keys('node', nodeColumns),
    ...keys('edge', edgeColumns),
    '  <graph edgedefault="directed">',
    ...GRAPH_KEYS.filter((name) => table[name] !== '').map(
      (name) => `    <data key="g:${name}">${escapeXml(table[name])}</data>`,
    ),
    ...table.nodes.flatMap(({id, label, cells}) => [
      `    <node id="${escapeXml(id)}">`,
      ...data('node', nodeColumns, {label, ...cells}),
      '    </node>',
    ]),
    ...table.edges.flatMap((edge) => [
      `    <edge id="${escapeXml(edge.id)}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}">`,
      ...data('edge', edgeColumns, {...extrasOf(edge), ...edge.cells}),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const extrasOf = ({label, start, end, weight}: EdgeRow): Record<string, Cell> => ({
  ...(label !== '' && {label}),
  ...(start !== undefined && {valid_from: start}),
  ...(end !== undefined && {valid_until: end}),
  ...(weight !== undefined && {weight}),
});

const keys = (of: 'node' | 'edge', columns: readonly GraphColumn[]): string[] =>
  columns.map(
    ({name, type}) =>
      `  <key id="${of[0]}:${escapeXml(name)}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${type}"/>`,
  );

const data = (
  of: 'node' | 'edge',
  columns: readonly GraphColumn[],
  cells: NodeRow['cells'],
): string[] =>
  columns
    .filter(({name}) => cells[name] !== undefined)
    .map(
      ({name}) =>
        `      <data key="${of[0]}:${escapeXml(name)}">${escapeXml(String(cells[name]))}</data>`,
    );

export function readGraphml(text: string): Result<GraphTable, ExchangeIssue> {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const graph = childOf(root, 'graph');
  if (root.name !== 'graphml' || !graph)
    return {ok: false, errors: [wholeFile({code: 'noGraph', format: 'GraphML'})]};
  const errors: ExchangeIssue[] = [];
  const declared = keysIn(root);
  const nodes = childrenOf(graph, 'node').map((node): NodeRow => {
    const {label, ...cells} = cellsOf(node, declared, errors);
    const id = node.attributes['id'] ?? '';
    return {id, label: String(label ?? id), cells};
  });
  const isUndirected = graph.attributes['edgedefault'] === 'undirected';
  const edges = childrenOf(graph, 'edge').map((edge, k): EdgeRow => {
    const {label, valid_from, valid_until, weight, ...cells} = cellsOf(edge, declared, errors);
    return {
      id: edge.attributes['id'] ?? `${k}`,
      source: edge.attributes['source'] ?? '',
      target: edge.attributes['target'] ?? '',
      label: String(label ?? ''),
      ...(valid_from !== undefined && {start: String(valid_from)}),
      ...(valid_until !== undefined && {end: String(valid_until)}),
      ...(typeof weight === 'number' && {weight}),
      cells:
        isUndirected && cells['undirected'] === undefined ? {...cells, undirected: true} : cells,
    };
  });
  for (const issue of idsOf(nodes, edges)) errors.push(issue);
  if (errors.length > 0) return {ok: false, errors: errors.slice(0, ISSUE_LIMIT)};
  const about = cellsOf(graph, declared, []);
  const [title = '', description = '', date = '', beside = ''] = GRAPH_KEYS.map((key) =>
    String(about[key] ?? ''),
  );
  const columns = (of: string, except: readonly string[]): GraphColumn[] =>
    [...declared.values()]
      .filter((key) => key.of === of && !except.includes(key.name))
      .map(({name, type}) => ({name, type}));
  return {
    ok: true,
    value: {
      title,
      description,
      date,
      beside,
      nodeColumns: columns('node', ['label']),
      nodes,
      edgeColumns: columns(
        'edge',
        EDGE_EXTRAS.map(({name}) => name),
      ),
      edges,
    },
  };
}

interface Key extends GraphColumn {
  readonly of: string;
}

const keysIn = (root: XmlElement): Map<string, Key> =>
  new Map(
    childrenOf(root, 'key').map(({attributes: a}) => [
      a['id'] ?? '',
      {
        of: a['for'] ?? 'all',
        name: a['attr.name'] ?? a['id'] ?? '',
        type: cellType(a['attr.type']),
      },
    ]),
  );

const cellType = (type: string | undefined): GraphColumn['type'] =>
  type === 'boolean'
    ? 'boolean'
    : type !== undefined && ['int', 'long', 'float', 'double'].includes(type)
      ? 'double'
      : 'string';

function cellsOf(
  element: XmlElement,
  declared: ReadonlyMap<string, Key>,
  errors: ExchangeIssue[],
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const {attributes: a, text, line} of childrenOf(element, 'data')) {
    const key = declared.get(a['key'] ?? '');
    const cell = key && cellOf(text, key);
    if (cell === undefined)
      errors.push({
        place: {kind: 'line', name: `${line}`},
        fault: key ? wrongType(key, text) : {code: 'undeclared', name: a['key'] ?? ''},
      });
    else cells[key!.name] = cell;
  }
  return cells;
}
