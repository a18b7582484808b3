/** How the reader wants pictures: what was chosen last is kept for the next, in this browser. */
import type {ThemeName} from '../../core/picture/palette';

export const SCALES = [1, 2, 3, 4] as const;
export const THEMES = ['asShown', 'light', 'dark'] as const;
export const EXTENTS = ['asShown', 'whole'] as const;

export interface PictureOptions {
  /** Pixels of a PNG per pixel of the picture. */
  readonly scale: (typeof SCALES)[number];
  readonly isTransparent: boolean;
  readonly theme: 'asShown' | ThemeName;
  /** The part on the screen, or the whole map. */
  readonly extent: (typeof EXTENTS)[number];
}
/** Sharp in print and on fine screens. */
export const DEFAULTS: PictureOptions = {
  scale: 2,
  isTransparent: false,
  theme: 'asShown',
  extent: 'asShown',
};

const KEY = 'frenemy.picture';

/** What is damaged or was never chosen is as at first. */
export function readPictureOptions(): PictureOptions {
  let kept: Partial<Record<keyof PictureOptions, unknown>> = {};
  try {
    kept = (JSON.parse(localStorage.getItem(KEY) ?? '{}') as typeof kept | null) ?? {};
  } catch {
    // denied or damaged
  }
  return {
    scale: SCALES.find((it) => it === kept.scale) ?? DEFAULTS.scale,
    isTransparent: kept.isTransparent === true,
    theme: THEMES.find((it) => it === kept.theme) ?? DEFAULTS.theme,
    extent: EXTENTS.find((it) => it === kept.extent) ?? DEFAULTS.extent,
  };
}

export function writePictureOptions(options: PictureOptions): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(options));
  } catch {
    // then they hold for this visit alone
  }
}
