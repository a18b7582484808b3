/**
 * Frenemies: pairs of companies that are partners and rivals at once, strongest first.
 *
 * Partners: at least one tie on the basis that is no rivalry. Rivals: a rivalry that a source states;
 * or, told apart as `derived`, both sell in one market of the model (the same kind of company) and
 * share a customer or supplier (`rivalryOverlap.ts`).
 *
 * Order: stated pairs first, derived ones after. Within either, the rank product (Breitling et al.
 * 2004, doi:10.1016/j.febslet.2004.07.055): RP = √(r_tie · r_rivalry), small is strong, where
 *   r_tie      ranks by disclosed dollars both ways, each money once, then by the number of ties;
 *   r_rivalry  ranks by stated rivalries, then by the overlap J;
 * equals share their mean rank. Ties of RP go by dollars, then by name.
 *
 * Dollars are headline amounts on the basis, over the term; one stated per year counts as one year.
 * Money runs against goods and along capital. O(ties · pairs).
 */
import type {CompanyId, CompanyKind, Tie, TieId} from '../dataset/schema';
import {countedOnce} from '../exposure/economy';
import type {Web} from '../graph/web';
import {rivalryOverlap, type Shared} from './rivalryOverlap';

export interface Frenemy {
  /** a < b by id. */
  readonly a: CompanyId;
  readonly b: CompanyId;
  readonly ties: readonly TieId[];
  /** Disclosed dollars that go from one to the other, on the basis. */
  readonly usd: {readonly aToB: number; readonly bToA: number};
  /** Ties with a direction whose amount nobody disclosed, or not on this basis. */
  readonly undisclosed: readonly TieId[];
  readonly rivalry: {
    readonly ties: readonly TieId[];
    /** Jaccard index of whom both trade with; null where neither trades with a third. */
    readonly overlap: number | null;
    readonly shared: readonly Shared[];
    /** No source states it: it follows from the market and the partners they share. */
    readonly derived: boolean;
  };
  /** Both sell in one market of the model, in which alone sales can move from one to the other. */
  readonly sameMarket: boolean;
  readonly ranks: {readonly tie: number; readonly rivalry: number};
  readonly rank: number;
}
type Unranked = Omit<Frenemy, 'rank' | 'ranks'>;

/** They hold shares and loans, or are a site: no market in which one takes over from another. */
const NO_SELLERS: readonly CompanyKind[] = ['investor', 'lender', 'project'];

export function findFrenemies(web: Web): readonly Frenemy[] {
  const counted = new Set(countedOnce(web).map(({tie}) => tie.id));
  const kinds = new Map(web.companies.map((c) => [c.id, c.kind]));
  const found = [...pairsOf(web).values()].flatMap((ties): readonly Unranked[] => {
    const partners = ties.filter((t) => t.type !== 'rivalry');
    const stated = ties.filter((t) => t.type === 'rivalry');
    if (partners.length === 0) return [];
    const [a, b] = [partners[0]!.from, partners[0]!.to].sort() as [CompanyId, CompanyId];
    const kind = kinds.get(a)!;
    const sameMarket = kind === kinds.get(b) && !NO_SELLERS.includes(kind);
    if (stated.length === 0 && !sameMarket) return [];
    const {jaccard, shared} = rivalryOverlap(web, a, b);
    if (stated.length === 0 && shared.length === 0) return [];
    return [
      {
        a,
        b,
        ties: partners.map((t) => t.id),
        ...moneyOf(web, a, partners, counted),
        rivalry: {
          ties: stated.map((t) => t.id),
          overlap: jaccard,
          shared,
          derived: stated.length === 0,
        },
        sameMarket,
      },
    ];
  });
  const stated = ranked(found.filter((p) => !p.rivalry.derived));
  const derived = ranked(found.filter((p) => p.rivalry.derived));
  return [...stated, ...derived].map((p, i) => ({...p, rank: i + 1}));
}

/** Ties by the two they join. */
function pairsOf(web: Web): ReadonlyMap<string, readonly Tie[]> {
  const pairs = new Map<string, Tie[]>();
  for (const {tie} of web.ties.values()) {
    const key = [tie.from, tie.to].sort().join(' ');
    const ties = pairs.get(key);
    if (ties) ties.push(tie);
    else pairs.set(key, [tie]);
  }
  return pairs;
}

function moneyOf(
  web: Web,
  a: CompanyId,
  ties: readonly Tie[],
  counted: ReadonlySet<TieId>,
): Pick<Frenemy, 'usd' | 'undisclosed'> {
  let aToB = 0;
  let bToA = 0;
  const undisclosed: TieId[] = [];
  for (const tie of ties) {
    if (!counted.has(tie.id) || tie.type === 'partnership') continue;
    const usd = web.ties.get(tie.id)!.amountUsd;
    const isCapital = tie.type === 'investment' || tie.type === 'debt';
    const payer = isCapital ? tie.from : tie.to;
    if (usd === null) undisclosed.push(tie.id);
    else if (payer === a) aToB += usd;
    else bToA += usd;
  }
  return {usd: {aToB, bToA}, undisclosed};
}

const dollars = ({usd}: Unranked): number => usd.aToB + usd.bToA;

function ranked(pairs: readonly Unranked[]): readonly Omit<Frenemy, 'rank'>[] {
  const tie = meanRanks(pairs.map((p) => [dollars(p), p.ties.length]));
  const rivalry = meanRanks(pairs.map((p) => [p.rivalry.ties.length, p.rivalry.overlap ?? -1]));
  const product = (p: Omit<Frenemy, 'rank'>) => p.ranks.tie * p.ranks.rivalry;
  return pairs
    .map((p, i) => ({...p, ranks: {tie: tie[i]!, rivalry: rivalry[i]!}}))
    .sort(
      (p, q) =>
        product(p) - product(q) ||
        dollars(q) - dollars(p) ||
        (`${p.a} ${p.b}` < `${q.a} ${q.b}` ? -1 : 1),
    );
}

/** Rank 1 for the largest, by the first key, then the second; equals share their mean rank. */
function meanRanks(keys: readonly (readonly [number, number])[]): readonly number[] {
  return keys.map(([first, second]) => {
    let larger = 0;
    let equal = 0;
    for (const [f, s] of keys) {
      if (f > first || (f === first && s > second)) larger++;
      else if (f === first && s === second) equal++;
    }
    return larger + (equal + 1) / 2;
  });
}
