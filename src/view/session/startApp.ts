/** Builds the app from the data, what was stored here and what the address says. */
import {isSameJson} from '../../core/lib/isSameJson';
import {newestDate} from '../../core/graph/web';
import {initialState} from '../../state/appState';
import {createApp, type App, type AppState, type LoadedDataset} from '../../state/store';
import type {OpenSimulator} from '../../state/simulator';
import type {OpenSweeper} from '../../state/sweeper';
import {isEmbedded} from '../embed';
import {isIssues, openLink, openText} from './snapshots';
import {keepWork} from './keepWork';
import {notBefore} from './moment';
import {readAddress, readSaved, readSettings} from './storage';
import {adoptTab, claimTab, livingTabs, renewTab, tabId} from './tabId';
import {workToOpen} from './workPlan';
import {listWorks, readWork, type KeptWork} from './works';

export interface Start {
  readonly app: App;
  /** What to tell the user about how it went. */
  readonly trouble: 'badLink' | 'storageReset' | 'newerData' | 'foreign' | null;
}

export async function startApp(
  dataset: LoadedDataset,
  address: string,
  openSweeper?: OpenSweeper,
  openSimulator?: OpenSimulator,
): Promise<Start> {
  if (isEmbedded()) return startEmbedded(dataset, address);
  const settings = readSettings();
  const fresh = {...initialState(newestDate(dataset), settings), saved: await savedHere()};
  const found = await findWork();
  // The clock may have been set back since: what is written now is later than all that is here.
  for (const {saved} of listWorks()) notBefore(saved);
  notBefore(readAddress()?.written ?? 0);
  const restored = found && (await restore(found.text, dataset, fresh));
  const trouble = found !== null && restored === null ? 'storageReset' : null;
  if (trouble !== null && found?.of === 'own') await renewTab(); // left over, and not written over
  const app = createApp(dataset, restored ?? fresh, openSweeper, openSimulator);
  const asksElse = found?.of !== 'own' && address.length > 1;
  if (trouble !== null && !asksElse && found && (await bringOver(app, found.text)))
    return {app, trouble: 'newerData'};
  const hash = addressToOpen(address, restored === null ? null : found);
  const arrival = hash.length > 1 ? await openLink(app, hash) : null;
  if (arrival !== null) {
    const now = app.store.getState();
    const isSame = restored !== null && isSameQuestion(now, restored);
    // A reload finds its own address: the present is the same, and redo must not be lost.
    if (isSame) app.store.setState({...restored, view: now.view, settings: now.settings}, true);
    // Another question is not asked on top of what another tab left: that stays there.
    else if (found?.of !== 'own')
      app.store.setState({...fresh, ...questionOf(now), past: [], future: []}, true);
    if (!isSame && found?.of !== 'own') return {app, trouble: arrival.isForeign ? 'foreign' : null};
  }
  if (found !== null && restored !== null && !(await takeUp(found, app)))
    app.store.setState({...fresh, base: dataset}, true);
  if (hash.length > 1 && arrival === null) return {app, trouble: 'badLink'};
  return {app, trouble: arrival?.isForeign ? 'foreign' : trouble};
}

/**
 * Work on data of an earlier release, opened on those of today: what they no longer have is dropped. The
 * work itself, with its steps, stays among the left-over ones.
 */
async function bringOver(app: App, text: string): Promise<boolean> {
  const {snapshotOfHistory} = await import('../../core/snapshot/snapshotOfHistory');
  const present = snapshotOfHistory(text);
  if (present === null || isIssues(await openText(app, present))) return false;
  app.store.setState({past: [], future: []});
  return true;
}

/**
 * The address that is opened on top of the work that was found; '' where it says nothing newer. What
 * was chosen in the last moment did not make it into the address bar, nor, where the tab was killed,
 * into what was kept of it; where there was no room for the work, the address alone knows.
 */
function addressToOpen(address: string, found: Found | null): string {
  const kept = readAddress();
  if (kept === null || !(isReload() || kept.hash === address)) return address;
  const isHere = found !== null && found.of !== 'gone';
  return isHere && found.saved > kept.written ? '' : kept.hash;
}

const questionOf = ({base, scenario, changes, view, settings}: AppState) => ({
  base,
  scenario,
  changes,
  view,
  settings,
});
const isSameQuestion = (a: AppState, b: AppState): boolean =>
  a.base.hash === b.base.hash &&
  isSameJson(a.scenario, b.scenario) &&
  isSameJson(a.changes, b.changes);

interface Found extends KeptWork {
  readonly id: string;
  /** This tab's before the reload; its original's, where it was duplicated; or of a tab that is gone. */
  readonly of: 'own' | 'original' | 'gone';
}

async function findWork(): Promise<Found | null> {
  const {isReturning, copiedFrom} = await claimTab();
  const found = async (id: string, of: Found['of']) => {
    const kept = await readWork(id);
    return kept && {...kept, id, of};
  };
  if (isReturning) return found(tabId(), 'own');
  if (copiedFrom !== null) return found(copiedFrom, 'original');
  const works = listWorks();
  const id = works.length > 0 ? workToOpen(works, await livingTabs()) : null;
  return id === null ? null : found(id, 'gone');
}

/** False where another tab was faster. */
async function takeUp({id, of}: Found, app: App): Promise<boolean> {
  if (of === 'gone' && (await livingTabs()) !== null) return adoptTab(id);
  // Where nobody can tell who lives, it may be at work still: a copy.
  if (of !== 'own') void keepWork(app);
  return true;
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
  fresh: Omit<AppState, 'base'>,
): Promise<AppState | null> {
  const {stateOfWork} = await import('./stateOfWork');
  return stateOfWork(text, dataset, fresh);
}

const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
