/** Pure transitions: (state, …) → next state. Tested without React, without zustand. */
import {isSameJson} from '../core/lib/isSameJson';
import type {RecordChange} from '../core/exchange/difference';
import {emptyPicture, type Picture} from '../core/picture/picture';
import type {Scenario} from '../core/scenario/scenario';
import type {Step} from '../core/snapshot/history';
import type {Snapshot} from '../core/snapshot/snapshot';
import type {Choice, Language, Spotlight, View} from '../core/snapshot/view';
import type {AppState} from './appState';
import {goneBy, namedStill, pictureWithout, scenarioWithout} from './letGo';

export const HISTORY_LIMIT = 100;

const stepOf = ({scenario, changes, view: {picture = emptyPicture}}: AppState): Step => ({
  scenario,
  picture,
  changes,
});
function goTo(s: AppState, {scenario, picture, changes}: Step): AppState {
  const view = scenario === s.scenario && changes === s.changes ? s.view : {...s.view, round: null};
  const looked = changes === s.changes ? view : {...view, ...namedStill(s, changes)};
  return {...s, scenario, changes, view: drawn(looked, picture), gesture: null};
}
/** Another layout is another picture: a camera on the one before means nothing there. */
function drawn({picture: before = emptyPicture, ...rest}: View, picture: Picture): View {
  const isAnother = before.layout !== picture.layout || !isSameEgo(before, picture);
  const view = isAnother ? {...rest, camera: null} : rest;
  return Object.keys(picture).length === 0 ? view : {...view, picture};
}
const isSameEgo = (a: Picture, b: Picture): boolean =>
  b.layout !== 'ego' || isSameJson(a.ego, b.ego);

export function edit(s: AppState, next: Scenario, gesture: string | null = null): AppState {
  if (next === s.scenario) return s;
  const continues = gesture !== null && gesture === s.gesture;
  const past = continues ? s.past : [...s.past, stepOf(s)].slice(-HISTORY_LIMIT);
  return {...s, scenario: next, past, future: [], gesture, view: {...s.view, round: null}};
}
/** Another arrangement of the map: a step of the history, as a question is. */
export function arrange(s: AppState, next: Picture, gesture: string | null = null): AppState {
  const before = s.view.picture ?? emptyPicture;
  if (isSameJson(before, next)) return s;
  const continues = gesture !== null && gesture === s.gesture;
  const past = continues ? s.past : [...s.past, stepOf(s)].slice(-HISTORY_LIMIT);
  return {...s, past, future: [], gesture, view: drawn(s.view, next)};
}
/** Other changes to the data: a step of the history. Nothing keeps naming what is no longer there. */
export function change(s: AppState, changes: readonly RecordChange[]): AppState {
  if (changes === s.changes) return s;
  const past = [...s.past, stepOf(s)].slice(-HISTORY_LIMIT);
  const isGone = goneBy(s.changes, changes);
  const {picture = emptyPicture} = s.view;
  const view = {...s.view, ...namedStill(s, changes), round: null};
  return {
    ...s,
    scenario: scenarioWithout(s.scenario, isGone),
    changes,
    past,
    future: [],
    gesture: null,
    view: drawn(view, pictureWithout(picture, isGone)),
  };
}
export function undo(s: AppState): AppState {
  const step = s.past.at(-1);
  if (!step) return s;
  return {...goTo(s, step), past: s.past.slice(0, -1), future: [stepOf(s), ...s.future]};
}
export function redo(s: AppState): AppState {
  const [step, ...future] = s.future;
  if (!step) return s;
  return {...goTo(s, step), past: [...s.past, stepOf(s)], future};
}
export const look = (s: AppState, view: Partial<View>): AppState => ({
  ...s,
  view: {...s.view, ...view},
  gesture: null,
});
/** Null: everything is in the light again. */
export function light(s: AppState, spotlight: Spotlight | null): AppState {
  if (spotlight !== null) return look(s, {spotlight});
  const {spotlight: _, ...view} = s.view;
  return s.view.spotlight === undefined ? s : {...s, view};
}
/** Null: back to the screen's own first choice. */
export function choose(s: AppState, choice: Choice, value: string | null): AppState {
  const {[choice]: before, ...rest} = s.view.choices ?? {};
  if ((before ?? null) === value) return s;
  return look(s, {choices: value === null ? rest : {...rest, [choice]: value}});
}
export function withoutComparison(s: AppState): AppState {
  const {compare: _, ...view} = s.view;
  return {...s, view};
}
/** A snapshot opened: its scenario is one undoable step, its view replaces the present one. */
export function open(
  s: AppState,
  {scenario, changes = []}: Pick<Snapshot, 'scenario' | 'changes'>,
  view: View,
  language: Language,
): AppState {
  return {...edit(s, scenario), changes, view, settings: {...s.settings, language}};
}
