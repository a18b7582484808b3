/** A guided tour: what each step lights and sets, one step of the history for all of it. */
import type {TourStep} from '../core/dataset/schema';
import {isSameJson} from '../core/lib/isSameJson';
import type {Scenario} from '../core/scenario/scenario';
import type {Spotlight} from '../core/snapshot/view';
import type {AppState} from './appState';
import {choose, edit, look, undo} from './transitions';

/** One step of a tour: where it stands, what it lights, and what it sets for it. */
export interface Stop {
  readonly tour: string;
  readonly at: number;
  readonly spotlight: Omit<Spotlight, 'of'>;
  /** What the step sets; null where it leaves the question as it is. */
  readonly sets: Pick<TourStep, 'basis' | 'asOf' | 'shocks'> | null;
}

export function playStop(s: AppState, {tour, at, spotlight, sets}: Stop): AppState {
  const before = sets === null ? null : (s.beforeTour ?? questionBefore(s, sets));
  const asked = sets === null || before === null ? s : ask(s, before, asSet(before, sets));
  const chosen = choose(choose(asked, 'tour', tour), 'step', String(at));
  return {
    ...look(chosen, {screen: 'map', camera: null, spotlight: {of: 'tour', ...spotlight}}),
    ...(before !== null && {beforeTour: before}),
  };
}

export function endTour(s: AppState): AppState {
  if (s.view.choices?.tour === undefined) return s;
  const {beforeTour} = s;
  const ended = left(s);
  return beforeTour === undefined ? ended : ask(ended, beforeTour, beforeTour);
}

/** One step back; where that is the step of a tour, the tour is left with it. */
export function undoTouring(s: AppState): AppState {
  const {beforeTour} = s;
  return beforeTour !== undefined && isAsked(s, beforeTour) ? left(undo(s)) : undo(s);
}

function left(s: AppState): AppState {
  const {beforeTour: _, ...rest} = choose(choose(s, 'tour', null), 'step', null);
  const {spotlight, ...view} = rest.view;
  return spotlight?.of === 'tour' ? {...rest, view} : rest;
}

/** One step of the history for a whole tour, none where it is back where it began. */
function ask(s: AppState, before: Scenario, next: Scenario): AppState {
  if (isSameJson(s.scenario, next)) return s;
  if (!isAsked(s, before)) return edit(s, next);
  const past = isSameJson(next, before) ? s.past.slice(0, -1) : s.past;
  return {...s, scenario: next, past, future: [], gesture: null, view: {...s.view, round: null}};
}

/**
 * Whether the last step of the history is the tour's own: it leads from what was asked before to something
 * else. One that leaves the question as it is, such as another arrangement of the map, is the reader's.
 */
function isAsked(s: AppState, before: Scenario): boolean {
  const last = s.past.at(-1)?.scenario;
  return last !== undefined && isSameJson(last, before) && !isSameJson(s.scenario, before);
}

const asSet = (before: Scenario, {basis, asOf, shocks}: NonNullable<Stop['sets']>): Scenario => ({
  ...before,
  basis: basis ?? before.basis,
  asOf: asOf ?? before.asOf,
  inForce: false,
  shocks: shocks ?? {},
  reductions: {},
});

/** After a reload the step is set already: what was asked before stands last in the history. */
function questionBefore(s: AppState, sets: Stop['sets']): Scenario {
  const last = s.past.at(-1)?.scenario;
  if (sets === null || s.view.choices?.tour === undefined || last === undefined) return s.scenario;
  return isSameJson(asSet(last, sets), s.scenario) ? last : s.scenario;
}
