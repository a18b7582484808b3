/** Widths of texts in the map's font, remembered: the same names are measured at every zoom. */
import {LABEL_SIZE, FONT_STACK} from '../../core/picture/labels';

export const labelFont = (isBold: boolean, size: number = LABEL_SIZE): string =>
  `${isBold ? 600 : 400} ${size}px ${FONT_STACK}`;

export function createMeasure(): (text: string, isBold: boolean, size?: number) => number {
  const ink = document.createElement('canvas').getContext('2d')!;
  const known = new Map<string, number>();
  return (text, isBold, size = LABEL_SIZE) => {
    const font = labelFont(isBold, size);
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      ink.font = font;
      width = ink.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
