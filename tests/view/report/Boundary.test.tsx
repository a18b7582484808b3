// @vitest-environment jsdom
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {initialState} from '../../../src/state/appState';
import {faults} from '../../../src/state/faults';
import {createApp, type App} from '../../../src/state/store';
import {AppContext, useAppState} from '../../../src/view/appContext';
import {Boundary} from '../../../src/view/report/Boundary';
import {catchFaults} from '../../../src/view/report/catchFaults';
import {keepAtOnce} from '../../../src/view/report/keepAtOnce';
import {KeepContext} from '../../../src/view/report/keepContext';
import {listWorks, readWork} from '../../../src/view/session/works';
import {claimTab, tabId} from '../../../src/view/session/tabId';
import {Shell} from '../../../src/view/Shell';
import {company, dataset, id, tie} from '../../fixtures/tinyDataset';

configure({asyncUtilTimeout: 10_000});

vi.mock('../../../src/view/panels/MapCanvas', () => ({MapCanvas: () => null}));
vi.mock('../../../src/view/panels/ViewSummary', () => ({
  ViewSummary: () => {
    throw new Error('summary');
  },
}));
vi.mock('../../../src/view/panels/RegimeLine', () => ({
  RegimeLine: () => {
    throw new Error('regime');
  },
}));
const downloads: [name: string, content: string][] = [];
vi.mock('../../../src/view/session/download', () => ({
  download: (name: string, content: string) => downloads.push([name, content]),
}));

const data = {
  ...dataset({
    companies: [company('oracle', 'hyperscaler'), company('openai', 'ai-lab')],
    ties: [tie('cloud:oracle:openai', {announced: '2025-05-01'})],
  }),
  hash: 'c0ffee'.padEnd(64, '0'),
};
let app: App;
let isBroken: boolean;

/** Breaks where Oracle fails, or where it is told to. */
function Brittle() {
  const fails = useAppState((s) => s.scenario.shocks[id('oracle')] !== undefined);
  if (fails || isBroken) throw new Error('brittle');
  return <p>whole</p>;
}
const show = (as?: 'page' | 'part' | 'aside') =>
  render(
    <AppContext value={app}>
      <KeepContext value={() => keepAtOnce(app)}>
        <p>beside</p>
        <Boundary of="brittle" {...(as && {as})}>
          <Brittle />
        </Boundary>
      </KeepContext>
    </AppContext>,
  );
const button = (name: string) => screen.getByRole('button', {name});
const hasButton = (name: string) => screen.queryByRole('button', {name}) !== null;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}); // React tells of what is caught
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
  isBroken = false;
  downloads.length = 0;
  app = createApp(
    data,
    initialState('2026-03-31', {theme: 'light', language: 'en', letterKeys: true}),
  );
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a part that breaks', () => {
  it('takes nothing else with it, keeps the work, and works again once its cause is undone', async () => {
    show();
    act(() => app.actions.toggleFailure(id('oracle')));
    within(screen.getByRole('alert')).getByText('This part stopped working.');
    screen.getByText('beside');
    expect(listWorks()).toMatchObject([{id: tabId(), steps: 1}]);
    fireEvent.click(await screen.findByRole('button', {name: 'Undo the last change'}));
    screen.getByText('whole');
    expect(app.store.getState().scenario.shocks).toEqual({});
    expect(app.store.getState().future).toHaveLength(1);
  });

  it('tries again when asked, and by itself once something else is asked', async () => {
    isBroken = true;
    show();
    await screen.findByRole('button', {name: 'Report a problem'});
    expect(hasButton('Undo the last change')).toBe(false); // nothing was changed
    fireEvent.click(button('Try again'));
    screen.getByRole('alert');
    isBroken = false;
    fireEvent.click(button('Try again'));
    screen.getByText('whole');
    isBroken = true;
    act(() => app.actions.setBasis('paid'));
    expect(screen.queryByRole('alert')).toBeNull(); // it was not drawn anew
    act(() => app.actions.toggleFailure(id('oracle')));
    screen.getByRole('alert');
    isBroken = false;
    act(() => app.actions.toggleFailure(id('oracle')));
    screen.getByText('whole');
  });

  it('where it is all there is, offers to save, to begin afresh and to undo what was opened', async () => {
    app.actions.toggleFailure(id('oracle'));
    show('page');
    screen.getByRole('heading', {name: 'Something broke in the app itself.'});
    await screen.findByRole('button', {name: 'Start afresh'});
    fireEvent.click(button('Save your work as a file'));
    await waitFor(() => expect(downloads).toHaveLength(1));
    expect(JSON.parse(downloads[0]![1])).toMatchObject({scenario: {shocks: {oracle: 1}}});
    expect((await readWork(tabId()))!.text).toMatch(/"past":\[\{/);
    fireEvent.click(button('Undo the last change'));
    screen.getByText('whole');
    expect((await readWork(tabId()))!.text).toMatch(/"past":\[\]/);
  });

  it('says where nothing is kept', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    isBroken = true;
    show();
    await screen.findByText(/This browser keeps nothing for us/);
  });

  it('aside leaves no gap, and is told of once', () => {
    const told: string[] = [];
    const leave = faults.watch(({where}) => told.push(where));
    isBroken = true;
    const {container} = show('aside');
    expect(container.textContent).toBe('beside');
    leave();
    expect(faults.seen().some(({fault}) => fault.where === 'brittle')).toBe(true);
  });
});

describe('the report', () => {
  const openReport = async () => {
    fireEvent.click(await screen.findByRole('button', {name: 'Report a problem'}));
    return screen.findByRole('dialog', {name: 'Report a problem'});
  };
  const content = () => screen.getByLabelText('Content of the report').textContent!;

  it('of a part that broke is looked at, then saved; the scenario can be left out', async () => {
    show();
    act(() => app.actions.toggleFailure(id('oracle')));
    const dialog = await openReport();
    expect(content()).toMatch(/in: brittle\nError: brittle\n/);
    expect(content()).toMatch(/## Components\n\s+at Brittle/);
    expect(content()).toContain('toggleFailure');
    expect(content()).toContain('"oracle": 1');
    expect(content()).toContain(`hash of the data: ${data.hash}`);
    fireEvent.change(within(dialog).getByRole('textbox'), {target: {value: 'I failed it.'}});
    fireEvent.click(within(dialog).getByRole('checkbox', {name: /scenario/}));
    expect(content()).not.toContain('oracle');
    expect(within(dialog).queryByRole('checkbox', {name: 'With my own data'})).toBeNull();
    expect(downloads).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', {name: 'Save the report'}));
    expect(downloads).toEqual([
      [expect.stringMatching(/^frenemy-report-\d{4}-\d\d-\d\d\.txt$/), content()],
    ]);
    expect(downloads[0]![1]).toContain('I failed it.');
    within(dialog).getByText(/^Saved as frenemy-report/);
  });

  it('leaves own data out, by name too, unless they are ticked', async () => {
    const own = {...company('acme', 'chipmaker'), name: {en: 'Acme Secret', ko: '애크미'}};
    app.actions.change([{table: 'companies', id: 'acme', before: null, after: own as never}]);
    app.actions.setShock(id('acme'), 0.5);
    isBroken = true;
    show();
    const dialog = await openReport();
    expect(content()).not.toMatch(/acme|애크미/i);
    expect(content()).toContain('"(own 1)": 0.5');
    expect(content()).toContain('own changes: 1');
    fireEvent.click(within(dialog).getByRole('checkbox', {name: 'With my own data'}));
    expect(content()).toContain('Acme Secret');
    expect(content()).toContain('"acme": 0.5');
  });

  it('is laid open to be copied by hand where the clipboard is closed', async () => {
    vi.stubGlobal('navigator', {
      ...navigator,
      language: 'en',
      languages: ['en'],
      userAgent: 'test',
      onLine: true,
      clipboard: {writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError'))},
    });
    isBroken = true;
    show();
    const dialog = await openReport();
    fireEvent.click(within(dialog).getByRole('button', {name: 'Copy'}));
    await within(dialog).findByText(/keeps its clipboard closed/);
    expect(dialog.querySelector('details')!.open).toBe(true);
  });
});

describe('the frame', () => {
  const showFrame = () =>
    render(
      <AppContext value={app}>
        <Shell trouble={null} openUpdates={() => new Promise(() => {})} />
      </AppContext>,
    );

  it('stands where a panel breaks, and undo mends it', async () => {
    showFrame();
    act(() => {
      app.actions.select({kind: 'company', id: id('oracle')});
      app.actions.toggleFailure(id('oracle'));
    });
    const panel = screen.getByRole('region', {name: 'Knock-on'});
    within(panel).getByRole('alert');
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    button('Restore this company'); // the inspector goes on
    fireEvent.keyDown(document.body, {key: 'z', code: 'KeyZ', ctrlKey: true});
    expect(screen.queryByRole('alert')).toBeNull();
    screen.getByText('Nothing fails yet.');
  });

  it('stands where a dialog breaks, which can be closed', async () => {
    showFrame();
    fireEvent.keyDown(document.body, {key: 'k', code: 'KeyK', ctrlKey: true});
    fireEvent.change(await screen.findByRole('combobox', {name: /Command/}), {
      target: {value: 'What is shown, in words'},
    });
    fireEvent.keyDown(screen.getByRole('combobox', {name: /Command/}), {key: 'Enter'});
    const dialog = await screen.findByRole('alertdialog', {name: 'This part stopped working.'});
    fireEvent.click(within(dialog).getByRole('button', {name: 'Close'}));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('makes the same report without a crash', async () => {
    showFrame();
    fireEvent.keyDown(document.body, {key: '?', code: 'Slash'});
    const keys = await screen.findByRole('dialog', {name: 'Keys'});
    fireEvent.click(within(keys).getByRole('button', {name: 'Report a problem'}));
    const dialog = await screen.findByRole('dialog', {name: 'Report a problem'});
    expect(within(dialog).getByLabelText('Content of the report').textContent).toContain(
      'none: reported by hand',
    );
  });

  it('says what nobody caught once a kind, with its report, and nothing of what is none of ours', async () => {
    catchFaults();
    showFrame();
    const notices = () => document.querySelector('.notices')!.textContent!;
    const throwAt = (error: unknown, filename = location.href) =>
      act(() => void dispatchEvent(new ErrorEvent('error', {error, filename})));
    throwAt(null); // a script of another origin
    throwAt(new Error('theirs'), 'chrome-extension://abc/x.js');
    const gone = new DOMException('gone', 'AbortError');
    const rejected = Object.assign(new Event('unhandledrejection'), {reason: gone});
    act(() => void dispatchEvent(rejected));
    expect(notices()).toBe('');
    for (let i = 0; i < 50; i++) throwAt(new Error(`lost row ${i}`));
    expect(notices()).toMatch(/^Something went wrong in the background/);
    fireEvent.click(
      within(document.querySelector('.notices')!).getByRole('button', {name: 'Close'}),
    );
    throwAt(new Error('lost row 99'));
    expect(notices()).toBe('');
    throwAt(new Error('another'));
    fireEvent.click(button('Report'));
    const dialog = await screen.findByRole('dialog', {name: 'Report a problem'});
    const text = within(dialog).getByLabelText('Content of the report').textContent!;
    expect(text).toMatch(/in: window\nError: another/);
    expect(text).toContain('51 × in window: Error: lost row 0');
  });
});
