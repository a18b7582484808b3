/** What every study is given. */
import type {ReactNode} from 'react';

export interface StudyProps {
  /** The picker of the model, for studies that a model answers. */
  readonly modelBar: ReactNode;
  /** Reads a message aloud and shows it: what was saved, what changed. */
  readonly onSay: (text: string) => void;
}
