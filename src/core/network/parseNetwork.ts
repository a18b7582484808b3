/**
 * JSON or a pair of CSV tables → Network, or every problem found, each naming its place:
 * `nodes[2].buffer` in JSON, `row 4, buffer` in a table (the header is row 1). The kind of a pair of
 * tables is told by the header of its edges. O(input).
 */
import Papa from 'papaparse';
import type {Result} from '../lib/result';
import {
  NETWORK_FORMAT,
  NETWORK_KINDS,
  type Network,
  type NetworkKind,
  type SupplyNetwork,
} from './network';

export interface NetworkIssue {
  /** The file as the caller named it. */
  readonly file: string;
  readonly place: string;
  readonly message: string;
}
export const readableNetworkIssue = ({file, place, message}: NetworkIssue): string =>
  `${file}: ${place && `${place}: `}${message}`;

type FieldKind = 'text' | 'amount' | 'positive' | 'optional amount';
export interface Layout {
  /** The two ends of a tie, then its amount. */
  readonly ends: readonly [string, string];
  readonly amount: string;
  readonly nodes: Readonly<Record<string, FieldKind>>;
}
export const LAYOUTS: Readonly<Record<NetworkKind, Layout>> = {
  exposures: {
    ends: ['holder', 'counterparty'],
    amount: 'exposure',
    nodes: {buffer: 'positive', size: 'optional amount'},
  },
  supply: {
    ends: ['supplier', 'customer'],
    amount: 'volume',
    nodes: {
      sector: 'text',
      revenue: 'optional amount',
      costs: 'optional amount',
      size: 'optional amount',
    },
  },
  liabilities: {
    ends: ['debtor', 'creditor'],
    amount: 'amount',
    nodes: {
      externalAssets: 'amount',
      externalLiabilities: 'optional amount',
      size: 'optional amount',
    },
  },
  'input-output': {
    ends: ['supplier', 'customer'],
    amount: 'flow',
    nodes: {output: 'positive', size: 'optional amount'},
  },
};

/** One record before it is checked: raw fields and where they stand. */
interface Row {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: (field: string) => string;
  readonly file: string;
  /** Cells of a table are texts: numbers are read out of them. JSON must hold numbers. */
  readonly isTable: boolean;
}
type Report = (row: Row, field: string, message: string) => void;

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
  const kind = NETWORK_KINDS.find((k) =>
    [...LAYOUTS[k].ends, LAYOUTS[k].amount].every((name) => edgeTable.header.includes(name)),
  );
  if (!kind) {
    const layouts = NETWORK_KINDS.map((k) => [...LAYOUTS[k].ends, LAYOUTS[k].amount].join(','));
    const message = `must name the columns of one kind: ${layouts.join(' | ')}`;
    return {ok: false, errors: [...errors, {file: edges.file, place: 'row 1', message}]};
  }
  for (const [name, field] of [['id', 'text'], ...Object.entries(LAYOUTS[kind].nodes)] as const)
    if (!field!.startsWith('optional') && !nodeTable.header.includes(name!))
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
  const {data, errors: faults} = Papa.parse<readonly string[]>(text, {
    delimiter: separatorOf(text),
  });
  for (const fault of faults)
    errors.push({file, place: `row ${(fault.row ?? 0) + 1}`, message: fault.message});
  const header = (data[0] ?? []).map((name) => name.trim());
  if (new Set(header).size < header.length)
    errors.push({file, place: 'row 1', message: 'names a column twice'});
  const rows = data.flatMap((cells, i): readonly Row[] => {
    if (i === 0 || (cells.length === 1 && cells[0]!.trim() === '')) return [];
    if (cells.length !== header.length)
      errors.push({
        file,
        place: `row ${i + 1}`,
        message: `has ${cells.length} cells, the header ${header.length}`,
      });
    const fields = Object.fromEntries(
      header.map((name, c) => [name, cells[c]?.trim() === '' ? undefined : cells[c]?.trim()]),
    );
    return [
      {fields, place: (field) => `row ${i + 1}${field && `, ${field}`}`, file, isTable: true},
    ];
  });
  return {header, rows};
}

/** What separates the cells, read from the header alone: an id may hold any sign. */
const separatorOf = (text: string): string => {
  const [header] = text.split(/[\r\n]/, 1);
  return [',', ';', '\t'].find((sign) => header!.includes(sign)) ?? ',';
};

function read(
  kind: NetworkKind,
  nodeRows: readonly Row[],
  edgeRows: readonly Row[],
  errors: NetworkIssue[],
): {readonly value: object; readonly sectors: readonly string[]} {
  const report: Report = ({file, place}, field, message) =>
    void errors.push({file, place: place(field), message});
  const {ends, amount, nodes: layout} = LAYOUTS[kind];
  const known = new Set<string>();
  const nodes = nodeRows.map((row) => {
    const id = textOf(row, 'id', report);
    if (id !== '' && known.has(id)) report(row, 'id', `${id} stands more than once`);
    known.add(id);
    const fields = Object.entries(layout).map(([name, field]) => [
      name,
      fieldOf(row, name, field, report),
    ]);
    return {id, ...Object.fromEntries(fields)} as Record<string, unknown>;
  });
  const edges = edgeRows.map((row) => {
    const [left, right] = ends.map((field) => textOf(row, field, report)) as [string, string];
    for (const [field, id] of [
      [ends[0], left],
      [ends[1], right],
    ] as const)
      if (id !== '' && !known.has(id)) report(row, field, `no node ${id}`);
    if (left !== '' && left === right) report(row, ends[1], `${left} cannot be tied to itself`);
    return {[ends[0]]: left, [ends[1]]: right, [amount]: numberOf(row, amount, report, 'amount')};
  });
  const value = {kind, nodes: withSizes(kind, nodes, edges), edges};
  return {value, sectors: [...new Set(nodes.map((n) => String(n['sector'])))]};
}

/** A size where none is given: the buffer, the sales, the assets, the output. */
function withSizes(
  kind: NetworkKind,
  nodes: readonly Record<string, unknown>[],
  edges: readonly Record<string, unknown>[],
): readonly Record<string, unknown>[] {
  const {ends, amount} = LAYOUTS[kind];
  const summed = new Map<unknown, number>();
  const by = kind === 'liabilities' ? ends[1] : ends[0]; // what is owed to it; what it sells
  for (const edge of edges)
    summed.set(edge[by], (summed.get(edge[by]) ?? 0) + Number(edge[amount]));
  const sizeOf = (node: Record<string, unknown>): number => {
    const sum = summed.get(node['id']) ?? 0;
    switch (kind) {
      case 'exposures':
        return Number(node['buffer']);
      case 'supply':
        return Number(node['revenue'] ?? sum);
      case 'liabilities':
        return Number(node['externalAssets']) + sum;
      case 'input-output':
        return Number(node['output']);
    }
  };
  return nodes.map((node) => ({
    ...node,
    ...(kind === 'liabilities' && {externalLiabilities: node['externalLiabilities'] ?? 0}),
    size: node['size'] ?? sizeOf(node),
  }));
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
    essential: {sectors: names.map(String), matrix: matrix as number[][]},
    substitution: chosen,
  };
}

function fieldOf(row: Row, name: string, field: FieldKind, report: Report): unknown {
  if (field === 'text') return textOf(row, name, report);
  if (field === 'optional amount' && isMissing(row.fields[name]))
    return name === 'size' ? undefined : null;
  return numberOf(row, name, report, field === 'positive' ? 'positive' : 'amount');
}

function textOf(row: Row, field: string, report: Report): string {
  const value = row.fields[field];
  if (typeof value === 'string' && value.trim() !== '') return value;
  report(row, field, isMissing(value) ? 'is missing' : `must be a text, got ${show(value)}`);
  return '';
}

/** A missing number is an error, never a silent 0. */
function numberOf(row: Row, field: string, report: Report, sign: 'amount' | 'positive'): number {
  const raw = row.fields[field];
  const isNumeric = typeof raw === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw);
  const value = row.isTable && isNumeric ? Number(raw) : raw;
  if (isMissing(raw)) report(row, field, 'is missing');
  else if (typeof value !== 'number' || !Number.isFinite(value))
    report(row, field, `must be a finite number, got ${show(raw)}`);
  else if (sign === 'positive' && !(value > 0)) report(row, field, `must be above 0, got ${value}`);
  else if (value < 0) report(row, field, `must be 0 or more, got ${value}`);
  else return value;
  return NaN;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 60);
