/**
 * The web of companies at a date and on a basis: which ties exist then, and what of them counts.
 *
 * A directed multigraph (graphology): node key = company id, edge key = tie id, from the one who
 * provides to the one who receives. Companies without a tie at that date stay as lone nodes.
 *
 * At date D a tie exists once it was announced by D, or began by D where that is earlier; `inForce`
 * asks that it began by D as well (where no start is known, its announcement counts as one). It is
 * gone once it ended or was cancelled, save stakes, which are held until sold: a stake has no end.
 * O(companies + ties).
 */
import {MultiDirectedGraph} from 'graphology';
import type {Basis, Company, Dataset, Tie, TieId} from '../dataset/schema';
import {firstDay, isoDay, lastDay, type Day} from '../lib/day';

/** How firm the tie is: the line style of the map. */
export type Certainty = 'paid' | 'binding' | 'announced' | 'reported';

export interface WebTie {
  readonly tie: Tie;
  /** Headline money on the basis, US dollars over the term (or a year); null where undisclosed. */
  readonly amountUsd: number | null;
  readonly certainty: Certainty;
}

export interface Web {
  readonly asOf: Day;
  readonly basis: Basis;
  readonly companies: readonly Company[];
  readonly ties: ReadonlyMap<TieId, WebTie>;
  /** Ties known at the date that the basis leaves out. */
  readonly uncounted: ReadonlyMap<TieId, WebTie>;
  readonly graph: MultiDirectedGraph;
  /** All that is known at any date: what must not move with it (the layout) is made from here. */
  readonly dataset: Pick<Dataset, 'companies' | 'ties'>;
}

export interface WebView {
  readonly asOf: string;
  readonly inForce: boolean;
  readonly basis: Basis;
}

export function buildWeb(dataset: Dataset, {asOf, inForce, basis}: WebView): Web {
  const {companies, ties} = dataset;
  const day = lastDay(asOf);
  const counted = new Map<TieId, WebTie>();
  const uncounted = new Map<TieId, WebTie>();
  const graph = new MultiDirectedGraph();
  for (const company of companies) graph.addNode(company.id);
  for (const tie of ties) {
    if (!existsAt(tie, day, inForce)) continue;
    const entry = {
      tie,
      amountUsd: tie.amountUsd[basis]?.likely ?? null,
      certainty: certaintyAt(tie, day),
    };
    if (!countsOn(basis, entry.certainty, tie)) {
      uncounted.set(tie.id, entry);
      continue;
    }
    counted.set(tie.id, entry);
    graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to);
  }
  return {asOf: day, basis, companies, ties: counted, uncounted, graph, dataset};
}

export function existsAt(tie: Tie, day: Day, inForce: boolean): boolean {
  const announced = tie.announced === null ? Infinity : firstDay(tie.announced);
  const start = tie.start === null ? announced : firstDay(tie.start);
  if (Math.min(announced, start) > day) return false;
  if (inForce && start > day) return false;
  if (tie.status === 'cancelled' && tie.end !== null) return firstDay(tie.end) > day;
  const isHeldStake = tie.type === 'investment' && tie.status === 'completed';
  return tie.end === null || isHeldStake || lastDay(tie.end) >= day;
}

/** The newest date on which the data know something: the default as-of. */
export function newestDate({ties, figures}: Pick<Dataset, 'ties' | 'figures'>): string {
  const dates = [
    ...ties.flatMap((t) => (t.announced === null ? [] : [fullForm(t.announced)])),
    ...figures.flatMap((f) => (f.span === 'forecast' ? [] : [f.asOf])),
  ];
  return dates.reduce((newest, date) => (date > newest ? date : newest), '1970-01-01');
}

/** The oldest date on which a tie existed: where the time strip begins. */
export function oldestDate({ties}: Pick<Dataset, 'ties'>): string {
  const dates = ties.flatMap((t) => [t.announced, t.start].filter((d) => d !== null).map(fullForm));
  return dates.reduce((oldest, date) => (date < oldest ? date : oldest), '9999-12-31');
}

const fullForm = (date: string): string => isoDay(firstDay(date));

/** A contract whose deliveries run is paid in part; see `exposure/contract.ts` for how much. */
function certaintyAt(tie: Tie, day: Day): Certainty {
  const hasPaid = tie.amountUsd.paid !== null && tie.amountUsd.paid.likely > 0;
  const hasStarted = tie.start !== null && firstDay(tie.start) <= day;
  switch (tie.status) {
    case 'completed':
      return 'paid';
    case 'active':
      return hasStarted || tie.start === null ? 'paid' : 'binding';
    case 'signed':
      return hasPaid || hasStarted ? 'paid' : 'binding';
    case 'reported':
      return hasPaid ? 'paid' : 'reported';
    case 'announced':
    case 'letter-of-intent':
    case 'cancelled':
      return hasPaid ? 'paid' : 'announced';
  }
}

function countsOn(basis: Basis, certainty: Certainty, tie: Tie): boolean {
  if (tie.type === 'partnership' || tie.type === 'rivalry' || basis === 'announced') return true;
  return certainty === 'paid' || (basis === 'binding' && certainty === 'binding');
}
