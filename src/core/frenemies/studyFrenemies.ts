/**
 * Every frenemy of a web with what each loses and wins when the other falls, strongest first. Stops
 * after each run of the model, so that a screen can go on in between: `next()` until done. Every
 * company falls once, however many pairs it is in. O(companies in pairs · solve).
 */
import type {InSteps} from '../lib/inSteps';
import type {CompanyId} from '../dataset/schema';
import type {Economy} from '../exposure/economy';
import type {Scenario} from '../scenario/scenario';
import {findFrenemies, type Frenemy} from './frenemies';
import {afterFall, whenOneFalls, type Fall} from './whenOneFalls';

export interface StudiedFrenemy extends Frenemy {
  /** What b loses and wins. */
  readonly whenAFalls: Fall;
  /** What a loses and wins. */
  readonly whenBFalls: Fall;
}

export function* studyFrenemies(
  economy: Economy,
  question: Scenario,
): InSteps<readonly StudiedFrenemy[]> {
  const pairs = findFrenemies(economy.web);
  const falls = new Map<Frenemy, Map<CompanyId, Fall>>(pairs.map((pair) => [pair, new Map()]));
  for (const fallen of new Set(pairs.flatMap(({a, b}) => [a, b]))) {
    const after = afterFall(economy, question, fallen);
    for (const pair of pairs)
      if (pair.a === fallen || pair.b === fallen)
        falls.get(pair)!.set(fallen, whenOneFalls(economy, question, pair, fallen, after));
    yield;
  }
  return pairs.map((pair) => {
    const of = falls.get(pair)!;
    return {...pair, whenAFalls: of.get(pair.a)!, whenBFalls: of.get(pair.b)!};
  });
}
