/**
 * Keeps the address bar and the browser's storage in step with the store; returns its own undoing.
 * A change of the question or the data is written at once, so that a killed tab loses none; what goes
 * on under a hand (a slider, the map) a moment after it rests, and at the latest when the page is left
 * or hidden. The address follows in a moment; it is written only once something was chosen, so that a
 * first visit keeps its plain address.
 */
import type {App, AppState, Settings} from '../../state/store';
import {keepSaved} from './keepSaved';
import {presentSnapshot} from './snapshots';
import {keepWork} from './keepWork';
import {writeAddress, writeSettings} from './storage';

const DELAY_MS = 200;
type FittingLink = (typeof import('../../core/snapshot/link'))['fittingLink'];

export function keepSession(app: App, onDenied: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDenied = false;
  let fittingLink: FittingLink | null = null;
  let fetching: Promise<void> | null = null;
  // At the first change, so that leaving the page finds it ready: nothing can be awaited then.
  const fetchLink = () =>
    (fetching ??= import('../../core/snapshot/link').then((module) => {
      fittingLink = module.fittingLink;
    }));

  const deny = (stored: boolean) => {
    if (stored || isDenied) return;
    isDenied = true;
    onDenied();
  };
  let isKept = true;
  const keepNow = () => {
    isKept = true;
    const kept = keepWork(app);
    if (typeof kept === 'boolean') deny(kept);
    else void kept.then(deny);
  };
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isKept) keepNow();
    if (fittingLink === null) return void fetchLink().then(keep);
    // What does not fit stays out of the address: a plain one claims nothing, and a reload finds the work.
    const hash = fittingLink(presentSnapshot(app)) ?? '';
    writeAddress(hash);
    if (hash !== location.hash) history.replaceState(null, '', hash || plainAddress());
  };
  const flush = () => {
    if (timer !== undefined) keep();
  };
  const leaveSaved = keepSaved(app, deny);
  const unsubscribe = app.store.subscribe((now, before) => {
    // The language of an opened snapshot is not the reader's choice: `open` changes the view too.
    if (now.settings !== before.settings && now.view === before.view)
      deny(writeSettings(changes(now.settings, before.settings)));
    if (isEdit(now, before) && now.gesture === null) keepNow();
    else isKept = false;
    clearTimeout(timer);
    timer = setTimeout(keep, DELAY_MS);
    void fetchLink();
  });
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    unsubscribe();
    leaveSaved();
    clearTimeout(timer);
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
  };
}

const changes = (now: Settings, before: Settings): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => value !== before[name as keyof Settings]),
  );

const plainAddress = (): string => location.pathname + location.search;

const isEdit = (now: AppState, before: AppState): boolean =>
  now.scenario !== before.scenario ||
  now.base !== before.base ||
  now.changes !== before.changes ||
  now.past !== before.past ||
  now.future !== before.future;
