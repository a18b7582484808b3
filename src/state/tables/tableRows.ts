/**
 * The rows of the tables: companies, ties and sources, each with what follows of it at the date and
 * on the basis in view. Whether the map shows a row is a field of it, so that a table can be all
 * that is known or only what is seen.
 */
import {confidenceOf} from '../../core/dataset/confidence';
import {keyFigures, type KeyMetric} from '../../core/dataset/keyFigures';
import type {
  Company,
  CompanyId,
  Dataset,
  Figure,
  Source,
  SourceClass,
  SourceId,
  Tie,
  TieId,
} from '../../core/dataset/schema';
import type {Web} from '../../core/graph/web';
import {isoDay, lastDay} from '../../core/lib/day';
import type {Catalogue} from '../catalogue';
import {NO_USES, type SourceUses} from './sourceUses';

/** What the map shows: ties, and the companies that have one. */
export interface Seen {
  readonly ties: ReadonlySet<TieId>;
  readonly companies: ReadonlySet<CompanyId>;
}

export interface TieRow {
  readonly id: TieId;
  readonly tie: Tie;
  readonly isSeen: boolean;
  /** Likely headline money on the basis in view, US dollars; null where undisclosed. */
  readonly amountUsd: number | null;
  readonly confidence: SourceClass;
  /** Date of the newest source; null where none is dated. */
  readonly newest: string | null;
  /** From the newest source to the date in view; 0 where it is later. */
  readonly ageDays: number | null;
}

export function tieRows(web: Web, seen: Seen, {ties, sources}: TieData): readonly TieRow[] {
  return ties.map((tie) => {
    const dates = tie.evidence.flatMap(({source}) => sources.get(source)?.published ?? []);
    const newest = latest(dates);
    return {
      id: tie.id,
      tie,
      isSeen: seen.ties.has(tie.id),
      amountUsd: tie.amountUsd[web.basis]?.likely ?? null,
      confidence: confidenceOf(tie, sources),
      newest,
      ageDays: newest === null ? null : ageAt(web, newest),
    };
  });
}
interface TieData {
  readonly ties: readonly Tie[];
  readonly sources: Catalogue['sources'];
}

export interface CompanyRow {
  readonly id: CompanyId;
  readonly company: Company;
  readonly isSeen: boolean;
  /** Figures as known at the date in view. */
  readonly figures: ReadonlyMap<KeyMetric, Figure>;
  readonly newest: string | null;
  readonly ageDays: number | null;
  /** Ties on the web in view. */
  readonly ties: number;
  /** Of its ties that could state an amount: all, and those that state none on the basis. */
  readonly payable: number;
  readonly undisclosed: number;
}

export function companyRows(web: Web, seen: Seen, catalogue: Catalogue): readonly CompanyRow[] {
  const asOf = isoDay(web.asOf);
  return web.companies.map((company) => {
    const {id} = company;
    const figures = new Map(keyFigures(catalogue.figuresOf(id), asOf));
    const newest = latest([...figures.values()].map((figure) => figure.asOf));
    const ties = web.graph.edges(id).map((key) => web.ties.get(key as TieId)!);
    const payable = ties.filter(({tie}) => statesMoney(tie));
    return {
      id,
      company,
      isSeen: seen.companies.has(id),
      figures,
      newest,
      ageDays: newest === null ? null : ageAt(web, newest),
      ties: ties.length,
      payable: payable.length,
      undisclosed: payable.filter(({amountUsd}) => amountUsd === null).length,
    };
  });
}

export interface SourceRow {
  readonly id: SourceId;
  readonly source: Source;
  readonly isSeen: boolean;
  readonly uses: SourceUses;
}

/** A source is seen where a tie is that cites it. */
export function sourceRows(
  {sources}: Pick<Dataset, 'sources'>,
  uses: ReadonlyMap<SourceId, SourceUses>,
  seen: Seen,
): readonly SourceRow[] {
  return sources.map((source) => {
    const own = uses.get(source.id) ?? NO_USES;
    const isSeen = [...own.ties].some((id) => seen.ties.has(id));
    return {id: source.id, source, isSeen, uses: own};
  });
}

/** Partnerships and rivalries stand for no money. */
export const statesMoney = ({type}: Pick<Tie, 'type'>): boolean =>
  type !== 'partnership' && type !== 'rivalry';

const ageAt = ({asOf}: Pick<Web, 'asOf'>, date: string): number =>
  Math.max(0, asOf - lastDay(date));

const latest = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>(
    (newest, date) => (newest === null || lastDay(date) > lastDay(newest) ? date : newest),
    null,
  );
