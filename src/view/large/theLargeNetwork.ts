/** The large network of this tab, as long as the page lives: screens come and go, it stays. */
import {createLargeNetwork, type LargeNetwork, type OpenLarge} from '../../state/largeNetwork';
import {tabId} from '../session/tabId';

let held: LargeNetwork | null = null;

export const theLargeNetwork = (openLarge: OpenLarge | null): LargeNetwork =>
  (held ??= createLargeNetwork(() =>
    openLarge ? openLarge(tabId()) : Promise.reject(new Error('no worker')),
  ));
