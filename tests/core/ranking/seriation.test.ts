import fc from 'fast-check';
import {expect, it} from 'vitest';
import {seriate} from '../../../src/core/ranking/seriation';

/** Companies of one block hurt one another by `within`, those of others not at all. */
const blocks = (membership: readonly number[], within = 0.4) =>
  membership.map((mine, i) =>
    Float64Array.from(membership, (other, j) => (i === j ? 1 : mine === other ? within : 0)),
  );

it('brings together those that hurt one another', () => {
  const membership = [0, 1, 2, 0, 1, 2, 0, 1, 2];
  const order = seriate(blocks(membership)).map((i) => membership[i]);
  const changes = order.filter((block, at) => at > 0 && block !== order[at - 1]).length;
  expect(changes).toBe(2);
});

it('puts those that reach nobody and that nobody reaches at the end', () => {
  const matrix = blocks([0, 9, 0, 8, 0]);
  expect(seriate(matrix).slice(3)).toEqual([1, 3]);
});

it('tells those who are hit from the same side from those who are not', () => {
  // 0 hits 2 and 4, 1 hits 3 and 5: neither pair of victims has an effect of its own.
  const matrix = Array.from({length: 6}, (_, i) =>
    Float64Array.from({length: 6}, (_, j) =>
      i === j ? 1 : i < 2 && j > 1 && j % 2 === i ? 0.3 + j / 20 : 0,
    ),
  );
  const order = seriate(matrix);
  expect(Math.abs(order.indexOf(2) - order.indexOf(4))).toBe(1);
  expect(Math.abs(order.indexOf(3) - order.indexOf(5))).toBe(1);
});

it('turns groups so that their nearest ends meet', () => {
  // A chain: each is like its neighbours only. Any other order would put strangers together.
  const like = (i: number, j: number) => (i === j ? 1 : Math.abs(i - j) === 1 ? 0.5 : 0);
  const places = [3, 0, 4, 1, 2];
  const matrix = places.map((a) => Float64Array.from(places, (b) => like(a, b)));
  const walked = seriate(matrix).map((i) => places[i]!);
  const steps = walked.slice(1).map((place, k) => Math.abs(place - walked[k]!));
  expect(Math.max(...steps)).toBeLessThanOrEqual(2);
});

it('is a permutation, changes nothing it was given, and works on none and on one', () => {
  expect(seriate([])).toEqual([]);
  expect(seriate([Float64Array.of(1)])).toEqual([0]);
  const share = fc.constantFrom(0, 0, 0.1, 0.35, 1);
  const square = fc
    .integer({min: 1, max: 12})
    .chain((n) =>
      fc.array(fc.array(share, {minLength: n, maxLength: n}), {minLength: n, maxLength: n}),
    );
  fc.assert(
    fc.property(square, (rows) => {
      const matrix = rows.map((row) => Float64Array.from(row));
      const order = seriate(matrix);
      expect([...order].sort((a, b) => a - b)).toEqual([...rows.keys()]);
      expect(matrix.map((row) => [...row])).toEqual(rows);
    }),
  );
});

/** Average linkage as its definition says: the mean over all pairs of members, from scratch each time. */
function slowly(matrix: readonly Float64Array[]): readonly number[] {
  const n = matrix.length;
  const profile = (i: number) => {
    const others = [...Array(n).keys()].filter((j) => j !== i);
    const roots = [
      ...others.map((j) => [`does ${j}`, Math.sqrt(matrix[i]![j]!)] as const),
      ...others.map((j) => [`suffers ${j}`, Math.sqrt(matrix[j]![i]!)] as const),
    ];
    return new Map(roots);
  };
  const norm = (p: ReadonlyMap<string, number>) => Math.hypot(...p.values());
  const profiles = matrix.map((_, i) => profile(i));
  const distance = (i: number, j: number) => {
    const [p, q] = [profiles[i]!, profiles[j]!];
    const product = [...p].reduce((sum, [key, x]) => sum + x * (q.get(key) ?? 0), 0);
    return 1 - product / (norm(p) * norm(q));
  };
  const live = [...Array(n).keys()].filter((i) => norm(profiles[i]!) > 0);
  let groups: number[][] = live.map((i) => [i]);
  while (groups.length > 1) {
    const pairs = groups.flatMap((a, i) =>
      groups.slice(i + 1).map((b) => {
        const all = a.flatMap((x) => b.map((y) => distance(x, y)));
        return {a, b, mean: all.reduce((sum, d) => sum + d, 0) / all.length};
      }),
    );
    const {a, b} = pairs.reduce((best, pair) => (pair.mean < best.mean ? pair : best));
    const ways = [
      [a, b],
      [a, b.toReversed()],
      [a.toReversed(), b],
      [a.toReversed(), b.toReversed()],
    ] as const;
    const [left, right] = ways.reduce((best, way) =>
      distance(way[0].at(-1)!, way[1][0]!) < distance(best[0].at(-1)!, best[1][0]!) ? way : best,
    );
    groups = groups.flatMap((group) =>
      group === a ? [[...left, ...right]] : group === b ? [] : [group],
    );
  }
  return [...(groups[0] ?? []), ...[...Array(n).keys()].filter((i) => !live.includes(i))];
}

it('is average linkage, as a slow program finds it', () => {
  let seed = 5;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let n = 2; n <= 12; n++) {
    // all different, so that no two pairs are equally far
    const matrix = Array.from({length: n}, (_, i) =>
      Float64Array.from({length: n}, (__, j) =>
        i === j ? 1 : i % 5 === 4 || j % 5 === 4 ? 0 : random(),
      ),
    );
    expect(seriate(matrix)).toEqual(slowly(matrix));
  }
});
