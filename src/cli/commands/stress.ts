/** `stress`: one scenario, its outcome with receipts. */
import {runNetwork} from '../../core/network/runNetwork';
import {runScenario} from '../../core/scenario/runScenario';
import {shelfOf, shelfScenario, withDelays, type ShelfItem} from '../../core/scenario/shelf';
import {delaysFrom} from '../delays';
import {InputError} from '../inputError';
import {Faults, readArguments, reductionsFrom, sharesFrom, type Values} from '../options';
import {readQuestion, type Question} from '../question';
import {writeOutcome} from '../report/outcome';

export function stress(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {
    lists: ['set', 'fail', 'cut', 'reduce', 'delay'],
    own: ['scenario'],
  });
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
  const delays = delaysFrom(values.delay ?? [], question, faults);
  const item = values.scenario === undefined ? null : shelfItem(question, values, faults);
  faults.throwIfAny();
  if (question.kind === 'network') {
    const {network, model, parameters} = question;
    return writeOutcome(runNetwork(network, {model, parameters, shocks, reductions}), null, format);
  }
  const {dataset, scenario, provenance} = question;
  if (item) {
    const asked = shelfScenario(dataset, item.variant, scenario);
    return writeOutcome(runScenario(dataset, asked), provenance, format);
  }
  const asked = withDelays(dataset, {...scenario, shocks, reductions}, delays);
  return writeOutcome(runScenario(dataset, asked), provenance, format);
}

/** A scenario brings its own question: only date, seed and data may stand beside it. */
function shelfItem(question: Question, values: Values, faults: Faults): ShelfItem | null {
  for (const option of ['fail', 'cut', 'reduce', 'delay', 'set', 'basis', 'model'] as const)
    if (values[option] !== undefined)
      faults.add(`--${option}: does not go with --scenario, which brings its own`);
  if (question.kind === 'network') {
    faults.add('--scenario: runs on datasets');
    return null;
  }
  const shelf = shelfOf(question.dataset);
  const found = shelf.filter(({key, variant}) => [key, variant.id].includes(values.scenario ?? ''));
  if (found.length === 1) return found[0]!;
  faults.add(
    found.length > 1
      ? `--scenario: "${values.scenario}" is ${found.map((f) => f.key).join(' or ')}`
      : `--scenario: no scenario "${values.scenario}"; there are ${shelf.map((s) => s.key).join(', ')}`,
  );
  return null;
}
