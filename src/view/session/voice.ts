/** What the app says in passing: shown for a while and read out by screen readers. */
import {createStore, type StoreApi} from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly text: string;
  /** A warning stays until it is dismissed. */
  readonly isWarning: boolean;
  /** What can be done about it, in a word, and the doing. */
  readonly way?: Way;
}
export interface Way {
  readonly word: string;
  readonly take: () => void;
}
export interface Voice {
  readonly store: StoreApi<Notice | null>;
  readonly say: (text: string, way?: Way) => void;
  readonly warn: (text: string, way?: Way) => void;
  readonly hush: () => void;
}

export function createVoice(): Voice {
  const store = createStore<Notice | null>()(() => null);
  let id = 0;
  const put = (text: string, isWarning: boolean, way?: Way) =>
    store.setState({id: ++id, text, isWarning, ...(way && {way})}, true);
  return {
    store,
    say: (text, way) => put(text, false, way),
    warn: (text, way) => put(text, true, way),
    hush: () => store.setState(null, true),
  };
}
