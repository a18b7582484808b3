/**
 * The money of a web for the facts about it: each tie's part of it, counted once, and which way it
 * runs.
 *
 * Goods run from provider to receiver and the money back; stakes and loans are money themselves and
 * run with the tie. A guarantee moves none until it is called. A tie that states dollars a year is
 * a rate: it is not added to contracts stated over their whole term. O(ties).
 */
import type {CompanyId, SourceId, Tie, TieId} from '../dataset/schema';
import {countedOnce} from '../exposure/economy';
import type {Web, WebTie} from '../graph/web';

export interface Ledger {
  readonly web: Web;
  /** Ties that stand for money or goods, one money one tie; neither partnerships nor rivalries. */
  readonly trades: readonly WebTie[];
  /** Of them those that state dollars over their term. */
  readonly priced: readonly Priced[];
  /** Σ of their dollars. */
  readonly totalUsd: number;
}
export interface Priced {
  readonly tie: Tie;
  readonly usd: number;
}

export function openLedger(web: Web): Ledger {
  const trades = countedOnce(web).filter(({tie}) => !isMutual(tie));
  const priced = trades.flatMap(({tie, amountUsd}) =>
    amountUsd === null || amountUsd === 0 || !movesTotal(tie) ? [] : [{tie, usd: amountUsd}],
  );
  return {web, trades, priced, totalUsd: priced.reduce((sum, p) => sum + p.usd, 0)};
}

export const isMutual = ({type}: Tie): boolean => type === 'partnership' || type === 'rivalry';
const isMoney = ({type}: Tie): boolean => type === 'investment' || type === 'debt';
const movesTotal = ({amountPeriod, instrument}: Tie): boolean =>
  amountPeriod === 'total' && instrument !== 'guarantee';

/** The price of a company goes to those who owned it: it neither enters nor leaves that company. */
export const passesThrough = ({instrument}: Tie): boolean =>
  instrument !== 'acquisition' && instrument !== 'guarantee';

/** Who pays whom on a tie. */
export const paymentOf = (tie: Tie): {readonly payer: CompanyId; readonly payee: CompanyId} =>
  isMoney(tie) ? {payer: tie.from, payee: tie.to} : {payer: tie.to, payee: tie.from};

export const sourcesOf = (ties: readonly Tie[]): readonly SourceId[] => [
  ...new Set(ties.flatMap((tie) => tie.evidence.map((e) => e.source))),
];
export const idsOf = (ties: readonly Tie[]): readonly TieId[] => ties.map((tie) => tie.id);

/** The first of the largest; undefined where there is none. */
export function largestBy<T>(all: Iterable<T>, size: (item: T) => number): T | undefined {
  let best: T | undefined;
  let most = -Infinity;
  for (const item of all) {
    const value = size(item);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}

/** Groups in the order in which their keys first appear. */
export function groupBy<K, T>(all: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of all) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
