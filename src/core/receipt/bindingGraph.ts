/**
 * Receipts of the joint model: what each incoming dependency took, adding up to distress − shock.
 *
 * At the fixed point only the binding constraints of a company explain it: the input group that
 * limits it most (or the sum of the others, or its demand), and, where equity or liquidity set its
 * distress, what was charged to that. Raw contributions are scaled to the distress above the
 * company's own shock, which is exact however the min and the caps bind. Ties in the maximum go to
 * supply before demand, to the earlier group, and to production before equity before liquidity. Each
 * line names the round in which its source was first hit. What was lost in dollars without setting
 * the distress is listed with a loss of 0. O(dependencies of the company).
 */
import {
  REACHED,
  afterCut,
  purchasesLost,
  shortfallOf,
  type JointInput,
  type JointState,
} from '../contagion/joint';
import {passedOn} from '../contagion/passThrough';
import type {Binding} from '../contagion/outcome';
import type {Channel} from '../exposure/dependency';
import type {Csr} from '../graph/csr';

/** A contribution before it is dressed with names. */
export interface Contribution {
  /** 'own': the company's own halt, where its shock cost it equity or liquidity. */
  readonly channel: Channel | 'own';
  /** Position in the list its matrix was built from (Csr.entry); −1 for 'own'. */
  readonly entry: number;
  readonly from: number;
  readonly loss: number;
  readonly usd: number;
}
export interface Explanation {
  readonly binding: Binding;
  readonly contributions: readonly Contribution[];
}

/** Rows of the groups of each company: built once, so that a receipt reads only its own. */
export function groupsByCompany({
  order,
  groupOf,
}: Pick<JointInput, 'order' | 'groupOf'>): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({length: order}, () => []);
  groupOf.forEach((company, g) => groups[company]!.push(g));
  return groups;
}

export function explain(
  i: number,
  input: JointInput,
  state: JointState,
  shock: Float64Array,
  groups: readonly number[],
): Explanation {
  const own = shock[i]!;
  const above = state.distress[i]! - own;
  if (own >= REACHED) return {binding: 'shock', contributions: []};

  const production = bindingProduction(i, input, state, own, groups);
  const claims = passedFrom('asset', input.claims, i, (j) =>
    passedOn(state.distress[j]!, input.passThrough),
  );
  const calls = passedFrom('guarantee', input.guarantees, i, (j) =>
    passedOn(state.distress[j]!, input.passThrough),
  );
  const gone = passedFrom('funding', input.funding, i, (j) => state.failed[j]!);
  const lost = state.production[i]!;
  const shortfall = shortfallOf(input, i, lost);
  const revenueLost = lost * input.revenue[i]!;

  /** Every dollar charged to what set the distress takes the same share of it. */
  const charged = (
    dollars: readonly Contribution[],
    listed: readonly Contribution[],
    binding: Binding,
  ): Explanation => {
    const perDollar = above / (shortfall + sumOf(dollars));
    return {
      binding,
      contributions: [
        ...production.map((c) => ({
          ...c,
          loss: c.loss * shortfall * perDollar,
          usd: c.channel === 'own' ? 0 : c.loss * revenueLost,
        })),
        ...dollars.map((c) => ({...c, loss: c.usd * perDollar})),
        ...listed,
      ],
    };
  };
  const equity = (shortfall + sumOf(claims)) / input.buffer[i]!;
  const drained = (shortfall + sumOf(calls) + sumOf(gone)) / input.liquidity[i]!;
  const isProduction = state.failed[i] === 0 && lost - own >= Math.max(equity, drained);
  if (!isProduction && above > 0)
    return equity >= drained
      ? charged(claims, [...calls, ...gone], 'equity')
      : charged([...calls, ...gone], claims, 'liquidity');

  const halted = production.filter((c) => c.channel !== 'own');
  return {
    binding: above > 0 ? 'production' : own > 0 ? 'shock' : 'none',
    contributions: [
      ...halted.map((c) => ({...c, loss: c.loss * Math.max(0, above), usd: c.loss * revenueLost})),
      ...claims,
      ...calls,
      ...gone,
    ],
  };
}

/** Parts of the production lost, each a share of the whole: they add up to 1, or there are none. */
function bindingProduction(
  i: number,
  input: JointInput,
  state: JointState,
  own: number,
  groups: readonly number[],
): readonly Contribution[] {
  const lost = state.production[i]!;
  if (!(lost > 0)) return [];
  if (lost <= own) return [{channel: 'own', entry: -1, from: i, loss: 1, usd: 0}];
  const raw =
    state.supplyLoss[i]! >= state.demandLoss[i]!
      ? bindingSupply(input, state, groups)
      : arriving('demand', input.demand, input.demandCut, i, (j) => purchasesLost(input, state, j));
  const sum = raw.reduce((s, c) => s + c.loss, 0);
  return raw.map((c) => ({...c, loss: c.loss / sum}));
}

function bindingSupply(
  input: JointInput,
  state: JointState,
  groups: readonly number[],
): readonly Contribution[] {
  let best: readonly Contribution[] = [];
  let most = 0;
  const others: Contribution[] = [];
  for (const g of groups) {
    const group = arriving(
      'supply',
      input.supply,
      input.supplyCut,
      g,
      (j) =>
        (input.relief ? input.relief.unmet[j]! : 1) * (state.failed[j] ? 1 : state.supplyLoss[j]!),
    );
    const sum = group.reduce((s, c) => s + c.loss, 0);
    if (!input.isEssential[g]) others.push(...group);
    else if (sum > most) [best, most] = [group, sum];
  }
  return others.reduce((s, c) => s + c.loss, 0) > most ? others : best;
}

function arriving(
  channel: Channel,
  {rowPtr, colIdx, weight, entry}: Csr,
  cut: Float64Array,
  row: number,
  level: (j: number) => number,
): readonly Contribution[] {
  const found: Contribution[] = [];
  for (let k = rowPtr[row]!; k < rowPtr[row + 1]!; k++) {
    const from = colIdx[k]!;
    const loss = weight[k]! * afterCut(level(from), cut[k]!);
    if (loss > 0) found.push({channel, entry: entry[k]!, from, loss, usd: 0});
  }
  return found;
}

function passedFrom(
  channel: Channel,
  {rowPtr, colIdx, weight, entry}: Csr,
  i: number,
  level: (j: number) => number,
): readonly Contribution[] {
  const found: Contribution[] = [];
  for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
    const from = colIdx[k]!;
    const usd = weight[k]! * level(from);
    if (usd > 0) found.push({channel, entry: entry[k]!, from, loss: 0, usd});
  }
  return found;
}

const sumOf = (contributions: readonly Contribution[]): number =>
  contributions.reduce((sum, c) => sum + c.usd, 0);
