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
let letGo: () => void = () => {};

/** The name of this tab; settled once `claimTab` has answered, until the tab takes up other work. */
export const tabId = (): string => (id ??= read() ?? rename(newId()));

/** What the names of tabs are unique in: each page that was saved to disk has a scope of its own. */
export const tabScope = (): string => scope;
/** Before anything else: pages on disk share one storage. */
export const setTabScope = (within: string): void => {
  scope = within;
};

export interface Claim {
  /** Loaded here before: its own work is there to be found. */
  readonly isReturning: boolean;
  /** The tab that this one was duplicated from. */
  readonly copiedFrom: string | null;
}

/** Makes the name of this tab its own. */
export async function claimTab(): Promise<Claim> {
  const former = (id = read());
  if (former !== null && (await hold(former))) return {isReturning: true, copiedFrom: null};
  await renewTab();
  return {isReturning: false, copiedFrom: former};
}

/** Another name: the work under the former one stays there, as that of a tab that is gone. */
export async function renewTab(): Promise<void> {
  const next = newId();
  await hold(next);
  rename(next);
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

/** True where the lock is had, the former one let go, or where there are no locks to be had at all. */
async function hold(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  return new Promise((resolve) => {
    const untilLetGo = () => {
      letGo();
      resolve(true);
      return new Promise<void>((release) => {
        letGo = release;
      });
    };
    navigator.locks
      .request(lockOf(name), {signal: AbortSignal.timeout(PATIENCE_MS)}, untilLetGo)
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
