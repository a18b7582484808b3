import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {linearDebtRank} from '../../../src/core/contagion/linearDebtRank';
import {buildCsr, type Csr, type Entry} from '../../../src/core/graph/csr';
import {planLinearSweep} from '../../../src/core/ranking/linearPlan';
import {linearSweep} from '../../../src/core/ranking/linearSweep';
import {createRandom} from '../../../src/core/lib/random';
import {gapOf} from '../../fixtures/asking';

const sizesOf = (n: number) => Float64Array.from({length: n}, (_, i) => 1 + ((i * 5) % 7));
const planOf = (
  leverage: Csr,
  {sizes = sizesOf(leverage.rows), tolerance = 1e-12, maxRounds = 10_000} = {},
) => planLinearSweep({leverage, sizes, tolerance, maxRounds});
const sweep = (leverage: Csr, options?: Parameters<typeof planOf>[1]) =>
  linearSweep(planOf(leverage, options), 0, leverage.rows);

/** Every failure by itself, by the plain kernel, far below the tolerance in question. */
function oneByOne(leverage: Csr, sizes = sizesOf(leverage.rows)) {
  const n = leverage.rows;
  const all = sizes.reduce((a, b) => a + b, 0);
  const impact = new Float64Array(n);
  const suffered = new Float64Array(n);
  let converged = true;
  for (let s = 0; s < n; s++) {
    const shock = new Float64Array(n);
    shock[s] = 1;
    const result = linearDebtRank(leverage, shock, {tolerance: 1e-16, maxRounds: 200_000});
    converged &&= result.converged;
    for (let i = 0; i < n; i++) {
      if (i === s) continue;
      impact[s]! += (sizes[i]! * result.distress[i]!) / all;
      suffered[i]! += result.distress[i]!;
    }
  }
  return {impact, suffered, converged};
}

const networks = fc
  .record({
    n: fc.integer({min: 1, max: 14}),
    m: fc.integer({min: 0, max: 50}),
    scale: fc.constantFrom(0.03, 0.1, 0.3, 0.8, 3),
    shape: fc.constantFrom('any', 'acyclic', 'pairs', 'two layers' as const),
    seed: fc.nat(),
  })
  .map(({n, m, scale, shape, seed}) => {
    const random = createRandom(seed);
    const entries: Entry[] = [];
    for (let k = 0; k < m && n > 1; k++) {
      let i = Math.floor(random() * n);
      let j = (i + 1 + Math.floor(random() * (n - 1))) % n;
      if (shape === 'acyclic') [i, j] = [Math.max(i, j), Math.min(i, j)];
      if (shape === 'pairs') [i, j] = [i & ~1, Math.min(n - 1, i | 1)];
      if (shape === 'two layers' && i % 2 === j % 2) continue;
      if (i === j) continue;
      const weight = random() * scale * (shape === 'pairs' ? 9 : 1);
      entries.push(random() < 0.5 && shape === 'pairs' ? [j, i, weight] : [i, j, weight]);
    }
    return buildCsr(n, n, entries);
  });

describe('against the plain kernel, failure by failure', () => {
  it('random networks, whatever their radius and shape: within the tolerance', () => {
    let contractions = 0;
    let others = 0;
    const agrees = fc.property(networks, (leverage) => {
      const expected = oneByOne(leverage);
      fc.pre(expected.converged);
      const plan = planOf(leverage, {tolerance: 1e-10});
      const {impact, suffered, converged} = linearSweep(plan, 0, leverage.rows);
      expect(converged).toBe(true);
      if (plan.isContraction) {
        contractions++;
        expect(gapOf(impact, expected.impact)).toBeLessThanOrEqual(1e-10 + 1e-14);
      } else {
        others++;
        expect(gapOf(impact, expected.impact)).toBeLessThanOrEqual(1e-6);
      }
      expect(gapOf(suffered, expected.suffered)).toBeLessThanOrEqual(1e-5);
    });
    fc.assert(agrees, {numRuns: 600});
    expect(contractions).toBeGreaterThan(100);
    expect(others).toBeGreaterThan(100);
  });

  it('where caps bind: linear impacts would exceed the whole', () => {
    const leverage = buildCsr(4, 4, [
      [1, 0, 3],
      [2, 1, 0.2],
      [3, 2, 5],
      [0, 3, 0.001],
    ]);
    const expected = oneByOne(leverage);
    expect(gapOf(sweep(leverage).impact, expected.impact)).toBeLessThan(1e-12);
    expect(Math.max(...expected.impact)).toBeLessThan(1);
  });

  it.each<[string, number, readonly Entry[]]>([
    [
      'a pair near 0.9 with leverages apart',
      2,
      [
        [0, 1, 81],
        [1, 0, 0.01],
      ],
    ],
    [
      'a pair far above 1',
      2,
      [
        [0, 1, 30],
        [1, 0, 0.1],
      ],
    ],
    [
      'a ring of three',
      3,
      [
        [0, 1, 50],
        [1, 2, 0.01],
        [2, 0, 1.5],
      ],
    ],
    [
      'pairs of different radius, tied',
      6,
      [
        [0, 3, 1.7],
        [3, 0, 0.3],
        [1, 4, 0.5],
        [4, 1, 0.5],
        [2, 5, 9],
        [5, 2, 0.1],
        [0, 4, 0.2],
      ],
    ],
    [
      'equal blocks in a row',
      4,
      [
        [0, 1, 0.9],
        [1, 0, 0.9],
        [2, 3, 0.9],
        [3, 2, 0.9],
        [0, 2, 0.3],
      ],
    ],
  ])('near-periodic: %s (regression)', (_, n, entries) => {
    const leverage = buildCsr(n, n, entries);
    const {impact, suffered, converged} = sweep(leverage);
    const expected = oneByOne(leverage);
    expect(converged).toBe(true);
    expect(gapOf(impact, expected.impact)).toBeLessThan(1e-11);
    expect(gapOf(suffered, expected.suffered)).toBeLessThan(1e-9);
  });

  it('small impacts keep their digits: a millionth of themselves at most is missing', () => {
    const tiny = buildCsr(3, 3, [
      [0, 1, 1e-9],
      [1, 0, 0.3],
      [2, 0, 0.4],
    ]);
    const expected = oneByOne(tiny);
    sweep(tiny, {tolerance: 1e-3}).impact.forEach((x, j) =>
      expect(Math.abs(x - expected.impact[j]!)).toBeLessThanOrEqual(
        1.0001e-6 * expected.impact[j]!,
      ),
    );
  });

  it('a looser tolerance is kept too', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(1e-2, 1e-5, 1e-8), (leverage, tolerance) => {
        const plan = planOf(leverage, {tolerance});
        fc.pre(plan.isContraction);
        const {impact} = linearSweep(plan, 0, leverage.rows);
        expect(gapOf(impact, oneByOne(leverage).impact)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });
});

describe('the bits', () => {
  it('are the same whatever the range', () => {
    fc.assert(
      fc.property(networks, fc.nat(), fc.nat(), (leverage, a, b) => {
        const n = leverage.rows;
        const plan = planOf(leverage);
        const [from, to] = [a % n, (a % n) + 1 + (b % (n - (a % n)))];
        const whole = linearSweep(plan, 0, n).impact;
        expect(linearSweep(plan, from, to).impact).toEqual(whole.slice(from, to));
        const singly = [...whole.keys()].map((j) => linearSweep(plan, j, j + 1).impact[0]);
        expect(singly).toEqual([...whole]);
      }),
    );
  });

  it('suffered over two ranges adds up to that over both', () => {
    fc.assert(
      fc.property(networks, fc.nat(), (leverage, a) => {
        const n = leverage.rows;
        const plan = planOf(leverage);
        const whole = linearSweep(plan, 0, n).suffered;
        const [left, right] = [linearSweep(plan, 0, a % n), linearSweep(plan, a % n, n)];
        expect(
          gapOf(
            left.suffered.map((x, i) => x + right.suffered[i]!),
            whole,
          ),
        ).toBeLessThan(1e-12);
      }),
    );
  });
});

it('tells of every failure done, and of nothing where nothing is asked', () => {
  const leverage = buildCsr(10, 10, [[0, 1, 0.3]]);
  const counts: number[] = [];
  linearSweep(planOf(leverage), 1, 10, (count) => counts.push(count));
  expect(counts.reduce((a, b) => a + b, 0)).toBe(9);
  expect(linearSweep(planOf(leverage), 4, 4)).toMatchObject({converged: true});
  expect(linearSweep(planOf(leverage), 4, 4).impact).toHaveLength(0);
  expect(sweep(buildCsr(0, 0, [])).impact).toHaveLength(0);
});

it('sizes of nothing: no impact', () => {
  const leverage = buildCsr(2, 2, [[0, 1, 0.5]]);
  expect([...sweep(leverage, {sizes: new Float64Array(2)}).impact]).toEqual([0, 0]);
});

it('companies of size 0 count for nothing in the impact, and suffer all the same', () => {
  const leverage = buildCsr(3, 3, [
    [0, 1, 0.5],
    [2, 0, 0.4],
  ]);
  const {impact, suffered} = sweep(leverage, {sizes: Float64Array.of(0, 3, 1)});
  expect(gapOf(impact, [0.1, 0.05, 0])).toBeLessThan(1e-12);
  expect(gapOf(suffered, [0.5, 0, 0.6])).toBeLessThan(1e-9);
});

it('takes a handful of passes where plain ones would take hundreds: deflation', () => {
  // Everyone is exposed to everyone; λ = 0.95, all other eigenvalues are small.
  const n = 40;
  const random = createRandom(9);
  const entries = Array.from({length: n * n}, (_, k): Entry => {
    const [i, j] = [Math.floor(k / n), k % n];
    return [i, j, i === j ? 0 : ((0.5 + random()) * 0.95) / (n - 1)];
  });
  const leverage = buildCsr(n, n, entries);
  const given = {tolerance: 1e-9, maxRounds: 30};
  expect(planOf(leverage, given).isContraction).toBe(true);
  const {impact, converged} = sweep(leverage, given);
  expect(converged).toBe(true);
  expect(gapOf(impact, oneByOne(leverage).impact)).toBeLessThan(1e-9);
  const without = {...planOf(leverage, given), deflation: 0};
  expect(linearSweep(without, 0, n).converged).toBe(false);
});

it('says so when it was stopped before it settled', () => {
  const loop = buildCsr(4, 4, [
    [0, 1, 0.9],
    [1, 2, 0.9],
    [2, 3, 0.9],
    [3, 0, 0.9],
  ]);
  expect(sweep(loop, {maxRounds: 1}).converged).toBe(false);
  expect(sweep(loop).converged).toBe(true);
});
