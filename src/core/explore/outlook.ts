/**
 * What a choice would leave, before it is made: how far apart two companies are, how large each core
 * is, and how many companies are within so many ties of one. Each is asked of the part that the
 * condition would be asked of (`meeting.ts`, `seen.ts`). O(companies + ties).
 */
import type {CompanyId} from '../dataset/schema';
import type {Web} from '../graph/web';
import type {Conditions} from './conditions';
import {coreNumbers} from './coreNumbers';
import {meeting} from './meeting';
import {partnersOf} from './partners';
import {stagesOf, type Sieve} from './seen';
import {stepsFrom} from './stepsFrom';
import type {Sources} from './tieMeets';

export interface Outlook {
  /** Ties of the shortest way between the two; null where none leads or none is asked for. */
  readonly apart: number | null;
  /** At k: companies in the core where everybody has k partners. */
  readonly coreSizes: readonly number[];
}

export function outlook(
  web: Web,
  sources: Sources,
  sieve: Sieve,
  which: 'filter' | 'fade',
): Outlook {
  const {typed, shown} = stagesOf(web, sources, sieve);
  const {between, core: _, ...others}: Conditions = sieve[which] ?? {};
  const before = meeting(web, sources, which === 'filter' ? typed : shown, others);
  const apart = between
    ? stepsFrom(partnersOf(before.companies, before.ties.values()), between.from).get(between.to)
    : undefined;
  const left = between ? meeting(web, sources, before, {between}) : before;
  const core = coreNumbers(partnersOf(left.companies, left.ties.values()));
  return {apart: apart ?? null, coreSizes: atLeast([...core.values()])};
}

/** At s: companies at most s ties from one, of those that the filter leaves; until it grows no more. */
export function reachOf(
  web: Web,
  sources: Sources,
  sieve: Sieve,
  company: CompanyId,
): readonly number[] {
  const {filtered} = stagesOf(web, sources, sieve);
  const steps = stepsFrom(partnersOf(filtered.companies, filtered.ties.values()), company);
  const most = Math.max(0, ...steps.values());
  const sizes = Array.from({length: most + 1}, () => 0);
  for (const step of steps.values()) sizes[step]!++;
  for (let step = 1; step <= most; step++) sizes[step]! += sizes[step - 1]!;
  return sizes;
}

function atLeast(values: readonly number[]): readonly number[] {
  const sizes = Array.from({length: Math.max(0, ...values) + 1}, () => 0);
  for (const value of values) sizes[value]!++;
  for (let k = sizes.length - 2; k >= 0; k--) sizes[k]! += sizes[k + 1]!;
  return sizes;
}
