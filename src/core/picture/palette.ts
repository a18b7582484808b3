/**
 * Every colour of the map, in both themes: read by the canvas style and by the SVG writer alike, so
 * that the file looks like the screen.
 *
 * Colour names what a thing is, never how sure it is (that is the line) nor how much (the width).
 * A tie takes the hue of what usually provides it: chips amber as chip makers, cloud blue as clouds,
 * hosting teal as sites, capital green as investors. Distress has one scale of reds of its own.
 * Tested: every tie, kind and distress colour stands at least 3:1 against the canvas, and any two kinds
 * or types differ by 9 or more (CIEDE2000) for normal sight, protanopia, deuteranopia and tritanopia.
 */
import type {CompanyKind, TieType} from '../dataset/schema';

export type ThemeName = 'light' | 'dark';
/** What became of a company or tie from one state to another. */
export type ChangeKind = 'added' | 'removed' | 'changed';

export const KIND_GROUPS = {
  fabrication: ['equipment', 'foundry', 'memory'],
  chips: ['chipmaker'],
  devices: ['device-maker', 'software'],
  hyperscalers: ['hyperscaler'],
  neoclouds: ['neocloud'],
  labs: ['ai-lab'],
  capital: ['investor', 'lender'],
  sites: ['data-centre', 'project'],
  power: ['utility'],
} as const satisfies Record<string, readonly CompanyKind[]>;
export type KindGroup = keyof typeof KIND_GROUPS;

export interface Palette {
  readonly canvas: string;
  /** Fill of the tier panels behind the web, and the ink of their headings. */
  readonly band: string;
  readonly heading: string;
  readonly ink: string;
  readonly muted: string;
  readonly panel: string;
  readonly line: string;
  readonly focus: string;
  readonly kinds: Readonly<Record<KindGroup, string>>;
  readonly types: Readonly<Record<TieType, string>>;
  /** From a first loss to failure. */
  readonly distress: readonly string[];
  /** What differs between two states; its sign and dash say the same. */
  readonly changes: Readonly<Record<ChangeKind, string>>;
  /** Lines are drawn stronger: the reader asked for more contrast. */
  readonly isStrong?: boolean;
}

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    canvas: '#fcfcfa',
    band: '#f3f3ef',
    heading: '#63666d',
    ink: '#16181d',
    muted: '#4d5159',
    panel: '#ffffff',
    line: '#d8d8d2',
    focus: '#0b57d0',
    kinds: {
      fabrication: '#855323',
      chips: '#c27b03',
      devices: '#6b7585',
      hyperscalers: '#3461d7',
      neoclouds: '#2c93c7',
      labs: '#602dac',
      capital: '#148861',
      sites: '#276e66',
      power: '#80783b',
    },
    types: {
      cloud: '#3461d7',
      chips: '#c27b03',
      hosting: '#276e66',
      power: '#80783b',
      models: '#602dac',
      distribution: '#a370b8',
      investment: '#1b9766',
      debt: '#07543b',
      partnership: '#787b83',
      rivalry: '#b44599',
    },
    distress: ['#e2664a', '#c63a26', '#b02018', '#850d10', '#57060c'],
    changes: {added: '#1668d6', removed: '#c2590c', changed: '#16181d'},
  },
  dark: {
    canvas: '#101318',
    band: '#171b22',
    heading: '#9aa1ad',
    ink: '#f1f3f6',
    muted: '#b4bac5',
    panel: '#1b2028',
    line: '#343b47',
    focus: '#8ab4ff',
    kinds: {
      fabrication: '#bf9465',
      chips: '#ea9d1d',
      devices: '#9ca2b1',
      hyperscalers: '#619eff',
      neoclouds: '#95d3f1',
      labs: '#9279bf',
      capital: '#52c393',
      sites: '#03dfcd',
      power: '#d5cd6f',
    },
    types: {
      cloud: '#619eff',
      chips: '#ea9d1d',
      hosting: '#03dfcd',
      power: '#d5cd6f',
      models: '#9279bf',
      distribution: '#e6b1f7',
      investment: '#54c492',
      debt: '#aee6cc',
      partnership: '#8b929f',
      rivalry: '#fe8dc6',
    },
    distress: ['#c8583f', '#e5644a', '#ff7d5f', '#ffa68a', '#ffd6c7'],
    changes: {added: '#5ba3ff', removed: '#ff9440', changed: '#f1f3f6'},
  },
};

export const groupOf = (kind: CompanyKind): KindGroup => GROUP_OF_KIND[kind];

const GROUP_OF_KIND = Object.fromEntries(
  Object.entries(KIND_GROUPS).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group])),
) as Record<CompanyKind, KindGroup>;

/**
 * Fill of a group's ground: of a kind its own colour, else one of as many by place. Faint on the map:
 * its name, not its hue, says whose it is.
 */
export const hullColour = ({kinds}: Palette, group: string, place: number): string =>
  kinds[group as KindGroup] ?? kinds[HULL_ORDER[place % HULL_ORDER.length]!];
/** Neighbours in this list are told apart by every eye. */
const HULL_ORDER: readonly KindGroup[] = [
  'hyperscalers',
  'chips',
  'labs',
  'capital',
  'neoclouds',
  'fabrication',
  'sites',
  'power',
  'devices',
];
export const HULL_OPACITY = 0.16;
export const HULL_RIM_OPACITY = 0.5;

/** Colour of a distress in (0, 1]: five steps, the last one only for what failed outright. */
export function distressColour({distress: scale}: Palette, distress: number): string {
  const steps = scale.length - 1;
  return scale[distress >= 1 ? steps : Math.min(steps - 1, Math.floor(distress * steps))];
}

/** A tie that differs takes the colour of how, one that carried a loss that of it, any other its type's. */
export const tieColour = (
  {
    type,
    loss,
    change,
  }: {readonly type: TieType; readonly loss: number | null; readonly change?: ChangeKind},
  palette: Palette,
): string => {
  if (change) return palette.changes[change];
  return loss === null ? palette.types[type] : distressColour(palette, loss);
};

/** The same as `distressColour` for text, which needs more contrast than a mark: without the first step. */
export const distressInk = (palette: Palette, distress: number): string =>
  distressColour(palette, Math.max(distress, 1 / (palette.distress.length - 1)));

/** Contrast ratio of two #rrggbb colours after WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
