/**
 * Companies by what people type: a name in either language, an alias, a ticker, a slug, or initial
 * consonants mixed with anything (ㅇㄹㅋ for 오라클, ㅇㅍAI for 오픈AI). Half-typed syllables are met as
 * well. Ranked by how the query meets the best of a company's labels (`meet`), then by how little of
 * that label is left over, then by id: same query, same order. O(labels) per query.
 */
import type {Company} from '../dataset/schema';
import {labelOf, type Label} from './label';
import {meet, queryOf, SLIP, type Met} from './meet';

export interface CompanyIndex {
  readonly entries: readonly {
    readonly company: Company;
    readonly labels: readonly Label[];
  }[];
}
export interface CompanyHit extends Met {
  readonly company: Company;
  /** The name, alias or ticker that was met. */
  readonly text: string;
}

export function indexCompanies(companies: readonly Company[]): CompanyIndex {
  return {
    entries: companies.map((company) => {
      const {id, name, aliases, ticker} = company;
      const texts = [name.en, name.ko, ...(ticker === null ? [] : [ticker]), ...aliases, id];
      return {company, labels: [...new Set(texts)].map(labelOf)};
    }),
  };
}

export const findCompanies = (index: CompanyIndex, query: string, limit = 12): readonly Company[] =>
  companyHits(index, query, limit).map(({company}) => company);

/** The same with what of them was met. Slips only where nothing is met squarely. */
export function companyHits(index: CompanyIndex, text: string, limit = 12): readonly CompanyHit[] {
  const query = queryOf(text);
  const hits = index.entries
    .flatMap(({company, labels}) => {
      let best: CompanyHit | null = null;
      for (const label of labels) {
        const met = meet(label, query);
        if (met && (best === null || met.score < best.score))
          best = {company, text: label.text, ...met};
      }
      return best === null ? [] : [best];
    })
    .sort((a, b) => a.score - b.score || (a.company.id < b.company.id ? -1 : 1));
  const square = hits.filter(({score}) => score < SLIP);
  return (square.length > 0 ? square : hits).slice(0, limit);
}
