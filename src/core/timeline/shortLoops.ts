/**
 * Money that comes round in two or three steps: the elementary circuits of length 2 and 3 in the
 * graph of who pays whom. Ties become payments as money runs: the receiver pays the provider for
 * goods, the provider pays the receiver for a stake or a loan; partnerships and rivalries carry no
 * money. Parallel payments of a pair are one edge of their summed amount, and each money counts
 * once (`countedOnce`). The narrowest amount of a loop is the least of its edges: what can have
 * gone all the way round (Ford & Fulkerson 1956, 10.4153/CJM-1956-045-5: a path carries no more
 * than its narrowest edge). An edge none of whose ties states an amount makes the loop's amount
 * unknown: it is counted, flagged and left out of the sum, never put at 0.
 *
 * US dollars, headline amounts over the term. Loops share edges, so the sum is no amount of money
 * that exists. O(Σ over edges of the degree of their head).
 */
import type {CompanyId, TieType} from '../dataset/schema';
import type {WebTie} from '../graph/web';

export interface ShortLoops {
  readonly count: number;
  /** Σ of the narrowest amounts of those whose every edge states one, US dollars. */
  readonly narrowestUsd: number;
  /** Loops with an edge of unknown amount. */
  readonly undisclosed: number;
}

type Payments = ReadonlyMap<CompanyId, ReadonlyMap<CompanyId, number | null>>;

export function shortLoops(ties: readonly WebTie[]): ShortLoops {
  const payments = paymentsOf(ties);
  let count = 0;
  let narrowestUsd = 0;
  let undisclosed = 0;
  const found = (...edges: readonly (number | null)[]) => {
    count++;
    const known = edges.filter((usd) => usd !== null);
    if (known.length < edges.length) undisclosed++;
    else narrowestUsd += Math.min(...known);
  };
  // A circuit is met once: from its company that is first by id.
  for (const [a, paidByA] of payments)
    for (const [b, ab] of paidByA) {
      if (b <= a) continue;
      for (const [c, bc] of payments.get(b) ?? []) {
        if (c === a) found(ab, bc);
        const ca = c > a ? payments.get(c)?.get(a) : undefined;
        if (ca !== undefined) found(ab, bc, ca);
      }
    }
  return {count, narrowestUsd, undisclosed};
}

const CAPITAL: readonly TieType[] = ['investment', 'debt'];
const MONEYLESS: readonly TieType[] = ['partnership', 'rivalry'];

function paymentsOf(ties: readonly WebTie[]): Payments {
  const payments = new Map<CompanyId, Map<CompanyId, number | null>>();
  for (const {tie, amountUsd} of ties) {
    if (MONEYLESS.includes(tie.type) || tie.from === tie.to) continue;
    const [payer, payee] = CAPITAL.includes(tie.type) ? [tie.from, tie.to] : [tie.to, tie.from];
    const paid = payments.get(payer) ?? new Map<CompanyId, number | null>();
    const before = paid.get(payee) ?? null;
    paid.set(payee, amountUsd === null ? before : (before ?? 0) + amountUsd);
    payments.set(payer, paid);
  }
  return payments;
}
