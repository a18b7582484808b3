/**
 * Why a delay of a tie would take nothing, where it would not: the tie is not there at the date,
 * the basis leaves it out, nothing is delivered of it (a stake, a loan, a
 * rivalry), or nothing of it falls into
 * the twelve months that count. A missing tie must be said, never run as a delay of nothing. O(1).
 */
import type {Dataset, TieId} from '../dataset/schema';
import type {Web} from '../graph/web';
import {delayLoss} from './delay';

export type DelayFault = AbsenceFault | 'stock' | 'noContract' | 'nothingInWindow';
export type AbsenceFault = 'notAtDate' | 'notOnBasis';

/** Null where a delay of the tie can take something. */
export function delayFault(id: TieId, web: Web, {defaults}: Dataset): DelayFault | null {
  const entry = web.ties.get(id);
  if (!entry) return absenceFault(id, web);
  const {flag} = delayLoss(entry, web, defaults, 0);
  return flag === 'imputedStart' ? null : flag;
}

/** Null where the tie counts in the web. */
export function absenceFault(id: TieId, web: Web): AbsenceFault | null {
  if (web.ties.has(id)) return null;
  return web.uncounted.has(id) ? 'notOnBasis' : 'notAtDate';
}
