/**
 * Betweenness by steps of a network too large for the exact one (`betweenness.ts`): shortest ways are
 * counted from a sample of its nodes alone, and what they give is scaled up (Brandes and Pich 2007,
 * doi:10.1142/S0218127407018403; Bader, Kintali, Madduri and Mihail 2007,
 * doi:10.1007/978-3-540-77004-6_10). With k of n pivots, drawn without replacement from the seed,
 *
 *   b̂(v) = n/k · Σ_{s ∈ pivots} δ_s(v) / ((n − 1)(n − 2)),   δ_s(v) = Σ_t σ_st(v) / σ_st,
 *
 * unbiased: its mean over all samples is the exact value, and with all n pivots it is that value.
 *
 * Its error is told: `standardError`, from the spread of δ_s(v) among the pivots, that of a mean drawn
 * without replacement, √((1 − k/n) · s² / k) · n / ((n − 1)(n − 2)). It says too little of a node that
 * no pivot saw, hence `bound` besides, which any one node keeps with a chance of 95 % at least
 * (Hoeffding 1963, doi:10.1080/01621459.1963.10500830): δ_s(v) ≤ n − 2, so that
 * |b̂ − b| ≤ n/(n − 1) · √(ln 40 / 2k). Both are 0 where every node is a pivot; the error of a single
 * pivot is NaN: it has no spread.
 *
 * Along the direction of the edges; the accumulation is that of Brandes (2001),
 * doi:10.1080/0022250X.2001.9990249. Each pair stands once in `edges`. O(pivots · (nodes + edges))
 * time, O(nodes + edges) memory. Throws RangeError where pivots is not a whole number ≥ 1.
 */
import {createRandom} from '../lib/random';
import type {Outgoing} from './outgoing';

export interface SampledBetweenness {
  /** One per node, normalised as `betweenness` is. */
  readonly values: Float64Array;
  readonly standardError: Float64Array;
  readonly bound: number;
  /** Nodes that ways were counted from: as many as asked for, or all. */
  readonly pivots: number;
}

export function sampledBetweenness(
  edges: Outgoing,
  {pivots, seed}: {readonly pivots: number; readonly seed: number},
): SampledBetweenness {
  if (!Number.isInteger(pivots) || pivots < 1)
    throw new RangeError(`pivots must be a whole number from 1 on, got ${pivots}`);
  const n = edges.rows;
  const k = Math.min(pivots, n);
  const [mean, squares] = [new Float64Array(n), new Float64Array(n)];
  const search = createSearch(edges);
  for (const [i, pivot] of sampleOf(n, k, seed).entries()) {
    const share = search(pivot);
    // Welford (1962): one pass, and no difference of two large sums.
    for (let v = 0; v < n; v++) {
      const off = share[v]! - mean[v]!;
      mean[v]! += off / (i + 1);
      squares[v]! += off * (share[v]! - mean[v]!);
    }
  }
  if (n <= 2)
    // nobody can stand between two others
    return {values: mean, standardError: new Float64Array(n), bound: 0, pivots: k};
  const scale = n / ((n - 1) * (n - 2));
  return {
    values: mean.map((m) => m * scale),
    standardError: squares.map((s) =>
      k === n ? 0 : scale * Math.sqrt(((1 - k / n) * (s / (k - 1))) / k),
    ),
    bound: k === n ? 0 : (n / (n - 1)) * Math.sqrt(Math.log(40) / (2 * k)),
    pivots: k,
  };
}

/** k of n places, each set of them as likely: the first k steps of a shuffle (Fisher and Yates). */
function sampleOf(n: number, k: number, seed: number): Uint32Array {
  const places = Uint32Array.from({length: n}, (_, i) => i);
  const random = createRandom(seed);
  for (let i = 0; i < k; i++) {
    const j = i + Math.floor(random() * (n - i));
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places.subarray(0, k);
}

/**
 * From a source to δ of every node: breadth first, then back in the order reversed. A node that comes
 * before w on a shortest way lies one step nearer, so that nobody needs a list of those before it.
 * The arrays are used again for every source; the one returned is overwritten by the next.
 */
function createSearch({rows, rowPtr, colIdx}: Outgoing): (source: number) => Float64Array {
  const steps = new Int32Array(rows);
  const ways = new Float64Array(rows);
  const share = new Float64Array(rows);
  const order = new Uint32Array(rows);
  return (source) => {
    steps.fill(-1);
    ways.fill(0);
    share.fill(0);
    steps[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let found = 1;
    for (let at = 0; at < found; at++) {
      const v = order[at]!;
      for (let e = rowPtr[v]!; e < rowPtr[v + 1]!; e++) {
        const w = colIdx[e]!;
        if (steps[w] === -1) {
          steps[w] = steps[v]! + 1;
          order[found++] = w;
        }
        if (steps[w] === steps[v]! + 1) ways[w]! += ways[v]!;
      }
    }
    for (let at = found - 1; at >= 0; at--) {
      const v = order[at]!;
      let sum = 0;
      for (let e = rowPtr[v]!; e < rowPtr[v + 1]!; e++) {
        const w = colIdx[e]!;
        if (steps[w] === steps[v]! + 1) sum += (1 + share[w]!) / ways[w]!;
      }
      share[v] = ways[v]! * sum;
    }
    share[source] = 0; // a way's own end lies not between
    return share;
  };
}
