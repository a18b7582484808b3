/** What every model returns, in the order of its input's companies. Plain values: safe to post. */
import type {Channel, Term} from '../exposure/dependency';
import type {Basis, CompanyId, InputClass, SourceId, TieId} from '../dataset/schema';
import type {ModelId, ParameterValue} from './models';

/** One line of a receipt: what one dependency took from the company. */
export interface ReceiptLine {
  /** The company whose trouble arrived here; the company itself where its own halt cost it equity. */
  readonly from: CompanyId;
  readonly channel: Channel | 'own';
  readonly inputClass: InputClass | null;
  /** The round in which `from` was first hit: 0 for a shocked company. */
  readonly round: number;
  /** Share of the company lost through this line; the lines add up to distress − shock. */
  readonly loss: number;
  /** The same in dollars, where the amounts are known. Claims without a buffer have loss 0. */
  readonly usd: number | null;
  readonly ties: readonly TieId[];
  readonly sources: readonly SourceId[];
  readonly imputed: boolean;
  /** Weight of the dependency and its factors, for the arithmetic that the receipt prints. */
  readonly weight: number;
  readonly terms: readonly Term[];
}

/** Which test set a company's distress. */
export type Binding = 'none' | 'shock' | 'production' | 'equity' | 'liquidity';

export interface NodeOutcome {
  readonly id: CompanyId;
  readonly shock: number;
  readonly distress: number;
  /** Dollars lost beyond its own shock: a year's revenue on supply and demand, claims on asset. */
  readonly usd: number;
  readonly failed: boolean;
  /** First round in which it lost more than `VISIBLE`; null where it never did. */
  readonly round: number | null;
  readonly failedRound: number | null;
  readonly binding: Binding;
  readonly receipt: readonly ReceiptLine[];
  /** What the model tells besides: downstreamLoss, upstreamLoss; payment; loss. */
  readonly measures?: Readonly<Record<string, number | boolean>>;
}

/** In which regime the model ran: how far its answer can be trusted to be the only one. */
export interface Regime {
  /**
   * Spectral radius of each block of the linearised operator that is iterated. Above 1 losses
   * amplify, and linear propagation is an upper bound.
   */
  readonly spectralRadius: Readonly<Partial<Record<Channel | 'all', number>>>;
  /** Largest difference between the greatest and the least solution; null where only one exists. */
  readonly multiplicityGap: number | null;
  /** Largest change of any distress if the stop rule were 1000 times looser. */
  readonly stopSensitivity: number | null;
}

export interface Outcome {
  readonly model: ModelId;
  readonly parameters: Readonly<Record<string, ParameterValue | null>>;
  readonly basis: Basis | null; // null for a bare network
  readonly asOf: string | null;
  readonly rounds: number;
  readonly converged: boolean;
  readonly regime: Regime | null;
  readonly nodes: readonly NodeOutcome[];
  /** Distress per round, rounds 0 … last that changed anything visible: [round][company]. */
  readonly history: readonly Float64Array[];
  /** What rivals take over, where the model lets them; null elsewhere. */
  readonly diversion: DiversionOutcome | null;
  readonly total: {
    /** Σ over companies not shocked of size · distress / Σ size of all. */
    readonly impact: number;
    readonly usd: number;
    readonly hit: number;
    readonly failed: number;
    /** Companies whose size had to be imputed for `impact`. */
    readonly sizesImputed: number;
    /** Σ sales · loss / Σ sales, the shocked included: only for esri. */
    readonly esri?: number;
  };
}

export interface DiversionOutcome {
  /** Dollars a year per market that sellers no longer deliver: lost = moved + unmet. */
  readonly markets: readonly {
    readonly market: string;
    readonly lost: number;
    readonly moved: number;
    readonly unmet: number;
  }[];
  /** Dollars a year that each company gains, largest first; only those that gain. */
  readonly winners: readonly {readonly id: CompanyId; readonly usd: number}[];
  /** The sum over the markets: lost = moved + unmet. */
  readonly total: {readonly lost: number; readonly moved: number; readonly unmet: number};
  /** Deliver less, but nobody knows how much they sell: their sales are in no number here. */
  readonly uncounted: readonly CompanyId[];
  readonly settled: boolean;
}

/** Losses below this are not shown as a hit (they are still counted and written to files). */
export const VISIBLE = 5e-4;
