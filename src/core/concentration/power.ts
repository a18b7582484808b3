/**
 * Gigawatts: who supplies power and sites, who takes them, and who still waits.
 *
 * Two layers that are never added: power (what flows from a utility) and hosting (the capacity that a
 * site or landlord lets). In the total of a company, of ties that carry the same capacity (`overlaps`)
 * the largest counts; in those of others the smaller one may be all there is. Its state at the date: `running` once it is active
 * or completed and has begun; `contracted` where signed (even if its date is past: nobody has said that
 * it runs), or active and not yet begun; `planned`
 * otherwise. Who waits: whatever does not run yet, and sites to which no power tie leads on the map.
 * Ties without a stated capacity are counted apart, never guessed. O(ties).
 */
import type {CompanyId, Tie, TieId} from '../dataset/schema';
import type {Web} from '../graph/web';
import {firstDay, type Day} from '../lib/day';

export const POWER_STATES = ['running', 'contracted', 'planned'] as const;
export type PowerState = (typeof POWER_STATES)[number];
export const POWER_LAYERS = ['power', 'hosting'] as const;
export type PowerLayer = (typeof POWER_LAYERS)[number];

export interface Capacity {
  readonly tie: TieId;
  readonly layer: PowerLayer;
  readonly from: CompanyId;
  readonly to: CompanyId;
  readonly gw: number;
  readonly state: PowerState;
  readonly start: string | null;
}
export interface PowerTotal {
  readonly id: CompanyId;
  readonly gw: Readonly<Record<PowerState, number>>;
  readonly ties: readonly TieId[];
}
export interface PowerStudy {
  readonly capacities: readonly Capacity[];
  /** Largest first, per layer: those who provide and those who receive. */
  readonly suppliers: Readonly<Record<PowerLayer, readonly PowerTotal[]>>;
  readonly receivers: Readonly<Record<PowerLayer, readonly PowerTotal[]>>;
  /** What does not run yet: the soonest first, unknown dates last. */
  readonly waiting: readonly Capacity[];
  /** Sites and landlords that host somebody and to whom no power tie leads on the map. */
  readonly withoutPower: readonly CompanyId[];
  /** Power and hosting ties that state no capacity. */
  readonly unstated: readonly TieId[];
}

export function powerStudy(web: Web): PowerStudy {
  const ties = [...web.ties.values()].filter(({tie}) => isLayer(tie.type));
  const overlapsOf = new Map(ties.map(({tie}) => [tie.id, tie.overlaps]));
  const capacities = ties.flatMap(({tie}): Capacity[] => {
    if (tie.capacityGw === null || !isLayer(tie.type)) return [];
    const {id, type: layer, from, to, capacityGw: gw, start} = tie;
    return [{tie: id, layer, from, to, gw, state: stateOf(tie, web.asOf), start}];
  });
  const totals = (end: 'from' | 'to') => ({
    power: totalsOf(capacities, 'power', end, overlapsOf),
    hosting: totalsOf(capacities, 'hosting', end, overlapsOf),
  });
  const powered = new Set(ties.flatMap(({tie}) => (tie.type === 'power' ? [tie.to] : [])));
  const hosts = new Set(ties.flatMap(({tie}) => (tie.type === 'hosting' ? [tie.from] : [])));
  return {
    capacities,
    suppliers: totals('from'),
    receivers: totals('to'),
    waiting: capacities
      .filter((c) => c.state !== 'running')
      .sort((a, b) => compare(a.start ?? '9999', b.start ?? '9999') || b.gw - a.gw),
    withoutPower: web.companies.map((c) => c.id).filter((id) => hosts.has(id) && !powered.has(id)),
    unstated: ties.filter(({tie}) => tie.capacityGw === null).map(({tie}) => tie.id),
  };
}

const isLayer = (type: string): type is PowerLayer => type === 'power' || type === 'hosting';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function stateOf({status, start}: Tie, asOf: Day): PowerState {
  const hasBegun = start === null || firstDay(start) <= asOf;
  if (status === 'active' || status === 'completed') return hasBegun ? 'running' : 'contracted';
  return status === 'signed' ? 'contracted' : 'planned';
}

function totalsOf(
  capacities: readonly Capacity[],
  layer: PowerLayer,
  end: 'from' | 'to',
  overlapsOf: ReadonlyMap<TieId, readonly TieId[]>,
): readonly PowerTotal[] {
  const totals = new Map<CompanyId, {gw: Record<PowerState, number>; ties: TieId[]}>();
  const isSame = (a: TieId, b: TieId) =>
    overlapsOf.get(a)!.includes(b) || overlapsOf.get(b)!.includes(a);
  const largestFirst = [...capacities].sort((a, b) => b.gw - a.gw || compare(a.tie, b.tie));
  for (const capacity of largestFirst) {
    if (capacity.layer !== layer) continue;
    const id = capacity[end];
    if (totals.get(id)?.ties.some((tie) => isSame(tie, capacity.tie))) continue;
    const total = totals.get(id) ?? {gw: {running: 0, contracted: 0, planned: 0}, ties: []};
    total.gw[capacity.state] += capacity.gw;
    total.ties.push(capacity.tie);
    totals.set(id, total);
  }
  return [...totals]
    .map(([id, total]) => ({id, ...total}))
    .sort((a, b) => sum(b) - sum(a) || compare(a.id, b.id));
}

const sum = ({gw}: PowerTotal): number => gw.running + gw.contracted + gw.planned;
