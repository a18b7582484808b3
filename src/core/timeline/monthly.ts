/**
 * The web month by month: at each stop its ties, its money and its short loops, and what came and
 * went since the stop before. Statuses and amounts are today's: an earlier date shows which ties
 * existed then, not which status they had.
 *
 * Ties, companies, loops and changes are on the basis asked; the amounts stand on all three, each
 * money once (`countedOnce`). Where `inForce` is asked, everything but `known` is of the ties in
 * force. US dollars, headline amounts over the term (of a tie stated per year, one year).
 * ties[t] = ties[t − 1] + began[t] − ended[t]. O(stops · (companies + ties) + loops).
 */
import type {Basis, Dataset, TieId} from '../dataset/schema';
import {BASES} from '../dataset/terms';
import {countedOnce} from '../exposure/economy';
import {buildWeb, type Web, type WebView} from '../graph/web';
import {isoDay} from '../lib/day';
import {shortLoops, type ShortLoops} from './shortLoops';

export interface Month {
  /** The day at which the web is seen: the last of its month, or the newest of the data. */
  readonly stop: string;
  /** Ties known by then on the basis, and of them those whose delivery has begun. */
  readonly known: number;
  readonly inForce: number;
  /** Companies with at least one of the ties asked for. */
  readonly companies: number;
  /** Disclosed amounts of the ties that count on each basis, US dollars. */
  readonly amountsUsd: Readonly<Record<Basis, number>>;
  /** Ties on the basis, of a type that moves money, that state no amount; each money once. */
  readonly undisclosed: number;
  readonly loops: ShortLoops;
  /** Ties asked for that were not there at the stop before, in the order of the data. */
  readonly began: readonly TieId[];
  /** Ties that were there at the stop before and are no more. */
  readonly ended: readonly TieId[];
}

/** One month per stop; stops ascend. At the first stop every tie counts as begun. */
export function monthly(
  dataset: Dataset,
  stops: readonly string[],
  {basis, inForce}: Omit<WebView, 'asOf'>,
): readonly Month[] {
  let before: Web['ties'] = new Map();
  return stops.map((asOf) => {
    const web = buildWeb(dataset, {asOf, inForce, basis});
    const other = buildWeb(dataset, {asOf, inForce: !inForce, basis});
    const ended = [...before.keys()].filter((id) => !web.ties.has(id));
    const began = [...web.ties.keys()].filter((id) => !before.has(id));
    before = web.ties;
    return monthOf(dataset, web, {inForce, other, began, ended});
  });
}

function monthOf(
  dataset: Dataset,
  web: Web,
  {
    inForce,
    other,
    began,
    ended,
  }: Pick<Month, 'began' | 'ended'> & {readonly inForce: boolean; readonly other: Web},
): Month {
  const counted = countedOnce(web);
  const amountOn = (basis: Basis): number => {
    const {asOf} = web;
    const ties =
      basis === web.basis
        ? counted
        : countedOnce(buildWeb(dataset, {asOf: isoDay(asOf), inForce, basis}));
    return ties.reduce((sum, {amountUsd}) => sum + (amountUsd ?? 0), 0);
  };
  return {
    stop: isoDay(web.asOf),
    known: (inForce ? other : web).ties.size,
    inForce: (inForce ? web : other).ties.size,
    companies: new Set([...web.ties.values()].flatMap(({tie}) => [tie.from, tie.to])).size,
    amountsUsd: Object.fromEntries(BASES.map((b) => [b, amountOn(b)])) as Record<Basis, number>,
    undisclosed: counted.filter(({tie, amountUsd}) => amountUsd === null && movesMoney(tie.type))
      .length,
    loops: shortLoops(counted),
    began,
    ended,
  };
}

const movesMoney = (type: string): boolean => type !== 'partnership' && type !== 'rivalry';
