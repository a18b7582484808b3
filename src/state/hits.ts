/** Who is hit by an outcome, hardest first: the rows of the knock-on table. */
import {VISIBLE, type NodeOutcome, type Outcome} from '../core/contagion/outcome';

/** Companies that lost more than their own shock took; in the order of the input where all is equal. */
export const hitNodes = (outcome: Outcome): readonly NodeOutcome[] =>
  outcome.nodes
    .filter((node) => node.distress - node.shock > VISIBLE)
    .sort((a, b) => b.distress - a.distress || b.usd - a.usd);
