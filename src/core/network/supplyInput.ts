/**
 * A supply network as the generalised Leontief cascade reads it, by GLcascade's conventions (see
 * `contagion/esri.ts`): essential groups by supplying sector, other inputs over all inputs, revenue
 * for the upstream share where given, else sales. Where a customer's cost is given, its downstream
 * shares are scaled by inputs / cost. O(ties).
 */
import type {EsriInput} from '../contagion/esri';
import {buildCsr, type Csr, type Entry} from '../graph/csr';
import type {SupplyNetwork} from './network';

export function esriInput({nodes, edges, essential}: SupplyNetwork, cuts: Float64Array): EsriInput {
  const n = nodes.length;
  const row = new Map(nodes.map(({id}, i) => [id, i]));
  const sectors = [...new Set(nodes.map((node) => node.sector))];
  const sectorRow = new Map(sectors.map((s, k) => [s, k]));
  const market = Uint32Array.from(nodes, (node) => sectorRow.get(node.sector)!);
  const matrixRow = new Map(essential?.sectors.map((s, k) => [s, k]));
  const essentialityOf = (supplier: number, customer: number): number =>
    essential === null
      ? 1
      : essential.matrix[matrixRow.get(nodes[supplier]!.sector)!]![
          matrixRow.get(nodes[customer]!.sector)!
        ]!;

  const sales = new Float64Array(n);
  const inputs = new Float64Array(n);
  const ofSector = new Map<string, number>(); // (customer, supplying sector) → volume
  const ends = edges.map((e) => [row.get(e.supplier)!, row.get(e.customer)!] as const);
  edges.forEach(({volume}, k) => {
    const [i, j] = ends[k]!;
    sales[i]! += volume;
    inputs[j]! += volume;
    const key = `${j} ${market[i]}`;
    ofSector.set(key, (ofSector.get(key) ?? 0) + volume);
  });

  const groups = new Map<string, number>();
  const groupOf: number[] = [];
  const essentialEntries: Entry[] = [];
  const essentialEdges: number[] = [];
  const otherEntries: Entry[] = [];
  const otherEdges: number[] = [];
  const upstreamEntries: Entry[] = [];
  edges.forEach(({volume}, k) => {
    const [i, j] = ends[k]!;
    const revenue = nodes[i]!.revenue ?? sales[i]!;
    upstreamEntries.push([i, j, revenue > 0 ? volume / revenue : volume > 0 ? volume : 0]);
    const costs = nodes[j]!.costs;
    const material = costs !== null && costs > 0 ? inputs[j]! / costs : 1;
    const kind = essentialityOf(i, j);
    if (kind === 2) {
      const key = `${j} ${market[i]}`;
      if (!groups.has(key)) {
        groups.set(key, groups.size);
        groupOf.push(j);
      }
      essentialEntries.push([groups.get(key)!, i, shareOf(volume, ofSector.get(key)!) * material]);
      essentialEdges.push(k);
    } else if (kind === 1) {
      otherEntries.push([j, i, shareOf(volume, inputs[j]!) * material]);
      otherEdges.push(k);
    }
  });
  const withEdges = (csr: Csr, edgeOf: readonly number[]): Csr => ({
    ...csr,
    entry: csr.entry.map((e) => edgeOf[e]!),
  });
  const [essentialCsr, essentialLost] = afterCuts(
    withEdges(buildCsr(groupOf.length, n, essentialEntries), essentialEdges),
    cuts,
  );
  const [otherCsr, otherLost] = afterCuts(
    withEdges(buildCsr(n, n, otherEntries), otherEdges),
    cuts,
  );
  const [upstream, upstreamLost] = afterCuts(buildCsr(n, n, upstreamEntries), cuts);
  return {
    order: n,
    essential: essentialCsr,
    groupOf: Uint32Array.from(groupOf),
    other: otherCsr,
    upstream,
    essentialLost,
    otherLost,
    upstreamLost,
    sales,
    market,
    markets: sectors.length,
  };
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** What is left of each weight, and what the cuts take of it. */
function afterCuts(csr: Csr, cuts: Float64Array): readonly [left: Csr, lost: Float64Array] {
  const lost = csr.weight.map((w, k) => w * cuts[csr.entry[k]!]!);
  return [{...csr, weight: csr.weight.map((w, k) => w - lost[k]!)}, lost];
}
