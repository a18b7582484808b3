/**
 * Core number of every company: the largest k such that it belongs to a group where everyone has at
 * least k partners within the group (Seidman 1983, doi:10.1016/0378-8733(83)90028-X), on the simple
 * undirected graph, where a pair counts once however many ties it has. (`metrics/coreNumber.ts` is
 * the measure on the directed graph, where dealing both ways counts twice.)
 *
 * Peels the company with the fewest partners left, from buckets by that number (Batagelj and
 * Zaveršnik 2003, arXiv:cs/0310049). O(companies + ties).
 */
import type {CompanyId} from '../dataset/schema';
import type {Partners} from './partners';

export function coreNumbers(partners: Partners): ReadonlyMap<CompanyId, number> {
  const left = new Map<CompanyId, number>();
  const buckets: CompanyId[][] = [];
  const put = (id: CompanyId, degree: number): void => {
    left.set(id, degree);
    (buckets[degree] ??= []).push(id);
  };
  for (const [id, others] of partners) put(id, others.size);
  const core = new Map<CompanyId, number>();
  for (let k = 0; k < buckets.length; k++) {
    // a partner that falls to k joins the bucket that is being emptied
    for (const id of buckets[k] ?? []) {
      if (core.has(id) || left.get(id) !== k) continue; // it has fallen to a lower bucket since
      core.set(id, k);
      for (const other of partners.get(id)!)
        if (!core.has(other) && left.get(other)! > k) put(other, left.get(other)! - 1);
    }
  }
  return core;
}
