/** The ranking as a table for other programs: the rows in view, each with what it answers. */
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import type {RankingQuestion} from '../../state/rankings';
import type {RankingRow} from './rankingRows';

export function rankingCsv(
  rows: readonly RankingRow[],
  {model, parameters, basis, asOf, inForce}: RankingQuestion,
  data: string,
): string {
  const hasSpread = rows.some((r) => r.spread !== null);
  const set = Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
  const columns: readonly CsvColumn<RankingRow>[] = [
    ['rank', (r) => r.rank],
    ['id', (r) => r.id],
    ['company', (r) => r.name],
    ['kind', (r) => r.kind],
    ['impact', (r) => r.impact],
    ['fragility', (r) => r.fragility],
    ['size_usd', (r) => r.sizeUsd],
    ['size_imputed', (r) => r.isSizeImputed],
    ...(hasSpread ? SPREAD : []),
    ['model', () => model],
    ['parameters', () => set.join(' ')],
    ['basis', () => basis],
    ['as_of', () => asOf],
    ['in_force', () => inForce],
    ['data', () => data],
  ];
  return csvOf(columns, rows);
}

const SPREAD: readonly CsvColumn<RankingRow>[] = [
  ['rank_low', (r) => r.spread?.rankLow],
  ['rank_high', (r) => r.spread?.rankHigh],
  ['impact_low', (r) => r.spread?.impactLow],
  ['impact_high', (r) => r.spread?.impactHigh],
];
