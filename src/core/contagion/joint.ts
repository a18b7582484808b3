/**
 * The joint operator: supply, demand and claims at once, iterated to its least fixed point.
 *
 * Per company i with initial loss s_i and failure flag F_i (sources: models.ts):
 *   D_i = max{ s_i, max over essential groups g of Σ_{j∈g} w_ij D̂_j, Σ_{other groups} w_ij D̂_j }
 *   U_i = max{ s_i, Σ_j v_ij Û_j }
 *   X_i = max{ D_i, U_i }                                     production lost
 *   Q_i = min{ 1, s_i + ( [X_i R_i c_i − π_i]⁺ + Σ_j A_ij p(h_j) ) / E_i }    equity lost
 *   h_i = max{ X_i, Q_i },   F_i = 1 once s_i or Q_i reaches 1, and then h_i = 1
 * with D̂_j = 1 where F_j else D_j, Û_j alike, p(h) = h e^{α(h−1)}. The generalised Leontief
 * functions and the two channels are Diem et al. (2022); p is Bardoscia et al. (2016); the test of
 * lost profit and write-downs against equity is Tabachová et al. (2024). Supply passes only lost
 * production, demand only lost demand; failure passes on both; claims pass on distress.
 * A tie that is cut by κ counts as a loss of κ in itself: D̂ becomes κ + (1 − κ) D̂ there.
 *
 * Every right-hand side grows with the state, so from the shock upwards the iterates rise to the
 * least fixed point, whatever the order of updates (Tarski; tested). Reductions, tested: with supply
 * and demand alone it is the ESRI cascade with σ = 1; with claims alone it is non-linear DebtRank
 * with leverage A/E.
 *
 * Stops once nothing moved by more than `tolerance` in a round. A failure test within 1e-12 of 1
 * counts as reached. Reads its input only. O(rounds · dependencies).
 */
import type {Csr} from '../graph/csr';
import type {IterationOptions} from './linearDebtRank';
import {passedOn} from './passThrough';

export interface JointInput {
  readonly order: number; // n companies
  /** Rows: input groups; columns: suppliers. Weight w in [0, 1]. */
  readonly supply: Csr;
  readonly groupOf: Uint32Array; // company of each group
  readonly isEssential: Uint8Array; // 1: the group limits alone; 0: shortfalls of all such add
  /** Part taken away of each supply and demand entry, aligned with `weight`, [0, 1]. */
  readonly supplyCut: Float64Array;
  readonly demand: Csr; // rows: sellers, columns: customers, weight v in [0, 1]
  readonly demandCut: Float64Array;
  readonly claims: Csr; // rows: holders, columns: obligors, weight A in US dollars after recovery
  readonly buffer: Float64Array; // E, US dollars > 0; Infinity where unknown: no equity test
  readonly revenue: Float64Array; // R, US dollars a year; 0 where unknown
  readonly margin: Float64Array; // c, contribution margin in [0, 1]
  readonly profit: Float64Array; // π, US dollars a year, ≥ 0
  readonly passThrough: number; // α ≥ 0
}

export interface JointState {
  readonly supplyLoss: Float64Array; // D
  readonly demandLoss: Float64Array; // U
  readonly production: Float64Array; // X
  readonly equity: Float64Array; // Q
  readonly distress: Float64Array; // h
  readonly failed: Uint8Array; // F
}
export interface JointResult {
  readonly state: JointState;
  readonly rounds: number;
  readonly converged: boolean;
}

const REACHED = 1 - 1e-12;

export function joint(
  input: JointInput,
  shock: Float64Array,
  {maxRounds = 10_000, tolerance = 1e-12, onRound}: IterationOptions = {},
): JointResult {
  let state = initialState(shock);
  let next = initialState(shock);
  onRound?.(state.distress);
  for (let round = 1; round <= maxRounds; round++) {
    const largest = step(input, shock, state, next);
    [state, next] = [next, state];
    onRound?.(state.distress);
    if (largest <= tolerance) return {state, rounds: round, converged: true};
  }
  return {state, rounds: maxRounds, converged: false};
}

const initialState = (shock: Float64Array): JointState => ({
  supplyLoss: shock.slice(),
  demandLoss: shock.slice(),
  production: shock.slice(),
  equity: shock.slice(),
  distress: shock.slice(),
  failed: Uint8Array.from(shock, (s) => (s >= REACHED ? 1 : 0)),
});

/** Writes Φ(now) into `next`; returns the largest change of any company's state. */
function step(input: JointInput, shock: Float64Array, now: JointState, next: JointState): number {
  next.supplyLoss.set(shock);
  next.demandLoss.set(shock);
  raiseSupplyLoss(input, now, next.supplyLoss);
  raiseDemandLoss(input, now, next.demandLoss);
  const {claims, buffer, revenue, margin, profit, passThrough} = input;
  let largest = 0;
  for (let i = 0; i < input.order; i++) {
    const production = Math.max(next.supplyLoss[i]!, next.demandLoss[i]!);
    let loss = Math.max(0, production * revenue[i]! * margin[i]! - profit[i]!);
    for (let k = claims.rowPtr[i]!; k < claims.rowPtr[i + 1]!; k++)
      loss += claims.weight[k]! * passedOn(now.distress[claims.colIdx[k]!]!, passThrough);
    const equity = Math.min(1, shock[i]! + loss / buffer[i]!);
    const hasFailed = now.failed[i] === 1 || equity >= REACHED;
    const distress = hasFailed ? 1 : Math.max(production, equity);
    largest = Math.max(
      largest,
      distress - now.distress[i]!,
      next.supplyLoss[i]! - now.supplyLoss[i]!,
      next.demandLoss[i]! - now.demandLoss[i]!,
      hasFailed && !now.failed[i] ? 1 : 0, // passed on next round, even where distress was 1 already
    );
    next.production[i] = production;
    next.equity[i] = equity;
    next.distress[i] = distress;
    next.failed[i] = hasFailed ? 1 : 0;
  }
  return largest;
}

function raiseSupplyLoss(
  {supply, supplyCut, groupOf, isEssential, order}: JointInput,
  now: JointState,
  out: Float64Array,
): void {
  const others = new Float64Array(order);
  for (let g = 0; g < supply.rows; g++) {
    let loss = 0;
    for (let k = supply.rowPtr[g]!; k < supply.rowPtr[g + 1]!; k++) {
      const j = supply.colIdx[k]!;
      loss += supply.weight[k]! * afterCut(now.failed[j] ? 1 : now.supplyLoss[j]!, supplyCut[k]!);
    }
    const i = groupOf[g]!;
    if (!isEssential[g]) others[i] = others[i]! + loss;
    else if (loss > out[i]!) out[i] = Math.min(1, loss);
  }
  for (let i = 0; i < order; i++) if (others[i]! > out[i]!) out[i] = Math.min(1, others[i]!);
}

function raiseDemandLoss(
  {demand, demandCut}: JointInput,
  now: JointState,
  out: Float64Array,
): void {
  for (let i = 0; i < demand.rows; i++) {
    let loss = 0;
    for (let k = demand.rowPtr[i]!; k < demand.rowPtr[i + 1]!; k++) {
      const j = demand.colIdx[k]!;
      loss += demand.weight[k]! * afterCut(now.failed[j] ? 1 : now.demandLoss[j]!, demandCut[k]!);
    }
    if (loss > out[i]!) out[i] = Math.min(1, loss);
  }
}

/** Loss that arrives over a tie of which `cut` is taken away. */
export const afterCut = (loss: number, cut: number): number => cut + (1 - cut) * loss;
