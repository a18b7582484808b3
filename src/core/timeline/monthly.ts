/**
 * The web month by month: how many ties and companies, how much money on each basis, what came and
 * what went, and the loops. One row a stop, oldest first.
 *
 * Amounts are US dollars, one money once (`countedOnce`); whole terms and yearly amounts differ in
 * unit and are never added; undisclosed ties are counted, not taken for 0. Statuses are those of
 * today: an earlier month shows which ties existed, not which status they had. A tie appears at the
 * first stop at which it exists; before the first stop nothing is known. O(stops · ties · bases).
 */
import {BASES, type Basis, type Dataset, type TieId} from '../dataset/schema';
import {countedOnce} from '../exposure/economy';
import {buildWeb, existsAt, type Web} from '../graph/web';
import {lastDay} from '../lib/day';
import type {LoopCount} from './countLoops';

export interface Count {
  readonly ties: number;
  /** Companies with at least one tie. */
  readonly companies: number;
}
export interface Disclosed {
  /** Over whole terms. */
  readonly usd: number;
  /** Of ties whose amount is one of a year. */
  readonly annualUsd: number;
  /** Ties that move money and state no amount on the basis. */
  readonly undisclosed: number;
}
export interface Month {
  readonly date: string;
  /** On the basis asked; one line each whatever `inForce` says. */
  readonly known: Count;
  readonly inForce: Count;
  readonly amounts: Readonly<Record<Basis, Disclosed>>;
  /** Ties, on any basis, that exist at this stop and not at the one before, and the reverse. */
  readonly appeared: readonly TieId[];
  readonly ended: readonly TieId[];
  readonly loops: LoopCount;
}
interface Question {
  readonly basis: Basis;
  readonly inForce: boolean;
}

export function monthly(
  dataset: Dataset,
  stops: readonly string[],
  {basis, inForce}: Question,
  loopsOf: (web: Web) => LoopCount,
): readonly Month[] {
  let before = new Set<TieId>();
  return stops.map((date) => {
    const webOn = (b: Basis, begun: boolean) =>
      buildWeb(dataset, {asOf: date, inForce: begun, basis: b});
    const now = new Set(
      dataset.ties.filter((t) => existsAt(t, lastDay(date), inForce)).map((t) => t.id),
    );
    const appeared = [...now].filter((id) => !before.has(id));
    const ended = [...before].filter((id) => !now.has(id));
    before = now;
    const [known, begun] = [webOn(basis, false), webOn(basis, true)];
    const amounts = BASES.map((b) => [b, disclosedIn(webOn(b, inForce))] as const);
    return {
      date,
      known: countOf(known),
      inForce: countOf(begun),
      amounts: Object.fromEntries(amounts) as Record<Basis, Disclosed>,
      appeared,
      ended,
      loops: loopsOf(inForce ? begun : known),
    };
  });
}

function countOf({ties}: Web): Count {
  const tied = new Set([...ties.values()].flatMap(({tie}) => [tie.from, tie.to]));
  return {ties: ties.size, companies: tied.size};
}

function disclosedIn(web: Web): Disclosed {
  let [usd, annualUsd, undisclosed] = [0, 0, 0];
  for (const {tie, amountUsd} of countedOnce(web)) {
    if (amountUsd !== null)
      if (tie.amountPeriod === 'annual') annualUsd += amountUsd;
      else usd += amountUsd;
    else if (tie.type !== 'partnership' && tie.type !== 'rivalry') undisclosed++;
  }
  return {usd, annualUsd, undisclosed};
}
