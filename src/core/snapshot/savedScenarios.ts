/**
 * The reader's own scenarios as the browser keeps them, beside the history and apart from it.
 *
 * Two tabs write the same list. So what is written or read is never a list alone but a change, from
 * `before` to `after`, put on the list that is there: what the change added or renamed is there
 * afterwards, what it removed is gone, all else stands. O(entries²) at most, over a hundred of them.
 */
import {isSameJson} from '../lib/isSameJson';
import type {Scenario} from '../scenario/scenario';
import {canonicalScenario} from './snapshot';

export const SAVED_FORMAT = 'frenemy-scenarios/1';
export const SAVED_LIMIT = 100;
export const LONGEST_NAME = 80;

export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

export const encodeSaved = (saved: readonly SavedScenario[]): string =>
  JSON.stringify({
    format: SAVED_FORMAT,
    scenarios: saved.map(({id, name, scenario}) => ({
      id,
      name,
      scenario: canonicalScenario(scenario),
    })),
  });

/** The change from `before` to `after`, put on `list`. The limit binds new saves, not a merge. */
export function mergeSaved(
  before: readonly SavedScenario[],
  after: readonly SavedScenario[],
  list: readonly SavedScenario[],
): readonly SavedScenario[] {
  const was = byId(before);
  const is = byId(after);
  const here = byId(list);
  const kept = list
    .filter(({id}) => is.has(id) || !was.has(id))
    .map((entry) => {
      const next = is.get(entry.id);
      return next !== undefined && !isSameJson(next, was.get(entry.id)) ? next : entry;
    });
  const added = after.filter(({id}) => !here.has(id) && !was.has(id));
  const merged = [...kept, ...added];
  return merged.length === list.length && merged.every((entry, i) => isSameJson(entry, list[i]))
    ? list
    : merged;
}

const byId = (list: readonly SavedScenario[]) => new Map(list.map((entry) => [entry.id, entry]));
