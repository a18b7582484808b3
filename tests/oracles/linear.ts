/** Plain dense linear algebra, for oracles. */
export type Matrix = readonly (readonly number[])[];

/** x with M x = b, by Gauss with pivots. */
export function solveDense(m: Matrix, b: readonly number[]): readonly number[] {
  const n = b.length;
  const rows = m.map((row, i) => [...row, b[i]!]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

/** ρ(A) = lim ‖A^k‖^(1/k), by squaring A sixty times with its scale kept apart (Gelfand 1941). */
export function gelfandRadius(a: Matrix): number {
  let power = a.map((row) => [...row]);
  let logScale = 0; // ln of the scale of `power`
  let k = 1;
  for (let step = 0; step < 60; step++) {
    const norm = Math.max(0, ...power.map((row) => row.reduce((s, x) => s + Math.abs(x), 0)));
    if (norm === 0) return 0;
    power = power.map((row) => row.map((x) => x / norm));
    logScale += Math.log(norm);
    power = multiply(power, power);
    logScale *= 2;
    k *= 2;
  }
  const norm = Math.max(0, ...power.map((row) => row.reduce((s, x) => s + Math.abs(x), 0)));
  return norm === 0 ? 0 : Math.exp((logScale + Math.log(norm)) / k);
}

const multiply = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => b.map((_, j) => row.reduce((s, x, k) => s + x * b[k]![j]!, 0)));
