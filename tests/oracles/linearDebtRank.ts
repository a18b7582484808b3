/**
 * Linear DebtRank as the paper states it, in increments: what a company gained in distress in one
 * round is passed on in the next, times leverage. Slow, and too plain to be wrong.
 */
export type Exposure = readonly [holder: number, counterparty: number, leverage: number];

export function slowLinearDebtRank(
  exposures: readonly Exposure[],
  shock: readonly number[],
): readonly number[] {
  let before = shock.map(() => 0); // h(0)
  let now = [...shock]; // h(1)
  for (let t = 0; t < 50_000; t++) {
    const gained = now.map((h, j) => h - before[j]!);
    if (gained.every((g) => g < 1e-15)) break;
    const next = now.map((h, i) => {
      let arriving = 0;
      for (const [holder, counterparty, leverage] of exposures)
        if (holder === i) arriving += leverage * gained[counterparty]!;
      return Math.min(1, h + arriving);
    });
    before = now;
    now = next;
  }
  return now;
}
