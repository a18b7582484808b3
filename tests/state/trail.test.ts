import {describe, expect, it} from 'vitest';
import {initialState} from '../../src/state/appState';
import {createApp} from '../../src/state/store';
import {company, dataset, id} from '../fixtures/tinyDataset';

const data = {
  ...dataset({companies: [company('oracle', 'hyperscaler')], ties: []}),
  hash: 'a1'.repeat(32),
};
const open = () =>
  createApp(data, initialState('2026-03-31', {theme: 'auto', language: 'en', letterKeys: true}));

describe('the trail', () => {
  it('names the last thirty things done and not what they were done to', () => {
    const {actions, trail} = open();
    actions.select({kind: 'company', id: id('oracle')});
    for (let i = 1; i < 5; i++) actions.setShock(id('oracle'), i / 10);
    expect(trail.list()).toEqual(['select', 'setShock ×4']);
    expect(trail.list().join()).not.toContain('oracle');
    for (let i = 0; i < 40; i++) (i % 2 ? actions.undo : actions.redo)();
    expect(trail.list()).toHaveLength(30);
  });

  it('knows whether a change was last: what undo takes back, a slider on its way too', () => {
    const {actions, trail} = open();
    expect(trail.endsInEdit()).toBe(false);
    actions.setShock(id('oracle'), 0.2);
    actions.setShock(id('oracle'), 0.3); // the same step of undo
    actions.endGesture();
    actions.setCamera(null);
    expect(trail.endsInEdit()).toBe(true);
    actions.show('ranking');
    expect(trail.endsInEdit()).toBe(false);
    actions.arrange({layout: 'force'});
    expect(trail.endsInEdit()).toBe(true);
    actions.undo();
    expect(trail.endsInEdit()).toBe(false);
    actions.setBasis('binding'); // as it is already
    expect(trail.endsInEdit()).toBe(false);
  });
});
