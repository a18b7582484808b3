/**
 * The one database of this browser (IndexedDB): the snapshots on the shelf and the reader's own data.
 * Version 1 had the shelf alone.
 */
import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import type {LoadedDataset} from '../../state/store';

export interface ShelvedSnapshot {
  readonly id: string;
  readonly name: string;
  /** When it was taken, ISO. */
  readonly taken: string;
  /** What `encodeSnapshot` wrote. */
  readonly text: string;
  /** Where it came from a screen without a map: none. */
  readonly thumbnail: Blob | null;
}
interface Schema extends DBSchema {
  snapshots: {key: string; value: ShelvedSnapshot};
  datasets: {key: string; value: LoadedDataset};
}

const NAME = 'frenemy';
const VERSION = 2;

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** Rejects where the browser keeps nothing; asked again, it tries again. */
export const database = (): Promise<IDBPDatabase<Schema>> =>
  (opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(made, from) {
      if (from < 1) made.createObjectStore('snapshots', {keyPath: 'id'});
      if (from < 2) made.createObjectStore('datasets', {keyPath: 'hash'});
    },
    // A newer version in another tab waits for this one to let go.
    blocking: close,
    terminated: close,
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  }));

function close(): void {
  void opening?.then((open) => open.close());
  opening = null;
}
