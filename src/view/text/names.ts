/** What companies and ties are called in a language. */
import type {CompanyId, Tie, TieId} from '../../core/dataset/schema';
import type {Catalogue} from '../../state/catalogue';
import type {Language} from '../../state/store';

export interface Names {
  readonly company: (id: CompanyId) => string;
  /** `Oracle → OpenAI`; `Google – OpenAI` where a tie has no direction. */
  readonly pair: (tie: Pick<Tie, 'type' | 'from' | 'to'>) => string;
  readonly tie: (id: TieId) => string;
}

export function createNames({companies, ties}: Catalogue, language: Language): Names {
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
