/**
 * The last things done in this page, by their names alone: what they were done to is not kept. The same
 * in a row (a slider, the camera) is one entry with a count.
 */
import type {StoreApi} from 'zustand/vanilla';
import type {AppState} from './appState';

export interface Trail {
  readonly note: (name: string) => void;
  /** Oldest first: `toggleFailure`, `setCamera ×12`. */
  readonly list: () => readonly string[];
  /** Whether the last thing done is a change that undo takes back. */
  readonly endsInEdit: () => boolean;
}

const LONGEST = 30;
/** What breaks nothing: where the camera stands, and the end of a gesture. */
const IDLE = new Set(['setCamera', 'endGesture']);

export function createTrail(): Trail & {readonly mark: (isEdit: boolean) => void} {
  let entries: readonly {readonly name: string; readonly times: number}[] = [];
  let isEdit = false;
  return {
    note(name) {
      const last = entries.at(-1);
      entries =
        last?.name === name
          ? [...entries.slice(0, -1), {name, times: last.times + 1}]
          : [...entries, {name, times: 1}].slice(-LONGEST);
    },
    mark: (next) => {
      isEdit = next;
    },
    list: () => entries.map(({name, times}) => (times === 1 ? name : `${name} ×${times}`)),
    endsInEdit: () => isEdit,
  };
}

/** The actions, each noted as it is called. */
export function recorded<A extends object>(
  actions: A,
  store: StoreApi<AppState>,
  trail: ReturnType<typeof createTrail>,
): A {
  const noted = Object.entries(actions).map(([name, act]) => [
    name,
    (...given: unknown[]) => {
      const before = store.getState();
      trail.note(name);
      const answer: unknown = (act as (...given: unknown[]) => unknown)(...given);
      if (!IDLE.has(name)) trail.mark(name !== 'undo' && isEdited(before, store.getState()));
      return answer;
    },
  ]);
  return Object.fromEntries(noted) as A;
}

/** What enters the history. */
export const isEdited = (a: AppState, b: AppState): boolean =>
  a.scenario !== b.scenario ||
  a.base !== b.base ||
  a.changes !== b.changes ||
  a.view.picture !== b.view.picture;
