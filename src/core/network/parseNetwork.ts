/**
 * JSON or a pair of CSV tables → Network, or every problem found, each naming its place:
 * `nodes[2].buffer` in JSON, `row 4, buffer` in a table (the header is row 1). The kind of a pair of
 * tables is told by the header of its edges. O(input).
 */
import Papa from 'papaparse';
import {DEEPEST_JSON, nestsDeeper} from '../lib/nestsDeeper';
import type {Result} from '../lib/result';
import {
  NETWORK_FORMAT,
  NETWORK_KINDS,
  type Network,
  type NetworkKind,
  type SupplyNetwork,
} from './network';
import {
  createNetworkReader,
  isMissing,
  isRecord,
  show,
  type NetworkIssue,
  type Row,
} from './networkReader';
import {
  NO_KIND,
  columnsMissing,
  kindOfHeader,
  separatorOf,
  tableHeader,
  tableRow,
} from './networkTables';

export const readableNetworkIssue = ({file, place, message}: NetworkIssue): string =>
  `${file}: ${place && `${place}: `}${message}`;

export function parseNetworkJson(text: string, file: string): Result<Network, NetworkIssue> {
  const fail = (place: string, message: string): Result<Network, NetworkIssue> => ({
    ok: false,
    errors: [{file, place, message}],
  });
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return fail('', `is not JSON: ${(error as Error).message}`);
  }
  if (!isRecord(input)) return fail('', 'must be an object');
  if (nestsDeeper(input)) return fail('', `nests deeper than ${DEEPEST_JSON} levels`);
  const {format, kind, nodes, edges} = input;
  if (format !== NETWORK_FORMAT)
    return fail('format', `must be "${NETWORK_FORMAT}", got ${show(format)}`);
  const known = NETWORK_KINDS.find((k) => k === kind);
  if (!known) return fail('kind', `must be one of ${NETWORK_KINDS.join(', ')}, got ${show(kind)}`);
  if (!Array.isArray(nodes)) return fail('nodes', `must be a list, got ${show(nodes)}`);
  if (!Array.isArray(edges)) return fail('edges', `must be a list, got ${show(edges)}`);
  const rowsOf = (name: string, list: readonly unknown[]): readonly Row[] =>
    list.map((item, i) => ({
      fields: isRecord(item) ? item : {},
      place: (field) => `${name}[${i}]${field && `.${field}`}`,
      file,
      isTable: false,
    }));
  const errors: NetworkIssue[] = [];
  const network = read(known, rowsOf('nodes', nodes), rowsOf('edges', edges), errors);
  const options = known === 'supply' ? readSupplyOptions(input, network.sectors, file, errors) : {};
  return errors.length > 0
    ? {ok: false, errors}
    : {ok: true, value: {...network.value, ...options} as Network};
}

export function parseNetworkTables(
  nodes: {readonly text: string; readonly file: string},
  edges: {readonly text: string; readonly file: string},
): Result<Network, NetworkIssue> {
  const errors: NetworkIssue[] = [];
  const edgeTable = readTable(edges, errors);
  const nodeTable = readTable(nodes, errors);
  const kind = kindOfHeader(edgeTable.header);
  if (!kind) {
    const message = NO_KIND;
    return {ok: false, errors: [...errors, {file: edges.file, place: 'row 1', message}]};
  }
  for (const name of columnsMissing(kind, nodeTable.header))
    errors.push({file: nodes.file, place: 'row 1', message: `has no column "${name}"`});
  if (errors.length > 0) return {ok: false, errors};
  const {value} = read(kind, nodeTable.rows, edgeTable.rows, errors);
  const options = kind === 'supply' ? {essential: null, substitution: null} : {};
  return errors.length > 0
    ? {ok: false, errors}
    : {ok: true, value: {...value, ...options} as Network};
}

function readTable(
  {text, file}: {readonly text: string; readonly file: string},
  errors: NetworkIssue[],
): {readonly header: readonly string[]; readonly rows: readonly Row[]} {
  const tell = (issue: NetworkIssue) => void errors.push(issue);
  const {data, errors: faults} = Papa.parse<readonly string[]>(text, {
    delimiter: separatorOf(text),
  });
  for (const fault of faults)
    errors.push({file, place: `row ${(fault.row ?? 0) + 1}`, message: fault.message});
  const header = tableHeader(data[0] ?? [], file, tell);
  const rows = data.flatMap((cells, i) =>
    i === 0 ? [] : (tableRow(header, cells, i + 1, file, tell) ?? []),
  );
  return {header, rows};
}

function read(
  kind: NetworkKind,
  nodeRows: readonly Row[],
  edgeRows: readonly Row[],
  errors: NetworkIssue[],
): {readonly value: object; readonly sectors: readonly string[]} {
  const reader = createNetworkReader(kind, (issue) => void errors.push(issue));
  for (const row of nodeRows) reader.node(row);
  for (const row of edgeRows) reader.edge(row);
  const value = reader.finish();
  return {value, sectors: [...new Set(value.nodes.map((n) => String(n['sector'])))]};
}

function readSupplyOptions(
  {essential, substitution}: Readonly<Record<string, unknown>>,
  sectors: readonly string[],
  file: string,
  errors: NetworkIssue[],
): Pick<SupplyNetwork, 'essential' | 'substitution'> {
  const report = (place: string, message: string) => void errors.push({file, place, message});
  if (!isMissing(substitution) && typeof substitution !== 'boolean')
    report('substitution', `must be true or false, got ${show(substitution)}`);
  const chosen = typeof substitution === 'boolean' ? substitution : null;
  if (isMissing(essential)) return {essential: null, substitution: chosen};
  const {sectors: names, matrix} = isRecord(essential) ? essential : {sectors: null, matrix: null};
  if (!Array.isArray(names) || !Array.isArray(matrix)) {
    report('essential', 'must hold the lists sectors and matrix');
    return {essential: null, substitution: chosen};
  }
  if (!names.every((name) => typeof name === 'string')) {
    report('essential.sectors', 'must be texts');
    return {essential: null, substitution: chosen};
  }
  for (const sector of sectors)
    if (!names.includes(sector)) report('essential.sectors', `has no sector "${sector}"`);
  if (matrix.length !== names.length)
    report('essential.matrix', `has ${matrix.length} rows for ${names.length} sectors`);
  for (const [r, row] of matrix.entries()) {
    if (!Array.isArray(row) || row.length !== names.length)
      report(`essential.matrix[${r}]`, `must have ${names.length} entries`);
    else
      for (const [c, entry] of row.entries())
        if (![0, 1, 2].includes(entry as number))
          report(`essential.matrix[${r}][${c}]`, `must be 0, 1 or 2, got ${show(entry)}`);
  }
  return {
    essential: {sectors: names, matrix: matrix as number[][]},
    substitution: chosen,
  };
}
