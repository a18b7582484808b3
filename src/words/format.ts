/** Numbers, money and dates as each language writes them. Digits come from Intl. */
import type {Language} from '../core/snapshot/view';

export interface Format {
  /** `$300 bn`, `3,000억 달러`: two to three significant digits. */
  readonly money: (usd: number) => string;
  /** A share in [0, 1] as a percentage: `12 %`, `0.4 %`, `<0.1 %`. */
  readonly percent: (share: number) => string;
  /** Three digits however small: of a whole of many thousands a share is never much. */
  readonly smallPercent: (share: number) => string;
  readonly number: (value: number) => string;
  /** Three digits and the word for the rest: 3.23M, 323만. */
  readonly short: (value: number) => string;
  /** How many: every digit of it. */
  readonly count: (value: number) => string;
  readonly gigawatts: (gw: number) => string;
  /** `2026`, `2026-05` or `2026-05-14`, at the precision that is known. */
  readonly date: (iso: string) => string;
}

const KO_UNITS = [
  [1e12, '조'],
  [1e8, '억'],
  [1e4, '만'],
] as const;
const EN_UNITS = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'k'],
] as const;

export function createFormat(language: Language): Format {
  const locale = language === 'ko' ? 'ko-KR' : 'en-GB';
  const three = new Intl.NumberFormat(locale, {maximumSignificantDigits: 3});
  const small = new Intl.NumberFormat(locale, {style: 'percent', maximumSignificantDigits: 3});
  const brief = new Intl.NumberFormat(locale, {notation: 'compact', maximumSignificantDigits: 3});
  const whole = new Intl.NumberFormat(locale, {maximumFractionDigits: 0});
  const pct = new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 0});
  const fine = new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 1});
  return {
    money: (usd) =>
      (usd < 0 ? '−' : '') + (language === 'ko' ? won(Math.abs(usd)) : dollars(Math.abs(usd))),
    percent: (share) => {
      if (share === 0) return pct.format(0);
      if (share < 0.001) return `<${fine.format(0.001)}`;
      return share < 0.0995 ? fine.format(share) : pct.format(share);
    },
    smallPercent: (share) => small.format(share),
    number: (value) => three.format(value),
    short: (value) => (Math.abs(value) < 10_000 ? three : brief).format(value),
    count: (value) => whole.format(value),
    gigawatts: (gw) => (gw < 1 ? `${whole.format(gw * 1000)} MW` : `${three.format(gw)} GW`),
    date: (iso) => {
      const [year, month, day] = iso.split('-').map(Number);
      const at = new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
      const parts: Intl.DateTimeFormatOptions = {timeZone: 'UTC', year: 'numeric'};
      if (month !== undefined) parts.month = 'short';
      if (day !== undefined) parts.day = 'numeric';
      return new Intl.DateTimeFormat(locale, parts).format(at);
    },
  };

  function dollars(usd: number): string {
    const [size, name] = EN_UNITS.find(([u]) => usd >= u * 0.9995) ?? [1, ''];
    return `$${three.format(usd / size)}${name && ` ${name}`}`;
  }
  /** Korean counts money in 조 (10^12) and 억 (10^8): 1조 2,500억 달러. */
  function won(usd: number): string {
    if (usd === 0) return '0달러';
    const rounded = Number(usd.toPrecision(3));
    if (rounded >= 1e12) {
      const jo = Math.floor(rounded / 1e12);
      const eok = Math.round((rounded - jo * 1e12) / 1e8);
      return `${whole.format(jo)}조${eok > 0 ? ` ${whole.format(eok)}억` : ''} 달러`;
    }
    const [size, name] = KO_UNITS.find(([u]) => rounded >= u) ?? [1, ''];
    return `${three.format(rounded / size)}${name} 달러`;
  }
}
