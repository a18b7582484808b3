/** The reader's own data as this browser keeps them, by the hash of their content. */
import type {LoadedDataset} from '../../state/store';
import {database} from './database';

/** Resolves once they are written; rejects where the browser has no room or keeps nothing. */
export async function keepData(data: LoadedDataset): Promise<void> {
  const write = (await database()).transaction('datasets', 'readwrite', {durability: 'strict'});
  await Promise.all([write.store.put(data), write.done]);
}

/** Those that are kept here of the hashes, or of their first digits; none where nothing can be read. */
export async function dataKept(hashes: readonly string[]): Promise<readonly LoadedDataset[]> {
  if (hashes.length === 0) return [];
  try {
    const from = await database();
    const found = await Promise.all(
      hashes.map((hash) => from.get('datasets', IDBKeyRange.bound(hash, `${hash}g`))),
    );
    const {soundData} = await import('./soundData');
    return found.flatMap((data) => (data === undefined ? [] : soundData(data)));
  } catch {
    return [];
  }
}

/** Longer than it takes another tab, after keeping data, to write the work that names them. */
const SETTLED_MS = 1000;

/**
 * Takes away what no work names. `named`: all hashes that are named, read after it was seen what is kept,
 * so that what another tab brings meanwhile is not taken for forgotten; null where not all could be read.
 * A failure leaves it for another time.
 */
export async function dropUnnamedData(
  named: () => Promise<ReadonlySet<string> | null>,
): Promise<void> {
  try {
    const from = await database();
    const kept = await from.getAllKeys('datasets');
    if (kept.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const hashes = await named();
    if (hashes === null) return;
    await Promise.all(
      kept.filter((hash) => !hashes.has(hash)).map((hash) => from.delete('datasets', hash)),
    );
  } catch {
    // the room that they take is all that is lost
  }
}
