/**
 * Keeps the reader's own scenarios in the browser's storage, at once and not a moment later, and
 * takes in what another tab changes in them. Both put a change on the list that is there, so that
 * neither tab loses what it has. A list written by a newer version is left alone.
 */
import {encodeSaved, mergeSaved, type SavedScenario} from '../../core/snapshot/savedScenarios';
import type {App} from '../../state/store';
import {askToPersist} from './askToPersist';
import {readSaved, SAVED, writeSaved} from './storage';

type Saved = readonly SavedScenario[];
type Decode = (typeof import('../../core/snapshot/decodeSaved'))['decodeSaved'];

export function keepSaved({store}: App, onStored: (stored: boolean) => void): () => void {
  let decode: Decode | null = null;
  let fetching: Promise<void> | null = null;
  let known: Saved = store.getState().saved;
  const fetchDecoder = () =>
    (fetching ??= import('../../core/snapshot/decodeSaved').then((module) => {
      decode = module.decodeSaved;
    }));

  const write = () => {
    const {saved} = store.getState();
    if (saved === known) return;
    const stored = readSaved();
    if (stored !== null && isNewer(stored)) return onStored(false);
    if (stored !== null && decode === null) return void fetchDecoder().then(write);
    // Damaged or wiped elsewhere: what this tab has is all there is.
    const there = stored === null ? null : decode!(stored);
    const next = encodeSaved(there === null ? saved : mergeSaved(known, saved, there));
    known = saved;
    if (next !== stored) onStored(writeSaved(next));
  };
  const takeIn = ({key, oldValue, newValue}: StorageEvent) => {
    if (key !== SAVED) return;
    void fetchDecoder().then(() => {
      const after = newValue === null ? null : decode!(newValue);
      if (after === null) return; // damaged or wiped elsewhere: what this tab has stands
      const before = oldValue === null ? [] : (decode!(oldValue) ?? []);
      const state = store.getState();
      const saved = mergeSaved(before, after, state.saved);
      if (saved === state.saved) return;
      if (known === state.saved) known = saved; // that tab has stored it already
      store.setState({...state, saved}, true);
    });
  };
  const unsubscribe = store.subscribe((now, before) => {
    if (now.saved === before.saved) return;
    if (now.saved.length > before.saved.length) askToPersist();
    write();
  });
  addEventListener('storage', takeIn);
  return () => {
    unsubscribe();
    removeEventListener('storage', takeIn);
  };
}

function isNewer(text: string): boolean {
  const version = /^\{"format":"frenemy-scenarios\/(\d+)"/.exec(text)?.[1];
  return version !== undefined && Number(version) > 1;
}
