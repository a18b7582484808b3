/** From a dataset and a question to an outcome, by any model that runs on datasets. Pure. */
import {assemble, bindingOf} from '../contagion/assemble';
import {isExposureModel, runExposureModel} from '../contagion/exposureModels';
import {largestGap} from '../lib/largestGap';
import {esri} from '../contagion/esri';
import {createHistory, type History} from '../contagion/history';
import {inoperability} from '../contagion/inoperability';
import {joint, type JointInput, type JointResult} from '../contagion/joint';
import {parametersOf, type ParameterValue} from '../contagion/models';
import {
  VISIBLE,
  type Binding,
  type DiversionOutcome,
  type Outcome,
  type ReceiptLine,
  type Regime,
} from '../contagion/outcome';
import {jointWithRivals, type Diversion} from '../contagion/rivals';
import type {CompanyId, Dataset} from '../dataset/schema';
import {INPUT_CLASSES} from '../dataset/terms';
import type {Dependency, Term} from '../exposure/dependency';
import type {Assumptions} from '../exposure/assumption';
import {buildEconomy, type Economy} from '../exposure/economy';
import {spectralRadius} from '../graph/spectralRadius';
import {assert} from '../lib/assert';
import {memoizeLast} from '../lib/memoize';
import {backstop, type Backstop} from '../ranking/backstop';
import {explain, groupsByCompany, type Contribution} from '../receipt/bindingGraph';
import {esriContributions} from '../receipt/esriReceipt';
import {
  claimSystem,
  jointInput,
  leontiefInput,
  rivalsInput,
  tradeMatrix,
  type Prepared,
} from './prepare';
import type {Scenario} from './scenario';

type Settings = Readonly<Record<string, ParameterValue | null>>;

export const runScenario = (dataset: Dataset, scenario: Scenario): Outcome =>
  runOn(buildEconomy(dataset, scenario, assumptionsOf(scenario)), scenario);

/** Runs scenarios on one dataset; the economy is rebuilt only when date, basis or terms change. */
export function createRunner(dataset: Dataset): (scenario: Scenario) => Outcome {
  const economyAt = memoizeLast(
    (asOf: string, inForce: boolean, basis: Scenario['basis'], assumptions: string) =>
      buildEconomy(dataset, {asOf, inForce, basis}, JSON.parse(assumptions) as Assumptions),
  );
  return (scenario) => {
    const {asOf, inForce, basis} = scenario;
    return runOn(
      economyAt(asOf, inForce, basis, JSON.stringify(assumptionsOf(scenario))),
      scenario,
    );
  };
}

/** Parameters that shape the dependencies themselves, before any model runs. */
export function assumptionsOf({
  model,
  parameters,
}: Pick<Scenario, 'model' | 'parameters'>): Assumptions {
  const set = parametersOf(model, parameters);
  const number = (name: string) => (typeof set[name] === 'number' ? set[name] : null);
  return {
    horizon: number('horizon') ?? 12,
    contributionMargin: number('contributionMargin'),
    lossGivenDefault: number('lossGivenDefault'),
    essentiality: Object.fromEntries(
      INPUT_CLASSES.flatMap((c) => {
        const value = number(`essentiality.${c}`);
        return value === null ? [] : [[c, value]];
      }),
    ),
  };
}

/** Runs on an economy already built: what a slider that moves a shock calls. */
export function runOn(economy: Economy, scenario: Scenario, {wantsRegime = true} = {}): Outcome {
  const {model} = scenario;
  const set = parametersOf(model, scenario.parameters);
  const shock = Float64Array.from(economy.ids, (id) => scenario.shocks[id] ?? 0);
  if (model === 'joint') return runJoint(economy, scenario, shock, set, wantsRegime);
  if (isExposureModel(model)) return runClaims(economy, scenario, shock, set);
  if (model === 'esri') return runLeontief(economy, scenario, shock, set);
  assert(model === 'inoperability', `${model} does not run on datasets`);
  return runInoperability(economy, scenario, shock, set);
}

/** Distress alone, without receipts or regime: what a search over many scenarios calls. */
export function distressOn(economy: Economy, scenario: Scenario): Float64Array {
  const {model, reductions} = scenario;
  const set = parametersOf(model, scenario.parameters);
  if (model !== 'joint')
    return Float64Array.from(runOn(economy, scenario).nodes.map((n) => n.distress));
  const shock = Float64Array.from(economy.ids, (id) => scenario.shocks[id] ?? 0);
  const options = {tolerance: Number(set['tolerance']), maxRounds: Number(set['maxRounds'])};
  return solveJoint(economy, reductions, shock, set, options).result.state.distress;
}

/** The least money that keeps everyone standing; without rivals, under the joint model alone. */
export function backstopOn(economy: Economy, scenario: Scenario): Backstop {
  const set = parametersOf('joint', scenario.parameters);
  const shock = Float64Array.from(economy.ids, (id) => scenario.shocks[id] ?? 0);
  const {input} = jointInput(economy, scenario.reductions, {
    passThrough: Number(set['passThrough']),
    coupling: set['coupling'] === true,
  });
  const options = {tolerance: Number(set['tolerance']), maxRounds: Number(set['maxRounds'])};
  return backstop(input, shock, options);
}

/** What the outcomes of all models on one economy share. */
const shared = ({ids, sizes}: Economy, scenario: Scenario, shock: Float64Array, set: Settings) => ({
  model: scenario.model,
  parameters: set,
  basis: scenario.basis,
  asOf: scenario.asOf,
  ids,
  sizes: sizes.map((s) => s.usd),
  sizesImputed: sizes.filter((s) => s.imputed).length,
  shock,
});

function runJoint(
  economy: Economy,
  scenario: Scenario,
  shock: Float64Array,
  set: Settings,
  wantsRegime: boolean,
): Outcome {
  const history = createHistory();
  const options = {tolerance: Number(set['tolerance']), maxRounds: Number(set['maxRounds'])};
  const solved = solveJoint(economy, scenario.reductions, shock, set, {
    ...options,
    onRound: history.onRound,
  });
  const {input, result, sourceOf} = solved;
  const {state, rounds, converged} = result;
  const groups = groupsByCompany(input);
  const explained = economy.ids.map((_, i) => explain(i, input, state, shock, groups[i]!));
  return assemble({
    ...shared(economy, scenario, shock, set),
    distress: state.distress,
    rounds,
    converged,
    history,
    binding: (i) => explained[i]!.binding,
    receipt: (i) => {
      const {binding, contributions} = explained[i]!;
      const charge = chargeTerms(i, binding, economy);
      return contributions.map((c) => {
        const line = lineOf(c, sourceOf(c), economy, history);
        const isEarnings = c.channel === 'supply' || c.channel === 'demand' || c.channel === 'own';
        return isEarnings ? {...line, terms: [...line.terms, ...charge]} : line;
      });
    },
    regime: wantsRegime ? jointRegime(input, shock, result, options, economy) : null,
    ...(solved.diversion && {
      diversion: diversionOf(solved.diversion, solved.markets, economy, state),
    }),
  });
}

/** How lost production becomes a loss of equity or liquidity, where that set the distress. */
function chargeTerms(i: number, binding: Binding, economy: Economy): readonly Term[] {
  if (binding !== 'equity' && binding !== 'liquidity') return [];
  const {revenue, profit, buffer, liquidity} = economy.accounts[i]!;
  const borne = binding === 'equity' ? buffer : liquidity;
  return [
    ...(revenue ? [{...revenue, name: 'revenue'}] : []),
    economy.contributionMargin[i]!,
    ...(profit && profit.value > 0 ? [{...profit, name: 'profit'}] : []),
    ...(borne ? [{...borne, name: borne.name === 'liquidity' ? 'liquidity' : 'buffer'}] : []),
  ];
}

export interface SolvedJoint extends Prepared {
  readonly result: JointResult;
  readonly diversion: Diversion | null;
  readonly markets: readonly string[];
}

export function solveJoint(
  economy: Economy,
  reductions: Scenario['reductions'],
  shock: Float64Array,
  set: Settings,
  options: Parameters<typeof joint>[2],
): SolvedJoint {
  const prepared = jointInput(economy, reductions, {
    passThrough: Number(set['passThrough']),
    coupling: set['coupling'] === true,
  });
  const diversion = Number(set['diversion'] ?? 0);
  if (diversion === 0)
    return {
      ...prepared,
      result: joint(prepared.input, shock, options),
      diversion: null,
      markets: [],
    };
  const {markets, ...rivals} = rivalsInput(economy, diversion);
  const found = jointWithRivals(
    prepared.input,
    {...rivals, markets: markets.length},
    shock,
    options ?? {},
  );
  return {
    ...prepared,
    input: {...prepared.input, relief: found.relief},
    result: found.result,
    diversion: found.diversion,
    markets,
  };
}

/** Greatest against least solution, a looser stop rule, and each block's spectral radius. */
function jointRegime(
  input: JointInput,
  shock: Float64Array,
  {state}: JointResult,
  {tolerance, maxRounds}: {readonly tolerance: number; readonly maxRounds: number},
  economy: Economy,
): Regime {
  const greatest = joint(input, shock, {tolerance, maxRounds, solution: 'greatest'});
  const looser = joint(input, shock, {tolerance: Math.min(1, tolerance * 1000), maxRounds});
  return {
    spectralRadius: {
      supply: spectralRadius(tradeMatrix(economy, 'supply')),
      demand: spectralRadius(input.demand),
      asset: spectralRadius(claimSystem(economy, {}).system.leverage),
    },
    multiplicityGap: largestGap(state.distress, greatest.state.distress),
    stopSensitivity: largestGap(state.distress, looser.state.distress),
  };
}

function diversionOf(
  {lost, moved, gained, settled}: Diversion,
  markets: readonly string[],
  {ids, accounts}: Economy,
  {supplyLoss, failed}: JointResult['state'],
): DiversionOutcome {
  const rows = markets.flatMap((market, k) =>
    lost[k]! > 0 ? [{market, lost: lost[k]!, moved: moved[k]!, unmet: lost[k]! - moved[k]!}] : [],
  );
  const sum = (of: 'lost' | 'moved' | 'unmet') => rows.reduce((all, row) => all + row[of], 0);
  return {
    markets: rows,
    winners: ids
      .flatMap((id, i) => (gained[i]! > 0 ? [{id, usd: gained[i]!}] : []))
      .sort((a, b) => b.usd - a.usd),
    total: {lost: sum('lost'), moved: sum('moved'), unmet: sum('unmet')},
    uncounted: ids.filter(
      (_, i) => accounts[i]!.revenue === null && (failed[i] === 1 || supplyLoss[i]! > VISIBLE),
    ),
    settled,
  };
}

/** Models of exposures, on claims alone: stakes paid in and loans drawn against the buffer. */
function runClaims(
  economy: Economy,
  scenario: Scenario,
  shock: Float64Array,
  set: Settings,
): Outcome {
  const {model} = scenario;
  assert(isExposureModel(model), `${model} does not run on exposures`);
  const {system, claims} = claimSystem(economy, scenario.reductions);
  const result = runExposureModel(model, system, shock, set);
  return assemble({
    ...shared(economy, scenario, shock, set),
    ...result,
    binding: bindingOf(shock, result.distress, 'equity'),
    receipt: (i) =>
      result
        .contributions(i)
        .map((c) =>
          lineOf(
            {...c, channel: c.entry < 0 ? 'own' : 'asset'},
            claims[c.entry],
            economy,
            result.history,
          ),
        ),
  });
}

/** The generalised Leontief cascade on supply and demand, with shares as the dependencies state. */
function runLeontief(
  economy: Economy,
  scenario: Scenario,
  shock: Float64Array,
  set: Settings,
): Outcome {
  const {input, supply, demand} = leontiefInput(economy, scenario.reductions);
  const history = createHistory();
  const epsilon = Number(set['epsilon']);
  const options = {
    epsilon,
    substitution: set['substitution'] !== false,
    maxRounds: Number(set['maxRounds']),
  };
  const result = esri(input, shock, {...options, onRound: history.onRound});
  const looser = esri(input, shock, {...options, epsilon: Math.min(1, epsilon * 1000)});
  const all = input.sales.reduce((a, b) => a + b, 0);
  const lost = input.sales.reduce((sum, s, i) => sum + s * result.distress[i]!, 0);
  const groups = groupsByCompany({order: input.order, groupOf: input.groupOf});
  return assemble({
    ...shared(economy, scenario, shock, {...set, substitution: options.substitution}),
    ...result,
    history,
    binding: bindingOf(shock, result.distress, 'production'),
    receipt: (i) =>
      esriContributions(i, input, result, shock, groups[i]!).map((c) =>
        lineOf(
          {...c, usd: c.loss * (economy.accounts[i]!.revenue?.value ?? 0)},
          (c.channel === 'supply' ? supply : demand)[c.entry],
          economy,
          history,
        ),
      ),
    measures: (i) => ({
      downstreamLoss: result.downstreamLoss[i]!,
      upstreamLoss: result.upstreamLoss[i]!,
    }),
    regime: {
      spectralRadius: {
        supply: spectralRadius(tradeMatrix(economy, 'supply')),
        demand: spectralRadius(input.upstream),
      },
      multiplicityGap: null,
      stopSensitivity: largestGap(result.distress, looser.distress),
    },
    totals: {esri: all > 0 ? lost / all : 0},
  });
}

/**
 * Inoperability over the demand shares, or over the supply shares of all classes summed. What a cut
 * takes is inoperability of its own.
 */
function runInoperability(
  economy: Economy,
  scenario: Scenario,
  shock: Float64Array,
  set: Settings,
): Outcome {
  const channel = set['mode'] === 'supply' ? 'supply' : 'demand';
  const matrix = tradeMatrix(economy, channel, scenario.reductions);
  const taken = tradeMatrix(economy, channel).weight.map((w, k) => w - matrix.weight[k]!);
  const perturbation = shock.slice();
  for (let i = 0; i < matrix.rows; i++)
    for (let k = matrix.rowPtr[i]!; k < matrix.rowPtr[i + 1]!; k++) perturbation[i]! += taken[k]!;
  const dependencies = economy.dependencies.filter((d) => d.channel === channel);
  const history = createHistory();
  const result = inoperability(matrix, perturbation, {
    tolerance: Number(set['tolerance']),
    maxRounds: Number(set['maxRounds']),
    onRound: history.onRound,
  });
  const {distress, untruncated} = result;
  return assemble({
    ...shared(economy, scenario, shock, set),
    ...result,
    history,
    binding: bindingOf(shock, distress, 'production'),
    receipt: (i) => {
      const raw: Contribution[] = [];
      for (let k = matrix.rowPtr[i]!; k < matrix.rowPtr[i + 1]!; k++) {
        const from = matrix.colIdx[k]!;
        const loss = matrix.weight[k]! * untruncated[from]! + taken[k]!;
        if (loss > 0) raw.push({channel, entry: matrix.entry[k]!, from, loss, usd: 0});
      }
      const sum = raw.reduce((s, c) => s + c.loss, 0);
      const revenue = economy.accounts[i]!.revenue?.value ?? 0;
      return raw.map((c) => {
        const loss = (c.loss * (distress[i]! - shock[i]!)) / sum;
        return lineOf({...c, loss, usd: loss * revenue}, dependencies[c.entry], economy, history);
      });
    },
    regime: {
      spectralRadius: {[channel]: spectralRadius(matrix)},
      multiplicityGap: null,
      stopSensitivity: null,
    },
  });
}

function lineOf(
  c: Omit<Contribution, 'entry'>,
  dependency: Dependency | undefined,
  {ids}: Economy,
  history: History,
): ReceiptLine {
  const round = history.firstHit(c.from);
  return {
    from: ids[c.from] as CompanyId,
    channel: c.channel,
    inputClass: dependency?.inputClass ?? null,
    round: Number.isFinite(round) ? round : 0,
    loss: c.loss,
    usd: c.usd > 0 ? c.usd : null,
    ties: dependency?.ties ?? [],
    sources: dependency?.sources ?? [],
    imputed: dependency?.imputed ?? false,
    weight: dependency?.weight ?? 0,
    terms: dependency?.terms ?? [],
  };
}
