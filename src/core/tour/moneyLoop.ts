/**
 * The shortest circle of money in a web, of two or three companies: each pays the next, at least
 * one payment is for goods and at least one is a stake or a loan. So a chip maker that invests in
 * the cloud that buys its chips is a loop of two.
 *
 * Of loops of one length the one with the largest smallest payment is returned (its bottleneck,
 * US dollars over the term); a payment whose amount is not disclosed makes the bottleneck unknown,
 * and such a loop comes after all whose amounts are known. Then the one found first. Between two
 * companies each kind of payment (goods, money) is one step: dollars added, ties kept.
 * Null where no loop is that short. O(companies · d²) with d payees of one company.
 */
import type {CompanyId, Tie} from '../dataset/schema';
import {passesThrough, paymentOf, type Ledger} from './ledger';

interface Payment {
  readonly payer: CompanyId;
  readonly payee: CompanyId;
  readonly isForGoods: boolean;
  usd: number | null;
  readonly ties: Tie[];
}
export interface MoneyLoop {
  /** Each pays the next, the last the first; beginning with one that pays for goods. */
  readonly companies: readonly CompanyId[];
  readonly payments: readonly {readonly usd: number | null; readonly ties: readonly Tie[]}[];
  readonly bottleneckUsd: number | null;
}

export function moneyLoop(ledger: Ledger): MoneyLoop | null {
  const payments = paymentsOf(ledger);
  let best: MoneyLoop | null = null;
  for (const first of [...payments.values()].flat()) {
    if (!first.isForGoods) continue;
    for (const second of payments.get(first.payee) ?? []) {
      if (second.payee === first.payer) best = better(best, [first, second]);
      else if (best === null || best.companies.length > 2)
        for (const third of payments.get(second.payee) ?? [])
          if (third.payee === first.payer) best = better(best, [first, second, third]);
    }
  }
  return best;
}

function paymentsOf({trades, priced}: Ledger): ReadonlyMap<CompanyId, readonly Payment[]> {
  const usdOf = new Map(priced.map((p) => [p.tie, p.usd]));
  const byPayer = new Map<CompanyId, Payment[]>();
  for (const {tie} of trades) {
    if (!passesThrough(tie)) continue;
    const {payer, payee} = paymentOf(tie);
    const isForGoods = payer === tie.to;
    const usd = usdOf.get(tie) ?? null;
    const own = byPayer.get(payer) ?? [];
    byPayer.set(payer, own);
    const same = own.find((p) => p.payee === payee && p.isForGoods === isForGoods);
    if (!same) own.push({payer, payee, isForGoods, usd, ties: [tie]});
    else {
      same.ties.push(tie);
      if (usd !== null) same.usd = (same.usd ?? 0) + usd;
    }
  }
  return byPayer;
}

function better(best: MoneyLoop | null, payments: readonly Payment[]): MoneyLoop | null {
  if (payments.every((p) => p.isForGoods)) return best;
  const companies = payments.map((p) => p.payer);
  const bottleneckUsd = payments.some((p) => p.usd === null)
    ? null
    : Math.min(...payments.map((p) => p.usd!));
  const loop = {companies, payments, bottleneckUsd};
  if (best === null || companies.length < best.companies.length) return loop;
  const isSame = companies.length === best.companies.length;
  return isSame && (bottleneckUsd ?? -1) > (best.bottleneckUsd ?? -1) ? loop : best;
}
