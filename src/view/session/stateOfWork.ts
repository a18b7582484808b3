/** A stored work as the state of the app; null where it is damaged or was made on other data. */
import {decodeHistory} from '../../core/snapshot/decode';
import type {AppState, LoadedDataset} from '../../state/store';

export function stateOfWork(
  text: string,
  dataset: LoadedDataset,
  fresh: AppState,
): AppState | null {
  const history = decodeHistory(text, dataset);
  if (history === null) return null;
  const {scenario, changes, past, future} = history;
  const {language: _, ...view} = history.view;
  return {...fresh, scenario, changes, past, future, view, gesture: null};
}
