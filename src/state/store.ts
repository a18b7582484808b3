/**
 * The one store: what the user chose, nothing that follows from it.
 *
 * Undo covers the question (`scenario`) and the arrangement of the map (`view.picture`: layout, places by
 * hand, filters). Where the user looks besides (selection, hidden types, camera, theme, language)
 * never enters the history.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {ModelId, ParameterValue} from '../core/contagion/models';
import {TIE_TYPES} from '../core/dataset/schema';
import type {Basis, CompanyId, Dataset, TieId, TieType, TourStep} from '../core/dataset/schema';
import {emptyPicture, type LayoutKind, type Moves, type Picture} from '../core/picture/picture';
import {
  emptyScenario,
  isQuiet,
  withModel,
  withParameter,
  withReduction,
  withShock,
  type Scenario,
} from '../core/scenario/scenario';
import {
  emptyView,
  type Camera,
  type Choice,
  type Language,
  type Screen,
  type Selection,
  type Spotlight,
  type View,
} from '../core/snapshot/view';
import type {RecordChange} from '../core/exchange/difference';
import {withChanges} from '../core/exchange/withChanges';
import {goneBy, namedStill, pictureWithout, scenarioWithout} from './letGo';
import type {Step} from '../core/snapshot/history';
import type {Snapshot} from '../core/snapshot/snapshot';
import type {SavedScenario} from '../core/snapshot/savedScenarios';
import {createCatalogue, type Catalogue} from './catalogue';
import {
  removeScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
  type Saved,
} from './savedScenarios';
import {createSelectors, type Selectors} from './selectors';
import type {OpenSimulator} from './simulator';
import type {OpenSweeper} from './sweeper';

export type {Camera, Choice, Language, Screen, Selection, Spotlight, View};
export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  /** Whether single letters act as keys; off for those whose speech or switch types letters. */
  readonly letterKeys: boolean;
}
/** The dataset as it is served: with the hash of its content. */
export type LoadedDataset = Dataset & {readonly hash: string};

export interface AppState {
  readonly scenario: Scenario;
  /** The reader's own changes to the data. */
  readonly changes: readonly RecordChange[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Edits in a row with one gesture are one undo step. */
  readonly gesture: string | null;
  readonly view: View;
  readonly settings: Settings;
  /** The reader's own scenarios, oldest first. */
  readonly saved: readonly SavedScenario[];
  /** What was asked before the tour that is played; absent: none is. */
  readonly beforeTour?: Scenario;
}

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
  b.layout !== 'ego' || JSON.stringify(a.ego) === JSON.stringify(b.ego);

/** Pure transitions: (state, …) → next state. Tested without React, without zustand. */
export function edit(s: AppState, next: Scenario, gesture: string | null = null): AppState {
  if (next === s.scenario) return s;
  const continues = gesture !== null && gesture === s.gesture;
  const past = continues ? s.past : [...s.past, stepOf(s)].slice(-HISTORY_LIMIT);
  return {...s, scenario: next, past, future: [], gesture, view: {...s.view, round: null}};
}
/** Another arrangement of the map: a step of the history, as a question is. */
export function arrange(s: AppState, next: Picture, gesture: string | null = null): AppState {
  const before = s.view.picture ?? emptyPicture;
  if (isSame(before, next)) return s;
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
function withoutComparison(s: AppState): AppState {
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
  const {beforeTour, ...rest} = choose(choose(s, 'tour', null), 'step', null);
  const {spotlight, ...view} = rest.view;
  const ended = spotlight?.of === 'tour' ? {...rest, view} : rest;
  return beforeTour === undefined ? ended : ask(ended, beforeTour, beforeTour);
}

/** One step of the history for a whole tour, none where it is back where it began. */
function ask(s: AppState, before: Scenario, next: Scenario): AppState {
  if (isSame(s.scenario, next)) return s;
  const last = s.past.at(-1)?.scenario;
  if (last === undefined || !isSame(last, before)) return edit(s, next);
  const past = isSame(next, before) ? s.past.slice(0, -1) : s.past;
  return {...s, scenario: next, past, future: [], gesture: null, view: {...s.view, round: null}};
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
  return isSame(asSet(last, sets), s.scenario) ? last : s.scenario;
}

const isSame = (a: Scenario | Picture, b: Scenario | Picture): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export interface App {
  /** As it was loaded. */
  readonly base: LoadedDataset;
  /** With the reader's own changes. */
  readonly dataset: LoadedDataset;
  readonly catalogue: Catalogue;
  readonly store: StoreApi<AppState>;
  readonly selectors: Selectors;
  readonly actions: Actions;
  /** Where sweeps run; opened by the first screen that wants one. */
  readonly openSweeper: OpenSweeper;
  /** Where the force layout is worked out. */
  readonly openSimulator: OpenSimulator;
}
export type Actions = ReturnType<typeof createActions>;

export function createApp(
  dataset: LoadedDataset,
  initial: AppState,
  openSweeper: OpenSweeper = noWorkers,
  openSimulator: OpenSimulator = noWorkers,
): App {
  const store = createStore<AppState>()(() => initial);
  const app = {base: dataset, store, actions: createActions(store), openSweeper, openSimulator};
  return {...app, ...seenAs(dataset)};
}

const noWorkers = (): Promise<never> => Promise.reject(new Error('no workers here'));

const seenAs = (dataset: LoadedDataset): Pick<App, 'dataset' | 'catalogue' | 'selectors'> => ({
  dataset,
  catalogue: createCatalogue(dataset),
  selectors: createSelectors(dataset),
});

/** The same app on its data with the reader's changes. */
export const appWith = (app: App, changes: readonly RecordChange[]): App =>
  changes.length === 0 && app.dataset === app.base
    ? app
    : {...app, ...seenAs({...withChanges(app.base, changes), hash: app.base.hash})};

export const initialState = (asOf: string, settings: Settings): AppState => ({
  scenario: emptyScenario(asOf),
  changes: [],
  past: [],
  future: [],
  gesture: null,
  view: emptyView,
  settings,
  saved: [],
});

function createActions(store: StoreApi<AppState>) {
  const apply = (f: (s: AppState) => AppState) => store.setState(f, true);
  const keep = (f: (saved: Saved, s: AppState) => Saved) =>
    apply((s) => {
      const saved = f(s.saved, s);
      return saved === s.saved ? s : {...s, saved};
    });
  return {
    setShock: (id: CompanyId, loss: number) =>
      apply((s) => edit(s, withShock(s.scenario, id, loss), `shock ${id}`)),
    /** Fails the company outright, or restores it: a step of its own. */
    toggleFailure: (id: CompanyId) =>
      apply((s) => edit(s, withShock(s.scenario, id, s.scenario.shocks[id] === undefined ? 1 : 0))),
    setReduction: (id: TieId, lost: number) =>
      apply((s) => edit(s, withReduction(s.scenario, id, lost), `reduce ${id}`)),
    /** Several ties by one gesture: a site is late with all that it delivers. */
    setReductions: (lost: Readonly<Record<TieId, number>>, gesture: string) =>
      apply((s) => {
        const entries = Object.entries(lost) as [TieId, number][];
        const next = entries.reduce((now, [id, x]) => withReduction(now, id, x), s.scenario);
        return edit(s, next, gesture);
      }),
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
    /** Another model has other parameters: its own defaults, one step back to what was. */
    setModel: (model: ModelId) =>
      apply((s) => {
        const next = edit(s, withModel(s.scenario, model));
        return next.view.compare === model ? withoutComparison(next) : next;
      }),
    /** Null: back to the default. */
    setParameter: (name: string, value: ParameterValue | null) =>
      apply((s) => edit(s, withParameter(s.scenario, name, value), `parameter ${name}`)),
    resetParameters: () =>
      apply((s) =>
        Object.keys(s.scenario.parameters).length === 0
          ? s
          : edit(s, {...s.scenario, parameters: {}}),
      ),
    compareWith: (model: ModelId | null) =>
      apply((s) =>
        model === null || model === s.scenario.model
          ? withoutComparison(s)
          : look(s, {compare: model}),
      ),
    /** A whole question at once, one step back to what was; and to the map, where its answer is. */
    run: (scenario: Scenario) =>
      apply((s) => look(edit(s, scenario), {screen: 'map', selection: null, camera: null})),
    /** This company and nothing else fails. */
    failOnly: (id: CompanyId) =>
      apply((s) => edit(s, {...s.scenario, shocks: {[id]: 1}, reductions: {}})),
    /** Restores every company and tie; date, basis and model stay. */
    reset: () =>
      apply((s) =>
        isQuiet(s.scenario) ? s : edit(s, {...s.scenario, shocks: {}, reductions: {}}),
      ),
    /** The hand left the slider: the next change is a step of its own. */
    endGesture: () => apply((s) => (s.gesture === null ? s : {...s, gesture: null})),
    undo: () => apply(undo),
    redo: () => apply(redo),
    /**
     * Changes the arrangement of the map; a field set to undefined goes back to the opening picture's.
     * Changes in a row with one gesture are one undo step.
     */
    arrange: (change: PictureChange, gesture: string | null = null) =>
      apply((s) => arrange(s, changed(s.view.picture ?? emptyPicture, change), gesture)),
    /** Companies put somewhere by hand, in map units of that layout. */
    move: (layout: LayoutKind, moves: Moves, gesture: string | null = null) =>
      apply((s) => {
        const before = s.view.picture ?? emptyPicture;
        const moved = {...before.moved, [layout]: {...before.moved?.[layout], ...moves}};
        return arrange(s, {...before, moved}, gesture);
      }),
    /** To where the layout itself has them; everybody where nobody is named. */
    putBack: (layout: LayoutKind, ids?: readonly CompanyId[]) =>
      apply((s) => {
        const before = s.view.picture ?? emptyPicture;
        const moved = withoutMoves(before.moved ?? {}, layout, ids);
        return arrange(s, changed(before, {moved}));
      }),
    select: (selection: Selection | null) => apply((s) => look(s, {selection})),
    show: (screen: Screen) => apply((s) => look(s, {screen})),
    /** Lights a part of the map and goes there; null leaves the map as it is, all lit. */
    light: (spotlight: Spotlight | null) =>
      apply((s) =>
        spotlight === null
          ? light(endTour(s), null)
          : look(light(endTour(s), spotlight), {screen: 'map', selection: null, camera: null}),
      ),
    playStop: (stop: Stop) => apply((s) => playStop(s, stop)),
    endTour: () => apply(endTour),
    choose: (choice: Choice, value: string | null) => apply((s) => choose(s, choice, value)),
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
    showAllTypes: () => apply((s) => look(s, {hiddenTypes: []})),
    /** This type alone; where it is alone already, all again. */
    showOnlyType: (type: TieType) =>
      apply((s) => {
        const others = TIE_TYPES.filter((t) => t !== type);
        const isAlone = others.every((t) => s.view.hiddenTypes.includes(t));
        return look(s, {hiddenTypes: isAlone ? [] : others});
      }),
    /** The present experiment under a name; null where the list is full or the name is blank. */
    saveScenario: (name: string): string | null => {
      const id = newId();
      const before = store.getState().saved;
      keep((saved, {scenario}) => saveScenario(saved, id, name, scenario));
      return store.getState().saved === before ? null : id;
    },
    renameScenario: (id: string, name: string) => keep((s) => renameScenario(s, id, name)),
    removeScenario: (id: string) => keep((s) => removeScenario(s, id)),
    restoreScenario: (entry: SavedScenario, at: number) =>
      keep((s) => restoreScenario(s, entry, at)),
    setSettings: (settings: Partial<Settings>) =>
      apply((s) => ({...s, settings: {...s.settings, ...settings}})),
    open: (snapshot: Pick<Snapshot, 'scenario' | 'changes'>, view: View, language: Language) =>
      apply((s) => open(s, snapshot, view, language)),
    /** Own changes to the data; what is selected or failed and no longer there is let go. */
    change: (changes: readonly RecordChange[]) => apply((s) => change(s, changes)),
  };
}

function withoutMoves(
  moved: NonNullable<Picture['moved']>,
  layout: LayoutKind,
  ids: readonly CompanyId[] | undefined,
): Picture['moved'] {
  const {[layout]: moves = {}, ...others} = moved;
  const kept = Object.entries(moves).filter(([id]) => ids && !ids.includes(id as CompanyId));
  const rest = kept.length === 0 ? others : {...others, [layout]: Object.fromEntries(kept)};
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** A picture with some of its fields changed, those set to undefined taken out. */
export type PictureChange = {readonly [K in keyof Picture]?: Picture[K] | undefined};
const changed = (picture: Picture, change: PictureChange): Picture =>
  Object.fromEntries(
    Object.entries({...picture, ...change}).filter(([, value]) => value !== undefined),
  );

/** Unlike any of another tab: the lists of both are merged by it. */
const newId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`;
