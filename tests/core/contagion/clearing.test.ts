import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {clearing} from '../../../src/core/contagion/clearing';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import type {LiabilityNetwork} from '../../../src/core/network/network';
import {anyLiabilities, anyShocks, shocksOf} from '../../fixtures/arbitraryNetwork';
import {ask, gapOf, measureOf, sumOfReceipt} from '../../fixtures/asking';
import {allClearingVectors, slowEisenbergNoe, type SlowBooks} from '../../oracles/clearing';

const booksOf = ({nodes, edges}: LiabilityNetwork): SlowBooks => {
  const at = new Map(nodes.map(({id}, i) => [id, i]));
  const debts = nodes.map(() => nodes.map(() => 0));
  for (const {debtor, creditor, amount} of edges)
    debts[at.get(debtor)!]![at.get(creditor)!]! += amount;
  return {
    debts,
    externalAssets: nodes.map((n) => n.externalAssets),
    externalLiabilities: nodes.map((n) => n.externalLiabilities),
  };
};
const owedIn = ({debts, externalLiabilities}: SlowBooks) =>
  debts.map((row, i) => row.reduce((a, b) => a + b, externalLiabilities[i]!));
/** Everyone has something of its own: then nothing circulates out of nowhere. */
const withAssets = (network: LiabilityNetwork): LiabilityNetwork => ({
  ...network,
  nodes: network.nodes.map((n, i) => ({...n, externalAssets: n.externalAssets + (i + 1) / 7})),
});
const rates = fc.constantFrom(0, 0.37, 0.8, 1);

it('Eisenberg–Noe is the greatest fixed point, found by iteration from full payment', () => {
  const agrees = fc.property(anyLiabilities, (network) => {
    const paid = measureOf(ask(network, 'clearing'), 'payment');
    expect(gapOf(paid, slowEisenbergNoe(booksOf(network)))).toBeLessThan(1e-6);
  });
  fc.assert(agrees, {numRuns: 300});
});

it('with bankruptcy costs: the greatest and the least of all clearing vectors', () => {
  const agrees = fc.property(anyLiabilities, rates, rates, (network, alpha, beta) => {
    // Where all that others pay is kept, money that nobody put in may circulate: any amount of it.
    fc.pre(alpha > 0 || beta < 1);
    const given = beta === 1 ? withAssets(network) : network;
    const books = booksOf(given);
    const all = allClearingVectors(books, alpha, beta);
    fc.pre(all.length > 0);
    const paid = (vector: string) =>
      measureOf(ask(given, 'clearing', {parameters: {alpha, beta, vector}}), 'payment');
    const most = owedIn(books).map((_, i) => Math.max(...all.map((p) => p[i]!)));
    const least = owedIn(books).map((_, i) => Math.min(...all.map((p) => p[i]!)));
    expect(gapOf(paid('greatest'), most)).toBeLessThan(1e-8);
    expect(gapOf(paid('least'), least)).toBeLessThan(1e-8);
  });
  fc.assert(agrees, {numRuns: 300});
});

it('a large debtor elsewhere changes nobody’s payment', () => {
  const node = (id: string, externalAssets: number, externalLiabilities = 0) => ({
    id,
    name: id,
    size: 1,
    externalAssets,
    externalLiabilities,
  });
  // A loop of almost all that is owed: its payments settle slowly.
  const loop: LiabilityNetwork = {
    kind: 'liabilities',
    nodes: [node('a', 0.01, 0.01), node('b', 0, 0.02)],
    edges: [
      {debtor: 'a', creditor: 'b', amount: 30},
      {debtor: 'b', creditor: 'a', amount: 30},
    ],
  };
  const stranger = {
    ...loop,
    nodes: [...loop.nodes, node('giant', 0, 0), node('its-lender', 0)],
    edges: [...loop.edges, {debtor: 'giant', creditor: 'its-lender', amount: 1e12}],
  };
  const [alone, beside] = [loop, stranger].map((n) => measureOf(ask(n, 'clearing'), 'payment'));
  // p_b = 30 (p_a / 30.02 …): two equations in two unknowns, solved by Cramer's rule.
  const [toB, toA] = [30 / 30.01, 30 / 30.02];
  const a = 0.01 / (1 - toA * toB);
  expect(alone![0]).toBeCloseTo(a, 8);
  expect(beside!.slice(0, 2)).toEqual(alone);
});

describe('what a clearing vector must keep', () => {
  const check = (network: LiabilityNetwork, alpha: number, beta: number, vector: string) => {
    const books = booksOf(network);
    const owed = owedIn(books);
    const outcome = ask(network, 'clearing', {parameters: {alpha, beta, vector}});
    const paid = measureOf(outcome, 'payment');
    const income = owed.map((_, i) =>
      owed.reduce((s, p, j) => s + (p > 0 ? (books.debts[j]![i]! / p) * paid[j]! : 0), 0),
    );
    outcome.nodes.forEach((node, i) => {
      const has = books.externalAssets[i]! + income[i]!;
      expect(paid[i]!).toBeGreaterThanOrEqual(0);
      expect(paid[i]!).toBeLessThanOrEqual(owed[i]! + 1e-12); // nobody pays more than it owes
      expect(paid[i]!).toBeLessThanOrEqual(has + 1e-9); // limited liability
      const isSolvent = has >= owed[i]! - 1e-9;
      const all = alpha * books.externalAssets[i]! + beta * income[i]!;
      // Absolute priority: whoever falls short pays all that bankruptcy leaves.
      expect(Math.abs(paid[i]! - (isSolvent ? owed[i]! : all))).toBeLessThan(1e-8);
      expect(node.distress).toBeCloseTo(owed[i]! > 0 ? 1 - paid[i]! / owed[i]! : 0, 12);
    });
  };

  it('limited liability, absolute priority, proportional shares', () => {
    fc.assert(
      fc.property(anyLiabilities, rates, rates, (network, alpha, beta) =>
        check(network, alpha, beta, 'greatest'),
      ),
    );
  });

  it('the least vector is one too, and nobody pays more in it', () => {
    fc.assert(
      fc.property(anyLiabilities, rates, rates, (network, alpha, beta) => {
        check(network, alpha, beta, 'least');
        const by = (vector: string) =>
          ask(network, 'clearing', {parameters: {alpha, beta, vector}});
        const [greatest, least] = [by('greatest'), by('least')];
        const [most, few] = [measureOf(greatest, 'payment'), measureOf(least, 'payment')];
        most.forEach((p, i) => expect(few[i]!).toBeLessThanOrEqual(p + 1e-9));
        const gap = Math.max(
          0,
          ...greatest.nodes.map((n, i) => Math.abs(n.distress - least.nodes[i]!.distress)),
        );
        for (const {regime} of [greatest, least])
          expect(regime!.multiplicityGap).toBeCloseTo(gap, 9);
      }),
    );
  });
});

const books = (
  liabilities: readonly (readonly number[])[], // [debtor][creditor]
  externalAssets: readonly number[],
  externalLiabilities: readonly number[] = externalAssets.map(() => 0),
) => {
  const n = externalAssets.length;
  const entries = liabilities.flatMap((row, i) =>
    row.map((amount, j): Entry => [j, i, amount]).filter((e) => e[2] > 0),
  );
  return {
    liabilities: buildCsr(n, n, entries),
    externalAssets: Float64Array.from(externalAssets),
    externalLiabilities: Float64Array.from(externalLiabilities),
  };
};

describe('Rogers & Veraart (2013), example 3.3', () => {
  const pair = (owes: number) =>
    books(
      [
        [0, owes],
        [owes, 0],
      ],
      [1, 1],
    );
  const costs = {alpha: 0.5, beta: 0.5};

  it('with K1 = 2.2 there are two clearing vectors', () => {
    expect([...clearing(pair(2.2), costs).payment]).toEqual([2.2, 2.2]);
    const least = clearing(pair(2.2), {...costs, vector: 'least'}).payment;
    expect(gapOf(least, [1, 1])).toBeLessThan(1e-14);
  });

  it('with K1 = 2 iteration from below ends at (1, 1), which is none: both then pay in full', () => {
    // ½ · 1 + ½ · 1 = 1 each, yet with that both have 1 + 1 = 2, all that they owe.
    const stuck = clearing(pair(2), {...costs, vector: 'least'});
    expect([...stuck.payment]).toEqual([2, 2]);
    expect([...stuck.defaulted]).toEqual([0, 0]);
    expect(stuck.converged).toBe(true);
  });
});

describe('napkin examples', () => {
  it('external creditors share pari passu with the others', () => {
    // Company 0 has 3 and owes 4 to company 1 and 2 outside: half of everything is paid.
    const {payment, obligation, defaulted} = clearing(
      books(
        [
          [0, 4],
          [0, 0],
        ],
        [3, 0.5],
        [2, 7],
      ),
    );
    expect([...obligation]).toEqual([6, 7]);
    expect(gapOf(payment, [3, 2.5])).toBeLessThan(1e-15); // 1 gets 4 · ½ = 2 and has 0.5
    expect([...defaulted]).toEqual([1, 1]);
  });

  it('α is for external assets, β for what others pay', () => {
    // Company 0 owes 10 outside, holds 2 and is owed 4 by company 1, which pays in full.
    const given = books(
      [
        [0, 0],
        [4, 0],
      ],
      [2, 9],
      [10, 0],
    );
    expect(clearing(given, {alpha: 0.5, beta: 0.75}).payment[0]).toBeCloseTo(1 + 3, 15);
    expect(clearing(given, {alpha: 0.75, beta: 0.5}).payment[0]).toBeCloseTo(1.5 + 2, 15);
  });

  it('solvent is who could pay before the costs of bankruptcy', () => {
    const given = books([[0]], [5], [5]);
    expect(clearing(given, {alpha: 0.1})).toMatchObject({defaulted: Uint8Array.of(0)});
    expect(clearing(given, {alpha: 0.1}).payment[0]).toBe(5);
    expect(clearing(books([[0]], [4.9], [5]), {alpha: 0.1}).payment[0]).toBeCloseTo(0.49, 15);
  });

  it('debts in a ring with nothing in it: all paid in the greatest vector, none in the least', () => {
    const ring = books(
      [
        [0, 3],
        [3, 0],
      ],
      [0, 0],
    );
    expect([...clearing(ring).payment]).toEqual([3, 3]);
    expect([...clearing(ring, {vector: 'least'}).payment]).toEqual([0, 0]);
  });

  it('says so when it was stopped before it settled', () => {
    const chain = books(
      [
        [0, 2, 0],
        [0, 0, 2],
        [0, 0, 0],
      ],
      [1, 0, 0],
      [0, 0, 2],
    );
    expect(clearing(chain)).toMatchObject({converged: true, rounds: 4});
    expect(clearing(chain, {maxRounds: 2})).toMatchObject({converged: false, rounds: 2});
  });
});

describe('a shock', () => {
  it('is the part of external assets that is lost, and harder ones spare nobody', () => {
    fc.assert(
      fc.property(anyLiabilities, anyShocks, (network, all) => {
        const shocks = shocksOf(network, all);
        const poorer = {
          ...network,
          nodes: network.nodes.map((n) => ({
            ...n,
            externalAssets: n.externalAssets * (1 - (shocks[n.id] ?? 0)),
          })),
        };
        const shocked = measureOf(ask(network, 'clearing', {shocks}), 'payment');
        expect(shocked).toEqual(measureOf(ask(poorer, 'clearing'), 'payment'));
        const before = measureOf(ask(network, 'clearing'), 'payment');
        shocked.forEach((p, i) => expect(p).toBeLessThanOrEqual(before[i]! + 1e-9));
      }),
    );
  });

  it('receipts add up to what stays unpaid: its own lack and one line per defaulting debtor', () => {
    fc.assert(
      fc.property(anyLiabilities, anyShocks, rates, rates, (network, all, alpha, beta) => {
        const parameters = {alpha, beta};
        const outcome = ask(network, 'clearing', {shocks: shocksOf(network, all), parameters});
        const defaulted = new Set(
          outcome.nodes.filter((n) => n.measures!['defaulted']).map((n) => n.id),
        );
        for (const node of outcome.nodes) {
          expect(Math.abs(sumOfReceipt(node) - node.distress)).toBeLessThan(1e-9);
          for (const {from, channel, loss, usd} of node.receipt) {
            expect(loss).toBeGreaterThanOrEqual(0);
            expect(usd).toBeGreaterThan(0);
            expect(channel === 'own' ? from === node.id : defaulted.has(from)).toBe(true);
          }
        }
      }),
    );
  });
});
