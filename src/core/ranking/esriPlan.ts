/** What every failure of a sweep of supply cascades shares: one numbering of all matrices. O(m log m). */
import type {EsriInput} from '../contagion/esri';
import type {Csr} from '../graph/csr';
import {busiestFirst, placed, renumbered} from './renumber';

export interface EsriSweepPlan {
  readonly order: number;
  readonly place: Int32Array;
  readonly essential: Csr; // groups sorted by company
  readonly groupPtr: Int32Array; // groups of company j: [groupPtr[j], groupPtr[j + 1])
  readonly other: Csr;
  readonly upstream: Csr;
  readonly sales: Float64Array;
  readonly market: Int32Array;
  readonly markets: number;
  readonly value: Float64Array; // size / Σ size
  readonly epsilon: number;
  readonly substitution: boolean;
  readonly maxRounds: number;
}

export interface EsriSettings {
  readonly epsilon: number;
  readonly substitution: boolean;
  readonly maxRounds: number;
}

export function planEsriSweep(
  input: EsriInput,
  sizes: Float64Array,
  settings: EsriSettings,
): EsriSweepPlan {
  const {order, essential, groupOf, other, upstream} = input;
  const place = busiestFirst(order, [essential.colIdx, other.colIdx, upstream.colIdx]);
  const byCompany = Int32Array.from(groupOf.keys()).sort(
    (a, b) => place[groupOf[a]!]! - place[groupOf[b]!]! || a - b,
  );
  const groupPlace = new Int32Array(groupOf.length);
  const groupPtr = new Int32Array(order + 1);
  byCompany.forEach((g, at) => {
    groupPlace[g] = at;
    groupPtr[place[groupOf[g]!]! + 1]!++;
  });
  for (let j = 0; j < order; j++) groupPtr[j + 1]! += groupPtr[j]!;
  const market = new Int32Array(order);
  input.market.forEach((k, i) => (market[place[i]!] = k));
  const all = sizes.reduce((a, b) => a + b, 0);
  return {
    ...settings,
    order,
    place,
    essential: renumbered(essential, place, groupPlace),
    groupPtr,
    other: renumbered(other, place),
    upstream: renumbered(upstream, place),
    sales: placed(input.sales, place),
    market,
    markets: input.markets,
    value: placed(sizes, place).map((s) => (all > 0 ? s / all : 0)),
  };
}
