/**
 * Economic Systemic Risk Index: the generalised Leontief cascade. Diem, Borsos, Reisch, Kertész &
 * Thurner (2022), Scientific Reports 12:7719, doi:10.1038/s41598-022-11522-z.
 *
 * With W_ij the volume that supplier i sells to customer j, k the supplier's sector:
 *   Λd_ij = W_ij / Σ_{i' in k} W_i'j   essential input (2);   W_ij / Σ_i' W_i'j   other (1);   0 none
 *   Λu_ij = W_ij / R_i                 share of i's revenue that j buys (R: sales where not given)
 *   σ_i   = min{1, sales_i / Σ_{l in market of i} sales_l hd_l}    1 without substitution
 *   hd_j ← max{0, min{ψ_j, 1 − max_k Σ_{i in k} σ_i Λd_ij (1 − hd_i), 1 − Σ_{other} σ_i Λd_ij (1 − hd_i)}}
 *   hu_i ← max{0, min{ψ_i, 1 − Σ_j Λu_ij (1 − hu_j)}}
 * and distress = 1 − min(hd, hu), the two channels never meeting before. ψ = 1 − shock.
 *
 * Follows GLcascade 0.9.3 to the letter: σ by raw sales even where revenue is given; denominator 1
 * where a market's availability is ≤ 1e-10 (which depends on the unit of money); the denominators of
 * other inputs are ALL inputs of the customer. One departure: the published program stops at
 * epsilon = 1e-2, a parameter here, by default 1e-9: without a leak in revenue that stop rule decides
 * the outcome.
 * input: see EsriInput. shock: Float64Array[n] in [0, 1], not modified. At least one update; stops
 * once neither channel fell by more than `epsilon` anywhere. O(rounds · m).
 */
import type {Csr} from '../graph/csr';

export interface EsriInput {
  readonly order: number;
  /** Rows: (customer, supplying sector) groups of essential inputs; columns: suppliers; Λd. */
  readonly essential: Csr;
  readonly groupOf: Uint32Array; // customer of each group
  readonly other: Csr; // rows: customers, columns: suppliers; Λd of non-essential inputs
  readonly upstream: Csr; // rows: suppliers, columns: customers; Λu
  /**
   * Cut ties, which the published model does not know: what they take, aligned with the entries of
   * each matrix, whose weights are what is left. A cut delivery is lost and no market replaces it.
   */
  readonly essentialLost: Float64Array;
  readonly otherLost: Float64Array;
  readonly upstreamLost: Float64Array;
  readonly sales: Float64Array; // volumes sold inside the network
  readonly market: Uint32Array; // sector of each company
  readonly markets: number;
}
export interface EsriOptions {
  readonly epsilon?: number;
  readonly substitution?: boolean;
  readonly maxRounds?: number;
  readonly onRound?: (distress: Float64Array) => void;
}
export interface EsriResult {
  readonly downstreamLoss: Float64Array; // 1 − hd
  readonly upstreamLoss: Float64Array; // 1 − hu
  readonly distress: Float64Array;
  /** σ of the last round: what a loss of each supplier weighed. */
  readonly substitution: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

const EMPTY_MARKET = 1e-10;

export function esri(
  input: EsriInput,
  shock: Float64Array,
  {epsilon = 1e-9, substitution = true, maxRounds = 10_000, onRound}: EsriOptions = {},
): EsriResult {
  const n = input.order;
  const essentialBase = rowSums(input.essential, input.essentialLost);
  const otherBase = rowSums(input.other, input.otherLost);
  const upstreamBase = rowSums(input.upstream, input.upstreamLost);
  let down = shock.slice(); // losses, not levels: 1 − hd
  let up = shock.slice();
  let nextDown = new Float64Array(n);
  let nextUp = new Float64Array(n);
  const sigma = new Float64Array(n).fill(1);
  const lost = new Float64Array(n); // σ_i (1 − hd_i)
  onRound?.(shock.slice());
  for (let round = 1; ; round++) {
    if (substitution) shareOfMarket(input, down, sigma);
    for (let i = 0; i < n; i++) lost[i] = sigma[i]! * down[i]!;
    stepDown(input, shock, lost, essentialBase, otherBase, nextDown);
    stepUp(input, shock, up, upstreamBase, nextUp);
    let largest = 0;
    for (let i = 0; i < n; i++)
      largest = Math.max(largest, nextDown[i]! - down[i]!, nextUp[i]! - up[i]!);
    [down, nextDown] = [nextDown, down];
    [up, nextUp] = [nextUp, up];
    const converged = largest <= epsilon;
    if (onRound || converged || round >= maxRounds) {
      const distress = down.map((d, i) => Math.max(d, up[i]!));
      onRound?.(distress);
      if (converged || round >= maxRounds)
        return {
          downstreamLoss: down,
          upstreamLoss: up,
          distress,
          substitution: sigma,
          rounds: round,
          converged,
        };
    }
  }
}

function shareOfMarket(
  {order, sales, market, markets}: EsriInput,
  down: Float64Array,
  sigma: Float64Array,
): void {
  const available = new Float64Array(markets);
  for (let i = 0; i < order; i++) available[market[i]!]! += sales[i]! * (1 - down[i]!);
  for (let i = 0; i < order; i++) {
    const left = available[market[i]!]!;
    sigma[i] = Math.min(1, sales[i]! / (left <= EMPTY_MARKET ? 1 : left));
  }
}

function stepDown(
  {order, essential, groupOf, other}: EsriInput,
  shock: Float64Array,
  lost: Float64Array,
  essentialBase: Float64Array,
  otherBase: Float64Array,
  out: Float64Array,
): void {
  for (let j = 0; j < order; j++) {
    let sum = otherBase[j]!;
    for (let k = other.rowPtr[j]!; k < other.rowPtr[j + 1]!; k++)
      sum += other.weight[k]! * lost[other.colIdx[k]!]!;
    out[j] = Math.min(1, Math.max(shock[j]!, sum));
  }
  for (let g = 0; g < essential.rows; g++) {
    let sum = essentialBase[g]!;
    for (let k = essential.rowPtr[g]!; k < essential.rowPtr[g + 1]!; k++)
      sum += essential.weight[k]! * lost[essential.colIdx[k]!]!;
    const j = groupOf[g]!;
    if (sum > out[j]!) out[j] = Math.min(1, sum);
  }
}

function stepUp(
  {order, upstream}: EsriInput,
  shock: Float64Array,
  up: Float64Array,
  base: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < order; i++) {
    let sum = base[i]!;
    for (let k = upstream.rowPtr[i]!; k < upstream.rowPtr[i + 1]!; k++)
      sum += upstream.weight[k]! * up[upstream.colIdx[k]!]!;
    out[i] = Math.min(1, Math.max(shock[i]!, sum));
  }
}

function rowSums({rows, rowPtr}: Csr, values: Float64Array): Float64Array {
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i++)
    for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) sums[i]! += values[k]!;
  return sums;
}
