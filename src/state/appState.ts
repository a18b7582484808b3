/**
 * What the user chose, nothing that follows from it.
 *
 * Undo covers the question (`scenario`), the reader's changes to the data and the arrangement of the map
 * (`view.picture`: layout, places by hand, filters). Where the user looks besides (selection, hidden types,
 * camera, theme, language) never enters the history.
 */
import type {LoadedDataset} from '../core/dataset/loadedDataset';
import type {RecordChange} from '../core/exchange/difference';
import {emptyScenario, type Scenario} from '../core/scenario/scenario';
import type {Step} from '../core/snapshot/history';
import type {SavedScenario} from '../core/snapshot/savedScenarios';
import {emptyView, type Language, type View} from '../core/snapshot/view';

export type Theme = 'auto' | 'light' | 'dark';

export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  /** Whether single letters act as keys; off for those whose speech or switch types letters. */
  readonly letterKeys: boolean;
}
export type {LoadedDataset};

export interface AppState {
  readonly scenario: Scenario;
  /** The data that the changes are on: the built-in ones or the reader's own. */
  readonly base: LoadedDataset;
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

/** Before anything was chosen; the data come with the app. */
export const initialState = (asOf: string, settings: Settings): Omit<AppState, 'base'> => ({
  scenario: emptyScenario(asOf),
  changes: [],
  past: [],
  future: [],
  gesture: null,
  view: emptyView,
  settings,
  saved: [],
});
