/**
 * Keeps the address bar and the browser's storage in step with the store, a moment after each
 * change and at the latest when the page is left; returns its own undoing. The address is written
 * only once something was chosen, so that a first visit keeps its plain address.
 */
import {encodeHistory} from '../../core/snapshot/history';
import type {App, Settings} from '../../state/store';
import {keepSaved} from './keepSaved';
import {presentSnapshot} from './snapshots';
import {writeAddress, writeHistory, writeSettings} from './storage';

const DELAY_MS = 200;
type EncodeLink = (typeof import('../../core/snapshot/link'))['encodeLink'];

export function keepSession(app: App, onDenied: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDenied = false;
  let encodeLink: EncodeLink | null = null;
  let fetching: Promise<void> | null = null;
  // At the first change, so that leaving the page finds it ready: nothing can be awaited then.
  const fetchLink = () =>
    (fetching ??= import('../../core/snapshot/link').then((module) => {
      encodeLink = module.encodeLink;
    }));

  const deny = (stored: boolean) => {
    if (stored || isDenied) return;
    isDenied = true;
    onDenied();
  };
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const snapshot = presentSnapshot(app);
    const {past, future, changes} = app.store.getState();
    deny(writeHistory(encodeHistory({...snapshot, changes, past, future})));
    if (encodeLink === null) return void fetchLink().then(keep);
    const hash = encodeLink(snapshot);
    writeAddress(hash);
    if (hash !== location.hash) history.replaceState(null, '', hash);
  };
  const flush = () => {
    if (timer !== undefined) keep();
  };
  const leaveSaved = keepSaved(app, deny);
  const unsubscribe = app.store.subscribe((now, before) => {
    // The language of an opened snapshot is not the reader's choice: `open` changes the view too.
    if (now.settings !== before.settings && now.view === before.view)
      deny(writeSettings(changes(now.settings, before.settings)));
    clearTimeout(timer);
    timer = setTimeout(keep, DELAY_MS);
    void fetchLink();
  });
  addEventListener('pagehide', flush);
  return () => {
    unsubscribe();
    leaveSaved();
    clearTimeout(timer);
    removeEventListener('pagehide', flush);
  };
}

const changes = (now: Settings, before: Settings): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => value !== before[name as keyof Settings]),
  );
