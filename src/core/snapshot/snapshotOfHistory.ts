/**
 * The present of a stored history as a snapshot, for `decodeSnapshot` to judge; its steps are let go.
 * What was made on data of another day can be opened in this way. Null where it is damaged.
 */
import type {RecordChange} from '../exchange/difference';
import {readChangePool} from './changePool';
import {migrateHistory} from './migrateHistory';
import {SNAPSHOT_FORMAT} from './snapshot';

export function snapshotOfHistory(text: string): string | null {
  try {
    const read = migrateHistory(JSON.parse(text)) as Readonly<Record<string, unknown>>;
    const {dataset: builtIn, data, scenario, view, pool, changes, ...rest} = read;
    const own = readChangePool(pool as RecordChange[])(changes as number[]);
    if (own === null || !String(rest['format']).startsWith('frenemy-history/')) return null;
    // Of own data the hash alone is there: it is what finds them.
    const dataset = data === undefined ? builtIn : {version: '', hash: data};
    const present = {dataset, ...(own.length > 0 && {changes: own}), scenario, view};
    return JSON.stringify({format: SNAPSHOT_FORMAT, ...present, outcome: null});
  } catch {
    return null;
  }
}
