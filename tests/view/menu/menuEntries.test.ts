import {describe, expect, it, vi} from 'vitest';
import {initialState} from '../../../src/state/appState';
import {createApp} from '../../../src/state/store';
import {menuEntries, type MenuActs} from '../../../src/view/menu/menuEntries';
import type {MenuTarget} from '../../../src/view/menu/menuTarget';
import {company, dataset, id, tie, tieId} from '../../fixtures/tinyDataset';

const cloud = {kind: 'tie', id: tieId('cloud:oracle:openai')} as const;
const oracle = {kind: 'company', id: id('oracle')} as const;

function start() {
  const data = dataset({
    companies: [company('oracle', 'hyperscaler'), company('openai', 'ai-lab')],
    ties: [tie('cloud:oracle:openai')],
  });
  const settings = {theme: 'auto', language: 'en', letterKeys: true} as const;
  const app = createApp({...data, hash: ''}, initialState('2026-03-31', settings));
  const acts = {
    fit: vi.fn<MenuActs['fit']>(),
    lookAt: vi.fn<MenuActs['lookAt']>(),
    copyLink: vi.fn<MenuActs['copyLink']>(),
    savePicture: vi.fn<MenuActs['savePicture']>(),
    edit: vi.fn<MenuActs['edit']>(),
    remove: vi.fn<MenuActs['remove']>(),
  };
  const entries = (target: MenuTarget) => menuEntries(app, 'chain', target, acts);
  return {
    ...app,
    acts,
    ids: (target: MenuTarget) => entries(target).map((entry) => entry?.id ?? '—'),
    run: (target: MenuTarget, asked: string) =>
      entries(target)
        .find((entry) => entry?.id === asked)!
        .run(),
    view: () => app.store.getState().view,
  };
}

describe('the menu of a company', () => {
  it('lists what can be done now, in groups', () => {
    const {ids, actions} = start();
    const data = ['—', 'edit', 'addTie', 'remove'];
    const quiet = ['fail', '—', 'focus', 'ego', '—', 'table', 'copyLink', ...data];
    expect(ids(oracle)).toEqual(quiet);
    actions.toggleFailure(id('oracle'));
    actions.select({kind: 'company', id: id('openai')});
    actions.arrange({focus: {company: id('oracle'), steps: 3}});
    actions.move('force', {[id('oracle')]: {x: 1, y: 2}});
    const now = ['restore', '—', 'unfocus', 'ego', 'paths', '—', 'table', 'copyLink', ...data];
    expect(ids(oracle)).toEqual(now); // moved elsewhere, not in this layout
    actions.move('chain', {[id('oracle')]: {x: 1, y: 2}});
    expect(ids(oracle)).toEqual(now.toSpliced(5, 0, 'putBack'));
  });

  it('does what it says', () => {
    const {run, view, actions, acts, store} = start();
    run(oracle, 'fail');
    expect(store.getState().scenario.shocks).toEqual({oracle: 1});
    run(oracle, 'focus');
    expect(view().picture).toEqual({focus: {company: 'oracle', steps: 1}});
    run(oracle, 'unfocus');
    expect(view().picture).toBeUndefined();
    actions.select({kind: 'company', id: id('openai')});
    run(oracle, 'paths');
    const between = {from: 'openai', to: 'oracle', slack: 0};
    expect(view().picture).toEqual({filter: {between}});
    run(oracle, 'ego');
    expect(view().picture).toMatchObject({layout: 'ego', ego: {company: 'oracle', steps: 2}});
    run(oracle, 'copyLink');
    expect(view().selection).toEqual(oracle);
    expect(acts.copyLink).toHaveBeenCalledOnce();
    run(oracle, 'table');
    expect(view()).toMatchObject({choices: {drawer: 'companies'}, selection: oracle});
  });
});

it('cuts a tie and shows both its ends', () => {
  const {ids, run, acts, store} = start();
  expect(ids(cloud).slice(0, 3)).toEqual(['cut', '—', 'ends']);
  run(cloud, 'cut');
  expect(store.getState().scenario.reductions).toEqual({[cloud.id]: 1});
  expect(ids(cloud)[0]).toBe('restoreTie');
  run(cloud, 'ends');
  expect(acts.lookAt).toHaveBeenCalledExactlyOnceWith(['oracle', 'openai']);
});

it('puts everybody back from the ground, once anybody was moved', () => {
  const {ids, run, view, actions} = start();
  expect(ids({kind: 'ground'})).toEqual([
    'fit',
    '—',
    'savePicture',
    'copyLink',
    '—',
    'addCompany',
    'addTie',
  ]);
  actions.move('chain', {[id('openai')]: {x: 3, y: 4}});
  run({kind: 'ground'}, 'putAllBack');
  expect(view().picture).toBeUndefined();
});
