/** Where the discs of the scatter stand, and which of them can be named without covering anything. */
import type {CompanyId, CompanyKind} from '../../core/dataset/schema';
import {placeLabels} from '../../core/layout/placeLabels';
import {shortNames} from '../../core/picture/shortNames';
import type {Spread} from './rankingRows';
import {rootScale, type Scale} from './scales';

/** What every disc is: a company with its place and its size; a screen adds what its axes read. */
export interface ScatterRow {
  readonly id: CompanyId;
  readonly name: string;
  readonly kind: CompanyKind;
  readonly kindName: string;
  readonly rank: number;
  readonly sizeUsd: number;
  /** Where the value of the x axis lies in nine of ten draws. */
  readonly spread?: Spread | null;
}
export interface Axis<R> {
  readonly name: string;
  readonly value: (row: R) => number;
  readonly format: (value: number) => string;
  /** Where ticks may stand; those of shares where not given. */
  readonly steps?: readonly number[];
}

export interface Spot<R extends ScatterRow> {
  readonly id: CompanyId;
  readonly row: R;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const MARGIN = {left: 52, right: 16, top: 14, bottom: 40};
export const LABEL_PX = 12;
/** So many lead by impact, and so many by fragility, that are given a name. */
export const NAMED = 14;
export const whisker = (low: number, high: number, y: number): string =>
  `M${low} ${y}H${high}M${low} ${y - 4}v8M${high} ${y - 4}v8`;

/** Where each company stands; the large ones first, so that the small ones stay in sight. */
export function plot<R extends ScatterRow>(
  rows: readonly R[],
  axes: {readonly x: Axis<R>; readonly y: Axis<R>},
  width: number,
  height: number,
) {
  const top = (value: (row: R) => number) => Math.max(0, ...rows.map(value));
  const x = rootScale(
    top((r) => Math.max(axes.x.value(r), r.spread?.impactHigh ?? 0)),
    MARGIN.left,
    width - MARGIN.right,
    axes.x.steps ? 58 : 46,
    axes.x.steps,
  );
  const y = rootScale(top(axes.y.value), height - MARGIN.bottom, MARGIN.top + 14, 28, axes.y.steps);
  const largest = top((r) => r.sizeUsd);
  const spots = rows
    .map((row): Spot<R> => ({
      id: row.id,
      row,
      x: x.at(axes.x.value(row)),
      y: y.at(axes.y.value(row)),
      radius: largest > 0 ? Math.max(3.5, 17 * Math.sqrt(row.sizeUsd / largest)) : 4,
    }))
    .sort((a, b) => b.radius - a.radius || a.row.rank - b.row.rank);
  return {spots, scales: {x, y}};
}

/** Names for those that stand out and for the one selected, wherever they cover nothing. */
export function label<R extends ScatterRow>(
  spots: readonly Spot<R>[],
  axes: {readonly x: Axis<R>; readonly y: Axis<R>},
  x: Scale,
  selected: CompanyId | null,
  width: number,
  height: number,
  measure: (text: string, isBold: boolean, size?: number) => number,
) {
  const names = shortNames(spots.map(({id, row}) => [id, row.name] as const));
  const lead = (value: (row: R) => number) =>
    [...spots]
      .filter((s) => value(s.row) > 0)
      .sort((a, b) => value(b.row) - value(a.row))
      .slice(0, NAMED);
  const named = new Set([...lead(axes.x.value), ...lead(axes.y.value)]);
  const candidates = spots
    .filter((s) => named.has(s) || s.id === selected)
    .map(({id, row, x: left, y, radius}) => ({
      id,
      importance: -row.rank,
      anchor: {x: left, y},
      radius,
      size: {width: measure(names.get(id)!, false, LABEL_PX), height: LABEL_PX + 3},
      isForced: id === selected,
    }));
  const discs = spots.map(({id, x, y, radius}) => ({id, x, y, radius, isImportant: radius > 6}));
  const frame = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: width - MARGIN.left - 4,
    height: height - MARGIN.bottom - MARGIN.top,
  };
  const spreads = spots.flatMap(({row: {spread, rank}, y}) => {
    if (!spread || rank > NAMED) return [];
    const from = x.at(spread.impactLow);
    return [{x: from, y: y - 3, width: x.at(spread.impactHigh) - from, height: 6}];
  });
  return placeLabels(candidates, discs, frame, spreads).map((placed) => ({
    ...placed,
    name: names.get(placed.id as CompanyId)!,
  }));
}
