/** The last step of an import: one change of the store, which one undo takes back. */
import {hashDataset} from '../../core/dataset/hashDataset';
import type {Dataset} from '../../core/dataset/schema';
import {differenceOf} from '../../core/exchange/difference';
import type {App} from '../../state/store';

/** The reader's changes become whatever lies between the data as loaded and these. */
export function applyMerged({base, actions}: App, merged: Dataset): void {
  actions.change(differenceOf(base, merged));
}

/** Whether the store can hold other data than those it was opened with. */
export const canOpenBeside = ({actions}: App): boolean => 'openData' in actions;

export function openBeside({actions}: App, data: Dataset, name: string): void {
  const open = (actions as {openData?: (base: Dataset & {hash: string; name: string}) => void})
    .openData;
  open?.({...data, hash: hashDataset(data), name});
}
