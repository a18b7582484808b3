/**
 * Fail every company once under the generalised Leontief cascade: the equations and the stop rule of
 * `contagion/esri.ts`, four failures a pass, so that every share is read once for four of them.
 *
 * Each failure stops by its own rule in its own round, as if it ran alone: its numbers do not depend
 * on those it shares a pass with. Without cut ties: a ranking fails companies.
 * O(rounds · m / 4) memory traffic for each failure.
 */
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

const LANES = 4;
const EMPTY_MARKET = 1e-10; // as in contagion/esri.ts

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

export interface EsriSweepRows {
  readonly impact: Float64Array;
  readonly esri: Float64Array;
  readonly suffered: Float64Array;
  readonly converged: boolean;
}

export function esriSweep(
  plan: EsriSweepPlan,
  from: number,
  to: number,
  onDone: (count: number) => void = () => {},
): EsriSweepRows {
  const {order, place, sales, value} = plan;
  const impact = new Float64Array(to - from);
  const esri = new Float64Array(to - from);
  const sufferedAt = new Float64Array(order);
  const allSales = sales.reduce((a, b) => a + b, 0);
  const room = workspace(plan);
  let converged = true;
  for (let first = from; first < to; first += LANES) {
    const count = Math.min(LANES, to - first);
    const seeds = Int32Array.from({length: LANES}, (_, b) => place[Math.min(first + b, to - 1)]!);
    const isSettled = solveLanes(plan, room, seeds, (lane, down, up) => {
      if (lane >= count) return;
      let lost = 0;
      let lostSales = 0;
      for (let i = 0, at = lane; i < order; i++, at += LANES) {
        const h = Math.max(down[at]!, up[at]!);
        lostSales += sales[i]! * h;
        if (i === seeds[lane]) continue;
        lost += value[i]! * h;
        sufferedAt[i]! += h;
      }
      impact[first - from + lane] = lost;
      esri[first - from + lane] = allSales > 0 ? lostSales / allSales : 0;
    });
    converged &&= isSettled;
    onDone(count);
  }
  return {impact, esri, suffered: sufferedAt.map((_, i) => sufferedAt[place[i]!]!), converged};
}

/** States of four failures side by side: entry i · LANES + lane. */
const workspace = ({order, markets}: EsriSweepPlan) => ({
  down: new Float64Array(order * LANES),
  up: new Float64Array(order * LANES),
  nextDown: new Float64Array(order * LANES),
  nextUp: new Float64Array(order * LANES),
  lost: new Float64Array(order * LANES), // σ · down
  available: new Float64Array(markets * LANES),
});
type Workspace = ReturnType<typeof workspace>;

function solveLanes(
  plan: EsriSweepPlan,
  room: Workspace,
  seeds: Int32Array,
  finish: (lane: number, down: Float64Array, up: Float64Array) => void,
): boolean {
  let {down, up, nextDown, nextUp} = room;
  down.fill(0);
  up.fill(0);
  for (let b = 0; b < LANES; b++) {
    down[seeds[b]! * LANES + b] = 1;
    up[seeds[b]! * LANES + b] = 1;
  }
  const largest = new Float64Array(LANES);
  const done = new Uint8Array(LANES);
  for (let round = 1; round <= plan.maxRounds; round++) {
    weighByMarket(plan, down, room);
    step(plan, room.lost, up, nextDown, nextUp);
    for (let b = 0; b < LANES; b++) {
      nextDown[seeds[b]! * LANES + b] = 1; // ψ = 0 for the failed, whatever reaches it
      nextUp[seeds[b]! * LANES + b] = 1;
    }
    measure(down, up, nextDown, nextUp, largest);
    [down, nextDown] = [nextDown, down];
    [up, nextUp] = [nextUp, up];
    let isAnyLeft = false;
    for (let b = 0; b < LANES; b++) {
      if (done[b]) continue;
      if (largest[b]! <= plan.epsilon) {
        done[b] = 1;
        finish(b, down, up);
      } else isAnyLeft = true;
    }
    if (!isAnyLeft) return true;
  }
  for (let b = 0; b < LANES; b++) if (!done[b]) finish(b, down, up);
  return false;
}

/** lost = σ · down, with σ from what each market still has. */
function weighByMarket(
  {order, sales, market, substitution}: EsriSweepPlan,
  down: Float64Array,
  {lost, available}: Workspace,
): void {
  if (!substitution) {
    lost.set(down);
    return;
  }
  available.fill(0);
  for (let i = 0; i < order; i++) {
    const k = market[i]! * LANES;
    const at = i * LANES;
    const s = sales[i]!;
    available[k]! += s * (1 - down[at]!);
    available[k + 1]! += s * (1 - down[at + 1]!);
    available[k + 2]! += s * (1 - down[at + 2]!);
    available[k + 3]! += s * (1 - down[at + 3]!);
  }
  for (let k = 0; k < available.length; k++) if (available[k]! <= EMPTY_MARKET) available[k] = 1;
  for (let i = 0; i < order; i++) {
    const k = market[i]! * LANES;
    const at = i * LANES;
    const s = sales[i]!;
    for (let b = 0; b < LANES; b++) {
      const loss = down[at + b]!;
      if (loss === 0) {
        lost[at + b] = 0;
        continue;
      }
      const left = available[k + b]!;
      lost[at + b] = s >= left ? loss : (s / left) * loss;
    }
  }
}

function step(
  {order, essential, groupPtr, other, upstream}: EsriSweepPlan,
  lost: Float64Array,
  up: Float64Array,
  nextDown: Float64Array,
  nextUp: Float64Array,
): void {
  const {rowPtr: ep, colIdx: ec, weight: ew} = essential;
  const {rowPtr: op, colIdx: oc, weight: ow} = other;
  const {rowPtr: up_, colIdx: uc, weight: uw} = upstream;
  for (let j = 0; j < order; j++) {
    let m0 = 0;
    let m1 = 0;
    let m2 = 0;
    let m3 = 0;
    for (let k = op[j]!, end = op[j + 1]!; k < end; k++) {
      const w = ow[k]!;
      const c = oc[k]! * LANES;
      m0 += w * lost[c]!;
      m1 += w * lost[c + 1]!;
      m2 += w * lost[c + 2]!;
      m3 += w * lost[c + 3]!;
    }
    for (let g = groupPtr[j]!, last = groupPtr[j + 1]!; g < last; g++) {
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      for (let k = ep[g]!, end = ep[g + 1]!; k < end; k++) {
        const w = ew[k]!;
        const c = ec[k]! * LANES;
        a0 += w * lost[c]!;
        a1 += w * lost[c + 1]!;
        a2 += w * lost[c + 2]!;
        a3 += w * lost[c + 3]!;
      }
      if (a0 > m0) m0 = a0;
      if (a1 > m1) m1 = a1;
      if (a2 > m2) m2 = a2;
      if (a3 > m3) m3 = a3;
    }
    const at = j * LANES;
    nextDown[at] = m0 > 1 ? 1 : m0;
    nextDown[at + 1] = m1 > 1 ? 1 : m1;
    nextDown[at + 2] = m2 > 1 ? 1 : m2;
    nextDown[at + 3] = m3 > 1 ? 1 : m3;
    let u0 = 0;
    let u1 = 0;
    let u2 = 0;
    let u3 = 0;
    for (let k = up_[j]!, end = up_[j + 1]!; k < end; k++) {
      const w = uw[k]!;
      const c = uc[k]! * LANES;
      u0 += w * up[c]!;
      u1 += w * up[c + 1]!;
      u2 += w * up[c + 2]!;
      u3 += w * up[c + 3]!;
    }
    nextUp[at] = u0 > 1 ? 1 : u0;
    nextUp[at + 1] = u1 > 1 ? 1 : u1;
    nextUp[at + 2] = u2 > 1 ? 1 : u2;
    nextUp[at + 3] = u3 > 1 ? 1 : u3;
  }
}

function measure(
  down: Float64Array,
  up: Float64Array,
  nextDown: Float64Array,
  nextUp: Float64Array,
  largest: Float64Array,
): void {
  let m0 = 0;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  for (let at = 0; at < down.length; at += LANES) {
    m0 = Math.max(m0, nextDown[at]! - down[at]!, nextUp[at]! - up[at]!);
    m1 = Math.max(m1, nextDown[at + 1]! - down[at + 1]!, nextUp[at + 1]! - up[at + 1]!);
    m2 = Math.max(m2, nextDown[at + 2]! - down[at + 2]!, nextUp[at + 2]! - up[at + 2]!);
    m3 = Math.max(m3, nextDown[at + 3]! - down[at + 3]!, nextUp[at + 3]! - up[at + 3]!);
  }
  largest[0] = m0;
  largest[1] = m1;
  largest[2] = m2;
  largest[3] = m3;
}
