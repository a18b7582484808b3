/** The large network of this tab, as long as the page lives: screens come and go, it stays. */
import {createLargeNetwork, type LargeNetwork, type OpenLarge} from '../../state/largeNetwork';
import {tabId} from '../session/tabId';
import {keepLargeQuestion} from './keepLargeQuestion';

let held: LargeNetwork | null = null;

export function theLargeNetwork(openLarge: OpenLarge | null): LargeNetwork {
  if (held) return held;
  held = createLargeNetwork(() =>
    openLarge ? openLarge(tabId()) : Promise.reject(new Error('no worker')),
  );
  keepLargeQuestion(held);
  return held;
}
