/**
 * The economy that contagion runs on: every dependency at a date and basis, and each company's
 * accounts. Built once per date, basis, horizon and loss given default; shocks come later.
 * O(ties + figures).
 */
import type {CompanyId, CompanyKind, Dataset, TieId} from '../dataset/schema';
import {buildWeb, type Web, type WebTie, type WebView} from '../graph/web';
import {contingentDependencies} from './contingent';
import {accountsAt, type Accounts} from './accounts';
import {assetDependencies} from './asset';
import {findByCompany, type Assumptions} from './assumption';
import {imputed} from './contract';
import {demandDependencies, knownReceipts} from './demand';
import type {Dependency, Term} from './dependency';
import {spareCapacityAt} from './spareCapacity';
import {supplyDependencies} from './supply';

export interface Economy {
  readonly web: Web;
  readonly ids: readonly CompanyId[];
  readonly dependencies: readonly Dependency[];
  readonly accounts: readonly Accounts[];
  readonly kinds: readonly CompanyKind[];
  /** Part of revenue that each company could sell more by the horizon. */
  readonly spareCapacity: readonly number[];
  /** Part of lost revenue that is lost profit within the year, per company. */
  readonly contributionMargin: readonly Term[];
  /** Weight of each company in totals: revenue; where unknown, receipts known on the map. */
  readonly sizes: readonly {readonly usd: number; readonly imputed: boolean}[];
}

export function buildEconomy(dataset: Dataset, view: WebView, assumptions: Assumptions): Economy {
  const web = buildWeb(dataset, view);
  const counted = countedOnce(web);
  const accountsOf = accountsAt(dataset, web.asOf);
  const ids = dataset.companies.map((c) => c.id);
  const accounts = ids.map(accountsOf);
  const byId = new Map(ids.map((id, i) => [id, accounts[i]!]));
  const lookUp = (id: CompanyId): Accounts => byId.get(id)!;
  const supply = supplyDependencies(dataset, web, assumptions, counted).map((d) => {
    const revenue = lookUp(d.of).revenue;
    return {...d, usd: revenue ? revenue.value * d.weight : null};
  });
  const receipts = knownReceipts(dataset, web, counted);
  return {
    web,
    ids,
    dependencies: [
      ...supply,
      ...demandDependencies(dataset, web, lookUp, counted),
      ...assetDependencies(dataset, web, lookUp, counted, assumptions.lossGivenDefault),
      ...contingentDependencies(dataset, web, lookUp, counted),
    ],
    accounts,
    kinds: dataset.companies.map((c) => c.kind),
    spareCapacity: dataset.companies.map((c) =>
      spareCapacityAt(
        findByCompany('spareCapacity', dataset.defaults.spareCapacity, c)!.value,
        assumptions.horizon,
      ),
    ),
    contributionMargin: dataset.companies.map((company): Term => {
      if (assumptions.contributionMargin !== null)
        return imputed(
          'contributionMargin',
          assumptions.contributionMargin,
          'share',
          'parameter',
          'set by the user',
        );
      const found = findByCompany(
        'contributionMargin',
        dataset.defaults.contributionMargin,
        company,
      )!;
      return imputed('contributionMargin', found.value, 'share', found.rule, found.reason);
    }),
    sizes: ids.map((id, i) => {
      const revenue = accounts[i]!.revenue;
      return revenue
        ? {usd: revenue.value, imputed: false}
        : {usd: receipts.get(id) ?? 0, imputed: true};
    }),
  };
}

/**
 * One money, one tie: a tie that carries the money of another tie in the web does not count. Of two
 * between the same companies, the one that states an amount stands for both; of two that name each
 * other, one still counts.
 */
export function countedOnce(web: Web): readonly WebTie[] {
  const dropped = new Set<TieId>();
  for (const {tie, amountUsd} of web.ties.values()) {
    for (const id of tie.overlaps) {
      const other = web.ties.get(id);
      if (!other || (dropped.has(id) && other.tie.overlaps.includes(tie.id))) continue;
      const isSamePair = other.tie.from === tie.from && other.tie.to === tie.to;
      dropped.add(isSamePair && amountUsd !== null && other.amountUsd === null ? id : tie.id);
    }
  }
  return [...web.ties.values()].filter(({tie}) => !dropped.has(tie.id));
}
