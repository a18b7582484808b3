/** A dataset without what stands beside its tables where it is loaded: hash, name, count of own changes. */
import type {Dataset} from './schema';

interface Marked {
  readonly hash?: unknown;
  readonly name?: unknown;
  readonly ownChanges?: unknown;
}

export function withoutMark(data: Dataset & Marked): Dataset {
  const {hash: _, name: __, ownChanges: ___, ...content} = data;
  return content;
}
