/** The question of a command that fails companies and cuts ties, read from its options. */
import {shelfOf, shelfScenario, withDelays, type ShelfItem} from '../core/scenario/shelf';
import type {Scenario} from '../core/scenario/scenario';
import {delaysFrom} from './delays';
import {reductionsFrom, sharesFrom, type Faults, type Takes, type Values} from './options';
import {readQuestion, type DatasetQuestion, type NetworkQuestion, type Question} from './question';

/** What `readArguments` must take for it. */
export const ASKING = {
  lists: ['set', 'fail', 'cut', 'reduce', 'delay'],
  own: ['scenario'],
} as const satisfies Takes;

export type Asked =
  | (NetworkQuestion & {
      readonly shocks: Readonly<Record<string, number>>;
      readonly reductions: Readonly<Record<string, number>>;
    })
  | DatasetQuestion;

/** Faults are thrown together with those that were added before. A dataset's scenario is complete. */
export function readAsked(values: Values, faults: Faults): Asked {
  const question = readQuestion(values, faults);
  const {isNode, isTie, suggest} = question;
  const noun = question.kind === 'network' ? 'node' : 'company';
  const shocks = sharesFrom(values.fail ?? [], '--fail', isNode, noun, faults, suggest);
  const reductions = reductionsFrom(values, isTie, faults);
  const delays = delaysFrom(values.delay ?? [], question, faults);
  const item = values.scenario === undefined ? null : shelfItem(question, values, faults);
  faults.throwIfAny();
  if (question.kind === 'network') return {...question, shocks, reductions};
  const {dataset, scenario} = question;
  const asked: Scenario = item
    ? shelfScenario(dataset, item.variant, scenario)
    : withDelays(dataset, {...scenario, shocks, reductions}, delays);
  return {...question, scenario: asked};
}

/** A scenario brings its own question: only date, seed and data may stand beside it. */
function shelfItem(question: Question, values: Values, faults: Faults): ShelfItem | null {
  for (const option of ['fail', 'cut', 'reduce', 'delay', 'set', 'basis', 'model'] as const)
    if (values[option] !== undefined)
      faults.add(`--${option}: does not go with --scenario, which brings its own`);
  if (question.kind === 'network') {
    faults.add('--scenario: runs on datasets: leave the bare network out');
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
