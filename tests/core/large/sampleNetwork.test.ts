import {expect, it} from 'vitest';
import {sampleNetwork} from '../../../src/core/large/sampleNetwork';

const sample = (companies: number, ties: number, seed = 1) =>
  sampleNetwork({companies, ties, seed});

it('has the companies and ties that are asked for, no tie twice and none to oneself', () => {
  const {kind, nodes, edges} = sample(500, 3000);
  expect(kind).toBe('exposures');
  expect(nodes.map((n) => n.id).slice(0, 2)).toEqual(['C00001', 'C00002']);
  expect([nodes.length, edges.length]).toEqual([500, 3000]);
  expect(new Set(edges.map((e) => `${e.holder} ${e.counterparty}`)).size).toBe(3000);
  expect(edges.filter((e) => e.holder === e.counterparty)).toEqual([]);
  const ids = new Set(nodes.map((n) => n.id));
  expect(edges.every((e) => ids.has(e.holder) && ids.has(e.counterparty))).toBe(true);
});

it('is the same for the same seed, and another for another', () => {
  expect(sample(200, 900)).toEqual(sample(200, 900));
  expect(sample(200, 900, 2)).not.toEqual(sample(200, 900));
});

it('has no more ties than a fifth of all pairs', () => {
  expect(sample(10, 1000).edges).toHaveLength(18); // of 90
  expect(sample(1, 10)).toMatchObject({edges: [], nodes: [{id: 'C00001', buffer: 1e5}]});
  expect(sample(0, 10)).toEqual({kind: 'exposures', nodes: [], edges: []});
});

it('bears losses from 0.6 to 2.4 times what a company holds, and a little where it holds nothing', () => {
  const {nodes, edges} = sample(300, 2000);
  const held = new Map<string, number>();
  for (const {holder, exposure} of edges) held.set(holder, (held.get(holder) ?? 0) + exposure);
  for (const {id, buffer, size} of nodes) {
    const own = held.get(id) ?? 0;
    expect(size).toBe(buffer);
    expect(buffer).toBeGreaterThanOrEqual((0.6 * own + 1e5) * (1 - 1e-5));
    expect(buffer).toBeLessThanOrEqual((2.4 * own + 1e5) * (1 + 1e-5));
  }
  const ratios = nodes.flatMap(({id, buffer}) => {
    const own = held.get(id) ?? 0;
    return own > 0 ? [(buffer - 1e5) / own] : [];
  });
  expect(Math.min(...ratios)).toBeLessThan(0.7);
  expect(Math.max(...ratios)).toBeGreaterThan(2.2);
});

it('is heavy-tailed: amounts lognormal around a million, few companies with very many ties', () => {
  const {edges} = sample(2000, 20_000);
  const amounts = edges.map((e) => e.exposure).sort((a, b) => a - b);
  expect(amounts[10_000]! / 1e6).toBeGreaterThan(0.95);
  expect(amounts[10_000]! / 1e6).toBeLessThan(1.05);
  // a standard deviation of 1.2 in the logarithm: e^1.2 ≈ 3.3 at 84 %
  expect(amounts[16_826]! / amounts[10_000]!).toBeGreaterThan(3);
  expect(amounts[16_826]! / amounts[10_000]!).toBeLessThan(3.7);
  const degrees = new Map<string, number>();
  for (const {holder} of edges) degrees.set(holder, (degrees.get(holder) ?? 0) + 1);
  const sorted = [...degrees.values()].sort((a, b) => b - a);
  const top = sorted.slice(0, 200).reduce((sum, d) => sum + d, 0);
  // Σ of k^−0.7 over the first tenth is 0.455 of all; less, since no pair is drawn twice. Evenly: 0.1
  expect(top / 20_000).toBeGreaterThan(0.35);
  expect(top / 20_000).toBeLessThan(0.455);
});

it('has communities: far more ties stay within a group than chance would leave there', () => {
  // 24 groups of unequal sizes and seven tenths of ties within: of who a company holds, many are few
  const {edges} = sample(2400, 24_000);
  const partners = new Map<string, Set<string>>();
  for (const {holder, counterparty} of edges)
    partners.set(holder, (partners.get(holder) ?? new Set()).add(counterparty));
  let [closed, open] = [0, 0];
  for (const own of [...partners.values()].slice(0, 300))
    for (const a of own)
      for (const b of own) {
        if (a === b) continue;
        open++;
        if (partners.get(a)?.has(b)) closed++;
      }
  const chance = 24_000 / (2400 * 2399);
  expect(closed / open).toBeGreaterThan(5 * chance);
});
