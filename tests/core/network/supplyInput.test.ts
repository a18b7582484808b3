import {describe, expect, it} from 'vitest';
import type {SupplyNetwork} from '../../../src/core/network/network';
import {ask, distressOf} from '../../fixtures/asking';

/** The mine sells to the mill, which sells to the smith; sectors all differ. */
const chain = (
  mill: Partial<SupplyNetwork['nodes'][number]>,
  essential: SupplyNetwork['essential'] = null,
): SupplyNetwork => ({
  kind: 'supply',
  nodes: [
    {id: 'mine', sector: 'ore', revenue: null, costs: null, size: 1},
    {id: 'mill', sector: 'steel', revenue: null, costs: null, size: 1, ...mill},
    {id: 'smith', sector: 'tools', revenue: null, costs: null, size: 1},
    {id: 'grid', sector: 'power', revenue: null, costs: null, size: 1},
  ],
  edges: [
    {supplier: 'mine', customer: 'mill', volume: 3},
    {supplier: 'grid', customer: 'mill', volume: 1},
    {supplier: 'mill', customer: 'smith', volume: 8},
  ],
  essential,
  substitution: false,
});
const SECTORS = ['ore', 'steel', 'tools', 'power'];
/** `supplier customer kind` for each that is not 0. */
const matrixOf = (...entries: readonly string[]): SupplyNetwork['essential'] => ({
  sectors: SECTORS,
  matrix: SECTORS.map((supplier) =>
    SECTORS.map((customer) => {
      const entry = entries.find((text) => text.startsWith(`${supplier} ${customer} `));
      return entry ? Number(entry.split(' ')[2]) : 0;
    }),
  ) as NonNullable<SupplyNetwork['essential']>['matrix'],
});
const lossOf = (network: SupplyNetwork, shocks: Readonly<Record<string, number>>) =>
  ask(network, 'esri', {shocks}).nodes.map((n) => Number(n.measures!['downstreamLoss']));

describe('what a customer loses when a supplier halts', () => {
  it('all where the input is essential: the only one of its sector', () => {
    const essential = matrixOf('ore steel 2', 'power steel 2', 'steel tools 2');
    expect(lossOf(chain({}, essential), {mine: 1})).toEqual([1, 1, 1, 0]);
    expect(lossOf(chain({}, essential), {grid: 0.5})).toEqual([0, 0.5, 0.5, 0.5]);
  });
  it('its part of all inputs where it is another, nothing where it is none', () => {
    expect(lossOf(chain({}, matrixOf('ore steel 1', 'power steel 1')), {mine: 1})).toEqual([
      1, 0.75, 0, 0,
    ]);
    expect(lossOf(chain({}, matrixOf('power steel 1')), {mine: 1})).toEqual([1, 0, 0, 0]);
  });
  it('that part alone which inputs are of its costs, all of it where costs are not told', () => {
    const essential = matrixOf('ore steel 2');
    const other = matrixOf('ore steel 1');
    expect(lossOf(chain({costs: 16}, essential), {mine: 1})[1]).toBeCloseTo(4 / 16, 12);
    expect(lossOf(chain({costs: 16}, other), {mine: 1})[1]).toBeCloseTo((3 / 4) * (4 / 16), 12);
    expect(lossOf(chain({costs: 0}, essential), {mine: 1})[1]).toBe(1);
    expect(lossOf(chain({costs: null}, essential), {mine: 1})[1]).toBe(1);
  });
});

it('loses what is cut, and what is left with its supplier', () => {
  // Ore is three of four inputs. Half of it is cut: 0.375; of the other half a third is not made: 0.125.
  const cut = ask(chain({}, matrixOf('ore steel 1', 'power steel 1')), 'esri', {
    shocks: {mine: 1 / 3},
    reductions: {'mine->mill': 0.5},
  });
  expect(Number(cut.nodes[1]!.measures!['downstreamLoss'])).toBeCloseTo(0.375 + 0.125, 12);
});

describe('what a supplier loses when a customer halts', () => {
  const up = (
    mill: Partial<SupplyNetwork['nodes'][number]>,
    shocks: Readonly<Record<string, number>>,
  ) => ask(chain(mill), 'esri', {shocks}).nodes.map((n) => Number(n.measures!['upstreamLoss']));
  it('the part of its revenue that it buys', () => {
    expect(up({}, {smith: 1})).toEqual([1, 1, 1, 1]);
    expect(up({revenue: 32}, {smith: 1})).toEqual([0.25, 0.25, 1, 0.25]);
  });
});

it('tells the spectral radius of both ways, 0 where nothing comes back', () => {
  const essential = matrixOf('ore steel 2', 'steel tools 2');
  const {regime} = ask(chain({}, essential), 'esri', {shocks: {mine: 1}});
  expect(regime!.spectralRadius).toEqual({supply: 0, demand: 0});
  const ring: SupplyNetwork = {
    ...chain({}, matrixOf('ore steel 2', 'steel tools 2', 'tools ore 2', 'power steel 1')),
    edges: [
      {supplier: 'mine', customer: 'mill', volume: 3},
      {supplier: 'grid', customer: 'mill', volume: 1},
      {supplier: 'mill', customer: 'smith', volume: 8},
      {supplier: 'smith', customer: 'mine', volume: 2},
    ],
  };
  // each of the three hangs wholly on the one before, and sells all to the next
  const round = ask(ring, 'esri', {shocks: {grid: 0.5}}).regime!;
  expect(round.spectralRadius.supply).toBeCloseTo(1, 9);
  expect(round.spectralRadius.demand).toBeCloseTo(1, 9);
  // through other inputs alone: (3/4 · 1 · 1) ^ 1/3
  const others = {
    ...ring,
    essential: matrixOf('ore steel 1', 'steel tools 1', 'tools ore 1', 'power steel 1'),
  };
  expect(ask(others, 'esri', {shocks: {grid: 0.5}}).regime!.spectralRadius.supply).toBeCloseTo(
    Math.cbrt(0.75),
    9,
  );
  expect(distressOf(ask(ring, 'esri', {shocks: {}}))).toEqual([0, 0, 0, 0]);
});
