import {describe, expect, it} from 'vitest';
import {withShock} from '../../src/core/scenario/scenario';
import {initialState} from '../../src/state/appState';
import {endTour, playStop, type Stop} from '../../src/state/touring';
import {edit} from '../../src/state/transitions';
import {dataset, id} from '../fixtures/tinyDataset';

const settings = {theme: 'auto', language: 'en', letterKeys: true} as const;
const mine = edit(
  {...initialState('2026-06-30', settings), base: {...dataset({}), hash: 'ab'}},
  withShock(initialState('2026-06-30', settings).scenario, id('a'), 0.4),
);
const stop = (at: number, sets: Stop['sets']): Stop => ({
  tour: 'story',
  at,
  spotlight: {companies: [id('b')], ties: []},
  sets,
});

describe('a tour', () => {
  const first = playStop(mine, stop(0, {basis: 'paid'}));
  const second = playStop(first, stop(1, {shocks: {b: 1}}));

  it('is one step of the history, however many stops', () => {
    expect(first.scenario).toMatchObject({basis: 'paid', shocks: {}});
    expect(second.scenario).toMatchObject({basis: 'binding', shocks: {b: 1}});
    expect(second.past).toHaveLength(mine.past.length + 1);
  });

  it('gives back question and history when it ends', () => {
    const {scenario, past, view, beforeTour} = endTour(second);
    expect(scenario).toEqual(mine.scenario);
    expect(past).toEqual(mine.past);
    expect(view.spotlight).toBeUndefined();
    expect(view.choices).toEqual({});
    expect(beforeTour).toBeUndefined();
  });

  it('finds what was there before after a reload', () => {
    const {beforeTour: _, ...reloaded} = second;
    expect(endTour(playStop(reloaded, stop(1, {shocks: {b: 1}}))).scenario).toEqual(mine.scenario);
  });

  it('of facts keeps what was changed by hand meanwhile', () => {
    const facts = playStop(mine, stop(0, null));
    const changed = edit(facts, withShock(facts.scenario, id('c'), 1));
    expect(endTour(changed).scenario).toBe(changed.scenario);
  });
});
