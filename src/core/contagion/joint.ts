/**
 * The joint operator: supply, demand, claims and funding at once, iterated to its least fixed point.
 *
 * Per company i with initial loss s_i and failure flag F_i (sources: models.ts):
 *   D_i = max{ s_i, max over essential groups g of Σ_{j∈g} w_ij D̂_j, Σ_{other groups} w_ij D̂_j }
 *   U_i = max{ s_i, Σ_j v_ij Û_j − r_i }
 *   X_i = max{ D_i, U_i }                                     production lost
 *   Z_i = [X_i R_i c_i − π_i]⁺                                shortfall of profit
 *   Q_i = min{ 1, s_i + ( Z_i + Σ_j A_ij p(h_j) ) / E_i }     equity lost
 *   L_i = min{ 1, s_i + ( Z_i + Σ_j G_ij p(h_j) + Σ_j B_ij F_j ) / C_i }   liquidity used
 *   h_i = max{ X_i, Q_i, L_i };   F_i = 1 once s_i, Q_i or L_i reaches 1, and then h_i = 1
 * with D̂_j = q_j (1 where F_j else D_j), Û_j = 1 where F_j, else U_j or, with `coupling`, X_j: lost
 * production then cuts purchases. p(h) = h e^{α(h−1)}. C_i counts the undrawn lines B_ij of funders
 * that still stand.
 *
 * The generalised Leontief functions and the two channels are Diem et al. (2022); p is Bardoscia et
 * al. (2016); the test of lost profit and write-downs against equity and liquidity is Tabachová et
 * al. (2024). Supply passes only lost production, demand only lost demand; failure passes on both;
 * claims and guarantees pass on distress, funding only failure. Equity bears shortfall and
 * write-downs; liquidity bears shortfall, called guarantees and vanished funding, never write-downs.
 * A tie that is cut by κ counts as a loss of κ in itself: D̂ becomes κ + (1 − κ) D̂ there.
 * q (in [0, 1]) and r (≥ 0) are what rivals take over, fixed here: see `rivals.ts`.
 *
 * Every right-hand side grows with the state, so from the shock upwards the iterates rise to the
 * least fixed point, whatever the order of updates (Tarski; tested), and from total loss downwards
 * they fall to the greatest. Reductions, tested: supply and demand alone are the ESRI cascade with
 * σ = 1; claims alone are non-linear DebtRank with leverage A/E.
 *
 * Stops once nothing moved by more than `tolerance` in a round. A test within 1e-12 of 1 counts as
 * reached. Reads its input only. O(rounds · dependencies).
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
  readonly guarantees: Csr; // rows: guarantors, columns: the guaranteed, weight G in US dollars
  readonly funding: Csr; // rows: the funded, columns: funders, weight B in US dollars
  readonly buffer: Float64Array; // E, US dollars > 0; Infinity where unknown: no equity test
  readonly liquidity: Float64Array; // C, US dollars > 0; Infinity where unknown: no liquidity test
  readonly revenue: Float64Array; // R, US dollars a year; 0 where unknown
  readonly margin: Float64Array; // c, contribution margin in [0, 1]
  readonly profit: Float64Array; // π, US dollars a year, ≥ 0
  readonly passThrough: number; // α ≥ 0
  readonly coupling: boolean;
  /** What rivals take over; null: nothing. */
  readonly relief: Relief | null;
}
export interface Relief {
  /** q: part of each supplier's lost deliveries that still goes unmet, [0, 1]. */
  readonly unmet: Float64Array;
  /** r: part of each company's revenue that comes back through rivals that buy from it, ≥ 0. */
  readonly regained: Float64Array;
}

export interface JointState {
  readonly supplyLoss: Float64Array; // D
  readonly demandLoss: Float64Array; // U
  readonly production: Float64Array; // X
  readonly equity: Float64Array; // Q
  readonly liquidityUsed: Float64Array; // L
  readonly distress: Float64Array; // h
  readonly failed: Uint8Array; // F
}
export interface JointResult {
  readonly state: JointState;
  readonly rounds: number;
  readonly converged: boolean;
}
export interface JointOptions extends IterationOptions {
  /** 'least' rises from the shock; 'greatest' falls from total loss: the self-fulfilling run. */
  readonly solution?: 'least' | 'greatest';
}

/** A test this close to 1 counts as reached. */
export const REACHED = 1 - 1e-12;

export function joint(
  input: JointInput,
  shock: Float64Array,
  {maxRounds = 10_000, tolerance = 1e-12, onRound, solution = 'least'}: JointOptions = {},
): JointResult {
  const start = solution === 'least' ? shock : new Float64Array(input.order).fill(1);
  let state = stateAt(start);
  let next = stateAt(start);
  const others = new Float64Array(input.order);
  onRound?.(state.distress);
  for (let round = 1; round <= maxRounds; round++) {
    const largest = step(input, shock, state, next, others);
    [state, next] = [next, state];
    onRound?.(state.distress);
    if (largest <= tolerance) return {state, rounds: round, converged: true};
  }
  return {state, rounds: maxRounds, converged: false};
}

const stateAt = (level: Float64Array): JointState => ({
  supplyLoss: level.slice(),
  demandLoss: level.slice(),
  production: level.slice(),
  equity: level.slice(),
  liquidityUsed: level.slice(),
  distress: level.slice(),
  failed: Uint8Array.from(level, (s) => (s >= REACHED ? 1 : 0)),
});

/** Writes Φ(now) into `next`; returns the largest change of any company's state. */
function step(
  input: JointInput,
  shock: Float64Array,
  now: JointState,
  next: JointState,
  others: Float64Array,
): number {
  next.supplyLoss.set(shock);
  next.demandLoss.set(shock);
  raiseSupplyLoss(input, now, next.supplyLoss, others);
  raiseDemandLoss(input, now, next.demandLoss);
  let largest = 0;
  for (let i = 0; i < input.order; i++) {
    const own = shock[i]!;
    const production = Math.max(next.supplyLoss[i]!, next.demandLoss[i]!);
    const shortfall = shortfallOf(input, i, production);
    const equity = Math.min(1, own + (shortfall + writeDowns(input, i, now)) / input.buffer[i]!);
    const drained = shortfall + called(input, i, now) + vanished(input, i, now);
    const liquidityUsed = Math.min(1, own + drained / input.liquidity[i]!);
    const hasFailed = own >= REACHED || equity >= REACHED || liquidityUsed >= REACHED;
    const distress = hasFailed ? 1 : Math.max(production, equity, liquidityUsed);
    largest = Math.max(
      largest,
      Math.abs(distress - now.distress[i]!),
      Math.abs(next.supplyLoss[i]! - now.supplyLoss[i]!),
      Math.abs(next.demandLoss[i]! - now.demandLoss[i]!),
      hasFailed !== (now.failed[i] === 1) ? 1 : 0, // passed on next round, even at full distress
    );
    next.production[i] = production;
    next.equity[i] = equity;
    next.liquidityUsed[i] = liquidityUsed;
    next.distress[i] = distress;
    next.failed[i] = hasFailed ? 1 : 0;
  }
  return largest;
}

function raiseSupplyLoss(
  {supply, supplyCut, groupOf, isEssential, order, relief}: JointInput,
  {failed, supplyLoss}: JointState,
  out: Float64Array,
  others: Float64Array,
): void {
  others.fill(0);
  for (let g = 0; g < supply.rows; g++) {
    let loss = 0;
    for (let k = supply.rowPtr[g]!; k < supply.rowPtr[g + 1]!; k++) {
      const j = supply.colIdx[k]!;
      const lost = (relief ? relief.unmet[j]! : 1) * (failed[j] ? 1 : supplyLoss[j]!);
      loss += supply.weight[k]! * afterCut(lost, supplyCut[k]!);
    }
    const i = groupOf[g]!;
    if (!isEssential[g]) others[i] = others[i]! + loss;
    else if (loss > out[i]!) out[i] = Math.min(1, loss);
  }
  for (let i = 0; i < order; i++) if (others[i]! > out[i]!) out[i] = Math.min(1, others[i]!);
}

function raiseDemandLoss(input: JointInput, now: JointState, out: Float64Array): void {
  const {demand, demandCut, relief} = input;
  for (let i = 0; i < demand.rows; i++) {
    let loss = relief ? -relief.regained[i]! : 0;
    for (let k = demand.rowPtr[i]!; k < demand.rowPtr[i + 1]!; k++)
      loss +=
        demand.weight[k]! * afterCut(purchasesLost(input, now, demand.colIdx[k]!), demandCut[k]!);
    if (loss > out[i]!) out[i] = Math.min(1, loss);
  }
}

/** Û_j: what company j stops buying. */
export const purchasesLost = ({coupling}: JointInput, now: JointState, j: number): number =>
  now.failed[j] ? 1 : coupling ? now.production[j]! : now.demandLoss[j]!;

/** Z_i, US dollars. */
export const shortfallOf = (
  {revenue, margin, profit}: JointInput,
  i: number,
  production: number,
): number => Math.max(0, production * revenue[i]! * margin[i]! - profit[i]!);

const writeDowns = ({claims, passThrough}: JointInput, i: number, {distress}: JointState): number =>
  passedOver(claims, i, distress, passThrough);

const called = ({guarantees, passThrough}: JointInput, i: number, {distress}: JointState): number =>
  passedOver(guarantees, i, distress, passThrough);

function passedOver(
  {rowPtr, colIdx, weight}: Csr,
  i: number,
  distress: Float64Array,
  alpha: number,
): number {
  let sum = 0;
  for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++)
    sum += weight[k]! * passedOn(distress[colIdx[k]!]!, alpha);
  return sum;
}

function vanished({funding}: JointInput, i: number, {failed}: JointState): number {
  let sum = 0;
  for (let k = funding.rowPtr[i]!; k < funding.rowPtr[i + 1]!; k++)
    if (failed[funding.colIdx[k]!]) sum += funding.weight[k]!;
  return sum;
}

/** Loss that arrives over a tie of which `cut` is taken away. */
export const afterCut = (loss: number, cut: number): number => cut + (1 - cut) * loss;
