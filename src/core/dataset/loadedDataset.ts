/**
 * A dataset as the app holds it: with the hash of its content and, where it is the reader's own, with
 * what the reader calls it. O(size of the data), for the hash.
 */
import type {Dataset} from './schema';
import {hashDataset} from './hashDataset';
import {withoutMark} from './withoutMark';

/** Letters of a name; what is longer is cut. */
export const LONGEST_DATA_NAME = 80;

export type LoadedDataset = Dataset & {
  readonly hash: string;
  /** What the reader calls own data, a file's name for one; absent: the built-in data. */
  readonly name?: string;
  /** How many of its records the reader has changed since; the hash is that of the data without. */
  readonly ownChanges?: number;
};

/** Own data under a name that has no line breaks and an end. */
export function loadedDataset(dataset: Dataset, name: string): LoadedDataset {
  const content = withoutMark(dataset);
  return {...content, hash: hashDataset(content), name: shortName(name)};
}

const shortName = (name: string): string =>
  [...name.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_DATA_NAME).join('') || '?';
