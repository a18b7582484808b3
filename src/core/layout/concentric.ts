/**
 * Companies on rings around a middle, so that their ties are short: what the layouts by round, by
 * measure and around one company share.
 *
 * Everything is reckoned on circles and drawn wider by `RING_ASPECT`: distances only grow, so discs
 * that do not touch on circles never touch. Angles run clockwise from noon, where every ring keeps a
 * gap for its name. Around a ring companies follow the mean direction of their partners (barycentre
 * sweeps), turned to where they have least to go, then neighbours are exchanged while that shortens
 * their ties. A crowded ring has several rows, laid like bricks. The first directions are those of the
 * value chain: suppliers left, customers right, capital above, sites and power below.
 *
 * Deterministic: companies and ties come sorted, and what is equal is told apart by id.
 * O(sweeps · (ties + n²)) for n companies of the largest ring.
 */
import type {CompanyId} from '../dataset/schema';
import type {LayoutKind} from '../picture/picture';
import type {Stop} from '../picture/route';
import type {LinkedCompanies, LinkedCompany} from './linkCompanies';
import {RING_ASPECT, type MapLayout, type Ring, type RingMeaning} from './mapLayout';
import {anglesOn, placesOn, planRows, widthsOn, type RowPlan} from './ringRows';

export interface Circle {
  readonly meaning: RingMeaning;
  /** In any order, save that the first may stand in the very middle of the first circle. */
  readonly members: readonly CompanyId[];
  /** The direction a company keeps to, give or take a ninth of a turn. */
  readonly sectorOf?: (id: CompanyId) => number;
}
type Angles = Map<CompanyId, number>;

const SWEEPS = 8;
const EXCHANGES = 6;
const TURN = 2 * Math.PI;
/** Half of the height that a map of rings is spread over where it needs less. */
const REACH = 325;

export function concentric(
  kind: LayoutKind,
  circles: readonly Circle[],
  {linked, largestUsd}: LinkedCompanies,
  chain: Pick<MapLayout, 'box' | 'positions'>,
): MapLayout {
  const known = new Map(linked.map((it) => [it.id, it]));
  const rings = circles
    .filter(({members}) => members.length > 0)
    .map((circle) => ({...circle, items: circle.members.map((id) => known.get(id)!)}));
  const plans = planRows(rings, REACH);
  const angles: Angles = new Map();
  const middle = {x: chain.box.x + chain.box.width / 2, y: chain.box.y + chain.box.height / 2};
  for (const [id, {x, y}] of chain.positions)
    angles.set(id, angleOf((x - middle.x) / RING_ASPECT, y - middle.y));
  const radii = new Map(plans.flatMap(radiiOf));
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const k of inTurn(rings.length, sweep)) {
      const wanted = (it: LinkedCompany): number =>
        wantedAngle(it, angles, radii, rings[k]!.sectorOf?.(it.id) ?? null);
      plans[k] = sortAround(plans[k]!, wanted, angles);
    }
  for (const [k, plan] of plans.entries())
    if (!rings[k]!.sectorOf) plans[k] = exchange(plan, angles, radii);

  const positions = new Map<CompanyId, Stop>();
  for (const plan of plans)
    for (const [at, stop] of placesOn(plan).entries()) positions.set(plan.order[at]!.id, stop);
  const outer = plans.at(-1)?.outer ?? REACH;
  const box = {
    x: -outer * RING_ASPECT,
    y: -outer,
    width: 2 * outer * RING_ASPECT,
    height: 2 * outer,
  };
  return {
    kind,
    box,
    bands: [],
    rings: plans.map((plan, k) => ringOf(plan, rings[k]!.meaning)),
    positions,
    core: {x: 0, y: 0},
    largestUsd,
  };
}

const radiiOf = ({order, rows, hasMiddle}: RowPlan): [CompanyId, number][] =>
  order.map(({id}, at) => [id, hasMiddle && at === 0 ? 0 : rows[hasMiddle ? 1 : 0]!.at]);

const ringOf = ({inner, outer, room}: RowPlan, meaning: RingMeaning): Ring => ({
  centre: {x: 0, y: 0},
  inner,
  outer,
  meaning,
  room,
});

/** Outwards and inwards in turn. */
const inTurn = (count: number, sweep: number): number[] => {
  const order = Array.from({length: count}, (_, k) => k);
  return sweep % 2 === 0 ? order : order.reverse();
};

/** Clockwise from noon, in [0, 2π). */
function angleOf(x: number, y: number): number {
  const angle = Math.atan2(x, -y);
  return angle < 0 ? angle + TURN : angle;
}

/** The mean direction of its partners, within its sector; its own where it has none. */
function wantedAngle(
  {id, links}: LinkedCompany,
  angles: Angles,
  radii: ReadonlyMap<CompanyId, number>,
  sector: number | null,
): number {
  const own = angles.get(id) ?? 0;
  let [x, y] = [0.2 * Math.sin(own), -0.2 * Math.cos(own)];
  for (const {other, strength} of links) {
    if (!(radii.get(other)! > 0)) continue; // not drawn, or in the middle: no direction
    const angle = angles.get(other)!;
    x += strength * Math.sin(angle);
    y -= strength * Math.cos(angle);
  }
  const mean = angleOf(x, y);
  if (sector === null) return mean;
  const off = turnBetween(sector, mean);
  return (sector + Math.max(-TURN / 9, Math.min(TURN / 9, off)) + TURN) % TURN;
}

/** From a to b the shorter way, in [-π, π). */
const turnBetween = (a: number, b: number): number =>
  ((((b - a + Math.PI) % TURN) + TURN) % TURN) - Math.PI;

/** In the order of the angles wanted, turned to where all together have least to go. */
function sortAround(
  plan: RowPlan,
  wantedOf: (it: LinkedCompany) => number,
  angles: Angles,
): RowPlan {
  const wanted = new Map(plan.order.map((it) => [it.id, wantedOf(it)]));
  const around = plan.order
    .slice(plan.hasMiddle ? 1 : 0)
    .sort((a, b) => wanted.get(a.id)! - wanted.get(b.id)! || (a.id < b.id ? -1 : 1));
  const head = plan.hasMiddle ? [plan.order[0]!] : [];
  let best: RowPlan = {...plan, order: [...head, ...around]};
  let least = Infinity;
  for (let shift = 0; shift < around.length; shift++) {
    const turned = {...plan, order: [...head, ...around.slice(shift), ...around.slice(0, shift)]};
    let sum = 0;
    for (const [id, angle] of anglesOf(turned)) sum += turnBetween(angle, wanted.get(id)!) ** 2;
    if (sum < least - 1e-9) [best, least] = [turned, sum];
  }
  for (const [id, angle] of anglesOf(best)) angles.set(id, angle);
  return best;
}

function anglesOf(plan: RowPlan): [CompanyId, number][] {
  const angles = anglesOn(plan);
  return plan.order.map(({id}, at) => [id, angles[at]!]);
}

/**
 * Swaps neighbours on the ring wherever that shortens their ties. Together they need the same room
 * either way, so nobody else moves.
 */
function exchange(plan: RowPlan, angles: Angles, radii: ReadonlyMap<CompanyId, number>): RowPlan {
  const order = [...plan.order];
  const ids = order.map(({id}) => id);
  const widths = new Map(widthsOn(plan).map((width, at) => [ids[at]!, width]));
  for (let pass = 0; pass < EXCHANGES; pass++) {
    let isBetter = false;
    for (let k = plan.hasMiddle ? 1 : 0; k + 1 < order.length; k++) {
      const [a, b] = [order[k]!, order[k + 1]!];
      const before = [angles.get(a.id)!, angles.get(b.id)!] as const;
      const now = strainOf(a, angles, radii) + strainOf(b, angles, radii);
      const start = before[0] - widths.get(a.id)! / 2;
      angles.set(b.id, start + widths.get(b.id)! / 2);
      angles.set(a.id, start + widths.get(b.id)! + widths.get(a.id)! / 2);
      if (strainOf(a, angles, radii) + strainOf(b, angles, radii) < now - 1e-6) {
        [order[k], order[k + 1], isBetter] = [b, a, true];
      } else {
        angles.set(a.id, before[0]);
        angles.set(b.id, before[1]);
      }
    }
    if (!isBetter) break;
  }
  return {...plan, order};
}

/** Strength times length of a company's ties, on circles. */
function strainOf(
  {id, links}: LinkedCompany,
  angles: Angles,
  radii: ReadonlyMap<CompanyId, number>,
): number {
  const [here, angle] = [radii.get(id)!, angles.get(id)!];
  let sum = 0;
  for (const {other, strength} of links) {
    const there = radii.get(other);
    if (there === undefined) continue;
    const turned = Math.cos(angle - angles.get(other)!);
    sum += strength * Math.sqrt(Math.max(0, here ** 2 + there ** 2 - 2 * here * there * turned));
  }
  return sum;
}
