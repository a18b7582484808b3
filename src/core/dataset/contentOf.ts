/**
 * The content of loaded data alone, as a file carries it: without hash and name, the keys of every
 * object sorted, so that equal content is equal bytes. The same data by identity give the same object
 * back. O(size of the data), once.
 */
import type {LoadedDataset} from './loadedDataset';
import type {Dataset} from './schema';
import {withoutMark} from './withoutMark';

const contents = new WeakMap<LoadedDataset, Dataset>();

export function contentOf(data: LoadedDataset): Dataset {
  const held = contents.get(data);
  if (held) return held;
  const sorted = sortedKeys(withoutMark(data)) as Dataset;
  contents.set(data, sorted);
  return sorted;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sortedKeys(held)]),
  );
}
