/** What to sweep: a bare network or an economy with a model, as a task that workers can take. */
import type {EsriInput} from '../contagion/esri';
import {isExposureModel} from '../contagion/exposureModels';
import {parametersOf, type ModelId, type ModelParameters} from '../contagion/models';
import {assert} from '../lib/assert';
import type {Economy} from '../exposure/economy';
import type {Network} from '../network/network';
import {clearingInput, exposureSystem, interdependency} from '../network/runNetwork';
import {esriInput} from '../network/supplyInput';
import {
  claimSystem,
  jointInput,
  leontiefInput,
  rivalsInput,
  tradeMatrix,
} from '../scenario/prepare';
import {planEsriSweep, type EsriSettings} from './esriPlan';
import {planLinearSweep} from './linearPlan';
import type {SweepModel, SweepTask} from './sweep';

interface Choice {
  readonly model: ModelId;
  readonly parameters: ModelParameters;
  readonly wantsMatrix: boolean;
}

export function networkTask(network: Network, {model, parameters, wantsMatrix}: Choice): SweepTask {
  const set = settingsOf(model, parameters);
  const sizes = Float64Array.from(network.nodes.map((n) => n.size));
  const base = {order: network.nodes.length, sizes, wantsMatrix};
  const quiet = {model, parameters, shocks: {}, reductions: {}};
  switch (network.kind) {
    case 'exposures':
      assert(isExposureModel(model), `${model} does not run on exposures`);
      return {
        ...base,
        model: exposureSweep(model, exposureSystem(network, {}), sizes, set, wantsMatrix),
      };
    case 'supply': {
      const none = new Float64Array(network.edges.length);
      const substitution = set.substitution ?? network.substitution ?? true;
      const settings = {epsilon: set.epsilon, maxRounds: set.maxRounds, substitution};
      return {
        ...base,
        model: leontiefSweep(esriInput(network, none), sizes, settings, wantsMatrix),
      };
    }
    case 'liabilities':
      return {
        ...base,
        model: {kind: 'clearing', input: clearingInput(network, quiet), settings: set},
      };
    case 'input-output': {
      const {matrix} = interdependency(network, set.mode, new Float64Array(network.edges.length));
      return {...base, model: {kind: 'inoperability', matrix, settings: set}};
    }
  }
}

export function economyTask(economy: Economy, {model, parameters, wantsMatrix}: Choice): SweepTask {
  const set = settingsOf(model, parameters);
  const sizes = Float64Array.from(economy.sizes, (s) => s.usd);
  const base = {order: economy.ids.length, sizes, wantsMatrix};
  if (isExposureModel(model))
    return {
      ...base,
      model: exposureSweep(model, claimSystem(economy, {}).system, sizes, set, wantsMatrix),
    };
  switch (model) {
    case 'esri': {
      const settings = {
        epsilon: set.epsilon,
        maxRounds: set.maxRounds,
        substitution: set.substitution ?? true,
      };
      const {input} = leontiefInput(economy, {});
      return {...base, model: leontiefSweep(input, sizes, settings, wantsMatrix)};
    }
    case 'inoperability':
      return {
        ...base,
        model: {kind: 'inoperability', matrix: tradeMatrix(economy, set.mode), settings: set},
      };
    default: {
      assert(model === 'joint', `${model} does not run on datasets`);
      const {input} = jointInput(economy, {}, set);
      const {markets, ...rivals} = rivalsInput(economy, set.diversion);
      return {
        ...base,
        model: {
          kind: 'joint',
          input,
          rivals: set.diversion > 0 ? {...rivals, markets: markets.length} : null,
          settings: set,
        },
      };
    }
  }
}

function exposureSweep(
  model: Extract<SweepModel, {kind: 'exposures'}>['model'],
  system: Extract<SweepModel, {kind: 'exposures'}>['system'],
  sizes: Float64Array,
  settings: ReturnType<typeof settingsOf>,
  wantsMatrix: boolean,
): SweepModel {
  const {tolerance, maxRounds} = settings;
  return model === 'linear-debtrank' && !wantsMatrix
    ? {
        kind: 'linear',
        plan: planLinearSweep({leverage: system.leverage, sizes, tolerance, maxRounds}),
      }
    : {kind: 'exposures', model, system, settings};
}

const leontiefSweep = (
  input: EsriInput,
  sizes: Float64Array,
  settings: EsriSettings,
  wantsMatrix: boolean,
): SweepModel =>
  wantsMatrix
    ? {kind: 'esri', input, settings}
    : {kind: 'leontief', plan: planEsriSweep(input, sizes, settings)};

/** Every parameter that any model knows, typed, with its default. */
function settingsOf(model: ModelId, parameters: ModelParameters) {
  const set = parametersOf(model, parameters);
  const number = (name: string, otherwise: number) =>
    typeof set[name] === 'number' ? set[name] : otherwise;
  return {
    tolerance: number('tolerance', 1e-12),
    maxRounds: number('maxRounds', 10_000),
    alpha: number('alpha', model === 'clearing' ? 1 : 0),
    beta: number('beta', 1),
    recovery: number('recovery', 0),
    threshold: number('threshold', 1),
    epsilon: number('epsilon', 1e-9),
    passThrough: number('passThrough', 2),
    diversion: number('diversion', 0),
    coupling: set['coupling'] === true,
    substitution: typeof set['substitution'] === 'boolean' ? set['substitution'] : null,
    mode: set['mode'] === 'supply' ? ('supply' as const) : ('demand' as const),
    vector: set['vector'] === 'least' ? ('least' as const) : ('greatest' as const),
  };
}
