/**
 * What there is to choose from: for every value of every condition, how many ties or companies of the
 * web have it, what states none counted apart. Companies without a tie on the web are not counted.
 * O(n log n) for amounts and dates, which come sorted; O(companies + ties) else.
 */
import {confidenceOf} from '../dataset/confidence';
import type {CompanyKind, SourceClass, TieStatus, TieType} from '../dataset/schema';
import type {Web} from '../graph/web';
import {UNKNOWN_COUNTRY} from './conditions';
import type {Sources} from './tieMeets';

export interface Facets {
  readonly types: ReadonlyMap<TieType, number>;
  readonly statuses: ReadonlyMap<TieStatus, number>;
  readonly confidences: ReadonlyMap<SourceClass, number>;
  readonly kinds: ReadonlyMap<CompanyKind, number>;
  /** `UNKNOWN_COUNTRY` where none is stated. */
  readonly countries: ReadonlyMap<string, number>;
  /** US dollars on the basis, as they stand, ascending. */
  readonly amountsUsd: readonly number[];
  readonly withoutAmount: number;
  /** As they stand, ascending. */
  readonly dates: readonly string[];
  readonly withoutDate: number;
}

export function facetsOf(web: Web, sources: Sources): Facets {
  const ties = [...web.ties.values()];
  const tied = new Set(ties.flatMap(({tie}) => [tie.from, tie.to]));
  const companies = web.companies.filter(({id}) => tied.has(id));
  const amounts = ties.flatMap(({amountUsd}) => (amountUsd === null ? [] : [amountUsd]));
  const dates = ties.flatMap(({tie}) => (tie.announced === null ? [] : [tie.announced]));
  return {
    types: tally(ties.map(({tie}) => tie.type)),
    statuses: tally(ties.map(({tie}) => tie.status)),
    confidences: tally(ties.map(({tie}) => confidenceOf(tie, sources))),
    kinds: tally(companies.map(({kind}) => kind)),
    countries: tally(companies.map(({country}) => country ?? UNKNOWN_COUNTRY)),
    amountsUsd: amounts.sort((a, b) => a - b),
    withoutAmount: ties.length - amounts.length,
    dates: dates.sort(),
    withoutDate: ties.length - dates.length,
  };
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
