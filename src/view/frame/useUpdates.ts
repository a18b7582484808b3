import {useEffect, useEffectEvent} from 'react';
import type {Updates} from '../../state/updates';

/** So that nothing competes with the first painting and what follows it. */
const SETTLED_MS = 2000;

export type OpenUpdates = () => Promise<Updates>;

/** Says when a newer version of the app waits, once the page has settled. */
export function useUpdates(openUpdates: OpenUpdates, onReady: (apply: () => void) => void): void {
  const say = useEffectEvent(onReady);
  useEffect(() => {
    let leave: (() => void) | null = () => {};
    const timer = setTimeout(async () => {
      const updates = await openUpdates();
      if (leave !== null) leave = updates.watch(() => say(updates.apply));
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      leave?.();
      leave = null;
    };
  }, [openUpdates]);
}
