/**
 * Amounts in steps of 1, 2 and 5 times a power of ten, from the largest not above the smallest amount
 * to the smallest above the largest. Bin i holds amounts from edge i up to, and without, edge i + 1.
 * No bins where no amount above 0 is known; amounts of 0 fall into the first. O(amounts · bins).
 */
export interface Bins<T> {
  /** One more than counts. */
  readonly edges: readonly T[];
  readonly counts: readonly number[];
}

const STEPS = [1, 2, 5] as const;

export function amountBins(amountsUsd: readonly number[]): Bins<number> {
  const known = amountsUsd.filter((usd) => usd > 0);
  if (known.length === 0) return {edges: [], counts: []};
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const edges: number[] = [];
  for (let power = Math.floor(Math.log10(least)); ; power++)
    for (const step of STEPS) {
      const edge = Number(`${step}e${power}`);
      while (edges.length > 0 && edge <= least) edges.pop();
      edges.push(edge);
      if (edge > most) return {edges, counts: countIn(edges, amountsUsd)};
    }
}

function countIn(edges: readonly number[], values: readonly number[]): readonly number[] {
  const counts = edges.slice(1).map(() => 0);
  for (const value of values) {
    const above = edges.findIndex((edge) => edge > value);
    counts[Math.max(0, above - 1)]!++;
  }
  return counts;
}
