/** Data at hand with changes, before the door: without what stands beside the tables (the hash, a name). */
import {parseDataset, type Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import {withoutMark} from '../dataset/withoutMark';
import type {Result} from '../lib/result';
import type {RecordChange} from './difference';
import {withChanges} from './withChanges';

export function parseEdited(
  dataset: Dataset,
  changes: readonly RecordChange[],
): Result<Dataset, Issue> {
  return parseDataset(withoutMark(withChanges(dataset, changes)));
}
