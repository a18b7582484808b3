/**
 * The part of a web that meets all conditions, in this order, each asked of what the one before left:
 *
 * 1. ties: type, status, confidence, amount, date;
 * 2. companies: kind, country; a tie goes with either of its ends, and where anything was asked of
 *    ties, so does a company that has none left;
 * 3. what lies between two companies (`onPaths.ts`);
 * 4. the k-core (`coreNumbers.ts`).
 *
 * The first three only ever shrink what they are given, and a core of less is a part of the core of
 * more, so that one more condition of ties, companies or core never adds anything. (A way between two
 * companies may get longer as ties go: with `between`, more conditions can let others in.)
 * O(companies + ties).
 */
import type {CompanyId, TieId} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import {companyMeets} from './companyMeets';
import type {Conditions} from './conditions';
import {coreNumbers} from './coreNumbers';
import {onPaths, type Part} from './onPaths';
import {partnersOf} from './partners';
import {asksAboutTies, tieMeets, type Sources} from './tieMeets';

export function meeting(
  web: Pick<Web, 'companies'>,
  sources: Sources,
  part: Part,
  asked: Conditions,
): Part {
  const ties = [...part.ties.values()].filter((entry) => tieMeets(entry, asked, sources));
  const fitting = new Set(
    web.companies
      .filter((company) => part.companies.has(company.id) && companyMeets(company, asked))
      .map(({id}) => id),
  );
  const left = within(fitting, ties);
  const tied = asksAboutTies(asked) ? {...left, companies: endsOf(left.ties.values())} : left;
  const between = asked.between ? onPaths(tied, asked.between) : tied;
  return asked.core === undefined ? between : coreOf(between, asked.core);
}

/** Those of the companies, with the ties that join two of them. */
export function within(companies: ReadonlySet<CompanyId>, ties: Iterable<WebTie>): Part {
  const kept = new Map<TieId, WebTie>();
  for (const entry of ties)
    if (companies.has(entry.tie.from) && companies.has(entry.tie.to)) kept.set(entry.tie.id, entry);
  return {companies, ties: kept};
}

function endsOf(ties: Iterable<WebTie>): ReadonlySet<CompanyId> {
  const ends = new Set<CompanyId>();
  for (const {tie} of ties) ends.add(tie.from).add(tie.to);
  return ends;
}

function coreOf({companies, ties}: Part, k: number): Part {
  const core = coreNumbers(partnersOf(companies, ties.values()));
  return within(new Set([...companies].filter((id) => core.get(id)! >= k)), ties.values());
}
