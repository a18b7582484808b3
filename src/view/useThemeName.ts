import {useSyncExternalStore} from 'react';
import type {ThemeName} from '../core/picture/palette';
import {useAppState} from './appContext';

const DARK = '(prefers-color-scheme: dark)';

/** The theme in effect: the one chosen, or the system's. */
export function useThemeName(): ThemeName {
  const theme = useAppState((s) => s.settings.theme);
  const system = useSyncExternalStore(subscribe, () =>
    matchMedia(DARK).matches ? 'dark' : 'light',
  );
  return theme === 'auto' ? system : theme;
}

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(DARK);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
