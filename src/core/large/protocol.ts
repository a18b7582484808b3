/** What the screen of a large network asks of its worker, and what comes back: plain values alone. */
import type {Channel} from '../exposure/dependency';
import type {ModelId} from '../contagion/models';
import type {NetworkIssue} from '../network/networkReader';
import type {Basis, Defaults} from '../dataset/schema';
import type {ImportPlan} from '../exchange/importPlan';
import type {SweepTask} from '../ranking/sweep';
import type {Checked, ReadAs, SheetHead} from './importDesk';
import type {Counted, LargeKind} from './largeStudy';
import type {LevelDisc, LevelLine, LevelSums} from './level';
import type {Part} from './splitGroup';

export interface Opened {
  readonly title: string;
  readonly kind: LargeKind;
  readonly models: readonly ModelId[];
  readonly counted: Counted | null;
  readonly companies: number;
  readonly ties: number;
  /** Ties that came without an amount and are left out. */
  readonly unstated: number;
  /** Whether this browser keeps it over a reload. */
  readonly isKept: boolean;
}
/** Faults: all of them counted, the first of them listed. */
export interface Refused {
  readonly faults: number;
  readonly listed: readonly NetworkIssue[];
  readonly rows: number;
}
/**
 * Files that are no bare network: tables to be mapped, or data whole. 'small': the page may read them
 * itself, which is also how anything unreadable is told.
 */
export type Tables =
  | {readonly kind: 'tables'; readonly heads: readonly SheetHead[]}
  | {readonly kind: 'data'; readonly companies: number; readonly ties: number}
  | {readonly kind: 'small'};
export interface Reading {
  readonly phase: 'reading' | 'parsing' | 'grouping';
  readonly bytes: number;
  readonly ofBytes: number;
  readonly rows: number;
}
export interface Sample {
  readonly companies: number;
  readonly ties: number;
  readonly seed: number;
}

export interface ShownDisc extends LevelDisc {
  readonly kind: Part['kind'] | 'company';
  readonly topId: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Companies in it that were made to fail. */
  readonly failed: number;
  /** Null where nothing fails. */
  readonly loss: {readonly share: number; readonly hit: number} | null;
}
export interface Crumb {
  readonly kind: Part['kind'];
  readonly topId: string;
  readonly companies: number;
}
export interface Level {
  readonly path: readonly number[];
  readonly crumbs: readonly Crumb[];
  readonly discs: readonly ShownDisc[];
  readonly lines: readonly LevelLine[];
  readonly undrawn: LevelSums['undrawn'];
  /** The groups beside the one that is open, faint: their place on the level above. */
  readonly around: readonly (Omit<ShownDisc, 'x' | 'y'> & {
    readonly at: number;
    readonly angle: number;
  })[];
}
export interface Hit {
  readonly company: number;
  readonly id: string;
}
export interface HardHit extends Hit {
  readonly distress: number;
  readonly lost: number;
  readonly round: number | null;
}
/** What a company is made to lose, a share above 0 and up to 1. */
export interface Shock {
  readonly company: number;
  readonly loss: number;
}
export interface Fallen {
  readonly failed: readonly (Hit & {readonly loss: number})[];
  readonly rounds: number;
  readonly converged: boolean;
  readonly impact: number;
  readonly lost: number;
  readonly hit: number;
  readonly failures: number;
  /** Σ of the whole, to say a share of. */
  readonly hardest: readonly HardHit[];
}
export interface CompanyFacts extends Hit {
  readonly size: number;
  readonly partners: {readonly left: number; readonly right: number};
  readonly distress: number | null;
  readonly receipt: readonly {
    readonly from: Hit;
    readonly channel: Channel | 'own';
    readonly loss: number;
    readonly lost: number;
    readonly round: number;
    readonly tie: string | null;
  }[];
}

/** A question and its answer, by name. */
export interface Questions {
  readonly level: {readonly ask: {readonly path: readonly number[]}; readonly answer: Level};
  readonly search: {readonly ask: {readonly text: string}; readonly answer: readonly Hit[]};
  readonly locate: {readonly ask: {readonly company: number}; readonly answer: Level};
  readonly fail: {
    /** `early`: what is lost by the first rounds, where all of them would take a while. */
    readonly ask: {
      readonly shocks: readonly Shock[];
      readonly model: ModelId;
      readonly path: readonly number[];
      readonly early: boolean;
    };
    readonly answer: {readonly fallen: Fallen | null; readonly level: Level};
  };
  readonly company: {readonly ask: {readonly company: number}; readonly answer: CompanyFacts};
  readonly task: {
    readonly ask: {readonly model: ModelId};
    readonly answer: {readonly task: SweepTask; readonly ids: readonly string[]};
  };
  readonly close: {readonly ask: object; readonly answer: null};
}
export type Question = keyof Questions;

/** A network that another tab of this browser keeps, or one that is gone. */
export interface KeptElsewhere {
  readonly tab: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
export type LargeRequest =
  /** The first of all: under which name this tab keeps its network. */
  | {readonly kind: 'tab'; readonly id: number; readonly tab: string}
  | {readonly kind: 'list'; readonly id: number}
  | {readonly kind: 'forget'; readonly id: number; readonly tab: string}
  | {readonly kind: 'open'; readonly id: number; readonly files: readonly unknown[]}
  | {readonly kind: 'tables'; readonly id: number; readonly files: readonly unknown[]}
  | {readonly kind: 'check'; readonly id: number; readonly plan: ImportPlan}
  | {
      readonly kind: 'take';
      readonly id: number;
      readonly title: string;
      readonly defaults: Defaults;
      readonly as: ReadAs;
    }
  | {readonly kind: 'recount'; readonly id: number; readonly basis: Basis}
  | {readonly kind: 'sample'; readonly id: number; readonly sample: Sample}
  /** What a tab keeps; this one keeps it from then on. */
  | {readonly kind: 'kept'; readonly id: number; readonly tab: string}
  | {readonly kind: 'ask'; readonly id: number; readonly question: Question; readonly ask: unknown};
export type LargeReply =
  | {readonly kind: 'reading'; readonly id: number; readonly reading: Reading}
  | {readonly kind: 'opened'; readonly id: number; readonly opened: Opened | null}
  | {readonly kind: 'tables'; readonly id: number; readonly tables: Tables}
  | {readonly kind: 'listed'; readonly id: number; readonly kept: readonly KeptElsewhere[]}
  /** Null: a newer check took its place. */
  | {readonly kind: 'checked'; readonly id: number; readonly checked: Checked | null}
  | {readonly kind: 'refused'; readonly id: number; readonly refused: Refused}
  | {readonly kind: 'answer'; readonly id: number; readonly answer: unknown}
  | {readonly kind: 'fault'; readonly id: number; readonly message: string};

export type {LevelDisc, LevelLine};
