import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {reverseStress} from '../../../src/core/ranking/reverse';

const names = (n: number) => Array.from({length: n}, (_, i) => `c${i}`);
const ask = (
  choices: readonly string[],
  distressAfter: (taken: readonly string[]) => number,
  target: number,
) => reverseStress({choices, distressAfter, target});

describe('the smallest set', () => {
  it('is nothing where the distress is there already', () => {
    expect(ask(names(3), () => 0.6, 0.5)).toEqual({
      set: [],
      distress: 0.6,
      isSmallest: true,
      tried: 1,
    });
  });

  it('is one where one does, the most harmful of those', () => {
    const harm: Record<string, number> = {c0: 0.2, c1: 0.6, c2: 0.9};
    const answer = ask(names(3), (taken) => Math.max(0, ...taken.map((t) => harm[t]!)), 0.5);
    expect(answer).toMatchObject({set: ['c2'], distress: 0.9, isSmallest: true});
  });

  it('reached is at the target itself', () => {
    expect(ask(['a'], (taken) => (taken.length > 0 ? 0.5 : 0), 0.5).set).toEqual(['a']);
    expect(ask(['a'], (taken) => (taken.length > 0 ? 0.49 : 0), 0.5).set).toBeNull();
  });

  it('is a pair that neither half hints at: two suppliers of one input', () => {
    // Alone c3 and c7 do nothing at all; together they stop everything. Others harm a little each.
    const stops = (taken: readonly string[]) =>
      taken.includes('c3') && taken.includes('c7')
        ? 1
        : Math.min(0.4, 0.1 * taken.filter((t) => t !== 'c3' && t !== 'c7').length);
    const answer = ask(names(12), stops, 0.5);
    expect(answer).toMatchObject({set: ['c3', 'c7'], distress: 1, isSmallest: true});
    expect(answer.tried).toBe(1 + 12 + 66);
  });

  it('is a triple where no pair does, proven while all pairs were tried', () => {
    const stops = (taken: readonly string[]) =>
      ['c1', 'c2', 'c4'].every((t) => taken.includes(t)) ? 0.8 : 0.01 * taken.length;
    expect(ask(names(6), stops, 0.7)).toMatchObject({
      set: ['c1', 'c2', 'c4'],
      isSmallest: true,
    });
  });

  it('grows greedily beyond three, and no longer claims to be the smallest', () => {
    const adding = (taken: readonly string[]) => Math.min(1, taken.length * 0.1);
    const answer = ask(names(20), adding, 0.65);
    expect(answer.set).toHaveLength(7);
    expect(answer.isSmallest).toBe(false);
    expect(answer.distress).toBeCloseTo(0.7, 12);
  });

  it('is none where not even the greedy set gets there', () => {
    const answer = ask(names(5), (taken) => Math.min(0.3, taken.length * 0.1), 0.5);
    expect(answer).toMatchObject({set: null, isSmallest: false});
    expect(answer.distress).toBeCloseTo(0.3, 12);
  });

  it('among very many choices pairs are sought among the most harmful, and said not to be all', () => {
    const many = names(200);
    const harm = (t: string) => Number(t.slice(1)) / 1000;
    const sum = (taken: readonly string[]) => taken.reduce((s, t) => s + harm(t), 0);
    // The two largest reach 0.397: every smaller set was tried, so the pair is smallest.
    expect(ask(many, sum, 0.39)).toMatchObject({set: ['c199', 'c198'], isSmallest: true});
    // Three are needed; not all pairs were tried.
    expect(ask(many, sum, 0.59)).toMatchObject({set: ['c199', 'c198', 'c197'], isSmallest: false});
  });

  it('nothing to take away', () => {
    expect(ask([], () => 0, 0.5)).toMatchObject({set: null, distress: 0});
  });
});

it('agrees with trying every set: threshold systems of up to six', () => {
  const systems = fc.integer({min: 1, max: 6}).chain((n) =>
    fc.record({
      n: fc.constant(n),
      // Each rule: when all of these are gone, that much distress.
      rules: fc.array(
        fc.record({
          all: fc.subarray(names(n), {minLength: 1, maxLength: Math.min(3, n)}),
          distress: fc.integer({min: 1, max: 100}).map((k) => k / 100),
        }),
        {maxLength: 6},
      ),
      target: fc.integer({min: 1, max: 100}).map((k) => k / 100),
    }),
  );
  const agrees = fc.property(systems, ({n, rules, target}) => {
    const distressAfter = (taken: readonly string[]) =>
      Math.max(
        0,
        ...rules.filter((r) => r.all.every((t) => taken.includes(t))).map((r) => r.distress),
      );
    const answer = ask(names(n), distressAfter, target);
    let smallest = Infinity;
    for (let set = 0; set < 2 ** n; set++) {
      const taken = names(n).filter((_, i) => (set >> i) & 1);
      if (distressAfter(taken) >= target) smallest = Math.min(smallest, taken.length);
    }
    // Every rule names at most three, so what can be reached at all is reached with three.
    if (smallest === Infinity) expect(answer.set).toBeNull();
    else {
      expect(answer.set).toHaveLength(smallest);
      expect(answer.isSmallest).toBe(true);
      expect(distressAfter(answer.set!)).toBe(answer.distress);
      expect(answer.distress).toBeGreaterThanOrEqual(target);
    }
  });
  fc.assert(agrees, {numRuns: 400});
});
