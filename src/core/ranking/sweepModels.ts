/** What the tasks of networks and of economies share: how a model is swept, with its parameters. */
import type {EsriInput} from '../contagion/esri';
import {parametersOf, type ModelId, type ModelParameters} from '../contagion/models';
import {planEsriSweep, type EsriSettings} from './esriPlan';
import {planLinearSweep} from './linearPlan';
import type {SweepModel} from './sweep';

export interface Choice {
  readonly model: ModelId;
  readonly parameters: ModelParameters;
  readonly wantsMatrix: boolean;
}

export function exposureSweep(
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

export const leontiefSweep = (
  input: EsriInput,
  sizes: Float64Array,
  settings: EsriSettings,
  wantsMatrix: boolean,
): SweepModel =>
  wantsMatrix
    ? {kind: 'esri', input, settings}
    : {kind: 'leontief', plan: planEsriSweep(input, sizes, settings)};

/** Every parameter that any model knows, typed, with its default. */
export function settingsOf(model: ModelId, parameters: ModelParameters) {
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
