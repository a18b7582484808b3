/**
 * `diff A B`: what differs between two datasets, two dates or two snapshots, and what that does to
 * the ranking. A and B are each a file or folder of data, a date, a `.frenemy.json` snapshot, or a picture with one
 * inside.
 */
import {existsSync} from 'node:fs';
import {sweepHere} from '../../compute/pool';
import {buildEconomy} from '../../core/exposure/economy';
import {stateDifference, type State} from '../../core/exchange/stateDifference';
import {newestDate} from '../../core/graph/web';
import {assembleRanking, ranksOf} from '../../core/ranking/ranking';
import {economyTask} from '../../core/ranking/task';
import {assumptionsOf} from '../../core/scenario/runScenario';
import {emptyScenario} from '../../core/scenario/scenario';
import {builtInData, loadDataset, type LoadedDataset} from '../files';
import {InputError} from '../inputError';
import {
  asOfOf,
  basisOf,
  Faults,
  formatOf,
  modelOf,
  readArguments,
  seedOf,
  type Values,
} from '../options';
import {reportProgress} from '../progress';
import {openSnapshot, readSnapshotText} from '../snapshotFile';
import {writeDifference, type RankChange} from '../report/difference';

export function diff(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {});
  const [left, right, ...more] = positionals;
  if (left === undefined || right === undefined || more.length > 0)
    throw new InputError('diff: name two files, folders, dates or snapshots, A and B');
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  const base = loadDataset(values.data ?? builtInData());
  const [a, b] = [left, right].map((name) => stateOf(name, base, values, faults)) as [State, State];
  faults.throwIfAny();
  const difference = stateDifference(a, b);
  return writeDifference(difference, rankChanges(a, b), {left, right, a, b}, format);
}

function stateOf(name: string, base: LoadedDataset, values: Values, faults: Faults): State {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(name) && !existsSync(name))
    return asked(base, {...values, 'as-of': name}, faults);
  const text = readSnapshotText(name);
  if (text === null) return asked(loadDataset(name), values, faults);
  const {snapshot, dataset} = openSnapshot(name, text, base);
  return {dataset, scenario: snapshot.scenario};
}

function asked({dataset}: LoadedDataset, values: Values, faults: Faults): State {
  const scenario = emptyScenario(newestDate(dataset));
  return {
    dataset,
    scenario: {
      ...scenario,
      asOf: asOfOf(values['as-of'], newestDate(dataset), faults),
      basis: basisOf(values.basis, faults),
      seed: seedOf(values.seed, faults),
      ...(values.model !== undefined && {model: modelOf(values.model, faults)}),
    },
  };
}

/** Impact before and after, for every company that either side has; the largest moves first. */
function rankChanges(a: State, b: State): RankChange[] {
  const [before, after] = [impacts(a), impacts(b)];
  const moved = [...new Set([...before.keys(), ...after.keys()])].map((id): RankChange => ({
    id,
    before: before.get(id) ?? null,
    after: after.get(id) ?? null,
  }));
  const change = ({before: x, after: y}: RankChange) =>
    Math.abs((y?.impact ?? 0) - (x?.impact ?? 0));
  return moved
    .filter((m) => change(m) > 1e-9 || m.before?.rank !== m.after?.rank)
    .sort((x, y) => change(y) - change(x) || (x.id < y.id ? -1 : 1));
}

function impacts({dataset, scenario}: State): Map<string, {impact: number; rank: number}> {
  const {model, parameters} = scenario;
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  const task = economyTask(economy, {model, parameters, wantsMatrix: false});
  const progress = reportProgress('failing every company', dataset.companies.length);
  try {
    const ids = dataset.companies.map((c) => c.id);
    const {nodes} = assembleRanking(ids, sweepHere(task, progress.tell, [0, task.order]));
    const ranks = ranksOf(nodes.map((n) => n.impact));
    return new Map(nodes.map(({id, impact}, k) => [id, {impact, rank: ranks[k]!}]));
  } finally {
    progress.end();
  }
}
