/** Losers and winners of an outcome in one list: the rows of the two-sided chart. */
import type {Outcome} from '../core/contagion/outcome';
import type {CompanyId} from '../core/dataset/schema';

export interface LoserOrWinner {
  readonly id: CompanyId;
  /** Dollars lost beyond the shock, and sales a year won; both may be more than nothing. */
  readonly lossUsd: number;
  readonly gainUsd: number;
}

/** Whoever loses or wins a dollar, the larger of the two first; those failed by hand only win. */
export function losersAndWinners({nodes, diversion}: Outcome): readonly LoserOrWinner[] {
  const gains = new Map(diversion?.winners.map((w) => [w.id, w.usd]));
  return nodes
    .map(({id, usd}) => ({id, lossUsd: usd, gainUsd: gains.get(id) ?? 0}))
    .filter(({lossUsd, gainUsd}) => lossUsd >= 1 || gainUsd >= 1)
    .sort((a, b) => larger(b) - larger(a));
}

const larger = ({lossUsd, gainUsd}: LoserOrWinner): number => Math.max(lossUsd, gainUsd);
