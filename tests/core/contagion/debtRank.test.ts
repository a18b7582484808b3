import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {debtRank} from '../../../src/core/contagion/debtRank';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import {anyExposures, anyShocks, shocksOf} from '../../fixtures/arbitraryNetwork';
import {ask, distressOf, gapOf} from '../../fixtures/asking';
import {slowDebtRank} from '../../oracles/exposureModels';

const run = (entries: readonly Entry[], shock: readonly number[], maxRounds?: number) =>
  debtRank(
    buildCsr(shock.length, shock.length, entries),
    Float64Array.from(shock),
    maxRounds === undefined ? {} : {maxRounds},
  );

it('agrees with the equations', () => {
  const agrees = fc.property(anyExposures, anyShocks, (network, all) => {
    const shocks = shocksOf(network, all);
    const ids = network.nodes.map((n) => n.id);
    const leverage = network.edges.map(({holder, counterparty, exposure}) => {
      const i = ids.indexOf(holder);
      return [i, ids.indexOf(counterparty), exposure / network.nodes[i]!.buffer] as const;
    });
    const expected = slowDebtRank(
      leverage,
      ids.map((id) => shocks[id] ?? 0),
    );
    expect(gapOf(distressOf(ask(network, 'debtrank', {shocks})), expected)).toBeLessThan(1e-12);
  });
  fc.assert(agrees, {numRuns: 500});
});

describe('napkin examples', () => {
  it('a chain: each passes on what it first lost', () => {
    const {distress, forwarded, rounds} = run(
      [
        [1, 0, 0.5],
        [2, 1, 0.3],
      ],
      [0.8, 0, 0],
    );
    expect(gapOf(distress, [0.8, 0.4, 0.12])).toBeLessThan(1e-15);
    expect(gapOf(forwarded, [0.8, 0.4, 0.12])).toBeLessThan(1e-15);
    expect(rounds).toBe(3);
  });

  it('the cap is on the tie: 2.5 buffers on a company that lost 0.4 cost 0.4', () => {
    expect([...run([[0, 1, 2.5]], [0, 0.4]).distress]).toEqual([0.4, 0.4]);
  });

  it('single hit: what comes back to the first is felt, and not passed on again', () => {
    // 0 → 1 → 0: company 0 gains 0.5 · 0.6 · 0.5 = 0.15, and company 1 hears nothing of it.
    const {distress, forwarded} = run(
      [
        [1, 0, 0.6],
        [0, 1, 0.5],
      ],
      [0.5, 0],
    );
    expect(gapOf(distress, [0.65, 0.3])).toBeLessThan(1e-15);
    expect(gapOf(forwarded, [0.5, 0.3])).toBeLessThan(1e-15);
  });

  it('a company hit over a long way after a short one passes on the short one alone', () => {
    // 0 hits 2 at once and 1; 1 hits 2 later; 3 hears only of the first.
    const {distress} = run(
      [
        [2, 0, 0.2],
        [1, 0, 0.5],
        [2, 1, 0.4],
        [3, 2, 0.5],
      ],
      [1, 0, 0, 0],
    );
    expect(gapOf(distress, [1, 0.5, 0.4, 0.1])).toBeLessThan(1e-15);
  });

  it('a shocked company passes on its shock, however small', () => {
    expect(gapOf(run([[0, 1, 1]], [0.3, 1e-9]).distress, [0.300000001, 1e-9])).toBeLessThan(1e-17);
  });

  it('updates are synchronous: the numbering changes nothing', () => {
    // In place, company 0 would see company 1 of the same round in one numbering only.
    const forth = run(
      [
        [0, 2, 0.5],
        [1, 2, 0.7],
        [0, 1, 0.9],
      ],
      [0, 0, 0.6],
    ).distress;
    const back = run(
      [
        [1, 2, 0.5],
        [0, 2, 0.7],
        [1, 0, 0.9],
      ],
      [0, 0, 0.6],
    ).distress;
    expect([back[1], back[0], back[2]]).toEqual([...forth]);
  });
});

it('ends after at most as many rounds as companies, and one to see that nothing moves', () => {
  fc.assert(
    fc.property(anyExposures, anyShocks, (network, all) => {
      const outcome = ask(network, 'debtrank', {shocks: shocksOf(network, all)});
      expect(outcome.converged).toBe(true);
      expect(outcome.rounds).toBeLessThanOrEqual(network.nodes.length + 1);
    }),
  );
});

it('stays below linear DebtRank, which hears of everything again and again', () => {
  fc.assert(
    fc.property(anyExposures, anyShocks, (network, all) => {
      const shocks = shocksOf(network, all);
      const linear = distressOf(ask(network, 'linear-debtrank', {shocks}));
      distressOf(ask(network, 'debtrank', {shocks})).forEach((h, i) =>
        expect(h).toBeLessThanOrEqual(linear[i]! + 1e-9),
      );
    }),
  );
});

it('says so when it was stopped before it settled', () => {
  const chain: readonly Entry[] = [
    [1, 0, 0.9],
    [2, 1, 0.9],
    [3, 2, 0.9],
  ];
  expect(run(chain, [1, 0, 0, 0], 2)).toMatchObject({rounds: 2, converged: false});
  expect(run(chain, [1, 0, 0, 0], 2).distress[3]).toBe(0);
});

it('refuses a shock of another length', () => {
  expect(() => debtRank(buildCsr(2, 2, []), Float64Array.of(1))).toThrow(/invariant/);
});
