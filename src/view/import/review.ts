/** What is to be looked at before two sides become one: the merge, and each record as either side has it. */
import type {Issue} from '../../core/dataset/parseDataset';
import type {Dataset, Source} from '../../core/dataset/schema';
import {type ChangedTable, type PlainRecord} from '../../core/exchange/difference';
import {recordsOf} from '../../core/exchange/recordTables';
import {mergeDataset, mergePatch, type Merge} from '../../core/exchange/merge';
import type {Patch} from '../../core/exchange/patch';
import type {Result} from '../../core/lib/result';

export interface Side {
  readonly record: (table: ChangedTable, id: string) => PlainRecord | null;
  readonly source: (id: string) => Source | undefined;
}
export interface Review {
  readonly ours: Dataset;
  readonly merge: Merge;
  readonly left: Side;
  readonly right: Side;
}

export function reviewOfDataset(ours: Dataset, theirs: Dataset): Result<Review, Issue> {
  const merge = mergeDataset(ours, theirs);
  if (!merge.ok) return merge;
  return {ok: true, value: {ours, merge: merge.value, left: sideOf(ours), right: sideOf(theirs)}};
}

export function reviewOfPatch(ours: Dataset, patch: Patch): Result<Review, Issue> {
  const merge = mergePatch(ours, patch);
  if (!merge.ok) return merge;
  const left = sideOf(ours);
  const after = new Map(patch.changes.map((c) => [`${c.table} ${c.id}`, c.after]));
  const right: Side = {
    record: (table, id) => after.get(`${table} ${id}`) ?? null,
    source: (id) => (after.get(`sources ${id}`) as Source | null | undefined) ?? left.source(id),
  };
  return {ok: true, value: {ours, merge: merge.value, left, right}};
}

function sideOf(dataset: Dataset): Side {
  const sources = new Map<string, Source>(dataset.sources.map((source) => [source.id, source]));
  const tables = new Map<ChangedTable, ReadonlyMap<string, PlainRecord>>();
  const rows = (table: ChangedTable) => {
    const made = tables.get(table) ?? recordsOf(dataset, table);
    tables.set(table, made);
    return made;
  };
  return {
    record: (table, id) => rows(table).get(id) ?? null,
    source: (id) => sources.get(id),
  };
}
