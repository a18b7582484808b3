/**
 * The balance of lost sales as it is shown: every amount in one unit with the same decimals, so that
 * whoever adds the shown numbers by hand, along a line or down a column, arrives at the shown sum.
 * Cells are rounded, sums are sums of rounded cells: none is off by more than half a last digit a
 * market.
 */
import type {DiversionOutcome} from '../../core/contagion/outcome';
import type {Language} from '../../state/store';

export interface BalanceRow {
  readonly lost: string;
  readonly moved: string;
  readonly unmet: string;
}
export interface Balance {
  readonly unit: 'billions' | 'millions';
  readonly rows: readonly (BalanceRow & {readonly market: string})[];
  readonly total: BalanceRow;
}

/** Dollars of the unit, and its decimals: Korean counts in 억 (10^8) and 만 (10^4). */
const UNITS = {
  en: {billions: [1e9, 2], millions: [1e6, 2]},
  ko: {billions: [1e8, 1], millions: [1e4, 0]},
} as const satisfies Record<
  Language,
  Record<Balance['unit'], readonly [size: number, decimals: number]>
>;

export function balanceOf({markets, total}: DiversionOutcome, language: Language): Balance {
  const unit = total.lost >= 1e9 ? 'billions' : 'millions';
  const [size, decimals] = UNITS[language][unit];
  const digit = size / 10 ** decimals;
  const write = new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    useGrouping: language === 'en', // as all Korean money here
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  /** In last digits: whole numbers add without error. */
  const cells = markets
    .map(({market, moved, unmet}) => ({
      market,
      moved: Math.round(moved / digit),
      unmet: Math.round(unmet / digit),
    }))
    .filter(({moved, unmet}) => moved + unmet > 0);
  const row = (moved: number, unmet: number): BalanceRow => {
    const shown = (digits: number) => write.format((digits * digit) / size);
    return {lost: shown(moved + unmet), moved: shown(moved), unmet: shown(unmet)};
  };
  const sum = (of: 'moved' | 'unmet') => cells.reduce((all, cell) => all + cell[of], 0);
  return {
    unit,
    rows: cells.map(({market, moved, unmet}) => ({market, ...row(moved, unmet)})),
    total: row(sum('moved'), sum('unmet')),
  };
}
