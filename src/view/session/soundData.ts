/**
 * Own data as they were kept, if they are still what their hash says. Damaged data are as good as none: the
 * work that names them stays among the unsaved ones. O(size of the data).
 */
import {hashDataset} from '../../core/dataset/hashDataset';
import {parseDataset} from '../../core/dataset/parseDataset';
import type {LoadedDataset} from '../../state/store';

export function soundData(kept: LoadedDataset): readonly LoadedDataset[] {
  const {hash, name, ownChanges, ...dataset} = kept;
  const parsed = parseDataset(dataset);
  if (!parsed.ok || hashDataset(parsed.value) !== hash) return [];
  return [
    {
      ...parsed.value,
      hash,
      ...(typeof name === 'string' && {name}),
      ...(Number.isInteger(ownChanges) && {ownChanges}),
    },
  ];
}
