/**
 * Five facts about a view: what is most telling of the web at its date and on its basis, and of the
 * outcome where something fails. Data, not words: every number with its ties and sources, in the
 * way of data facts that are found first and told after (Srinivasan, Drucker, Endert & Stasko,
 * "Augmenting visualizations with interactive data facts", doi:10.1109/TVCG.2018.2865145) and of
 * network stories made of such facts (Li et al., "NetworkNarratives", CHI 2023,
 * doi:10.1145/3544548.3581452).
 *
 * Ranked by interest = base + (1 − base) · part, where `part` in [0, 1] is the share of its whole
 * that the fact speaks of (of all money, of all ties, of revenue) and `base` says how much a kind
 * tells by being there at all; facts of an outcome come before all others. Equal ones keep the
 * order of `FACT_KINDS`. Fewer than five are returned only where fewer hold. Deterministic.
 */
import type {Outcome} from '../contagion/outcome';
import type {Dataset} from '../dataset/schema';
import {buildWeb} from '../graph/web';
import type {Scenario} from '../scenario/scenario';
import {FACT_KINDS, type Fact} from './fact';
import {openLedger} from './ledger';
import {outcomeFacts} from './outcomeFacts';
import {viewFacts} from './viewFacts';

const FACTS_SHOWN = 5;

export const facts = (
  dataset: Dataset,
  scenario: Scenario,
  outcome: Outcome | null,
): readonly Fact[] => everyFact(dataset, scenario, outcome).slice(0, FACTS_SHOWN);

/** All that hold, ranked. */
export function everyFact(
  dataset: Dataset,
  scenario: Scenario,
  outcome: Outcome | null,
): readonly Fact[] {
  const web = buildWeb(dataset, scenario);
  const found = [
    ...(outcome ? outcomeFacts(outcome, scenario, web) : []),
    ...viewFacts(dataset, scenario, openLedger(web)),
  ];
  const rank = ({kind}: Fact): number => FACT_KINDS.indexOf(kind);
  return found.sort((a, b) => b.interest - a.interest || rank(a) - rank(b));
}
