/** Pure transitions: (state, …) → next state. Tested without React, without zustand. */
import type {LoadedDataset} from '../core/dataset/loadedDataset';
import {newestDate} from '../core/graph/web';
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

const stepOf = ({base, scenario, changes, view: {picture = emptyPicture}}: AppState): Step => ({
  base,
  scenario,
  picture,
  changes,
});
function goTo(s: AppState, {base, scenario, picture, changes}: Step): AppState {
  const isSameData = base === s.base && changes === s.changes;
  const view = scenario === s.scenario && isSameData ? s.view : {...s.view, round: null};
  const looked = isSameData ? view : {...view, ...namedStill(s, {base, changes})};
  const there = base === s.base ? looked : {...looked, camera: null};
  return {...s, base, scenario, changes, view: drawn(there, picture), gesture: null};
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
  const isGone = goneBy(s, {base: s.base, changes});
  const {picture = emptyPicture} = s.view;
  const view = {...s.view, ...namedStill(s, {base: s.base, changes}), round: null};
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
/** Other data: a step of the history. What they do not know is let go, and the date is their newest. */
export function openData(s: AppState, base: LoadedDataset): AppState {
  if (base.hash === s.base.hash) return change(s, s.changes.length === 0 ? s.changes : []);
  const past = [...s.past, stepOf(s)].slice(-HISTORY_LIMIT);
  const next = {base, changes: []};
  const isGone = goneBy(s, next);
  const view = {...s.view, ...namedStill(s, next), round: null, camera: null};
  return {
    ...s,
    ...next,
    scenario: {...scenarioWithout(s.scenario, isGone), asOf: newestDate(base)},
    past,
    future: [],
    gesture: null,
    view: drawn(view, pictureWithout(s.view.picture ?? emptyPicture, isGone)),
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
  base: LoadedDataset = s.base,
): AppState {
  return {...edit(s, scenario), base, changes, view, settings: {...s.settings, language}};
}
