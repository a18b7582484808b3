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
import type {Result} from '../lib/result';
import type {Scenario} from '../scenario/scenario';
import {HISTORY_FORMAT, type History, type Step} from './history';
import {knownPicture} from './knownPicture';
import {LINK_HASH_DIGITS} from './link';
import {migrate, NEWEST_VERSION, versionOf} from './migrations';
import {companiesIn} from './pictureSchema';
import {canonical, type DatasetStamp, type Snapshot, type SnapshotView} from './snapshot';
import {HistorySchema, OldHistorySchema, SnapshotSchema, type StepSchema} from './snapshotSchema';

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

/** A stored history, or null where it is damaged or made on other data: nobody chose that file. */
export function decodeHistory(text: string, dataset: Known): History | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const shape = v.safeParse(HistorySchema, withSteps(read));
  if (!shape.success || shape.output.dataset.hash !== dataset.hash) return null;
  const {dataset: stamp, ...stored} = shape.output;
  const view = stored.view as unknown as SnapshotView;
  const scenario = stored.scenario as Scenario;
  const [past, future] = [stored.past, stored.future].map((steps) => steps.map(stepOf)) as [
    Step[],
    Step[],
  ];
  const changes = (stored.changes ?? []) as readonly RecordChange[];
  const now = {scenario, changes, view};
  const seen = [...past, ...future].map((s) => ({...s, view: {...view, picture: s.picture}}));
  for (const step of [now, ...seen]) {
    const changed = dataWith(dataset, step.changes);
    if (!changed.ok || !settle(step.scenario, step.view, stamp, changed.value).ok) return null;
  }
  return {dataset: stamp, changes, scenario, view, past, future};
}

/** The first format kept scenarios alone where steps stand now. */
function withSteps(read: unknown): unknown {
  const old = v.safeParse(OldHistorySchema, read);
  if (!old.success) return read;
  const steps = (scenarios: readonly unknown[]) =>
    scenarios.map((scenario) => ({scenario, picture: {}}));
  const {past, future} = old.output;
  return {...old.output, format: HISTORY_FORMAT, past: steps(past), future: steps(future)};
}

const stepOf = ({scenario, picture, changes = []}: v.InferOutput<typeof StepSchema>): Step => ({
  scenario: scenario as Scenario,
  picture: picture as unknown as Step['picture'],
  changes: changes as readonly RecordChange[],
});

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
