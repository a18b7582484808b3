/** What every model's kernel result becomes: one outcome, in the order of the input. */
import type {Basis, CompanyId} from '../dataset/schema';
import type {History} from './history';
import type {ModelId, ParameterValue} from './models';
import type {DiversionOutcome, NodeOutcome, Outcome, ReceiptLine, Regime} from './outcome';

export interface Assembly {
  readonly model: ModelId;
  readonly parameters: Readonly<Record<string, ParameterValue | null>>;
  readonly basis: Basis | null;
  readonly asOf: string | null;
  readonly ids: readonly string[];
  readonly sizes: readonly number[];
  readonly sizesImputed: number;
  readonly shock: Float64Array;
  readonly distress: Float64Array;
  readonly binding: (i: number) => NodeOutcome['binding'];
  /** Lines of one company, in any order; loss and dollars beyond its own shock. */
  readonly receipt: (i: number) => readonly ReceiptLine[];
  /** What the model tells besides distress (payment, loss …), per company. */
  readonly measures?: (i: number) => Readonly<Record<string, number | boolean>>;
  readonly rounds: number;
  readonly converged: boolean;
  readonly history: History;
  readonly regime: Regime | null;
  readonly diversion?: DiversionOutcome;
  readonly totals?: Readonly<Record<string, number>>;
}

/** Counts as failed: at 1 up to rounding. */
const FAILED = 1 - 1e-9;

export function assemble(a: Assembly): Outcome {
  const {ids, shock, distress, history} = a;
  const nodes = ids.map((id, i): NodeOutcome => {
    const found = a.receipt(i);
    const receipt =
      found.length < 2
        ? found
        : [...found].sort((p, q) => q.loss - p.loss || (q.usd ?? 0) - (p.usd ?? 0));
    return {
      id: id as CompanyId,
      shock: shock[i]!,
      distress: distress[i]!,
      usd: receipt.reduce((sum, l) => sum + (l.usd ?? 0), 0),
      failed: distress[i]! >= FAILED,
      round: history.firstVisible(i),
      failedRound: history.firstFailed(i),
      binding: a.binding(i),
      receipt,
      ...(a.measures && {measures: a.measures(i)}),
    };
  });
  const knockOn = nodes.filter((n) => n.shock === 0);
  return {
    model: a.model,
    parameters: a.parameters,
    basis: a.basis,
    asOf: a.asOf,
    rounds: a.rounds,
    converged: a.converged,
    regime: a.regime,
    nodes,
    history: history.rounds(),
    diversion: a.diversion ?? null,
    total: {
      impact: impactOf(a.sizes, shock, distress),
      usd: nodes.reduce((sum, n) => sum + n.usd, 0),
      hit: knockOn.filter((n) => n.round !== null).length,
      failed: knockOn.filter((n) => n.failed).length,
      sizesImputed: a.sizesImputed,
      ...a.totals,
    },
  };
}

/** Σ over companies not shocked of size · distress / Σ size of all. */
export function impactOf(
  sizes: readonly number[],
  shock: Float64Array,
  distress: Float64Array,
): number {
  let lost = 0;
  let all = 0;
  for (let i = 0; i < sizes.length; i++) {
    all += sizes[i]!;
    if (shock[i] === 0) lost += sizes[i]! * distress[i]!;
  }
  return all > 0 ? lost / all : 0;
}

/** For models in which one thing alone can set a distress. */
export const bindingOf =
  (
    shock: Float64Array,
    distress: Float64Array,
    what: 'equity' | 'production',
  ): Assembly['binding'] =>
  (i) =>
    distress[i]! > shock[i]! ? what : shock[i]! > 0 ? 'shock' : 'none';
