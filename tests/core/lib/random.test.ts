import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createRandom, streamOf, triangular} from '../../../src/core/lib/random';

const take = (n: number, random: () => number) => Array.from({length: n}, random);

describe('mulberry32', () => {
  /** Words that the author's program in C prints, compiled by gcc. */
  it('gives the known numbers', () => {
    const asWords = (seed: number, n: number) =>
      take(n, createRandom(seed)).map((x) => x * 4294967296);
    expect(asWords(0, 3)).toEqual([1144304738, 1416247, 958946056]);
    expect(asWords(1, 3)).toEqual([2693262067, 11749833, 2265367787]);
    expect(asWords(42, 3)).toEqual([2581720956, 1925393290, 3661312704]);
  });

  it('repeats from the same seed, differs from another, stays in [0, 1)', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const numbers = take(50, createRandom(seed));
        expect(take(50, createRandom(seed))).toEqual(numbers);
        expect(take(50, createRandom(seed + 1))).not.toEqual(numbers);
        for (const x of numbers) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(1);
        }
      }),
    );
  });

  it('is even enough: ten bins of ten thousand each', () => {
    const bins = Array.from({length: 10}, () => 0);
    for (const x of take(100_000, createRandom(7))) bins[Math.floor(x * 10)]!++;
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400); // four sigma
  });
});

it('streams depend on seed and index alone, and are apart', () => {
  const firsts = new Set<number>();
  for (let seed = 0; seed < 20; seed++)
    for (let index = 0; index < 200; index++) {
      expect(streamOf(seed, index)()).toBe(streamOf(seed, index)());
      firsts.add(streamOf(seed, index)());
    }
  expect(firsts.size).toBe(4000);
});

describe('triangular', () => {
  const at = (u: number, low: number, likely: number, high: number) =>
    triangular(() => u, low, likely, high);

  it('inverts the distribution: the area below the peak is its place', () => {
    expect(at(0, 2, 3, 6)).toBe(2);
    expect(at(0.25, 2, 3, 6)).toBeCloseTo(3, 15); // (3 − 2)/(6 − 2)
    expect(at(1 - 1e-16, 2, 3, 6)).toBeCloseTo(6, 6);
    expect(at(0.0625, 2, 3, 6)).toBeCloseTo(2.5, 15);
    expect(at(0.75, 2, 3, 6)).toBeCloseTo(6 - Math.sqrt(0.25 * 4 * 3), 15);
    expect(at(0.5, 2, 2, 6)).toBeCloseTo(6 - Math.sqrt(8), 15);
    expect(at(0.5, 2, 6, 6)).toBeCloseTo(2 + Math.sqrt(8), 15);
  });

  it('has the mean (low + likely + high) / 3', () => {
    const random = createRandom(3);
    const mean =
      take(40_000, () => triangular(random, 1, 2, 9)).reduce((a, b) => a + b, 0) / 40_000;
    expect(mean).toBeCloseTo(4, 1);
  });

  it('a point is itself, and uses up one number all the same', () => {
    const [a, b] = [createRandom(5), createRandom(5)];
    expect(triangular(a, 4, 4, 4)).toBe(4);
    b();
    expect(a()).toBe(b());
  });

  it('stays within its range', () => {
    fc.assert(
      fc.property(fc.nat(), fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)), (seed, three) => {
        const [low, likely, high] = three.toSorted((x, y) => x - y) as [number, number, number];
        const x = triangular(createRandom(seed), low, likely, high);
        expect(x).toBeGreaterThanOrEqual(low);
        expect(x).toBeLessThanOrEqual(high);
      }),
    );
  });
});
