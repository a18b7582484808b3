/**
 * What rows do not state: the gaps of each table. A gap is counted among the rows that could state
 * it; the model bridges it with a named rule or leaves it open, and the screens say which.
 */
import type {CompanyRow, SourceRow, TieRow} from './tableRows';
import {statesMoney} from './tableRows';

/** A fact older than this at the date in view is called stale: a quarter has passed since. */
export const STALE_DAYS = 90;

export interface Gap<T> {
  readonly id: GapId;
  /** Whether a row could state it. */
  readonly applies: (row: T) => boolean;
  /** Asked only where it applies. */
  readonly misses: (row: T) => boolean;
}
export const GAP_IDS = [
  'amount',
  'start',
  'digest',
  'stale',
  'undated',
  'revenue',
  'buffer',
  'equity',
  'figures',
  'oldFigures',
  'published',
  'digestSource',
] as const;
export type GapId = (typeof GAP_IDS)[number];

export interface GapCount {
  readonly id: GapId;
  readonly of: number;
  readonly missing: number;
}

const all = () => true;
const isStale = ({ageDays}: {readonly ageDays: number | null}) => (ageDays ?? 0) > STALE_DAYS;

export const TIE_GAPS: readonly Gap<TieRow>[] = [
  {id: 'amount', applies: ({tie}) => statesMoney(tie), misses: (r) => r.amountUsd === null},
  {id: 'start', applies: ({tie}) => statesMoney(tie), misses: ({tie}) => tie.start === null},
  {id: 'digest', applies: all, misses: (r) => r.confidence === 'digest'},
  {id: 'stale', applies: (r) => r.newest !== null, misses: isStale},
  {id: 'undated', applies: all, misses: (r) => r.newest === null},
];

export const COMPANY_GAPS: readonly Gap<CompanyRow>[] = [
  {id: 'revenue', applies: all, misses: ({figures}) => !figures.has('revenue')},
  {id: 'equity', applies: all, misses: ({figures}) => !figures.has('equity')},
  {
    id: 'buffer',
    applies: all,
    misses: ({figures}) => !figures.has('equity') && !figures.has('cash'),
  },
  {id: 'figures', applies: all, misses: ({figures}) => figures.size === 0},
  {id: 'oldFigures', applies: (r) => r.newest !== null, misses: isStale},
];

export const SOURCE_GAPS: readonly Gap<SourceRow>[] = [
  {id: 'published', applies: all, misses: ({source}) => source.published === null},
  {id: 'digestSource', applies: all, misses: ({source}) => source.class === 'digest'},
];

export const isMissing = <T>({applies, misses}: Gap<T>, row: T): boolean =>
  applies(row) && misses(row);

/** One pass per gap. */
export const countGaps = <T>(gaps: readonly Gap<T>[], rows: readonly T[]): readonly GapCount[] =>
  gaps.map((gap) => {
    const able = rows.filter(gap.applies);
    return {id: gap.id, of: able.length, missing: able.filter(gap.misses).length};
  });
