/**
 * The share that holds at a date: the newest one dated by then; of equal dates the better method
 * (stated before computed, estimated, worded; bounds last), then the first listed.
 */
import type {Share} from '../dataset/schema';
import {firstDay, type Day} from '../lib/day';

const METHODS = ['stated', 'computed', 'estimate', 'wording', 'lower-bound', 'upper-bound'];

export function latestShare(shares: readonly Share[], asOf: Day): Share | undefined {
  let best: Share | undefined;
  for (const share of shares) {
    if (firstDay(share.asOf) > asOf) continue;
    if (!best || share.asOf > best.asOf) best = share;
    else if (share.asOf === best.asOf && rank(share) < rank(best)) best = share;
  }
  return best;
}

const rank = ({method}: Share): number => METHODS.indexOf(method);
