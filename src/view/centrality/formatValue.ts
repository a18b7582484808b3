/** A value of a measure as it is read: a share as a percentage, money as money, a score in three digits. */
import type {Unit} from '../../core/metrics/measures';
import {centralityText} from '../text/centralityText';
import type {Text} from '../text/text';

/** Smaller scores differ by rounding alone. */
const LEAST = 1e-4;

export function formatValue(value: number, unit: Unit, {language, format}: Text): string {
  if (unit === 'share') return format.percent(value);
  if (unit === 'money') return format.money(value);
  if (unit !== 'score') return String(value);
  if (value < 1e-12) return '0';
  return value < LEAST ? centralityText[language].tiny(format.number(LEAST)) : format.number(value);
}
