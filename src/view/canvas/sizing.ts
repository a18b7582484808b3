/**
 * What the discs are sized by, as the reader asked for it. Money and ties are there at once; a
 * centrality is fetched with its library, impact waits for the sweep of the ranking. Until the answer
 * is there the picture keeps what it has, and whoever asks is told so.
 */
import {useEffect} from 'react';
import {useStore} from 'zustand';
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {Web} from '../../core/graph/web';
import {memoizeLast} from '../../core/lib/memoize';
import type {SizeMeasure} from '../../core/picture/picture';
import {tieSizes, type Sizes} from '../../core/picture/sizeMeasure';
import type {App} from '../../state/store';
import {useApp, useAppState} from '../appContext';

export interface SizingState {
  /** What the picture is drawn by; null: by money. */
  readonly sizes: Sizes | null;
  /** How far the answer asked for is, in [0, 1]; null: nothing is under way. */
  readonly progress: number | null;
  readonly hasFailed: boolean;
}
export interface Sizing extends SizingState {
  /** What is asked for. */
  readonly measure: SizeMeasure;
}

const storeOf = memoizeLast((_: App): StoreApi<SizingState> =>
  createStore<SizingState>()(() => ({sizes: null, progress: null, hasFailed: false})),
);
/** What the picture on the screen is drawn by. */
export const shownSizes = (app: App): Sizes | null => storeOf(app).getState().sizes;

/** How it stands. */
export function useSizing(): Sizing {
  const measure = useAppState((s) => s.view.picture?.sizeBy ?? 'money');
  return {...useStore(storeOf(useApp())), measure};
}

/** Asks whenever the question changes: once, beside the picture. */
export function useSizes(): Sizes | null {
  const app = useApp();
  const {measure, sizes} = useSizing();
  const web = useAppState(app.selectors.web);
  const scenario = useAppState((s) => s.scenario);
  const question = measure === 'impact' ? scenario : null;
  const store = storeOf(app);
  useEffect(() => ask(app, store, measure, web), [app, store, measure, web, question]);
  return sizes;
}

/** Returns how to drop the question. */
function ask(app: App, store: StoreApi<SizingState>, measure: SizeMeasure, web: Web): () => void {
  let isWanted = true;
  const answer = (state: SizingState): void => {
    if (isWanted) store.setState(state);
  };
  const done = (sizes: Sizes | null): void => answer({sizes, progress: null, hasFailed: false});
  if (measure === 'money') done(null);
  else if (measure === 'ties') done(tieSizes(web));
  else {
    const {sizes} = store.getState();
    answer({sizes, progress: 0, hasFailed: false});
    findSizes(app, measure, web, (progress) => answer({sizes, progress, hasFailed: false})).then(
      done,
      () => answer({sizes, progress: null, hasFailed: true}),
    );
  }
  return () => {
    isWanted = false;
  };
}

async function findSizes(
  app: App,
  measure: Exclude<SizeMeasure, 'money' | 'ties'>,
  web: Web,
  tell: (progress: number) => void,
): Promise<Sizes> {
  if (measure === 'impact') {
    const {impactSizes} = await import('../ranking/impactSizes');
    return impactSizes(app, tell);
  }
  const {graphSizes} = await import('../../core/metrics/graphSizes');
  return graphSizes(web, measure);
}
