/**
 * What differs between two datasets, record by record and field by field: records are matched by
 * id, the defaults by table and key. Order is no difference. O(records).
 */
import type {Dataset, Defaults} from '../dataset/schema';
import {RECORD_TABLES} from '../dataset/terms';

export type RecordTable = (typeof RECORD_TABLES)[number];
export type ChangedTable = RecordTable | 'defaults';
export type PlainRecord = Readonly<Record<string, unknown>>;

export const recordOf = (dataset: Dataset, table: RecordTable, id: string): PlainRecord | null =>
  (dataset[table] as readonly PlainRecord[]).find((row) => row['id'] === id) ?? null;

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
/** `before` null: added; `after` null: removed. */
export interface RecordChange {
  readonly table: ChangedTable;
  readonly id: string;
  readonly before: PlainRecord | null;
  readonly after: PlainRecord | null;
}

export function differenceOf(a: Dataset, b: Dataset): RecordChange[] {
  return [
    ...RECORD_TABLES.flatMap((table) => changesIn(table, byId(a[table]), byId(b[table]))),
    ...changesIn('defaults', defaultRecords(a.defaults), defaultRecords(b.defaults)),
  ];
}

function changesIn(
  table: ChangedTable,
  before: ReadonlyMap<string, PlainRecord>,
  after: ReadonlyMap<string, PlainRecord>,
): RecordChange[] {
  const removed = [...before].filter(([id]) => !after.has(id));
  const others = [...after].filter(([id, record]) => !isEqual(before.get(id), record));
  return [
    ...removed.map(([id, record]) => ({table, id, before: record, after: null})),
    ...others.map(([id, record]) => ({table, id, before: before.get(id) ?? null, after: record})),
  ];
}

const byId = (rows: readonly {readonly id: string}[]): Map<string, PlainRecord> =>
  new Map(rows.map((row) => [row.id, row as PlainRecord]));

/** Each assumption is a record of its own: `replaceable *:compute`. */
export function defaultRecords(defaults: Defaults): Map<string, PlainRecord> {
  const records = new Map<string, PlainRecord>();
  for (const [name, held] of Object.entries(defaults)) {
    if (isAssumption(held)) records.set(name, held);
    else for (const [key, one] of Object.entries(held)) records.set(`${name} ${key}`, one);
  }
  return records;
}
/** A table of assumptions has none of their fields. */
export const isAssumption = (held: PlainRecord): boolean => typeof held['reason'] === 'string';

/** The fields in which two versions of a record differ; ranges and texts by their parts. */
export function fieldChanges({before, after}: RecordChange): FieldChange[] {
  if (before === null || after === null) return [];
  return changesBetween(before, after, '');
}

function changesBetween(before: PlainRecord, after: PlainRecord, path: string): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((name): FieldChange[] => {
    const [a, b] = [before[name], after[name]];
    if (isEqual(a, b)) return [];
    const field = path + name;
    return isPlain(a) && isPlain(b)
      ? changesBetween(a, b, `${field}.`)
      : [{field, before: a, after: b}];
  });
}

export const isPlain = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal as JSON, whatever the order of keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, k) => isEqual(item, b[k]));
  if (!isPlain(a) || !isPlain(b)) return Object.is(a, b);
  const keys = Object.keys(a).filter((key) => a[key] !== undefined);
  const others = Object.keys(b).filter((key) => b[key] !== undefined);
  return keys.length === others.length && keys.every((key) => isEqual(a[key], b[key]));
}

/** The defaults that such records make up; a table that holds nothing stays a table. */
export function nestedDefaults(
  records: ReadonlyMap<string, PlainRecord>,
  like: Defaults,
): PlainRecord {
  const defaults: Record<string, Record<string, unknown>> = Object.fromEntries(
    Object.keys(like).map((name) => [name, {}]),
  );
  for (const [path, held] of records) {
    const at = path.indexOf(' ');
    if (at < 0) defaults[path] = held;
    else (defaults[path.slice(0, at)] ??= {})[path.slice(at + 1)] = held;
  }
  return defaults;
}
