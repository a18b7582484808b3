/**
 * What is worked on in each tab, under a key of its own in the browser's storage: a line that says when
 * and how much, then the history. A text that is long, or finds no room there, goes to IndexedDB, and
 * its line alone stays. A write that fails leaves the former text as it was.
 */
import {isMoment, moment} from './moment';
import {tabScope} from './tabId';
import type {WorkHead} from './workPlan';

const FORMAT = 'frenemy-work/1';
/** One key for all tabs, as it was once. */
const BEFORE_TABS = 'frenemy.history';
/** Characters; localStorage has room for about five million. */
const LARGE = 300_000;

const prefix = () => `frenemy.work${tabScope()}.`;
export type WorkFacts = Pick<WorkHead, 'steps' | 'isIdle'> & {
  /** Where it is not now. */
  readonly saved?: number;
};

/** What lies in this browser, without what is inside. */
export function listWorks(): WorkHead[] {
  try {
    migrate();
    const keys = Array.from({length: localStorage.length}, (_, i) => localStorage.key(i) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix()))
      .flatMap((key) => {
        const head = headOf(localStorage.getItem(key) ?? '');
        return head ? [{...head, id: key.slice(prefix().length)}] : [];
      });
  } catch {
    return [];
  }
}

export interface KeptWork {
  readonly saved: number;
  readonly text: string;
}
export async function readWork(id: string): Promise<KeptWork | null> {
  try {
    migrate();
    const stored = localStorage.getItem(prefix() + id);
    if (stored !== null && headOf(stored)?.isLarge !== true) return keptIn(stored);
  } catch {
    // then it may lie where there was room
  }
  try {
    const {readLarge} = await import('./largeWorks');
    const stored = await readLarge(prefix() + id);
    return stored === null ? null : keptIn(stored);
  } catch {
    return null;
  }
}

const keptIn = (stored: string): KeptWork => ({
  saved: headOf(stored)?.saved ?? 0,
  text: stored.slice(stored.indexOf('\n') + 1),
});

/** Those too whose line found no room beside the others. */
export async function listAllWorks(): Promise<WorkHead[]> {
  const heads = listWorks();
  try {
    const {listLarge} = await import('./largeWorks');
    const here = new Set(heads.map(({id}) => id));
    for (const [key, stored] of await listLarge()) {
      const id = key.slice(prefix().length);
      const head = key.startsWith(prefix()) && !here.has(id) ? headOf(stored) : null;
      if (head) heads.push({...head, id});
    }
  } catch {
    // the browser keeps nothing there
  }
  return heads;
}

/** At once, before it returns, unless it is large; whether it is kept. */
export function writeWork(id: string, text: string, facts: WorkFacts): boolean | Promise<boolean> {
  const key = prefix() + id;
  const {steps, isIdle, saved = moment()} = facts;
  const head = {format: FORMAT, saved, steps, isIdle, size: text.length};
  if (text.length <= LARGE && put(key, `${JSON.stringify(head)}\n${text}`)) return true;
  return writeLarge(key, text, `${JSON.stringify({...head, isLarge: true})}\n`);
}

export async function removeWork(id: string): Promise<void> {
  const key = prefix() + id;
  try {
    localStorage.removeItem(key);
    const {removeLarge} = await import('./largeWorks');
    await removeLarge(key);
  } catch {
    // nothing is kept where nothing may be
  }
}

/** The newest text alone waits while one is on its way. */
let waiting: (() => Promise<boolean>) | null = null;
let writing: Promise<boolean> | null = null;

function writeLarge(key: string, text: string, head: string): Promise<boolean> {
  waiting = async () => {
    const {writeLarge: write} = await import('./largeWorks');
    await write(key, head + text);
    if (put(key, head)) return true; // shorter than what was there: it finds room
    localStorage.removeItem(key); // older than what lies in the other place now
    return false;
  };
  writing ??= drain().finally(() => {
    writing = null;
  });
  return writing;
}

async function drain(): Promise<boolean> {
  let isKept = true;
  while (waiting) {
    const next = waiting;
    waiting = null;
    isKept = await next().catch(() => false);
  }
  return isKept;
}

function put(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The work of the time before tabs had their own is that of a tab that is gone. */
function migrate(): void {
  const text = localStorage.getItem(BEFORE_TABS);
  if (text === null || tabScope() !== '') return;
  const steps = text.match(/"asOf"/g)?.length ?? 1;
  const facts = {steps: steps - 1, isIdle: false};
  if (writeWork(`before-${Date.now().toString(36)}`, text, facts) === true)
    localStorage.removeItem(BEFORE_TABS);
}

function headOf(stored: string): (Omit<WorkHead, 'id'> & {isLarge?: boolean}) | null {
  try {
    const head = JSON.parse(stored.slice(0, stored.indexOf('\n'))) as Record<string, unknown>;
    if (head['format'] !== FORMAT) return null;
    const {saved, steps, isIdle, size, isLarge} = head;
    // Damaged numbers must not hide the work: it counts as the oldest, and as small.
    const countOf = (value: unknown) => (isMoment(value) ? value : 0);
    return {
      saved: countOf(saved),
      steps: countOf(steps),
      isIdle: isIdle === true,
      size: countOf(size),
      isLarge: isLarge === true,
    };
  } catch {
    return null;
  }
}
