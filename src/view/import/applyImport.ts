/** The last step of an import: one change of the store, which one undo takes back. */
import type {Dataset} from '../../core/dataset/schema';
import {differenceOf} from '../../core/exchange/difference';
import type {App} from '../../state/store';
import {openOwnData} from '../session/openOwnData';

/** The reader's changes become whatever lies between the data as loaded and these. */
export function applyMerged({base, actions}: App, merged: Dataset): void {
  actions.change(differenceOf(base, merged));
}

/** Whether the store can hold other data than those it was opened with. */
export const canOpenBeside = ({actions}: App): boolean => 'openData' in actions;

/** Whether this browser keeps them. */
export const openBeside = (app: App, data: Dataset, name: string): Promise<boolean> =>
  openOwnData(app, data, name);
