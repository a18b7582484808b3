/**
 * Clearing vectors by trying every set of defaulters: those in it pay α e + β income, their linear
 * equations solved as they stand, all others pay in full; a set counts if exactly its members fall
 * short. The componentwise greatest and least of the vectors found are the paper's.
 */
import {solveDense} from './linear';

export interface SlowBooks {
  readonly debts: readonly (readonly number[])[]; // debts[i][j]: what i owes j
  readonly externalAssets: readonly number[];
  readonly externalLiabilities: readonly number[];
}

export function allClearingVectors(
  {debts, externalAssets: e, externalLiabilities}: SlowBooks,
  alpha: number,
  beta: number,
): readonly (readonly number[])[] {
  const n = e.length;
  const owed = debts.map((row, i) => row.reduce((a, b) => a + b, externalLiabilities[i]!));
  const part = (j: number, i: number) => (owed[j]! > 0 ? debts[j]![i]! / owed[j]! : 0);
  const found: (readonly number[])[] = [];
  for (let set = 0; set < 2 ** n; set++) {
    const fails = (i: number) => ((set >> i) & 1) === 1;
    // p_i − β Σ_j Π_ji p_j = α e_i for defaulters, p_i = p̄_i for the rest
    const matrix = owed.map((_, i) =>
      owed.map((_p, j) => (i === j ? 1 : 0) - (fails(i) ? beta * part(j, i) : 0)),
    );
    const p = solveDense(
      matrix,
      owed.map((all, i) => (fails(i) ? alpha * e[i]! : all)),
    );
    const isVector = owed.every((all, i) => {
      const assets = owed.reduce((sum, _, j) => sum + part(j, i) * p[j]!, e[i]!);
      const isPayment = p[i]! >= -1e-9 && p[i]! <= all + 1e-9; // not so where the equations have none
      return isPayment && assets < all - 1e-10 === fails(i);
    });
    if (isVector) found.push(p);
  }
  return found;
}

/** Eisenberg & Noe (2001) as it stands: p ← min(p̄, e + Πᵀp) from p̄ downwards. */
export function slowEisenbergNoe({
  debts,
  externalAssets: e,
  externalLiabilities,
}: SlowBooks): readonly number[] {
  const owed = debts.map((row, i) => row.reduce((a, b) => a + b, externalLiabilities[i]!));
  let p = [...owed];
  for (let t = 0; t < 200_000; t++) {
    const next = owed.map((all, i) => {
      let assets = e[i]!;
      debts.forEach((row, j) => {
        if (owed[j]! > 0) assets += (row[i]! / owed[j]!) * p[j]!;
      });
      return Math.min(all, assets);
    });
    const moved = Math.max(0, ...next.map((x, i) => Math.abs(x - p[i]!)));
    p = next;
    if (moved < 1e-15) break;
  }
  return p;
}
