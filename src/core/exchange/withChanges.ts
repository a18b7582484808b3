/**
 * A dataset with changes to its records, as the reader sees it while editing. Nothing is checked here:
 * each change was checked when it was made (`editRecord`), and the data at hand are those it was made on.
 * Same base and changes by identity, same dataset back where memoised. O(records + changes).
 */
import type {Dataset} from '../dataset/schema';
import {
  defaultRecords,
  isEqual,
  nestedDefaults,
  type ChangedTable,
  type PlainRecord,
  type RecordChange,
} from './difference';

export function withChanges(base: Dataset, changes: readonly RecordChange[]): Dataset {
  if (changes.length === 0) return base;
  const tables = new Map<ChangedTable, Map<string, PlainRecord>>();
  const tableOf = (table: ChangedTable) => {
    const held = tables.get(table);
    if (held) return held;
    const rows =
      table === 'defaults'
        ? defaultRecords(base.defaults)
        : new Map(base[table].map((row) => [row.id as string, row as PlainRecord]));
    tables.set(table, rows);
    return rows;
  };
  for (const {table, id, after} of changes) {
    if (after === null) tableOf(table).delete(id);
    else tableOf(table).set(id, after);
  }
  return {
    ...base,
    ...Object.fromEntries(
      [...tables].map(([table, rows]) => [
        table,
        table === 'defaults' ? nestedDefaults(rows, base.defaults) : [...rows.values()],
      ]),
    ),
  };
}

/**
 * The list with one more change: changes of one record join, from what it was in the base to what it is
 * now, and a record that is again what it was is no change.
 */
export function joined(
  changes: readonly RecordChange[],
  {table, id, before, after}: RecordChange,
): readonly RecordChange[] {
  const earlier = changes.find((change) => change.table === table && change.id === id);
  const first = earlier ? earlier.before : before;
  const others = changes.filter((change) => change !== earlier);
  return isEqual(first, after) ? others : [...others, {table, id, before: first, after}];
}
