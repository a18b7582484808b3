/**
 * Changes as the door of the data reads them, trimmed and with what may be left out filled in; or every
 * fault that the data would have with them. O(records).
 */
import type {Issue} from '../dataset/parseDataset';
import type {Dataset} from '../dataset/schema';
import type {Result} from '../lib/result';
import {recordOf, type RecordChange} from './difference';
import {parseEdited} from './parseEdited';

export function checkedChanges(
  dataset: Dataset,
  changes: readonly RecordChange[],
): Result<readonly RecordChange[], Issue> {
  const checked = parseEdited(dataset, changes);
  if (!checked.ok) return checked;
  const {value} = checked;
  return {
    ok: true,
    value: changes.map((change) =>
      change.after === null || change.table === 'defaults'
        ? change
        : {...change, after: recordOf(value, change.table, change.id)},
    ),
  };
}
