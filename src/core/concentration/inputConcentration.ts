/**
 * Who supplies an input class, and how concentrated that is, for each buyer and for the class.
 *
 * The share of a supplier is the part of all that the buyer gets from others, suppliers off the map
 * included: the weight of its supply dependency without reach, flow and what can be replaced, over
 * what the buyer does not make itself (who makes its own input hangs on nobody for it). For the class each buyer counts once: the share of a supplier is its mean over the
 * buyers (their purchases are not known well enough to weigh them). O(dependencies).
 */
import type {CompanyId, InputClass, SourceId} from '../dataset/schema';
import {INPUT_CLASSES} from '../dataset/terms';
import type {Dependency} from '../exposure/dependency';
import type {Economy} from '../exposure/economy';
import {herfindahl, type Herfindahl} from './herfindahl';

export interface SupplierShare {
  readonly supplier: CompanyId;
  readonly share: number;
  readonly imputed: boolean;
  readonly ties: Dependency['ties'];
  readonly sources: readonly SourceId[];
}
export interface BuyerConcentration {
  readonly buyer: CompanyId;
  /** Largest first. */
  readonly suppliers: readonly SupplierShare[];
  readonly index: Herfindahl;
}
export interface ClassConcentration {
  readonly inputClass: InputClass;
  readonly index: Herfindahl;
  /** Mean shares over the buyers, largest first. */
  readonly suppliers: readonly {readonly supplier: CompanyId; readonly share: number}[];
  /** The most dependent first. */
  readonly buyers: readonly BuyerConcentration[];
}

/** Classes with at least one buyer, the most concentrated first. */
export function inputConcentration({dependencies}: Economy): readonly ClassConcentration[] {
  return INPUT_CLASSES.flatMap((inputClass): ClassConcentration[] => {
    const of = dependencies.filter((d) => d.channel === 'supply' && d.inputClass === inputClass);
    const ids = [...new Set(of.map((d) => d.of))];
    if (ids.length === 0) return [];
    const buyers = ids.map((buyer) =>
      concentrationOf(
        buyer,
        of.filter((d) => d.of === buyer),
      ),
    );
    const totals = new Map<CompanyId, number>();
    for (const {suppliers} of buyers)
      for (const {supplier, share} of suppliers)
        totals.set(supplier, (totals.get(supplier) ?? 0) + share / buyers.length);
    return [
      {
        inputClass,
        index: herfindahl([...totals.values()]),
        suppliers: [...totals]
          .map(([supplier, share]) => ({supplier, share}))
          .sort((a, b) => b.share - a.share),
        buyers: buyers.sort((a, b) => b.index.low - a.index.low),
      },
    ];
  }).sort((a, b) => b.index.low - a.index.low);
}

function concentrationOf(buyer: CompanyId, of: readonly Dependency[]): BuyerConcentration {
  const own = Math.max(
    0,
    ...of.flatMap((d) => d.terms).map((x) => (x.name === 'own' ? x.value : 0)),
  );
  const shares = of.map((d) => shareOf(d) / (1 - own));
  // Stated shares may be of another whole than ours: together they are no more than all of it.
  const scale = Math.max(1, sum(shares));
  const suppliers = of
    .map((d, i): SupplierShare => ({
      supplier: d.on,
      share: shares[i]! / scale,
      imputed: d.imputed,
      ties: d.ties,
      sources: d.sources,
    }))
    .sort((a, b) => b.share - a.share);
  return {buyer, suppliers, index: herfindahl(suppliers.map((s) => s.share))};
}

/** The share that the weight was made from. */
function shareOf({weight, terms}: Dependency): number {
  let factor = 1;
  for (const {name, value} of terms) {
    if (name === 'reach' || name === 'inFlow') factor *= value;
    if (name === 'replaceable') factor *= 1 - value;
  }
  return Math.min(1, weight / factor);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
