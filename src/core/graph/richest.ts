/**
 * The companies with the most disclosed money in their ties, both ways, on the basis of a web; undisclosed
 * amounts count for nothing here. Largest first, by id where equal. O(ties).
 */
import type {CompanyId} from '../dataset/schema';
import type {Web} from './web';

export interface RichCompany {
  readonly id: CompanyId;
  readonly usd: number;
}

export function richest({ties}: Web, most: number): readonly RichCompany[] {
  const money = new Map<CompanyId, number>();
  for (const {tie, amountUsd} of ties.values())
    for (const id of amountUsd ? [tie.from, tie.to] : [])
      money.set(id, (money.get(id) ?? 0) + amountUsd!);
  return [...money]
    .map(([id, usd]) => ({id, usd}))
    .sort((a, b) => b.usd - a.usd || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
