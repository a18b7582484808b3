import {describe, expect, it} from 'vitest';
import type {CompanyId} from '../../../src/core/dataset/schema';
import {rankingCsv} from '../../../src/view/ranking/rankingCsv';
import {filterRows, fold, sortRows, type RankingRow} from '../../../src/view/ranking/rankingRows';
import {rootScale} from '../../../src/view/ranking/scales';
import {RANKING_COLUMNS, ruleInWords} from '../../../src/view/text/rankingText';

const row = (id: string, rank: number, more: Partial<RankingRow> = {}): RankingRow => ({
  id: id as CompanyId,
  kind: 'foundry',
  kindName: 'Foundry',
  name: id,
  words: fold(`${id} foundry`),
  rank,
  impact: 1 / rank,
  fragility: rank / 10,
  sizeUsd: 7e9 * rank,
  isSizeImputed: false,
  spread: null,
  ...more,
});
const rows = [row('b', 1), row('a', 2, {kindName: 'AI lab', fragility: 0.9}), row('c', 3)];
const ids = (list: readonly RankingRow[]) => list.map((r) => r.id).join('');

describe('rows', () => {
  it('are sorted by every column, both ways', () => {
    const up = (column: (typeof RANKING_COLUMNS)[number]) =>
      ids(sortRows(rows, {column, isDescending: false}, 'en'));
    expect(Object.fromEntries(RANKING_COLUMNS.map((c) => [c, up(c)]))).toEqual({
      rank: 'bac',
      company: 'abc',
      kind: 'abc',
      impact: 'cab',
      fragility: 'bca',
      size: 'bac',
      interval: 'bac',
    });
    expect(ids(sortRows(rows, {column: 'fragility', isDescending: true}, 'en'))).toBe('acb');
    expect(ids(sortRows(rows, {column: 'interval', isDescending: true}, 'en'))).toBe('bac');
  });

  it('are found by any of their words', () => {
    expect(ids(filterRows(rows, ' Foundry  b '))).toBe('b');
    expect(ids(filterRows(rows, ''))).toBe('bac');
    expect(filterRows(rows, 'nowhere')).toEqual([]);
  });

  it('become a table that other programs read', () => {
    const question = {
      asOf: '2026-10-01',
      inForce: false,
      basis: 'binding',
      model: 'joint',
      parameters: {horizon: 6, coupling: true},
      seed: 1,
    } as const;
    const odd = row('x', 1, {
      name: 'A "B", C',
      spread: {id: 'x', rankLow: 1, rankHigh: 4, impactLow: 0.25, impactHigh: 0.5},
    });
    const [header, line, end] = rankingCsv([odd], question, '1.0.0 abc').split('\r\n');
    expect(header).toBe(
      'rank,id,company,kind,impact,fragility,size_usd,size_imputed,rank_low,rank_high,impact_low,impact_high,model,parameters,basis,as_of,in_force,data',
    );
    expect(line).toBe(
      '1,x,"A ""B"", C",foundry,1,0.1,7000000000,false,1,4,0.25,0.5,joint,horizon=6 coupling=true,binding,2026-10-01,false,1.0.0 abc',
    );
    expect(end).toBe('');
    expect(rankingCsv(rows, question, 'd').split('\r\n')[0]).not.toContain('rank_low');
  });
});

describe('the scale', () => {
  it('begins at zero, ends beyond the largest and keeps its ticks apart', () => {
    const {at, ticks} = rootScale(0.24, 50, 1000, 46);
    expect(at(0)).toBe(50);
    expect(at(0.24)).toBeLessThan(1000);
    expect(ticks[0]).toBe(0);
    expect(ticks).toContain(0.2);
    ticks.slice(1).forEach((t, k) => expect(at(t) - at(ticks[k]!)).toBeGreaterThanOrEqual(46));
    expect(rootScale(0, 0, 100, 20).at(0)).toBe(0);
  });

  it('runs the other way for what points up', () => {
    const {at} = rootScale(0.5, 400, 10, 20);
    expect(at(0)).toBe(400);
    expect(at(0.5)).toBeLessThan(at(0.1));
  });
});

it('names the rules of the assumptions in both languages', () => {
  const nameOf = (id: string) => (id === 'iren' ? 'IREN' : undefined);
  expect(ruleInWords('replaceable *:compute', 'en', nameOf)).toBe(
    'Replaceable: everybody, computing capacity',
  );
  expect(ruleInWords('ownSupply iren:site', 'ko', nameOf)).toBe('자체 조달: IREN, 부지');
  expect(ruleInWords('ramp', 'en', nameOf)).toBe('Ramp-up');
  expect(ruleInWords('startIfUnknown signed', 'ko', nameOf)).toBe('미공개 시작일: 계약 체결');
});
