/** `loops`: money that runs in circles, how wide, how strange, and what sellers put into buyers. */
import {findLoops, MAX_LENGTH} from '../../core/loops/loops';
import {toTheEnd} from '../../core/lib/inSteps';
import {InputError} from '../inputError';
import {countOf, Faults, readArguments} from '../options';
import {readQuestion} from '../question';
import {writeLoops} from '../report/loops';

const DRAWS = 500;

export function loops(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {own: ['max-length', 'draws']});
  if (positionals.length > 0)
    throw new InputError(
      `loops: takes no "${positionals[0]}"; options begin with --, see frenemy help`,
    );
  const faults = new Faults();
  const question = readQuestion(values, faults);
  const {least, most} = MAX_LENGTH;
  const longest = countOf(
    values['max-length'],
    '--max-length',
    MAX_LENGTH.default,
    least,
    faults,
    most,
  );
  const draws = countOf(values.draws, '--draws', DRAWS, 1, faults, 100_000);
  if (question.kind === 'network')
    faults.add('loops: runs on datasets; a bare network does not say who pays whom');
  faults.throwIfAny();
  if (question.kind === 'network') return '';
  const {dataset, scenario, seed, provenance, format} = question;
  const study = toTheEnd(findLoops(dataset, scenario, {maxLength: longest, draws, seed}));
  const sourcesOf = new Map(dataset.ties.map((t) => [t.id, t.evidence.map((e) => e.source)]));
  return writeLoops(study, {scenario, provenance, format, sourcesOf});
}
