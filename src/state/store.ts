/** The one store and the app around it: the data, what follows from them, and what can be done. */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {ModelId, ParameterValue} from '../core/contagion/models';
import {TIE_TYPES} from '../core/dataset/terms';
import type {Basis, CompanyId, TieId, TieType} from '../core/dataset/schema';
import {isSameJson} from '../core/lib/isSameJson';
import {emptyPicture, type LayoutKind, type Moves, type Picture} from '../core/picture/picture';
import {
  isQuiet,
  withModel,
  withParameter,
  withReduction,
  withShock,
  type Scenario,
} from '../core/scenario/scenario';
import type {
  Camera,
  Choice,
  Language,
  Screen,
  Selection,
  Spotlight,
  View,
} from '../core/snapshot/view';
import type {RecordChange} from '../core/exchange/difference';
import {withChanges} from '../core/exchange/withChanges';
import type {Snapshot} from '../core/snapshot/snapshot';
import type {SavedScenario} from '../core/snapshot/savedScenarios';
import type {AppState, LoadedDataset, Settings, Theme} from './appState';
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
import {endTour, playStop, undoTouring, type Stop} from './touring';
import {createTrail, recorded, type Trail} from './trail';
import {
  arrange,
  change,
  choose,
  edit,
  light,
  look,
  open,
  openData,
  redo,
  withoutComparison,
} from './transitions';

export type {Camera, Choice, Language, Screen, Selection, Spotlight, View};
export type {AppState, LoadedDataset, Settings, Theme};

export interface App {
  /** The data that the app was opened with. */
  readonly builtIn: LoadedDataset;
  /** The data that the changes are on: the built-in ones or the reader's own. */
  readonly base: LoadedDataset;
  /** With the reader's own changes. */
  readonly dataset: LoadedDataset;
  readonly catalogue: Catalogue;
  readonly store: StoreApi<AppState>;
  readonly selectors: Selectors;
  readonly actions: Actions;
  /** What was done last, by name. */
  readonly trail: Trail;
  /** Where sweeps run; opened by the first screen that wants one. */
  readonly openSweeper: OpenSweeper;
  /** Where the force layout is worked out. */
  readonly openSimulator: OpenSimulator;
}
export type Actions = ReturnType<typeof createActions>;

export function createApp(
  dataset: LoadedDataset,
  initial: Omit<AppState, 'base'> & {readonly base?: LoadedDataset},
  openSweeper: OpenSweeper = noWorkers,
  openSimulator: OpenSimulator = noWorkers,
): App {
  const store = createStore<AppState>()(() => ({base: dataset, ...initial}));
  const trail = createTrail();
  const actions = recorded(createActions(store, dataset), store, trail);
  const app = {builtIn: dataset, base: dataset, store, actions, trail, openSweeper, openSimulator};
  return {...app, ...seenAs(dataset)};
}

const noWorkers = (): Promise<never> => Promise.reject(new Error('no workers here'));

const seenAs = (dataset: LoadedDataset): Pick<App, 'dataset' | 'catalogue' | 'selectors'> => ({
  dataset,
  catalogue: createCatalogue(dataset),
  selectors: createSelectors(dataset),
});

type OnData = Pick<AppState, 'base' | 'changes'>;
const lastSeen = new WeakMap<StoreApi<AppState>, OnData & {readonly app: App}>();

/**
 * The same app on the data of a state: its base with its changes. Asked again for the same two, the
 * very same app back.
 */
export function appWith(app: App, {base, changes}: OnData): App {
  if (app.base === base && changes.length === 0 && app.dataset === base) return app;
  const last = lastSeen.get(app.store);
  if (last?.base === base && last.changes === changes) return last.app;
  const changed = {...withChanges(base, changes), hash: base.hash, ownChanges: changes.length};
  const next = {...app, base, ...seenAs(changes.length === 0 ? base : changed)};
  lastSeen.set(app.store, {base, changes, app: next});
  return next;
}
/** The app on what its store holds at this moment. */
export const appNow = (app: App): App => appWith(app, app.store.getState());

function createActions(store: StoreApi<AppState>, builtIn: LoadedDataset) {
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
    failOnly: (id: CompanyId, asked: (scenario: Scenario) => Scenario = (scenario) => scenario) =>
      apply((s) => {
        const next = {...asked(s.scenario), shocks: {[id]: 1}, reductions: {}};
        return isSameJson(next, s.scenario) ? s : edit(s, next);
      }),
    /** Restores every company and tie; date, basis and model stay. */
    reset: () =>
      apply((s) =>
        isQuiet(s.scenario) ? s : edit(s, {...s.scenario, shocks: {}, reductions: {}}),
      ),
    /** The hand left the slider: the next change is a step of its own. */
    endGesture: () => apply((s) => (s.gesture === null ? s : {...s, gesture: null})),
    undo: () => apply(undoTouring),
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
    /** A pan comes to rest a moment later, perhaps under a slider: that goes on with its step. */
    setCamera: (camera: Camera | null) => apply((s) => ({...s, view: {...s.view, camera}})),
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
    open: (
      snapshot: Pick<Snapshot, 'scenario' | 'changes'>,
      view: View,
      language: Language,
      base: LoadedDataset = store.getState().base,
    ) => apply((s) => open(s, snapshot, view, language, base)),
    /** Other data in the place of those at hand, one step back to these. */
    openData: (base: LoadedDataset) =>
      apply((s) => openData(endTour(s), base.hash === builtIn.hash ? builtIn : base)),
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
