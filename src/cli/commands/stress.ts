/** `stress`: one scenario, its outcome with receipts. */
import {runNetwork} from '../../core/network/runNetwork';
import {runScenario} from '../../core/scenario/runScenario';
import {InputError} from '../inputError';
import {Faults, readArguments, reductionsFrom, sharesFrom} from '../options';
import {readQuestion} from '../question';
import {writeOutcome} from '../report/outcome';

export function stress(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {lists: ['set', 'fail', 'cut', 'reduce']});
  if (positionals.length > 0)
    throw new InputError(
      `stress: takes no "${positionals[0]}"; did you mean --fail ${positionals[0]}?`,
    );
  const faults = new Faults();
  const question = readQuestion(values, faults);
  const {isNode, isTie, suggest, format} = question;
  const noun = question.kind === 'network' ? 'node' : 'company';
  const shocks = sharesFrom(values.fail ?? [], '--fail', isNode, noun, faults, suggest);
  const reductions = reductionsFrom(values, isTie, faults);
  faults.throwIfAny();
  if (question.kind === 'network') {
    const {network, model, parameters} = question;
    return writeOutcome(runNetwork(network, {model, parameters, shocks, reductions}), null, format);
  }
  const {dataset, scenario, provenance} = question;
  return writeOutcome(runScenario(dataset, {...scenario, shocks, reductions}), provenance, format);
}
