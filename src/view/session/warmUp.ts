/**
 * Builds the economy behind the map while nothing else is to be done, so that the first failure
 * finds it ready; returns its own undoing. The outcome itself is thrown away: only the runner
 * remembers, as it would after any failure.
 */
import {isQuiet, withShock} from '../../core/scenario/scenario';
import type {App} from '../../state/store';

type Warmed = Pick<App, 'dataset' | 'selectors'> & {readonly store: Pick<App['store'], 'getState'>};

export const warmUp = (app: Warmed): (() => void) => whenIdle(() => failOnce(app));

export function failOnce({dataset, store, selectors}: Warmed): void {
  const {scenario} = store.getState();
  const [any] = dataset.companies;
  if (any && isQuiet(scenario)) selectors.outcome({scenario: withShock(scenario, any.id, 1)});
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 500); // Safari
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act);
  return () => cancelIdleCallback(asked);
}
