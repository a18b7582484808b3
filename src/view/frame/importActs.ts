/** What the dialog of the import leaves to the frame. */
export interface ImportActs {
  /** Files that turned out to be small enough for the page. */
  readonly onSmall: (files: readonly File[]) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onSay: (text: string) => void;
}
