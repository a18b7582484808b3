/** The colours of the heat map: one scale from a trace to the whole, in classes, for both themes. */
import type {ThemeName} from '../../core/picture/palette';

/** Where each class begins; below the first there is no visible loss. */
export const BOUNDS = [5e-4, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75] as const;

export const HEAT: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#fde5d8', '#fac7ad', '#f2a07f', '#e2714f', '#c63a26', '#941a17', '#57060c'],
  dark: ['#4d2c27', '#6d372d', '#924334', '#bd533f', '#e5644a', '#ffa68a', '#ffe3d8'],
};
export const SELF: Readonly<Record<ThemeName, string>> = {light: '#c9cbd0', dark: '#4a515d'};

/** Class of a loss, −1 where none is visible. */
export function heatClass(loss: number): number {
  let at = -1;
  while (at + 1 < BOUNDS.length && loss >= BOUNDS[at + 1]!) at++;
  return at;
}
