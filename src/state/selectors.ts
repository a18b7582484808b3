/** Derived values: asked for, never stored. Same state by identity → same object back. */
import type {Dataset} from '../core/dataset/schema';
import type {ModelId} from '../core/contagion/models';
import type {Outcome} from '../core/contagion/outcome';
import {buildWeb, type Web} from '../core/graph/web';
import {memoizeLast} from '../core/lib/memoize';
import {createRunner} from '../core/scenario/runScenario';
import {isQuiet, type Scenario} from '../core/scenario/scenario';

/** The part of the state that everything else follows from. */
interface Asked {
  readonly scenario: Scenario;
  readonly view: {readonly compare?: ModelId};
}
export interface Selectors {
  /** The web at the scenario's date and basis. */
  readonly web: (s: Pick<Asked, 'scenario'>) => Web;
  /** The outcome of the scenario, or null while nothing fails. */
  readonly outcome: (s: Pick<Asked, 'scenario'>) => Outcome | null;
  /** The same question to a second model at its defaults; null where none is chosen. */
  readonly comparison: (s: Asked) => Outcome | null;
}

export function createSelectors(dataset: Dataset): Selectors {
  const webAt = memoizeLast((asOf: string, inForce: boolean, basis: Web['basis']) =>
    buildWeb(dataset, {asOf, inForce, basis}),
  );
  const run = createRunner(dataset);
  const outcomeOf = memoizeLast((scenario: Scenario) => (isQuiet(scenario) ? null : run(scenario)));
  const runOther = createRunner(dataset);
  const compared = memoizeLast((scenario: Scenario, model: ModelId) =>
    runOther({...scenario, model, parameters: {}}),
  );
  return {
    comparison: ({scenario, view: {compare}}) =>
      compare === undefined || compare === scenario.model || isQuiet(scenario)
        ? null
        : compared(scenario, compare),
    web: ({scenario: {asOf, inForce, basis}}) => webAt(asOf, inForce, basis),
    outcome: ({scenario}) => outcomeOf(scenario),
  };
}
