/**
 * Receipts of the generalised Leontief cascade: the channel that set a company's distress, within it
 * the binding input group (or the sum of the others), scaled to the distress above its own shock.
 * Exact at the fixed point. Where the stop rule ended the cascade earlier (a large epsilon) the lines
 * still add up, to the distress that the rule left. Of equals downstream goes before upstream and
 * the earlier group first. O(groups + ties of the company).
 */
import type {EsriInput, EsriResult} from '../contagion/esri';
import type {Csr} from '../graph/csr';

export interface EsriContribution {
  readonly channel: 'supply' | 'demand';
  readonly entry: number;
  readonly from: number;
  readonly loss: number;
  readonly weight: number;
}

export function esriContributions(
  i: number,
  input: EsriInput,
  {downstreamLoss, upstreamLoss, distress, substitution}: EsriResult,
  shock: Float64Array,
  groups: readonly number[],
): readonly EsriContribution[] {
  const above = distress[i]! - shock[i]!;
  if (!(above > 0)) return [];
  const row = (
    channel: 'supply' | 'demand',
    csr: Csr,
    taken: Float64Array,
    at: number,
    level: (j: number) => number,
  ) => {
    const found: EsriContribution[] = [];
    for (let k = csr.rowPtr[at]!; k < csr.rowPtr[at + 1]!; k++) {
      const from = csr.colIdx[k]!;
      const sigma = channel === 'supply' ? substitution[from]! : 1;
      const loss = taken[k]! + csr.weight[k]! * sigma * level(from);
      if (loss > 0)
        found.push({channel, entry: csr.entry[k]!, from, loss, weight: csr.weight[k]! + taken[k]!});
    }
    return found;
  };
  const down = (j: number) => downstreamLoss[j]!;
  const options =
    downstreamLoss[i]! >= upstreamLoss[i]!
      ? [
          ...groups.map((g) => row('supply', input.essential, input.essentialLost, g, down)),
          row('supply', input.other, input.otherLost, i, down),
        ]
      : [row('demand', input.upstream, input.upstreamLost, i, (j) => upstreamLoss[j]!)];
  const sums = options.map((o) => o.reduce((sum, c) => sum + c.loss, 0));
  const best = sums.indexOf(Math.max(...sums));
  return options[best]!.map((c) => ({...c, loss: (c.loss * above) / sums[best]!}));
}
