import {describe, expect, it} from 'vitest';
import {debtRank} from '../../../src/core/contagion/debtRank';
import {esri, type EsriInput} from '../../../src/core/contagion/esri';
import {isExposureModel} from '../../../src/core/contagion/exposureModels';
import {MODEL_IDS} from '../../../src/core/contagion/models';
import {buildCsr} from '../../../src/core/graph/csr';
import type {Network} from '../../../src/core/network/network';
import {ask} from '../../fixtures/asking';

/** Each of the two holds half of its buffer in the other: what comes back halves with every round. */
const pair: Network = {
  kind: 'exposures',
  nodes: [
    {id: 'a', buffer: 10, size: 10},
    {id: 'b', buffer: 20, size: 30},
  ],
  edges: [
    {holder: 'a', counterparty: 'b', exposure: 5},
    {holder: 'b', counterparty: 'a', exposure: 10},
  ],
} as unknown as Network;

it('runs on exposures: four of the models', () =>
  expect(MODEL_IDS.filter(isExposureModel)).toEqual([
    'linear-debtrank',
    'debtrank',
    'nonlinear-debtrank',
    'threshold',
  ]));

describe('the regime that an answer was found in', () => {
  const shocks = {a: 0.4};
  it('has the spectral radius of leverage, less what is recovered', () => {
    const radiusOf = (...asked: Parameters<typeof ask>) => ask(...asked).regime!.spectralRadius;
    expect(radiusOf(pair, 'linear-debtrank', {shocks})).toEqual({asset: expect.closeTo(0.5, 9)});
    expect(radiusOf(pair, 'nonlinear-debtrank', {shocks, parameters: {recovery: 0.4}})).toEqual({
      asset: expect.closeTo(0.3, 9),
    });
    expect(radiusOf(pair, 'threshold', {shocks, parameters: {recovery: 1}})).toEqual({asset: 0});
  });
  it('tells what a stop a thousand times sooner would change, where there is a stop rule', () => {
    const stopOf = (...asked: Parameters<typeof ask>) => ask(...asked).regime!.stopSensitivity;
    // after round t the rest of the series is what was added last: 1e-6 and its thousandfold
    const loose = stopOf(pair, 'linear-debtrank', {shocks, parameters: {tolerance: 1e-6}})!;
    expect(loose).toBeGreaterThan(1e-4);
    expect(loose).toBeLessThan(4e-3);
    expect(stopOf(pair, 'debtrank', {shocks})).toBeNull();
    expect(stopOf(pair, 'threshold', {shocks})).toBeNull();
    expect(ask(pair, 'linear-debtrank', {shocks}).regime!.multiplicityGap).toBeNull();
  });
});

describe('receipts', () => {
  it('count a tie of more than the buffer as all of it, in DebtRank alone', () => {
    const deep = {
      ...pair,
      edges: [
        {holder: 'a', counterparty: 'b', exposure: 40},
        {holder: 'a', counterparty: 'c', exposure: 10},
      ],
      nodes: [...pair.nodes, {id: 'c', buffer: 1, size: 1}],
    } as unknown as Network;
    const linesOf = (model: 'debtrank' | 'linear-debtrank') =>
      ask(deep, model, {shocks: {b: 0.2, c: 0.2}}).nodes[0]!.receipt.map((l) => [
        l.from,
        l.loss,
        l.usd,
      ]);
    // 4 and 1 buffers, each at most 1: a fifth of each, 0.4 in all, half and half
    expect(linesOf('debtrank')).toEqual([
      ['b', expect.closeTo(0.2, 9), expect.closeTo(8, 9)],
      ['c', expect.closeTo(0.2, 9), expect.closeTo(2, 9)],
    ]);
    // 4 · 0.2 + 1 · 0.2 = 1: all of it
    expect(linesOf('linear-debtrank')).toEqual([
      ['b', expect.closeTo(0.8, 9), expect.closeTo(8, 9)],
      ['c', expect.closeTo(0.2, 9), expect.closeTo(2, 9)],
    ]);
  });
  it('name its own shock where that alone reached the threshold', () => {
    const [a, b] = ask(pair, 'threshold', {shocks: {a: 0.4}, parameters: {threshold: 0.3}}).nodes;
    expect(a!.distress).toBe(1);
    expect(a!.receipt).toMatchObject([{from: 'a', channel: 'own', usd: 0}]);
    expect(a!.receipt[0]!.loss).toBeCloseTo(0.6, 12);
    expect(b!.receipt).toMatchObject([{from: 'a', usd: 10}]); // half of its buffer: beyond 0.3
    expect(b!.receipt[0]!.loss).toBeCloseTo(1, 12);
  });
  it('keep the dollars of a company that stands below the threshold, at no loss of it', () => {
    const [, b] = ask(pair, 'threshold', {shocks: {a: 1}, parameters: {threshold: 0.6}}).nodes;
    expect(b).toMatchObject({distress: 0, failed: false, measures: {loss: 10}});
    expect(b!.receipt).toMatchObject([{from: 'a', loss: 0, usd: 10}]);
  });
});

describe('whoever listens to the rounds', () => {
  it('cannot disturb the shock', () => {
    const rounds: Float64Array[] = [];
    const leverage = buildCsr(2, 2, [
      [0, 1, 0.5],
      [1, 0, 0.5],
    ]);
    const shock = Float64Array.of(0.4, 0);
    debtRank(leverage, shock, {onRound: (d) => void rounds.push(d.slice())});
    expect([...rounds[0]!]).toEqual([0.4, 0]);
    expect([...shock]).toEqual([0.4, 0]);
    const none = buildCsr(0, 1, []);
    const one: EsriInput = {
      order: 1,
      essential: none,
      groupOf: new Uint32Array(0),
      other: buildCsr(1, 1, []),
      upstream: buildCsr(1, 1, []),
      essentialLost: new Float64Array(0),
      otherLost: new Float64Array(0),
      upstreamLost: new Float64Array(0),
      sales: Float64Array.of(1),
      market: Uint32Array.of(0),
      markets: 1,
    };
    const own = Float64Array.of(0.3);
    esri(one, own, {onRound: (d) => d.fill(9)});
    expect([...own]).toEqual([0.3]);
  });
});
