/** What autosave keeps: the present question and view, and the steps to undo and redo. */
import type {Scenario} from '../scenario/scenario';
import {canonicalScenario, canonicalView, type DatasetStamp, type SnapshotView} from './snapshot';

export const HISTORY_FORMAT = 'frenemy-history/1';

export interface History {
  readonly dataset: DatasetStamp;
  readonly scenario: Scenario;
  readonly view: SnapshotView;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
}

export const encodeHistory = ({dataset, scenario, view, past, future}: History): string =>
  JSON.stringify({
    format: HISTORY_FORMAT,
    dataset,
    scenario: canonicalScenario(scenario),
    view: canonicalView(view),
    past: past.map(canonicalScenario),
    future: future.map(canonicalScenario),
  });
