/**
 * `diff A B`: what differs between two states, and what that does to who is hit and to the ranking. Each
 * is a file or folder of data, a date, a scenario of the shelf, or a snapshot (alone or in a picture).
 */
import {sweepHere} from '../../compute/pool';
import {rankingDifference} from '../../core/exchange/rankingDifference';
import {stateDifference, type State} from '../../core/exchange/stateDifference';
import {rankedPlaces, stateSweep, type RankedPlaces} from '../../core/ranking/stateRanking';
import {readSide} from '../diffSide';
import {builtInData, loadDataset} from '../files';
import {InputError} from '../inputError';
import {Faults, formatOf, readArguments} from '../options';
import {reportProgress} from '../progress';
import {writeDifference} from '../report/difference';

export function diff(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {});
  const [left, right, ...more] = positionals;
  if (left === undefined || right === undefined || more.length > 0)
    throw new InputError('diff: name two files, folders, dates, scenarios or snapshots, A and B');
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  const base = loadDataset(values.data ?? builtInData());
  const [a, b] = [left, right].map((name) => readSide(name, base, values, faults));
  faults.throwIfAny();
  const ranking = rankingDifference(placesOf(a!), placesOf(b!));
  return writeDifference(stateDifference(a!, b!), ranking, {left, right, a: a!, b: b!}, format);
}

function placesOf({dataset, scenario}: State): RankedPlaces {
  const task = stateSweep(dataset, scenario);
  const progress = reportProgress('failing every company', task.order);
  try {
    return rankedPlaces(dataset, sweepHere(task, progress.tell, [0, task.order]));
  } finally {
    progress.end();
  }
}
