/**
 * The shelf of snapshots in this browser (IndexedDB): each with the name that its reader gave it, the
 * day it was taken and a small picture. Other tabs are told of every change, so that none works on a
 * list of yesterday; changes are to single entries, so that two tabs never undo each other's.
 */
import {database, type ShelvedSnapshot} from './database';

export interface Shelf {
  /** The newest first. */
  readonly list: () => Promise<readonly ShelvedSnapshot[]>;
  /** Adds, or puts in the place of the one with its id. Rejects where the browser has no room. */
  readonly put: (snapshot: ShelvedSnapshot) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Called after every change, here or in another tab; returns what ends it. */
  readonly watch: (onChange: () => void) => () => void;
}

const CHANNEL = 'frenemy-shelf';

export function openShelf(): Shelf {
  const watchers = new Set<() => void>();
  const channel = new BroadcastChannel(CHANNEL);
  const tell = () => watchers.forEach((watcher) => watcher());
  channel.addEventListener('message', tell);
  const changed = () => {
    channel.postMessage(null);
    tell();
  };
  return {
    async list() {
      const all = await (await database()).getAll('snapshots');
      return all
        .flatMap(soundEntry)
        .sort((a, b) =>
          a.taken === b.taken ? (a.id < b.id ? 1 : -1) : a.taken < b.taken ? 1 : -1,
        );
    },
    async put(snapshot) {
      await (await database()).put('snapshots', snapshot);
      changed();
    },
    async remove(id) {
      await (await database()).delete('snapshots', id);
      changed();
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
  };
}

/** Whether the browser keeps what a newer version of the app wrote, which this one cannot read. */
export const isNewerShelf = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'VersionError';

const BEFORE_ALL = '1970-01-01T00:00:00.000Z';

/**
 * An entry with its text can be opened and taken away, whatever else of it is damaged. One without is left
 * where it lies, and out of the list.
 */
export function soundEntry(entry: {
  readonly [Part in keyof ShelvedSnapshot]?: unknown;
}): readonly ShelvedSnapshot[] {
  const {id, name, taken, text, thumbnail} = entry;
  if (typeof id !== 'string' || typeof text !== 'string') return [];
  const isDated = typeof taken === 'string' && !Number.isNaN(Date.parse(taken));
  return [
    {
      id,
      name: typeof name === 'string' ? name : id,
      taken: isDated ? new Date(taken).toISOString() : BEFORE_ALL,
      text,
      thumbnail: thumbnail instanceof Blob ? thumbnail : null,
    },
  ];
}

let shelf: Shelf | null = null;
/** The one shelf of the page. */
export const theShelf = (): Shelf => (shelf ??= openShelf());
