/**
 * A dataset with changes to its records, as the reader sees it while editing. Nothing is checked here:
 * each change was checked when it was made (`checkedChanges`), and the data at hand are those it was made on.
 * Same base and changes by identity, same dataset back where memoised. O(records + changes).
 */
import type {Dataset} from '../dataset/schema';
import {isEqual, type ChangedTable, type RecordChange} from './difference';
import {recordsOf, untabled, type RecordTables} from './recordTables';

export function withChanges(base: Dataset, changes: readonly RecordChange[]): Dataset {
  if (changes.length === 0) return base;
  /** Those alone that are touched. */
  const tables: RecordTables = new Map();
  const tableOf = (table: ChangedTable) => {
    const rows = tables.get(table) ?? recordsOf(base, table);
    tables.set(table, rows);
    return rows;
  };
  for (const {table, id, after} of changes) {
    if (after === null) tableOf(table).delete(id);
    else tableOf(table).set(id, after);
  }
  return {...base, ...untabled(tables, base)} as Dataset;
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
