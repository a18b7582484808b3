/**
 * What a reader asks of ties and companies: the same conditions filter (take away the rest) and fade
 * (set the rest back). Absent: not asked. Plain data, kept in the view and in every snapshot.
 */
import type {CompanyId, CompanyKind, SourceClass, TieStatus, TieType} from '../dataset/schema';

export interface Conditions {
  readonly types?: readonly TieType[];
  readonly statuses?: readonly TieStatus[];
  /** Best class among its sources. */
  readonly confidences?: readonly SourceClass[];
  /** US dollars on the basis. */
  readonly amountUsd?: Range<number>;
  /** Days of the announcement, ISO, both included. */
  readonly announced?: Range<string>;
  readonly kinds?: readonly CompanyKind[];
  /** ISO 3166; `UNKNOWN_COUNTRY` where none is stated. */
  readonly countries?: readonly string[];
  /** What lies on a shortest path between two companies, or one up to `slack` steps longer. */
  readonly between?: Between;
  /** Companies with at least this many partners among those left (k-core). */
  readonly core?: number;
}
export interface Range<T> {
  readonly min?: T;
  readonly max?: T;
  /** Whether what states no value stays. */
  readonly keepsUnknown: boolean;
}
export interface Between {
  readonly from: CompanyId;
  readonly to: CompanyId;
  readonly slack: number;
}
export const UNKNOWN_COUNTRY = '--';

/** A company and those within so many ties of it, nobody else. */
export interface Neighbourhood {
  readonly company: CompanyId;
  readonly steps: number;
}
