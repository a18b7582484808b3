/**
 * What a delay takes from the twelve months that count. A delay of m months slides the whole
 * course of a contract (ramp and all) by m, which is the same as looking at it m months earlier:
 *
 *   lost(m) = 1 − D(a − m/12, b − m/12) / D(a, b),   within [0, 1]
 *
 * D(a, b) is what the tie delivers between a and b years after its start, by `exposure/contract.ts`
 * and its ramp; [a, b] is the window of the basis. So a contract that runs flat on both sides loses
 * nothing, one still ramping up loses its growth, one that had just begun loses nearly all. Stakes
 * and loans are stocks, partnerships and rivalries no contracts: nothing of them is delivered later.
 * Pure; O(1) per tie.
 */
import type {Defaults} from '../dataset/schema';
import {deliveryOf} from '../exposure/contract';
import type {Web, WebTie} from '../graph/web';
import {DAYS_PER_YEAR} from '../lib/day';

export interface DelayLoss {
  /** Share of the window's deliveries that comes too late, [0, 1]. */
  readonly lost: number;
  /** Why nothing is lost, or that the start is a rule and not a stated date; null otherwise. */
  readonly flag: 'stock' | 'noContract' | 'nothingInWindow' | 'imputedStart' | null;
}

export function delayLoss(entry: WebTie, web: Web, defaults: Defaults, months: number): DelayLoss {
  if (!(months >= 0)) throw new RangeError(`a delay is at least 0 months, got ${months}`);
  const {tie} = entry;
  if (tie.type === 'investment' || tie.type === 'debt') return {lost: 0, flag: 'stock'};
  if (tie.type === 'partnership' || tie.type === 'rivalry') return {lost: 0, flag: 'noContract'};
  const shaped = withShape(entry);
  const due = deliveryOf(shaped, web, defaults).usd ?? 0;
  if (due <= 0) return {lost: 0, flag: 'nothingInWindow'};
  const earlier = {...web, asOf: web.asOf - (months * DAYS_PER_YEAR) / 12};
  const arrived = deliveryOf(shaped, earlier, defaults).usd ?? 0;
  return {
    lost: Math.min(1, Math.max(0, 1 - arrived / due)),
    flag: tie.start === null ? 'imputedStart' : null,
  };
}

/** The ratio needs the shape in time alone: where no amount is stated, one dollar stands for it. */
function withShape({tie, amountUsd, certainty}: WebTie): WebTie {
  const one = {low: 1, likely: 1, high: 1};
  const {announced, binding} = tie.amountUsd;
  return {
    tie: {...tie, amountUsd: {announced: announced ?? one, binding, paid: null}},
    amountUsd: amountUsd ?? 1,
    certainty,
  };
}
