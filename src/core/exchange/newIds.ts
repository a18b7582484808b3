/** Ids for new records, by the rules of the data, that no record has or had. O(records). */
import type {CompanyId, Dataset} from '../dataset/schema';
import {CompanyNames, newCompany} from './companyNames';

export interface NewIds {
  readonly company: (name: string) => string;
  readonly tie: (type: string, from: string, to: string) => string;
  readonly source: () => string;
}

/** Each id is given once. What the base has stays taken, also where it has been removed since. */
export function newIds(base: Dataset, now: Dataset): NewIds {
  const both = [base, now];
  const names = new CompanyNames(both.flatMap(({companies}) => companies));
  const ties = new Set<string>(both.flatMap((d) => d.ties.map(({id}) => id)));
  const numbers = both.flatMap((d) =>
    d.sources.map(({id}) => Number(/^w(\d+)$/.exec(id)?.[1] ?? 0)),
  );
  let last = numbers.reduce((a, b) => Math.max(a, b), 0);
  return {
    company(name) {
      const id = names.newId(name);
      names.add(newCompany(id as CompanyId, name, 'software'));
      return id;
    },
    tie(type, from, to) {
      const plain = `${type}:${from}:${to}`;
      let id = plain;
      for (let k = 2; ties.has(id); k++) id = `${plain}:${k}`;
      ties.add(id);
      return id;
    },
    source: () => `w${`${++last}`.padStart(3, '0')}`,
  };
}
