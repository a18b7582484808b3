/** Works that are too long for localStorage, in IndexedDB: a database of their own. */
import {openDB, type DBSchema, type IDBPDatabase} from 'idb';

interface WorkSchema extends DBSchema {
  works: {key: string; value: string};
}

let opening: Promise<IDBPDatabase<WorkSchema>> | null = null;
const database = () =>
  (opening ??= openDB<WorkSchema>('frenemy-works', 1, {
    upgrade: (made) => void made.createObjectStore('works'),
    terminated: () => {
      opening = null;
    },
  }));

export async function readLarge(key: string): Promise<string | null> {
  return (await (await database()).get('works', key)) ?? null;
}
/** Rejects where there is no room; what was there stays. */
export async function writeLarge(key: string, text: string): Promise<void> {
  await (await database()).put('works', text, key);
}
export async function removeLarge(key: string): Promise<void> {
  await (await database()).delete('works', key);
}

export async function listLarge(): Promise<readonly (readonly [string, string])[]> {
  const held = (await database()).transaction('works').store;
  const [keys, values] = await Promise.all([held.getAllKeys(), held.getAll()]);
  return keys.map((key, at) => [key, values[at]!]);
}
