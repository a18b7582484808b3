/** `facts`: five telling facts about the web at a date and on a basis, and about what fails in it. */
import {facts as factsOf} from '../../core/tour/facts';
import {runScenario} from '../../core/scenario/runScenario';
import {isQuiet} from '../../core/scenario/scenario';
import {Faults, readArguments, reductionsFrom, sharesFrom} from '../options';
import {readQuestion} from '../question';
import {writeFacts} from '../report/facts';

export function facts(args: readonly string[]): string {
  const {values} = readArguments(args, {lists: ['set', 'fail', 'cut', 'reduce']});
  const faults = new Faults();
  const question = readQuestion(values, faults);
  const {isNode, isTie, suggest} = question;
  const shocks = sharesFrom(values.fail ?? [], '--fail', isNode, 'company', faults, suggest);
  const reductions = reductionsFrom(values, isTie, faults);
  if (question.kind === 'network')
    faults.add('facts: runs on datasets: leave the bare network out');
  faults.throwIfAny();
  if (question.kind === 'network') return '';
  const {dataset, format, provenance} = question;
  const scenario = {...question.scenario, shocks, reductions};
  const outcome = isQuiet(scenario) ? null : runScenario(dataset, scenario);
  return writeFacts(factsOf(dataset, scenario, outcome), {scenario, provenance, format});
}
