import {expect, it} from 'vitest';
import {initialState} from '../../src/state/appState';
import {createApp} from '../../src/state/store';
import {company, dataset, id, tie, tieId} from '../fixtures/tinyDataset';

it('makes a site late with all it delivers by one gesture', () => {
  const data = {
    ...dataset({
      companies: ['a', 'b', 'c'].map((name) => company(name, 'project')),
      ties: [tie('hosting:a:b'), tie('hosting:a:c')],
    }),
    hash: '0'.repeat(64),
  };
  const settings = {theme: 'auto', language: 'en', letterKeys: true} as const;
  const {store, actions} = createApp(data, initialState('2026-03-31', settings));
  const [b, c] = [tieId('hosting:a:b'), tieId('hosting:a:c')];
  actions.setReductions({[b]: 0.2, [c]: 0.3}, `delay ${id('a')}`);
  actions.setReductions({[b]: 0.4, [c]: 0}, `delay ${id('a')}`);
  expect(store.getState().scenario.reductions).toEqual({[b]: 0.4});
  expect(store.getState().past).toHaveLength(1);
  actions.undo();
  expect(store.getState().scenario.reductions).toEqual({});
});
