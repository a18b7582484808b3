/**
 * What undo must be, written anew and without the app: a stack of texts. The app is watched from outside;
 * what it has stored is held against this after every action.
 */

/** The question, the arrangement of the map and the data, as text. */
export type StepText = string;
export interface Trace {
  readonly past: readonly StepText[];
  readonly now: StepText;
  readonly future: readonly StepText[];
}
export type Doing = 'acts' | 'tours' | 'undoes' | 'redoes' | 'looks' | 'reloads';

export const DEEPEST = 100;

/**
 * Whether the app may stand at `seen` after what was done at `before`; if not, why not.
 *
 * `looks` and `reloads` change nothing. `acts` may change nothing, add one step, or go on with the step
 * before where one gesture goes on (a slider that is still under the hand). `tours` is an act while a tour is
 * played: its end takes the one step of the tour back.
 */
export function faultOf(before: Trace, doing: Doing, seen: Trace): string | null {
  if (doing === 'undoes')
    return before.past.length === 0 ? same(before, seen) : undone(before, seen);
  if (doing === 'redoes')
    return before.future.length === 0 ? same(before, seen) : redone(before, seen);
  if (doing !== 'acts' && doing !== 'tours') return same(before, seen);
  if (same(before, seen) === null) return null;
  const isTakenBack = doing === 'tours' && seen.now === before.past.at(-1);
  if (isTakenBack && sameList(seen.past, before.past.slice(0, -1))) return null;
  if (seen.future.length > 0) return 'a new step left something to redo';
  const grown = [...before.past, before.now].slice(-DEEPEST);
  if (sameList(seen.past, grown)) return null;
  const isGesture = before.future.length === 0 && before.past.length > 0;
  if (isGesture && sameList(seen.past, before.past)) return null;
  return `one act made ${seen.past.length - before.past.length} steps:\n${steps(grown, seen).join('\n')}`;
}

/** The steps from the first that differs on, and where it stands; the fewest that tell what happened. */
function steps(wanted: readonly StepText[], {past, now}: Trace): readonly StepText[] {
  const at = past.findIndex((text, i) => text !== wanted[i]);
  return [...past.slice(at < 0 ? wanted.length : at), now].slice(0, 4);
}

function undone({past, now, future}: Trace, seen: Trace): string | null {
  return same({past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future]}, seen);
}
function redone({past, now, future}: Trace, seen: Trace): string | null {
  return same({past: [...past, now], now: future[0]!, future: future.slice(1)}, seen);
}
function same(wanted: Trace, seen: Trace): string | null {
  if (wanted.now !== seen.now) return `it stands at\n${seen.now}\nand not at\n${wanted.now}`;
  if (!sameList(wanted.past, seen.past))
    return `what can be undone differs: ${lengths(wanted, seen)}`;
  if (!sameList(wanted.future, seen.future))
    return `what can be done again differs: ${lengths(wanted, seen)}`;
  return null;
}
const lengths = (wanted: Trace, seen: Trace): string =>
  `${seen.past.length} + ${seen.future.length}, not ${wanted.past.length} + ${wanted.future.length}`;
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);
