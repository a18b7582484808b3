import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import {plainLanes, vectorLanes} from '../../../src/core/ranking/linearLanes';
import {planLinearSweep} from '../../../src/core/ranking/linearPlan';
import {linearSweep} from '../../../src/core/ranking/linearSweep';

const anySystem = fc
  .record({
    n: fc.integer({min: 1, max: 23}),
    ends: fc.array(fc.tuple(fc.nat(22), fc.nat(22), fc.integer({min: 1, max: 900})), {
      maxLength: 90,
    }),
    scale: fc.constantFrom(0.2, 1, 7),
    tolerance: fc.constantFrom(1e-12, 1e-6),
    maxRounds: fc.constantFrom(3, 10_000),
  })
  .map(({n, ends, scale, ...settings}) => {
    const seen = new Set<string>();
    const entries = ends.flatMap(([i, j, w]): Entry[] => {
      const [row, column] = [i % n, j % n];
      if (row === column || seen.has(`${row} ${column}`)) return [];
      seen.add(`${row} ${column}`);
      return [[row, column, (w / 1000 / Math.sqrt(n)) * scale]];
    });
    const sizes = Float64Array.from({length: n}, (_, i) => 1 + ((i * 7) % 11));
    return planLinearSweep({leverage: buildCsr(n, n, entries), sizes, ...settings});
  });
const bits = (x: Float64Array): readonly bigint[] => [...new BigUint64Array(x.slice().buffer)];

describe('vectors and plain loops', () => {
  it('give the same bits, range by range and whole', () => {
    fc.assert(
      fc.property(anySystem, fc.nat(22), (plan, cut) => {
        const n = plan.leverage.rows;
        const [vectors, plain] = [vectorLanes(plan)!, plainLanes(plan)];
        const swept = [vectors, plain].map((lanes) => linearSweep(plan, 0, n, () => {}, lanes));
        const at = cut % (n + 1);
        const parts = [
          linearSweep(plan, 0, at, () => {}, vectors),
          linearSweep(plan, at, n, () => {}, vectors),
        ];
        expect(bits(swept[0]!.impact)).toEqual(bits(swept[1]!.impact));
        expect(bits(swept[0]!.suffered)).toEqual(bits(swept[1]!.suffered));
        expect(parts.flatMap(({impact}) => bits(impact))).toEqual(bits(swept[1]!.impact));
        expect(swept[0]!.converged).toBe(swept[1]!.converged);
      }),
    );
  });

  it('are both at hand here, and agree on a pass and a shift taken alone', () => {
    const plan = planLinearSweep({
      leverage: buildCsr(3, 3, [
        [0, 1, 0.5],
        [1, 2, 3],
        [2, 0, 0.25],
      ]),
      sizes: Float64Array.of(1, 2, 4),
      tolerance: 1e-12,
      maxRounds: 100,
    });
    const all = [vectorLanes(plan)!, plainLanes(plan)];
    for (const {x, by, relax, shift} of all) {
      x.set([0.1, 0, 1, 0.2], 4 * plan.place[1]!);
      relax(0, 3);
      by.set([0.1, -2, 3, 0]);
      shift();
    }
    expect(bits(all[0]!.x)).toEqual(bits(all[1]!.x));
    expect(bits(all[0]!.sums)).toEqual(bits(all[1]!.sums));
    expect([...all[0]!.x].every((level) => level >= 0 && level <= 1)).toBe(true);
    expect(all[0]!.sums.some((sum) => sum !== 0)).toBe(true);
  });
});
