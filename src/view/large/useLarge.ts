import {use, useEffect} from 'react';
import {useStore} from 'zustand';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {LargeContext} from './largeContext';
import {theLargeNetwork} from './theLargeNetwork';

export function useLarge(): readonly [LargeNetwork, LargeState] {
  const openLarge = use(LargeContext);
  const large = theLargeNetwork(openLarge);
  useEffect(() => void (openLarge && large.reopen()), [large, openLarge]);
  return [large, useStore(large.store)];
}
