// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {decodeSaved} from '../../../src/core/snapshot/decodeSaved';
import {encodeSaved} from '../../../src/core/snapshot/savedScenarios';
import {initialState} from '../../../src/state/appState';
import {createApp, type App} from '../../../src/state/store';
import {keepSaved} from '../../../src/view/session/keepSaved';
import {startApp} from '../../../src/view/session/startApp';
import {SAVED} from '../../../src/view/session/storage';
import {company, dataset, id} from '../../fixtures/tinyDataset';

const data = {...dataset({companies: [company('a', 'hyperscaler')]}), hash: '0'.repeat(64)};
const settings = {theme: 'auto', language: 'en', letterKeys: true} as const;
const namesIn = (app: App) => app.store.getState().saved.map((s) => s.name);
const stored = () => decodeSaved(localStorage.getItem(SAVED) ?? '')?.map((s) => s.name);
const leaving: (() => void)[] = [];
const keep = (app: App) => {
  const onStored = vi.fn<(stored: boolean) => void>();
  leaving.push(keepSaved(app, onStored));
  return onStored;
};
const opened = () => {
  const app = createApp(data, initialState('2026-03-31', settings));
  app.actions.setShock(id('a'), 0.7);
  return app;
};

beforeEach(() => localStorage.clear());
afterEach(() => leaving.splice(0).forEach((leave) => leave()));

it('keeps them through a reload', async () => {
  const app = opened();
  keep(app);
  app.actions.saveScenario('Mine');
  expect(stored()).toEqual(['Mine']); // at once: the page may be gone the next moment
  const again = (await startApp(data, '')).app;
  expect(again.store.getState().saved).toEqual(app.store.getState().saved);
  keep(again);
  again.actions.removeScenario(again.store.getState().saved[0]!.id);
  await vi.waitFor(() => expect(stored()).toEqual([]));
});

it('starts with none where they are damaged, and loses nothing else by it', async () => {
  localStorage.setItem(SAVED, '{"format":');
  localStorage.setItem('frenemy.settings', '{"theme":"dark"}');
  const {app, trouble} = await startApp(data, '');
  expect([namesIn(app), app.store.getState().settings.theme, trouble]).toEqual([[], 'dark', null]);
});

it('does not write over what a newer version wrote', async () => {
  const newer = encodeSaved([]).replace('/1', '/2');
  localStorage.setItem(SAVED, newer);
  const {app} = await startApp(data, '');
  const onStored = keep(app);
  app.actions.saveScenario('Mine');
  expect(localStorage.getItem(SAVED)).toBe(newer);
  expect(onStored).toHaveBeenCalledWith(false);
});

it('loses none of another tab, neither in what it shows nor in what it writes', async () => {
  const [here, there] = [opened(), opened()];
  keep(there);
  there.actions.saveScenario('Theirs');
  const newValue = localStorage.getItem(SAVED)!;
  keep(here);
  here.actions.saveScenario('Ours'); // before this tab was told of the other
  await vi.waitFor(() => expect(stored()).toEqual(['Theirs', 'Ours']));
  dispatchEvent(new StorageEvent('storage', {key: SAVED, oldValue: null, newValue}));
  await vi.waitFor(() => expect(namesIn(here)).toEqual(['Ours', 'Theirs']));
  expect(stored()).toEqual(['Theirs', 'Ours']);
  const gone = {key: SAVED, oldValue: newValue, newValue: encodeSaved([])};
  dispatchEvent(new StorageEvent('storage', gone));
  await vi.waitFor(() => expect(namesIn(here)).toEqual(['Ours']));
});

it('keeps what it has where the stored list is damaged or wiped meanwhile, and stores it again', async () => {
  const app = opened();
  keep(app);
  app.actions.saveScenario('Mine');
  for (const newValue of ['{"format":', null]) {
    const oldValue = localStorage.getItem(SAVED);
    if (newValue === null) localStorage.removeItem(SAVED);
    else localStorage.setItem(SAVED, newValue);
    dispatchEvent(new StorageEvent('storage', {key: SAVED, oldValue, newValue}));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(namesIn(app)).toContain('Mine');
    app.actions.saveScenario(`After ${newValue}`);
    await vi.waitFor(() => expect(stored()).toEqual(namesIn(app)));
  }
  expect(namesIn(app)).toEqual(['Mine', 'After {"format":', 'After null']);
});
