/**
 * What the scaling bench lets grow: each task reads the files of its size (not timed, but counted in
 * memory, as in life) and hands over the piece of work that is timed. The work returns a number that
 * shows it was done.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Dataset, Defaults} from '../../src/core/dataset/schema';
import {importedAlone} from '../../src/core/exchange/importedData';
import {buildEconomy} from '../../src/core/exposure/economy';
import {forceSteps} from '../../src/core/layout/forceSteps';
import {betweenness} from '../../src/core/metrics/betweenness';
import {outgoing} from '../../src/core/metrics/outgoing';
import {pageRank} from '../../src/core/metrics/pageRank';
import {sampledBetweenness} from '../../src/core/metrics/sampledBetweenness';
import {buildTieGraph, type Arc} from '../../src/core/metrics/tieGraph';
import type {ExposureNetwork} from '../../src/core/network/network';
import {parseNetworkJson} from '../../src/core/network/parseNetwork';
import {runNetwork} from '../../src/core/network/runNetwork';
import {networkTask} from '../../src/core/ranking/networkTask';
import {runSweep} from '../../src/core/ranking/sweep';
import {jointInput} from '../../src/core/scenario/prepare';
import {assumptionsOf, runOn} from '../../src/core/scenario/runScenario';
import {emptyScenario, withShock} from '../../src/core/scenario/scenario';
import {importDeals} from './importDeals';

export type Work = () => number;

export const RANKED = 256;
export const PIVOTS = 256;
const SCENARIO = {...emptyScenario('2026-10-01'), basis: 'announced'} as const;
const ASSUMPTIONS = assumptionsOf(SCENARIO);

export const SCALING_TASKS: Readonly<Record<string, (folder: string) => Work>> = {
  import: (folder) => {
    const deals = dealsIn(folder);
    return () => importDeals(deals).ties.length;
  },
  build: (folder) => {
    const dataset = datasetIn(folder);
    return () => {
      const economy = buildEconomy(dataset, SCENARIO, ASSUMPTIONS);
      const {input} = jointInput(economy, {}, {passThrough: 2, coupling: false});
      return economy.dependencies.length + input.order;
    };
  },
  'what-if': (folder) => {
    const economy = buildEconomy(datasetIn(folder), SCENARIO, ASSUMPTIONS);
    const scenario = withShock(SCENARIO, economy.ids[0]!, 1);
    return () => runOn(economy, scenario).nodes.length;
  },
  stress: (folder) => {
    const network = networkIn(folder);
    const shocks = {[network.edges[0]!.counterparty]: 1};
    const scenario = {model: 'linear-debtrank', shocks, reductions: {}, parameters: {}} as const;
    return () => runNetwork(network, scenario).nodes.length;
  },
  rank: (folder) => {
    const network = networkIn(folder);
    const choice = {
      model: 'linear-debtrank',
      parameters: {tolerance: 1e-9},
      wantsMatrix: false,
    } as const;
    return () => {
      const task = networkTask(network, choice);
      return runSweep(task, 0, Math.min(RANKED, task.order)).impact.length;
    };
  },
  'centrality, exact': (folder) => {
    const network = networkIn(folder);
    return () => {
      const graph = tieGraphIn(network);
      return betweenness(graph, 'steps').length + pageRank(graph, {by: 'money'}).length;
    };
  },
  'centrality, sampled': (folder) => {
    const network = networkIn(folder);
    return () => {
      const graph = tieGraphIn(network);
      const {values} = sampledBetweenness(outgoing(graph), {pivots: PIVOTS, seed: 1});
      return values.length + pageRank(graph, {by: 'money'}).length;
    };
  },
  layout: (folder) => {
    const dataset = datasetIn(folder);
    return () => {
      const steps = forceSteps(dataset, 1);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value.size;
      }
    };
  },
};

const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const dealsIn = (folder: string) => ({
  companies: textIn(folder, 'companies.csv'),
  ties: textIn(folder, 'ties.csv'),
});

/** Under the assumptions of the built-in data. */
function datasetIn(folder: string): Dataset {
  const defaults = JSON.parse(textIn(folder, 'defaults.json')) as Defaults;
  return importedAlone(importDeals(dealsIn(folder)), defaults);
}

function networkIn(folder: string): ExposureNetwork {
  const parsed = parseNetworkJson(textIn(folder, 'exposures.json'), 'exposures.json');
  if (!parsed.ok || parsed.value.kind !== 'exposures') throw new Error('not a network');
  return parsed.value;
}

const tieGraphIn = ({nodes, edges}: ExposureNetwork) =>
  buildTieGraph(
    nodes.map(({id}) => id),
    edges.map(({holder, counterparty, exposure}): Arc => ({
      id: `${holder}->${counterparty}`,
      from: holder,
      to: counterparty,
      amount: exposure,
    })),
  );
