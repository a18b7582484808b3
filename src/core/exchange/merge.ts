/**
 * What comes in, merged into the data at hand as far as nothing is in dispute, and the disputes: a record
 * and a field in which both say something else. The reader settles each; until then ours stands, with the
 * evidence of both. Datasets are united by `unionOf`; patches are applied field by field against what they
 * were made on, as `applyPatch` does. O(records).
 */
import {parseDataset, type Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import type {Result} from '../lib/result';
import {isEqual, isPlain, type ChangedTable, type PlainRecord} from './difference';
import type {Patch} from './patch';
import {tablesOf, untabled} from './recordTables';
import {unionOf} from './union';
import {RECORD_TABLES} from '../dataset/terms';

export interface Dispute {
  readonly table: ChangedTable;
  readonly id: string;
  /** Top-level field; '' where one side has no such record. */
  readonly field: string;
  /** `amountUsd.announced.low`: settled together with the others of its field. */
  readonly parts: readonly DisputedPart[];
}
export interface DisputedPart {
  readonly path: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}
export interface Merge {
  /** Ours stands in every dispute. */
  readonly dataset: Dataset;
  readonly disputes: readonly Dispute[];
  readonly added: number;
  /** Records that theirs changes without dispute, or takes away. */
  readonly changed: number;
  readonly removed: number;
}

export function mergeDataset(ours: Dataset, theirs: Dataset): Result<Merge, Issue> {
  const union = unionOf(ours, theirs);
  if (!union.ok) return union;
  const {dataset, added, conflicts} = union.value;
  const disputed = new Set(conflicts.map(({table, id}) => `${table} ${id}`));
  const changed = RECORD_TABLES.flatMap((table) => {
    const before = new Map<string, unknown>(ours[table].map((row) => [row.id, row]));
    return (dataset[table] as readonly {readonly id: string}[]).filter(
      (row) =>
        before.has(row.id) &&
        !disputed.has(`${table} ${row.id}`) &&
        !isEqual(before.get(row.id), row),
    );
  }).length;
  const disputes = conflicts.flatMap(({table, id, fields}) =>
    grouped(
      table as ChangedTable,
      id,
      fields.map(({field, before: mine, after}) => ({path: field, ours: mine, theirs: after})),
    ),
  );
  return {ok: true, value: {dataset, disputes, added: added.length, changed, removed: 0}};
}

export function mergePatch(ours: Dataset, {changes}: Pick<Patch, 'changes'>): Result<Merge, Issue> {
  const tables = tablesOf(ours);
  const disputes: Dispute[] = [];
  let [added, changed, removed] = [0, 0, 0];
  for (const {table, id, before, after} of changes) {
    const rows = tables.get(table)!;
    const held = rows.get(id) ?? null;
    if (isEqual(held, after)) continue;
    if (held === null && before === null) {
      rows.set(id, after!);
      added++;
    } else if (held !== null && after === null && isEqual(held, before)) {
      rows.delete(id);
      removed++;
    } else if (held === null || after === null) {
      disputes.push({table, id, field: '', parts: [{path: '', ours: held, theirs: after}]});
    } else {
      const parts: DisputedPart[] = [];
      const next = threeWay(held, before ?? {}, after, '', parts);
      rows.set(id, next);
      disputes.push(...grouped(table, id, parts));
      if (parts.length === 0) changed++;
    }
  }
  const parsed = parseDataset({version: ours.version, ...untabled(tables, ours)});
  if (!parsed.ok) return parsed;
  return {ok: true, value: {dataset: parsed.value, disputes, added, changed, removed}};
}

/** The data with the disputes settled as the reader chose, or what would then be wrong. */
export function settle(
  {dataset, disputes}: Merge,
  takesTheirs: (dispute: Dispute) => boolean,
): Result<Dataset, Issue> {
  const taken = disputes.filter(takesTheirs);
  if (taken.length === 0) return {ok: true, value: dataset};
  const tables = tablesOf(dataset);
  for (const {table, id, field, parts} of taken) {
    const rows = tables.get(table)!;
    if (field !== '') {
      const next = parts.reduce(
        (row, {path, theirs}) => withValue(row, path.split('.'), theirs),
        rows.get(id)!,
      );
      rows.set(id, next);
    } else if (parts[0]!.theirs === null) rows.delete(id);
    else rows.set(id, parts[0]!.theirs as PlainRecord);
  }
  return parseDataset({version: dataset.version, ...untabled(tables, dataset)});
}

function grouped(table: ChangedTable, id: string, parts: readonly DisputedPart[]): Dispute[] {
  const byField = new Map<string, DisputedPart[]>();
  for (const part of parts) {
    const field = part.path.split('.', 1)[0]!;
    byField.set(field, [...(byField.get(field) ?? []), part]);
  }
  return [...byField].map(([field, own]) => ({table, id, field, parts: own}));
}

/** Theirs where ours did not move since; evidence of both; what both moved is disputed, and ours. */
function threeWay(
  held: PlainRecord,
  was: PlainRecord,
  theirs: PlainRecord,
  path: string,
  parts: DisputedPart[],
): PlainRecord {
  const next: Record<string, unknown> = {...held};
  for (const field of new Set([...Object.keys(was), ...Object.keys(theirs)])) {
    const [ours, before, after] = [held[field], was[field], theirs[field]];
    if (isEqual(before, after) || isEqual(ours, after)) continue;
    if (isPlain(ours) && isPlain(after) && (isPlain(before) || before === undefined))
      next[field] = threeWay(ours, before ?? {}, after, `${path}${field}.`, parts);
    else if (isEqual(ours, before)) {
      if (after === undefined) delete next[field];
      else next[field] = after;
    } else if (field === 'evidence' && Array.isArray(ours) && Array.isArray(after))
      next[field] = [...ours, ...after.filter((e) => !ours.some((other) => isEqual(e, other)))];
    else parts.push({path: path + field, ours, theirs: after});
  }
  return next;
}

function withValue(
  row: PlainRecord,
  [name, ...rest]: readonly string[],
  value: unknown,
): PlainRecord {
  const {[name!]: held, ...others} = row;
  if (rest.length === 0) return value === undefined ? others : {...row, [name!]: value};
  return {...row, [name!]: withValue(isPlain(held) ? held : {}, rest, value)};
}
