/** Who is hit by an outcome, hardest first: the rows of the knock-on table. */
import {VISIBLE, type NodeOutcome, type Outcome} from './outcome';

/** Companies that lost more than their own shock took; in the order of the input where all is equal. */
export const hitNodes = (outcome: Outcome): readonly NodeOutcome[] =>
  outcome.nodes.filter(isHit).sort(byLoss);

export interface ComparedNode {
  readonly node: NodeOutcome;
  /** What a second model says of the same company; null where there is none. */
  readonly other: NodeOutcome | null;
}

/** The same with a second outcome beside it: whoever is hit in either of them. */
export const comparedNodes = (outcome: Outcome, other: Outcome | null): readonly ComparedNode[] =>
  outcome.nodes
    .map((node, i): ComparedNode => ({node, other: other?.nodes[i] ?? null}))
    .filter(({node, other: second}) => isHit(node) || (second !== null && isHit(second)))
    .sort((a, b) => byLoss(a.node, b.node));

const isHit = ({distress, shock}: NodeOutcome): boolean => distress - shock > VISIBLE;
const byLoss = (a: NodeOutcome, b: NodeOutcome): number => b.distress - a.distress || b.usd - a.usd;
