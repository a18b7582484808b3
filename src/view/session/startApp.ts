/** Builds the app from the data, what was stored here and what the address says. */
import {isSameJson} from '../../core/lib/isSameJson';
import {newestDate} from '../../core/graph/web';
import {initialState} from '../../state/appState';
import {createApp, type App, type AppState, type LoadedDataset} from '../../state/store';
import type {OpenSimulator} from '../../state/simulator';
import type {OpenSweeper} from '../../state/sweeper';
import {isEmbedded} from '../embed';
import {openLink} from './snapshots';
import {readAddress, readHistory, readSaved, readSettings} from './storage';

export interface Start {
  readonly app: App;
  /** What to tell the user about how it went. */
  readonly trouble: 'badLink' | 'storageReset' | 'foreign' | null;
}

export async function startApp(
  dataset: LoadedDataset,
  address: string,
  openSweeper?: OpenSweeper,
  openSimulator?: OpenSimulator,
): Promise<Start> {
  if (isEmbedded()) return startEmbedded(dataset, address);
  // What was chosen in the last moment before a reload did not make it into the address.
  const hash = (isReload() ? readAddress() : null) ?? address;
  const settings = readSettings();
  const fresh = {...initialState(newestDate(dataset), settings), saved: await savedHere()};
  const stored = readHistory();
  const restored = stored === null ? null : await restore(stored, dataset, fresh);
  const app = createApp(dataset, restored ?? fresh, openSweeper, openSimulator);
  if (hash.length > 1) {
    const before = app.store.getState();
    const arrival = await openLink(app, hash);
    if (arrival === null) return {app, trouble: 'badLink'};
    // A reload finds its own address: the present is the same, and redo must not be lost.
    const now = app.store.getState();
    if (isSameJson(now.scenario, before.scenario))
      app.store.setState({...before, view: now.view, settings: now.settings}, true);
    else if (restored === null) app.store.setState({...now, past: [], future: []}, true);
    if (arrival.isForeign) return {app, trouble: 'foreign'};
  }
  return {app, trouble: stored !== null && restored === null ? 'storageReset' : null};
}

/** In another page the address says everything; what the reader keeps in the app stays there. */
async function startEmbedded(dataset: LoadedDataset, address: string): Promise<Start> {
  const app = createApp(dataset, initialState(newestDate(dataset), readSettings()));
  const isOpened = address.length <= 1 || (await openLink(app, address)) !== null;
  app.actions.show('map');
  return {app, trouble: isOpened ? null : 'badLink'};
}

/** None where what is stored is damaged: the question and the settings are kept apart from it. */
async function savedHere(): Promise<AppState['saved']> {
  const text = readSaved();
  if (text === null) return [];
  const {decodeSaved} = await import('../../core/snapshot/decodeSaved');
  return decodeSaved(text) ?? [];
}

async function restore(
  text: string,
  dataset: LoadedDataset,
  fresh: AppState,
): Promise<AppState | null> {
  const {decodeHistory} = await import('../../core/snapshot/decode');
  const history = decodeHistory(text, dataset);
  if (history === null) return null;
  const {scenario, changes, past, future} = history;
  const {language: _, ...view} = history.view;
  return {...fresh, scenario, changes, past, future, view};
}

const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
