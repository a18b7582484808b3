/**
 * The door for snapshots: files and links come in here, stored histories by `decodeHistory`. Refuses
 * with every problem listed; a problem is a key of the interface's catalogue and the field it was
 * found in.
 *
 * What a snapshot names but the data do not know is a problem only where both speak of the same
 * data; under another hash it is dropped and reported in `dropped`.
 */
import * as v from 'valibot';
import {MODELS} from '../contagion/models';
import {contentOf} from '../dataset/contentOf';
import {loadedDataset, type LoadedDataset} from '../dataset/loadedDataset';
import {parseDataset} from '../dataset/parseDataset';
import type {CompanyId, TieId} from '../dataset/schema';
import type {RecordChange} from '../exchange/difference';
import {applyPatch} from '../exchange/patch';
import {nestsDeeper} from '../lib/nestsDeeper';
import type {Result} from '../lib/result';
import type {Scenario} from '../scenario/scenario';
import {knownPicture} from './knownPicture';
import {LINK_HASH_DIGITS} from './link';
import {migrate, NEWEST_VERSION, versionOf} from './migrations';
import {companiesIn} from './pictureSchema';
import {canonical, stampOf, type DatasetStamp, type Snapshot, type SnapshotView} from './snapshot';
import {SnapshotSchema} from './snapshotSchema';

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
  'badData',
  'wrongHash',
  'tooLarge',
] as const;
export type Problem = (typeof PROBLEMS)[number];
export interface SnapshotIssue {
  /** Where in the file, `scenario.shocks.oracle`; '' for the file as a whole. */
  readonly path: string;
  readonly problem: Problem;
  /** What the door of the data says of it. */
  readonly detail?: string;
}
export interface Opened {
  readonly snapshot: Snapshot;
  /** The data that it is opened on. */
  readonly base: Known;
  /** Made on other data than those at hand. */
  readonly isForeign: boolean;
  /** Ids that those data had and these do not. */
  readonly dropped: readonly string[];
}
export type Known = LoadedDataset;

/** Characters; far more than the largest data that the app draws. */
export const LARGEST_SNAPSHOT = 1 << 26;

/**
 * `builtIn`: what a snapshot without data of its own is opened on, unless its stamp names one of
 * `others`.
 */
export function decodeSnapshot(
  text: string,
  builtIn: Known,
  others: readonly Known[] = [],
): Result<Opened, SnapshotIssue> {
  if (text.length > LARGEST_SNAPSHOT) return refuse('', 'tooLarge');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('', 'notJson');
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file) || nestsDeeper(file))
    return refuse('', 'notSnapshot');
  const version = versionOf((file as Record<string, unknown>)['format']);
  if (version === null) return refuse('format', 'notSnapshot');
  if (version > NEWEST_VERSION) return refuse('format', 'tooNew');
  const shape = v.safeParse(SnapshotSchema, migrate(file as Record<string, unknown>, version));
  if (!shape.success) return {ok: false, errors: shape.issues.map(issueOf)};
  const {format, dataset: stamp, changes: stored = [], scenario, view, outcome} = shape.output;
  const changes = stored as readonly RecordChange[];
  const found = baseOf(shape.output, [builtIn, ...others]);
  if (!found.ok) return found;
  const base = found.value;
  const changed = dataWith(base, changes);
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
    // A link has the first digits alone.
    dataset: isForeign || stamp.hash === base.hash ? stampOf(stamp) : stampOf(base),
    ...(!isForeign && base.name !== undefined && {data: contentOf(base)}),
    ...(changes.length > 0 && {changes}),
    scenario: settled.value.scenario,
    view: settled.value.view,
    outcome,
  });
  return {ok: true, value: {snapshot, base, isForeign, dropped}};
}

/** The data that the stamp names: at hand, or carried; the first at hand where it names none. */
function baseOf(
  {dataset: stamp, data}: Pick<v.InferOutput<typeof SnapshotSchema>, 'dataset' | 'data'>,
  atHand: readonly Known[],
): Result<Known, SnapshotIssue> {
  const known = atHand.find(({hash}) => names(stamp, hash));
  if (data === undefined) return {ok: true, value: known ?? atHand[0]!};
  const parsed = parseDataset(data);
  if (!parsed.ok)
    return {
      ok: false,
      errors: parsed.errors.map(({file, record, field, message}) => ({
        path: ['data', file.replace(/\.json$/, ''), record, field].filter(Boolean).join('.'),
        problem: 'badData',
        detail: message,
      })),
    };
  const carried = loadedDataset(parsed.value, stamp.name ?? '');
  if (!names(stamp, carried.hash)) return refuse('dataset.hash', 'wrongHash');
  return {ok: true, value: known ?? carried};
}

const names = ({hash}: DatasetStamp, whole: string): boolean =>
  hash.length >= LINK_HASH_DIGITS && whole.startsWith(hash);

/** The data with the changes that a snapshot brings; a conflict is a problem of the snapshot. */
export function dataWith(
  dataset: Known,
  changes: readonly RecordChange[],
): Result<Known, SnapshotIssue> {
  if (changes.length === 0) return {ok: true, value: dataset};
  const {hash} = dataset;
  const merged = applyPatch(dataset, {changes});
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
export function settle(
  scenario: Scenario,
  view: SnapshotView,
  stamp: DatasetStamp,
  {companies, ties, hash: present}: Known,
) {
  const isForeign = !names(stamp, present);
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
