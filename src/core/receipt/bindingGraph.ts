/**
 * Receipts of the joint model: what each incoming dependency took, adding up to distress − shock.
 *
 * At the fixed point only the binding constraints of a company explain it: the input group that
 * limits it most (or the sum of the others, or its demand), and, where equity set its distress, the
 * write-downs and that shortfall. Raw contributions are scaled to the distress above the company's
 * own shock, which is exact however the min and the caps bind. Ties in the maximum go to supply
 * before demand and to the earlier group. Each line names the round in which its source was first
 * hit. Where claims did not set the distress they are listed with their dollars and a loss of 0.
 * O(dependencies).
 */
import {afterCut, type JointInput, type JointState} from '../contagion/joint';
import {passedOn} from '../contagion/passThrough';
import type {Binding} from '../contagion/outcome';

/** A contribution before it is dressed with names: `entry` −1 stands for the company's own halt. */
export interface Contribution {
  readonly channel: 'supply' | 'demand' | 'asset' | 'own';
  /** Position in the Csr's source list (see Csr.entry), or −1. */
  readonly entry: number;
  readonly from: number;
  readonly loss: number;
  readonly usd: number;
}
export interface Explanation {
  readonly binding: Binding;
  readonly contributions: readonly Contribution[];
}

export function explain(
  i: number,
  input: JointInput,
  state: JointState,
  shock: Float64Array,
): Explanation {
  const own = shock[i]!;
  const above = state.distress[i]! - own;
  const production = bindingProduction(i, input, state, own);
  const claims = claimsOf(i, input, state);
  const revenue = input.revenue[i]!;
  const lost = state.production[i]!;
  const shortfall = Math.max(0, lost * revenue * input.margin[i]! - input.profit[i]!);
  const writeDown = claims.reduce((sum, c) => sum + c.usd, 0);
  const isEquity =
    Number.isFinite(input.buffer[i]!) &&
    shortfall + writeDown > 0 &&
    (state.failed[i] === 1 || state.equity[i]! > lost);

  if (own >= 1) return {binding: 'shock', contributions: []};
  if (isEquity) {
    const perDollar = above / (shortfall + writeDown);
    return {
      binding: 'equity',
      contributions: [
        ...production.map((c) => ({
          ...c,
          loss: c.loss * shortfall * perDollar,
          usd: c.channel === 'own' ? 0 : c.loss * lost * revenue,
        })),
        ...claims.map((c) => ({...c, loss: c.usd * perDollar})),
      ],
    };
  }
  const binding = above > 0 ? 'production' : own > 0 ? 'shock' : 'none';
  const halted = production.filter((c) => c.channel !== 'own');
  return {
    binding,
    contributions: [
      ...halted.map((c) => ({...c, loss: c.loss * above, usd: c.loss * lost * revenue})),
      ...claims,
    ],
  };
}

/** Parts of the production lost, each a share of the whole: they add up to 1, or there are none. */
function bindingProduction(
  i: number,
  input: JointInput,
  state: JointState,
  own: number,
): readonly Contribution[] {
  const lost = state.production[i]!;
  if (!(lost > 0)) return [];
  if (lost <= own) return [{channel: 'own', entry: -1, from: i, loss: 1, usd: 0}];
  const raw =
    state.supplyLoss[i]! >= state.demandLoss[i]!
      ? bindingSupply(i, input, state)
      : inflows('demand', i, input, state);
  const sum = raw.reduce((s, c) => s + c.loss, 0);
  return raw.map((c) => ({...c, loss: c.loss / sum}));
}

function bindingSupply(i: number, input: JointInput, state: JointState): readonly Contribution[] {
  let best: readonly Contribution[] = [];
  let most = 0;
  const others: Contribution[] = [];
  for (let g = 0; g < input.supply.rows; g++) {
    if (input.groupOf[g] !== i) continue;
    const group = inflows('supply', g, input, state);
    if (!input.isEssential[g]) others.push(...group);
    const sum = group.reduce((s, c) => s + c.loss, 0);
    if (input.isEssential[g] && sum > most) [best, most] = [group, sum];
  }
  return others.reduce((s, c) => s + c.loss, 0) > most ? others : best;
}

function inflows(
  channel: 'supply' | 'demand',
  row: number,
  input: JointInput,
  state: JointState,
): readonly Contribution[] {
  const [csr, cut, loss] =
    channel === 'supply'
      ? [input.supply, input.supplyCut, state.supplyLoss]
      : [input.demand, input.demandCut, state.demandLoss];
  const found: Contribution[] = [];
  for (let k = csr.rowPtr[row]!; k < csr.rowPtr[row + 1]!; k++) {
    const j = csr.colIdx[k]!;
    const arriving = csr.weight[k]! * afterCut(state.failed[j] ? 1 : loss[j]!, cut[k]!);
    if (arriving > 0) found.push({channel, entry: csr.entry[k]!, from: j, loss: arriving, usd: 0});
  }
  return found;
}

function claimsOf(
  i: number,
  {claims, passThrough}: JointInput,
  state: JointState,
): readonly Contribution[] {
  const found: Contribution[] = [];
  for (let k = claims.rowPtr[i]!; k < claims.rowPtr[i + 1]!; k++) {
    const j = claims.colIdx[k]!;
    const usd = claims.weight[k]! * passedOn(state.distress[j]!, passThrough);
    if (usd > 0) found.push({channel: 'asset', entry: claims.entry[k]!, from: j, loss: 0, usd});
  }
  return found;
}
