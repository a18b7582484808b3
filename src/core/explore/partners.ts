/**
 * Who deals with whom, whichever way and however often: the simple undirected graph of some ties.
 * A tie of a company with itself joins nobody. O(companies + ties).
 */
import type {CompanyId} from '../dataset/schema';
import type {WebTie} from '../graph/web';

export type Partners = ReadonlyMap<CompanyId, ReadonlySet<CompanyId>>;

/** Every company has an entry, empty where it is alone; both ends of a tie must be among them. */
export function partnersOf(
  companies: Iterable<CompanyId>,
  ties: Iterable<Pick<WebTie, 'tie'>>,
): Partners {
  const partners = new Map<CompanyId, Set<CompanyId>>();
  for (const id of companies) partners.set(id, new Set());
  for (const {tie} of ties) {
    if (tie.from === tie.to) continue;
    partners.get(tie.from)!.add(tie.to);
    partners.get(tie.to)!.add(tie.from);
  }
  return partners;
}
