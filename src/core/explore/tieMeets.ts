/**
 * Whether a tie meets what is asked of ties. Money is that of the basis; a date known to the month or
 * the year counts by its first day, as everywhere. What states no amount or date stays only where
 * the range says so. An empty list is met by nothing. O(1).
 */
import {confidenceOf} from '../dataset/confidence';
import type {Source, SourceId} from '../dataset/schema';
import type {WebTie} from '../graph/web';
import {firstDay, isoDay} from '../lib/day';
import type {Conditions, Range} from './conditions';

export type Sources = ReadonlyMap<SourceId, Pick<Source, 'class'>>;

export function tieMeets({tie, amountUsd}: WebTie, asked: Conditions, sources: Sources): boolean {
  const {types, statuses, confidences, announced} = asked;
  if (types && !types.includes(tie.type)) return false;
  if (statuses && !statuses.includes(tie.status)) return false;
  if (confidences && !confidences.includes(confidenceOf(tie, sources))) return false;
  if (asked.amountUsd && !isWithin(amountUsd, asked.amountUsd)) return false;
  if (!announced) return true;
  return isWithin(tie.announced === null ? null : isoDay(firstDay(tie.announced)), announced);
}

/** Whether anything is asked that only ties can meet. */
export const asksAboutTies = (asked: Conditions): boolean =>
  (['types', 'statuses', 'confidences', 'amountUsd', 'announced'] as const).some(
    (field) => asked[field] !== undefined,
  );

function isWithin<T extends number | string>(
  value: T | null,
  {min, max, keepsUnknown}: Range<T>,
): boolean {
  if (value === null) return keepsUnknown;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
