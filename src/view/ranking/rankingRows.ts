/** The rows of the ranking as they are shown: with names, found by words, sorted by a column. */
import type {Certainty} from '../../core/ranking/draws';
import type {RankedCompany} from '../../state/rankings';
import type {Sorting} from '../panels/SortHeader';
import type {RankingColumn} from '../text/rankingText';

export type Spread = Certainty['nodes'][number];
export interface RankingRow extends RankedCompany {
  readonly name: string;
  readonly kindName: string;
  /** Everything the row is found by. */
  readonly words: string;
  /** Where its rank and impact lie in nine of ten draws; null where none were drawn. */
  readonly spread: Spread | null;
}

export function filterRows(rows: readonly RankingRow[], query: string): readonly RankingRow[] {
  const parts = fold(query).split(/\s+/);
  return rows.filter((row) => parts.every((part) => row.words.includes(part)));
}

export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Equal ones stay in the order of their rank. */
export function sortRows(
  rows: readonly RankingRow[],
  {column, isDescending}: Sorting<RankingColumn>,
  locale: string,
): readonly RankingRow[] {
  const sign = isDescending ? -1 : 1;
  const compare = ORDER[column];
  return [...rows].sort((a, b) => sign * compare(a, b, locale) || a.rank - b.rank);
}

type Compare = (a: RankingRow, b: RankingRow, locale: string) => number;
const by =
  (value: (row: RankingRow) => number): Compare =>
  (a, b) =>
    value(a) - value(b);

const ORDER: Readonly<Record<RankingColumn, Compare>> = {
  rank: by((r) => r.rank),
  company: (a, b, locale) => a.name.localeCompare(b.name, locale),
  kind: (a, b, locale) => a.kindName.localeCompare(b.kindName, locale),
  impact: by((r) => r.impact),
  fragility: by((r) => r.fragility),
  size: by((r) => r.sizeUsd),
  interval: by((r) => (r.spread ? r.spread.rankHigh - r.spread.rankLow : 0)),
};
