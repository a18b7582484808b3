/** The ranking as a table for other programs: the rows in view, each with what it answers. */
import type {RankingQuestion} from '../../state/rankings';
import type {RankingRow} from './rankingRows';

export function rankingCsv(
  rows: readonly RankingRow[],
  {model, parameters, basis, asOf, inForce}: RankingQuestion,
  data: string,
): string {
  const hasSpread = rows.some((r) => r.spread !== null);
  const set = Object.entries(parameters).map(([name, value]) => `${name}=${String(value)}`);
  const columns: readonly (readonly [string, (row: RankingRow) => Value])[] = [
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
  const header = columns.map(([name]) => name);
  const lines = rows.map((row) => columns.map(([, value]) => value(row)));
  return [header, ...lines].map((line) => line.map(quoted).join(',') + '\r\n').join('');
}

type Value = string | number | boolean | undefined;
const SPREAD: readonly (readonly [string, (row: RankingRow) => Value])[] = [
  ['rank_low', (r) => r.spread?.rankLow],
  ['rank_high', (r) => r.spread?.rankHigh],
  ['impact_low', (r) => r.spread?.impactLow],
  ['impact_high', (r) => r.spread?.impactHigh],
];

function quoted(value: Value): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
