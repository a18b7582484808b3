/**
 * Keeps the large network of each tab over a reload in a database of its own: a bare network as columns,
 * a dataset as its JSON, compressed. The worker reads and writes it, so that the page never holds it.
 * Of all tabs the `MOST_KEPT` newest stay. Rejects where the browser keeps nothing.
 */
import type {Basis, Dataset} from '../core/dataset/schema';
import type {NetworkColumns} from '../core/large/columns';
import type {KeptElsewhere} from '../core/large/protocol';

export type Kept = {readonly title: string; readonly at?: number} & (
  {readonly columns: NetworkColumns} | {readonly basis: Basis; readonly data: Blob}
);
const [NAME, STORE] = ['frenemy-large', 'networks'];
const MOST_KEPT = 4;

export async function keep(tab: string, kept: Kept): Promise<void> {
  await within('readwrite', (store) => store.put(kept, tab));
  const others = (await listKept()).filter((one) => one.tab !== tab);
  for (const {tab: old} of others.slice(MOST_KEPT - 1)) await letGo(old);
}
export const letGo = (tab: string): Promise<unknown> =>
  within('readwrite', (store) => store.delete(tab));
export const readKept = (tab: string): Promise<Kept | undefined> =>
  within('readonly', (store) => store.get(tab) as IDBRequest<Kept | undefined>);

/** The newest first. */
export async function listKept(): Promise<readonly KeptElsewhere[]> {
  const tabs = (await within('readonly', (store) => store.getAllKeys())) as string[];
  const found: KeptElsewhere[] = [];
  for (const tab of tabs) {
    const kept = await readKept(tab); // one by one: together they may be large
    if (kept) found.push({tab, title: kept.title, at: kept.at ?? 0});
  }
  return found.sort((a, b) => b.at - a.at);
}

export const packed = (dataset: Dataset): Promise<Blob> =>
  new Response(
    new Blob([JSON.stringify(dataset)]).stream().pipeThrough(new CompressionStream('gzip')),
  ).blob();
export const unpacked = async (data: Blob): Promise<Dataset> =>
  (await new Response(
    data.stream().pipeThrough(new DecompressionStream('gzip')),
  ).json()) as Dataset;

async function within<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const answer = await settled(act(transaction.objectStore(STORE)));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
    return answer;
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
