import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import {spectralRadius} from '../../../src/core/graph/spectralRadius';
import {gelfandRadius} from '../../oracles/linear';

const radius = (n: number, entries: readonly Entry[]) => spectralRadius(buildCsr(n, n, entries));
const matrices = fc.integer({min: 1, max: 8}).chain((n) =>
  fc.record({
    n: fc.constant(n),
    entries: fc.array(
      fc
        .tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({min: 0, max: 300}), fc.constantFrom(1, 50))
        .map(([i, j, w, scale]): Entry => [i, j, (w / 97) * scale]),
      {maxLength: 20},
    ),
  }),
);

it('agrees with the growth of the powers of the matrix', () => {
  const agrees = fc.property(matrices, ({n, entries}) => {
    const dense = Array.from({length: n}, () => Array.from({length: n}, () => 0));
    for (const [i, j, w] of entries) dense[i]![j]! += w;
    const expected = gelfandRadius(dense);
    expect(Math.abs(radius(n, entries) - expected)).toBeLessThanOrEqual(
      1e-6 * Math.max(1, expected),
    );
  });
  fc.assert(agrees, {numRuns: 500});
});

describe('closed forms', () => {
  it('no cycle, nothing at all: exactly 0', () => {
    fc.assert(
      fc.property(matrices, ({n, entries}) => {
        expect(
          radius(
            n,
            entries.map(([i, j, w]): Entry => [Math.max(i, j), Math.min(i, j), i === j ? 0 : w]),
          ),
        ).toBe(0);
      }),
    );
    expect(radius(0, [])).toBe(0);
    expect(radius(1, [])).toBe(0);
    expect(
      radius(2, [
        [0, 1, 0],
        [1, 0, 3],
      ]),
    ).toBe(0); // a tie of weight 0 closes no cycle
  });

  it.each([1e-6, 0.3, 1, 1e6])('a pair that owes each other %d and 1: the root', (w) => {
    expect(
      radius(2, [
        [0, 1, w],
        [1, 0, 1],
      ]) / Math.sqrt(w),
    ).toBeCloseTo(1, 8);
  });

  it.each([3, 7, 30])('a ring of %d: the geometric mean of its weights', (n) => {
    const ring = Array.from({length: n}, (_, i): Entry => [i, (i + 1) % n, i % 2 === 0 ? 2 : 0.3]);
    const logs = ring.reduce((sum, [, , w]) => sum + Math.log(w), 0);
    expect(radius(n, ring)).toBeCloseTo(Math.exp(logs / n), 7);
  });

  it('everyone tied to everyone by w: (n − 1) w', () => {
    const all = Array.from({length: 36}, (_, k): Entry => [Math.floor(k / 6), k % 6, 0.07]);
    expect(
      radius(
        6,
        all.filter(([i, j]) => i !== j),
      ),
    ).toBeCloseTo(0.35, 9);
  });

  it('of blocks that feed each other: the largest, also of equal ones', () => {
    const block = (at: number, w: number): readonly Entry[] => [
      [at, at + 1, w],
      [at + 1, at, w],
    ];
    const feed: Entry = [0, 2, 5];
    expect(radius(4, [...block(0, 0.5), ...block(2, 0.5), feed])).toBeCloseTo(0.5, 8);
    expect(radius(4, [...block(0, 0.3), ...block(2, 0.7), feed])).toBeCloseTo(0.7, 8);
  });

  it('scales with the matrix', () => {
    fc.assert(
      fc.property(matrices, ({n, entries}) => {
        const by = 64;
        const scaled = radius(
          n,
          entries.map(([i, j, w]): Entry => [i, j, w * by]),
        );
        expect(scaled).toBeCloseTo(by * radius(n, entries), 4);
      }),
    );
  });
});

it('refuses a matrix that is not square', () => {
  expect(() => spectralRadius(buildCsr(2, 3, []))).toThrow(/invariant/);
});
