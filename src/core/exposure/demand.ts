/**
 * Demand dependencies: what part of a company's revenue stops if a customer of it does.
 *
 * weight = the stated concentration on revenue (newest by the date; never of backlog, capacity, net
 * asset value or one product), else a / max(revenue, Σ known receipts), with a the money that flows
 * in the window. A signed or running tie without an amount takes `demandIfUnknown` (flagged). Where
 * revenue is unknown: a / Σ known receipts × (1 − outside demand of the kind). Shares that sum above
 * 1 are scaled; revenue from off the map is the leak that keeps the model stable. O(ties).
 */
import type {Company, CompanyId, Dataset, Share} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import type {AccountsAt} from './accounts';
import {findByCompany} from './assumption';
import {deliveryOf, imputed, scaledTo, type Delivery} from './contract';
import type {Dependency, Term} from './dependency';
import {latestShare} from './statedShare';

interface Customer {
  readonly id: CompanyId;
  readonly ties: {readonly of: WebTie; readonly delivery: Delivery}[];
}

export function demandDependencies(
  dataset: Dataset,
  web: Web,
  accounts: AccountsAt,
  counted: readonly WebTie[],
): readonly Dependency[] {
  const byId = new Map(dataset.companies.map((c) => [c.id, c]));
  return [...customersBySeller(dataset, web, counted)].flatMap(([id, customers]) =>
    demandOf(dataset, web, byId.get(id)!, [...customers.values()], accounts(id).revenue),
  );
}

/** Dollars a year that each seller is known to take from companies on the map. */
export function knownReceipts(
  dataset: Dataset,
  web: Web,
  counted: readonly WebTie[],
): ReadonlyMap<CompanyId, number> {
  const receipts = new Map<CompanyId, number>();
  for (const [id, customers] of customersBySeller(dataset, web, counted))
    receipts.set(id, sumOf([...customers.values()].map(moneyOf)));
  return receipts;
}

function customersBySeller(
  dataset: Dataset,
  web: Web,
  counted: readonly WebTie[],
): ReadonlyMap<CompanyId, ReadonlyMap<CompanyId, Customer>> {
  const sellers = new Map<CompanyId, Map<CompanyId, Customer>>();
  const customerOf = (seller: CompanyId, id: CompanyId): Customer => {
    let customers = sellers.get(seller);
    if (!customers) sellers.set(seller, (customers = new Map()));
    let customer = customers.get(id);
    if (!customer) customers.set(id, (customer = {id, ties: []}));
    return customer;
  };
  for (const of of counted) {
    if (of.tie.inputClass === null || of.tie.instrument === 'guarantee') continue;
    const delivery = deliveryOf(of, web, dataset.defaults);
    if (delivery.isRunning) customerOf(of.tie.from, of.tie.to).ties.push({of, delivery});
  }
  const known = new Set<string>(dataset.companies.map((c) => c.id));
  for (const share of dataset.shares) {
    if (!isRevenueShare(share) || !known.has(share.of) || !known.has(share.from)) continue;
    if (latestShare([share], web.asOf)) customerOf(share.of as CompanyId, share.from as CompanyId);
  }
  return sellers;
}

function demandOf(
  dataset: Dataset,
  web: Web,
  seller: Company,
  customers: readonly Customer[],
  revenue: Term | null,
): readonly Dependency[] {
  const receipts = sumOf(customers.map(moneyOf));
  const portions = customers.map((c) => portionOf(dataset, web, seller, c, revenue, receipts));
  const sum = sumOf(portions.map((p) => p?.value ?? 0));
  const scale = sum > 1 + 1e-12 ? 1 / sum : 1;
  return customers.flatMap((customer, i): Dependency[] => {
    const portion = portions[i];
    if (!portion || !(portion.value > 0)) return [];
    const weight = portion.value * scale;
    const share: Term = {
      name: 'share',
      value: weight,
      unit: 'share',
      rule: null,
      reason: null,
      sources: [],
    };
    const scaled = scale < 1 ? [scaledTo(scale)] : [];
    const terms = [share, ...portion.terms, ...scaled];
    const flows = customer.ties.map((t) => t.delivery.usd ?? 0);
    const flow = sumOf(flows);
    const evidence = customer.ties.flatMap((t) => t.of.tie.evidence.map((e) => e.source));
    return [
      {
        of: seller.id,
        on: customer.id,
        channel: 'demand',
        inputClass: null,
        essentiality: 0,
        weight,
        usd: revenue ? weight * revenue.value : flow > 0 ? flow : null,
        ties: customer.ties.map((t) => t.of.tie.id),
        tieShares: flows.map((f) => (flow > 0 ? f / flow : 1 / flows.length)),
        sources: [...new Set([...evidence, ...terms.flatMap((t) => t.sources)])],
        terms,
        imputed: terms.some((t) => t.rule !== null),
      },
    ];
  });
}

function portionOf(
  {shares, defaults}: Dataset,
  web: Web,
  seller: Company,
  customer: Customer,
  revenue: Term | null,
  receipts: number,
): {readonly value: number; readonly terms: readonly Term[]} | null {
  const stated = latestShare(
    shares.filter((s) => isRevenueShare(s) && s.of === seller.id && s.from === customer.id),
    web.asOf,
  );
  if (stated) {
    const isRough = stated.method !== 'stated' && stated.method !== 'computed';
    const sources = stated.evidence.map((e) => e.source);
    const rule = isRough ? `share ${stated.method}` : null;
    return {
      value: stated.share,
      terms: [
        {
          name: 'stated',
          value: stated.share,
          unit: 'share',
          rule,
          reason: isRough ? stated.what : null,
          sources,
        },
      ],
    };
  }
  const flow = moneyOf(customer);
  const contracts = customer.ties.flatMap((t) => t.delivery.terms);
  const flowTerm: Term = {
    name: 'flow',
    value: flow,
    unit: 'usd',
    rule: null,
    reason: null,
    sources: [],
  };
  const receiptsTerm: Term = {
    name: 'receipts',
    value: receipts,
    unit: 'usd',
    rule: null,
    reason: null,
    sources: [],
  };
  if (flow > 0 && revenue) {
    const isReceipts = receipts > revenue.value;
    return {
      value: flow / Math.max(revenue.value, receipts),
      terms: [flowTerm, isReceipts ? receiptsTerm : {...revenue, name: 'revenue'}, ...contracts],
    };
  }
  const isFirm = customer.ties.some(
    (t) => t.delivery.usd === null && (t.of.certainty === 'paid' || t.of.certainty === 'binding'),
  );
  if (flow === 0 && !isFirm) return null;
  if (flow > 0) {
    const outside = findByCompany('outsideDemand', defaults.outsideDemand, seller)!;
    const leak = imputed('outsideDemand', outside.value, 'share', outside.rule, outside.reason);
    return {
      value: (flow / receipts) * (1 - outside.value),
      terms: [flowTerm, receiptsTerm, leak, ...contracts],
    };
  }
  const guess = findByCompany('demandIfUnknown', defaults.demandIfUnknown, seller)!;
  return {
    value: guess.value,
    terms: [imputed('demandIfUnknown', guess.value, 'share', guess.rule, guess.reason)],
  };
}

const isRevenueShare = ({kind, basis}: Share): boolean =>
  kind === 'customer-concentration' && basis === 'revenue';

const moneyOf = ({ties}: Customer): number => sumOf(ties.map((t) => t.delivery.usd ?? 0));
const sumOf = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
