/**
 * The unit that a heading names: `Value (USD mn)`, `amount_usd_m`, `금액(억 달러)`; and whether it names
 * money other than US dollars, which is converted only where the reader says so.
 */
import {keyOf, OTHER_CURRENCY, UNITS} from './readSheetCell';

export interface HeadingUnit {
  /** US dollars of an amount of 1; 1 where no unit is named. */
  readonly factor: number;
  readonly isOtherCurrency: boolean;
}

export function headingUnit(heading: string): HeadingUnit {
  const words = keyOf(heading.replace(/[$,;:[\]]/g, ' ')).split('-');
  const korean = /(?:조|십억|억|백만|만|천)(?=\s*(?:달러|원|불|$|[)\s]))/.exec(heading)?.[0];
  const named = [...words.map((word) => word.replace(/s$/, '')), korean ?? ''].flatMap((word) =>
    UNITS.flatMap(([pattern, factor]) => (pattern.test(word) ? [factor] : [])),
  );
  return {factor: named[0] ?? 1, isOtherCurrency: OTHER_CURRENCY.test(heading.replace(/_/g, ' '))};
}

/** The key of a heading without its unit and currency: `Value (USD mn)` is `value`. */
export function withoutUnit(heading: string): string {
  const words = keyOf(heading.replace(/[$€£₩¥,;:[\]]/g, ' ')).split('-');
  const isUnit = (word: string) =>
    UNITS.some(([pattern]) => pattern.test(word.replace(/s$/, ''))) ||
    /^(in|of|us|usd|dollars?|달러|krw|원|eur|gbp|jpy|백만달러|억달러|억원|십억달러|조원|백만원)$/.test(
      word,
    );
  return words.filter((word) => !isUnit(word)).join('-');
}
