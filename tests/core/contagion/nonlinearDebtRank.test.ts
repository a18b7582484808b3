import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nonlinearDebtRank} from '../../../src/core/contagion/nonlinearDebtRank';
import {passedOn} from '../../../src/core/contagion/passThrough';
import {buildCsr} from '../../../src/core/graph/csr';
import {anyExposures, anyShocks, shocksOf} from '../../fixtures/arbitraryNetwork';
import {ask, distressOf, gapOf} from '../../fixtures/asking';
import {slowNonlinearDebtRank} from '../../oracles/exposureModels';

const alphas = fc.constantFrom(0, 0.5, 2, 10);
const recoveries = fc.constantFrom(0, 0.3, 1);

it('agrees with the equations in increments', () => {
  const agrees = fc.property(
    anyExposures,
    anyShocks,
    alphas,
    recoveries,
    (network, all, alpha, recovery) => {
      const shocks = shocksOf(network, all);
      const ids = network.nodes.map((n) => n.id);
      const leverage = network.edges.map(({holder, counterparty, exposure}) => {
        const i = ids.indexOf(holder);
        return [i, ids.indexOf(counterparty), exposure / network.nodes[i]!.buffer] as const;
      });
      const expected = slowNonlinearDebtRank(
        leverage,
        ids.map((id) => shocks[id] ?? 0),
        alpha,
        recovery,
      );
      const outcome = ask(network, 'nonlinear-debtrank', {shocks, parameters: {alpha, recovery}});
      expect(gapOf(distressOf(outcome), expected)).toBeLessThan(1e-7);
    },
  );
  fc.assert(agrees, {numRuns: 300});
});

describe('the pass-through p(h) = h e^(α(h−1))', () => {
  it.each([
    {alpha: 0, h: 0.37, expected: 0.37},
    {alpha: 2, h: 0.37, expected: 0.37 * Math.exp(-1.26)},
    {alpha: 5, h: 0, expected: 0},
    {alpha: 5, h: 1, expected: 1},
  ])('α $alpha at $h', ({alpha, h, expected}) => {
    expect(passedOn(h, alpha)).toBeCloseTo(expected, 15);
  });
});

describe('napkin example', () => {
  const run = (alpha: number, recovery: number) =>
    nonlinearDebtRank(buildCsr(2, 2, [[0, 1, 0.8]]), Float64Array.of(0.1, 0.5), {alpha, recovery})
      .distress[0];

  it('leverage × what passes × what is not recovered, on top of the shock', () => {
    expect(run(0, 0)).toBeCloseTo(0.1 + 0.8 * 0.5, 15);
    expect(run(3, 0)).toBeCloseTo(0.1 + 0.8 * 0.5 * Math.exp(-1.5), 15);
    expect(run(3, 0.4)).toBeCloseTo(0.1 + 0.6 * 0.8 * 0.5 * Math.exp(-1.5), 15);
    expect(run(0, 1)).toBe(0.1);
  });
});

it('α = 0 without recovery is linear DebtRank', () => {
  fc.assert(
    fc.property(anyExposures, anyShocks, (network, all) => {
      const shocks = shocksOf(network, all);
      const linear = ask(network, 'linear-debtrank', {shocks});
      const nonlinear = ask(network, 'nonlinear-debtrank', {shocks});
      expect(gapOf(distressOf(nonlinear), distressOf(linear))).toBeLessThan(1e-9);
    }),
  );
});

it('a very large α passes on failures alone: who is hit by none keeps its shock', () => {
  fc.assert(
    fc.property(anyExposures, anyShocks, (network, all) => {
      const shocks = shocksOf(network, all);
      const parameters = {alpha: 1000};
      const outcome = ask(network, 'nonlinear-debtrank', {shocks, parameters});
      const failed = new Set(outcome.nodes.filter((n) => n.distress > 0.97).map((n) => n.id));
      for (const node of outcome.nodes) {
        const isExposed = network.edges.some(
          (e) => e.holder === node.id && e.exposure > 0 && failed.has(e.counterparty as never),
        );
        if (!isExposed) expect(node.distress).toBeCloseTo(node.shock, 9);
      }
    }),
  );
});

it('more recovery, or a more convex pass-through, spares everybody or leaves them as they are', () => {
  fc.assert(
    fc.property(anyExposures, anyShocks, (network, all) => {
      const shocks = shocksOf(network, all);
      const at = (alpha: number, recovery: number) =>
        distressOf(ask(network, 'nonlinear-debtrank', {shocks, parameters: {alpha, recovery}}));
      const base = at(1, 0.2);
      at(1, 0.5).forEach((h, i) => expect(h).toBeLessThanOrEqual(base[i]! + 1e-9));
      at(4, 0.2).forEach((h, i) => expect(h).toBeLessThanOrEqual(base[i]! + 1e-9));
    }),
  );
});

it('says so when it was stopped before it settled', () => {
  const loop = buildCsr(2, 2, [
    [0, 1, 0.9],
    [1, 0, 0.9],
  ]);
  const {rounds, converged} = nonlinearDebtRank(loop, Float64Array.of(0.5, 0), {maxRounds: 3});
  expect({rounds, converged}).toEqual({rounds: 3, converged: false});
});
