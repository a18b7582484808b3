import {describe, expect, it} from 'vitest';
import type {SupplyNetwork} from '../../../src/core/network/network';
import {runNetwork} from '../../../src/core/network/runNetwork';

type Delivery = readonly [supplier: string, customer: string, volume: number];
const companies = {mine: 'ore', pit: 'ore', mill: 'steel', shop: 'retail', bank: 'money'};
const network = (deliveries: readonly Delivery[]): SupplyNetwork => ({
  kind: 'supply',
  nodes: Object.entries(companies).map(([id, sector]) => ({
    id,
    sector,
    revenue: null,
    costs: null,
    size: 1,
  })),
  edges: deliveries.map(([supplier, customer, volume]) => ({supplier, customer, volume})),
  essential: null,
  substitution: null,
});
const receiptOf = (
  id: string,
  deliveries: readonly Delivery[],
  shocks: Readonly<Record<string, number>>,
  {reductions = {}, substitution = true} = {},
) =>
  runNetwork(network(deliveries), {
    model: 'esri',
    shocks,
    reductions,
    parameters: {substitution},
  })
    .nodes.find((node) => node.id === id)!
    .receipt.map((l) => [l.from, l.channel, l.loss, l.weight]);
const near = (value: number): number => expect.closeTo(value, 9) as number;

describe('the receipt of a supply cascade', () => {
  it('weighs a supplier by the part of its market that no rival replaces', () => {
    // Ore: mine sells 30 (20 + 10), pit 90 (60 + 30). With a third of the pit gone the market has
    // 30 + 60 = 90 left: σ of the mine 30/90, of the pit 90/90 = 1. With half of the mine gone as
    // well, 15 + 60 = 75: σ of the mine is 0.4. The mill buys 20 and 60 of ore, a quarter from the
    // mine: it loses 0.25 · 0.4 · 1/2 by the mine and 0.75 · 1 · 1/3 by the pit.
    const deliveries: Delivery[] = [
      ['mine', 'mill', 20],
      ['pit', 'mill', 60],
      ['mine', 'shop', 10],
      ['pit', 'shop', 30],
    ];
    const shocks = {mine: 0.5, pit: 1 / 3};
    expect(receiptOf('mill', deliveries, shocks)).toEqual([
      ['pit', 'supply', near(0.25), near(0.75)],
      ['mine', 'supply', near(0.05), near(0.25)],
    ]);
    expect(receiptOf('mill', deliveries, shocks, {substitution: false})).toEqual([
      ['pit', 'supply', near(0.25), near(0.75)],
      ['mine', 'supply', near(0.125), near(0.25)],
    ]);
  });

  it('tells the weight that a tie had before it was cut', () => {
    const deliveries: Delivery[] = [
      ['mine', 'mill', 30],
      ['pit', 'mill', 10],
    ];
    expect(receiptOf('mill', deliveries, {}, {reductions: {'mine->mill': 0.4}})).toEqual([
      ['mine', 'supply', near(0.3), near(0.75)],
    ]);
  });

  it('names the side that took more, and supply where both took the same', () => {
    const deliveries = (sold: number): Delivery[] => [
      ['mine', 'mill', 50],
      ['pit', 'mill', 50],
      ['mill', 'shop', sold],
      ['mill', 'bank', 100 - sold],
    ];
    const without = {substitution: false};
    const shocks = {mine: 1, shop: 1};
    expect(receiptOf('mill', deliveries(50), shocks, without)).toEqual([
      ['mine', 'supply', near(0.5), near(0.5)],
    ]);
    expect(receiptOf('mill', deliveries(51), shocks, without)).toEqual([
      ['shop', 'demand', near(0.51), near(0.51)],
    ]);
  });
});
