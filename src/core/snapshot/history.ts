/**
 * What autosave keeps: the present question and view, and the steps to undo and redo. The changes that
 * steps share are written once, in a pool.
 */
import type {Scenario} from '../scenario/scenario';
import type {RecordChange} from '../exchange/difference';
import type {Picture} from '../picture/picture';
import {canonicalPicture} from './canonicalPicture';
import {createChangePool, type ChangePool} from './changePool';
import {canonicalScenario, canonicalView, type DatasetStamp, type SnapshotView} from './snapshot';

export const HISTORY_FORMAT = 'frenemy-history/3';

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

export function encodeHistory({dataset, changes, scenario, view, past, future}: History): string {
  const pool = createChangePool();
  const stepText = (step: Step) => JSON.stringify(pooled(step, pool));
  const parts = {
    format: JSON.stringify(HISTORY_FORMAT),
    dataset: JSON.stringify(dataset),
    changes: JSON.stringify(pool.runsOf(changes)),
    scenario: JSON.stringify(canonicalScenario(scenario)),
    view: JSON.stringify(canonicalView(view)),
    past: `[${past.map(stepText).join(',')}]`,
    future: `[${future.map(stepText).join(',')}]`,
    pool: pool.text(), // last: by now it has met them all
  };
  return `{${Object.entries(parts)
    .map(([name, text]) => `"${name}":${text}`)
    .join(',')}}`;
}

const pooled = ({scenario, picture, changes}: Step, pool: ChangePool) => ({
  scenario: canonicalScenario(scenario),
  picture: canonicalPicture(picture),
  ...(changes.length > 0 && {changes: pool.runsOf(changes)}),
});
