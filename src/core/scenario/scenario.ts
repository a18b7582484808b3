/** What a user asks: the web at a date and basis, what fails in it, and the model that answers. */
import type {Basis, CompanyId, TieId} from '../dataset/schema';
import {MODELS, type ModelId, type ModelParameters, type ParameterValue} from '../contagion/models';

export interface Scenario {
  /** The date at which the web is seen, YYYY-MM-DD. */
  readonly asOf: string;
  /** true: only ties whose delivery has begun by `asOf`; false: all that was known by then. */
  readonly inForce: boolean;
  readonly basis: Basis;
  /** Initial loss per company, (0, 1]; 1 is outright failure. */
  readonly shocks: Readonly<Record<CompanyId, number>>;
  /** Share taken away per tie, (0, 1]; 1 is a cut. */
  readonly reductions: Readonly<Record<TieId, number>>;
  readonly model: ModelId;
  /** Only what differs from the model's defaults. */
  readonly parameters: ModelParameters;
  readonly seed: number;
}

/** The question before anything is asked: nothing fails. */
export const emptyScenario = (asOf: string): Scenario => ({
  asOf,
  inForce: false,
  basis: 'binding',
  shocks: {},
  reductions: {},
  model: 'joint',
  parameters: {},
  seed: 1,
});

export const isQuiet = ({shocks, reductions}: Scenario): boolean =>
  Object.keys(shocks).length === 0 && Object.keys(reductions).length === 0;

/** Pure edits; each returns the same object where nothing changes. A loss of 0 restores. */
export function withShock(scenario: Scenario, id: CompanyId, loss: number): Scenario {
  return {...scenario, shocks: withEntry(scenario.shocks, id, loss)};
}
export function withReduction(scenario: Scenario, id: TieId, lost: number): Scenario {
  return {...scenario, reductions: withEntry(scenario.reductions, id, lost)};
}

/** Another model starts from its own defaults: equal names mean different things. */
export const withModel = (scenario: Scenario, model: ModelId): Scenario =>
  model === scenario.model ? scenario : {...scenario, model, parameters: {}};
/** Null, or the default itself, takes the parameter back to its default. */
export function withParameter(
  scenario: Scenario,
  name: string,
  value: ParameterValue | null,
): Scenario {
  const {[name]: before, ...rest} = scenario.parameters;
  const known = MODELS[scenario.model].parameters.find((p) => p.name === name);
  const next = value === known?.default ? null : value;
  if (next === (before ?? null)) return scenario;
  const entries = Object.entries(next === null ? rest : {...rest, [name]: next});
  return {
    ...scenario,
    parameters: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Keys stay sorted, so that equal scenarios are written with equal bytes. */
function withEntry<K extends string>(
  entries: Readonly<Record<K, number>>,
  key: K,
  value: number,
): Readonly<Record<K, number>> {
  const rest = Object.entries<number>(entries).filter(([k]) => k !== key);
  if (value > 0) rest.push([key, Math.min(1, value)]);
  return Object.fromEntries(rest.sort(([a], [b]) => (a < b ? -1 : 1))) as Record<K, number>;
}
