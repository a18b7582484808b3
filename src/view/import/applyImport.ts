/** The last step of an import: one change of the store, which one undo takes back. */
import type {Dataset} from '../../core/dataset/schema';
import {differenceOf} from '../../core/exchange/difference';
import type {App, AppState} from '../../state/store';
import {openOwnData} from '../session/openOwnData';

/** Companies of one kind stand in one column of the value chain: of more than these it is a wall. */
const TALLEST_COLUMN = 60;

export function isCrowded({companies}: Pick<Dataset, 'companies'>): boolean {
  const counts = new Map<string, number>();
  for (const {kind} of companies) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > TALLEST_COLUMN;
}

/** The reader's changes become whatever lies between the data as loaded and these. */
export function applyMerged(app: App, merged: Dataset): void {
  const {past} = app.store.getState();
  app.actions.change(differenceOf(app.base, merged));
  if (isCrowded(merged) && !isCrowded(app.dataset)) drawByForces(app, past);
}

/** Whether this browser keeps them. */
export async function openBeside(app: App, data: Dataset, name: string): Promise<boolean> {
  const {past} = app.store.getState();
  const isKept = await openOwnData(app, data, name);
  if (isCrowded(data)) drawByForces(app, past);
  return isKept;
}

/** Part of the step before it: one undo takes the import back, and its arrangement with it. */
function drawByForces({actions, store}: App, before: AppState['past']): void {
  const {past, view} = store.getState();
  if (view.picture?.layout !== undefined || past === before) return;
  actions.arrange({layout: 'force'});
  store.setState((s) => ({...s, past: s.past.slice(0, -1)}), true);
}
