/**
 * A dependency: company `of` loses up to `weight` of itself if company `on` fails, on one channel.
 *
 * supply: share of `of`'s production that stops without `on`'s deliveries of one input class.
 * demand: share of `of`'s revenue that comes from `on`.
 * asset:  claims of `of` on `on` (stakes paid in, loans drawn) × loss given default / buffer.
 * funding:   money that `on` has committed to `of` for the coming year and not yet paid.
 * guarantee: what `of` would have to pay if `on`, whom it guarantees, fails.
 * Funding and guarantees are borne by liquidity alone: their weight is a share of it.
 * A claim whose holder has no known buffer, or invests other people's money, keeps its dollars and
 * weighs 0: at risk, but it moves no distress.
 */
import type {CompanyId, InputClass, SourceId, TieId} from '../dataset/schema';

export const CHANNELS = ['supply', 'demand', 'asset', 'funding', 'guarantee'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One factor of a weight, as the receipt prints it. */
export interface Term {
  /** A key of the interface's catalogue: share, reach, inFlow, replaceable, revenue, buffer … */
  readonly name: string;
  readonly value: number;
  readonly unit: 'share' | 'usd' | 'gw' | 'months' | 'years' | 'factor';
  /** Name of the rule that filled it in where no source states it; null where one does. */
  readonly rule: string | null;
  /** Why that rule gives this value, in English, from `defaults.json`. */
  readonly reason: string | null;
  readonly sources: readonly SourceId[];
}

export interface Dependency {
  readonly of: CompanyId;
  readonly on: CompanyId;
  readonly channel: Channel;
  /** The input class on the supply channel, null elsewhere. */
  readonly inputClass: InputClass | null;
  /** 2 essential (the largest shortfall limits), 1 other (shortfalls add); 0 off the supply channel. */
  readonly essentiality: 0 | 1 | 2;
  /** Share of `of` lost when `on` fails outright, [0, 1] on supply and demand, else [0, ∞). */
  readonly weight: number;
  /** Dollars of `of` at risk on `on`: revenue a year (supply, demand) or claims (asset). */
  readonly usd: number | null;
  readonly ties: readonly TieId[];
  /** Part of the dependency that each tie carries, aligned with `ties`, adding up to 1. */
  readonly tieShares: readonly number[];
  /** Sources of the ties and of every stated number used. */
  readonly sources: readonly SourceId[];
  readonly terms: readonly Term[];
  readonly imputed: boolean;
}
