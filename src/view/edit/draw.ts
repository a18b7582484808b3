/** What every field of a form needs beside its own text. */
export interface Draw {
  readonly idOf: (path: string) => string;
  /** What is wrong with a field that was touched, in words; null: nothing, or not yet. */
  readonly faultAt: (path: string) => string | null;
  readonly leave: (path: string) => void;
}
