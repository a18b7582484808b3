/**
 * What a sweep of supply cascades spends its time on, for four failures side by side: one round of both
 * channels, and how far it moved them. In vectors of WebAssembly, and in plain loops for engines without
 * them and for the tests of the other: both give the same bits.
 */
import type {Csr} from '../graph/csr';
import type {EsriSweepPlan} from './esriPlan';
import {LANES, ROW, openLaneKernel} from './laneKernel';

/** Losses of both channels: entry i · LANES + lane. */
export interface EsriState {
  readonly down: Float64Array;
  readonly up: Float64Array;
}
export interface EsriLanes {
  /** Now and next, in turns. */
  readonly states: readonly [EsriState, EsriState];
  /** Largest step of each lane. */
  readonly largest: Float64Array;
  /** Reads the state `now`, writes the other one. */
  readonly step: (now: 0 | 1) => void;
  /** Into `largest`, from the state `now` to the other one. */
  readonly measure: (now: 0 | 1) => void;
}
const EMPTY_MARKET = 1e-10; // as in contagion/esri.ts

/** Null where the engine has no vectors. */
export function vectorLanes(plan: EsriSweepPlan): EsriLanes | null {
  const {order, essential, other, upstream, market, markets, substitution} = plan;
  const entries = essential.weight.length + other.weight.length + upstream.weight.length;
  const kernel = openLaneKernel(
    12 * entries + 8 * (essential.rows + 3 * order) + (5 * ROW + 16) * order + ROW * markets + 1024,
  );
  if (kernel === null) return null;
  const doubles = (values: Float64Array): number => {
    const array = kernel.doubles(values.length);
    array.set(values);
    return array.byteOffset;
  };
  const matrix = ({rows, rowPtr, colIdx, weight}: Csr) => ({
    rows,
    starts: kernel.integers(rowPtr).byteOffset,
    columns: kernel.integers(Int32Array.from(colIdx, (j) => j * ROW)).byteOffset,
    weights: doubles(weight),
  });
  const [groups, rest, buyers] = [matrix(essential), matrix(other), matrix(upstream)];
  const targets = kernel.integers(companyOfGroup(plan).map((j) => j * ROW)).byteOffset;
  const sales = doubles(plan.sales);
  const marketAt = kernel.integers(market.map((k) => k * ROW)).byteOffset;
  const state = (): EsriState => ({
    down: kernel.doubles(order * LANES),
    up: kernel.doubles(order * LANES),
  });
  const states = [state(), state()] as const;
  const lost = kernel.doubles(order * LANES).byteOffset;
  const available = kernel.doubles(markets * LANES).byteOffset;
  const largest = kernel.doubles(LANES);
  const multiply = (
    {rows, starts, columns, weights}: ReturnType<typeof matrix>,
    from: number,
    to: Float64Array,
    raises: 0 | 1,
  ) => kernel.multiply(rows, starts, columns, weights, from, to.byteOffset, raises, targets);
  return {
    states,
    largest,
    step: (now) => {
      const {down, up} = states[now];
      const next = states[now === 0 ? 1 : 0];
      const at = substitution ? lost : down.byteOffset;
      if (substitution)
        kernel.weigh(order, sales, marketAt, markets, down.byteOffset, lost, available);
      multiply(rest, at, next.down, 0);
      multiply(groups, at, next.down, 1);
      multiply(buyers, up.byteOffset, next.up, 0);
    },
    measure: (now) => {
      const next = states[now === 0 ? 1 : 0];
      largest.fill(0);
      for (const channel of ['down', 'up'] as const)
        kernel.widen(
          order,
          states[now][channel].byteOffset,
          next[channel].byteOffset,
          largest.byteOffset,
        );
    },
  };
}

export function plainLanes(plan: EsriSweepPlan): EsriLanes {
  const {order, essential, other, upstream, sales, market, markets, substitution} = plan;
  const state = (): EsriState => ({
    down: new Float64Array(order * LANES),
    up: new Float64Array(order * LANES),
  });
  const states = [state(), state()] as const;
  const lost = new Float64Array(order * LANES);
  const available = new Float64Array(markets * LANES);
  const largest = new Float64Array(LANES);
  const targets = companyOfGroup(plan);
  const level = new Float64Array(LANES);

  const weigh = (down: Float64Array) => {
    available.fill(0);
    for (let i = 0; i < order; i++)
      for (let b = 0; b < LANES; b++)
        available[market[i]! * LANES + b]! += sales[i]! * (1 - down[i * LANES + b]!);
    for (let k = 0; k < available.length; k++) if (available[k]! <= EMPTY_MARKET) available[k] = 1;
    for (let i = 0; i < order; i++)
      for (let b = 0; b < LANES; b++) {
        const left = available[market[i]! * LANES + b]!;
        const loss = down[i * LANES + b]!;
        lost[i * LANES + b] = sales[i]! >= left ? loss : (sales[i]! / left) * loss;
      }
  };
  const multiply = (
    {rows, rowPtr, colIdx, weight}: Csr,
    from: Float64Array,
    write: (row: number) => void,
  ) => {
    for (let i = 0; i < rows; i++) {
      level.fill(0);
      for (let k = rowPtr[i]!, end = rowPtr[i + 1]!; k < end; k++)
        for (let b = 0; b < LANES; b++) level[b]! += weight[k]! * from[colIdx[k]! * LANES + b]!;
      for (let b = 0; b < LANES; b++) level[b] = Math.min(level[b]!, 1);
      write(i);
    }
  };
  return {
    states,
    largest,
    step: (now) => {
      const {down, up} = states[now];
      const next = states[now === 0 ? 1 : 0];
      if (substitution) weigh(down);
      const from = substitution ? lost : down;
      multiply(other, from, (j) => next.down.set(level, j * LANES));
      multiply(essential, from, (g) => {
        const at = targets[g]! * LANES;
        for (let b = 0; b < LANES; b++) next.down[at + b] = Math.max(next.down[at + b]!, level[b]!);
      });
      multiply(upstream, up, (i) => next.up.set(level, i * LANES));
    },
    measure: (now) => {
      const next = states[now === 0 ? 1 : 0];
      largest.fill(0);
      for (const channel of ['down', 'up'] as const)
        for (const [at, before] of states[now][channel].entries())
          largest[at % LANES] = Math.max(largest[at % LANES]!, next[channel][at]! - before);
    },
  };
}

/** The customer of each group, in the numbering of the plan. */
function companyOfGroup({essential, groupPtr, order}: EsriSweepPlan): Int32Array {
  const company = new Int32Array(essential.rows);
  for (let j = 0; j < order; j++) company.fill(j, groupPtr[j]!, groupPtr[j + 1]!);
  return company;
}
