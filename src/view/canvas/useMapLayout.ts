/** The layout of the map as its reader arranged it. */
import {useMemo} from 'react';
import {arrange} from '../../core/layout/arrange';
import type {MapLayout} from '../../core/layout/mapLayout';
import {layoutOf} from '../../core/layout/valueChain';
import {useApp, useAppState} from '../appContext';

export function useMapLayout(): MapLayout {
  const {dataset} = useApp();
  const moved = useAppState((s) => s.view.picture?.moved);
  const layout = layoutOf(dataset);
  return useMemo(() => arrange(layout, moved?.[layout.kind]), [layout, moved]);
}
