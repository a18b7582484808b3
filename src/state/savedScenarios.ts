/** The reader's own scenarios: pure transitions of the list. Undo does not cover it. */
import type {Scenario} from '../core/scenario/scenario';
import {LONGEST_NAME, SAVED_LIMIT, type SavedScenario} from '../core/snapshot/savedScenarios';

export type Saved = readonly SavedScenario[];

/** A full list, or a name of nothing but blanks, leaves it as it is. */
export function saveScenario(saved: Saved, id: string, name: string, scenario: Scenario): Saved {
  const words = tidy(name);
  if (saved.length >= SAVED_LIMIT || words === '' || saved.some((s) => s.id === id)) return saved;
  return [...saved, {id, name: unlike(words, saved), scenario}];
}

export function renameScenario(saved: Saved, id: string, name: string): Saved {
  const words = tidy(name);
  const entry = saved.find((s) => s.id === id);
  if (!entry || words === '' || words === entry.name) return saved;
  const next = unlike(
    words,
    saved.filter((s) => s.id !== id),
  );
  return saved.map((s) => (s.id === id ? {...s, name: next} : s));
}

export function removeScenario(saved: Saved, id: string): Saved {
  return saved.some((s) => s.id === id) ? saved.filter((s) => s.id !== id) : saved;
}

/** Back to its place: the undoing of a removal. */
export function restoreScenario(saved: Saved, entry: SavedScenario, at: number): Saved {
  if (saved.some((s) => s.id === entry.id)) return saved;
  return [...saved.slice(0, at), entry, ...saved.slice(at)];
}

const tidy = (name: string): string =>
  name.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).trim();

/** Two of one name could not be told apart where one is chosen: `Twice`, `Twice (2)`. */
function unlike(name: string, others: Saved): string {
  const taken = new Set(others.map((s) => s.name));
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` (${n})`;
    const next = name.slice(0, LONGEST_NAME - end.length) + end;
    if (!taken.has(next)) return next;
  }
}
