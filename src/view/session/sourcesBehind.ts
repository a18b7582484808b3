/** How many sources stand behind the ties in the picture. */
import type {App} from '../../state/store';

export function sourcesBehind({store, selectors}: App): number {
  const {ties} = selectors.seen(store.getState());
  const entries = [...selectors.web(store.getState()).ties.values()];
  return new Set(
    entries.flatMap(({tie}) => (ties.has(tie.id) ? tie.evidence.map((e) => e.source) : [])),
  ).size;
}
