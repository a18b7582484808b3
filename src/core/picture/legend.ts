/** The key to the picture as rows of marks and words: read by the screen's legend and by the SVG. */
import type {TieType} from '../dataset/schema';
import {TIE_TYPES} from '../dataset/terms';
import {
  SMALLEST_RADIUS,
  WIDTH_STEPS_USD,
  dashOf,
  radiusAt,
  radiusOf,
  widthAt,
  widthOf,
} from './geometry';
import {KIND_GROUPS, distressColour, type KindGroup, type Palette} from './palette';
import type {HullGroup, SizeMeasure} from './picture';
import {sizeSamples, type Sizes} from './sizeMeasure';

export interface LegendWords {
  readonly types: Readonly<Record<TieType, string>>;
  readonly groups: Readonly<Record<KindGroup, string>>;
  readonly solid: string;
  readonly dashed: string;
  readonly dotted: string;
  readonly undisclosed: string;
  readonly arrow: string;
  readonly sizes: Readonly<Record<SizeMeasure, string>>;
  readonly sizeValue: (measure: SizeMeasure, value: number) => string;
  /** So many companies whose value is not known. */
  readonly sizeUnknown: (companies: number) => string;
  readonly lossRing: string;
  readonly groupings: Readonly<Record<HullGroup, string>>;
  readonly failed: string;
  readonly money: (usd: number) => string;
  readonly percent: (share: number) => string;
}

export type LegendMark =
  | {
      readonly kind: 'line';
      readonly colour: string;
      readonly width: number;
      readonly dash: readonly number[] | null;
      readonly head: 'none' | 'filled' | 'hollow';
    }
  | {readonly kind: 'disc'; readonly colour: string; readonly radii: readonly number[]}
  /** Rings filled by a share, as around a company that is hit. */
  | {
      readonly kind: 'gauge';
      readonly ground: string;
      readonly parts: readonly {readonly share: number; readonly colour: string}[];
    }
  /** The ground of a group. */
  | {readonly kind: 'area'; readonly colour: string}
  | {readonly kind: 'failed'; readonly colour: string; readonly cross: string};

export interface LegendItem {
  readonly id: string;
  readonly mark: LegendMark;
  readonly text: string;
  /** The tie type that this item stands for, where it is one. */
  readonly type: TieType | null;
}
export interface LegendRow {
  readonly id: 'ties' | 'companies' | 'line' | 'groups' | 'loss';
  readonly items: readonly LegendItem[];
}

/** Radius of a ring in the key and from one to the next, in pixels. */
export const GAUGE = {radius: 4.5, pitch: 14} as const;
/** Size of a line's swatch, in pixels. */
export const SWATCH = {width: 20, height: 12} as const;

/** What of the picture its key depends on. */
export interface Shown {
  readonly hasOutcome: boolean;
  readonly sizes: Sizes;
  /** Widths and sizes are shown as they are drawn at this zoom. */
  readonly zoom: number;
  /** By what companies share a ground; null: they do not. */
  readonly grouping: HullGroup | null;
}

export function legendRows(words: LegendWords, palette: Palette, shown: Shown): LegendRow[] {
  const rows: LegendRow[] = [
    {id: 'ties', items: TIE_TYPES.map((type) => typeItem(type, words, palette))},
    {id: 'companies', items: (Object.keys(KIND_GROUPS) as KindGroup[]).map(groupItem)},
    {id: 'line', items: [...lineItems(words, palette, shown), ...sizeItems(words, palette, shown)]},
  ];
  if (shown.grouping) {
    const mark = {kind: 'area', colour: palette.muted} as const;
    rows.push({id: 'groups', items: [plain('groups', mark, words.groupings[shown.grouping])]});
  }
  if (shown.hasOutcome) rows.push({id: 'loss', items: lossItems(words, palette)});
  return rows;

  function groupItem(group: KindGroup): LegendItem {
    const colour = palette.kinds[group];
    return plain(group, {kind: 'disc', colour, radii: [5]}, words.groups[group]);
  }
}

const plain = (id: string, mark: LegendMark, text: string): LegendItem => ({
  id,
  mark,
  text,
  type: null,
});

const typeItem = (type: TieType, {types}: LegendWords, palette: Palette): LegendItem => ({
  id: type,
  mark: {kind: 'line', colour: palette.types[type], width: 2.5, dash: null, head: 'none'},
  text: types[type],
  type,
});

function lineItems(words: LegendWords, {muted: colour}: Palette, {zoom}: Shown): LegendItem[] {
  const line = {kind: 'line', colour, width: 2, dash: null, head: 'none'} as const;
  const widthPx = (usd: number | null) => widthAt(widthOf(usd), zoom) * zoom;
  return [
    plain('solid', line, words.solid),
    plain('dashed', {...line, dash: dashOf('announced', 2)}, words.dashed),
    plain('dotted', {...line, dash: dashOf('reported', 2)}, words.dotted),
    ...WIDTH_STEPS_USD.map((usd) =>
      plain(`width ${usd}`, {...line, width: widthPx(usd)}, words.money(usd)),
    ),
    plain('undisclosed', {...line, width: widthPx(null), head: 'hollow'}, words.undisclosed),
    plain('arrow', {...line, width: 1.5, head: 'filled'}, words.arrow),
  ];
}

/** `● $20 bn ⬤ $100 bn disclosed money`, and how many are drawn at the least size for want of a value. */
function sizeItems(words: LegendWords, {muted: colour}: Palette, shown: Shown): LegendItem[] {
  const {sizes, zoom} = shown;
  const px = (radius: number) => radiusAt(radius, zoom) * zoom;
  const samples = sizeSamples(sizes, (WIDEST_DISC_PX * 13) / px(13));
  const name = words.sizes[sizes.measure];
  const items = samples.map((value, i) => {
    const radii = [px(radiusOf(value, sizes.largest))];
    const amount = words.sizeValue(sizes.measure, value);
    const text = i === samples.length - 1 ? `${amount} (${name})` : amount;
    return plain(`size ${i}`, {kind: 'disc', colour, radii}, text);
  });
  if (sizes.unknown === 0) return items;
  const least = {kind: 'disc', colour, radii: [px(SMALLEST_RADIUS)]} as const;
  return [...items, plain('size unknown', least, words.sizeUnknown(sizes.unknown))];
}
const WIDEST_DISC_PX = 11;

function lossItems(words: LegendWords, palette: Palette): LegendItem[] {
  const {muted, canvas} = palette;
  const parts = [0.1, 0.4, 0.8].map((share) => ({share, colour: distressColour(palette, share)}));
  const range = parts.map(({share}) => words.percent(share)).join(' · ');
  return [
    plain('loss', {kind: 'gauge', ground: muted, parts}, `${words.lossRing} ${range}`),
    plain('failed', {kind: 'failed', colour: muted, cross: canvas}, words.failed),
  ];
}
