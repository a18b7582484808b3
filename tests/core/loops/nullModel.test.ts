import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toTheEnd} from '../../../src/core/lib/inSteps';
import {findCircuits} from '../../../src/core/loops/findCircuits';
import {nullModel as inSteps, successorsOf, type NullArc} from '../../../src/core/loops/nullModel';

const nullModel = (...of: Parameters<typeof inSteps>) => toTheEnd(inSteps(...of));
const settings = {maxLength: 3, draws: 60, seed: 7};

describe('the null model', () => {
  it('says a loop is certain where degrees leave no other way', () => {
    // 0 ⇄ 1 and nobody else: nothing can be traded, each draw has the loop
    const arcs: NullArc[] = [
      {from: 0, to: 1, usd: 5},
      {from: 1, to: 0, usd: 3},
    ];
    const model = nullModel(2, arcs, settings);
    expect(model.strangeness(2, 3, 1)).toEqual({expected: 1, p: 1, draws: 60});
    expect(model.strangeness(2, 4, 1)).toEqual({expected: 0, p: 1 / 61, draws: 60});
  });

  it('comes near to what chance does to two pairs', () => {
    // 0 ⇄ 1, 2 ⇄ 3: of the 9 ways to give each node one payee that is not itself, 3 are two pairs
    // (each with two loops of two) and 6 one circuit of four: on average 2 · 3/9 = 2/3 loops of two.
    const arcs = [
      [0, 1],
      [1, 0],
      [2, 3],
      [3, 2],
    ].map(([from, to]) => ({from: from!, to: to!, usd: 10}));
    const {expected, p} = nullModel(4, arcs, {maxLength: 2, draws: 4000, seed: 3}).strangeness(
      2,
      10,
      2,
    );
    expect(expected).toBeCloseTo(2 / 3, 1);
    expect(p).toBeCloseTo(1 / 3, 1);
  });

  it('keeps what each pays and how many pay it, and the same seed gives the same draws', () => {
    const webs = fc.uniqueArray(
      fc.record({from: fc.nat(5), to: fc.nat(5), usd: fc.integer({min: 1, max: 9})}),
      {maxLength: 14, selector: ({from, to}) => from * 6 + to},
    );
    fc.assert(
      fc.property(webs, (all) => {
        const arcs = all.filter(({from, to}) => from !== to);
        const before = structuredClone(arcs);
        const one = nullModel(6, arcs, {...settings, draws: 5});
        expect(arcs).toEqual(before);
        expect(nullModel(6, arcs, {...settings, draws: 5}).counts).toEqual(one.counts);
        const most = findCircuits(successorsOf(6, arcs), 3).length;
        expect(one.counts.every((n) => n <= 6 * 5 * 4 && n >= 0)).toBe(true);
        expect(one.strangeness(2, 0, most + 999).p).toBe(1 / 6);
      }),
    );
  });

  it('counts a loop with an undisclosed amount, but never by its width', () => {
    const arcs = [
      {from: 0, to: 1, usd: NaN},
      {from: 1, to: 0, usd: 3},
    ];
    const model = nullModel(2, arcs, settings);
    expect(model.counts).toEqual(Array(60).fill(1));
    expect(model.strangeness(2, 0, 1).expected).toBe(0);
  });
});
