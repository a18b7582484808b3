import {describe, expect, it} from 'vitest';
import {withShock} from '../../src/core/scenario/scenario';
import {initialState} from '../../src/state/appState';
import {endTour, playStop, undoTouring, type Stop} from '../../src/state/touring';
import {arrange, edit, redo, undo} from '../../src/state/transitions';
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

  it('leaves alone a step of the reader that changes no question, such as another layout', () => {
    const arranged = arrange(mine, {layout: 'force'});
    const toured = playStop(arranged, stop(0, {basis: 'paid'}));
    expect(toured.past).toHaveLength(arranged.past.length + 1);
    expect(endTour(toured).past).toEqual(arranged.past);
    expect(endTour(toured).scenario).toEqual(mine.scenario);
  });

  it('of a stop that asks what is asked already adds no step, and takes none away', () => {
    const arranged = arrange(mine, {layout: 'force'});
    const same = {basis: mine.scenario.basis, shocks: mine.scenario.shocks};
    const toured = playStop(
      {...arranged, scenario: {...mine.scenario, inForce: false}},
      stop(0, same),
    );
    expect(toured.past).toEqual(arranged.past);
    expect(endTour(toured).past).toEqual(arranged.past);
  });

  it('is left by undo, which gives the question back; redo brings the stop back without the tour', () => {
    const undone = undoTouring(second);
    expect([undone.scenario, undone.past]).toEqual([mine.scenario, mine.past]);
    expect([undone.view.choices, undone.view.spotlight, undone.beforeTour]).toEqual([
      {},
      undefined,
      undefined,
    ]);
    expect(redo(undone).scenario).toEqual(second.scenario);
    expect(redo(undone).view.choices).toEqual({});
  });

  it('goes on where undo takes back what the reader did in it', () => {
    const changed = edit(second, withShock(second.scenario, id('c'), 1));
    const undone = undoTouring(changed);
    expect(undone.scenario).toEqual(second.scenario);
    expect(undone.view.choices).toEqual(second.view.choices);
    expect(undone.view.spotlight).toEqual(second.view.spotlight);
  });

  it('without one undo is undo', () => {
    expect(undoTouring(mine)).toEqual(undo(mine));
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
