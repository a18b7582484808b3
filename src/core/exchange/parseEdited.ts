/** Data at hand with changes, before the door: without what stands beside the tables (the hash, a name). */
import {parseDataset, type Issue} from '../dataset/parseDataset';
import {OPTIONAL_TABLES, TABLES, type Dataset} from '../dataset/schema';
import type {Result} from '../lib/result';
import type {RecordChange} from './difference';
import {withChanges} from './withChanges';

export function parseEdited(
  dataset: Dataset,
  changes: readonly RecordChange[],
): Result<Dataset, Issue> {
  const edited = withChanges(dataset, changes);
  const tables = [...TABLES, ...OPTIONAL_TABLES].map((name) => [name, edited[name]]);
  return parseDataset({version: edited.version, ...Object.fromEntries(tables)});
}
