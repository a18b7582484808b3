// @vitest-environment jsdom
/** Work that breaks the whole page as soon as it is opened: nothing is lost, and there is a way back. */
import {cleanup, configure, fireEvent, render, screen, waitFor} from '@testing-library/react';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {initialState} from '../../../src/state/appState';
import {createApp} from '../../../src/state/store';
import {App} from '../../../src/view/App';
import {claimTab} from '../../../src/view/session/tabId';
import {listWorks} from '../../../src/view/session/works';
import {company, dataset, id} from '../../fixtures/tinyDataset';

configure({asyncUtilTimeout: 10_000});
vi.mock('../../../src/view/panels/MapCanvas', () => ({MapCanvas: () => null}));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
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
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
const never = () => new Promise<never>(() => {});
const data = {
  ...dataset({companies: [company('oracle', 'hyperscaler')], ties: []}),
  hash: 'c0ffee'.padEnd(64, '0'),
};

it('a change that no frame can show is one undo away', async () => {
  const app = createApp(
    data,
    initialState('2026-03-31', {theme: 'light', language: 'en', letterKeys: true}),
  );
  app.actions.toggleFailure(id('oracle'));
  // As if it had slipped through some door.
  app.actions.change([{table: 'nothing' as never, id: 'x', before: null, after: {id: 'x'}}]);
  render(<App starting={Promise.resolve({app, trouble: null})} openUpdates={never} />);
  await screen.findByRole('heading', {name: 'Something broke in the app itself.'});
  fireEvent.click(await screen.findByRole('button', {name: 'Report a problem'}));
  const report = await screen.findByLabelText('Content of the report');
  expect(report.textContent).toContain('companies: 1 before the changes');
  expect(report.closest('dialog')!.parentElement).toBe(document.body); // and not in its look
  fireEvent.click(screen.getByRole('button', {name: 'Undo the last change', hidden: true}));
  await screen.findByRole('searchbox', {name: 'Search'});
  expect(app.store.getState().scenario.shocks).toEqual({oracle: 1});
  await waitFor(() => expect(listWorks()).toMatchObject([{steps: 2}]));
});

it('what breaks before there is anything is told as ours, not as the network’s', async () => {
  render(<App starting={Promise.reject(new TypeError('x is undefined'))} openUpdates={never} />);
  await screen.findByRole('heading', {name: 'Something broke in the app itself.'});
  await screen.findByRole('button', {name: 'Report a problem'});
  expect(screen.queryByText('The data could not be loaded.')).toBeNull();
});
