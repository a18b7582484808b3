/**
 * The figures a company is introduced by, as known at a date: per metric the newest one dated at
 * or before it. Of several with one date the preferred comes first, then the longer span.
 * Forecasts are left out: they are no account of what was.
 */
import {lastDay} from '../lib/day';
import type {Figure} from './schema';

export const KEY_METRICS = [
  'revenue',
  'netIncome',
  'equity',
  'cash',
  'debt',
  'capex',
  'valuation',
  'backlog',
] as const;
export type KeyMetric = (typeof KEY_METRICS)[number];

const SPANS = ['instant', 'year', 'run-rate', 'quarter', 'forecast'] as const;

export function keyFigures(
  figures: readonly Figure[],
  asOf: string,
): readonly (readonly [KeyMetric, Figure])[] {
  const day = lastDay(asOf);
  const known = figures.filter((f) => f.span !== 'forecast' && lastDay(f.asOf) <= day);
  return KEY_METRICS.flatMap((metric) => {
    const [newest] = known.filter((f) => f.metric === metric).sort(byWorth);
    return newest ? [[metric, newest] as const] : [];
  });
}

function byWorth(a: Figure, b: Figure): number {
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? -1 : 1;
  if (a.preferred !== b.preferred) return a.preferred ? -1 : 1;
  return SPANS.indexOf(a.span) - SPANS.indexOf(b.span);
}
