/** `frenemies`: partners and rivals at once, and what each loses and wins when the other falls. */
import {buildEconomy} from '../../core/exposure/economy';
import {studyFrenemies} from '../../core/frenemies/studyFrenemies';
import {questionOf} from '../../core/frenemies/whenOneFalls';
import {toTheEnd} from '../../core/lib/inSteps';
import {assumptionsOf} from '../../core/scenario/runScenario';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import {readQuestion} from '../question';
import {writeFrenemies} from '../report/frenemies';

export function frenemies(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {lists: ['set']});
  if (positionals.length > 0)
    throw new InputError(
      `frenemies: takes no "${positionals[0]}"; options begin with --, see frenemy help`,
    );
  const faults = new Faults();
  const question = readQuestion(values, faults);
  if (question.kind === 'network')
    faults.add('frenemies: runs on datasets; a bare network has no rivalries');
  else if (question.model !== 'joint')
    faults.add(`--model: frenemies are told by the joint model, got "${question.model}"`);
  faults.throwIfAny();
  if (question.kind === 'network') return '';
  const {dataset, provenance, format} = question;
  const scenario = questionOf(question.scenario);
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  return writeFrenemies(toTheEnd(studyFrenemies(economy, scenario)), scenario, provenance, format);
}
