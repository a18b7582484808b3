/**
 * Clearing payments. Eisenberg & Noe (2001), Management Science 47(2):236–249,
 * doi:10.1287/mnsc.47.2.236.9835; with bankruptcy costs Rogers & Veraart (2013), Management Science
 * 59(4):882–898, doi:10.1287/mnsc.1120.1569.
 *
 *   p̄_i = Σ_j L_ij + external liabilities_i,   Π_ij = L_ij / p̄_i
 *   p_i = p̄_i                          if e_i + Σ_j Π_ji p_j ≥ p̄_i
 *       = α e_i + β Σ_j Π_ji p_j       otherwise
 *
 * Eisenberg–Noe is α = β = 1. The test of solvency uses assets before the haircut.
 * liabilities: Csr [n × n], row = creditor, column = debtor, weight = L (money, ≥ 0): what row i is
 *   owed. externalAssets e, externalLiabilities: Float64Array[n] ≥ 0, same money; external creditors
 *   rank pari passu with the others (systemicrisk does the same; Barucca's programs rank them first).
 * vector: `greatest` by the fictitious-default algorithm from all paying in full; `least` by the
 *   same steps upwards from none paying: where the limit lets a debtor pay in full it does, and the
 *   steps go on, since plain iteration from below may stop at what is no clearing vector (Rogers &
 *   Veraart, example 3.3 with K1 = 2). Uniqueness fails only with α or β below 1, or where money
 *   circulates that no one put in.
 * Payments of the defaulted solve their linear equations by in-place passes until none moves by
 * more than 1e-15 of its own debt: a large debtor elsewhere must not end them early. At most n rounds of defaults. O(passes · m) a round.
 */
import type {Csr} from '../graph/csr';

export interface ClearingInput {
  readonly liabilities: Csr;
  readonly externalAssets: Float64Array;
  readonly externalLiabilities: Float64Array;
}
export interface ClearingOptions {
  readonly alpha?: number;
  readonly beta?: number;
  readonly vector?: 'greatest' | 'least';
  readonly maxRounds?: number;
  readonly onRound?: (payment: Float64Array, defaulted: Uint8Array) => void;
}
export interface ClearingResult {
  readonly payment: Float64Array; // p, money
  readonly obligation: Float64Array; // p̄, money
  readonly defaulted: Uint8Array;
  readonly rounds: number;
  readonly converged: boolean;
}

/** Solvency up to rounding: a debtor short by less than this part of its debt pays in full. */
const EXACT = 1e-13;
/** A payment that moves by less than this part of its debt stands still. */
const STILL = 1e-15;
const MOST_PASSES = 100_000;

export function clearing(
  input: ClearingInput,
  {alpha = 1, beta = 1, vector = 'greatest', maxRounds = 10_000, onRound}: ClearingOptions = {},
): ClearingResult {
  const {liabilities, externalAssets: e} = input;
  const n = liabilities.rows;
  const obligation = obligations(input);
  const isGreatest = vector === 'greatest';
  const defaulted = new Uint8Array(n);
  if (!isGreatest) for (let i = 0; i < n; i++) defaulted[i] = obligation[i]! > 0 ? 1 : 0;
  const payment = isGreatest ? obligation.slice() : new Float64Array(n);
  onRound?.(payment, defaulted);
  let converged = true;
  for (let round = 1; round <= maxRounds; round++) {
    converged = payDefaulted(input, obligation, defaulted, payment, alpha, beta) && converged;
    let isAnyNew = false;
    for (let i = 0; i < n; i++) {
      const assets = e[i]! + received(liabilities, obligation, payment, i);
      const isSolvent = assets >= obligation[i]! * (1 - EXACT);
      if (isGreatest ? defaulted[i] || isSolvent : !defaulted[i] || !isSolvent) continue;
      defaulted[i] = isGreatest ? 1 : 0;
      if (!isGreatest) payment[i] = obligation[i]!;
      isAnyNew = true;
    }
    onRound?.(payment, defaulted);
    if (!isAnyNew) return {payment, obligation, defaulted, rounds: round, converged};
  }
  return {payment, obligation, defaulted, rounds: maxRounds, converged: false};
}

export function obligations({liabilities, externalLiabilities}: ClearingInput): Float64Array {
  const sum = externalLiabilities.slice();
  liabilities.colIdx.forEach((debtor, k) => (sum[debtor]! += liabilities.weight[k]!));
  return sum;
}

/** Σ_j Π_ji p_j: what row i is paid. */
export function received(
  {rowPtr, colIdx, weight}: Csr,
  obligation: Float64Array,
  payment: Float64Array,
  i: number,
): number {
  let sum = 0;
  for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
    const j = colIdx[k]!;
    if (weight[k]! > 0) sum += (weight[k]! / obligation[j]!) * payment[j]!;
  }
  return sum;
}

/** From above or from below, whichever side `payment` stands on: monotone, so it stays there. */
function payDefaulted(
  {liabilities, externalAssets: e}: ClearingInput,
  obligation: Float64Array,
  defaulted: Uint8Array,
  payment: Float64Array,
  alpha: number,
  beta: number,
): boolean {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let isStill = true;
    for (let i = 0; i < liabilities.rows; i++) {
      if (!defaulted[i]) continue;
      const paid = Math.min(
        obligation[i]!,
        alpha * e[i]! + beta * received(liabilities, obligation, payment, i),
      );
      if (Math.abs(paid - payment[i]!) > STILL * obligation[i]!) isStill = false;
      payment[i] = paid;
    }
    if (isStill) return true;
  }
  return false;
}
