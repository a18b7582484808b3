/**
 * What is being typed into the forms of this tab, kept at every stroke and at once: a page that dies has
 * it still. Each tab has its own; what a tab that is gone left behind goes to the next that asks.
 */
import type {Draft} from '../../core/exchange/draft';
import {livingTabs, tabId} from './tabId';

const PREFIX = 'frenemy.draft.';

export interface Drafts {
  /** The form that stands open: a key below. */
  readonly open: string | null;
  readonly drafts: Readonly<Record<string, Draft>>;
}
const none: Drafts = {open: null, drafts: {}};

export function readDrafts(): Drafts {
  try {
    return parse(localStorage.getItem(PREFIX + tabId()));
  } catch {
    return none;
  }
}

/** False where the browser keeps nothing or has no room. */
export function writeDrafts(drafts: Drafts): boolean {
  try {
    if (drafts.open === null && Object.keys(drafts.drafts).length === 0)
      localStorage.removeItem(PREFIX + tabId());
    else localStorage.setItem(PREFIX + tabId(), JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}

export function keepDraft(key: string, draft: Draft | null): boolean {
  const {open, drafts} = readDrafts();
  const {[key]: _, ...others} = drafts;
  return writeDrafts({open, drafts: draft === null ? others : {...others, [key]: draft}});
}

/** Takes over what a tab that is gone was typing; nothing where this tab has something itself. */
export async function adoptDrafts(): Promise<Drafts> {
  const own = readDrafts();
  if (Object.keys(own.drafts).length > 0) return own;
  const living = await livingTabs();
  // A tab that does not know itself to live can tell nothing of the others.
  if (living === null || !living.has(tabId())) return own;
  try {
    const left = Object.keys(localStorage).find(
      (key) => key.startsWith(PREFIX) && !living.has(key.slice(PREFIX.length)),
    );
    if (left === undefined) return own;
    const drafts = parse(localStorage.getItem(left));
    localStorage.removeItem(left);
    writeDrafts(drafts);
    return drafts;
  } catch {
    return own;
  }
}

function parse(text: string | null): Drafts {
  try {
    const {open, drafts} = JSON.parse(text ?? '{}') as Partial<Record<string, unknown>>;
    const sound = isRecord(drafts)
      ? Object.entries(drafts).filter((entry): entry is [string, Draft] => isDraft(entry[1]))
      : [];
    return {open: typeof open === 'string' ? open : null, drafts: Object.fromEntries(sound)};
  } catch {
    return none; // damaged, or not ours
  }
}

const isRecord = (held: unknown): held is Readonly<Record<string, unknown>> =>
  typeof held === 'object' && held !== null && !Array.isArray(held);
const isTexts = (held: unknown): boolean =>
  isRecord(held) && Object.values(held).every((text) => typeof text === 'string');
const isAll = (held: unknown, isSound: (each: unknown) => boolean): boolean =>
  Array.isArray(held) && held.every(isSound);

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  const {table, id, before, fields, evidence, companies, conflicts = []} = value;
  return (
    (table === 'companies' || table === 'ties') &&
    (id === null || typeof id === 'string') &&
    (before === null || isRecord(before)) &&
    isTexts(fields) &&
    isAll(evidence, isEvidence) &&
    isAll(companies, isTexts) &&
    isAll(conflicts, isConflict)
  );
}
function isEvidence(held: unknown): boolean {
  if (!isRecord(held)) return false;
  const {fresh, ...texts} = held;
  return (
    ['source', 'says', 'ref'].every((name) => name in texts) && isTexts(texts) && isFresh(fresh)
  );
}
const isFresh = (fresh: unknown): boolean => fresh === null || isTexts(fresh);
const isConflict = (held: unknown): boolean =>
  isRecord(held) &&
  typeof held['path'] === 'string' &&
  (typeof held['theirs'] === 'string' || isAll(held['theirs'], isEvidence));
