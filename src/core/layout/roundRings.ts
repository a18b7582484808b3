/**
 * Who is hit when: those failed by hand in the middle, around them a ring for every round with those
 * first hit in it, outside who is not reached. Null where nothing fails: then there are no rounds.
 * Late rounds share one ring. It follows the outcome, so it moves when the question does; while the
 * rounds are played nothing moves. Cost: that of `concentric`.
 */
import type {Outcome} from '../contagion/outcome';
import type {CompanyId, Dataset} from '../dataset/schema';
import {concentric, type Circle} from './concentric';
import {linkCompanies} from './linkCompanies';
import type {MapLayout} from './mapLayout';
import {layoutOf} from './valueChain';

/** With more rounds than this the last ring of the hit takes all that come later. */
const MOST_RINGS = 5;

export function roundRings(
  dataset: Pick<Dataset, 'companies' | 'ties'>,
  outcome: Outcome | null,
): MapLayout | null {
  if (outcome === null) return null;
  const failed: CompanyId[] = [];
  const untouched: CompanyId[] = [];
  const rounds = new Map<number, CompanyId[]>();
  for (const {id, shock, round} of outcome.nodes) {
    if (shock > 0) failed.push(id);
    else if (round === null) untouched.push(id);
    else rounds.set(round, [...(rounds.get(round) ?? []), id]);
  }
  const numbers = [...rounds.keys()].sort((a, b) => a - b);
  const alone = numbers.length <= MOST_RINGS ? numbers : numbers.slice(0, MOST_RINGS - 1);
  const late = numbers.slice(alone.length);
  const circles: Circle[] = [
    {meaning: {of: 'failed'}, members: failed.sort()},
    ...alone.map((n): Circle => ({
      meaning: {of: 'rounds', first: n, last: n},
      members: rounds.get(n)!,
    })),
    {
      meaning: {of: 'rounds', first: late[0] ?? 0, last: late.at(-1) ?? 0},
      members: late.flatMap((n) => rounds.get(n)!),
    },
    {meaning: {of: 'untouched'}, members: untouched},
  ];
  return concentric('rounds', circles, linkCompanies(dataset), layoutOf(dataset));
}
