import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {
  groupBy,
  idsOf,
  largestBy,
  openLedger,
  passesThrough,
  paymentOf,
  sourcesOf,
} from '../../../src/core/tour/ledger';
import type {SourceId, TieType} from '../../../src/core/dataset/schema';
import {amounts, company, dataset, tie, tieId} from '../../fixtures/tinyDataset';

const says = (...sources: string[]) => ({
  evidence: sources.map((source) => ({source: source as SourceId, says: 'Says so.'})),
});

describe('the ledger', () => {
  const web = buildWeb(
    dataset({
      companies: ['a', 'b', 'c'].map((name) => company(name, 'hyperscaler')),
      ties: [
        tie('cloud:a:b', {amountUsd: amounts(40)}),
        tie('debt:a:c', {amountUsd: amounts(7)}),
        tie('chips:c:b'),
        tie('chips:a:c', {amountUsd: amounts(0)}),
        tie('power:a:b', {amountUsd: amounts(900), amountPeriod: 'annual'}),
        tie('debt:b:c', {amountUsd: amounts(800), instrument: 'guarantee'}),
        tie('hosting:a:b', {amountUsd: amounts(40), overlaps: [tieId('cloud:a:b')]}),
        tie('partnership:a:b', {amountUsd: amounts(600)}),
        tie('rivalry:a:c'),
      ],
    }),
    {asOf: '2026-07-01', inForce: false, basis: 'announced'},
  );
  const {trades, priced, totalUsd} = openLedger(web);

  it('holds what trades, one money one tie, without partnerships and rivalries', () => {
    expect(trades.map(({tie: {id}}) => id)).toEqual([
      'cloud:a:b',
      'debt:a:c',
      'chips:c:b',
      'chips:a:c',
      'power:a:b',
      'debt:b:c',
    ]);
  });

  it('adds up dollars over the term: no rates, no guarantees, nothing of 0 or not stated', () => {
    expect(priced.map(({tie: {id}, usd}) => [id, usd])).toEqual([
      ['cloud:a:b', 40],
      ['debt:a:c', 7],
    ]);
    expect(totalUsd).toBe(47);
  });
});

it.each<readonly [TieType, payer: string]>([
  ['cloud', 'to'],
  ['chips', 'to'],
  ['models', 'to'],
  ['investment', 'from'],
  ['debt', 'from'],
])('on a tie of %s the one it leads %s pays', (type, payer) => {
  const payee = payer === 'to' ? 'from' : 'to';
  expect(paymentOf(tie(`${type}:from:to`))).toEqual({payer, payee});
});

it('the price of a company and a guarantee pass by it, other money passes through', () => {
  const of = (instrument: 'acquisition' | 'guarantee' | null) =>
    passesThrough(tie('investment:a:b', {instrument}));
  expect([of('acquisition'), of('guarantee'), of(null)]).toEqual([false, false, true]);
});

it('names ties in their order and each source once', () => {
  const ties = [tie('cloud:a:b', says('w002', 'w001')), tie('debt:a:b', says('w001', 'w003'))];
  expect(idsOf(ties)).toEqual(['cloud:a:b', 'debt:a:b']);
  expect(sourcesOf(ties)).toEqual(['w002', 'w001', 'w003']);
});

it('takes the first of the largest, and groups in the order of first sight', () => {
  const words = ['kite', 'oak', 'fir', 'crow'];
  expect(largestBy(words, (word) => word.length)).toBe('kite');
  expect(largestBy([-3, -1, -1], (n) => n)).toBe(-1);
  expect(largestBy([], () => 1)).toBeUndefined();
  expect([...groupBy(words, (word) => word.length)]).toEqual([
    [4, ['kite', 'crow']],
    [3, ['oak', 'fir']],
  ]);
});
