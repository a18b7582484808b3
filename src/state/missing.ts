/** What the data do not know at a date: gaps that the model has to bridge with a rule, or leave. */
import {keyFigures, type KeyMetric} from '../core/dataset/keyFigures';
import type {Company, Tie} from '../core/dataset/schema';
import type {Web} from '../core/graph/web';
import type {Catalogue} from './catalogue';

export interface Gap<T> {
  readonly of: number;
  readonly missing: readonly T[];
}
export interface MissingData {
  /** Ties on the map that stand for money but state none on the basis. */
  readonly amounts: Gap<Tie>;
  readonly revenue: Gap<Company>;
  /** Neither equity nor cash known: a loss cannot be set against anything. */
  readonly buffer: Gap<Company>;
}

export function missingData(web: Web, asOf: string, catalogue: Catalogue): MissingData {
  const ties = [...web.ties.values()].filter(
    ({tie}) => tie.type !== 'partnership' && tie.type !== 'rivalry',
  );
  const known = web.companies.map((company) => ({
    company,
    metrics: new Set(keyFigures(catalogue.figuresOf(company.id), asOf).map(([metric]) => metric)),
  }));
  const without = (...metrics: readonly KeyMetric[]) =>
    known
      .filter((entry) => !metrics.some((metric) => entry.metrics.has(metric)))
      .map(({company}) => company);
  return {
    amounts: {
      of: ties.length,
      missing: ties.filter(({amountUsd}) => amountUsd === null).map(({tie}) => tie),
    },
    revenue: {of: known.length, missing: without('revenue')},
    buffer: {of: known.length, missing: without('equity', 'cash')},
  };
}
