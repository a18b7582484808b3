/**
 * Two datasets as one: what only the other has is added; where both have a record and differ, ours
 * stands, the evidence of both is kept, and the difference is reported for someone to decide.
 */
import {parseDataset, type Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import type {Result} from '../lib/result';
import {fieldChanges, isEqual, type FieldChange, type PlainRecord} from './difference';
import {recordsOf} from './recordTables';
import {RECORD_TABLES} from '../dataset/terms';

export interface Conflict {
  readonly table: string;
  readonly id: string;
  /** `before`: ours, which stands; `after`: theirs. */
  readonly fields: readonly FieldChange[];
}
export interface Union {
  readonly dataset: Dataset;
  readonly added: readonly {readonly table: string; readonly id: string}[];
  readonly conflicts: readonly Conflict[];
}

export function unionOf(ours: Dataset, theirs: Dataset): Result<Union, Issue> {
  const added: {table: string; id: string}[] = [];
  const conflicts: Conflict[] = [];
  const tables = RECORD_TABLES.map((table) => {
    const rows = recordsOf(ours, table);
    for (const theirRow of theirs[table] as readonly (PlainRecord & {readonly id: string})[]) {
      const {id} = theirRow;
      const held = rows.get(id);
      if (held === undefined) {
        added.push({table, id});
        rows.set(id, theirRow);
        continue;
      }
      if (isEqual(held, theirRow)) continue;
      const fields = fieldChanges({table, id, before: held, after: theirRow});
      const disputed = fields.filter(({field}) => field !== 'evidence');
      if (disputed.length > 0) conflicts.push({table, id, fields: disputed});
      rows.set(id, withBothEvidence(held, theirRow));
    }
    return [table, [...rows.values()]] as const;
  });
  const parsed = parseDataset({
    version: ours.version,
    defaults: ours.defaults,
    ...Object.fromEntries(tables),
  });
  if (!parsed.ok) return parsed;
  return {ok: true, value: {dataset: parsed.value, added, conflicts}};
}

function withBothEvidence(ours: PlainRecord, theirs: PlainRecord): PlainRecord {
  const [a, b] = [ours['evidence'], theirs['evidence']];
  if (!Array.isArray(a) || !Array.isArray(b)) return ours;
  return {...ours, evidence: [...a, ...b.filter((e) => !a.some((other) => isEqual(e, other)))]};
}
