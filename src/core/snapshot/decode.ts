/**
 * The door for snapshots: files, links and stored histories all come in here. Refuses with every
 * problem listed; a problem is a key of the interface's catalogue and the field it was found in.
 *
 * What a snapshot names but the data do not know is a problem only where both speak of the same
 * data; under another hash it is dropped and reported in `dropped`.
 */
import * as v from 'valibot';
import {MODELS} from '../contagion/models';
import type {CompanyId, Dataset, TieId} from '../dataset/schema';
import type {RecordChange} from '../exchange/difference';
import {applyPatch} from '../exchange/patch';
import {withChanges} from '../exchange/withChanges';
import type {Result} from '../lib/result';
import type {Scenario} from '../scenario/scenario';
import {readChangePool} from './changePool';
import type {History, Step} from './history';
import {migrateHistory} from './migrateHistory';
import {knownPicture} from './knownPicture';
import {LINK_HASH_DIGITS} from './link';
import {migrate, NEWEST_VERSION, versionOf} from './migrations';
import {companiesIn} from './pictureSchema';
import {emptyView} from './view';
import {canonical, type DatasetStamp, type Snapshot, type SnapshotView} from './snapshot';
import {HistorySchema, SnapshotSchema} from './snapshotSchema';

export const PROBLEMS = [
  'notJson',
  'notSnapshot',
  'tooNew',
  'missing',
  'unknownField',
  'wrongType',
  'notADate',
  'notAShare',
  'notAChoice',
  'outOfRange',
  'unknownCompany',
  'unknownTie',
  'unknownParameter',
  'conflict',
] as const;
export type Problem = (typeof PROBLEMS)[number];
export interface SnapshotIssue {
  /** Where in the file, `scenario.shocks.oracle`; '' for the file as a whole. */
  readonly path: string;
  readonly problem: Problem;
}
export interface Opened {
  readonly snapshot: Snapshot;
  /** Made on other data than those at hand. */
  readonly isForeign: boolean;
  /** Ids that those data had and these do not. */
  readonly dropped: readonly string[];
}
type Known = Dataset & {readonly hash: string};

export function decodeSnapshot(text: string, dataset: Known): Result<Opened, SnapshotIssue> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('', 'notJson');
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    return refuse('', 'notSnapshot');
  const version = versionOf((file as Record<string, unknown>)['format']);
  if (version === null) return refuse('format', 'notSnapshot');
  if (version > NEWEST_VERSION) return refuse('format', 'tooNew');
  const shape = v.safeParse(SnapshotSchema, migrate(file as Record<string, unknown>, version));
  if (!shape.success) return {ok: false, errors: shape.issues.map(issueOf)};
  const {format, dataset: stamp, changes: stored = [], scenario, view, outcome} = shape.output;
  const changes = stored as readonly RecordChange[];
  const changed = dataWith(dataset, changes);
  if (!changed.ok) return changed;
  const settled = settle(
    scenario as Scenario,
    view as unknown as SnapshotView,
    stamp,
    changed.value,
  );
  if (!settled.ok) return settled;
  const {dropped, isForeign} = settled.value;
  const snapshot = canonical({
    format,
    dataset: stamp,
    ...(changes.length > 0 && {changes}),
    scenario: settled.value.scenario,
    view: settled.value.view,
    outcome,
  });
  return {ok: true, value: {snapshot, isForeign, dropped}};
}

/**
 * A stored history, or null where it is damaged or made on other data: nobody chose that file. The
 * present is checked as a snapshot's; the changes of the other steps were when they were made.
 */
export function decodeHistory(text: string, dataset: Known): History | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const shape = v.safeParse(HistorySchema, migrateHistory(read));
  if (!shape.success || shape.output.dataset.hash !== dataset.hash) return null;
  const {dataset: stamp, pool, ...stored} = shape.output;
  const changesOf = readChangePool(pool as readonly RecordChange[]);
  const view = stored.view as unknown as SnapshotView;
  const scenario = stored.scenario as Scenario;
  const changes = changesOf(stored.changes);
  if (changes === null) return null;
  const changed = dataWith(dataset, changes);
  if (!changed.ok || !settle(scenario, view, stamp, changed.value).ok) return null;
  const stepsOf = (steps: typeof stored.past) =>
    steps.map((step) => {
      const its = changesOf(step.changes ?? []);
      const picture = step.picture as unknown as Step['picture'];
      if (its === null) return null;
      const data = {...withChanges(dataset, its), hash: dataset.hash};
      const asked = step.scenario as Scenario;
      // What is selected or lit now need not have been there then.
      const seen = {...emptyView, language: view.language, picture};
      if (!settle(asked, seen, stamp, data).ok) return null;
      return {scenario: asked, picture, changes: its};
    });
  const [past, future] = [stepsOf(stored.past), stepsOf(stored.future)];
  if (!isWhole(past) || !isWhole(future)) return null;
  return {dataset: stamp, changes, scenario, view, past, future};
}

const isWhole = (steps: readonly (Step | null)[]): steps is readonly Step[] =>
  steps.every((step) => step !== null);

/** The data with the changes that a snapshot brings; a conflict is a problem of the snapshot. */
function dataWith(dataset: Known, changes: readonly RecordChange[]): Result<Known, SnapshotIssue> {
  if (changes.length === 0) return {ok: true, value: dataset};
  const {hash, ...base} = dataset;
  const merged = applyPatch(base, {changes});
  if (merged.ok) return {ok: true, value: {...merged.value.dataset, hash}};
  return {
    ok: false,
    errors: merged.errors.map(({file, record, field}) => ({
      path: ['changes', file.replace(/\.json$/, ''), record, field].filter(Boolean).join('.'),
      problem: 'conflict',
    })),
  };
}

const refuse = (path: string, problem: Problem): Result<never, SnapshotIssue> => ({
  ok: false,
  errors: [{path, problem}],
});

/** Checks the names in a snapshot against the data at hand. */
function settle(
  scenario: Scenario,
  view: SnapshotView,
  {hash}: DatasetStamp,
  {companies, ties, hash: present}: Known,
) {
  const isForeign = hash.length < LINK_HASH_DIGITS || !present.startsWith(hash);
  const knownCompanies = new Set<string>(companies.map((c) => c.id));
  const knownTies = new Set<string>(ties.map((t) => t.id));
  const errors: SnapshotIssue[] = [];
  const dropped: string[] = [];
  const strange = (id: string, path: string, problem: Problem) => {
    if (isForeign) dropped.push(id);
    else errors.push({path, problem});
  };
  for (const id of Object.keys(scenario.shocks))
    if (!knownCompanies.has(id)) strange(id, `scenario.shocks.${id}`, 'unknownCompany');
  for (const id of Object.keys(scenario.reductions))
    if (!knownTies.has(id)) strange(id, `scenario.reductions.${id}`, 'unknownTie');
  const {selection} = view;
  const isLost =
    selection !== null &&
    !(selection.kind === 'company' ? knownCompanies : knownTies).has(selection.id);
  if (isLost)
    strange(
      selection.id,
      'view.selection.id',
      selection.kind === 'company' ? 'unknownCompany' : 'unknownTie',
    );
  for (const id of view.spotlight?.companies ?? [])
    if (!knownCompanies.has(id)) strange(id, 'view.spotlight.companies', 'unknownCompany');
  for (const id of view.spotlight?.ties ?? [])
    if (!knownTies.has(id)) strange(id, 'view.spotlight.ties', 'unknownTie');
  for (const [path, id] of companiesIn(view.picture ?? {}))
    if (!knownCompanies.has(id)) strange(id, `view.picture.${path}`, 'unknownCompany');
  errors.push(...parameterIssues(scenario));
  if (errors.length > 0) return {ok: false, errors} as const;
  return {
    ok: true,
    value: {
      isForeign,
      dropped,
      scenario: {
        ...scenario,
        shocks: kept<CompanyId>(scenario.shocks, knownCompanies),
        reductions: kept<TieId>(scenario.reductions, knownTies),
      },
      view: {
        ...view,
        ...(isLost && {selection: null}),
        ...(view.picture && {picture: knownPicture(view.picture, knownCompanies)}),
        ...(view.spotlight && {
          spotlight: {
            ...view.spotlight,
            companies: view.spotlight.companies.filter((id) => knownCompanies.has(id)),
            ties: view.spotlight.ties.filter((id) => knownTies.has(id)),
          },
        }),
      },
    },
  } as const;
}

function kept<K extends string>(record: Readonly<Record<K, number>>, known: ReadonlySet<string>) {
  const entries = Object.entries<number>(record).filter(([id]) => known.has(id));
  return Object.fromEntries(entries) as Record<K, number>;
}

export function parameterIssues({model, parameters}: Scenario): SnapshotIssue[] {
  return Object.entries(parameters).flatMap(([name, value]): SnapshotIssue[] => {
    const path = `scenario.parameters.${name}`;
    const known = MODELS[model].parameters.find((p) => p.name === name);
    if (!known) return [{path, problem: 'unknownParameter'}];
    if (known.kind === 'switch')
      return typeof value === 'boolean' ? [] : [{path, problem: 'wrongType'}];
    if (known.kind === 'choice')
      return known.choices?.includes(String(value)) ? [] : [{path, problem: 'notAChoice'}];
    if (typeof value !== 'number' || (known.kind === 'integer' && !Number.isInteger(value)))
      return [{path, problem: 'wrongType'}];
    const {min = -Infinity, max = Infinity} = known;
    return value >= min && value <= max ? [] : [{path, problem: 'outOfRange'}];
  });
}

function issueOf(issue: v.BaseIssue<unknown>): SnapshotIssue {
  const path = v.getDotPath(issue) ?? '';
  const problem = PROBLEMS.find((p) => p === issue.message);
  if (problem) return {path, problem};
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return {path, problem: 'missing'};
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return {path, problem: 'unknownField'};
  return {path, problem: 'wrongType'};
}
