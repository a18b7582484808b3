import {useSyncExternalStore} from 'react';

/** Where panels are sheets over the map, one at a time: the width at which narrow.css says so. */
const PHONE = '(max-width: 719px)';

export const isPhone = (): boolean => matchMedia(PHONE).matches;

export const usePhone = (): boolean => useSyncExternalStore(subscribe, isPhone);

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(PHONE);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
