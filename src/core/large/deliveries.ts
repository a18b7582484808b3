/**
 * Imported ties read as deliveries: a supply network, for the cascade of Diem et al. 2022
 * (doi:10.1038/s41598-022-11522-z), which asks for amounts and sectors alone. Without sectors all
 * companies stand in one, whose inputs add up, and nobody counts as replaceable. Ties without an amount
 * are left out and counted. Sizes are sales within the network. O(companies + ties).
 */
import type {Imported} from '../exchange/importPlan';
import type {Sheet} from '../exchange/sheet';
import type {SupplyNetwork} from '../network/network';
import {uniqueNames} from './uniqueNames';

export interface Deliveries {
  readonly network: SupplyNetwork;
  /** Ties that state no amount. */
  readonly unstated: number;
}
/** By id and by name, as the table of companies writes them. */
export type SectorOf = ReadonlyMap<string, string>;

/** What stands where a table names sectors and has none for a company. */
const NO_SECTOR = '?';

export function deliveriesOf(
  {companies, ties}: Pick<Imported, 'companies' | 'ties'>,
  sectorOf: SectorOf | null,
): Deliveries {
  const names = uniqueNames(companies);
  const nameOf = new Map(companies.map(({id}, i) => [id, names[i]!]));
  const stated = ties.filter(({amountUsd}) => amountUsd.announced !== null);
  const edges = stated.map(({from, to, amountUsd}) => ({
    supplier: nameOf.get(from)!,
    customer: nameOf.get(to)!,
    volume: amountUsd.announced!.likely,
  }));
  const sales = new Map<string, number>();
  for (const {supplier, volume} of edges) sales.set(supplier, (sales.get(supplier) ?? 0) + volume);
  return {
    network: {
      kind: 'supply',
      nodes: companies.map(({id, name}, i) => ({
        id: names[i]!,
        sector: sectorOf ? (sectorOf.get(name.en) ?? sectorOf.get(id) ?? NO_SECTOR) : NO_SECTOR,
        revenue: null,
        costs: null,
        size: sales.get(names[i]!) ?? 0,
      })),
      edges,
      essential: null,
      substitution: sectorOf ? null : false,
    },
    unstated: ties.length - stated.length,
  };
}

/** The sectors that a column of a table of companies names. */
export function sectorsOf({header, rows}: Sheet, column: string): SectorOf {
  const at = header.indexOf(column);
  return new Map(
    rows.flatMap((cells) => {
      const sector = (cells[at] ?? '').trim();
      return sector === '' ? [] : cells.map((cell) => [cell.trim(), sector] as const);
    }),
  );
}
