/**
 * Rivals absorb what a failed seller no longer delivers, within their spare capacity: our own model
 * (docs/models.md), after the question of Lang & Stulz (1992), Journal of Financial Economics
 * 32:45–60, doi:10.1016/0304-405X(92)90024-R, whether rivals gain or are dragged along.
 *
 *   Q_k = Σ_{i in k} R_i D_i            sales that market k no longer delivers
 *   spare_i = R_i [σ_k (1 − X_i) − D_i]⁺  what a rival could sell more, 0 where it has failed
 *   M_k = δ · min{Q_k, Σ spare_i}       what moves;  Q_k − M_k stays unmet
 *   a_i = M_k · spare_i / Σ spare       what rival i gains
 * Whoever lacks inputs makes good its own losses first: nobody takes over what it lost itself.
 * Then customers of market k lose only the part 1 − M_k/Q_k, and whoever sells to a rival regains
 * the share of revenue that the rival's growth a_i / R_i brings. δ (`diversion`) in [0, 1]; 0 gives
 * the model without rivals. Gains are told apart and never fed back as production above 1: that
 * would break the monotonicity the fixed point rests on.
 *
 * The two are solved in turn: contagion with the relief fixed, then the relief anew, at most 60
 * times, half a step each, until no relief moves by more than 1e-9. Markets: `market` numbers the
 * market each company sells in. O(60 · solve).
 */
import {largestGap} from '../lib/largestGap';
import {joint, type JointInput, type JointOptions, type JointResult, type Relief} from './joint';

export interface RivalsInput {
  readonly market: Uint32Array;
  readonly markets: number;
  readonly spare: Float64Array; // σ per company, part of revenue, ≥ 0
  readonly diversion: number; // δ
}
export interface Diversion {
  /** Dollars a year per market: lost by sellers, taken by rivals, left unmet. lost = moved + unmet. */
  readonly lost: Float64Array;
  readonly moved: Float64Array;
  /** Dollars a year that each company gains. */
  readonly gained: Float64Array;
  readonly settled: boolean;
}

const MOST_TURNS = 60;
const STILL = 1e-9;

export function jointWithRivals(
  input: JointInput,
  rivals: RivalsInput,
  shock: Float64Array,
  options: JointOptions,
): {readonly result: JointResult; readonly relief: Relief; readonly diversion: Diversion} {
  let relief: Relief = {
    unmet: new Float64Array(input.order).fill(1),
    regained: new Float64Array(input.order),
  };
  for (let turn = 1; ; turn++) {
    const result = joint({...input, relief}, shock, quiet(options));
    const diversion = divert(input, rivals, result);
    const target = reliefFrom(input, rivals, diversion);
    const moved = Math.max(
      largestGap(relief.unmet, target.unmet),
      largestGap(relief.regained, target.regained),
    );
    const settled = moved <= STILL;
    if (settled || turn === MOST_TURNS) {
      const shown = joint({...input, relief}, shock, options);
      return {result: shown, relief, diversion: {...divert(input, rivals, shown), settled}};
    }
    relief = {
      unmet: relief.unmet.map((u, i) => (u + target.unmet[i]!) / 2),
      regained: relief.regained.map((r, i) => (r + target.regained[i]!) / 2),
    };
  }
}

function divert(
  {order, revenue}: JointInput,
  {market, markets, spare, diversion}: RivalsInput,
  {state}: JointResult,
): Omit<Diversion, 'settled'> {
  const lost = new Float64Array(markets);
  const room = new Float64Array(markets);
  const roomOf = (i: number) =>
    state.failed[i]
      ? 0
      : revenue[i]! * Math.max(0, spare[i]! * (1 - state.production[i]!) - state.supplyLoss[i]!);
  for (let i = 0; i < order; i++) {
    lost[market[i]!]! += revenue[i]! * (state.failed[i] ? 1 : state.supplyLoss[i]!);
    room[market[i]!]! += roomOf(i);
  }
  const moved = lost.map((q, k) => diversion * Math.min(q, room[k]!));
  const gained = Float64Array.from({length: order}, (_, i) => {
    const k = market[i]!;
    return room[k]! > 0 ? (moved[k]! * roomOf(i)) / room[k]! : 0;
  });
  return {lost, moved, gained};
}

function reliefFrom(
  {order, demand, revenue}: JointInput,
  {market}: RivalsInput,
  {lost, moved, gained}: Omit<Diversion, 'settled'>,
): Relief {
  const unmet = Float64Array.from({length: order}, (_, j) => {
    const k = market[j]!;
    return lost[k]! > 0 ? 1 - moved[k]! / lost[k]! : 1;
  });
  const regained = new Float64Array(order);
  for (let i = 0; i < order; i++)
    for (let k = demand.rowPtr[i]!; k < demand.rowPtr[i + 1]!; k++) {
      const j = demand.colIdx[k]!;
      if (revenue[j]! > 0) regained[i]! += (demand.weight[k]! * gained[j]!) / revenue[j]!;
    }
  return {unmet, regained};
}

/** Rounds are told once, of the settled solution. */
function quiet({maxRounds, tolerance, solution}: JointOptions): JointOptions {
  return {
    ...(maxRounds !== undefined && {maxRounds}),
    ...(tolerance !== undefined && {tolerance}),
    ...(solution !== undefined && {solution}),
  };
}
