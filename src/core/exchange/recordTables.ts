/** A dataset as tables of records by id, the assumptions among them; and back again. O(records). */
import type {Dataset} from '../dataset/schema';
import {defaultRecords, nestedDefaults, type ChangedTable, type PlainRecord} from './difference';
import {RECORD_TABLES} from '../dataset/terms';

export type RecordTables = Map<ChangedTable, Map<string, PlainRecord>>;

/** A map of its own, which may be altered; the records are those of the dataset. */
export const recordsOf = (dataset: Dataset, table: ChangedTable): Map<string, PlainRecord> =>
  table === 'defaults'
    ? defaultRecords(dataset.defaults)
    : new Map(dataset[table].map((row) => [row.id as string, row as PlainRecord]));

export const tablesOf = (dataset: Dataset): RecordTables =>
  new Map(
    [...RECORD_TABLES, 'defaults' as const].map((table) => [table, recordsOf(dataset, table)]),
  );

/** The properties of a dataset that such tables make up; nothing is checked. */
export const untabled = (
  tables: RecordTables,
  {defaults}: Dataset,
): Readonly<Partial<Record<ChangedTable, unknown>>> =>
  Object.fromEntries(
    [...tables].map(([table, rows]) => [
      table,
      table === 'defaults' ? nestedDefaults(rows, defaults) : [...rows.values()],
    ]),
  );
