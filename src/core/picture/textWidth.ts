/**
 * Widths of texts in files, from a table instead of a screen: the same on every machine, so that one
 * snapshot gives one picture.
 *
 * Latin: the advance widths of Helvetica and Helvetica Bold in thousandths of the size (Adobe Core 14
 * font metrics), which Arial, Liberation Sans and Arimo share. Hangul, kana and hanja: 920, as in
 * Noto Sans KR and its like. Any other sign counts 600, combining ones 0.
 */
import {memoizeLast} from '../lib/memoize';
import {winAnsiOf} from './winAnsi';

export const WIDE = 920;
const OTHER = 600;

/** In the unit of `size`. */
export function textWidth(text: string, isBold: boolean, size: number): number {
  let sum = 0;
  for (const sign of text) sum += signWidth(sign, isBold);
  return (sum * size) / 1000;
}

/** In thousandths of the size. */
export function signWidth(sign: string, isBold: boolean): number {
  const code = winAnsiOf(sign);
  if (code !== null) return tables()[isBold ? 1 : 0][code - 32]!;
  const at = sign.codePointAt(0)!;
  if (SYMBOL_WIDTHS[sign] !== undefined) return SYMBOL_WIDTHS[sign];
  if ((at >= 0x300 && at < 0x370) || (at >= 0x200b && at <= 0x200f) || at === 0x2060) return 0;
  return at >= 0x1100 ? WIDE : OTHER;
}

/** Of the font Symbol, for what Helvetica lacks. */
export const SYMBOL_WIDTHS: Readonly<Record<string, number>> = {
  '→': 987,
  '←': 987,
  '−': 549,
  '≤': 549,
  '≥': 549,
  '≈': 549,
  Δ: 612,
};

const tables = memoizeLast(() => [REGULAR, BOLD].map((row) => row.split(' ').map(Number)));
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 ' +
  '556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 ' +
  '556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 ' +
  '556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 ' +
  '500 500 500 334 260 334 584 0 556 0 222 556 333 1000 556 556 333 1000 667 333 1000 0 611 0 ' +
  '0 222 222 333 333 350 556 1000 333 1000 500 333 944 0 500 667 278 333 556 556 556 556 260 ' +
  '556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365 556 834 ' +
  '834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 722 778 ' +
  '778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 500 556 ' +
  '556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 ' +
  '500';
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 ' +
  '556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 ' +
  '611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 ' +
  '611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 ' +
  '556 556 500 389 280 389 584 0 556 0 278 556 500 1000 556 556 333 1000 667 333 1000 0 611 0 ' +
  '0 278 278 500 500 350 556 1000 333 1000 556 333 944 0 500 667 278 333 556 556 556 556 280 ' +
  '556 333 737 370 556 584 333 737 333 400 584 333 333 333 611 556 278 333 333 365 556 834 ' +
  '834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722 722 778 ' +
  '778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 556 556 ' +
  '556 556 556 278 278 278 278 611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 ' +
  '556';
