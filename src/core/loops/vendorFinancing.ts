/**
 * Vendor financing: sellers who fund those who buy from them, as Cisco, Lucent and others did around
 * 2000 (founding document 004-08).
 *
 * Per supplier i and customer j, on one basis: S what j pays i for goods, F what i puts into j as
 * stake or loan.
 *   coverage  = min(F, S) / S   the part of these sales that the seller's own money could pay
 *   roundTrip = min(F, S) / F   the part of the seller's money that could come straight back
 * Per supplier over all its customers on the map: coverage = Σ min(F, S) / Σ S, and intensity =
 * Σ F drawn / revenue of a year, where both are known. `financing` is money on the basis, `drawn`
 * what has been paid of it: the two differ, and a ratio of promises is not one of cash. What no tie
 * discloses is null, and so is every ratio that would need it.
 *
 * That a seller's money could pay for its sales does not say that it did. O(arcs).
 */
import type {CompanyId, TieId} from '../dataset/schema';
import type {MoneyGraph} from './moneyGraph';

export interface FinancedPair {
  readonly supplier: CompanyId;
  readonly customer: CompanyId;
  readonly salesUsd: number | null;
  readonly financingUsd: number | null;
  readonly drawnUsd: number | null;
  readonly coverage: number | null;
  readonly roundTrip: number | null;
  readonly ties: readonly TieId[];
}
export interface FinancingSupplier {
  readonly supplier: CompanyId;
  /** What is disclosed of both, US dollars; null where nothing is. */
  readonly salesUsd: number | null;
  readonly financingUsd: number | null;
  readonly coverage: number | null;
  /** Drawn financing / revenue; null where either is unknown. */
  readonly intensity: number | null;
}
export interface VendorFinancing {
  /** By what could come back, largest first; where that is not known, last. */
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
    const both = least(capitalUsd, sales.goodsUsd);
    return {
      supplier,
      customer,
      salesUsd: sales.goodsUsd,
      financingUsd: capitalUsd,
      drawnUsd: drawn.get(`${supplier} ${customer}`) ?? null,
      coverage: ratio(both, sales.goodsUsd),
      roundTrip: ratio(both, capitalUsd),
      ties: [...ties, ...sales.ties],
    };
  });
  const of = (supplier: CompanyId): FinancingSupplier => {
    const salesUsd = disclosed(arcs.filter((a) => a.payee === supplier).map((a) => a.goodsUsd));
    const own = pairs.filter((p) => p.supplier === supplier);
    const drawnUsd = own.map((p) => p.drawnUsd);
    return {
      supplier,
      salesUsd,
      financingUsd: disclosed(own.map((p) => p.financingUsd)),
      coverage: ratio(disclosed(own.map((p) => least(p.financingUsd, p.salesUsd))), salesUsd),
      intensity: drawnUsd.includes(null) ? null : ratio(disclosed(drawnUsd), revenueOf(supplier)),
    };
  };
  return {
    pairs: pairs.sort(
      (a, b) =>
        couldReturn(b) - couldReturn(a) || (a.coverage ?? Infinity) - (b.coverage ?? Infinity) || 0,
    ),
    suppliers: [...new Set(pairs.map((p) => p.supplier))]
      .map(of)
      .sort((a, b) => (b.coverage ?? -1) - (a.coverage ?? -1)),
  };
}

const couldReturn = ({salesUsd, financingUsd}: FinancedPair): number =>
  least(financingUsd, salesUsd) ?? -1;
const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.min(a, b);
const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;
/** The sum of what is known; null where nothing is. */
function disclosed(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}
