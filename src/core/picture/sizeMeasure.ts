/**
 * What the discs of the map are sized by: one value per company, and the scale that turns it into a
 * radius. The area grows with the value, r = 27 · √(value / largest), never below 4 map units.
 *
 * Nothing is invented: a company whose value is not known has null, is drawn at the least size and is
 * counted in `unknown`, so that the legend can say so. `money`: US dollars of its disclosed ties, on
 * a scale that date and basis do not move. `ties`: how many of the web's ties it has. `impact`: the
 * share of the whole web's value lost when it fails alone. The rest are centralities (core/metrics).
 * Pure; O(companies + ties).
 */
import type {CompanyId} from '../dataset/schema';
import type {Web} from '../graph/web';
import {LARGEST_RADIUS, SMALLEST_RADIUS, radiusOf} from './geometry';
import {disclosedUsd} from './measure';
import type {SizeMeasure} from './picture';

export type Values = ReadonlyMap<CompanyId, number | null>;
export interface Sizes {
  readonly measure: SizeMeasure;
  /** null: not known. */
  readonly values: Values;
  /** What the largest disc stands for. */
  readonly largest: number;
  /** Companies of which it is not known. */
  readonly unknown: number;
}

/** `largest`: null takes the largest of the values. */
export function sizeMeasure(
  measure: SizeMeasure,
  values: Values,
  largest: number | null = null,
): Sizes {
  const known = [...values.values()].filter((value) => value !== null);
  return {
    measure,
    values,
    largest: largest ?? Math.max(0, ...known),
    unknown: values.size - known.length,
  };
}

/** Disclosed money of each company's ties; null where it has ties and none discloses any. */
export function moneySizes(web: Web, largestUsd: number): Sizes {
  const usd = disclosedUsd(web.ties.values());
  const ties = tieCounts(web);
  const value = (id: CompanyId) => usd.get(id) ?? (ties.get(id)! > 0 ? null : 0);
  return sizeMeasure('money', new Map(web.companies.map(({id}) => [id, value(id)])), largestUsd);
}

export const tieSizes = (web: Web): Sizes => sizeMeasure('ties', tieCounts(web));

export function tieCounts({companies, ties}: Web): Map<CompanyId, number> {
  const counts = new Map<CompanyId, number>(companies.map(({id}) => [id, 0]));
  for (const {tie} of ties.values())
    for (const end of [tie.from, tie.to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

/** In map units. */
export const sizeRadius = ({values, largest}: Sizes, id: CompanyId): number =>
  radiusOf(values.get(id) ?? 0, largest);

/**
 * Two round values whose discs can be told apart: the largest of 1, 2, 5 · 10ⁿ that is drawn no larger
 * than `widest` map units, and the least part of it (a tenth to a half) that is drawn above the least
 * size; whole where the measure counts.
 */
export function sizeSamples({largest, measure}: Sizes, widest = 13): readonly number[] {
  const isWhole = measure === 'ties' || measure === 'core';
  const fits = (value: number) => !isWhole || Number.isInteger(value);
  const high = roundBelow(largest * Math.min(1, (widest / LARGEST_RADIUS) ** 2));
  if (!(high > 0) || !fits(high)) return [];
  const low = [10, 5, 4, 2]
    .map((part) => high / part)
    .find((value) => radiusOf(value, largest) > SMALLEST_RADIUS && fits(value));
  return low === undefined ? [high] : [low, high];
}

function roundBelow(value: number): number {
  if (value <= 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * [5, 2, 1].find((step) => step * unit <= value * (1 + 1e-12))!;
}
