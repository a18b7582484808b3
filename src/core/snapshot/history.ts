/** What autosave keeps: the present question and view, and the steps to undo and redo. */
import type {Scenario} from '../scenario/scenario';
import type {RecordChange} from '../exchange/difference';
import type {Picture} from '../picture/picture';
import {canonicalPicture} from './canonicalPicture';
import {canonicalScenario, canonicalView, type DatasetStamp, type SnapshotView} from './snapshot';

export const HISTORY_FORMAT = 'frenemy-history/2';

/** What one step of undo brings back: the question, the arrangement of the map and the data. */
export interface Step {
  readonly scenario: Scenario;
  readonly picture: Picture;
  /** The reader's own changes to the data. */
  readonly changes: readonly RecordChange[];
}
export interface History {
  readonly dataset: DatasetStamp;
  readonly changes: readonly RecordChange[];
  readonly scenario: Scenario;
  readonly view: SnapshotView;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const encodeHistory = ({dataset, changes, scenario, view, past, future}: History): string =>
  JSON.stringify({
    format: HISTORY_FORMAT,
    dataset,
    ...(changes.length > 0 && {changes}),
    scenario: canonicalScenario(scenario),
    view: canonicalView(view),
    past: past.map(canonicalStep),
    future: future.map(canonicalStep),
  });

const canonicalStep = ({scenario, picture, changes}: Step): Partial<Step> => ({
  scenario: canonicalScenario(scenario),
  picture: canonicalPicture(picture),
  ...(changes.length > 0 && {changes}),
});
