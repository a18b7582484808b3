/** What companies and ties are called in a language. */
import type {Company, CompanyId, Tie, TieId} from '../core/dataset/schema';
import type {Language} from '../core/snapshot/view';

/** Companies and ties by id. */
export interface Named {
  readonly companies: ReadonlyMap<CompanyId, Company>;
  readonly ties: ReadonlyMap<TieId, Tie>;
}
export interface Names {
  readonly company: (id: CompanyId) => string;
  /** `Oracle → OpenAI`; `Google – OpenAI` where a tie has no direction. */
  readonly pair: (tie: Pick<Tie, 'type' | 'from' | 'to'>) => string;
  readonly tie: (id: TieId) => string;
}

export function createNames({companies, ties}: Named, language: Language): Names {
  const company = (id: CompanyId): string => companies.get(id)?.name[language] ?? id;
  const pair: Names['pair'] = ({type, from, to}) =>
    `${company(from)} ${isMutual(type) ? '–' : '→'} ${company(to)}`;
  const tie = (id: TieId): string => {
    const found = ties.get(id);
    return found ? pair(found) : id;
  };
  return {company, pair, tie};
}

export const isMutual = (type: Tie['type']): boolean =>
  type === 'partnership' || type === 'rivalry';
