/** A tie's money on a basis in words: `$30 bn`, `$30 bn to $100 bn`, `$4 bn a year`, or null. */
import type {AmountRange, Tie} from '../../core/dataset/schema';
import type {Format} from '../../words/format';
import {inspectorText} from '../text/inspectorText';
import type {Language} from '../../state/store';

export function amountInWords(
  range: AmountRange | null,
  period: Tie['amountPeriod'],
  format: Format,
  language: Language,
): string | null {
  if (range === null) return null;
  const t = inspectorText[language];
  const {low, likely, high} = range;
  const money =
    low === high ? format.money(likely) : t.range(format.money(low), format.money(high));
  if (period === 'total') return money;
  return language === 'ko' ? `${t.annual} ${money}` : `${money} ${t.annual}`;
}
