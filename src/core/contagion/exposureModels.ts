/**
 * The models that run on exposures alone (holder, counterparty, buffer), behind one door: linear,
 * single-hit and non-linear DebtRank, and the threshold cascade.
 *
 * A receipt line is leverage × what the counterparty passed on, scaled to the distress above the
 * company's own shock: exact for all four. In the threshold cascade only counterparties that failed
 * before the company did explain its failure, or its own partial shock where that reached the
 * threshold; a company that stands has lines of loss 0 with the money it lost.
 */
import type {Csr} from '../graph/csr';
import {spectralRadius} from '../graph/spectralRadius';
import {largestGap} from '../lib/largestGap';
import {debtRank} from './debtRank';
import {createHistory, type History} from './history';
import {linearDebtRank} from './linearDebtRank';
import type {ModelId, ParameterValue} from './models';
import {nonlinearDebtRank} from './nonlinearDebtRank';
import type {Regime} from './outcome';
import {passedOn} from './passThrough';
import {threshold} from './threshold';

export type ExposureModelId = Extract<
  ModelId,
  'linear-debtrank' | 'debtrank' | 'nonlinear-debtrank' | 'threshold'
>;
export const isExposureModel = (id: ModelId): id is ExposureModelId =>
  ['linear-debtrank', 'debtrank', 'nonlinear-debtrank', 'threshold'].includes(id);

export interface ExposureSystem {
  /** Money that row i loses if column j fails and nothing is recovered. */
  readonly exposures: Csr;
  /** Same entries, divided by the buffer of the row; 0 where it has none to lose. */
  readonly leverage: Csr;
  /** Infinity where losses move no distress. */
  readonly buffer: Float64Array;
}

export interface Contribution {
  /** Position in the list that the Csr was built from; −1: by its own shock. */
  readonly entry: number;
  readonly from: number;
  /** Share of the company lost; the contributions add up to distress − shock. */
  readonly loss: number;
  /** Money lost on the counterparty, beyond the buffer too. */
  readonly usd: number;
}
export interface ExposureOutcome {
  readonly distress: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
  readonly history: History;
  readonly contributions: (i: number) => readonly Contribution[];
  readonly measures?: (i: number) => Readonly<Record<string, number | boolean>>;
  readonly regime: Regime;
}

/** It belongs to the network, not to the question: found once as long as the matrix lives. */
const radii = new WeakMap<Csr, number>();
function radiusOf(leverage: Csr): number {
  const known = radii.get(leverage) ?? spectralRadius(leverage);
  radii.set(leverage, known);
  return known;
}

type Settings = Readonly<Record<string, ParameterValue | null>>;

export function runExposureModel(
  model: ExposureModelId,
  system: ExposureSystem,
  shock: Float64Array,
  set: Settings,
): ExposureOutcome {
  const {leverage, exposures, buffer} = system;
  const history = createHistory();
  const iteration = {
    tolerance: Number(set['tolerance'] ?? 0),
    maxRounds: Number(set['maxRounds'] ?? 10_000),
    onRound: history.onRound,
  };
  const alpha = Number(set['alpha'] ?? 0);
  const recovery = Number(set['recovery'] ?? 0);
  const radius = radiusOf(leverage) * (1 - recovery);
  const regimeOf = (stopSensitivity: number | null): Regime => ({
    spectralRadius: {asset: radius},
    multiplicityGap: null,
    stopSensitivity,
  });
  switch (model) {
    case 'linear-debtrank':
    case 'nonlinear-debtrank': {
      const solve = (options: typeof iteration | Omit<typeof iteration, 'onRound'>) =>
        model === 'linear-debtrank'
          ? linearDebtRank(leverage, shock, options)
          : nonlinearDebtRank(leverage, shock, {...options, alpha, recovery});
      const result = solve(iteration);
      const {tolerance, maxRounds} = iteration;
      const looser = solve({tolerance: Math.min(1, tolerance * 1000), maxRounds});
      const passed = result.distress.map((h) => (1 - recovery) * passedOn(h, alpha));
      return {
        ...result,
        history,
        contributions: contributionsFrom(system, shock, result.distress, (_, j) => passed[j]!),
        regime: regimeOf(largestGap(result.distress, looser.distress)),
      };
    }
    case 'debtrank': {
      const result = debtRank(leverage, shock, iteration);
      const capped = leverage.weight.map((w) => Math.min(1, w));
      return {
        ...result,
        history,
        contributions: contributionsFrom(
          {...system, leverage: {...leverage, weight: capped}},
          shock,
          result.distress,
          (_, j) => result.forwarded[j]!,
        ),
        regime: regimeOf(null),
      };
    }
    case 'threshold': {
      const failedRound = new Float64Array(shock.length).fill(Infinity);
      let round = 0;
      const {failed, loss, rounds} = threshold(exposures, buffer, shock, {
        threshold: Number(set['threshold'] ?? 1),
        recovery,
        onRound: (state) => {
          history.onRound(state);
          state.forEach(
            (h, i) => (failedRound[i] = h === 1 ? Math.min(failedRound[i]!, round) : Infinity),
          );
          round++;
        },
      });
      const distress = Float64Array.from(shock, (s, i) => (failed[i] ? 1 : s));
      const inflows = contributionsFrom(system, shock, distress, (i, j) =>
        failed[j] && failedRound[j]! < failedRound[i]! ? 1 - recovery : 0,
      );
      return {
        distress,
        rounds,
        converged: true,
        history,
        contributions: (i) =>
          failedRound[i] === 0 && shock[i]! < 1
            ? [{entry: -1, from: i, loss: 1 - shock[i]!, usd: 0}] // a partial shock at the threshold
            : inflows(i),
        measures: (i) => ({loss: loss[i]!}),
        regime: regimeOf(null),
      };
    }
  }
}

/** Raw inflows scaled to the distress above the shock. `passed(i, j)`: what j passed on to i. */
function contributionsFrom(
  {exposures, leverage}: ExposureSystem,
  shock: Float64Array,
  distress: Float64Array,
  passed: (i: number, j: number) => number,
): (i: number) => readonly Contribution[] {
  const {rowPtr, colIdx, weight, entry} = leverage;
  return (i) => {
    const above = distress[i]! - shock[i]!;
    let inflow = 0;
    for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) inflow += weight[k]! * passed(i, colIdx[k]!);
    const found: Contribution[] = [];
    for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
      const from = colIdx[k]!;
      const arrived = passed(i, from);
      const loss = inflow > 0 ? (weight[k]! * arrived * above) / inflow : 0;
      const usd = exposures.weight[k]! * arrived;
      if (usd > 0) found.push({entry: entry[k]!, from, loss, usd});
    }
    return found;
  };
}
