/**
 * A company's accounts as they were known at a date: revenue, profit, equity, liquidity, buffer.
 *
 * Stocks: the newest figure dated by then. Flows: the newest twelve months; where the newest figure
 * is a quarter, the last four quarters if all four stand, else that quarter times four (flagged).
 * Guidance and forecasts never count; an annualised pace counts only where nothing else stands.
 *
 * The buffer is tangible book equity; where it is unknown or negative, liquidity: cash, plus stakes
 * paid in since that balance-sheet date, less the burn stated for the time since and for the coming
 * year (flagged). Never a market valuation. O(figures) per company.
 */
import type {CompanyId, Dataset, Figure} from '../dataset/schema';
import {firstDay, type Day} from '../lib/day';
import type {Term} from './dependency';
import {DAYS_PER_YEAR} from '../lib/day';

export interface Accounts {
  /** Dollars a year, with how it was come by; null where no figure stands. */
  readonly revenue: Term | null;
  /** Net income of the last four quarters; null where unknown. */
  readonly profit: Term | null;
  /** What losses are borne from, US dollars > 0; null: claims are dollars at risk only. */
  readonly buffer: Term | null;
  /** Cash left after the coming year's burn, US dollars > 0, without undrawn lines; null: unknown. */
  readonly liquidity: Term | null;
}

export type AccountsAt = (id: CompanyId) => Accounts;

export function accountsAt({figures, ties}: Dataset, asOf: Day): AccountsAt {
  const byCompany = new Map<CompanyId, Figure[]>();
  for (const figure of figures) {
    if (figure.unit !== 'usd' || !figure.preferred || firstDay(figure.asOf) > asOf) continue;
    const of = byCompany.get(figure.of);
    if (of) of.push(figure);
    else byCompany.set(figure.of, [figure]);
  }
  return (id) => {
    const known = byCompany.get(id) ?? [];
    const revenue = flowOf(known, 'revenue');
    const equity = newest(known, 'equity', ['instant']);
    const liquidity = liquidityOf(known, id);
    return {
      revenue: revenue && revenue.value > 0 ? revenue : null,
      profit: flowOf(known, 'netIncome'),
      buffer: equity && equity.value > 0 ? stated('equity', equity) : inPlaceOfEquity(liquidity),
      liquidity,
    };
  };

  function liquidityOf(known: readonly Figure[], id: CompanyId): Term | null {
    const cash = newest(known, 'cash', ['instant']);
    if (!cash) return null;
    const since = firstDay(cash.asOf);
    const raised = ties
      .filter(
        (t) =>
          t.to === id && t.type === 'investment' && isBetween(t.start ?? t.announced, since, asOf),
      )
      .filter((t) => t.instrument === 'equity' || t.instrument === null);
    const raisedUsd = raised.reduce((sum, t) => sum + (t.amountUsd.paid?.likely ?? 0), 0);
    const burn = newest(known, 'cashBurn', ['quarter']);
    const burnPerYear = (burn?.value ?? 0) * 4;
    const liquid = cash.value + raisedUsd - (burnPerYear * (asOf - since)) / DAYS_PER_YEAR;
    const afterBurn = liquid - burnPerYear;
    const value = afterBurn > 0 ? afterBurn : liquid;
    if (value <= 0) return null;
    if (raisedUsd === 0 && burnPerYear === 0) return stated('liquidity', cash);
    return {
      name: 'liquidity',
      value,
      unit: 'usd',
      rule: afterBurn > 0 ? 'liquidityAfterBurn' : 'liquidityBurnUncovered',
      reason:
        'cash, with stakes paid in since, less the burn stated since then' +
        (afterBurn > 0 ? ' and for the coming year' : ''),
      sources: [cash, ...(burn ? [burn] : [])]
        .flatMap((f) => f.evidence)
        .concat(raised.flatMap((t) => t.evidence.slice(0, 1)))
        .map((e) => e.source),
    };
  }
}

function inPlaceOfEquity(liquidity: Term | null): Term | null {
  if (liquidity === null) return null;
  const rule = liquidity.rule === 'liquidityBurnUncovered' ? liquidity.rule : 'liquidityForEquity';
  const how = liquidity.reason ?? 'cash';
  return {...liquidity, rule, reason: `tangible equity is unknown or negative: ${how}`};
}

function flowOf(known: readonly Figure[], metric: string): Term | null {
  const year = newest(known, metric, ['year']);
  const quarter = newest(known, metric, ['quarter']);
  if (quarter && (!year || quarter.asOf > year.asOf)) return fromQuarter(known, metric, quarter);
  if (year) return stated(metric, year);
  const pace = newest(known, metric, ['run-rate']);
  return pace
    ? {...stated(metric, pace), rule: 'runRate', reason: 'only an annualised pace is stated'}
    : null;
}

function fromQuarter(known: readonly Figure[], metric: string, latest: Figure): Term {
  const within = firstDay(latest.asOf) - DAYS_PER_YEAR + 20;
  const last = known.filter(
    (f) => f.metric === metric && f.span === 'quarter' && firstDay(f.asOf) > within,
  );
  if (last.length === 4) {
    const value = last.reduce((sum, f) => sum + f.value, 0);
    return {
      ...stated(metric, latest),
      value,
      sources: last.flatMap((f) => f.evidence.map((e) => e.source)),
    };
  }
  return {
    ...stated(metric, latest),
    value: latest.value * 4,
    rule: 'quarterTimesFour',
    reason: `the newest quarter (${latest.period}) times four: not all of the last four quarters are stated`,
  };
}

const stated = (name: string, figure: Figure): Term => ({
  name,
  value: figure.value,
  unit: 'usd',
  rule: null,
  reason: null,
  sources: figure.evidence.map((e) => e.source),
});

/** Figures stand in order of preference, so that of equal dates the first wins. */
function newest(
  known: readonly Figure[],
  metric: string,
  spans: readonly Figure['span'][],
): Figure | undefined {
  let best: Figure | undefined;
  for (const figure of known)
    if (
      figure.metric === metric &&
      spans.includes(figure.span) &&
      (!best || figure.asOf > best.asOf)
    )
      best = figure;
  return best;
}

function isBetween(date: string | null, after: Day, until: Day): boolean {
  if (date === null) return false;
  const day = firstDay(date);
  return day > after && day <= until;
}
