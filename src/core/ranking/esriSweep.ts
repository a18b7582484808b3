/**
 * Fail every company once under the generalised Leontief cascade: the equations and the stop rule of
 * `contagion/esri.ts`, four failures a pass, so that every share is read once for four of them.
 *
 * Rounds run in WebAssembly where there are vectors (`fourLanes.wat`), else in plain loops: same bits.
 * Each failure stops by its own rule in its own round, as if it ran alone: its numbers do not depend
 * on those it shares a pass with. Without cut ties: a ranking fails companies.
 * O(rounds · m / 4) memory traffic for each failure.
 */
import {plainLanes, vectorLanes, type EsriLanes, type EsriState} from './esriLanes';
import type {EsriSweepPlan} from './esriPlan';
import {LANES} from './laneKernel';

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
  lanes: EsriLanes = vectorLanes(plan) ?? plainLanes(plan),
): EsriSweepRows {
  const {order, place, sales, value} = plan;
  const impact = new Float64Array(to - from);
  const esri = new Float64Array(to - from);
  const sufferedAt = new Float64Array(order);
  const allSales = sales.reduce((a, b) => a + b, 0);
  let converged = true;
  for (let first = from; first < to; first += LANES) {
    const count = Math.min(LANES, to - first);
    const seeds = Int32Array.from({length: LANES}, (_, b) => place[Math.min(first + b, to - 1)]!);
    const isSettled = solveLanes(plan, lanes, seeds, (lane, down, up) => {
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

function solveLanes(
  plan: EsriSweepPlan,
  lanes: EsriLanes,
  seeds: Int32Array,
  finish: (lane: number, down: Float64Array, up: Float64Array) => void,
): boolean {
  const {states, largest} = lanes;
  const failSeeds = ({down, up}: EsriState) => {
    for (let b = 0; b < LANES; b++) {
      down[seeds[b]! * LANES + b] = 1; // ψ = 0 for the failed, whatever reaches it
      up[seeds[b]! * LANES + b] = 1;
    }
  };
  let now: 0 | 1 = 0;
  states[now].down.fill(0);
  states[now].up.fill(0);
  failSeeds(states[now]);
  const done = new Uint8Array(LANES);
  for (let round = 1; round <= plan.maxRounds; round++) {
    const next: 0 | 1 = now === 0 ? 1 : 0;
    lanes.step(now);
    failSeeds(states[next]);
    lanes.measure(now);
    now = next;
    let isAnyLeft = false;
    for (let b = 0; b < LANES; b++) {
      if (done[b]) continue;
      if (largest[b]! <= plan.epsilon) {
        done[b] = 1;
        finish(b, states[now].down, states[now].up);
      } else isAnyLeft = true;
    }
    if (!isAnyLeft) return true;
  }
  for (let b = 0; b < LANES; b++) if (!done[b]) finish(b, states[now].down, states[now].up);
  return false;
}
