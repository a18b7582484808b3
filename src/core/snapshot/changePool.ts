/**
 * The changes to the data that many steps of a history share, each written once: a step names its own
 * by their places in the pool, as runs (start, length, start, length, …). Two steps that differ in one
 * change of 5,000 differ in a few numbers.
 *
 * Equal changes have one place, whether or not they are the same object. Order is kept: a run only
 * joins neighbours. O(changes of all steps); the text of a change is worked out once in its life.
 */
import type {RecordChange} from '../exchange/difference';

/** Starts and lengths, in turn. */
export type Runs = readonly number[];

export interface ChangePool {
  readonly runsOf: (changes: readonly RecordChange[]) => Runs;
  /** The pool as JSON. */
  readonly text: () => string;
}

export function createChangePool(): ChangePool {
  const places = new Map<RecordChange, number>();
  const byText = new Map<string, number>();
  const known = new Map<readonly RecordChange[], Runs>();
  const placeOf = (change: RecordChange): number => {
    const held = places.get(change);
    if (held !== undefined) return held;
    const text = textOf(change);
    const place = byText.get(text) ?? byText.size;
    byText.set(text, place);
    places.set(change, place);
    return place;
  };
  return {
    runsOf(changes) {
      const held = known.get(changes);
      if (held) return held;
      const runs: number[] = [];
      for (const change of changes) {
        const place = placeOf(change);
        const last = runs.length - 2;
        if (last >= 0 && runs[last]! + runs[last + 1]! === place) runs[last + 1]!++;
        else runs.push(place, 1);
      }
      known.set(changes, runs);
      return runs;
    },
    text: () => `[${[...byText.keys()].join(',')}]`,
  };
}

/** The changes that runs name; equal runs are one list. Null where they name what the pool has not. */
export function readChangePool(
  pool: readonly RecordChange[],
): (runs: Runs) => readonly RecordChange[] | null {
  const known = new Map<string, readonly RecordChange[]>();
  return (runs) => {
    const name = runs.join();
    const held = known.get(name);
    if (held) return held;
    const changes: RecordChange[] = [];
    if (runs.length % 2 === 1) return null;
    for (let i = 0; i < runs.length; i += 2) {
      const [start, end] = [runs[i]!, runs[i]! + runs[i + 1]!];
      if (start < 0 || end > pool.length) return null;
      if (changes.length + end - start > pool.length + SPARE) return null;
      for (let place = start; place < end; place++) changes.push(pool[place]!);
    }
    known.set(name, changes);
    return changes;
  };
}

/** A list names a change once; one that names the same thousands of times is made to cost. */
const SPARE = 1000;

/** Changes are never altered once made. */
const texts = new WeakMap<RecordChange, string>();

function textOf(change: RecordChange): string {
  const held = texts.get(change);
  if (held !== undefined) return held;
  const text = JSON.stringify(change);
  texts.set(change, text);
  return text;
}
