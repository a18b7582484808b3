/**
 * Who pays whom: the money of a web, one arc per payer and payee.
 *
 * Goods are paid against the direction of their tie (`to` pays `from`), capital runs along it
 * (investor to investee, lender to borrower). Partnership and rivalry carry no money; a guarantee,
 * warrant or option none yet; the price of an acquisition goes to those who sold, who are not on the
 * map. A syndicated loan counts whole, as on the map. One money counts once (`countedOnce`).
 *
 * Amounts are headline money on the basis, US dollars over the term (a year where the tie states a
 * yearly sum). On the paid basis a running contract whose payments are not stated counts with what
 * its ramp has delivered by the date, flagged `imputed`. An arc of which nothing is disclosed has
 * `usd` null: it is there, and weighs nothing that anyone knows. O(ties).
 */
import type {CompanyId, Defaults, Tie, TieId} from '../dataset/schema';
import {paidBy} from '../exposure/contract';
import {countedOnce} from '../exposure/economy';
import type {Web} from '../graph/web';

export interface MoneyArc {
  readonly payer: CompanyId;
  readonly payee: CompanyId;
  /** What is disclosed of it, US dollars; null where nothing is. */
  readonly usd: number | null;
  /** Of it, what pays for goods, and what is capital: 0 without such a tie, null where none discloses. */
  readonly goodsUsd: number | null;
  readonly capitalUsd: number | null;
  readonly ties: readonly TieId[];
  /** Ties of it that disclose no amount on the basis. */
  readonly undisclosed: number;
  readonly imputed: boolean;
}
export interface MoneyGraph {
  /** In the order of the data. */
  readonly companies: readonly CompanyId[];
  /** By payer, then payee, in that order. */
  readonly arcs: readonly MoneyArc[];
}

const NO_MONEY = ['guarantee', 'warrant', 'option', 'acquisition'];

export function moneyGraph(web: Web, defaults: Defaults): MoneyGraph {
  const companies = web.companies.map((c) => c.id);
  const place = new Map(companies.map((id, i) => [id, i]));
  const arcs = new Map<string, MoneyArc>();
  for (const {tie, amountUsd} of countedOnce(web)) {
    const ends = endsOf(tie);
    if (!ends) continue;
    const [payer, payee] = ends;
    const isStated = amountUsd !== null;
    const usd = isStated ? amountUsd : web.basis === 'paid' ? delivered(tie, web, defaults) : null;
    const isGoods = payer === tie.to;
    const key = `${payer} ${payee}`;
    const before = arcs.get(key) ?? emptyArc(payer, payee);
    arcs.set(key, {
      payer,
      payee,
      usd: usd === null ? before.usd : (before.usd ?? 0) + usd,
      goodsUsd: isGoods ? plus(before.goodsUsd, usd) : before.goodsUsd,
      capitalUsd: isGoods ? before.capitalUsd : plus(before.capitalUsd, usd),
      ties: [...before.ties, tie.id],
      undisclosed: before.undisclosed + (usd === null ? 1 : 0),
      imputed: before.imputed || (!isStated && usd !== null),
    });
  }
  return {
    companies,
    arcs: [...arcs.values()].sort(
      (a, b) =>
        place.get(a.payer)! - place.get(b.payer)! || place.get(a.payee)! - place.get(b.payee)!,
    ),
  };
}

/** Who pays and who is paid over a tie; null where no money changes hands. */
export function endsOf({type, from, to, instrument}: Tie): readonly [CompanyId, CompanyId] | null {
  if (type === 'partnership' || type === 'rivalry') return null;
  if (instrument !== null && NO_MONEY.includes(instrument)) return null;
  return type === 'investment' || type === 'debt' ? [from, to] : [to, from];
}

/** What is disclosed of both; null where nothing is. */
const plus = (before: number | null, usd: number | null): number | null =>
  usd === null ? before || null : (before ?? 0) + usd;

const emptyArc = (payer: CompanyId, payee: CompanyId): MoneyArc => ({
  payer,
  payee,
  usd: null,
  goodsUsd: 0,
  capitalUsd: 0,
  ties: [],
  undisclosed: 0,
  imputed: false,
});

function delivered(tie: Tie, web: Web, defaults: Defaults): number | null {
  const {usd} = paidBy(tie, web.asOf, defaults);
  return usd > 0 ? usd : null;
}
