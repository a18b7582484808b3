/** `concentration`: how concentrated each input is, and which suppliers are shared unseen. */
import {hiddenPairs, sharedSuppliers} from '../../core/concentration/commonSuppliers';
import {inputConcentration} from '../../core/concentration/inputConcentration';
import {INPUT_CLASSES} from '../../core/dataset/terms';
import {buildEconomy} from '../../core/exposure/economy';
import {assumptionsOf} from '../../core/scenario/runScenario';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import {readQuestion} from '../question';
import {writeConcentration} from '../report/concentration';

export function concentration(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {lists: ['set'], own: ['class']});
  if (positionals.length > 0)
    throw new InputError(
      `concentration: takes no "${positionals[0]}"; options begin with --, see frenemy help`,
    );
  const faults = new Faults();
  const question = readQuestion(values, faults);
  const wanted = values.class;
  if (wanted !== undefined && !(INPUT_CLASSES as readonly string[]).includes(wanted))
    faults.add(`--class: must be one of ${INPUT_CLASSES.join(', ')}, got "${wanted}"`);
  if (question.kind === 'network')
    faults.add('concentration: runs on datasets: leave the bare network out');
  faults.throwIfAny();
  if (question.kind === 'network') return '';
  const {dataset, scenario, provenance, format} = question;
  const economy = buildEconomy(dataset, scenario, assumptionsOf(scenario));
  const shared = sharedSuppliers(economy);
  const classes = inputConcentration(economy).filter(
    (c) => wanted === undefined || c.inputClass === wanted,
  );
  return writeConcentration(
    {classes, shared, pairs: hiddenPairs(economy, shared)},
    {scenario, provenance, format},
  );
}
