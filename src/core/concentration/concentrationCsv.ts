/** Shares of suppliers, shared suppliers and gigawatts as tables for other programs. */
import {dataStamp, type StampedData} from '../dataset/dataStamp';
import {csvOf, type CsvColumn} from '../lib/csv';
import type {Scenario} from '../scenario/scenario';
import type {HiddenPair} from './commonSuppliers';
import type {BuyerConcentration, ClassConcentration, SupplierShare} from './inputConcentration';
import type {Capacity} from './power';

type View = Pick<Scenario, 'basis' | 'asOf' | 'inForce'>;
const stampOf = <T>({basis, asOf, inForce}: View, data: StampedData): readonly CsvColumn<T>[] => [
  ['basis', () => basis],
  ['as_of', () => asOf],
  ['in_force', () => inForce],
  ['data', () => dataStamp(data)],
];

interface ShareRow {
  readonly of: ClassConcentration;
  readonly buyer: BuyerConcentration;
  readonly supplier: SupplierShare;
}
export function sharesCsv(
  classes: readonly ClassConcentration[],
  view: View,
  stamp: StampedData,
): string {
  const rows = classes.flatMap((of) =>
    of.buyers.flatMap((buyer) =>
      buyer.suppliers.map((supplier): ShareRow => ({of, buyer, supplier})),
    ),
  );
  return csvOf<ShareRow>(
    [
      ['class', (r) => r.of.inputClass],
      ['class_hhi_low', (r) => r.of.index.low],
      ['class_hhi_high', (r) => r.of.index.high],
      ['buyer', (r) => r.buyer.buyer],
      ['buyer_hhi_low', (r) => r.buyer.index.low],
      ['buyer_hhi_high', (r) => r.buyer.index.high],
      ['supplier', (r) => r.supplier.supplier],
      ['share', (r) => r.supplier.share],
      ['imputed', (r) => r.supplier.imputed],
      ['ties', (r) => r.supplier.ties.join(' ')],
      ['sources', (r) => r.supplier.sources.join(' ')],
      ...stampOf<ShareRow>(view, stamp),
    ],
    rows,
  );
}

export const pairsCsv = (pairs: readonly HiddenPair[], view: View, stamp: StampedData): string =>
  csvOf<HiddenPair>(
    [
      ['a', (p) => p.a],
      ['b', (p) => p.b],
      ['supplier', (p) => p.supplier],
      ['shared', (p) => p.shared],
      ['a_exposure', (p) => p.ofA.exposure],
      ['a_through', (p) => p.ofA.through],
      ['b_exposure', (p) => p.ofB.exposure],
      ['b_through', (p) => p.ofB.through],
      ['ties', (p) => [...p.ofA.ties, ...p.ofB.ties].join(' ')],
      ...stampOf<HiddenPair>(view, stamp),
    ],
    pairs,
  );

export const capacitiesCsv = (
  capacities: readonly Capacity[],
  view: View,
  stamp: StampedData,
): string =>
  csvOf<Capacity>(
    [
      ['layer', (c) => c.layer],
      ['from', (c) => c.from],
      ['to', (c) => c.to],
      ['gw', (c) => c.gw],
      ['state', (c) => c.state],
      ['start', (c) => c.start],
      ['tie', (c) => c.tie],
      ...stampOf<Capacity>(view, stamp),
    ],
    capacities,
  );
