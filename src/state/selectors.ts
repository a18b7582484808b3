/** Derived values: asked for, never stored. Same state by identity → same object back. */
import type {Dataset} from '../core/dataset/schema';
import type {Outcome} from '../core/contagion/outcome';
import {buildWeb, type Web} from '../core/graph/web';
import {memoizeLast} from '../core/lib/memoize';
import {createRunner} from '../core/scenario/runScenario';
import {isQuiet, type Scenario} from '../core/scenario/scenario';

/** The part of the state that everything else follows from. */
interface Asked {
  readonly scenario: Scenario;
}
export interface Selectors {
  /** The web at the scenario's date and basis. */
  readonly web: (s: Asked) => Web;
  /** The outcome of the scenario, or null while nothing fails. */
  readonly outcome: (s: Asked) => Outcome | null;
}

export function createSelectors(dataset: Dataset): Selectors {
  const webAt = memoizeLast((asOf: string, inForce: boolean, basis: Web['basis']) =>
    buildWeb(dataset, {asOf, inForce, basis}),
  );
  const run = createRunner(dataset);
  const outcomeOf = memoizeLast((scenario: Scenario) => (isQuiet(scenario) ? null : run(scenario)));
  return {
    web: ({scenario: {asOf, inForce, basis}}) => webAt(asOf, inForce, basis),
    outcome: ({scenario}) => outcomeOf(scenario),
  };
}
