/** Rankings the plain way: one run per failure, through the door of a single question. */
import type {Outcome} from '../../src/core/contagion/outcome';

export interface SlowRanking {
  readonly impact: readonly number[];
  readonly fragility: readonly number[];
  readonly matrix: readonly (readonly number[])[];
}

/** `fail(j)`: the outcome when company j alone fails. */
export function slowRanking(sizes: readonly number[], fail: (j: number) => Outcome): SlowRanking {
  const n = sizes.length;
  const all = sizes.reduce((a, b) => a + b, 0);
  const matrix = sizes.map((_, j) => fail(j).nodes.map((node) => node.distress));
  const others = (i: number) => [...sizes.keys()].filter((k) => k !== i);
  return {
    matrix,
    impact: matrix.map((row, j) =>
      all > 0 ? others(j).reduce((s, i) => s + sizes[i]! * row[i]!, 0) / all : 0,
    ),
    fragility: sizes.map((_, i) =>
      n > 1 ? others(i).reduce((s, j) => s + matrix[j]![i]!, 0) / (n - 1) : 0,
    ),
  };
}

/** Spearman: Pearson's correlation of ranks, ties at their mean rank. */
export function slowSpearman(x: readonly number[], y: readonly number[]): number {
  const rank = (values: readonly number[]) =>
    values.map(
      (v) =>
        values.filter((other) => other < v).length +
        (values.filter((other) => other === v).length + 1) / 2,
    );
  const [a, b] = [rank(x), rank(y)];
  const mean = (v: readonly number[]) => v.reduce((s, z) => s + z, 0) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  const covariance = a.reduce((s, z, k) => s + (z - ma) * (b[k]! - mb), 0);
  const spread = (v: readonly number[], m: number) => v.reduce((s, z) => s + (z - m) ** 2, 0);
  return covariance / Math.sqrt(spread(a, ma) * spread(b, mb));
}
