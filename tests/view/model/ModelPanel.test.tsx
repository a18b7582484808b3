// @vitest-environment jsdom
import {act, cleanup, fireEvent, render, screen, within} from '@testing-library/react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {MODELS, modelsFor} from '../../../src/core/contagion/models';
import {initialState} from '../../../src/state/appState';
import {createApp, type App} from '../../../src/state/store';
import {AppContext} from '../../../src/view/appContext';
import {Shell} from '../../../src/view/Shell';
import {modelText, parameterName} from '../../../src/view/text/modelText';
import {
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  tie,
} from '../../fixtures/tinyDataset';

vi.mock('../../../src/view/panels/MapCanvas', () => ({MapCanvas: () => null}));

const data = {
  ...dataset({
    companies: [
      company('oracle', 'hyperscaler'),
      company('openai', 'ai-lab'),
      company('nvidia', 'chipmaker'),
    ],
    ties: [
      tie('cloud:oracle:openai', {
        amountUsd: amounts(300e9, 300e9),
        inputClass: 'compute',
        announced: '2025-07-22',
        start: '2025-08-01',
      }),
    ],
    figures: [
      figure('oracle', 'revenue', 57e9, '2025-12-31', 'year'),
      figure('nvidia', 'revenue', 130e9, '2025-12-31', 'year'),
    ],
    shares: [customerShare('nvidia', 'oracle', 0.2, '2025-12-31')],
  }),
  hash: 'c0ffee'.padEnd(64, '0'),
};
let app: App;
const show = (language: 'en' | 'ko' = 'en') => {
  app = createApp(data, initialState('2026-03-31', {theme: 'light', language, letterKeys: true}));
  render(
    <AppContext value={app}>
      <Shell trouble={null} openUpdates={() => new Promise(() => {})} />
    </AppContext>,
  );
};
const region = (name: string) => screen.getByRole('region', {name});
const picker = () => screen.getByRole<HTMLSelectElement>('combobox', {name: 'Model'});
const openPanel = async () => {
  fireEvent.click(screen.getByRole('button', {name: /^Parameters/}));
  return screen.findByRole('region', {name: 'Model'});
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  localStorage.clear();
  history.replaceState(null, '', '/');
});
afterEach(cleanup);

describe('the model picker', () => {
  it('offers the models that run on datasets', () => {
    show();
    const offered = within(picker()).getAllByRole<HTMLOptionElement>('option');
    expect(offered.map((o) => o.value)).toEqual(modelsFor('dataset').map((m) => m.id));
    fireEvent.change(picker(), {target: {value: 'esri'}});
    expect(app.store.getState().scenario.model).toBe('esri');
    fireEvent.click(screen.getByRole('button', {name: 'Undo'}));
    expect(picker().value).toBe('joint');
  });

  it('says how the run settled', () => {
    show();
    app.actions.toggleFailure(id('oracle'));
    return screen.findByText(/settled in \d+ rounds?/);
  });

  it('warns where it did not', async () => {
    show();
    app.actions.setParameter('maxRounds', 1);
    app.actions.toggleFailure(id('oracle'));
    const warning = await screen.findByText('NOT settled after 1 round');
    expect(warning.dataset['warning']).toBe('true');
  });
});

describe('the model panel', () => {
  it('explains the model and names its papers', async () => {
    show();
    const panel = await openPanel();
    within(panel).getByRole('heading', {name: 'Joint model'});
    within(panel).getByText(modelText.en.about.joint);
    const links = within(panel).getAllByRole<HTMLAnchorElement>('link');
    expect(links.map((a) => a.href)).toEqual(
      MODELS.joint.papers.map(({doi}) => `https://doi.org/${doi}`),
    );
    for (const link of links) expect(link.rel).toBe('noopener noreferrer');
  });

  it('has a field for every parameter of every model, in both languages', async () => {
    for (const language of ['en', 'ko'] as const) {
      show(language);
      fireEvent.click(screen.getByRole('button', {name: /^(Parameters|매개변수)/}));
      for (const {id: model, parameters} of modelsFor('dataset')) {
        app.actions.setModel(model);
        await screen.findByText(modelText[language].about[model]);
        for (const {name} of parameters) {
          const label = parameterName(name, language);
          expect(label, name).not.toBe(name);
          expect(screen.getAllByLabelText(label, {exact: false}).length).toBeGreaterThan(0);
        }
      }
      cleanup();
    }
  });

  it('changes what is good, refuses what is not, and takes it back', async () => {
    show();
    const panel = await openPanel();
    const horizon = within(panel).getByLabelText<HTMLInputElement>('Horizon (months)');
    fireEvent.change(horizon, {target: {value: '24'}});
    expect(app.store.getState().scenario.parameters).toEqual({horizon: 24});
    fireEvent.change(horizon, {target: {value: '240'}});
    expect(horizon.getAttribute('aria-invalid')).toBe('true');
    within(panel).getByRole('alert');
    expect(app.store.getState().scenario.parameters).toEqual({horizon: 24});
    fireEvent.blur(horizon);
    expect(horizon.value).toBe('24');
    screen.getByRole('button', {name: /^Parameters.*1 changed/});
    fireEvent.click(within(panel).getByRole('button', {name: 'Reset Horizon'}));
    expect(horizon.value).toBe('12');
  });

  it('leaves to the data what is not set', async () => {
    show();
    const panel = await openPanel();
    const margin = within(panel).getByLabelText<HTMLInputElement>('Contribution margin');
    expect([margin.value, margin.placeholder]).toEqual(['', 'from the data']);
    fireEvent.change(margin, {target: {value: '0.4'}});
    const coupling = within(panel).getByLabelText('Lost production cuts purchases');
    fireEvent.change(coupling, {target: {value: 'true'}});
    const compute = within(panel).getByLabelText('Computing capacity');
    fireEvent.change(compute, {target: {value: '0'}});
    expect(app.store.getState().scenario.parameters).toEqual({
      contributionMargin: 0.4,
      coupling: true,
      'essentiality.compute': 0,
    });
    fireEvent.change(margin, {target: {value: ''}});
    fireEvent.change(compute, {target: {value: ''}});
    expect(app.store.getState().scenario.parameters).toEqual({coupling: true});
    fireEvent.click(within(panel).getByRole('button', {name: 'Reset all'}));
    expect(app.store.getState().scenario.parameters).toEqual({});
  });

  it('closes with Escape and gives the focus back', async () => {
    show();
    await openPanel();
    expect(document.activeElement?.textContent).toBe('Joint model');
    fireEvent.keyDown(document.body, {key: 'Escape', code: 'Escape'});
    expect(screen.queryByRole('region', {name: 'Model'})).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', {name: /^Parameters/}));
  });
});

describe('a second model', () => {
  it('stands beside the first, with the difference', async () => {
    show();
    act(() => app.actions.toggleFailure(id('oracle')));
    const second = await screen.findByRole('combobox', {name: 'Compare with'});
    fireEvent.change(second, {target: {value: 'inoperability'}});
    const table = within(region('Knock-on')).getByRole('table');
    for (const name of ['Joint model', 'Inoperability', 'Difference'])
      within(table).getByRole('columnheader', {name});
    await screen.findByText(/Joint model: .* hit; Inoperability: /);
    fireEvent.click(within(table).getByRole('button', {name: 'Difference'}));
    const sorted = within(table).getByRole('columnheader', {name: 'Difference'});
    expect(sorted.getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(within(table).getByRole('button', {name: 'Difference'}));
    expect(sorted.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.change(second, {target: {value: ''}});
    expect(within(table).queryByRole('columnheader', {name: 'Difference'})).toBeNull();
  });
});

it('shows who wins where rivals may take over', async () => {
  show();
  app.actions.setParameter('diversion', 1);
  app.actions.toggleFailure(id('oracle'));
  const winners = await screen.findByRole('region', {name: 'Winners'});
  within(winners).getByText('lost');
  const slider = within(winners).getByRole('slider', {name: 'Handed to rivals'});
  fireEvent.change(slider, {target: {value: '0'}});
  expect(app.store.getState().scenario.parameters).toEqual({});
  await vi.waitFor(() => expect(within(winners).queryByRole('table')).toBeNull());
  fireEvent.change(slider, {target: {value: '40'}});
  fireEvent.change(slider, {target: {value: '60'}});
  fireEvent.change(within(winners).getByRole('slider', {name: 'Horizon'}), {target: {value: '24'}});
  expect(app.store.getState().scenario.parameters).toEqual({diversion: 0.6, horizon: 24});
  app.actions.undo();
  app.actions.undo();
  expect(app.store.getState().scenario.parameters).toEqual({diversion: 1});
});
