/** Which data a row of a table rests on, in one cell: `1.1.0 abc…`, and what of it is the reader's own. */
import type {LoadedDataset} from './loadedDataset';

export type StampedData = Pick<LoadedDataset, 'version' | 'hash' | 'name' | 'ownChanges'>;

export function dataStamp({version, hash, name, ownChanges = 0}: StampedData): string {
  const stamp = `${version} ${hash.slice(0, 12)}`;
  const named = name === undefined ? stamp : `${name} ${stamp}`;
  return ownChanges > 0 ? `${named} +${ownChanges} own` : named;
}
