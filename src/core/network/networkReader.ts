/**
 * The records of a bare network, checked one by one as they come: companies first, then ties, from a
 * file read whole or one that streams. Faults are told with their place; a record at fault leaves a
 * hole, so that whoever reads must let nothing in once there are faults. O(1) per record.
 */
import type {Network, NetworkKind} from './network';
import {LAYOUTS, type FieldKind} from './networkLayouts';

export interface NetworkIssue {
  /** The file as the caller named it. */
  readonly file: string;
  readonly place: string;
  readonly message: string;
}
/** One record before it is checked: raw fields and where they stand. */
export interface Row {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: (field: string) => string;
  readonly file: string;
  /** Cells of a table are texts: numbers are read out of them. JSON must hold numbers. */
  readonly isTable: boolean;
}
type Report = (row: Row, field: string, message: string) => void;

export interface NetworkReader {
  readonly node: (row: Row) => void;
  readonly edge: (row: Row) => void;
  /** Companies with their sizes, and ties: only what is kept of a supply network is missing. */
  readonly finish: () => Pick<Network, 'kind'> & {
    readonly nodes: readonly Record<string, unknown>[];
    readonly edges: readonly Record<string, unknown>[];
  };
}

export function createNetworkReader(
  kind: NetworkKind,
  tell: (issue: NetworkIssue) => void,
): NetworkReader {
  const report: Report = ({file, place}, field, message) =>
    tell({file, place: place(field), message});
  const {ends, amount, nodes: layout} = LAYOUTS[kind];
  const fields = Object.entries(layout);
  /** Each id once, as one string that its ties share. */
  const known = new Map<string, string>();
  const nodes: Record<string, unknown>[] = [];
  const edges: Record<string, unknown>[] = [];
  const endOf = (row: Row, field: string): string => {
    const id = textOf(row, field, report);
    const node = known.get(id);
    if (id !== '' && node === undefined) report(row, field, `no node ${id}`);
    return node ?? id;
  };
  return {
    node(row) {
      const id = textOf(row, 'id', report);
      if (id !== '' && known.has(id)) report(row, 'id', `${id} stands more than once`);
      if (!known.has(id)) known.set(id, id);
      const node: Record<string, unknown> = {id};
      for (const [name, field] of fields) node[name] = fieldOf(row, name, field, report);
      nodes.push(node);
    },
    edge(row) {
      const [left, right] = [endOf(row, ends[0]), endOf(row, ends[1])];
      if (left !== '' && left === right) report(row, ends[1], `${left} cannot be tied to itself`);
      edges.push({
        [ends[0]]: left,
        [ends[1]]: right,
        [amount]: numberOf(row, amount, report, 'amount'),
      });
    },
    finish: () => ({kind, nodes: withSizes(kind, nodes, edges), edges}),
  };
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

export const isMissing = (value: unknown): boolean => value === undefined || value === null;
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const show = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 60);
