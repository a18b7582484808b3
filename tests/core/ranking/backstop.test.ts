import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {joint, type JointInput} from '../../../src/core/contagion/joint';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import {backstop} from '../../../src/core/ranking/backstop';

/** Companies tied by claims alone: [holder, obligor, dollars]. */
function byClaims(buffer: readonly number[], claims: readonly Entry[]): JointInput {
  const order = buffer.length;
  const none = buildCsr(order, order, []);
  const zeros = new Float64Array(order);
  return {
    order,
    supply: buildCsr(0, order, []),
    groupOf: new Uint32Array(0),
    isEssential: new Uint8Array(0),
    supplyCut: new Float64Array(0),
    demand: none,
    demandCut: new Float64Array(0),
    claims: buildCsr(order, order, claims),
    guarantees: none,
    funding: none,
    buffer: Float64Array.from(buffer),
    liquidity: new Float64Array(order).fill(Infinity),
    revenue: zeros,
    margin: zeros,
    profit: zeros,
    passThrough: 0,
    coupling: false,
    relief: null,
  };
}
const fallen = (input: JointInput, shock: Float64Array) =>
  [...joint(input, shock).state.failed].filter((failed, i) => failed === 1 && shock[i]! < 1).length;
const helped = (input: JointInput, usd: Float64Array): JointInput => ({
  ...input,
  buffer: input.buffer.map((e, i) => e + usd[i]!),
});

describe('the backstop', () => {
  it('gives each what it lacks, down the chain', () => {
    // c fails: b lacks 12 − 10, and though saved passes on nearly all: a lacks 8 − 5.
    const input = byClaims(
      [5, 10, 7],
      [
        [1, 2, 12],
        [0, 1, 8],
      ],
    );
    const {usd, total, holds} = backstop(input, Float64Array.of(0, 0, 1), {});
    expect(holds).toBe(true);
    expect(usd[0]).toBeCloseTo(3, 6);
    expect(usd[1]).toBeCloseTo(2, 6);
    expect(usd[2]).toBe(0);
    expect(total).toBeCloseTo(5, 6);
  });

  it('is nothing where nobody falls', () => {
    const input = byClaims([5, 10], [[0, 1, 4]]);
    expect(backstop(input, Float64Array.of(0, 1), {}).total).toBe(0);
  });

  it('pays once for both tests: equity paid in is cash', () => {
    const input = {
      ...byClaims([5, 10], []),
      demand: buildCsr(2, 2, [[0, 1, 0.5]]),
      demandCut: new Float64Array(1),
      revenue: Float64Array.of(40, 0),
      margin: Float64Array.of(0.9, 0),
      liquidity: Float64Array.of(6, Infinity),
    };
    // Half of 40 is lost, 18 of it profit: 13 beyond the equity of 5, 12 beyond the cash of 6.
    expect(backstop(input, Float64Array.of(0, 1), {}).total).toBeCloseTo(13, 6);
  });

  const web = fc.integer({min: 2, max: 6}).chain((n) =>
    fc.record({
      buffer: fc.array(fc.integer({min: 1, max: 9}), {minLength: n, maxLength: n}),
      claims: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({min: 1, max: 9})), {
        maxLength: 12,
      }),
    }),
  );
  it('holds, and less of it does not', () => {
    fc.assert(
      fc.property(web, ({buffer, claims}) => {
        const input = byClaims(
          buffer,
          claims.filter(([i, j]) => i !== j),
        );
        const shock = Float64Array.from(buffer, (_, i) => (i === 0 ? 1 : 0));
        const {usd, holds} = backstop(input, shock, {});
        expect(holds).toBe(true);
        expect(fallen(helped(input, usd), shock)).toBe(0);
        const last = usd.findLastIndex((x) => x > 1e-3); // below lies the margin beyond the edge
        if (last < 0) return;
        const less = usd.map((x, i) => (i === last ? 0.99 * x : x));
        expect(fallen(helped(input, less), shock)).toBeGreaterThan(0);
      }),
    );
  });
});
