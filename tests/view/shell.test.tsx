// @vitest-environment jsdom
import {
  configure,
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {initialState} from '../../src/state/appState';
import {createApp, type App} from '../../src/state/store';
import {AppContext} from '../../src/view/appContext';
import {startApp} from '../../src/view/session/startApp';
import {claimTab, tabId} from '../../src/view/session/tabId';
import {listWorks} from '../../src/view/session/works';
import {linkHash, openText, snapshotText} from '../../src/view/session/snapshots';
import {Shell} from '../../src/view/Shell';
import {amounts, company, customerShare, dataset, figure, id, tie} from '../fixtures/tinyDataset';

/** What is fetched when it is first asked for takes its time on a busy machine. */
configure({asyncUtilTimeout: 10_000});

vi.mock('../../src/view/panels/MapCanvas', () => ({MapCanvas: () => null}));

/** Oracle sells compute to OpenAI, its main customer; Nvidia sells chips to Oracle. */
const data = {
  ...dataset({
    companies: [
      {...company('oracle', 'hyperscaler'), name: {en: 'Oracle', ko: '오라클'}},
      {...company('openai', 'ai-lab'), name: {en: 'OpenAI', ko: '오픈AI'}},
      {...company('nvidia', 'chipmaker'), name: {en: 'Nvidia', ko: '엔비디아'}},
    ],
    ties: [
      tie('cloud:oracle:openai', {
        amountUsd: amounts(300e9, 300e9),
        inputClass: 'compute',
        announced: '2025-07-22',
        start: '2025-08-01',
      }),
      tie('chips:nvidia:oracle', {
        amountUsd: amounts(40e9, 40e9),
        inputClass: 'accelerators',
        announced: '2025-02-01',
        start: '2025-03-01',
      }),
      tie('rivalry:nvidia:openai', {announced: '2025-05-01'}),
      tie('debt:oracle:openai', {status: 'announced', announced: '2025-06-01'}),
    ],
    figures: [
      figure('oracle', 'revenue', 57e9, '2025-12-31', 'year'),
      figure('oracle', 'revenue', 61e9, '2026-12-31', 'year'),
      figure('nvidia', 'revenue', 130e9, '2025-12-31', 'year'),
      figure('nvidia', 'equity', 80e9, '2025-12-31', 'instant'),
    ],
    shares: [customerShare('nvidia', 'oracle', 0.2, '2025-12-31')],
  }),
  hash: 'c0ffee'.padEnd(64, '0'),
};

const settings = {theme: 'light', language: 'en', letterKeys: true} as const;
let app: App;
const show = (language: 'en' | 'ko' = 'en') => {
  app = createApp(data, initialState('2026-03-31', {...settings, language}));
  render(
    <AppContext value={app}>
      <Shell trouble={null} openUpdates={() => new Promise(() => {})} />
    </AppContext>,
  );
};
const button = (name: string) => screen.getByRole('button', {name});
const knockOn = () => screen.getByRole('region', {name: 'Knock-on'});
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.body, {key, code: `Key${key.toUpperCase()}`, ...more});

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  localStorage.clear();
  sessionStorage.clear();
  await claimTab();
  history.replaceState(null, '', '/');
});
afterEach(cleanup);

describe('the frame', () => {
  it('has the names that screen readers and tests rely on', () => {
    show();
    screen.getByRole('heading', {name: 'Frenemy', level: 1});
    screen.getByRole('searchbox', {name: 'Search'});
    const basis = screen.getByRole('radiogroup', {name: 'Count as'});
    expect(within(basis).getAllByRole('radio')).toHaveLength(3);
    for (const name of ['Announced', 'Binding', 'Paid']) within(basis).getByRole('radio', {name});
    for (const name of ['Undo', 'Redo', 'Export', 'Import', 'Copy link', 'Language', 'Theme'])
      button(name);
    const views = screen.getByRole('navigation', {name: 'Views'});
    for (const name of ['Map', 'Ranking', 'Matrix', 'Data'])
      within(views).getByRole('button', {name});
    expect(screen.getByRole('slider', {name: 'As of'}).getAttribute('aria-valuetext')).toMatch(
      /2026/,
    );
    screen.getByRole('checkbox', {name: 'In force'});
    screen.getByText('3 of 3 companies, 3 of 4 ties');
    expect(within(knockOn()).queryByRole('table')).toBeNull();
  });

  it('speaks Korean throughout', () => {
    show('ko');
    screen.getByRole('searchbox', {name: '검색'});
    const english = screen
      .getAllByRole('button')
      .map((b) => b.textContent ?? '')
      .filter((words) => /^[A-Z][a-z]+/.test(words));
    expect(english).toEqual([]);
    expect(document.documentElement.lang).toBe('ko');
  });
});

describe('asking', () => {
  it('finds a company by its Korean name and fails it', () => {
    show();
    const search = screen.getByRole('searchbox', {name: 'Search'});
    fireEvent.change(search, {target: {value: '오라클'}});
    expect(search.getAttribute('aria-activedescendant')).toBe(
      within(screen.getByRole('listbox')).getByRole('option').id,
    );
    fireEvent.keyDown(search, {key: 'Enter'});
    screen.getByRole('heading', {name: 'Oracle', level: 2});
    fireEvent.click(button('Fail this company'));
    button('Restore this company');
    const row = within(knockOn()).getByRole('row', {name: /OpenAI/});
    expect(row.textContent).toMatch(/%/);
    fireEvent.click(within(row).getByRole('button', {name: 'Receipt'}));
    const receipt = screen.getByRole('region', {name: 'Receipt for OpenAI'});
    expect(within(receipt).getByRole('link').getAttribute('rel')).toBe('noopener noreferrer');
    fireEvent.click(button('Undo'));
    expect(within(knockOn()).queryByRole('table')).toBeNull();
    fireEvent.click(button('Redo'));
    within(knockOn()).getByRole('row', {name: /OpenAI/});
  });

  it('says so where nothing matches', () => {
    show();
    const search = screen.getByRole('searchbox', {name: 'Search'});
    fireEvent.change(search, {target: {value: 'zzzz'}});
    expect(within(screen.getByRole('listbox')).queryByRole('option')).toBeNull();
    expect(screen.getAllByText(/No company matches/).length).toBeGreaterThan(0);
    fireEvent.keyDown(search, {key: 'Enter'});
    expect(app.store.getState().view.selection).toBeNull();
  });

  it('waits for a syllable to be finished before Enter counts', () => {
    show();
    const search = screen.getByRole('searchbox', {name: 'Search'});
    fireEvent.change(search, {target: {value: '오라클'}});
    fireEvent.keyDown(search, {key: 'Enter', isComposing: true});
    expect(app.store.getState().view.selection).toBeNull();
  });

  it('takes a first choice', () => {
    show();
    fireEvent.click(screen.getByRole('button', {name: /^What if Nvidia fails/}));
    expect(app.store.getState().scenario.shocks).toEqual({nvidia: 1});
    screen.getByRole('heading', {name: 'Nvidia', level: 2});
  });
});

describe('the inspector', () => {
  it('shows figures known by the date, ties on the basis, and what it leaves out', () => {
    show();
    act(() => app.actions.select({kind: 'company', id: id('oracle')}));
    const inspector = screen.getByRole('complementary', {name: 'Details'});
    within(inspector).getByText('$57 bn'); // not the figure of the year after
    within(inspector).getByText('Not counted on this basis');
    fireEvent.click(within(inspector).getByRole('button', {name: /^OpenAI Active/}));
    within(inspector).getByRole('heading', {name: 'Oracle → OpenAI', level: 2});
    expect(within(inspector).getAllByText('Filed')).toHaveLength(2); // the tie, and its source
    fireEvent.click(button('Cut this tie'));
    button('Restore this tie');
    expect(app.store.getState().scenario.reductions).toEqual({'cloud:oracle:openai': 1});
  });
});

describe('keys', () => {
  it('act outside of fields only', () => {
    show();
    act(() => app.actions.select({kind: 'company', id: id('oracle')}));
    press('x');
    expect(app.store.getState().scenario.shocks).toEqual({oracle: 1});
    fireEvent.keyDown(screen.getByRole('searchbox'), {key: 'x', code: 'KeyX'});
    expect(app.store.getState().scenario.shocks).toEqual({oracle: 1});
    press('z', {ctrlKey: true});
    expect(app.store.getState().scenario.shocks).toEqual({});
    press('Escape');
    expect(app.store.getState().view.selection).toBeNull();
  });

  it('can do without single letters', () => {
    show();
    act(() => {
      app.actions.select({kind: 'company', id: id('oracle')});
      app.actions.setSettings({letterKeys: false});
    });
    press('x');
    expect(app.store.getState().scenario.shocks).toEqual({});
    act(() => app.actions.toggleFailure(id('oracle')));
    press('z', {ctrlKey: true});
    expect(app.store.getState().scenario.shocks).toEqual({});
  });

  it('are listed in a sheet', async () => {
    show();
    press('?');
    const sheet = await screen.findByRole('dialog', {name: 'Keys'});
    within(sheet).getByText('Restore everything');
  });
});

describe('files and links', () => {
  it('give the same bytes back after export, import, export', async () => {
    show();
    act(() => {
      app.actions.toggleFailure(id('oracle'));
      app.actions.setBasis('announced');
      app.actions.toggleType('rivalry');
    });
    const first = await snapshotText(app);
    const guest = createApp(data, initialState('2026-03-31', {...settings, language: 'ko'}));
    expect(await openText(guest, first)).toEqual({
      isForeign: false,
      dropped: [],
      differs: false,
      isUnkept: false,
    });
    expect(await snapshotText(guest)).toBe(first);
    guest.actions.undo();
    expect(guest.store.getState().scenario.shocks).toEqual({});
  });

  it('say when the recorded outcome was another', async () => {
    show();
    act(() => app.actions.toggleFailure(id('oracle')));
    const text = (await snapshotText(app)).replace(/sha256:[0-9a-f]{4}/, 'sha256:0000');
    expect(await openText(app, text)).toMatchObject({differs: true});
  });

  it('list every problem of a refused file', async () => {
    show();
    const chooser = document.querySelector('input[type=file]') as HTMLInputElement;
    const text = '{"format":"frenemy-snapshot/1","scenario":7}';
    const file = new File([text], 'odd.json');
    file.text ??= () => Promise.resolve(text);
    fireEvent.change(chooser, {target: {files: [file]}});
    const dialog = await screen.findByRole('alertdialog', {name: 'odd.json was not opened'});
    expect(within(dialog).getAllByRole('listitem').length).toBeGreaterThan(3);
  });

  it('bring back the question, and undo across a reload', async () => {
    show();
    act(() => {
      app.actions.toggleFailure(id('oracle'));
      app.actions.setBasis('paid');
    });
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(listWorks()).toMatchObject([{id: tabId(), steps: 2}]));
    const {app: again, trouble} = await startApp(data, await linkHash(app));
    expect(trouble).toBeNull();
    expect(again.store.getState().scenario).toEqual(app.store.getState().scenario);
    expect(again.store.getState().past).toHaveLength(2);
    again.actions.undo();
    again.actions.undo();
    expect(again.store.getState().scenario.shocks).toEqual({});
  });

  it('open a link over what was stored, one undo away from it', async () => {
    show();
    act(() => app.actions.toggleFailure(id('oracle')));
    window.dispatchEvent(new Event('pagehide'));
    const sender = createApp(data, initialState('2026-03-31', {...settings, language: 'ko'}));
    sender.actions.toggleFailure(id('nvidia'));
    const {app: guest} = await startApp(data, await linkHash(sender));
    expect(guest.store.getState().scenario.shocks).toEqual({nvidia: 1});
    expect(guest.store.getState().settings.language).toBe('ko');
    guest.actions.undo();
    expect(guest.store.getState().scenario.shocks).toEqual({oracle: 1});
  });

  it('change the language for now, and leave the chosen one alone', async () => {
    show();
    act(() => app.actions.setSettings({theme: 'dark'}));
    const sender = createApp(data, initialState('2026-03-31', {...settings, language: 'ko'}));
    sender.actions.toggleFailure(id('nvidia'));
    const text = await snapshotText(sender);
    await act(async () => void (await openText(app, text)));
    expect(document.documentElement.lang).toBe('ko');
    expect(JSON.parse(localStorage.getItem('frenemy.settings')!)).toEqual({theme: 'dark'});
    act(() => app.actions.setSettings({language: 'en'}));
    expect(JSON.parse(localStorage.getItem('frenemy.settings')!)).toEqual({
      theme: 'dark',
      language: 'en',
    });
  });

  it('start afresh where storage is damaged or denied, and say so', async () => {
    sessionStorage.clear();
    localStorage.setItem('frenemy.history', '{"format":');
    localStorage.setItem('frenemy.settings', '[');
    expect((await startApp(data, '')).trouble).toBe('storageReset');
    expect((await startApp(data, '#1.garbage')).trouble).toBe('badLink');
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
    });
    const {app: fresh, trouble} = await startApp(data, '');
    expect(trouble).toBeNull();
    expect(fresh.store.getState().past).toEqual([]);
  });
});
