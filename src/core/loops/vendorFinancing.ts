/**
 * Vendor financing: sellers who fund those who buy from them, as Cisco, Lucent and others did around
 * 2000 (founding document 004-08).
 *
 * Per supplier i and customer j, on one basis: S what j pays i for goods, F what i puts into j as
 * stake or loan.
 *   coverage  = min(F, S) / S   the part of these sales that the seller's own money could pay
 *   roundTrip = min(F, S) / F   the part of the seller's money that could come straight back
 * Per supplier over all its customers on the map: coverage = Σ min(F, S) / Σ S, and intensity =
 * Σ F drawn / revenue of a year, where revenue is known. `financing` is money on the basis, `drawn`
 * what has been paid of it: the two differ, and a ratio of promises is not one of cash.
 *
 * That a seller's money could pay for its sales does not say that it did. O(arcs).
 */
import type {CompanyId, TieId} from '../dataset/schema';
import type {MoneyGraph} from './moneyGraph';

export interface FinancedPair {
  readonly supplier: CompanyId;
  readonly customer: CompanyId;
  readonly salesUsd: number;
  readonly financingUsd: number;
  readonly drawnUsd: number;
  readonly coverage: number;
  readonly roundTrip: number;
  readonly ties: readonly TieId[];
}
export interface FinancingSupplier {
  readonly supplier: CompanyId;
  readonly salesUsd: number;
  readonly financingUsd: number;
  readonly coverage: number;
  /** Drawn financing / revenue; null where revenue is unknown. */
  readonly intensity: number | null;
}
export interface VendorFinancing {
  /** By what could come back, largest first. */
  readonly pairs: readonly FinancedPair[];
  readonly suppliers: readonly FinancingSupplier[];
}

/** paid: the same web on the paid basis. revenueOf: US dollars a year, null where unknown. */
export function vendorFinancing(
  {arcs}: MoneyGraph,
  paid: MoneyGraph,
  revenueOf: (id: CompanyId) => number | null,
): VendorFinancing {
  const drawn = new Map(paid.arcs.map((a) => [`${a.payer} ${a.payee}`, a.capitalUsd]));
  const back = new Map(arcs.map((a) => [`${a.payer} ${a.payee}`, a]));
  const pairs = arcs.flatMap(({payer: supplier, payee: customer, capitalUsd, ties}) => {
    const sales = back.get(`${customer} ${supplier}`);
    if (capitalUsd === 0 || !sales || sales.goodsUsd === 0) return [];
    const both = Math.min(capitalUsd, sales.goodsUsd);
    return {
      supplier,
      customer,
      salesUsd: sales.goodsUsd,
      financingUsd: capitalUsd,
      drawnUsd: drawn.get(`${supplier} ${customer}`) ?? 0,
      coverage: both / sales.goodsUsd,
      roundTrip: both / capitalUsd,
      ties: [...ties, ...sales.ties],
    };
  });
  const of = (supplier: CompanyId): FinancingSupplier => {
    const salesUsd = sum(arcs.filter((a) => a.payee === supplier).map((a) => a.goodsUsd));
    const own = pairs.filter((p) => p.supplier === supplier);
    const revenue = revenueOf(supplier);
    return {
      supplier,
      salesUsd,
      financingUsd: sum(own.map((p) => p.financingUsd)),
      coverage: sum(own.map((p) => Math.min(p.financingUsd, p.salesUsd))) / salesUsd,
      intensity: revenue === null ? null : sum(own.map((p) => p.drawnUsd)) / revenue,
    };
  };
  return {
    pairs: pairs.sort(
      (a, b) =>
        b.roundTrip * b.financingUsd - a.roundTrip * a.financingUsd || a.coverage - b.coverage,
    ),
    suppliers: [...new Set(pairs.map((p) => p.supplier))]
      .map(of)
      .sort((a, b) => b.coverage - a.coverage),
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
