/**
 * Own changes without one of them, and without those that cannot stand alone then: a tie whose company
 * goes, a source that came back nowhere. Taking back the removal of a company brings back what went with
 * it. The door of the data decides what can stand. O(changes · records) at worst.
 */
import type {Dataset} from '../dataset/schema';
import type {Result} from '../lib/result';
import {isPlain, type RecordChange} from './difference';
import {parseEdited} from './parseEdited';

export interface TakenBack {
  readonly changes: readonly RecordChange[];
  /** What goes back with it. */
  readonly along: readonly RecordChange[];
}

/** An error only where nothing sound is left without it. */
export function takeBack(
  base: Dataset,
  changes: readonly RecordChange[],
  change: RecordChange,
): Result<TakenBack, RecordChange> {
  const companions =
    change.after === null
      ? changes.filter((other) => other !== change && lost(other, change.id))
      : [];
  const whole = closure(base, changes, new Set([change, ...companions]), change);
  const kept = whole ?? closure(base, changes, new Set([change]), change);
  if (kept === null) return {ok: false, errors: [change]};
  return {
    ok: true,
    value: {
      changes: changes.filter((each) => !kept.has(each)),
      along: [...kept].filter((each) => each !== change),
    },
  };
}

/** Taken away with the record: it named it before, and no longer does. */
const lost = ({before, after}: RecordChange, id: string): boolean =>
  names(before, id) && !names(after, id);

function names(value: unknown, id: string): boolean {
  if (value === id) return true;
  if (Array.isArray(value)) return value.some((item) => names(item, id));
  return (
    isPlain(value) && Object.entries(value).some(([key, held]) => key === id || names(held, id))
  );
}

/** More and more go back, until what is left is sound; null where it never is. */
function closure(
  base: Dataset,
  changes: readonly RecordChange[],
  start: ReadonlySet<RecordChange>,
  wanted: RecordChange,
): ReadonlySet<RecordChange> | null {
  const gone = new Set(start);
  /** Each is turned over once: what still does not stand then never will. */
  const settled = new Set([wanted]);
  for (;;) {
    const parsed = parseEdited(
      base,
      changes.filter((each) => !gone.has(each)),
    );
    if (parsed.ok) return gone;
    const culprits = changes.filter(
      (each) =>
        !settled.has(each) &&
        parsed.errors.some(({file, record}) => `${each.table}.json` === file && each.id === record),
    );
    if (culprits.length === 0) return null;
    for (const culprit of culprits) {
      settled.add(culprit);
      // What came back along and cannot stand stays away; what stands on what is gone goes.
      if (!gone.delete(culprit)) gone.add(culprit);
    }
  }
}
