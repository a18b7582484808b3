/**
 * What goes with a record that a reader takes away: a company or tie takes with it what would speak of
 * nobody. Checked against all of the data before it counts. O(records).
 */
import type {Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import type {Result} from '../lib/result';
import {type PlainRecord, type RecordChange, type RecordTable} from './difference';
import {parseEdited} from './parseEdited';
import {RECORD_TABLES} from '../dataset/terms';

/** The changes that take a record away, and all that names it. */
export function removalOf(
  dataset: Dataset,
  table: RecordTable,
  id: string,
): Result<readonly RecordChange[], Issue> {
  const gone = new Set([id]);
  if (table === 'companies')
    for (const tie of dataset.ties) if (tie.from === id || tie.to === id) gone.add(tie.id);
  const changes = RECORD_TABLES.flatMap((name) =>
    (dataset[name] as readonly (PlainRecord & {readonly id: string})[]).flatMap(
      (row): RecordChange[] => {
        const isGone =
          (name === table && row.id === id) ||
          (name === 'ties' && gone.has(row.id)) ||
          (name !== table && (row['of'] === id || (name === 'shares' && row['from'] === id)));
        if (isGone) return [{table: name, id: row.id, before: row, after: null}];
        const after = without(row, gone) as PlainRecord;
        return after === row ? [] : [{table: name, id: row.id, before: row, after}];
      },
    ),
  );
  const checked = parseEdited(dataset, changes);
  return checked.ok ? {ok: true, value: changes} : checked;
}

/** Fields that hold ids, or are keyed by them, wherever they stand in a record. */
const NAMING = ['companies', 'ties', 'overlaps', 'shocks', 'reductions', 'delays'];

/** Without the ids that are gone; the very same value where none was there. */
function without(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((item) => without(item, gone));
    return kept.every((item, k) => item === value[k]) ? value : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([field, held]) =>
      [field, NAMING.includes(field) ? named(held, gone) : without(held, gone), held] as const,
  );
  return entries.every(([, next, held]) => next === held)
    ? value
    : Object.fromEntries(entries.map(([field, next]) => [field, next]));
}

function named(held: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(held))
    return held.some((id) => gone.has(id)) ? held.filter((id) => !gone.has(id)) : held;
  if (typeof held !== 'object' || held === null) return held;
  const entries = Object.entries(held).filter(([id]) => !gone.has(id));
  return entries.length === Object.keys(held).length ? held : Object.fromEntries(entries);
}
