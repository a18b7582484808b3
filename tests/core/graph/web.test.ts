import {describe, expect, it} from 'vitest';
import type {Basis, Tie, TieStatus} from '../../../src/core/dataset/schema';
import {buildWeb, newestDate, oldestDate, type Certainty} from '../../../src/core/graph/web';
import {amounts, company, dataset, figure, tie, tieId} from '../../fixtures/tinyDataset';

const companies = [
  company('lab', 'ai-lab'),
  company('cloud', 'hyperscaler'),
  company('lone', 'utility'),
];
const CLOUD = 'cloud:cloud:lab';
const STAKE = 'investment:cloud:lab';
const webOf = (
  ties: readonly Tie[],
  asOf = '2026-06-15',
  basis: Basis = 'announced',
  inForce = false,
) => buildWeb(dataset({companies, ties: [...ties]}), {asOf, inForce, basis});
const stands = (more: Partial<Tie>, asOf: string, inForce = false): boolean =>
  webOf([tie(CLOUD, more)], asOf, 'announced', inForce).ties.has(tieId(CLOUD));

describe('the graph', () => {
  const web = webOf([tie(CLOUD), tie(STAKE), tie('cloud:cloud:lab:2')]);

  it('keeps companies without a tie, and parallel ties apart', () => {
    expect(web.graph.nodes()).toEqual(['lab', 'cloud', 'lone']);
    expect(web.graph.edges()).toEqual([CLOUD, STAKE, 'cloud:cloud:lab:2']);
  });

  it('points from the one who provides to the one who receives', () => {
    expect([web.graph.source(CLOUD), web.graph.target(CLOUD)]).toEqual(['cloud', 'lab']);
  });
});

describe('as known on a day, a tie', () => {
  it('is there from the day it was announced', () => {
    expect(stands({announced: '2026-03-02'}, '2026-03-01')).toBe(false);
    expect(stands({announced: '2026-03-02'}, '2026-03-02')).toBe(true);
  });

  it('is there from its start where that is earlier, or alone known', () => {
    expect(stands({announced: '2026-03-02', start: '2026-01-20'}, '2026-01-20')).toBe(true);
    expect(stands({announced: '2026-03-02', start: '2026-01-20'}, '2026-01-19')).toBe(false);
    expect(stands({announced: null, start: '2026-01-20'}, '2026-01-20')).toBe(true);
  });

  it('of a month or year begins on its first day, and ends on its last', () => {
    expect(stands({announced: '2026-03'}, '2026-03-01')).toBe(true);
    expect(stands({announced: '2026-03'}, '2026-02-28')).toBe(false);
    expect(stands({end: '2026'}, '2026-12-31')).toBe(true);
    expect(stands({end: '2026'}, '2027-01-01')).toBe(false);
    expect(stands({end: '2026-05'}, '2026-05-31')).toBe(true);
    expect(stands({end: '2026-05'}, '2026-06-01')).toBe(false);
  });

  it('is gone on the day it was cancelled', () => {
    expect(stands({status: 'cancelled', end: '2026-05-10'}, '2026-05-09')).toBe(true);
    expect(stands({status: 'cancelled', end: '2026-05-10'}, '2026-05-10')).toBe(false);
  });

  it('that is a stake held has no end; a commitment to invest has', () => {
    const standsOn = (status: TieStatus) =>
      webOf([tie(STAKE, {status, end: '2025-01-01'})]).ties.has(tieId(STAKE));
    expect(standsOn('completed')).toBe(true);
    expect(standsOn('active')).toBe(false);
  });

  it('seen at the end of a month counts what came within it', () => {
    expect(stands({announced: '2026-05-31'}, '2026-05')).toBe(true);
  });
});

describe('in force on a day, a tie', () => {
  it('has begun by then', () => {
    const dates = {announced: '2026-03-02', start: '2026-09-01'};
    expect(stands(dates, '2026-08-31', true)).toBe(false);
    expect(stands(dates, '2026-08-31', false)).toBe(true);
    expect(stands(dates, '2026-09-01', true)).toBe(true);
  });

  it('began when it was announced where nothing else is known', () => {
    expect(stands({announced: '2026-03-02', start: null}, '2026-03-02', true)).toBe(true);
  });
});

describe('what counts on a basis', () => {
  const past = {start: '2026-01-01'};
  const ahead = {start: '2027-01-01'};
  const paid = {amountUsd: amounts(70, 50, 30)};
  it.each<readonly [string, Partial<Tie>, Certainty]>([
    ['a letter of intent', {status: 'letter-of-intent'}, 'announced'],
    ['an announcement', {status: 'announced', ...past}, 'announced'],
    ['an announcement with money paid', {status: 'announced', ...paid}, 'paid'],
    ['a report', {status: 'reported'}, 'reported'],
    ['a report with money paid', {status: 'reported', ...paid}, 'paid'],
    ['a signature', {status: 'signed'}, 'binding'],
    ['a signature whose start is ahead', {status: 'signed', ...ahead}, 'binding'],
    ['a signature whose start has come', {status: 'signed', ...past}, 'paid'],
    ['a signature with money paid', {status: 'signed', ...paid, ...ahead}, 'paid'],
    ['a running contract', {status: 'active', ...past}, 'paid'],
    ['a running contract of unknown start', {status: 'active'}, 'paid'],
    ['an active one whose start is ahead', {status: 'active', ...ahead}, 'binding'],
    ['a completed one', {status: 'completed'}, 'paid'],
    ['a cancelled one', {status: 'cancelled'}, 'announced'],
  ])('%s', (_, more, certainty) => {
    const bases = (['announced', 'binding', 'paid'] as const).map((basis) => {
      const web = webOf([tie(CLOUD, more)], '2026-06-15', basis);
      const [counts, left] = [web.ties.get(tieId(CLOUD)), web.uncounted.get(tieId(CLOUD))];
      expect([counts, left].filter(Boolean)).toHaveLength(1); // known either way
      expect((counts ?? left)!.certainty).toBe(certainty);
      expect(web.graph.hasEdge(CLOUD)).toBe(counts !== undefined);
      return counts !== undefined;
    });
    const expected = {
      reported: [true, false, false],
      announced: [true, false, false],
      binding: [true, true, false],
      paid: [true, true, true],
    };
    expect(bases).toEqual(expected[certainty]);
  });

  it('the amount is that of the basis', () => {
    const amountOn = (basis: Basis) =>
      webOf([tie(CLOUD, {amountUsd: amounts(70, 50, 30)})], '2026-06-15', basis).ties.get(
        tieId(CLOUD),
      )!.amountUsd;
    expect([amountOn('announced'), amountOn('binding'), amountOn('paid')]).toEqual([70, 50, 30]);
    expect(webOf([tie(CLOUD)]).ties.get(tieId(CLOUD))!.amountUsd).toBeNull();
  });

  it.each(['partnership:cloud:lab', 'rivalry:cloud:lab'])('%s is so on every basis', (id) => {
    const web = webOf([tie(id, {status: 'announced'})], '2026-06-15', 'paid');
    expect(web.ties.has(tieId(id))).toBe(true);
  });

  it('a contract runs from its first day on, and nothing paid is not paid', () => {
    const certainty = (more: Partial<Tie>, asOf: string) =>
      webOf([tie(CLOUD, more)], asOf).ties.get(tieId(CLOUD))!.certainty;
    const signed = {status: 'signed', start: '2026-06-15'} as const;
    expect(certainty(signed, '2026-06-15')).toBe('paid');
    expect(certainty(signed, '2026-06-14')).toBe('binding');
    expect(certainty({status: 'reported', amountUsd: amounts(70, 50, 0)}, '2026-06-15')).toBe(
      'reported',
    );
  });

  it('any other kind of tie that is completed and over is gone, unlike a stake', () => {
    expect(stands({status: 'completed', end: '2026-01-31'}, '2026-02-01')).toBe(false);
  });
});

describe('the dates of the data', () => {
  const data = dataset({
    companies,
    ties: [
      tie('cloud:cloud:lab', {announced: '2021-04', start: '2030-01-01'}),
      tie('cloud:cloud:lab:2', {announced: null, start: '2019-06-07'}),
    ],
    figures: [
      figure('lab', 'revenue', 5, '2024-09-30', 'quarter'),
      figure('lab', 'revenue', 9, '2029-12-31', 'forecast'),
    ],
  });

  it('the newest is one on which something is known, not one that is only planned', () => {
    expect(newestDate(data)).toBe('2024-09-30');
    expect(newestDate({...data, figures: []})).toBe('2021-04-01');
  });

  it('the oldest is that of the first tie', () => {
    expect(oldestDate(data)).toBe('2019-06-07');
  });

  it('do not hang on the order in which the data stand', () => {
    const turned = {...data, ties: data.ties.toReversed(), figures: data.figures.toReversed()};
    expect([newestDate(turned), oldestDate(turned)]).toEqual(['2024-09-30', '2019-06-07']);
    const early = tie('cloud:cloud:lab:3', {announced: '2018-01-09'});
    expect(newestDate({ties: [...data.ties, early], figures: []})).toBe('2021-04-01');
  });
});
