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
    const {open, drafts} = JSON.parse(text ?? '{}') as Partial<Drafts>;
    const sound = Object.entries(drafts ?? {}).filter(([, draft]) => isDraft(draft));
    return {open: typeof open === 'string' ? open : null, drafts: Object.fromEntries(sound)};
  } catch {
    return none; // damaged, or not ours
  }
}

function isDraft(value: unknown): value is Draft {
  const {table, fields, evidence, companies} = (value ?? {}) as Partial<Draft>;
  const isTexts = (held: unknown) =>
    typeof held === 'object' &&
    held !== null &&
    Object.values(held).every((text) => typeof text === 'string');
  return (
    (table === 'companies' || table === 'ties') &&
    isTexts(fields) &&
    Array.isArray(evidence) &&
    evidence.every((e) => typeof e?.source === 'string' && typeof e?.says === 'string') &&
    Array.isArray(companies) &&
    companies.every(isTexts)
  );
}
