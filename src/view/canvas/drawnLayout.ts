/**
 * The layout on the screen. The value chain is there at once; any other is made in a part of its own,
 * fetched when first asked for, and stays until the next is made: nothing jumps in between.
 */
import {useMemo} from 'react';
import {useStore} from 'zustand';
import {createStore, type StoreApi} from 'zustand/vanilla';
import {arrange} from '../../core/layout/arrange';
import type {MapLayout} from '../../core/layout/mapLayout';
import {layoutOf} from '../../core/layout/valueChain';
import {memoizeLast} from '../../core/lib/memoize';
import type {App} from '../../state/store';
import {useApp, useAppState} from '../appContext';

/** null: the value chain. */
export const madeLayout = memoizeLast((_: App): StoreApi<{readonly made: MapLayout | null}> =>
  createStore(() => ({made: null})),
);

/** What the picture on the screen is drawn on, as the reader arranged it. */
export function shownLayout(app: App): MapLayout {
  const layout = madeLayout(app).getState().made ?? layoutOf(app.dataset);
  return arrange(layout, app.store.getState().view.picture?.moved?.[layout.kind]);
}

export function useDrawnLayout(): MapLayout {
  const app = useApp();
  const moved = useAppState((s) => s.view.picture?.moved);
  const {made} = useStore(madeLayout(app));
  const layout = made ?? layoutOf(app.dataset);
  return useMemo(() => arrange(layout, moved?.[layout.kind]), [layout, moved]);
}
