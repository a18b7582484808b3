/** The reader's own data as this browser keeps them, by the hash of their content. */
import {namedData} from '../../core/snapshot/history';
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
    return found.filter((data) => data !== undefined);
  } catch {
    return [];
  }
}

/** Takes away what no stored history names and nobody has open; a failure leaves it for another time. */
export async function dropUnnamedData(
  histories: readonly string[],
  open: readonly LoadedDataset[],
): Promise<void> {
  try {
    const from = await database();
    const named = new Set([...histories.flatMap(namedData), ...open.map(({hash}) => hash)]);
    const hashes = await from.getAllKeys('datasets');
    await Promise.all(
      hashes.filter((hash) => !named.has(hash)).map((hash) => from.delete('datasets', hash)),
    );
  } catch {
    // the room that they take is all that is lost
  }
}
