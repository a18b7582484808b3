/**
 * A patch: changes to a dataset that can be sent alone. It carries each record as it was and as it shall
 * be, so that it is applied field by field to data that have moved on meanwhile, and says where both
 * changed the same thing.
 *
 * Where the base holds another value than the patch was made on, that is a conflict: nothing of it is
 * applied, and every conflict is named. What the base holds already is no change.
 */
import * as v from 'valibot';
import type {Dataset} from '../dataset/schema';
import {parseDataset, type Issue} from '../dataset/parseDataset';
import {shapeMessage} from '../dataset/shapeMessage';
import type {Result} from '../lib/result';
import {differenceOf, isEqual, isPlain, type PlainRecord, type RecordChange} from './difference';
import {tablesOf, untabled} from './recordTables';
import {RECORD_TABLES} from '../dataset/terms';

export const PATCH_FORMAT = 'frenemy-patch/1';

export interface Patch {
  readonly format: typeof PATCH_FORMAT;
  /** The data on which it was made. */
  readonly base: {readonly version: string; readonly hash: string};
  readonly changes: readonly RecordChange[];
}

export const patchOf = (base: Dataset & {readonly hash: string}, now: Dataset): Patch => ({
  format: PATCH_FORMAT,
  base: {version: base.version, hash: base.hash},
  changes: differenceOf(base, now),
});

const record = v.nullable(v.record(v.string(), v.unknown()));
export const ChangesSchema = v.array(
  v.pipe(
    v.strictObject({
      table: v.picklist([...RECORD_TABLES, 'defaults']),
      id: v.pipe(v.string(), v.nonEmpty()),
      before: record,
      after: record,
    }),
    v.check(({before, after}) => before !== null || after !== null, 'changes nothing'),
  ),
);
export const PatchSchema = v.strictObject({
  format: v.literal(PATCH_FORMAT),
  base: v.strictObject({version: v.string(), hash: v.string()}),
  changes: ChangesSchema,
});

export function parsePatch(input: unknown): Result<Patch, Issue> {
  const shape = v.safeParse(PatchSchema, input);
  if (shape.success) return {ok: true, value: shape.output as Patch};
  return {
    ok: false,
    errors: shape.issues.map((issue) => ({
      file: '',
      record: '',
      field: v.getDotPath(issue) ?? '',
      message: shapeMessage(issue.message),
    })),
  };
}

export interface Merged {
  readonly dataset: Dataset;
  readonly applied: number;
  /** Changes that the base held already. */
  readonly already: number;
}

/** The base with the patch applied, or every conflict and every fault of what would result. */
export function applyPatch(
  base: Dataset,
  {changes}: Pick<Patch, 'changes'>,
): Result<Merged, Issue> {
  const tables = tablesOf(base);
  const errors: Issue[] = [];
  let already = 0;
  for (const change of changes) {
    const rows = tables.get(change.table)!;
    const held = rows.get(change.id) ?? null;
    if (isEqual(held, change.after)) {
      already++;
      continue;
    }
    const next = applied(held, change, errors);
    if (next === null) rows.delete(change.id);
    else if (next !== undefined) rows.set(change.id, next);
  }
  if (errors.length > 0) return {ok: false, errors};
  const parsed = parseDataset({version: base.version, ...untabled(tables, base)});
  if (!parsed.ok) return parsed;
  return {ok: true, value: {dataset: parsed.value, applied: changes.length - already, already}};
}

/** The record after the change; undefined where they conflict, null where it goes. */
function applied(
  held: PlainRecord | null,
  {table, id, before, after}: RecordChange,
  errors: Issue[],
): PlainRecord | null | undefined {
  const conflict = (field: string, message: string): undefined =>
    void errors.push({file: `${table}.json`, record: id, field, message});
  if (held === null)
    return before === null ? after : conflict('', 'is changed by the patch, but the base has none');
  if (before === null) return conflict('', 'is new in the patch, but the base has another one');
  if (after === null)
    return isEqual(held, before)
      ? null
      : conflict('', 'is removed by the patch, but the base has changed it since');
  const faults = errors.length;
  const next = fieldsOf(held, before, after, '', conflict);
  return errors.length > faults ? undefined : next;
}

/** Field by field, and within ranges and texts part by part. */
function fieldsOf(
  held: PlainRecord,
  before: PlainRecord,
  after: PlainRecord,
  path: string,
  conflict: (field: string, message: string) => void,
): PlainRecord {
  const next: Record<string, unknown> = {...held};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [ours, was, theirs] = [held[field], before[field], after[field]];
    if (isEqual(was, theirs) || isEqual(ours, theirs)) continue;
    if (isPlain(ours) && isPlain(was) && isPlain(theirs))
      next[field] = fieldsOf(ours, was, theirs, `${path}${field}.`, conflict);
    else if (!isEqual(ours, was))
      conflict(path + field, `the base has ${told(ours)}, the patch ${told(theirs)}`);
    else if (theirs === undefined) delete next[field];
    else next[field] = theirs;
  }
  return next;
}

const told = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};
