/**
 * How the map is drawn, as its reader arranged it: part of the view, and undoable. Absent fields:
 * the opening picture (value chain, sized by money, no hulls, everybody shown).
 */
import type {CompanyId} from '../dataset/schema';
import type {Conditions, Neighbourhood} from '../explore/conditions';
import type {Point} from './geometry';

/** `rounds`: rings by round of distress; `measure`: rings by a measure of centrality. */
export const LAYOUTS = ['chain', 'force', 'rounds', 'measure', 'ego'] as const;
export type LayoutKind = (typeof LAYOUTS)[number];

/** What discs are sized by, who is named first, and what the rings of `measure` are made of. */
export const SIZE_MEASURES = [
  'money',
  'ties',
  'impact',
  'betweenness',
  'pagerank',
  'core',
] as const;
export type SizeMeasure = (typeof SIZE_MEASURES)[number];

export const HULLS = ['kind', 'country', 'community'] as const;
export type HullGroup = (typeof HULLS)[number];

export interface Picture {
  readonly layout?: LayoutKind;
  /** In the middle of the ego layout, with who is within so many steps of it. */
  readonly ego?: Neighbourhood;
  /** Where companies were put by hand, in map units, apart for each layout. */
  readonly moved?: Readonly<Partial<Record<LayoutKind, Moves>>>;
  readonly sizeBy?: SizeMeasure;
  readonly hulls?: HullGroup;
  /** Takes away what does not meet these. */
  readonly filter?: Conditions;
  /** Sets back what does not meet these. */
  readonly fade?: Conditions;
  /** Takes away who is further off. */
  readonly focus?: Neighbourhood;
}
export type Moves = Readonly<Record<CompanyId, Point>>;

export const emptyPicture: Picture = {};
