/**
 * GEXF (gexf.net): the format of Gephi. Written as 1.2, which every reader knows (networkx before 3 has
 * never heard of 1.3); read from 1.1 to 1.3. Time stands on the ties (`start`, `end`), their money is
 * the weight where one is known, all else is attributes. Partnership and rivalry are written as
 * directed edges with `undirected` true, since networkx refuses graphs that mix both kinds.
 *
 * graphology-gexf turns lists into "object Object" and knows no time, so both ways are our own.
 */
import type {Result} from '../lib/result';
import {wholeFile, type ExchangeIssue} from './exchangeIssue';
import type {Cell, EdgeRow, GraphColumn, GraphTable, NodeRow} from './graphTable';
import {cellOf, idsOf, ISSUE_LIMIT, wrongType} from './readCells';
import {childOf, childrenOf, escapeXml, parseXml, type XmlElement} from './xml';

const BESIDE = 'https://frenemy.example/ns/beside/1';

export function writeGexf(table: GraphTable): string {
  const {nodeColumns, edgeColumns, nodes, edges} = table;
  const isDated = edges.some(({start, end}) => start !== undefined || end !== undefined);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    `  <meta${table.date && ` lastmodifieddate="${escapeXml(table.date)}"`}>`,
    '    <creator>Frenemy</creator>',
    `    <description>${escapeXml([table.title, table.description].filter(Boolean).join('. '))}</description>`,
    ...(table.beside === ''
      ? []
      : [`    <beside xmlns="${BESIDE}">${escapeXml(table.beside)}</beside>`]),
    '  </meta>',
    `  <graph defaultedgetype="directed" mode="${isDated ? 'dynamic' : 'static'}"${isDated ? ' timeformat="date"' : ''}>`,
    ...attributes('node', nodeColumns),
    ...attributes('edge', edgeColumns),
    '    <nodes>',
    ...nodes.flatMap(({id, label, cells}) => [
      `      <node id="${escapeXml(id)}" label="${escapeXml(label)}">`,
      ...values(nodeColumns, cells),
      '      </node>',
    ]),
    '    </nodes>',
    '    <edges>',
    ...edges.flatMap((edge) => [
      `      <edge ${edgeHead(edge)}>`,
      ...values(edgeColumns, edge.cells),
      '      </edge>',
    ]),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

const attributes = (of: 'node' | 'edge', columns: readonly GraphColumn[]): string[] => [
  `    <attributes class="${of}" mode="static">`,
  ...columns.map(
    ({name, type}) =>
      `      <attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${type}"/>`,
  ),
  '    </attributes>',
];

const values = (columns: readonly GraphColumn[], cells: NodeRow['cells']): string[] => {
  const present = columns.filter(({name}) => cells[name] !== undefined);
  if (present.length === 0) return [];
  return [
    '        <attvalues>',
    ...present.map(
      ({name}) =>
        `          <attvalue for="${escapeXml(name)}" value="${escapeXml(String(cells[name]))}"/>`,
    ),
    '        </attvalues>',
  ];
};

const edgeHead = ({id, source, target, label, start, end, weight}: EdgeRow): string =>
  Object.entries({id, source, target, label, start, end, weight})
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');

/** GEXF 1.1 to 1.3, or every fault (the first hundred). */
export function readGexf(text: string): Result<GraphTable, ExchangeIssue> {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const graph = childOf(root, 'graph');
  if (root.name !== 'gexf' || !graph)
    return {ok: false, errors: [wholeFile({code: 'noGraph', format: 'GEXF'})]};
  const errors: ExchangeIssue[] = [];
  const meta = childOf(root, 'meta');
  const nodeColumns = columnsIn(graph, 'node');
  const edgeColumns = columnsIn(graph, 'edge');
  const nodes = elementsIn(graph, 'nodes', 'node').map((node): NodeRow => ({
    id: node.attributes['id'] ?? '',
    label: node.attributes['label'] ?? node.attributes['id'] ?? '',
    cells: cellsOf(node, nodeColumns, errors),
  }));
  const edges = elementsIn(graph, 'edges', 'edge').map((edge, k): EdgeRow => {
    const {id, source = '', target = '', label = '', start, end, weight} = edge.attributes;
    return {
      id: id ?? `${k}`,
      source,
      target,
      label,
      ...(start !== undefined && {start}),
      ...(end !== undefined && {end}),
      ...(weight !== undefined && Number.isFinite(Number(weight)) && {weight: Number(weight)}),
      cells: cellsOf(edge, edgeColumns, errors),
    };
  });
  for (const issue of idsOf(nodes, edges)) errors.push(issue);
  if (errors.length > 0) return {ok: false, errors: errors.slice(0, ISSUE_LIMIT)};
  return {
    ok: true,
    value: {
      title: '',
      description: meta ? (childOf(meta, 'description')?.text ?? '') : '',
      date: meta?.attributes['lastmodifieddate'] ?? '',
      nodeColumns: [...nodeColumns.values()],
      nodes,
      edgeColumns: [...edgeColumns.values()],
      edges,
      beside: meta ? (childOf(meta, 'beside')?.text ?? '') : '',
    },
  };
}

function columnsIn(graph: XmlElement, of: 'node' | 'edge'): Map<string, GraphColumn> {
  const declared = childrenOf(graph, 'attributes').filter((a) => a.attributes['class'] === of);
  return new Map(
    declared
      .flatMap((a) => childrenOf(a, 'attribute'))
      .map(({attributes: {id = '', title = id, type = 'string'}}) => [
        id,
        {name: title, type: cellType(type)},
      ]),
  );
}

const cellType = (type: string): GraphColumn['type'] =>
  ['integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger'].includes(
    type.toLowerCase(),
  )
    ? 'double'
    : type.toLowerCase() === 'boolean'
      ? 'boolean'
      : 'string';

/** Nodes may nest in nodes: taken flat. */
function elementsIn(graph: XmlElement, list: string, item: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      if (child.name === item) found.push(child);
      if (child.name === item || child.name === list) walk(child);
    }
  };
  walk(graph);
  return found;
}

function cellsOf(
  element: XmlElement,
  columns: ReadonlyMap<string, GraphColumn>,
  errors: ExchangeIssue[],
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const {attributes: a, line} of childrenOf(element, 'attvalues').flatMap((list) =>
    childrenOf(list, 'attvalue'),
  )) {
    const column = columns.get(a['for'] ?? a['id'] ?? '');
    const cell = column && cellOf(a['value'] ?? '', column);
    if (cell === undefined)
      errors.push({
        place: {kind: 'line', name: `${line}`},
        fault: column
          ? wrongType(column, a['value'] ?? '')
          : {code: 'undeclared', name: a['for'] ?? ''},
      });
    else cells[column!.name] = cell;
  }
  return cells;
}
