/**
/**
 * What autosave keeps: the present question and view, and the steps to undo and redo. The changes that
 * steps share are written once, in a pool. Own data stand in it by their hash alone, `data`; who keeps
 * the text keeps them beside it (`namedData`).
 */
import type {LoadedDataset} from '../dataset/loadedDataset';
import type {Scenario} from '../scenario/scenario';
import type {RecordChange} from '../exchange/difference';
import type {Picture} from '../picture/picture';
import {canonicalPicture} from './canonicalPicture';
import {createChangePool, type ChangePool} from './changePool';
import {canonicalScenario, canonicalView, type DatasetStamp, type SnapshotView} from './snapshot';

export const HISTORY_FORMAT = 'frenemy-history/3';

/** What one step of undo brings back: the question, the arrangement of the map and the data. */
export interface Step {
  readonly base: LoadedDataset;
  readonly scenario: Scenario;
  readonly picture: Picture;
  /** The reader's own changes to the data. */
  readonly changes: readonly RecordChange[];
}
export interface History {
  /** The built-in data; what stands without a base of its own is on these. */
  readonly dataset: DatasetStamp;
  readonly base: LoadedDataset;
  readonly changes: readonly RecordChange[];
  readonly scenario: Scenario;
  readonly view: SnapshotView;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export function encodeHistory(history: History): string {
  const {dataset, base, changes, scenario, view, past, future} = history;
  const pool = createChangePool();
  const stepText = (step: Step) => JSON.stringify(pooled(step, dataset.hash, pool));
  const parts = {
    format: JSON.stringify(HISTORY_FORMAT),
    dataset: JSON.stringify({version: dataset.version, hash: dataset.hash}),
    ...(base.hash !== dataset.hash && {data: JSON.stringify(base.hash)}),
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

const pooled = ({base, scenario, picture, changes}: Step, builtIn: string, pool: ChangePool) => ({
  ...(base.hash !== builtIn && {data: base.hash}),
  scenario: canonicalScenario(scenario),
  picture: canonicalPicture(picture),
  ...(changes.length > 0 && {changes: pool.runsOf(changes)}),
});

/** The hashes of own data that a stored history names; some may be named by a record of the reader's. */
export const namedData = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/"data":"([0-9a-f]{64})"/g)].map(([, hash]) => hash!)),
];
