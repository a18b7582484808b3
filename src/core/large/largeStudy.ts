/**
 * A large web as the screen for it needs it: who is in it and who is tied to whom as columns, and a
 * model to fail companies by. What it is made of (a bare network, a dataset) stays behind it.
 */
import type {ModelId} from '../contagion/models';
import type {Outcome} from '../contagion/outcome';
import type {Basis} from '../dataset/schema';
import type {NetworkKind} from '../network/network';
import type {SweepTask} from '../ranking/sweep';
import type {WeighedTies} from './level';

/** What the amounts of its ties are; 'companies': of a dataset, whose ties are of many types. */
export type LargeKind = NetworkKind | 'companies';

export interface LargeStudy {
  readonly kind: LargeKind;
  /** Those that run on it, the default first. */
  readonly models: readonly ModelId[];
  /** By which shocks, receipts and tie ids name a company. */
  readonly ids: readonly string[];
  /** What a reader calls them, each once; in the order of `ids`, as all that follows. */
  readonly names: readonly string[];
  readonly sizes: Float64Array;
  /** Left and right: positions of the two ends. Amounts that nobody states count as 0. */
  readonly ties: WeighedTies;
  /** Null for a bare network. */
  readonly counted: Counted | null;
  /**
   * Shocks by id; without its regime. `rounds`: at most so many, of a cascade that may go on: losses only grow from
   * round to round, so that what is lost by then is the least that will be.
   */
  readonly run: (
    shocks: Readonly<Record<string, number>>,
    model: ModelId,
    rounds?: number,
  ) => Outcome;
  readonly task: (model: ModelId) => SweepTask;
}
/** Which ties of a dataset count, as its own screen would say it. */
export interface Counted {
  readonly basis: Basis;
  readonly asOf: string;
  readonly ties: number;
  /** Known at the date, without effect on this basis. */
  readonly uncounted: number;
  /** Among those that count: without an amount, and those of a type that passes no loss on. */
  readonly unstated: number;
  readonly idle: number;
}
