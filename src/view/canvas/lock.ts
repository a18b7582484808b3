/**
 * Whether companies stay where they are under the hand: while the page is open, on every map of it.
 * Locked at first where fingers point, for they pan the map a hundred times for each company moved.
 */
import {createStore} from 'zustand/vanilla';

export const lock = createStore<{readonly isLocked: boolean}>()(() => ({
  isLocked: matchMedia('(pointer: coarse)').matches,
}));
export const toggleLock = (): void => lock.setState(({isLocked}) => ({isLocked: !isLocked}));
