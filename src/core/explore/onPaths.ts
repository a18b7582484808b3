/**
 * What lies between two companies: every company and tie on a shortest way from one to the other,
 * whichever way the ties point, or on one of up to `slack` steps more.
 *
 * With d the distance in ties, company v is in where d(a, v) + d(v, b) ≤ d(a, b) + slack, tie u–v
 * where d(a, u) + 1 + d(v, b) ≤ d(a, b) + slack one way round. With a slack of 0 or 1 these are the
 * paths themselves; from 2 on a way may turn back, so that partners of those on it are in as well.
 *
 * Nothing where no way leads from one to the other. O(companies + ties).
 */
import type {CompanyId, TieId} from '../dataset/schema';
import type {WebTie} from '../graph/web';
import type {Between} from './conditions';
import {partnersOf} from './partners';
import {stepsFrom} from './stepsFrom';

export interface Part {
  readonly companies: ReadonlySet<CompanyId>;
  readonly ties: ReadonlyMap<TieId, WebTie>;
}
export const NOTHING: Part = {companies: new Set(), ties: new Map()};

export function onPaths({companies, ties}: Part, {from, to, slack}: Between): Part {
  const partners = partnersOf(companies, ties.values());
  const fromA = stepsFrom(partners, from);
  const toB = stepsFrom(partners, to);
  const shortest = fromA.get(to);
  if (shortest === undefined) return NOTHING;
  const longest = shortest + slack;
  const length = (u: CompanyId, v: CompanyId, own: number): number =>
    (fromA.get(u) ?? Infinity) + own + (toB.get(v) ?? Infinity);
  return {
    companies: new Set([...companies].filter((id) => length(id, id, 0) <= longest)),
    ties: new Map(
      [...ties].filter(
        ([, {tie}]) =>
          tie.from !== tie.to &&
          Math.min(length(tie.from, tie.to, 1), length(tie.to, tie.from, 1)) <= longest,
      ),
    ),
  };
}
