/** What the dialog of the import leaves to the frame. */
export interface ImportActs {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onSay: (text: string) => void;
}
