import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {circularFlow, circulation, type WeightedArc} from '../../../src/core/loops/circulation';

/** The best of all flows in whole dollars: the optimum is one of them. */
function slowly(order: number, arcs: readonly WeightedArc[]): number {
  let best = 0;
  const flow: number[] = [];
  const tryAll = (k: number) => {
    if (k < arcs.length) {
      for (let f = 0; f <= arcs[k]!.usd; f++) {
        flow[k] = f;
        tryAll(k + 1);
      }
      return;
    }
    const net = Array<number>(order).fill(0);
    arcs.forEach(({from, to}, i) => {
      net[from]! += flow[i]!;
      net[to]! -= flow[i]!;
    });
    if (net.every((x) => x === 0))
      best = Math.max(
        best,
        flow.reduce((a, b) => a + b, 0),
      );
  };
  tryAll(0);
  return best;
}
const webs = fc
  .uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), {
    maxLength: 6,
    selector: ([from, to]) => from * 4 + to,
  })
  .map((pairs) => pairs.filter(([from, to]) => from !== to))
  .chain((pairs) =>
    fc.tuple(...pairs.map(([from, to]) => fc.nat(3).map((usd): WeightedArc => ({from, to, usd})))),
  );

describe('circular money', () => {
  it('is the most that any flow in whole dollars brings round', () => {
    fc.assert(
      fc.property(webs, (arcs) => {
        expect(circulation(4, arcs).circularUsd).toBe(slowly(4, arcs));
      }),
    );
  });

  it('stays within every amount and is conserved everywhere', () => {
    fc.assert(
      fc.property(webs, (arcs) => {
        const flow = circularFlow(4, arcs);
        const net = [0, 0, 0, 0];
        arcs.forEach(({from, to, usd}, k) => {
          expect(flow[k]).toBeGreaterThanOrEqual(0);
          expect(flow[k]).toBeLessThanOrEqual(usd);
          net[from]! += flow[k]!;
          net[to]! -= flow[k]!;
        });
        expect(net).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('by hand: 7 round, and 2 beside it that only go there', () => {
    // a pays b 9, b pays c 11, c pays a 7, c pays b 4: 7 × 3 go round, then b–c have 4 left for 4 × 2
    const arcs = [
      {from: 0, to: 1, usd: 9},
      {from: 1, to: 2, usd: 11},
      {from: 2, to: 0, usd: 7},
      {from: 2, to: 1, usd: 4},
    ];
    expect(circulation(3, arcs)).toEqual({
      grossUsd: 31,
      netUsd: 2, // a pays 2 more than it gets, b gets 2 more than it pays, c is even
      circularUsd: 29,
      share: 29 / 31,
    });
  });

  it('is nothing where nothing flows, or nothing comes back', () => {
    expect(circulation(0, [])).toMatchObject({grossUsd: 0, share: 0});
    expect(circulation(2, [{from: 0, to: 1, usd: 5}])).toMatchObject({netUsd: 5, circularUsd: 0});
  });
});
