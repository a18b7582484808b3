/** How well a query meets a label, to the score: thousands for the class, ones for what is left over. */
import {describe, expect, it} from 'vitest';
import {findAnything, indexAll} from '../../../src/core/search/findAnything';
import {companyHits, indexCompanies} from '../../../src/core/search/findCompanies';
import {labelOf} from '../../../src/core/search/label';
import {meet, queryOf} from '../../../src/core/search/meet';
import {amounts, company, tie} from '../../fixtures/tinyDataset';

const met = (label: string, query: string) => {
  const found = meet(labelOf(label), queryOf(query));
  return found && [found.score, found.from, found.to];
};

describe('a query meets a label', () => {
  it.each<readonly [string, string, readonly number[] | null]>([
    // all of it
    ['Oracle', 'oracle', [0, 0, 6]],
    ['J.P. Morgan', 'jpmorgan', [0, 0, 11]],
    // its beginning, three letters left
    ['Oracle', 'ora', [1003, 0, 3]],
    // the beginning of a word, eleven letters in all
    ['The Oracle', 'ora', [2006, 4, 7]],
    ['Meta Platforms', 'plat', [2009, 5, 9]],
    ['SK하이닉스', '하이', [2000 + 7, 2, 4]],
    // initials: of all, at a word, within
    ['오라클', 'ㅇㄹㅋ', [3000, 0, 3]],
    ['오라클', 'ㅇㄹ', [3001, 0, 2]],
    ['더 오라클', 'ㅇㄹㅋ', [3501, 2, 5]],
    ['대오라클', 'ㅇㄹㅋ', [5001, 1, 4]],
    // one initial is the first letter of seven, of the label or of a word, or says nothing
    ['오라클', 'ㅇ', [1006, 0, 1]],
    ['오라클', 'ㄹ', null],
    ['더 라클', 'ㄹ', [2006, 2, 3]],
    // two initials typed as one letter
    ['기술 사', 'ㄱㅅ', [3001, 0, 2]],
    ['기사', 'ㄳ', [3000, 0, 2]],
    // initials at the beginning come before the same letters within; these before initials within
    ['각사', 'ㄱㅅ', [3000, 0, 2]],
    ['다각사라', 'ㄱㅅ', [4007, 1, 3]],
    // a part, never of one letter
    ['Nvidia', 'vid', [4003, 1, 4]],
    ['Nvidia', 'idia', [4002, 2, 6]],
    ['Nvidia', 'v', null],
    // slips: a letter wrong, missing, too many, swapped
    ['Oracle', 'oraxle', [6006, 0, 6]],
    ['Oracle', 'orale', [6006, 0, 6]],
    ['Oracle', 'oraccle', [6006, 0, 6]],
    ['Oracle', 'orcale', [6006, 0, 6]],
    ['Oracle', 'oxycle', null],
    // two letters wrong, one of them as if swapped
    ['Nvidia', 'nxvdia', null],
    ['Nvidia', 'nixdia', null],
    ['The Oracle', 'orcale', [6009, 4, 10]],
    ['Meta', 'mxta', [6004, 0, 4]],
    ['Met', 'mxt', null], // too short to say
    ['Oracle Corporation', 'orxcle', [6017, 0, 6]],
    ['Oracle', '', null],
    ['', 'oracle', null],
    ['Oracle', 'zebra', null],
  ])('%s by %s', (label, query, expected) => expect(met(label, query)).toEqual(expected));

  it('counts no more than 999 letters left over', () => {
    expect(met(`ab${'c'.repeat(2000)}`, 'ab')![0]).toBe(1999);
    expect(met(`x ab${'c'.repeat(2000)}`, 'ab')![0]).toBe(2999);
    expect(met('가'.repeat(2000), 'ㄱㄱ')![0]).toBe(3999);
    expect(met(`xx${'c'.repeat(2000)}yz`, 'yz')![0]).toBe(4999);
  });
  it('prefers the first of two places as good, and a better one behind', () => {
    expect(met('가나 가나', 'ㄱㄴ')).toEqual([3002, 0, 2]);
    expect(met('다가나 가나', 'ㄱㄴ')).toEqual([3503, 4, 6]);
  });
  it('takes the last syllable half typed, the others whole', () => {
    expect(met('오픈에이아이', 'ㅇ픈에')).toEqual([3003, 0, 3]);
    expect(met('오픈에이아이', 'ㅇ프')).toEqual([3004, 0, 2]);
    expect(met('오픈에이아이', 'ㅇ프에')).toBeNull();
    expect(met('오픈AI', 'ㅇ픈a')).toEqual([3001, 0, 3]);
  });
});

describe('a label', () => {
  it('knows where words begin, in letters', () => {
    expect(labelOf('SK hynix-메모리 (Korea)')).toMatchObject({
      letters: 'skhynixㅁㅔㅁㅗㄹㅣkorea',
      words: [0, 2, 7, 13],
    });
    expect(labelOf('').words).toEqual([]);
    expect(labelOf('Cre\u0301dit').letters).toBe('credit');
  });
});

describe('companies found', () => {
  const named = (name: string, en: string, more: object = {}) => ({
    ...company(name, 'ai-lab', more),
    name: {en, ko: en},
  });
  it('are told by the first of their names that is met best', () => {
    const index = indexCompanies([
      named('alpha', 'Alpha', {aliases: ['Alp', 'Alphabet'], ticker: 'ALPHA'}),
    ]);
    expect(companyHits(index, 'alpha')[0]).toMatchObject({text: 'Alpha', score: 0});
    expect(companyHits(index, 'alp')[0]).toMatchObject({text: 'Alp', score: 0});
    expect(companyHits(index, 'alphab')[0]).toMatchObject({text: 'Alphabet', score: 1002});
  });
  it('come the best met first, then by id, as many as are asked for', () => {
    const index = indexCompanies([named('b', 'Same'), named('a', 'Same'), named('c', 'Same one')]);
    const found = (limit?: number) =>
      companyHits(index, 'same', limit).map((hit) => hit.company.id);
    expect(found()).toEqual(['a', 'b', 'c']);
    expect(found(2)).toEqual(['a', 'b']);
    expect(companyHits(index, 'nothing')).toEqual([]);
  });
});

describe('ties found', () => {
  const companies = ['alpha', 'beta', 'gamma'].map((name) => ({
    ...company(name, name === 'beta' ? 'foundry' : 'ai-lab'),
    name: {en: name, ko: name},
  }));
  const ties = [
    tie('cloud:alpha:beta', {amountUsd: amounts(3)}),
    tie('chips:beta:alpha', {amountUsd: amounts(9)}),
    tie('chips:beta:gamma', {amountUsd: amounts(5)}),
    tie('models:alpha:gamma'),
    tie('debt:alpha:gamma'),
  ];
  const words = {
    kinds: {'ai-lab': ['AI lab'], foundry: ['Foundry']},
    types: {cloud: ['Cloud'], chips: ['Chips'], models: ['Models'], debt: ['Debt']},
  } as unknown as Parameters<typeof indexAll>[2];
  const index = indexAll(companies, ties, words);
  const found = (text: string, more = {}) => findAnything(index, text, more).ties.map((t) => t.id);
  it('between two, in either direction, the most money first, equals by id', () => {
    expect(found('alpha beta')).toEqual(['chips:beta:alpha', 'cloud:alpha:beta']);
    expect(found('gamma alpha')).toEqual(['debt:alpha:gamma', 'models:alpha:gamma']);
  });
  it('of one type between two, or of one type at one end', () => {
    expect(found('alpha beta cloud')).toEqual(['cloud:alpha:beta']);
    expect(found('chips gamma')).toEqual(['chips:beta:gamma']);
    expect(found('beta chips')).toEqual(['chips:beta:alpha', 'chips:beta:gamma']);
    expect(found('cloud gamma')).toEqual([]);
    expect(found('alpha')).toEqual([]);
    expect(found('alpha nobody')).toEqual([]);
  });
  it('with words between them that name nothing', () => {
    for (const joined of [
      'alpha to beta',
      'alpha and beta',
      'alpha WITH beta',
      'alpha vs beta',
      'alpha → beta',
      'alpha->beta',
      'alpha - beta',
      'alpha, beta',
      'alpha와 beta',
      'alpha 와 beta',
      'from alpha to beta',
    ])
      expect([joined, found(joined).length]).toEqual([joined, joined === 'alpha와 beta' ? 0 : 2]);
    expect(found('alpha together beta')).toEqual([]); // no joining word, though it begins with one
  });
  it('no more than are asked for', () => {
    expect(found('alpha beta', {ties: 1})).toEqual(['chips:beta:alpha']);
    expect(findAnything(index, 'ai lab', {ofKind: 1}).kind).toMatchObject({
      kind: 'ai-lab',
      companies: [{id: 'alpha'}],
    });
    expect(findAnything(index, 'alpha', {companies: 0}).companies).toEqual([]);
  });
  it('and kinds with their companies, those with most ties first, equals by id', () => {
    expect(findAnything(index, 'ai lab').kind!.companies.map((c) => c.id)).toEqual([
      'alpha',
      'gamma',
    ]);
    expect(findAnything(index, 'fo').kind!.companies.map((c) => c.id)).toEqual(['beta']);
    expect(findAnything(index, 'f').kind).toBeNull();
    expect(findAnything(index, 'oundry').kind).toBeNull(); // a part is no name
  });
});
