/** How much passes through a company and a tie: what the sizes and widths of the map stand for. */
import type {Basis, CompanyId, Tie, TieId} from '../dataset/schema';

export interface Amount {
  readonly tie: Tie;
  readonly amountUsd: number | null;
}

export const amountOn = (tie: Tie, basis: Basis): number | null =>
  tie.amountUsd[basis]?.likely ?? null;

/**
 * Disclosed money of all ties of each company, US dollars. Ties that carry the same money
 * (`overlaps`) count once, by the largest; rivalry and partnership carry none.
 */
export function disclosedUsd(amounts: Iterable<Amount>): Map<CompanyId, number> {
  const entries = [...amounts].filter(({amountUsd}) => amountUsd !== null && amountUsd > 0);
  const known = new Map<TieId, number>(entries.map(({tie, amountUsd}) => [tie.id, amountUsd!]));
  const totals = new Map<CompanyId, number>();
  for (const {tie, amountUsd} of entries) {
    const isRepeated = tie.overlaps.some((other) => {
      const theirs = known.get(other) ?? 0;
      return theirs > amountUsd! || (theirs === amountUsd && other < tie.id);
    });
    if (isRepeated || isUndirected(tie)) continue;
    for (const end of [tie.from, tie.to]) totals.set(end, (totals.get(end) ?? 0) + amountUsd!);
  }
  return totals;
}

export const isUndirected = ({type}: Pick<Tie, 'type'>): boolean =>
  type === 'rivalry' || type === 'partnership';
