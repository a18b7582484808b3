/**
 * What every layout starts from: the companies sorted by id, the size of their discs and the pull of
 * their ties. A tie pulls by 1 + log₁₀(1 + usd / 10⁸), announced money: 1 where nothing is disclosed,
 * 2 at $0.9 bn, 4 at $100 bn. Sorted, so that the order of the input has no say. O(companies + ties).
 */
import type {CompanyId, CompanyKind, Dataset} from '../dataset/schema';
import {memoizeLast} from '../lib/memoize';
import {radiusOf} from '../picture/geometry';
import {amountOn, disclosedUsd} from '../picture/measure';

export interface Link {
  readonly other: CompanyId;
  readonly strength: number;
}
export interface LinkedCompany {
  readonly id: CompanyId;
  readonly kind: CompanyKind;
  readonly radius: number;
  readonly links: readonly Link[];
}
export interface LinkedCompanies {
  readonly linked: readonly LinkedCompany[];
  /** Disclosed money of each, announced. */
  readonly usd: ReadonlyMap<CompanyId, number>;
  readonly largestUsd: number;
}

export const linkCompanies = memoizeLast(link);

function link({companies, ties}: Pick<Dataset, 'companies' | 'ties'>): LinkedCompanies {
  const usd = disclosedUsd(ties.map((tie) => ({tie, amountUsd: amountOn(tie, 'announced')})));
  let largestUsd = 0; // no spread: a hundred thousand arguments are too many for a call
  for (const each of usd.values()) largestUsd = Math.max(largestUsd, each);
  const items = new Map<CompanyId, LinkedCompany & {readonly links: Link[]}>();
  for (const {id, kind} of [...companies].sort((a, b) => (a.id < b.id ? -1 : 1)))
    items.set(id, {id, kind, radius: radiusOf(usd.get(id) ?? 0, largestUsd), links: []});
  for (const tie of [...ties].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const strength = 1 + Math.log10(1 + (amountOn(tie, 'announced') ?? 0) / 1e8);
    items.get(tie.from)?.links.push({other: tie.to, strength});
    items.get(tie.to)?.links.push({other: tie.from, strength});
  }
  return {linked: [...items.values()], usd, largestUsd};
}
