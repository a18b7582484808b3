/**
 * A snapshot: one question, where its asker looked, and a fingerprint of the answer, so that
 * whoever opens it can tell whether their own answer is the same.
 *
 * `canonical` fixes the order of every key: equal snapshots are equal bytes, and a file that is
 * opened and saved again does not change.
 */
import type {ParameterValue} from '../contagion/models';
import type {CompanyId, Dataset, TieId} from '../dataset/schema';
import type {RecordChange} from '../exchange/difference';
import type {Scenario} from '../scenario/scenario';
import {canonicalPicture} from './canonicalPicture';
import type {Choice, Language, View} from './view';

export const SNAPSHOT_FORMAT = 'frenemy-snapshot/1';

export interface DatasetStamp {
  readonly version: string;
  readonly hash: string;
  /** What its maker calls data of their own; absent: built-in ones. */
  readonly name?: string;
}
export type SnapshotView = View & {readonly language: Language};
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly dataset: DatasetStamp;
  /** The data themselves where they are its maker's own (`contentOf`); absent: who opens it has them. */
  readonly data?: Dataset;
  /** What its maker changed in those data; absent: nothing. */
  readonly changes?: readonly RecordChange[];
  readonly scenario: Scenario;
  readonly view: SnapshotView;
  /** `sha256:…` of the outcome's numbers (digestOf); null while nothing fails. */
  readonly outcome: string | null;
}

export const canonical = ({
  dataset,
  data,
  changes,
  scenario,
  view,
  outcome,
}: Snapshot): Snapshot => ({
  format: SNAPSHOT_FORMAT,
  dataset: stampOf(dataset),
  ...(data !== undefined && {data}),
  ...(changes !== undefined && changes.length > 0 && {changes: changes.map(canonicalChange)}),
  scenario: canonicalScenario(scenario),
  view: canonicalView(view),
  outcome,
});

export const stampOf = ({version, hash, name}: DatasetStamp): DatasetStamp => ({
  version,
  hash,
  ...(name !== undefined && {name}),
});

const canonicalChange = ({table, id, before, after}: RecordChange): RecordChange => ({
  table,
  id,
  before,
  after,
});

export const canonicalScenario = (s: Scenario): Scenario => ({
  asOf: s.asOf,
  inForce: s.inForce,
  basis: s.basis,
  shocks: sorted<CompanyId, number>(s.shocks),
  reductions: sorted<TieId, number>(s.reductions),
  model: s.model,
  parameters: sorted<string, ParameterValue>(s.parameters),
  seed: s.seed,
});

export const canonicalView = (v: SnapshotView): SnapshotView => ({
  screen: v.screen,
  selection: v.selection === null ? null : pick(v.selection),
  hiddenTypes: [...v.hiddenTypes].sort(),
  round: v.round,
  camera: v.camera === null ? null : {zoom: v.camera.zoom, x: v.camera.x, y: v.camera.y},
  language: v.language,
  // Older files have none of the following.
  ...(v.compare !== undefined && {compare: v.compare}),
  ...(v.spotlight !== undefined && {
    spotlight: {
      of: v.spotlight.of,
      companies: [...v.spotlight.companies].sort(),
      ties: [...v.spotlight.ties].sort(),
    },
  }),
  ...(v.picture && {picture: canonicalPicture(v.picture)}),
  ...(v.choices !== undefined && {choices: sorted<Choice, string>(v.choices)}),
});

const pick = (s: NonNullable<View['selection']>): NonNullable<View['selection']> =>
  s.kind === 'company' ? {kind: s.kind, id: s.id} : {kind: s.kind, id: s.id};

function sorted<K extends string, V>(
  record: Readonly<Partial<Record<K, V>>>,
): Readonly<Record<K, V>> {
  const entries = Object.entries<V>(record as Record<K, V>).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as Record<K, V>;
}
