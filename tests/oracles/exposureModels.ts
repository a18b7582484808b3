/**
 * The models on exposures other than linear DebtRank, told as slowly and plainly as the papers tell
 * them. Ties are [holder, counterparty, amount]; parallel ties stand as often as they are listed.
 */
export type Tie = readonly [holder: number, counterparty: number, amount: number];

/** Battiston et al. (2012): states U, D, I; every company passes on its distress once. */
export function slowDebtRank(
  leverage: readonly Tie[],
  shock: readonly number[],
): readonly number[] {
  let h = [...shock];
  let state = shock.map((s): 'U' | 'D' | 'I' => (s > 0 ? 'D' : 'U'));
  while (state.includes('D')) {
    const before = h;
    const stateBefore = state;
    h = before.map((own, i) => {
      let sum = own;
      for (const [holder, j, v] of leverage)
        if (holder === i && stateBefore[j] === 'D') sum += Math.min(1, v) * before[j]!;
      return Math.min(1, sum);
    });
    state = stateBefore.map((s, i) => (s === 'D' ? 'I' : s === 'U' && h[i]! > 0 ? 'D' : s));
  }
  return h;
}

/** Bardoscia et al. (2016): what a company's pass-through gained is passed on a round later. */
export function slowNonlinearDebtRank(
  leverage: readonly Tie[],
  shock: readonly number[],
  alpha: number,
  recovery: number,
): readonly number[] {
  const p = (h: number) => h * Math.exp(alpha * (h - 1));
  let before = shock.map(() => 0);
  let now = [...shock];
  for (let t = 0; t < 20_000; t++) {
    const gained = now.map((h, j) => p(h) - p(before[j]!));
    if (gained.every((g) => g < 1e-16)) break;
    const next = now.map((h, i) => {
      let sum = h;
      for (const [holder, j, v] of leverage)
        if (holder === i) sum += (1 - recovery) * v * gained[j]!;
      return Math.min(1, sum);
    });
    [before, now] = [now, next];
  }
  return now;
}

/** Furfine (2003), one failure after another in rounds: who has failed in the end, and losses. */
export function slowThreshold(
  exposures: readonly Tie[],
  buffer: readonly number[],
  shock: readonly number[],
  theta: number,
  recovery: number,
): {readonly failed: readonly boolean[]; readonly loss: readonly number[]} {
  const failed = new Set(shock.flatMap((s, i) => (s >= 1 || s >= theta ? [i] : [])));
  const lossOf = (i: number) =>
    exposures.reduce(
      (sum, [holder, j, usd]) => (holder === i && failed.has(j) ? sum + usd * (1 - recovery) : sum),
      0,
    );
  for (let isAnyNew = true; isAnyNew;) {
    const next = buffer.flatMap((e, i) =>
      !failed.has(i) && lossOf(i) + shock[i]! * e >= theta * e ? [i] : [],
    );
    isAnyNew = next.length > 0;
    for (const i of next) failed.add(i);
  }
  return {failed: buffer.map((_, i) => failed.has(i)), loss: buffer.map((_, i) => lossOf(i))};
}
