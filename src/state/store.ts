/**
 * The one store: what the user chose, nothing that follows from it.
 *
 * `experiment` is what undo covers (the question and hand-made changes); `view` is where the user
 * looks (selection, hidden types, camera, theme, language) and never enters the history.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {CompanyId, Dataset, TieId, TieType, Basis} from '../core/dataset/schema';
import {emptyScenario, withReduction, withShock, type Scenario} from '../core/scenario/scenario';

export type Selection =
  {readonly kind: 'company'; readonly id: CompanyId} | {readonly kind: 'tie'; readonly id: TieId};
export const SCREENS = ['map', 'data'] as const;
export type Screen = (typeof SCREENS)[number];
export type Theme = 'auto' | 'light' | 'dark';
export type Language = 'en' | 'ko';

export interface Camera {
  readonly zoom: number;
  /** The point of the map, in map units, at the middle of the canvas. */
  readonly x: number;
  readonly y: number;
}
export interface View {
  readonly screen: Screen;
  readonly selection: Selection | null;
  /** Tie types switched off in the legend. */
  readonly hiddenTypes: readonly TieType[];
  /** The round shown; null is the settled outcome. */
  readonly round: number | null;
  /** null: the whole map fitted to the window. */
  readonly camera: Camera | null;
}
export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
}

export interface AppState {
  readonly scenario: Scenario;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
  /** Edits in a row with one gesture are one undo step. */
  readonly gesture: string | null;
  readonly view: View;
  readonly settings: Settings;
}

export const HISTORY_LIMIT = 100;

export const emptyView: View = {
  screen: 'map',
  selection: null,
  hiddenTypes: [],
  round: null,
  camera: null,
};

/** Pure transitions: (state, …) → next state. Tested without React, without zustand. */
export function edit(s: AppState, next: Scenario, gesture: string | null = null): AppState {
  if (next === s.scenario) return s;
  const continues = gesture !== null && gesture === s.gesture;
  const past = continues ? s.past : [...s.past, s.scenario].slice(-HISTORY_LIMIT);
  return {...s, scenario: next, past, future: [], gesture, view: {...s.view, round: null}};
}
export function undo(s: AppState): AppState {
  const scenario = s.past.at(-1);
  if (!scenario) return s;
  const future = [s.scenario, ...s.future];
  const past = s.past.slice(0, -1);
  return {...s, scenario, past, future, gesture: null, view: {...s.view, round: null}};
}
export function redo(s: AppState): AppState {
  const [scenario, ...future] = s.future;
  if (!scenario) return s;
  const past = [...s.past, s.scenario];
  return {...s, scenario, past, future, gesture: null, view: {...s.view, round: null}};
}
export const look = (s: AppState, view: Partial<View>): AppState => ({
  ...s,
  view: {...s.view, ...view},
  gesture: null,
});
/** A snapshot opened: its scenario is one undoable step, its view replaces the present one. */
export function open(s: AppState, scenario: Scenario, view: View): AppState {
  return {...edit(s, scenario), view};
}

export interface App {
  readonly dataset: Dataset;
  readonly store: StoreApi<AppState>;
  readonly actions: Actions;
}
export type Actions = ReturnType<typeof createActions>;

export function createApp(dataset: Dataset, initial: AppState): App {
  const store = createStore<AppState>()(() => initial);
  return {dataset, store, actions: createActions(store, initial.scenario.asOf)};
}

export const initialState = (asOf: string, settings: Settings): AppState => ({
  scenario: emptyScenario(asOf),
  past: [],
  future: [],
  gesture: null,
  view: emptyView,
  settings,
});

function createActions(store: StoreApi<AppState>, newest: string) {
  const apply = (f: (s: AppState) => AppState) => store.setState(f, true);
  return {
    setShock: (id: CompanyId, loss: number) =>
      apply((s) => edit(s, withShock(s.scenario, id, loss), `shock ${id}`)),
    /** Fails the company outright, or restores it: a step of its own. */
    toggleFailure: (id: CompanyId) =>
      apply((s) => edit(s, withShock(s.scenario, id, s.scenario.shocks[id] === undefined ? 1 : 0))),
    setReduction: (id: TieId, lost: number) =>
      apply((s) => edit(s, withReduction(s.scenario, id, lost), `reduce ${id}`)),
    toggleCut: (id: TieId) =>
      apply((s) =>
        edit(s, withReduction(s.scenario, id, s.scenario.reductions[id] === undefined ? 1 : 0)),
      ),
    setBasis: (basis: Basis) =>
      apply((s) => (s.scenario.basis === basis ? s : edit(s, {...s.scenario, basis}))),
    setAsOf: (asOf: string) =>
      apply((s) => (s.scenario.asOf === asOf ? s : edit(s, {...s.scenario, asOf}, 'as of'))),
    setInForce: (inForce: boolean) =>
      apply((s) => (s.scenario.inForce === inForce ? s : edit(s, {...s.scenario, inForce}))),
    /** Restores every company and tie; date, basis and model stay. */
    reset: () => apply((s) => edit(s, {...s.scenario, shocks: {}, reductions: {}})),
    startOver: () => apply((s) => edit(s, emptyScenario(newest))),
    undo: () => apply(undo),
    redo: () => apply(redo),
    select: (selection: Selection | null) => apply((s) => look(s, {selection})),
    show: (screen: Screen) => apply((s) => look(s, {screen})),
    setRound: (round: number | null) => apply((s) => look(s, {round})),
    setCamera: (camera: Camera | null) => apply((s) => look(s, {camera})),
    toggleType: (type: TieType) =>
      apply((s) => {
        const {hiddenTypes} = s.view;
        const isHidden = hiddenTypes.includes(type);
        return look(s, {
          hiddenTypes: isHidden ? hiddenTypes.filter((t) => t !== type) : [...hiddenTypes, type],
        });
      }),
    setSettings: (settings: Partial<Settings>) =>
      apply((s) => ({...s, settings: {...s.settings, ...settings}})),
    open: (scenario: Scenario, view: View) => apply((s) => open(s, scenario, view)),
  };
}
