/**
 * A draft whose record has changed since it was opened, put on the record as it is now. What the reader
 * did not touch follows the data; what both changed is a conflict, kept as typed until it is decided.
 */
import {isEqual, type PlainRecord} from './difference';
import {draftOf, type Conflict, type Draft} from './draft';

/** The very same draft where nothing has changed. `present` null: the record is gone. */
export function rebaseDraft(draft: Draft, present: PlainRecord | null): Draft {
  const {table, id, before} = draft;
  if (id === null || before === null || isEqual(before, present)) return draft;
  // Saved as it stands, it is there again.
  if (present === null) {
    const {conflicts: _, ...rest} = draft;
    return {...rest, before: null};
  }
  const [was, is] = [draftOf(table, before), draftOf(table, present)];
  const fields: Record<string, string> = {...draft.fields};
  const conflicts: Conflict[] = [];
  for (const [path, theirs] of Object.entries(is.fields)) {
    const mine = draft.fields[path] ?? '';
    if (theirs === was.fields[path] || theirs === mine) continue;
    if (mine === was.fields[path]) fields[path] = theirs;
    else conflicts.push({path, theirs});
  }
  let {evidence} = draft;
  if (!isEqual(is.evidence, was.evidence) && !isEqual(is.evidence, evidence)) {
    if (isEqual(evidence, was.evidence)) evidence = is.evidence;
    else conflicts.push({path: 'evidence', theirs: is.evidence});
  }
  const earlier = (draft.conflicts ?? []).filter(
    ({path}) => !conflicts.some((c) => c.path === path),
  );
  return {...draft, before: present, fields, evidence, conflicts: [...earlier, ...conflicts]};
}

/**
 * A draft as it was stored: where the record that it was opened on is damaged, what was typed stands on the
 * record as it is now.
 */
export function mended(draft: Draft, present: PlainRecord | null): Draft {
  try {
    if (draft.before !== null) draftOf(draft.table, draft.before);
    return draft;
  } catch {
    return {...draft, before: present};
  }
}

/** With one conflict decided: as the data have it, or as it was typed. */
export function decided(draft: Draft, path: string, takesTheirs: boolean): Draft {
  const conflict = draft.conflicts?.find((each) => each.path === path);
  if (!conflict) return draft;
  const {conflicts = [], ...rest} = draft;
  const left = conflicts.filter((each) => each !== conflict);
  const next: Draft = left.length > 0 ? {...rest, conflicts: left} : rest;
  if (!takesTheirs) return next;
  return typeof conflict.theirs === 'string'
    ? {...next, fields: {...next.fields, [path]: conflict.theirs}}
    : {...next, evidence: conflict.theirs};
}
