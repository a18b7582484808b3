/** The large network of this tab, as long as the page lives: screens come and go, it stays. */
import {use, useEffect} from 'react';
import {useStore} from 'zustand';
import {createLargeNetwork, type LargeNetwork, type LargeState} from '../../state/largeNetwork';
import {LargeContext} from './largeContext';

let held: LargeNetwork | null = null;

export function useLarge(): readonly [LargeNetwork, LargeState] {
  const openLarge = use(LargeContext);
  const large = (held ??= createLargeNetwork(
    openLarge ?? (() => Promise.reject(new Error('no worker'))),
  ));
  useEffect(() => void (openLarge && large.reopen()), [large, openLarge]);
  return [large, useStore(large.store)];
}
