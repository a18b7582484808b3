import {expect, it} from 'vitest';
import {initialState} from '../../src/state/appState';
import {createApp} from '../../src/state/store';
import {amounts, company, dataset, id, tie, tieId} from '../fixtures/tinyDataset';

const data = {
  ...dataset({
    companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), company('c', 'chipmaker')],
    ties: [
      tie('cloud:b:a', {amountUsd: amounts(3e9, 3e9)}),
      tie('chips:c:b', {status: 'signed', amountUsd: amounts(2e9, 2e9)}),
    ],
  }),
  hash: 'h',
};
const open = () =>
  createApp(data, initialState('2026-01-01', {theme: 'auto', language: 'en', letterKeys: true}));
const list = (found: ReadonlySet<string>) => [...found].sort().join(' ');

it('follows the picture, keeps what was failed, cut or selected, and is undone with it', () => {
  const {actions, selectors, store} = open();
  const now = () => selectors.seen(store.getState());
  expect(list(now().companies)).toBe('a b c');
  actions.arrange({filter: {statuses: ['signed']}});
  expect(list(now().companies)).toBe('b c');
  actions.select({kind: 'company', id: id('a')});
  expect(list(now().companies)).toBe('a b c');
  actions.select(null);
  actions.toggleFailure(id('a'));
  expect(list(now().companies)).toBe('a b c');
  actions.undo();
  expect(list(now().companies)).toBe('b c');
  actions.toggleCut(tieId('cloud:b:a'));
  expect(list(now().ties)).toBe('chips:c:b cloud:b:a');
  actions.undo();
  actions.undo();
  expect(list(now().ties)).toBe('chips:c:b cloud:b:a');
  expect(store.getState().view.picture).toBeUndefined();
});

it('changes nothing of what fails', () => {
  const {actions, selectors, store} = open();
  actions.toggleFailure(id('b'));
  const before = selectors.outcome(store.getState());
  actions.arrange({filter: {statuses: ['signed']}, focus: {company: id('c'), steps: 1}});
  expect(selectors.outcome(store.getState())).toBe(before);
});

it('is the same object while nothing of it changes: selecting repaints, it does not sift', () => {
  const {actions, selectors, store} = open();
  const before = selectors.seen(store.getState());
  actions.select({kind: 'company', id: id('a')});
  expect(selectors.seen(store.getState())).toBe(before);
});
