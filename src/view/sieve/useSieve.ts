import {useMemo} from 'react';
import type {Sieve} from '../../core/explore/seen';
import {useAppState} from '../appContext';

const NOBODY: Sieve['kept'] = {companies: [], ties: []};

/** What is asked of the map, for looking ahead: what is kept besides is of no matter there. */
export function useSieve(): Sieve {
  const filter = useAppState((s) => s.view.picture?.filter);
  const fade = useAppState((s) => s.view.picture?.fade);
  const focus = useAppState((s) => s.view.picture?.focus);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  return useMemo(
    () => ({filter, fade, focus, hiddenTypes, kept: NOBODY}),
    [filter, fade, focus, hiddenTypes],
  );
}
