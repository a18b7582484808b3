/**
 * JSON or a pair of CSV tables → Network, or every problem found, each naming its place:
 * `nodes[2].buffer` in JSON, `row 4, buffer` in a table (the header is row 1). O(input).
 */
import Papa from 'papaparse';
import type {Result} from '../lib/result';
import {NETWORK_FORMAT, type ExposureNode, type Exposure, type Network} from './network';

export interface NetworkIssue {
  /** The file as the caller named it. */
  readonly file: string;
  readonly place: string;
  readonly message: string;
}
export const readableNetworkIssue = ({file, place, message}: NetworkIssue): string =>
  `${file}: ${place && `${place}: `}${message}`;

/** One record before it is checked: raw fields and where they stand. */
interface Row {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: (field: string) => string;
  readonly file: string;
}

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
  if (kind !== 'exposures') return fail('kind', `must be "exposures", got ${show(kind)}`);
  if (!Array.isArray(nodes)) return fail('nodes', `must be a list, got ${show(nodes)}`);
  if (!Array.isArray(edges)) return fail('edges', `must be a list, got ${show(edges)}`);
  const rowsOf = (name: string, list: readonly unknown[]): readonly Row[] =>
    list.map((item, i) => ({
      fields: isRecord(item) ? item : {},
      place: (field) => `${name}[${i}]${field && `.${field}`}`,
      file,
    }));
  return checkExposures(rowsOf('nodes', nodes), rowsOf('edges', edges));
}

export function parseNetworkTables(
  nodes: {readonly text: string; readonly file: string},
  edges: {readonly text: string; readonly file: string},
): Result<Network, NetworkIssue> {
  const errors: NetworkIssue[] = [];
  const nodeRows = readTable(nodes, ['id', 'buffer'], errors);
  const edgeRows = readTable(edges, ['holder', 'counterparty', 'exposure'], errors);
  return errors.length > 0 ? {ok: false, errors} : checkExposures(nodeRows, edgeRows);
}

function readTable(
  {text, file}: {readonly text: string; readonly file: string},
  required: readonly string[],
  errors: NetworkIssue[],
): readonly Row[] {
  const {data, errors: faults} = Papa.parse<readonly string[]>(text, {
    delimiter: separatorOf(text),
  });
  for (const fault of faults)
    errors.push({file, place: `row ${(fault.row ?? 0) + 1}`, message: fault.message});
  const header = (data[0] ?? []).map((name) => name.trim());
  for (const name of required)
    if (!header.includes(name))
      errors.push({file, place: 'row 1', message: `has no column "${name}"`});
  if (new Set(header).size < header.length)
    errors.push({file, place: 'row 1', message: 'names a column twice'});
  return data.flatMap((cells, i): readonly Row[] => {
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
    return [{fields, place: (field) => `row ${i + 1}${field && `, ${field}`}`, file}];
  });
}

/** What separates the cells, read from the header alone: an id may hold any sign. */
const separatorOf = (text: string): string => {
  const [header] = text.split(/[\r\n]/, 1);
  return [',', ';', '\t'].find((sign) => header!.includes(sign)) ?? ',';
};

function checkExposures(
  nodeRows: readonly Row[],
  edgeRows: readonly Row[],
): Result<Network, NetworkIssue> {
  const errors: NetworkIssue[] = [];
  const report = ({file, place}: Row, field: string, message: string): void =>
    void errors.push({file, place: place(field), message});
  const known = new Set<string>();
  const nodes = nodeRows.map((row): ExposureNode => {
    const id = textOf(row, 'id', report);
    if (known.has(id)) report(row, 'id', `${id} stands more than once`);
    known.add(id);
    const buffer = numberOf(row, 'buffer', report, 'positive');
    const size = isMissing(row.fields['size']) ? buffer : numberOf(row, 'size', report, 'any');
    return {id, buffer, size};
  });
  const edges = edgeRows.map((row): Exposure => {
    const holder = textOf(row, 'holder', report);
    const counterparty = textOf(row, 'counterparty', report);
    for (const [field, id] of [
      ['holder', holder],
      ['counterparty', counterparty],
    ] as const)
      if (id !== '' && !known.has(id)) report(row, field, `no node ${id}`);
    if (holder !== '' && holder === counterparty)
      report(row, 'counterparty', `${holder} cannot be tied to itself`);
    return {holder, counterparty, exposure: numberOf(row, 'exposure', report, 'any')};
  });
  return errors.length > 0
    ? {ok: false, errors}
    : {ok: true, value: {kind: 'exposures', nodes, edges}};
}

type Report = (row: Row, field: string, message: string) => void;

function textOf(row: Row, field: string, report: Report): string {
  const value = row.fields[field];
  if (typeof value === 'string' && value.trim() !== '') return value;
  report(row, field, isMissing(value) ? 'is missing' : `must be a text, got ${show(value)}`);
  return '';
}

/** A missing number is an error, never a silent 0. Tables hold texts: they are read as numbers. */
function numberOf(row: Row, field: string, report: Report, sign: 'any' | 'positive'): number {
  const raw = row.fields[field];
  const value =
    typeof raw === 'string' &&
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw) &&
    !row.place('').includes('[')
      ? Number(raw)
      : raw;
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
