/** The large network of this tab, as long as the page lives: screens come and go, it stays. */
import {createLargeNetwork, type LargeNetwork, type OpenLarge} from '../../state/largeNetwork';

let held: LargeNetwork | null = null;

export const theLargeNetwork = (openLarge: OpenLarge | null): LargeNetwork =>
  (held ??= createLargeNetwork(openLarge ?? (() => Promise.reject(new Error('no worker')))));
