/** Puts away what tabs left behind, once the page has come to rest; returns its own undoing. */
import type {Text} from '../../words/text';
import type {App} from '../../state/store';
import {listWorks} from './works';

const REST_MS = 4000;

export function tidyLater(app: App, text: Text): () => void {
  if (listWorks().length === 0) return () => {}; // a first visit left nothing
  const timer = setTimeout(
    () => void import('./leftWorks').then(({tidyWorks}) => tidyWorks(app, text)).catch(() => {}),
    REST_MS,
  );
  return () => clearTimeout(timer);
}
