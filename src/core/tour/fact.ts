/**
 * A fact about a view, as data: what it is, its numbers with units, and the ties and sources behind
 * every one of them. Words are made from it elsewhere, in each language.
 */
import type {CompanyId, InputClass, SourceId, TieId} from '../dataset/schema';

export const FACT_KINDS = [
  'hardest-hit',
  'first-to-fail',
  'hit-without-tie',
  'money-loop',
  'largest-tie',
  'partner-and-rival',
  'busiest-company',
  'not-firm',
  'newest-ties',
  'shared-supplier',
  'concentrated-seller',
  'undisclosed',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export interface FactFigure {
  readonly value: number;
  readonly unit: 'usd' | 'usd-a-year' | 'share' | 'count' | 'days' | 'round';
}

export interface Fact {
  readonly kind: FactKind;
  /** By name; a number that is not known has no entry, and is never a 0. */
  readonly figures: Readonly<Record<string, FactFigure>>;
  /** In the order in which the sentence names them; what else is lit stands in `ties`. */
  readonly companies: readonly CompanyId[];
  readonly ties: readonly TieId[];
  /** Of the ties and of every number used, each once, in the order of the ties. */
  readonly sources: readonly SourceId[];
  /** The class of goods that the fact is about, where it is about one. */
  readonly inputClass?: InputClass;
  /** A number in it rests on an assumption rather than on a source. */
  readonly isEstimated?: boolean;
  /** What it is ranked by; 1 and above where it speaks of what fails. */
  readonly interest: number;
}

/** `part` of its whole speaks louder the larger it is; a kind starts from its own `base`. */
export const interestOf = (base: number, part: number): number =>
  base + (1 - base) * Math.min(1, Math.max(0, part));
