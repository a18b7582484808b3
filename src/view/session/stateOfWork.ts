/** A stored work as the state of the app; null where it is damaged or was made on other data. */
import {decodeHistory} from '../../core/snapshot/decodeHistory';
import {namedData} from '../../core/snapshot/history';
import type {AppState, LoadedDataset} from '../../state/store';

export async function stateOfWork(
  text: string,
  builtIn: LoadedDataset,
  fresh: Omit<AppState, 'base'>,
): Promise<AppState | null> {
  const history = decodeHistory(text, builtIn, await ownDataOf(text));
  if (history === null) return null;
  const {base, scenario, changes, past, future} = history;
  const {language: _, ...view} = history.view;
  return {...fresh, base, scenario, changes, past, future, view, gesture: null};
}

/** The own data that it names; the database is not even fetched where it names none. */
async function ownDataOf(text: string): Promise<readonly LoadedDataset[]> {
  const hashes = namedData(text);
  if (hashes.length === 0) return [];
  return (await import('./keptData')).dataKept(hashes);
}
