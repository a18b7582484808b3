/** Derived values: asked for, never stored. Same state by identity → same object back. */
import type {Dataset} from '../core/dataset/schema';
import type {Outcome} from '../core/contagion/outcome';
import {buildWeb, type Web} from '../core/graph/web';
import {memoizeLast} from '../core/lib/memoize';
import {runScenario} from '../core/scenario/runScenario';
import {isQuiet} from '../core/scenario/scenario';
import type {AppState} from './store';

export interface Selectors {
  /** The web at the scenario's date and basis. */
  readonly web: (s: AppState) => Web;
  /** The outcome of the scenario, or null while nothing fails. */
  readonly outcome: (s: AppState) => Outcome | null;
}

export function createSelectors(dataset: Dataset): Selectors {
  const webAt = memoizeLast((asOf: string, inForce: boolean, basis: Web['basis']) =>
    buildWeb(dataset, {asOf, inForce, basis}),
  );
  const outcomeOf = memoizeLast((scenario: AppState['scenario']) =>
    isQuiet(scenario) ? null : runScenario(dataset, scenario),
  );
  return {
    web: ({scenario: {asOf, inForce, basis}}) => webAt(asOf, inForce, basis),
    outcome: ({scenario}) => outcomeOf(scenario),
  };
}
