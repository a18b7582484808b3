/**
 * Elementary money loops of length 2 and 3 in a web, and the sum of their narrowest amounts.
 *
 * Money runs from receiver to provider for goods and services, and from provider to receiver for
 * investment and debt; partnership and rivalry move none. Parallel ties of one direction are one
 * arc: its amount is the sum of what is disclosed, US dollars, null where nothing is. A loop's
 * narrowest amount is the least along it; a loop with an undisclosed arc has none and is counted
 * apart. One money counts once. O(arcs · highest degree).
 */
import {countedOnce} from '../exposure/economy';
import type {Web, WebTie} from '../graph/web';

export interface LoopCount {
  readonly count: number;
  /** Σ over the loops of the least amount along each; those with an unknown arc left out. */
  readonly narrowestUsd: number;
  readonly unknown: number;
}

export function countLoops(web: Web): LoopCount {
  const arcs = moneyArcs(countedOnce(web));
  let [count, narrowestUsd, unknown] = [0, 0, 0];
  const add = (...amounts: readonly (number | null)[]) => {
    count++;
    if (amounts.includes(null)) unknown++;
    else narrowestUsd += Math.min(...(amounts as readonly number[]));
  };
  for (const [a, outOfA] of arcs)
    for (const [b, ab] of outOfA) {
      if (b <= a) continue; // a loop is found from its least company, once
      const outOfB = arcs.get(b);
      for (const [c, bc] of outOfB ?? []) {
        if (c === a) add(ab, bc);
        const ca = c > a ? arcs.get(c)?.get(a) : undefined;
        if (ca !== undefined) add(ab, bc, ca);
      }
    }
  return {count, narrowestUsd, unknown};
}

function moneyArcs(ties: readonly WebTie[]) {
  const arcs = new Map<string, Map<string, number | null>>();
  for (const {tie, amountUsd} of ties) {
    if (tie.type === 'partnership' || tie.type === 'rivalry' || tie.from === tie.to) continue;
    const isCapital = tie.type === 'investment' || tie.type === 'debt';
    const [payer, payee] = isCapital ? [tie.from, tie.to] : [tie.to, tie.from];
    const out = arcs.get(payer) ?? new Map<string, number | null>();
    arcs.set(payer, out);
    const before = out.get(payee) ?? null;
    out.set(payee, amountUsd === null ? before : (before ?? 0) + amountUsd);
  }
  return arcs;
}
