import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {threshold} from '../../../src/core/contagion/threshold';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import type {ExposureNetwork} from '../../../src/core/network/network';
import {anyExposures, anyShocks, shocksOf} from '../../fixtures/arbitraryNetwork';
import {ask, gapOf, measureOf, sumOfReceipt} from '../../fixtures/asking';
import {slowThreshold} from '../../oracles/exposureModels';

const thetas = fc.constantFrom(0.37, 0.8, 1, 1.7);
const recoveries = fc.constantFrom(0, 0.31, 1);

it('agrees with the definition: who fails, who loses what', () => {
  const agrees = fc.property(
    anyExposures,
    anyShocks,
    thetas,
    recoveries,
    (network, all, theta, recovery) => {
      const shocks = shocksOf(network, all);
      const ids = network.nodes.map((n) => n.id);
      const expected = slowThreshold(
        network.edges.map((e) => [ids.indexOf(e.holder), ids.indexOf(e.counterparty), e.exposure]),
        network.nodes.map((n) => n.buffer),
        ids.map((id) => shocks[id] ?? 0),
        theta,
        recovery,
      );
      const parameters = {threshold: theta, recovery};
      const outcome = ask(network, 'threshold', {shocks, parameters});
      expect(outcome.nodes.map((n) => n.failed)).toEqual(expected.failed);
      expect(gapOf(measureOf(outcome, 'loss'), expected.loss)).toBeLessThan(1e-12);
      for (const {failed, distress, shock} of outcome.nodes)
        expect(distress).toBe(failed ? 1 : shock);
    },
  );
  fc.assert(agrees, {numRuns: 500});
});

const run = (
  entries: readonly Entry[],
  buffer: readonly number[],
  shock: readonly number[],
  options: Parameters<typeof threshold>[3] = {},
) =>
  threshold(
    buildCsr(buffer.length, buffer.length, entries),
    Float64Array.from(buffer),
    Float64Array.from(shock),
    options,
  );

describe('napkin examples', () => {
  const chain: readonly Entry[] = [
    [1, 0, 3],
    [2, 1, 5],
  ];

  it('falls when the loss reaches the buffer: at equality too', () => {
    expect([...run(chain, [1, 3, 5], [1, 0, 0]).failed]).toEqual([1, 1, 1]);
    expect([...run(chain, [1, 3.0000001, 5], [1, 0, 0]).failed]).toEqual([1, 0, 0]);
  });

  it('recovery and the threshold move the line', () => {
    expect([...run(chain, [1, 2.4, 4], [1, 0, 0], {recovery: 0.25}).failed]).toEqual([1, 0, 0]);
    expect([...run(chain, [1, 2.25, 4], [1, 0, 0], {recovery: 0.25}).failed]).toEqual([1, 1, 0]);
    expect([...run(chain, [1, 6, 11], [1, 0, 0], {threshold: 0.5}).failed]).toEqual([1, 1, 0]);
    expect([...run(chain, [1, 2, 11], [1, 0, 0], {threshold: 1.6}).failed]).toEqual([1, 0, 0]);
  });

  it('a shock is buffer already lost: 0.4 gone, 0.6 left to lose', () => {
    expect([...run(chain, [1, 5, 9], [1, 0.4, 0]).failed]).toEqual([1, 1, 0]);
    expect([...run(chain, [1, 5, 9], [1, 0.39, 0]).failed]).toEqual([1, 0, 0]);
    expect([...run(chain, [1, 5, 9], [0.99, 0, 0]).failed]).toEqual([0, 0, 0]);
    expect([...run(chain, [1, 5, 9], [0.5, 0, 0], {threshold: 0.5}).failed]).toEqual([1, 1, 1]);
  });

  it('a whole shock fails outright, however high the threshold', () => {
    expect([...run([], [1], [1], {threshold: 3}).failed]).toEqual([1]);
  });

  it('an infinite buffer loses money and never fails by it', () => {
    const {failed, loss} = run(chain, [1, Infinity, Infinity], [1, 0, 0.2]);
    expect([...failed]).toEqual([1, 0, 0]);
    expect([...loss]).toEqual([0, 3, 0]);
    expect([...run(chain, [1, Infinity, Infinity], [0, 1, 0]).failed]).toEqual([0, 1, 0]);
  });

  it('who stands forwards nothing; losses are those of the settled state', () => {
    const {failed, loss, rounds} = run(chain, [1, 4, 5], [1, 0, 0]);
    expect([...failed]).toEqual([1, 0, 0]);
    expect([...loss]).toEqual([0, 3, 0]);
    expect(rounds).toBe(1);
  });
});

it('rounds: one failure after another down a chain', () => {
  const seen: number[][] = [];
  const chain: readonly Entry[] = [
    [1, 0, 2],
    [2, 1, 2],
    [3, 2, 2],
  ];
  const {rounds} = run(chain, [1, 2, 2, 2], [1, 0, 0, 0.5], {onRound: (d) => seen.push([...d])});
  expect(seen).toEqual([
    [1, 0, 0, 0.5],
    [1, 1, 0, 0.5],
    [1, 1, 1, 0.5],
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ]);
  expect(rounds).toBe(4);
});

describe('receipts', () => {
  it('explain a failure by those that failed before it, not by those it took down', () => {
    const network: ExposureNetwork = {
      kind: 'exposures',
      nodes: ['a', 'b', 'c'].map((id) => ({id, buffer: 2, size: 1})),
      edges: [
        {holder: 'b', counterparty: 'a', exposure: 3},
        {holder: 'b', counterparty: 'c', exposure: 7}, // c falls after b, by b
        {holder: 'c', counterparty: 'b', exposure: 2},
      ],
    };
    const [, b, c] = ask(network, 'threshold', {shocks: {a: 1}}).nodes;
    expect(b!.receipt).toMatchObject([{from: 'a', loss: 1, usd: 3, ties: ['b->a']}]);
    expect(c!.receipt).toMatchObject([{from: 'b', loss: 1, usd: 2, round: 1}]);
    expect([b!.failedRound, c!.failedRound]).toEqual([1, 2]);
  });

  it('of one who stands: money lost, no distress', () => {
    const network: ExposureNetwork = {
      kind: 'exposures',
      nodes: ['a', 'b'].map((id) => ({id, buffer: 5, size: 1})),
      edges: [{holder: 'b', counterparty: 'a', exposure: 3}],
    };
    const parameters = {recovery: 0.5};
    const [, b] = ask(network, 'threshold', {shocks: {a: 1, b: 0.2}, parameters}).nodes;
    expect(b).toMatchObject({distress: 0.2, failed: false, usd: 1.5, measures: {loss: 1.5}});
    expect(b!.receipt).toMatchObject([{loss: 0, usd: 1.5}]);
  });

  it('a partial shock that reaches the threshold fails the company by itself', () => {
    const network: ExposureNetwork = {
      kind: 'exposures',
      nodes: [{id: 'a', buffer: 5, size: 1}],
      edges: [],
    };
    const [a] = ask(network, 'threshold', {shocks: {a: 0.4}, parameters: {threshold: 0.3}}).nodes;
    expect(a).toMatchObject({distress: 1, failed: true, receipt: [{from: 'a', channel: 'own'}]});
    expect(a!.receipt[0]!.loss).toBeCloseTo(0.6, 15);
  });

  it('add up however long the chain: the rounds kept for show do not limit them', () => {
    const ids = Array.from({length: 600}, (_, i) => `c${i}`);
    const outcome = ask(
      {
        kind: 'exposures',
        nodes: ids.map((id) => ({id, buffer: 1, size: 1})),
        edges: ids.slice(1).map((holder, i) => ({holder, counterparty: ids[i]!, exposure: 1})),
      },
      'threshold',
      {shocks: {c0: 1}},
    );
    expect(outcome.rounds).toBe(600);
    for (const node of outcome.nodes.slice(1)) expect(sumOfReceipt(node)).toBe(1);
    expect(outcome.nodes[599]!.receipt).toMatchObject([{from: 'c598', round: 598}]);
  });
});
