/**
 * The door for stored histories. Nobody chose that file: where it is damaged or made on other data, the
 * answer is null and no list of faults. The present is checked as a snapshot's; the changes of the other
 * steps were when they were made. O(steps × records).
 */
import * as v from 'valibot';
import type {RecordChange} from '../exchange/difference';
import {withChanges} from '../exchange/withChanges';
import {nestsDeeper} from '../lib/nestsDeeper';
import type {Scenario} from '../scenario/scenario';
import {readChangePool} from './changePool';
import {dataWith, settle, type Known} from './decode';
import type {History, Step} from './history';
import {migrateHistory} from './migrateHistory';
import type {SnapshotView} from './snapshot';
import {HistorySchema, type StepSchema} from './snapshotSchema';
import {emptyView} from './view';

type StoredStep = v.InferOutput<typeof StepSchema>;

/** `kept`: the own data at hand that its steps may name. A step on data that are gone is left out. */
export function decodeHistory(
  text: string,
  builtIn: Known,
  kept: readonly Known[] = [],
): History | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (nestsDeeper(read)) return null;
  const shape = v.safeParse(HistorySchema, migrateHistory(read));
  if (!shape.success) return null;
  const {dataset, pool, ...stored} = shape.output;
  const isOfBuiltIn = dataset.hash === builtIn.hash;
  const baseOf = (hash: string | undefined): Known | undefined =>
    hash === undefined && isOfBuiltIn ? builtIn : kept.find((known) => known.hash === hash);
  const changesOf = readChangePool(pool as readonly RecordChange[]);
  const base = baseOf(stored.data);
  const changes = changesOf(stored.changes);
  if (base === undefined || changes === null) return null;
  const view = stored.view as unknown as SnapshotView;
  const scenario = stored.scenario as Scenario;
  const changed = dataWith(base, changes);
  if (!changed.ok || !settle(scenario, view, base, changed.value).ok) return null;
  const stepsOf = (steps: readonly StoredStep[]) =>
    steps.flatMap((step) => {
      const its = baseOf(step.data);
      return its === undefined ? [] : [stepOn(its, step, changesOf(step.changes ?? []))];
    });
  const [past, future] = [stepsOf(stored.past), stepsOf(stored.future)];
  if (!isWhole(past) || !isWhole(future)) return null;
  return {dataset, base, changes, scenario, view, past, future};
}

function stepOn(base: Known, step: StoredStep, changes: Step['changes'] | null): Step | null {
  if (changes === null) return null;
  const scenario = step.scenario as Scenario;
  const picture = step.picture as unknown as Step['picture'];
  // What is selected or lit now need not have been there then.
  const seen: SnapshotView = {...emptyView, language: 'en', picture};
  const data = {...withChanges(base, changes), hash: base.hash};
  return settle(scenario, seen, base, data).ok ? {base, scenario, picture, changes} : null;
}

const isWhole = (steps: readonly (Step | null)[]): steps is readonly Step[] =>
  steps.every((step) => step !== null);
