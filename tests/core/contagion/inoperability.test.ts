import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {inoperability} from '../../../src/core/contagion/inoperability';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import type {InputOutputNetwork} from '../../../src/core/network/network';
import {anyInputOutput, anyShocks, shocksOf} from '../../fixtures/arbitraryNetwork';
import {ask, distressOf, gapOf, sumOfReceipt} from '../../fixtures/asking';
import {gelfandRadius, solveDense, type Matrix} from '../../oracles/linear';

const modes = fc.constantFrom('demand', 'supply');
const matrixOf = ({nodes, edges}: InputOutputNetwork, mode: string): Matrix => {
  const at = new Map(nodes.map(({id}, i) => [id, i]));
  const a = nodes.map(() => nodes.map(() => 0));
  for (const {supplier, customer, flow} of edges) {
    const [i, j] = [at.get(supplier)!, at.get(customer)!];
    if (mode === 'demand') a[i]![j]! += flow / nodes[i]!.output;
    else a[j]![i]! += flow / nodes[j]!.output;
  }
  return a;
};

it('is (I − A)⁻¹ c, cut off at 1, where that exists; else the least fixed point under the cap', () => {
  let solved = 0;
  let capped = 0;
  const agrees = fc.property(anyInputOutput, anyShocks, modes, (network, all, mode) => {
    const shocks = shocksOf(network, all);
    const a = matrixOf(network, mode);
    const c = network.nodes.map(({id}) => shocks[id] ?? 0);
    const radius = gelfandRadius(a);
    fc.pre(radius < 0.98 || radius > 1.02);
    const found = distressOf(ask(network, 'inoperability', {shocks, parameters: {mode}}));
    if (radius < 1) {
      solved++;
      const q = solveDense(
        a.map((row, i) => row.map((x, j) => (i === j ? 1 - x : -x))),
        c,
      );
      expect(
        gapOf(
          found,
          q.map((x) => Math.min(1, x)),
        ),
      ).toBeLessThan(1e-8);
    } else {
      capped++;
      let q = [...c];
      for (let t = 0; t < 5000; t++)
        q = a.map((row, i) =>
          Math.min(
            1,
            row.reduce((s, x, j) => s + x * q[j]!, c[i]!),
          ),
        );
      expect(gapOf(found, q)).toBeLessThan(1e-7);
    }
  });
  fc.assert(agrees, {numRuns: 400, seed: 3});
  expect(solved).toBeGreaterThan(20);
  expect(capped).toBeGreaterThan(20);
});

describe('napkin examples', () => {
  // a sells 3 of its 10 to b; b sells 2 of its 8 to a.
  const pair: InputOutputNetwork = {
    kind: 'input-output',
    nodes: [
      {id: 'a', output: 10, size: 10},
      {id: 'b', output: 8, size: 8},
    ],
    edges: [
      {supplier: 'a', customer: 'b', flow: 3},
      {supplier: 'b', customer: 'a', flow: 2},
    ],
  };
  const lost = (mode: string, shocks: Readonly<Record<string, number>>) =>
    distressOf(ask(pair, 'inoperability', {shocks, parameters: {mode}}));

  it('demand: the seller loses the share of its output that the other no longer buys', () => {
    const loop = 1 - 0.3 * 0.25;
    expect(gapOf(lost('demand', {b: 0.5}), [(0.3 * 0.5) / loop, 0.5 / loop])).toBeLessThan(1e-12);
  });

  it('supply: the buyer loses by what it no longer gets, over its own output', () => {
    const loop = 1 - (3 / 8) * (2 / 10);
    expect(gapOf(lost('supply', {a: 0.5}), [0.5 / loop, (0.5 * 3) / 8 / loop])).toBeLessThan(1e-12);
  });

  it('the cap stands outside the solution: others lose by what lies above it, too', () => {
    // Company 0 amplifies to 0.9 + 0.9 q1; rows may sum above 1.
    const {distress, untruncated, isCapped} = inoperability(
      buildCsr(3, 3, [
        [0, 1, 0.9],
        [1, 0, 0.5],
        [2, 0, 0.2],
      ]),
      Float64Array.of(0.9, 0.4, 0),
    );
    const q0 = (0.9 + 0.9 * 0.4) / (1 - 0.45);
    expect(isCapped).toBe(false);
    expect(untruncated[0]).toBeCloseTo(q0, 11);
    expect(distress[0]).toBe(1);
    expect(distress[2]).toBeCloseTo(0.2 * q0, 11); // not 0.2 · 1
  });

  it('where it diverges the capped solution is returned, and said to be one', () => {
    const loop: readonly Entry[] = [
      [0, 1, 2],
      [1, 0, 1],
      [2, 1, 0.3],
    ];
    const {distress, isCapped, converged} = inoperability(
      buildCsr(3, 3, loop),
      Float64Array.of(0.01, 0, 0),
    );
    expect({isCapped, converged}).toEqual({isCapped: true, converged: true});
    expect(gapOf(distress, [1, 1, 0.3])).toBeLessThan(1e-12);
  });

  it('a cut tie is inoperability of its own', () => {
    const outcome = ask(pair, 'inoperability', {reductions: {'a->b': 0.5}});
    expect(outcome.nodes[0]!.distress).toBeCloseTo(0.15 / (1 - 0.15 * 0.25), 12);
    expect(outcome.nodes[0]!.receipt).toMatchObject([{from: 'b', ties: ['a->b']}]);
    expect(outcome.regime!.spectralRadius.demand).toBeCloseTo(Math.sqrt(0.15 * 0.25), 9);
  });
});

describe('rounds', () => {
  const chain: InputOutputNetwork = {
    kind: 'input-output',
    nodes: ['a', 'b', 'c'].map((id) => ({id, output: 1, size: 1})),
    edges: [
      {supplier: 'b', customer: 'a', flow: 0.5},
      {supplier: 'c', customer: 'b', flow: 0.4},
    ],
  };

  it('are told one tie at a time', () => {
    const outcome = ask(chain, 'inoperability', {shocks: {a: 1}});
    expect(outcome.nodes.map((n) => n.round)).toEqual([0, 1, 2]);
    expect(outcome.history.map((h) => [...h])).toEqual([
      [1, 0, 0],
      [1, 0.5, 0],
      [1, 0.5, 0.2],
    ]);
    expect(outcome.total).toMatchObject({hit: 2, failed: 0});
    expect(outcome.nodes[2]!.receipt).toMatchObject([{from: 'b', round: 1}]);
  });

  it('never leave [0, 1], nor fall', () => {
    fc.assert(
      fc.property(anyInputOutput, anyShocks, modes, (network, all, mode) => {
        const shocks = shocksOf(network, all);
        const outcome = ask(network, 'inoperability', {shocks, parameters: {mode}});
        outcome.history.forEach((now, r) =>
          now.forEach((q, i) => {
            expect(q).toBeLessThanOrEqual(1);
            expect(q).toBeGreaterThanOrEqual(r > 0 ? outcome.history[r - 1]![i]! : 0);
          }),
        );
        expect(gapOf(outcome.history.at(-1)!, distressOf(outcome))).toBeLessThan(1e-9);
      }),
    );
  });
});

it('receipts add up to the distress above the shock, cut or not', () => {
  fc.assert(
    fc.property(anyInputOutput, anyShocks, modes, fc.nat(20), (network, all, mode, at) => {
      const edge = network.edges[at];
      const reductions = edge ? {[`${edge.supplier}->${edge.customer}`]: 0.4} : {};
      const shocks = shocksOf(network, all);
      const outcome = ask(network, 'inoperability', {shocks, reductions, parameters: {mode}});
      for (const node of outcome.nodes) {
        expect(Math.abs(sumOfReceipt(node) - (node.distress - node.shock))).toBeLessThan(1e-9);
        for (const line of node.receipt) expect(line.loss).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
