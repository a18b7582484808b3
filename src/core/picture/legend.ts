/** The key to the picture as rows of marks and words: read by the screen's legend and by the SVG. */
import {TIE_TYPES, type TieType} from '../dataset/schema';
import {SMALLEST_RADIUS, WIDTH_STEPS_USD, dashOf, widthOf} from './geometry';
import {KIND_GROUPS, type KindGroup, type Palette} from './palette';

export interface LegendWords {
  readonly types: Readonly<Record<TieType, string>>;
  readonly groups: Readonly<Record<KindGroup, string>>;
  readonly solid: string;
  readonly dashed: string;
  readonly dotted: string;
  readonly undisclosed: string;
  readonly arrow: string;
  readonly sizeMeaning: string;
  readonly lossScale: string;
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
  | {readonly kind: 'scale'; readonly colours: readonly string[]}
  | {readonly kind: 'failed'; readonly colour: string; readonly cross: string};

export interface LegendItem {
  readonly id: string;
  readonly mark: LegendMark;
  readonly text: string;
  /** The tie type that this item stands for, where it is one. */
  readonly type: TieType | null;
}
export interface LegendRow {
  readonly id: 'ties' | 'companies' | 'line' | 'loss';
  readonly items: readonly LegendItem[];
}

/** Size of a line's swatch, in pixels. */
export const SWATCH = {width: 20, height: 12} as const;

export function legendRows(words: LegendWords, palette: Palette, hasOutcome: boolean): LegendRow[] {
  const rows: LegendRow[] = [
    {id: 'ties', items: TIE_TYPES.map((type) => typeItem(type, words, palette))},
    {id: 'companies', items: (Object.keys(KIND_GROUPS) as KindGroup[]).map(groupItem)},
    {id: 'line', items: lineItems(words, palette)},
  ];
  if (hasOutcome) rows.push({id: 'loss', items: lossItems(words, palette)});
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

function lineItems(words: LegendWords, {muted: colour}: Palette): LegendItem[] {
  const line = {kind: 'line', colour, width: 2, dash: null, head: 'none'} as const;
  return [
    plain('solid', line, words.solid),
    plain('dashed', {...line, dash: dashOf('announced', 2)}, words.dashed),
    plain('dotted', {...line, dash: dashOf('reported', 2)}, words.dotted),
    ...WIDTH_STEPS_USD.map((usd) =>
      plain(`width ${usd}`, {...line, width: widthOf(usd)}, words.money(usd)),
    ),
    plain('undisclosed', {...line, width: widthOf(null), head: 'hollow'}, words.undisclosed),
    plain('arrow', {...line, width: 1.5, head: 'filled'}, words.arrow),
    plain('size', {kind: 'disc', colour, radii: [SMALLEST_RADIUS, 8]}, words.sizeMeaning),
  ];
}

function lossItems(words: LegendWords, {distress, muted, canvas}: Palette): LegendItem[] {
  const range = `${words.percent(0)}–${words.percent(1)}`;
  return [
    plain('loss', {kind: 'scale', colours: distress}, `${words.lossScale} ${range}`),
    plain('failed', {kind: 'failed', colour: muted, cross: canvas}, words.failed),
  ];
}
