/**
 * What went wrong in this page: each kind is told once, however often it comes, and counted besides.
 * Kinds differ by name and message; numbers in a message make no other kind.
 */
export interface Fault {
  /** The part of the app: `knockOn`, `window`, `sweep worker`. */
  readonly where: string;
  readonly error: unknown;
  /** The components that it came through. */
  readonly components?: string;
  /** What is broken says so where it stands: nobody has to be told. */
  readonly isShown?: boolean;
}
export interface SeenFault {
  readonly fault: Fault;
  readonly times: number;
}
export interface Faults {
  readonly note: (fault: Fault) => void;
  /** Oldest first. */
  readonly seen: () => readonly SeenFault[];
  /** Tells of every new kind, and of those that came while nobody listened. Returns its own undoing. */
  readonly watch: (tell: (fault: Fault) => void) => () => void;
}

/** No page is helped by a longer list. */
const MOST_KINDS = 20;

export function createFaults(): Faults {
  const kinds = new Map<string, {fault: Fault; times: number}>();
  const listeners = new Set<(fault: Fault) => void>();
  let untold: Fault[] = [];
  return {
    note(fault) {
      const kind = kindOf(fault.error);
      const known = kinds.get(kind);
      if (known) return void known.times++;
      if (kinds.size === MOST_KINDS) return;
      kinds.set(kind, {fault, times: 1});
      if (fault.isShown) return;
      if (listeners.size === 0) untold.push(fault);
      for (const tell of listeners) tell(fault);
    },
    seen: () => [...kinds.values()],
    watch(tell) {
      listeners.add(tell);
      const late = untold;
      untold = [];
      for (const fault of late) tell(fault);
      return () => void listeners.delete(tell);
    },
  };
}

/** Those of this page. */
export const faults = createFaults();

export const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(inWords(error));

const kindOf = (error: unknown): string => {
  const {name, message} = asError(error);
  return `${name} ${message.replace(/\d+/g, '#')}`;
};

function inWords(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown; // an object without a prototype
  }
}
