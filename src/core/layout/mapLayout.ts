/**
 * Where everything stands on the map: what every layout hands to the scene, in map units, whatever
 * it was made by. Panels and rings are the ground the companies stand on.
 */
import type {CompanyId} from '../dataset/schema';
import type {Box, Point} from '../picture/geometry';
import type {LayoutKind} from '../picture/picture';
import type {Stop} from '../picture/route';
import type {TierId} from './tiers';

export interface Band {
  readonly tier: TierId;
  readonly box: Box;
}
/** What the companies on a ring have in common. */
export type RingMeaning =
  | {readonly of: 'failed'}
  /** First hit in one of these rounds. */
  | {readonly of: 'rounds'; readonly first: number; readonly last: number}
  | {readonly of: 'untouched'}
  /** Places of a ranking, the first and the last included. */
  | {readonly of: 'ranks'; readonly first: number; readonly last: number}
  /** Without a value of the measure. */
  | {readonly of: 'unranked'}
  /** So many ties away from the company in the middle. */
  | {readonly of: 'step'; readonly step: number}
  /** Further off, and on the map for another reason. */
  | {readonly of: 'beyond'};
/** An elliptic ring around a centre, as wide again by `RING_ASPECT` as it is high. */
export interface Ring {
  readonly centre: Point;
  /** Half its height inside and outside; 0 inside: a disc. */
  readonly inner: number;
  readonly outer: number;
  readonly meaning: RingMeaning;
  /** Width free of companies at its top, for its name. */
  readonly room: number;
}
/** Windows are wider than high, and so are names. */
export const RING_ASPECT = 1.5;

export interface MapLayout {
  readonly kind: LayoutKind;
  readonly box: Box;
  readonly bands: readonly Band[];
  /** From the middle outwards. */
  readonly rings: readonly Ring[];
  /** Who is not in here is not drawn. */
  readonly positions: ReadonlyMap<CompanyId, Stop>;
  /** Mean place of the companies by the money that passes through them: the busiest part. */
  readonly core: Point;
  /** Largest disclosed total of any company, US dollars, all ties counted: the size of the scale. */
  readonly largestUsd: number;
  /** The layout itself, where companies were put elsewhere by hand. */
  readonly asMade?: MapLayout;
}

/** Before anybody was moved by hand: what tells one layout from another. */
export const asMade = (layout: MapLayout): MapLayout => layout.asMade ?? layout;
