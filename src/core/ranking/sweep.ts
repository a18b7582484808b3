/**
 * Fail every company once: a task that says how, and a run over a range of companies.
 *
 * A task holds typed arrays and plain values only, so that it crosses to a worker as it is; a range
 * is computed alone, so that shards and jobs give the bits of one run. `impact` is knock-on only:
 * Σ over the others of size · distress / Σ size of all. Cost: one solve a company.
 */
import {clearing, obligations, type ClearingInput} from '../contagion/clearing';
import {esri, type EsriInput} from '../contagion/esri';
import {debtRank} from '../contagion/debtRank';
import type {ExposureModelId, ExposureSystem} from '../contagion/exposureModels';
import {inoperability} from '../contagion/inoperability';
import {joint, type JointInput} from '../contagion/joint';
import {linearDebtRank} from '../contagion/linearDebtRank';
import {nonlinearDebtRank} from '../contagion/nonlinearDebtRank';
import {jointWithRivals, type RivalsInput} from '../contagion/rivals';
import {threshold} from '../contagion/threshold';
import type {Csr} from '../graph/csr';
import {type EsriSweepPlan} from './esriPlan';
import {esriSweep} from './esriSweep';
import {type LinearSweepPlan} from './linearPlan';
import {linearSweep} from './linearSweep';

interface Iteration {
  readonly tolerance: number;
  readonly maxRounds: number;
}
export type SweepModel =
  | {
      readonly kind: 'exposures';
      readonly model: ExposureModelId;
      readonly system: ExposureSystem;
      readonly settings: Iteration & {
        readonly alpha: number;
        readonly recovery: number;
        readonly threshold: number;
      };
    }
  | {readonly kind: 'linear'; readonly plan: LinearSweepPlan}
  | {
      readonly kind: 'joint';
      readonly input: JointInput;
      readonly rivals: RivalsInput | null;
      readonly settings: Iteration;
    }
  | {readonly kind: 'leontief'; readonly plan: EsriSweepPlan}
  | {
      readonly kind: 'esri';
      readonly input: EsriInput;
      readonly settings: {
        readonly epsilon: number;
        readonly substitution: boolean;
        readonly maxRounds: number;
      };
    }
  | {
      readonly kind: 'clearing';
      readonly input: ClearingInput;
      readonly settings: {
        readonly alpha: number;
        readonly beta: number;
        readonly vector: 'greatest' | 'least';
        readonly maxRounds: number;
      };
    }
  | {readonly kind: 'inoperability'; readonly matrix: Csr; readonly settings: Iteration};

export interface SweepTask {
  readonly order: number;
  readonly sizes: Float64Array;
  readonly model: SweepModel;
  /** Whether every company's distress is wanted, failure by failure. */
  readonly wantsMatrix: boolean;
}
export interface SweepRows {
  readonly from: number;
  readonly impact: Float64Array; // [range]
  /** Σ sales · loss / Σ sales, the failed included: only for esri. */
  readonly esri: Float64Array | null; // [range]
  /** Σ over the range of each company's distress, its own failure left out. */
  readonly suffered: Float64Array; // [n]
  readonly matrix: Float64Array | null; // [range × n], row: the failed company
  readonly converged: boolean;
}

/** Companies from ≤ j < to fail, one at a time. `onDone` hears how many more are done. */
export function runSweep(
  task: SweepTask,
  from: number,
  to: number,
  onDone: (count: number) => void = () => {},
): SweepRows {
  const {order, sizes, model, wantsMatrix} = task;
  if (model.kind === 'linear' && !wantsMatrix)
    return {from, esri: null, matrix: null, ...linearSweep(model.plan, from, to, onDone)};

  if (model.kind === 'leontief')
    return {from, matrix: null, ...esriSweep(model.plan, from, to, onDone)};

  const fail = failureOf(model, order);
  const all = sizes.reduce((a, b) => a + b, 0);
  const impact = new Float64Array(to - from);
  const suffered = new Float64Array(order);
  const matrix = wantsMatrix ? new Float64Array((to - from) * order) : null;
  const index = model.kind === 'esri' ? new Float64Array(to - from) : null;
  const sales = model.kind === 'esri' ? model.input.sales : null;
  const allSales = sales?.reduce((a, b) => a + b, 0) ?? 0;
  let converged = true;
  for (let j = from; j < to; j++) {
    const outcome = fail(j);
    converged &&= outcome.converged;
    let lost = 0;
    let lostSales = 0;
    for (let i = 0; i < order; i++) {
      const h = outcome.distress[i]!;
      if (sales) lostSales += sales[i]! * h;
      if (i === j) continue;
      lost += sizes[i]! * h;
      suffered[i]! += h;
    }
    impact[j - from] = all > 0 ? lost / all : 0;
    if (index) index[j - from] = allSales > 0 ? lostSales / allSales : 0;
    matrix?.set(outcome.distress, (j - from) * order);
    onDone(1);
  }
  return {from, impact, esri: index, suffered, matrix, converged};
}

interface Failure {
  readonly distress: Float64Array;
  readonly converged: boolean;
}

/** How one company's failure is solved. One shock vector serves them all. */
function failureOf(
  model: Exclude<SweepModel, {kind: 'leontief'}>,
  order: number,
): (j: number) => Failure {
  const shock = new Float64Array(order);
  const alone = (solve: () => Failure) => (j: number) => {
    shock[j] = 1;
    const outcome = solve();
    shock[j] = 0;
    return outcome;
  };
  switch (model.kind) {
    case 'linear': {
      const {leverage, place, tolerance, maxRounds} = model.plan;
      const solve = alone(() => linearDebtRank(leverage, shock, {tolerance, maxRounds}));
      return (j) => {
        const {distress, converged} = solve(place[j]!);
        return {distress: distress.map((_, i) => distress[place[i]!]!), converged};
      };
    }
    case 'exposures':
      return alone(exposureSolver(model, shock));
    case 'joint': {
      const {input, rivals, settings} = model;
      return alone(() => {
        const {state, converged} = rivals
          ? jointWithRivals(input, rivals, shock, settings).result
          : joint(input, shock, settings);
        return {distress: state.distress, converged};
      });
    }
    case 'esri':
      return alone(() => esri(model.input, shock, model.settings));
    case 'clearing': {
      const {input, settings} = model;
      const owed = obligations(input);
      const externalAssets = input.externalAssets.slice();
      return (j) => {
        externalAssets[j] = 0;
        const {payment, converged} = clearing({...input, externalAssets}, settings);
        externalAssets[j] = input.externalAssets[j]!;
        const unpaid = payment.map((p, i) => (owed[i]! > 0 ? Math.max(0, 1 - p / owed[i]!) : 0));
        return {distress: unpaid, converged};
      };
    }
    case 'inoperability':
      return alone(() => inoperability(model.matrix, shock, model.settings));
  }
}

function exposureSolver(
  {model, system, settings}: Extract<SweepModel, {kind: 'exposures'}>,
  shock: Float64Array,
): () => Failure {
  switch (model) {
    case 'linear-debtrank':
      return () => linearDebtRank(system.leverage, shock, settings);
    case 'debtrank':
      return () => debtRank(system.leverage, shock, settings);
    case 'nonlinear-debtrank':
      return () => nonlinearDebtRank(system.leverage, shock, settings);
    case 'threshold':
      return () => {
        const {failed} = threshold(system.exposures, system.buffer, shock, settings);
        return {distress: Float64Array.from(failed), converged: true};
      };
  }
}
