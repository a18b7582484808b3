/** From a dataset and a question to an outcome. Pure: same input, same bytes. */
import type {Dataset} from '../dataset/schema';
import type {Outcome} from '../contagion/outcome';
import type {Scenario} from './scenario';

export function runScenario(_dataset: Dataset, _scenario: Scenario): Outcome {
  throw new Error('being written');
}
