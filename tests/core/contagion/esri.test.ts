import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {SupplyNetwork} from '../../../src/core/network/network';
import {anyShocks, anySupply, shocksOf} from '../../fixtures/arbitraryNetwork';
import {ask, distressOf, gapOf, measureOf, sumOfReceipt} from '../../fixtures/asking';
import {slowEsri, type SlowSupply} from '../../oracles/esri';

const cuts = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(0.27, 1)), {maxLength: 3});
const slowly = (
  network: SupplyNetwork,
  reductions: Readonly<Record<string, number>>,
): SlowSupply => {
  const {nodes, edges, essential} = network;
  const at = new Map(nodes.map(({id}, i) => [id, i]));
  const sectors = [...new Set(nodes.map((n) => n.sector))];
  const empty = () => nodes.map(() => nodes.map(() => 0));
  const [volumes, cut] = [empty(), empty()];
  for (const {supplier, customer, volume} of edges) {
    const [i, j] = [at.get(supplier)!, at.get(customer)!];
    volumes[i]![j]! += volume;
    cut[i]![j] = reductions[`${supplier}->${customer}`] ?? 0;
  }
  return {
    volumes,
    cut,
    sector: nodes.map((n) => sectors.indexOf(n.sector)),
    need: sectors.map((k) =>
      sectors.map((l) =>
        essential
          ? essential.matrix[essential.sectors.indexOf(k)]![essential.sectors.indexOf(l)]!
          : 1,
      ),
    ),
    revenue: nodes.map((n) => n.revenue),
    costs: nodes.map((n) => n.costs),
  };
};
const reductionsOf = ({edges}: SupplyNetwork, list: readonly (readonly [number, number])[]) =>
  Object.fromEntries(
    list.flatMap(([k, share]) => {
      const edge = edges[k];
      return edge ? [[`${edge.supplier}->${edge.customer}`, share]] : [];
    }),
  );

it('agrees with the equations: both channels, shocks, cuts, stop rules, with and without substitution', () => {
  const agrees = fc.property(
    anySupply,
    anyShocks,
    cuts,
    fc.constantFrom(1e-2, 1e-6, 1e-12),
    (network, all, list, epsilon) => {
      const shocks = shocksOf(network, all);
      const reductions = reductionsOf(network, list);
      const expected = slowEsri(
        slowly(network, reductions),
        network.nodes.map(({id}) => shocks[id] ?? 0),
        {epsilon, substitution: network.substitution ?? true},
      );
      const outcome = ask(network, 'esri', {shocks, reductions, parameters: {epsilon}});
      // The two sum in another order: a stop rule met by a hair may end one of them a round later.
      fc.pre(epsilon < 1e-6 || outcome.rounds === expected.rounds);
      const within = epsilon < 1e-6 ? 1e-7 : 1e-11;
      const found = (name: string) => measureOf(outcome, name);
      expect(gapOf(found('downstreamLoss'), expected.downstreamLoss)).toBeLessThan(within);
      expect(gapOf(found('upstreamLoss'), expected.upstreamLoss)).toBeLessThan(within);
      expect(Math.abs(outcome.total.esri! - expected.esri)).toBeLessThan(within);
    },
  );
  fc.assert(agrees, {numRuns: 500});
});

const network = (more: Partial<SupplyNetwork> = {}): SupplyNetwork => ({
  kind: 'supply',
  nodes: [
    {id: 'mill', sector: 'steel', revenue: 20, costs: null, size: 3},
    {id: 'forge', sector: 'steel', revenue: null, costs: null, size: 5},
    {id: 'maker', sector: 'cars', revenue: 40, costs: null, size: 7},
    {id: 'shop', sector: 'trade', revenue: 50, costs: null, size: 11},
  ],
  edges: [
    {supplier: 'mill', customer: 'maker', volume: 6},
    {supplier: 'forge', customer: 'maker', volume: 2},
    {supplier: 'maker', customer: 'shop', volume: 10},
  ],
  essential: {
    sectors: ['steel', 'cars', 'trade'],
    matrix: [
      [0, 2, 0],
      [0, 0, 1],
      [0, 0, 0],
    ],
  },
  substitution: false,
  ...more,
});
const lossOf = (of: SupplyNetwork, shocks: Readonly<Record<string, number>>, name: string) =>
  measureOf(ask(of, 'esri', {shocks}), name);

describe('napkin example', () => {
  it('downstream: the share of the essential input, then of all inputs', () => {
    // mill is 6/8 of the steel; the maker is all that the shop buys.
    const down = lossOf(network(), {mill: 0.4}, 'downstreamLoss');
    expect(gapOf(down, [0.4, 0, 0.3, 0.3])).toBeLessThan(1e-15);
  });

  it('upstream by revenue where it is given, by sales where not', () => {
    // the maker buys 6 of the mill's 20, and all 2 that the forge sells
    const up = lossOf(network(), {maker: 0.5}, 'upstreamLoss');
    expect(gapOf(up, [0.15, 0.5, 0.5, 0])).toBeLessThan(1e-15);
  });

  it('the two channels never meet: a customer short of steel buys as before', () => {
    const outcome = ask(network(), 'esri', {shocks: {mill: 1}});
    expect(measureOf(outcome, 'upstreamLoss')).toEqual([1, 0, 0, 0]);
    expect(outcome.nodes[2]!.distress).toBeCloseTo(0.75, 15);
  });

  it('the index weighs by sales inside the network and counts the failed itself', () => {
    const outcome = ask(network(), 'esri', {shocks: {mill: 1}});
    expect(outcome.total.esri).toBeCloseTo((6 + 10 * 0.75) / 18, 14);
    expect(outcome.total.impact).toBeCloseTo((7 * 0.75 + 11 * 0.75) / (3 + 5 + 7 + 11), 14);
  });

  it('with substitution a supplier weighs by its share of what its market still sells', () => {
    // Steel sells 8 in all, 2 after the mill: σ = min(1, 6/2) = 1; after 0.2 of it: 6/(8 − 1.2).
    const given = network({substitution: true});
    expect(lossOf(given, {mill: 1}, 'downstreamLoss')[2]).toBeCloseTo(0.75, 15);
    expect(lossOf(given, {mill: 0.2}, 'downstreamLoss')[2]).toBeCloseTo(0.75 * (6 / 6.8) * 0.2, 14);
  });

  it('an empty market: the denominator is 1, so amounts below 1 weigh less (as in GLcascade)', () => {
    const alone = network({
      substitution: true,
      edges: [
        {supplier: 'mill', customer: 'maker', volume: 0.6},
        {supplier: 'maker', customer: 'shop', volume: 10},
      ],
    });
    expect(lossOf(alone, {mill: 1}, 'downstreamLoss')[2]).toBeCloseTo(0.6, 14);
    const inCents: SupplyNetwork = {
      ...alone,
      edges: alone.edges.map((e) => ({...e, volume: e.volume * 100})),
    };
    expect(lossOf(inCents, {mill: 1}, 'downstreamLoss')[2]).toBe(1);
  });

  it('costs scale the downstream shares by inputs / costs', () => {
    const given = network();
    const costly: SupplyNetwork = {
      ...given,
      nodes: given.nodes.map((n) => (n.id === 'maker' ? {...n, costs: 32} : n)),
    };
    expect(lossOf(costly, {mill: 1}, 'downstreamLoss')[2]).toBeCloseTo(0.75 * (8 / 32), 14);
  });

  it('other inputs count over all inputs, the essential ones among them', () => {
    const given = network({
      edges: [...network().edges, {supplier: 'shop', customer: 'maker', volume: 4}],
      essential: {
        sectors: ['steel', 'cars', 'trade'],
        matrix: [
          [0, 2, 0],
          [0, 0, 0],
          [0, 1, 0],
        ],
      },
    });
    expect(lossOf(given, {shop: 1}, 'downstreamLoss')[2]).toBeCloseTo(4 / 12, 14);
    expect(lossOf(given, {mill: 1}, 'downstreamLoss')[2]).toBeCloseTo(6 / 8, 14);
    // Both: the larger limits, they do not add.
    expect(lossOf(given, {mill: 1, shop: 1}, 'downstreamLoss')[2]).toBeCloseTo(6 / 8, 14);
  });

  it('no essential matrix: every input is an other one', () => {
    const down = lossOf(network({essential: null}), {mill: 1, forge: 0.5}, 'downstreamLoss');
    expect(down[2]).toBeCloseTo((6 + 1) / 8, 14);
  });

  it('a cut delivery is lost on both sides, and no market replaces it', () => {
    for (const substitution of [false, true]) {
      const outcome = ask(network({substitution}), 'esri', {reductions: {'mill->maker': 0.5}});
      expect(measureOf(outcome, 'downstreamLoss')[2]).toBeCloseTo(0.375, 14);
      expect(measureOf(outcome, 'upstreamLoss')[0]).toBeCloseTo(0.15, 14);
      expect(outcome.nodes[2]!.receipt).toMatchObject([
        {from: 'mill', channel: 'supply', round: 1, ties: ['mill->maker'], usd: 0.375 * 40},
      ]);
    }
  });

  it('the parameter goes before the file, and is told', () => {
    const parameters = {substitution: true};
    const outcome = ask(network(), 'esri', {shocks: {mill: 0.2}, parameters});
    expect(outcome.parameters).toMatchObject({substitution: true});
    expect(outcome.nodes[2]!.distress).toBeCloseTo(0.75 * (6 / 6.8) * 0.2, 14);
    expect(ask(network(), 'esri').parameters).toMatchObject({substitution: false});
  });
});

describe('the stop rule', () => {
  /** Two companies that buy 0.9 of each other's sales: upstream losses halve slowly. */
  const pair: SupplyNetwork = {
    kind: 'supply',
    nodes: ['a', 'b'].map((id) => ({id, sector: id, revenue: 10, costs: null, size: 1})),
    edges: [
      {supplier: 'a', customer: 'b', volume: 9},
      {supplier: 'b', customer: 'a', volume: 9},
    ],
    essential: {
      sectors: ['a', 'b'],
      matrix: [
        [0, 0],
        [0, 0],
      ],
    },
    substitution: false,
  };

  it('is part of the published outcome: a large epsilon stops early', () => {
    // hu of b: 0.9 · 0.5, then nothing reaches a above its own shock of 0.5: 0.9 · 0.45 < 0.5.
    const loose = ask(pair, 'esri', {shocks: {a: 0.5}, parameters: {epsilon: 0.5}});
    expect(loose.rounds).toBe(1); // at least one update, and 0.45 is within epsilon
    expect(distressOf(loose)).toEqual([0.5, 0.45]);
  });

  it('its effect is reported', () => {
    const chain: SupplyNetwork = {
      ...pair,
      nodes: ['a', 'b', 'c'].map((id) => ({id, sector: id, revenue: 10, costs: null, size: 1})),
      edges: [
        {supplier: 'b', customer: 'a', volume: 1},
        {supplier: 'c', customer: 'b', volume: 8},
      ],
      essential: null,
    };
    const outcome = ask(chain, 'esri', {shocks: {a: 1}, parameters: {epsilon: 1e-4}});
    expect(distressOf(outcome)[2]).toBeCloseTo(0.08, 12);
    // A thousand times looser, 0.1: it stops after the first round, in which b lost just that.
    expect(outcome.regime!.stopSensitivity).toBeCloseTo(0.08, 12);
  });

  it('says so when it was stopped before it settled', () => {
    const outcome = ask(network(), 'esri', {shocks: {mill: 1}, parameters: {maxRounds: 1}});
    expect(outcome).toMatchObject({rounds: 1, converged: false});
    expect(outcome.nodes[3]!.distress).toBe(0);
  });
});

describe('receipts', () => {
  it('add up, on one channel, of one essential sector or of all others', () => {
    fc.assert(
      fc.property(anySupply, anyShocks, cuts, (given, all, list) => {
        const shocks = shocksOf(given, all);
        const reductions = reductionsOf(given, list);
        const outcome = ask(given, 'esri', {shocks, reductions});
        for (const node of outcome.nodes) {
          expect(Math.abs(sumOfReceipt(node) - (node.distress - node.shock))).toBeLessThan(1e-9);
          expect(new Set(node.receipt.map((l) => l.channel)).size).toBeLessThanOrEqual(1);
          for (const line of node.receipt) expect(line.loss).toBeGreaterThan(0);
        }
      }),
      {numRuns: 300},
    );
  });

  it('add up even where the stop rule ended the cascade', () => {
    fc.assert(
      fc.property(anySupply, anyShocks, fc.constantFrom(0.01, 0.3), (given, all, epsilon) => {
        const outcome = ask(given, 'esri', {shocks: shocksOf(given, all), parameters: {epsilon}});
        for (const node of outcome.nodes)
          expect(Math.abs(sumOfReceipt(node) - (node.distress - node.shock))).toBeLessThan(1e-9);
      }),
    );
  });

  it('name the binding input: steel before trade, upstream where demand is the larger loss', () => {
    const [mill, , maker] = ask(network(), 'esri', {shocks: {mill: 0.4, maker: 0.1}}).nodes;
    expect(maker!.receipt).toMatchObject([{from: 'mill', channel: 'supply'}]);
    expect(maker!.receipt[0]!.loss).toBeCloseTo(0.2, 14);
    expect(mill!.receipt).toEqual([]);
    const [up] = ask(network(), 'esri', {shocks: {maker: 0.5}}).nodes;
    expect(up!.receipt).toMatchObject([{from: 'maker', channel: 'demand'}]);
    expect(up!.receipt[0]!.usd).toBeCloseTo(0.15 * 20, 14);
  });
});
