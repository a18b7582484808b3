/** `stress`: one scenario, its outcome with receipts. */
import {runNetwork} from '../../core/network/runNetwork';
import {runScenario} from '../../core/scenario/runScenario';
import {ASKING, readAsked} from '../asked';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import {writeOutcome} from '../report/outcome';

export function stress(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, ASKING);
  if (positionals.length > 0)
    throw new InputError(
      `stress: takes no "${positionals[0]}"; did you mean --fail ${positionals[0]}?`,
    );
  const asked = readAsked(values, new Faults());
  if (asked.kind === 'network')
    return writeOutcome(runNetwork(asked.network, asked), null, asked.format);
  return writeOutcome(runScenario(asked.dataset, asked.scenario), asked.provenance, asked.format);
}
