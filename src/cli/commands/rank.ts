/** `rank`: every company failed once; whole, in shards, put together from shards, or drawn anew. */
import {sweepHere} from '../../compute/pool';
import type {Dataset} from '../../core/dataset/schema';
import {buildEconomy} from '../../core/exposure/economy';
import {drawDataset, summariseDraws} from '../../core/ranking/draws';
import {assembleRanking, rangesOf, type Ranking} from '../../core/ranking/ranking';
import type {SweepRows, SweepTask} from '../../core/ranking/sweep';
import {economyTask} from '../../core/ranking/economyTask';
import {networkTask} from '../../core/ranking/networkTask';
import {assumptionsOf} from '../../core/scenario/runScenario';
import {readText} from '../files';
import {InputError} from '../inputError';
import {countOf, Faults, formatOf, readArguments, type Values} from '../options';
import {reportProgress} from '../progress';
import {readQuestion, type DatasetQuestion, type Question} from '../question';
import {parseShards} from '../report/shards';
import {writeRanking, writeShard} from '../report/ranking';
import {openNodePool} from '../workers';

export async function rank(args: readonly string[]): Promise<string> {
  const {values, positionals} = readArguments(args, {
    lists: ['set', 'from'],
    own: ['jobs', 'draws', 'shard'],
    switches: ['matrix'],
  });
  if (values.from !== undefined) return fromShards([...values.from, ...positionals], values);
  if (positionals.length > 0)
    throw new InputError(
      `rank: takes no "${positionals[0]}"; options begin with --, see frenemy help`,
    );

  const faults = new Faults();
  const question = readQuestion(values, faults);
  const jobs = countOf(values.jobs, '--jobs', 1, 1, faults);
  const draws = countOf(values.draws, '--draws', 0, 1, faults);
  const shard = shardOf(values.shard, faults);
  const wantsMatrix = values.matrix === true;
  if (shard && draws > 0) faults.add('--shard and --draws exclude each other: give one of them');
  if (draws > 0 && question.kind === 'network')
    faults.add('--draws: bare networks state no ranges to draw from: leave --draws out');
  faults.throwIfAny();

  const task = taskOf(question, wantsMatrix);
  const ids =
    question.kind === 'network'
      ? question.network.nodes.map((n) => n.id)
      : question.dataset.companies.map((c) => c.id);
  const span = shard
    ? rangesOf(task.order, shard.of)[shard.number - 1]!
    : ([0, task.order] as const);
  const rows = await sweep(task, jobs, span);
  if (shard) return writeShard(ids, rows, {header: shard.number === 1, matrix: wantsMatrix});
  const ranking = assembleRanking(ids, rows);
  const certainty =
    draws > 0 && question.kind === 'dataset'
      ? await drawRanks(question, ranking, draws, jobs)
      : null;
  if (question.format === 'csv') return writeShard(ids, rows, {header: true, matrix: wantsMatrix});
  return writeRanking(ranking, certainty, question);
}

function taskOf(question: Question, wantsMatrix: boolean): SweepTask {
  const choice = {model: question.model, parameters: question.parameters, wantsMatrix};
  return question.kind === 'network'
    ? networkTask(question.network, choice)
    : datasetTask(question.dataset, question, wantsMatrix);
}

const datasetTask = (
  dataset: Dataset,
  {scenario, model, parameters}: DatasetQuestion,
  wantsMatrix: boolean,
): SweepTask =>
  economyTask(buildEconomy(dataset, scenario, assumptionsOf(scenario)), {
    model,
    parameters,
    wantsMatrix,
  });

async function sweep(
  task: SweepTask,
  jobs: number,
  span: readonly [from: number, to: number],
): Promise<readonly SweepRows[]> {
  const progress = reportProgress('failing every company', span[1] - span[0]);
  try {
    if (jobs === 1) return sweepHere(task, progress.tell, span);
    const pool = openNodePool(jobs);
    try {
      return (await pool.sweep(task, progress.tell, span)) ?? [];
    } finally {
      pool.close();
    }
  } finally {
    progress.end();
  }
}

async function drawRanks(question: DatasetQuestion, point: Ranking, draws: number, jobs: number) {
  const {dataset, seed} = question;
  const ids = dataset.companies.map((c) => c.id);
  const progress = reportProgress('drawing the assumptions anew', draws);
  const impacts: number[][] = [];
  const drawn: ReadonlyMap<string, number>[] = [];
  const pool = jobs > 1 ? openNodePool(jobs) : null;
  try {
    for (let index = 0; index < draws; index++) {
      const draw = drawDataset(dataset, seed, index);
      const task = datasetTask(draw.dataset, question, false);
      const rows = pool ? ((await pool.sweep(task)) ?? []) : sweepHere(task);
      impacts.push(rows.flatMap((r) => [...r.impact]));
      drawn.push(draw.drawn);
      progress.tell(index + 1);
    }
  } finally {
    pool?.close();
    progress.end();
  }
  return summariseDraws(
    ids,
    point.nodes.map((n) => n.impact),
    impacts,
    drawn,
  );
}

function shardOf(text: string | undefined, faults: Faults) {
  if (text === undefined) return null;
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= Number(of))
    return {number: Number(number), of: Number(of)};
  faults.add(`--shard: must read K/N with K from 1 to N, got "${text}"`);
  return null;
}

function fromShards(files: readonly string[], values: Values): string {
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  faults.throwIfAny();
  const parsed = parseShards(files.map((file) => ({file, text: readText(file)})));
  if (!parsed.ok) throw new InputError(parsed.errors);
  const {ids, rows} = parsed.value;
  if (format === 'csv')
    return writeShard(ids, rows, {header: true, matrix: rows[0]?.matrix !== null});
  return writeRanking(assembleRanking(ids, rows), null, {format, provenance: null});
}
