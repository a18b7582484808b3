/**
 * Keeps one large network over a reload in a database of its own: a bare network as columns, a dataset
 * as its JSON, compressed. The worker reads and writes it, so that the page never holds it. Rejects
 * where the browser keeps nothing.
 */
import type {Basis, Dataset} from '../core/dataset/schema';
import type {NetworkColumns} from '../core/large/columns';

export type Kept =
  | {readonly title: string; readonly columns: NetworkColumns}
  | {readonly title: string; readonly basis: Basis; readonly data: Blob};
const [NAME, STORE, KEY] = ['frenemy-large', 'networks', 'open'];

export const keep = (kept: Kept): Promise<unknown> =>
  within('readwrite', (store) => store.put(kept, KEY));
export const letGo = (): Promise<unknown> => within('readwrite', (store) => store.delete(KEY));
export const readKept = (): Promise<Kept | undefined> =>
  within('readonly', (store) => store.get(KEY) as IDBRequest<Kept | undefined>);

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
