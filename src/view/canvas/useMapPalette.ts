/**
 * The colours of the map as the system asks for them: with forced colours those of the system, where
 * hue says nothing and line, dash, ring, cross and number say it all; with more contrast the theme's own
 * with every text in ink and stronger lines.
 */
import {useMemo, useSyncExternalStore} from 'react';
import {PALETTES, type Palette, type ThemeName} from '../../core/picture/palette';

export function useMapPalette(theme: ThemeName): Palette {
  const isForced = useMedia('(forced-colors: active)');
  const wantsMore = useMedia('(prefers-contrast: more)');
  return useMemo(() => {
    if (isForced) return SYSTEM;
    const palette = PALETTES[theme];
    const {ink} = palette;
    return wantsMore ? {...palette, muted: ink, heading: ink, isStrong: true} : palette;
  }, [isForced, wantsMore, theme]);
}

/** A canvas resolves the names of system colours whenever it is painted. */
const SYSTEM: Palette = {
  canvas: 'Canvas',
  band: 'Canvas',
  heading: 'CanvasText',
  ink: 'CanvasText',
  muted: 'CanvasText',
  panel: 'Canvas',
  line: 'GrayText',
  focus: 'Highlight',
  kinds: all(PALETTES.light.kinds, 'CanvasText'),
  types: all(PALETTES.light.types, 'CanvasText'),
  distress: PALETTES.light.distress.map(() => 'Highlight'),
  changes: all(PALETTES.light.changes, 'CanvasText'),
  isStrong: true,
};

function all<K extends string>(of: Readonly<Record<K, string>>, colour: string): Record<K, string> {
  return Object.fromEntries(Object.keys(of).map((key) => [key, colour])) as Record<K, string>;
}

/** False where there is no screen to ask. */
function useMedia(query: string): boolean {
  const list = useMemo(() => globalThis.matchMedia?.(query) ?? null, [query]);
  return useSyncExternalStore(
    (tell) => {
      list?.addEventListener('change', tell);
      return () => list?.removeEventListener('change', tell);
    },
    () => list?.matches ?? false,
  );
}
