import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exp, log, power} from '../../../src/core/lib/elementary';

const relative = (got: number, wanted: number) =>
  wanted === 0 ? Math.abs(got) : Math.abs(got / wanted - 1);

describe('elementary functions without the engine', () => {
  it('meet printed values', () => {
    // Abramowitz & Stegun (1964), tables 1.1 and 4.2
    expect(exp(1)).toBeCloseTo(2.718281828459045, 15);
    expect(relative(exp(-1), 0.36787944117144233)).toBeLessThan(3e-16);
    expect(relative(log(2), 0.6931471805599453)).toBeLessThan(3e-16);
    expect(relative(log(10), 2.302585092994046)).toBeLessThan(3e-16);
    expect(relative(power(2, 0.5), Math.SQRT2)).toBeLessThan(5e-16);
    expect(relative(power(0.4, 2.5), 0.10119288512538814)).toBeLessThan(1e-15);
  });

  it('are exact where the answer is', () => {
    expect([exp(0), log(1), power(0.3, 1), power(0.3, 0), power(1, 7.5)]).toEqual([
      1, 0, 0.3, 1, 1,
    ]);
    expect([power(0, 2), power(0, 0), power(0, -1)]).toEqual([0, 1, Infinity]);
  });

  it('have the limits of the engine', () => {
    expect([exp(-Infinity), exp(-746), exp(710), exp(Infinity)]).toEqual([
      0,
      0,
      Infinity,
      Infinity,
    ]);
    expect([log(0), log(Infinity)]).toEqual([-Infinity, Infinity]);
    for (const gone of [exp(NaN), log(NaN), log(-1), power(-1, 0.5)]) expect(gone).toBeNaN();
    expect(relative(exp(709.7), Math.exp(709.7))).toBeLessThan(1e-15);
    expect(exp(-745)).toBe(5e-324); // the least number there is
    expect(relative(log(5e-324), -744.4400719213812)).toBeLessThan(3e-16);
    expect(relative(log(2.2250738585072014e-308), -708.3964185322641)).toBeLessThan(3e-16);
  });

  it('agree with the engine to its last bits', () => {
    const finite = {noNaN: true, noDefaultInfinity: true};
    fc.assert(
      fc.property(fc.double({min: -700, max: 700, ...finite}), (x) => {
        expect(relative(exp(x), Math.exp(x))).toBeLessThan(5e-16);
      }),
    );
    fc.assert(
      fc.property(fc.double({min: 1e-300, max: 1e300, ...finite}), (x) => {
        expect(relative(log(x), Math.log(x))).toBeLessThan(5e-16);
      }),
    );
    fc.assert(
      fc.property(fc.double({min: 0.5, max: 2, ...finite}), (x) => {
        expect(relative(log(x), Math.log(x))).toBeLessThan(5e-16);
      }),
    );
    const [base, exponent] = [
      fc.double({min: 1e-9, max: 1, ...finite}),
      fc.double({min: 0, max: 5, ...finite}),
    ];
    fc.assert(
      fc.property(base, exponent, (x, y) => {
        const bound = 1e-15 * (1 + Math.abs(y * Math.log(x)));
        expect(relative(power(x, y), x ** y)).toBeLessThan(bound);
      }),
    );
  });
});
