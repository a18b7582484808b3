/**
 * The systemic ranking of a state, a dataset with a question: the sweep that it takes, and what its rows
 * say about each company. Each company fails alone, so what the question itself fails has no part.
 */
import type {CompanyId, Dataset} from '../dataset/schema';
import {buildEconomy} from '../exposure/economy';
import {assumptionsOf} from '../scenario/runScenario';
import type {Scenario} from '../scenario/scenario';
import {assembleRanking, ranksOf} from './ranking';
import type {SweepRows, SweepTask} from './sweep';
import {economyTask} from './economyTask';

export interface RankedPlace {
  /** Share of everything that is lost when it fails. */
  readonly impact: number;
  readonly rank: number;
}
export type RankedPlaces = ReadonlyMap<CompanyId, RankedPlace>;

export function stateSweep(dataset: Dataset, scenario: Scenario): SweepTask {
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  return economyTask(economy, {...scenario, wantsMatrix: false});
}

/** Ranges in any order, together covering every company of the data. */
export function rankedPlaces(
  {companies}: Pick<Dataset, 'companies'>,
  rows: readonly SweepRows[],
): RankedPlaces {
  const {nodes} = assembleRanking(
    companies.map(({id}) => id),
    rows,
  );
  const ranks = ranksOf(nodes.map(({impact}) => impact));
  return new Map(nodes.map(({id, impact}, k) => [id as CompanyId, {impact, rank: ranks[k]!}]));
}
