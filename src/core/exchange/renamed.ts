/** The changes to all records that name a tie, once it is called otherwise. O(records). */
import type {Dataset} from '../dataset/schema';
import {type PlainRecord, type RecordChange} from './difference';
import {RECORD_TABLES} from '../dataset/terms';

/** Fields that hold ids of ties, or are keyed by them. */
const NAMING = ['ties', 'overlaps', 'reductions', 'delays'];

export function renamed(dataset: Dataset, from: string, to: string): RecordChange[] {
  const walk = (value: unknown, isNaming: boolean): unknown => {
    if (isNaming && value === from) return to;
    if (Array.isArray(value)) {
      const next = value.map((item) => walk(item, isNaming));
      return next.every((item, k) => item === value[k]) ? value : next;
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      ([key, held]) =>
        [
          isNaming && key === from ? to : key,
          walk(held, isNaming || NAMING.includes(key)),
        ] as const,
    );
    const isSame = entries.every(([key, next]) => (value as PlainRecord)[key] === next);
    return isSame ? value : Object.fromEntries(entries);
  };
  return RECORD_TABLES.flatMap((table) =>
    (dataset[table] as readonly (PlainRecord & {readonly id: string})[]).flatMap((row) => {
      if (row.id === from) return [];
      const after = walk(row, false) as PlainRecord;
      return after === row ? [] : [{table, id: row.id, before: row, after}];
    }),
  );
}
