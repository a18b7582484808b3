/**
 * Which tab of the browser this is: a name that it keeps through reloads (sessionStorage), so that what
 * is worked on in it can lie under a key of its own.
 *
 * A tab holds a Web Lock by that name for as long as it lives; others learn from it that it does. A
 * duplicated tab begins with the name of its original, finds the lock held and takes a new one.
 */

const KEY = 'frenemy.tab';
/** A reloaded page may come up before the lock of the one it replaces is let go. */
const PATIENCE_MS = 500;

let scope = '';
let id: string | null = null;

/** The name of this tab; settled for good once `claimTab` has answered. */
export const tabId = (): string => (id ??= read() ?? rename(newId()));

export interface Claim {
  /** Loaded here before: its own work is there to be found. */
  readonly isReturning: boolean;
  /** The tab that this one was duplicated from. */
  readonly copiedFrom: string | null;
}

/**
 * Makes the name of this tab its own. `within`: what the names are unique in; pages that were saved to
 * disk share one storage, each has a scope of its own there.
 */
export async function claimTab(within = ''): Promise<Claim> {
  scope = within;
  const former = (id = read());
  if (former === null) {
    await hold(rename(newId()));
    return {isReturning: false, copiedFrom: null};
  }
  if (await hold(former)) return {isReturning: true, copiedFrom: null};
  await hold(rename(newId()));
  return {isReturning: false, copiedFrom: former};
}

/** Takes over the name, and with it the work, of a tab that is gone; false where it lives after all. */
export async function adoptTab(gone: string): Promise<boolean> {
  if (!(await hold(gone))) return false;
  rename(gone);
  return true;
}

/** The names of the tabs that live, this one among them; null where the browser cannot tell. */
export async function livingTabs(): Promise<ReadonlySet<string> | null> {
  try {
    const {held = []} = await navigator.locks.query();
    const names = held.flatMap(({name}) => name ?? []);
    const prefix = lockOf('');
    return new Set(names.filter((n) => n.startsWith(prefix)).map((n) => n.slice(prefix.length)));
  } catch {
    return null; // an insecure page, or one from disk
  }
}

/** True where the lock is had, or where there are no locks to be had at all. */
async function hold(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  return new Promise((resolve) => {
    const untilGone = () => {
      resolve(true);
      return new Promise<never>(() => {});
    };
    navigator.locks
      .request(lockOf(name), {signal: AbortSignal.timeout(PATIENCE_MS)}, untilGone)
      .catch((error: unknown) => resolve(!isTimeout(error)));
  });
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name);

const lockOf = (name: string): string => `${KEY}${scope}.${name}`;

function rename(next: string): string {
  id = next;
  try {
    sessionStorage.setItem(KEY + scope, next);
  } catch {
    // then it lasts as long as the page
  }
  return next;
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY + scope);
  } catch {
    return null;
  }
}

const newId = (): string =>
  `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}`;
