/** Dependencies as the kernels read them. Cut deliveries are lost; cut claims and lines unwind. */
import type {EsriInput} from '../contagion/esri';
import type {ExposureSystem} from '../contagion/exposureModels';
import type {JointInput} from '../contagion/joint';
import type {RivalsInput} from '../contagion/rivals';
import type {Channel, Dependency} from '../exposure/dependency';
import type {Economy} from '../exposure/economy';
import {buildCsr, type Csr, type Entry} from '../graph/csr';
import type {Contribution} from '../receipt/bindingGraph';
import type {Scenario} from './scenario';

export interface Prepared {
  readonly input: JointInput;
  /** The dependency behind a contribution; none behind a company's own halt. */
  readonly sourceOf: (c: Contribution) => Dependency | undefined;
}

export function jointInput(
  economy: Economy,
  reductions: Scenario['reductions'],
  {passThrough, coupling}: {readonly passThrough: number; readonly coupling: boolean},
): Prepared {
  const {ids, accounts} = economy;
  const n = ids.length;
  const of = byChannel(economy);
  const row = rowsOf(economy);
  const {groupOf, isEssential, groupRow} = inputGroups(of.supply, row);
  const supply = buildCsr(
    groupOf.length,
    n,
    of.supply.map((d): Entry => [groupRow(d), row(d.on), d.weight]),
  );
  const demand = buildCsr(
    n,
    n,
    of.demand.map((d): Entry => [row(d.of), row(d.on), d.weight]),
  );
  const dollars = (dependencies: readonly Dependency[]): Csr =>
    buildCsr(
      n,
      n,
      dependencies.map((d): Entry => [
        row(d.of),
        row(d.on),
        (d.usd ?? 0) * (1 - cutOf(d, reductions)),
      ]),
    );
  const cuts = (csr: Csr, dependencies: readonly Dependency[]) =>
    Float64Array.from(csr.entry, (e) => cutOf(dependencies[e]!, reductions));
  const funding = dollars(of.funding);
  return {
    input: {
      order: n,
      supply,
      groupOf,
      isEssential,
      supplyCut: cuts(supply, of.supply),
      demand,
      demandCut: cuts(demand, of.demand),
      claims: dollars(of.asset),
      guarantees: dollars(of.guarantee),
      funding,
      buffer: buffersOf(economy, of.asset),
      liquidity: Float64Array.from(accounts, ({liquidity}, i) =>
        liquidity === null ? Infinity : liquidity.value + rowSum(funding, i),
      ),
      revenue: Float64Array.from(accounts, (a) => a.revenue?.value ?? 0),
      margin: Float64Array.from(economy.contributionMargin, (m) => m.value),
      profit: Float64Array.from(accounts, (a) => Math.max(0, a.profit?.value ?? 0)),
      passThrough,
      coupling,
      relief: null,
    },
    sourceOf: (c) => (c.channel === 'own' ? undefined : of[c.channel][c.entry]),
  };
}

/** Claims as a system of exposures: what is at stake, and its share of the holder's buffer. */
export function claimSystem(
  economy: Economy,
  reductions: Scenario['reductions'],
): {readonly system: ExposureSystem; readonly claims: readonly Dependency[]} {
  const claims = byChannel(economy).asset;
  const row = rowsOf(economy);
  const n = economy.ids.length;
  const exposures = buildCsr(
    n,
    n,
    claims.map((d): Entry => [row(d.of), row(d.on), (d.usd ?? 0) * (1 - cutOf(d, reductions))]),
  );
  const buffer = buffersOf(economy, claims);
  const weight = exposures.weight.slice();
  for (let i = 0; i < n; i++)
    for (let k = exposures.rowPtr[i]!; k < exposures.rowPtr[i + 1]!; k++) weight[k]! /= buffer[i]!;
  return {system: {exposures, leverage: {...exposures, weight}, buffer}, claims};
}

/** Shares of one trade channel, company by company: a customer's classes are summed. */
export function tradeMatrix(
  economy: Economy,
  channel: 'supply' | 'demand',
  reductions: Scenario['reductions'] = {},
): Csr {
  const row = rowsOf(economy);
  const n = economy.ids.length;
  return buildCsr(
    n,
    n,
    byChannel(economy)[channel].map((d): Entry => [
      row(d.of),
      row(d.on),
      d.weight * (1 - cutOf(d, reductions)),
    ]),
  );
}

/** Supply and demand shares as the generalised Leontief cascade reads them; markets are kinds. */
export function leontiefInput(
  economy: Economy,
  reductions: Scenario['reductions'],
): {
  readonly input: EsriInput;
  readonly supply: readonly Dependency[];
  readonly demand: readonly Dependency[];
} {
  const {ids, accounts, sizes} = economy;
  const n = ids.length;
  const {supply, demand} = byChannel(economy);
  const row = rowsOf(economy);
  const essentials = supply.filter((d) => d.essentiality === 2);
  const {groupOf, groupRow} = inputGroups(essentials, row);
  const positions = new Map(supply.map((d, k) => [d, k]));
  const build = (rows: number, of: readonly Dependency[], at: (d: Dependency) => number) => {
    const csr = buildCsr(
      rows,
      n,
      of.map((d): Entry => [at(d), row(d.on), d.weight]),
    );
    const lost = csr.weight.map((w, k) => w * cutOf(of[csr.entry[k]!]!, reductions));
    const entry = csr.entry.map((e) => positions.get(of[e]!) ?? e);
    return [{...csr, entry, weight: csr.weight.map((w, k) => w - lost[k]!)}, lost] as const;
  };
  const [essential, essentialLost] = build(groupOf.length, essentials, groupRow);
  const others = supply.filter((d) => d.essentiality === 1);
  const [other, otherLost] = build(n, others, (d) => row(d.of));
  const [upstream, upstreamLost] = build(n, demand, (d) => row(d.of));
  const {market, markets} = marketsOf(economy);
  return {
    input: {
      order: n,
      essential,
      groupOf,
      other,
      upstream,
      essentialLost,
      otherLost,
      upstreamLost,
      sales: Float64Array.from(sizes, (s, i) => accounts[i]!.revenue?.value ?? s.usd),
      market,
      markets: markets.length,
    },
    supply,
    demand,
  };
}

/** A company's market is its kind: those who could take over from one another. */
export function rivalsInput(
  economy: Economy,
  diversion: number,
): Omit<RivalsInput, 'markets'> & {readonly markets: readonly string[]} {
  return {...marketsOf(economy), spare: Float64Array.from(economy.spareCapacity), diversion};
}

function marketsOf({kinds}: Economy): {
  readonly market: Uint32Array;
  readonly markets: readonly string[];
} {
  const markets = [...new Set(kinds)].sort();
  return {market: Uint32Array.from(kinds, (kind) => markets.indexOf(kind)), markets};
}

type ByChannel = Readonly<Record<Channel, readonly Dependency[]>>;
const byChannel = ({dependencies}: Economy): ByChannel => {
  const of = (channel: Channel) => dependencies.filter((d) => d.channel === channel);
  return {
    supply: of('supply'),
    demand: of('demand'),
    asset: of('asset'),
    funding: of('funding'),
    guarantee: of('guarantee'),
  };
};

/** One row per company and input class. */
function inputGroups(supply: readonly Dependency[], row: (id: string) => number) {
  const keyOf = (d: Dependency) => `${d.of} ${d.inputClass}`;
  const rows = new Map<string, number>();
  for (const d of supply) if (!rows.has(keyOf(d))) rows.set(keyOf(d), rows.size);
  const groupOf = new Uint32Array(rows.size);
  const isEssential = new Uint8Array(rows.size);
  const groupRow = (d: Dependency): number => rows.get(keyOf(d))!;
  for (const d of supply) {
    groupOf[groupRow(d)] = row(d.of);
    isEssential[groupRow(d)] = d.essentiality === 2 ? 1 : 0;
  }
  return {groupOf, isEssential, groupRow};
}

/** A holder whose losses are not its own, or whose buffer is unknown, has no equity to lose. */
function buffersOf(economy: Economy, claims: readonly Dependency[]): Float64Array {
  const row = rowsOf(economy);
  const notBorne = new Set(
    claims.filter((d) => d.weight === 0 && (d.usd ?? 0) > 0).map((d) => row(d.of)),
  );
  return Float64Array.from(economy.accounts, (a, i) =>
    notBorne.has(i) ? Infinity : (a.buffer?.value ?? Infinity),
  );
}

const rowsOf = ({ids}: Economy): ((id: string) => number) => {
  const rows = new Map<string, number>(ids.map((id, i) => [id, i]));
  return (id) => rows.get(id)!;
};

/** Part of a dependency that the cut and reduced ties take away. */
function cutOf({ties, tieShares}: Dependency, reductions: Scenario['reductions']): number {
  let cut = 0;
  ties.forEach((tie, k) => (cut += (reductions[tie] ?? 0) * tieShares[k]!));
  return Math.min(1, cut);
}

function rowSum({rowPtr, weight}: Csr, i: number): number {
  let sum = 0;
  for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) sum += weight[k]!;
  return sum;
}
