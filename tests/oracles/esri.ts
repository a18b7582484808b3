/**
 * The generalised Leontief cascade in remaining levels hd and hu (1 → 0), as Diem et al. (2022) write
 * it and GLcascade codes it, on dense matrices. Cut ties, which the paper does not know: what they
 * take is lost for good, whatever the market.
 */
export interface SlowSupply {
  readonly volumes: readonly (readonly number[])[]; // W[i][j]: i sells to j
  /** Part of the volume that is taken away. */
  readonly cut: readonly (readonly number[])[];
  readonly sector: readonly number[];
  readonly need: readonly (readonly number[])[]; // [supplying sector][using sector]: 2, 1, 0
  readonly revenue: readonly (number | null)[];
  readonly costs: readonly (number | null)[];
}

export function slowEsri(
  {volumes: w, cut, sector, need, revenue, costs}: SlowSupply,
  shock: readonly number[],
  {epsilon, substitution}: {readonly epsilon: number; readonly substitution: boolean},
) {
  const all = w.map((_, i) => i);
  const sales = w.map((row) => sum(row));
  const inputs = all.map((j) => sum(w.map((row) => row[j]!)));
  const ofSector = (k: number, j: number) =>
    sum(all.filter((i) => sector[i] === k).map((i) => w[i]![j]!));
  const material = (j: number) => (costs[j] ? inputs[j]! / costs[j]! : 1);
  const needOf = (i: number, j: number) => need[sector[i]!]![sector[j]!]!;
  const down = (i: number, j: number): number => {
    if (w[i]![j] === 0) return 0;
    if (needOf(i, j) === 2) return (w[i]![j]! / ofSector(sector[i]!, j)) * material(j);
    return needOf(i, j) === 1 ? (w[i]![j]! / inputs[j]!) * material(j) : 0;
  };
  const up = (i: number, j: number) => w[i]![j]! / ((revenue[i] ?? sales[i]!) || 1);
  const psi = shock.map((s) => 1 - s);
  let hd = [...psi];
  let hu = [...psi];
  let rounds = 0;
  for (;;) {
    rounds++;
    const sigma = all.map((i) => {
      if (!substitution) return 1;
      const left = sum(all.filter((l) => sector[l] === sector[i]).map((l) => sales[l]! * hd[l]!));
      return Math.min(1, sales[i]! / (left <= 1e-10 ? 1 : left));
    });
    const lostOver = (i: number, j: number) =>
      down(i, j) * (cut[i]![j]! + (1 - cut[i]![j]!) * sigma[i]! * (1 - hd[i]!));
    const nextDown = all.map((j) => {
      const groups = [...new Set(sector)].map(
        (k) =>
          1 -
          sum(all.filter((i) => sector[i] === k && needOf(i, j) === 2).map((i) => lostOver(i, j))),
      );
      const others = 1 - sum(all.filter((i) => needOf(i, j) === 1).map((i) => lostOver(i, j)));
      return Math.max(0, Math.min(psi[j]!, others, ...groups));
    });
    const nextUp = all.map((i) =>
      Math.max(
        0,
        Math.min(
          psi[i]!,
          1 - sum(all.map((j) => up(i, j) * (cut[i]![j]! + (1 - cut[i]![j]!) * (1 - hu[j]!)))),
        ),
      ),
    );
    const fell = Math.max(
      0,
      ...all.map((i) => Math.max(hd[i]! - nextDown[i]!, hu[i]! - nextUp[i]!)),
    );
    [hd, hu] = [nextDown, nextUp];
    if (fell <= epsilon) break;
  }
  return {
    downstreamLoss: hd.map((h) => 1 - h),
    upstreamLoss: hu.map((h) => 1 - h),
    rounds,
    esri:
      sum(sales) > 0
        ? sum(all.map((i) => sales[i]! * (1 - Math.min(hd[i]!, hu[i]!)))) / sum(sales)
        : 0,
  };
}

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
