/**
 * A bare network as columns: typed arrays and one string of names, which cross between threads and go
 * to disk without an object per company or tie. A company takes 4 bytes and its name and 8 bytes a
 * field; a tie takes 16. What a field leaves open (revenue, costs) is NaN here and null there.
 * `networkOfColumns` gives back the network the columns were made of. O(companies + ties).
 */
import type {Network, NetworkKind, SupplyNetwork} from '../network/network';
import {LAYOUTS} from '../network/networkLayouts';

export interface NetworkColumns {
  readonly kind: NetworkKind;
  /** All ids in one string; id i ends before `idEnds[i]`. */
  readonly ids: string;
  readonly idEnds: Uint32Array;
  /** The two ends of each tie, in the order of the format. */
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly amount: Float64Array;
  readonly fields: Readonly<Record<string, Float64Array>>;
  /** Supply networks alone. */
  readonly sectors: {readonly names: readonly string[]; readonly of: Uint32Array} | null;
  readonly essential: SupplyNetwork['essential'];
  readonly substitution: boolean | null;
}
type Fields = Readonly<Record<string, string | number | null>>;

export function columnsOfNetwork(network: Network): NetworkColumns {
  const {kind} = network;
  const {ends, amount} = LAYOUTS[kind];
  const nodes = network.nodes as unknown as readonly Fields[];
  const edges = network.edges as unknown as readonly Fields[];
  const row = new Map(network.nodes.map(({id}, i) => [id, i]));
  const idEnds = new Uint32Array(nodes.length);
  let end = 0;
  for (const [i, {id}] of network.nodes.entries()) idEnds[i] = end += id.length;
  const side = (name: string) => Uint32Array.from(edges, (edge) => row.get(edge[name] as string)!);
  return {
    kind,
    ids: network.nodes.map(({id}) => id).join(''),
    idEnds,
    left: side(ends[0]),
    right: side(ends[1]),
    amount: Float64Array.from(edges, (edge) => edge[amount] as number),
    fields: Object.fromEntries(
      numbersOf(kind).map((name) => [
        name,
        Float64Array.from(nodes, (node) => (node[name] as number | null) ?? NaN),
      ]),
    ),
    sectors: network.kind === 'supply' ? sectorsOf(network) : null,
    essential: network.kind === 'supply' ? network.essential : null,
    substitution: network.kind === 'supply' ? network.substitution : null,
  };
}

export function networkOfColumns(columns: NetworkColumns): Network {
  const {kind, left, right, amount, fields, sectors} = columns;
  const {ends, amount: amountName} = LAYOUTS[kind];
  const ids = idsOfColumns(columns);
  const names = numbersOf(kind);
  const nodes = ids.map((id, i) => {
    const node: Record<string, unknown> = {id};
    if (sectors) node['sector'] = sectors.names[sectors.of[i]!];
    for (const name of names) {
      const value = fields[name]![i]!;
      node[name] = Number.isNaN(value) ? null : value;
    }
    return node;
  });
  const edges = Array.from(amount, (value, k) => ({
    [ends[0]]: ids[left[k]!],
    [ends[1]]: ids[right[k]!],
    [amountName]: value,
  }));
  const options =
    kind === 'supply'
      ? {essential: columns.essential, substitution: columns.substitution}
      : undefined;
  return {kind, nodes, edges, ...options} as unknown as Network;
}

export function idsOfColumns({ids, idEnds}: NetworkColumns): readonly string[] {
  return Array.from(idEnds, (end, i) => ids.slice(i === 0 ? 0 : idEnds[i - 1], end));
}

/** The numbers of a company, besides its sector. */
const numbersOf = (kind: NetworkKind): readonly string[] =>
  Object.entries(LAYOUTS[kind].nodes).flatMap(([name, field]) => (field === 'text' ? [] : [name]));

function sectorsOf({nodes}: SupplyNetwork): NonNullable<NetworkColumns['sectors']> {
  const names = [...new Set(nodes.map(({sector}) => sector))];
  const at = new Map(names.map((name, k) => [name, k]));
  return {names, of: Uint32Array.from(nodes, ({sector}) => at.get(sector)!)};
}
