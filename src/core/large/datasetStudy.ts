/**
 * A dataset too large for the map as a large study: its web at the newest date on one basis, failed by
 * the joint model, or any other that runs on datasets, through the code of `frenemy stress --data`, on an economy built once. O(ties +
 * figures) to make; the basis is the one asked for, else `binding` where at least half of the ties
 * known at that date count on it, else `announced`.
 */
import type {Basis, Dataset} from '../dataset/schema';
import {buildEconomy} from '../exposure/economy';
import {newestDate} from '../graph/web';
import {economyTask} from '../ranking/economyTask';
import {assumptionsOf, runOn} from '../scenario/runScenario';
import {emptyScenario} from '../scenario/scenario';
import type {Counted, LargeStudy} from './largeStudy';
import {defaultFirst} from './networkStudy';
import {uniqueNames} from './uniqueNames';

export function datasetStudy(dataset: Dataset, basis?: Basis): LargeStudy {
  if (basis === undefined) {
    const binding = datasetStudy(dataset, 'binding');
    const {ties, uncounted} = binding.counted!;
    return ties >= uncounted ? binding : datasetStudy(dataset, 'announced');
  }
  const asOf = newestDate(dataset);
  const scenario = {...emptyScenario(asOf), basis};
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  const {ids, web, dependencies} = economy;
  const row = new Map(ids.map((id, i) => [id, i]));
  const ties = [...web.ties.values()];
  const carrying = new Set(dependencies.flatMap((d) => d.ties));
  const counted: Counted = {
    basis,
    asOf,
    ties: ties.length,
    uncounted: web.uncounted.size,
    unstated: ties.filter(({amountUsd}) => amountUsd === null).length,
    idle: ties.filter(({tie}) => !carrying.has(tie.id)).length,
  };
  return {
    kind: 'companies',
    models: defaultFirst('dataset'),
    ids,
    names: uniqueNames(dataset.companies),
    sizes: Float64Array.from(economy.sizes, ({usd}) => usd),
    ties: {
      left: Uint32Array.from(ties, ({tie}) => row.get(tie.from)!),
      right: Uint32Array.from(ties, ({tie}) => row.get(tie.to)!),
      amount: Float64Array.from(ties, ({amountUsd}) => amountUsd ?? 0),
    },
    counted,
    run: (shocks, model, rounds) =>
      runOn(
        economy,
        {...scenario, model, shocks, parameters: rounds === undefined ? {} : {maxRounds: rounds}},
        {wantsRegime: false},
      ),
    task: (model) => economyTask(economy, {model, parameters: {}, wantsMatrix: false}),
  };
}
