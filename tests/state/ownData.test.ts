import {describe, expect, it} from 'vitest';
import type {TieId} from '../../src/core/dataset/schema';
import {loadedDataset} from '../../src/core/dataset/loadedDataset';
import {hashDataset} from '../../src/core/dataset/hashDataset';
import {dataStamp} from '../../src/core/dataset/dataStamp';
import {editOf} from '../fixtures/editOf';
import {initialState} from '../../src/state/appState';
import {appNow, createApp} from '../../src/state/store';
import {dataWords} from '../../src/words/dataWords';
import {amounts, company, dataset, id, tie} from '../fixtures/tinyDataset';

const content = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler'), company('c', 'chipmaker')],
  ties: [tie('cloud:b:a', {amountUsd: amounts(7)}), tie('chips:c:b')],
});
const builtIn = {...content, hash: hashDataset(content)};
const mine = loadedDataset(
  dataset({
    companies: [company('a', 'ai-lab'), company('z', 'chipmaker')],
    ties: [tie('chips:z:a', {announced: '2027-02-03'})],
  }),
  'mine.csv',
);
const open = () =>
  createApp(builtIn, initialState('2026-01-01', {theme: 'auto', language: 'en', letterKeys: true}));
const added = () => {
  const edited = editOf(content, 'ties', tie('debt:c:a', {amountUsd: amounts(3)}));
  if (!edited.ok) throw new Error(JSON.stringify(edited.errors));
  return edited.value;
};

describe('own data', () => {
  it('take the place of those at hand in one step, and leave by another', () => {
    const app = open();
    app.actions.toggleFailure(id('a'));
    app.actions.toggleFailure(id('b'));
    app.actions.toggleCut('cloud:b:a' as TieId);
    app.actions.change([added()]);
    app.actions.arrange({focus: {company: id('b'), steps: 1}, sizeBy: 'ties'});
    app.actions.select({kind: 'company', id: id('c')});
    app.actions.setCamera({zoom: 2, x: 1, y: 3});
    const before = app.store.getState();

    app.actions.openData(mine);
    const after = app.store.getState();
    expect(after.base).toBe(mine);
    expect(after.changes).toEqual([]);
    expect(after.scenario).toMatchObject({shocks: {a: 1}, reductions: {}, asOf: '2027-02-03'});
    expect(after.view).toMatchObject({selection: null, camera: null, picture: {sizeBy: 'ties'}});
    expect(after.view.picture?.focus).toBeUndefined();
    expect(appNow(app).dataset).toBe(mine);
    expect(appNow(app).catalogue.companies.has(id('z'))).toBe(true);
    expect(after.past).toHaveLength(before.past.length + 1);

    app.actions.undo();
    const back = app.store.getState();
    expect(back.base).toBe(builtIn);
    expect(back.scenario).toBe(before.scenario);
    expect(back.changes).toBe(before.changes);
    expect(back.view.picture).toEqual(before.view.picture);
    app.actions.redo();
    expect(app.store.getState().base).toBe(mine);
    app.actions.openData(app.builtIn);
    expect(appNow(app)).toBe(app);
  });

  it('are the same app while neither they nor the changes are others', () => {
    const app = open();
    app.actions.openData(mine);
    const seen = appNow(app);
    app.actions.toggleFailure(id('z'));
    expect(appNow(app)).toBe(seen);
  });

  it('opened again are no step, and without their changes one', () => {
    const app = open();
    app.actions.openData({...builtIn});
    expect(app.store.getState().past).toEqual([]);
    app.actions.change([added()]);
    app.actions.openData(builtIn);
    expect(app.store.getState()).toMatchObject({base: builtIn, changes: []});
    expect(app.store.getState().past).toHaveLength(2);
  });

  it('show their name, and every changed record is counted in words', () => {
    const app = open();
    const digits = builtIn.hash.slice(0, 12);
    app.actions.change([added()]);
    const changed = appNow(app).dataset;
    expect(dataWords(builtIn, 'en')).toBe(`data 0.0.1 (${digits})`);
    expect(dataWords(changed, 'en')).toBe(`data 0.0.1 (${digits}), with 1 own change`);
    expect(dataWords(changed, 'ko')).toBe(`데이터 0.0.1(${digits}), 직접 고친 내용 1건 반영`);
    expect(dataWords(mine, 'en')).toBe(`own data “mine.csv” 0.0.1 (${mine.hash.slice(0, 12)})`);
    expect(dataStamp(changed)).toBe(`0.0.1 ${digits} +1 own`);
  });

  it('have a name of bounded length on one line', () => {
    expect(loadedDataset(content, ' a\n b ').name).toBe('a b');
    expect(loadedDataset(content, 'x'.repeat(500)).name).toHaveLength(80);
    expect(loadedDataset(builtIn, 'x').hash).toBe(builtIn.hash);
  });
});
