/** Where the lines of the small multiples run, and where their names stand. Pure: pixels alone. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly dash?: string;
  /** One per month; null where it is not known. */
  readonly values: readonly (number | null)[];
}
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly write: (value: number) => string;
}
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const LABEL_PX = 15;

/** The smallest round number that is not below; 1 where there is nothing to show. */
export function niceTop(largest: number): number {
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const top =
    power *
    ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= largest * (1 - 1e-9)) ?? 10);
  return Number(top.toPrecision(2)); // 0.15, not 0.15000000000000002
}

export const topOf = ({lines}: Panel): number =>
  niceTop(Math.max(0, ...lines.flatMap((l) => l.values.map((v) => v ?? 0))));

export const xAt = (i: number, count: number, {left, right}: Frame): number =>
  count < 2 ? right : left + ((right - left) * i) / (count - 1);
export const yAt = (value: number, max: number, {top, bottom}: Frame): number =>
  bottom - ((bottom - top) * value) / max;

/** A name cut to the room beside the lines: about 7.3 px a letter, twice that for Hangul. */
export function shorten(name: string, room: number): string {
  let width = 0;
  const letters = [...name];
  const fits = letters.findIndex((letter) => (width += /[ᄀ-힣]/.test(letter) ? 12.5 : 7.3) > room);
  return fits === -1
    ? name
    : `${letters
        .slice(0, Math.max(1, fits - 1))
        .join('')
        .trimEnd()}…`;
}

/** A path with gaps where a month is not known; a lone month is a stroke of no length, a dot. */
export function pathOf(values: Line['values'], max: number, frame: Frame): string {
  let isDown = false;
  return values
    .map((value, i) => {
      if (value === null) {
        isDown = false;
        return '';
      }
      const at = `${xAt(i, values.length, frame).toFixed(1)} ${yAt(value, max, frame).toFixed(1)}`;
      const step = isDown ? `L${at}` : `M${at}L${at}`;
      isDown = true;
      return step;
    })
    .join('');
}

/** Heights of names at the line ends: as near to their lines as is possible without overlap. */
export function spread(wanted: readonly number[], {top, bottom}: Frame): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = [...wanted];
  let free = top;
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, free);
    free = placed[i]! + LABEL_PX;
  }
  let limit = Math.max(bottom, top + (wanted.length - 1) * LABEL_PX);
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - LABEL_PX;
  }
  return placed;
}
