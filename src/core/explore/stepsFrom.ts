/**
 * How many ties away everybody is from one company, breadth first; no entry for whom no way leads
 * to, or one longer than `most`. Empty where the company is not there. O(companies + ties).
 */
import type {CompanyId} from '../dataset/schema';
import type {Partners} from './partners';

export function stepsFrom(
  partners: Partners,
  start: CompanyId,
  most = Infinity,
): ReadonlyMap<CompanyId, number> {
  if (!partners.has(start)) return new Map();
  const steps = new Map([[start, 0]]);
  for (const [id, here] of steps) {
    // what is added while it runs is visited in its turn
    if (here === most) continue;
    for (const other of partners.get(id)!) if (!steps.has(other)) steps.set(other, here + 1);
  }
  return steps;
}
