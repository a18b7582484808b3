import {describe, expect, it} from 'vitest';
import companies from '../../../data/companies.json';
import type {Company} from '../../../src/core/dataset/schema';
import {findCompanies, indexCompanies} from '../../../src/core/search/findCompanies';

const index = indexCompanies(companies as unknown as Company[]);
const find = (query: string) => findCompanies(index, query).map(({id}) => id as string);

describe('finding a company', () => {
  it.each([
    ['oracle', 'oracle'],
    ['ORACLE ', 'oracle'],
    ['오라클', 'oracle'],
    ['ㅇㄹㅋ', 'oracle'],
    ['오라크', 'oracle'], // half-typed
    ['오랔', 'oracle'], // a syllable that takes its next letter too early
    ['ORCL', 'oracle'],
    ['오픈ai', 'openai'],
    ['OpenAI', 'openai'],
    ['앤스로픽', 'anthropic'],
    ['claude', 'anthropic'],
    ['sk hynix', 'sk-hynix'],
    ['sk-hynix', 'sk-hynix'],
    ['하이닉스', 'sk-hynix'],
    ['000660', 'sk-hynix'],
    ['삼성전자', 'samsung-electronics'],
    ['ㅅㅅㅈㅈ', 'samsung-electronics'],
    ['ms', 'microsoft'],
    ['tsm', 'tsmc'],
    ['alphabet', 'google'],
    ['nvid', 'nvidia'],
    ['ㅇㅂㄷㅇ', 'nvidia'],
  ])('takes %s for %s', (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    for (const query of ['', '  ', '?!', 'zzzz no such company', '뷁뷁'])
      expect(find(query)).toEqual([]);
  });

  it('puts a beginning before a middle', () => {
    const found = find('data');
    expect(found[0]).toBe('databricks');
    expect(found.length).toBeGreaterThan(1);
  });

  it('gives each company once, at most as many as asked, always in one order', () => {
    const found = find('a');
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBe(12);
    expect(find('a')).toEqual(found);
    const backwards = indexCompanies([...(companies as unknown as Company[])].reverse());
    expect(findCompanies(backwards, 'a').map(({id}) => id)).toEqual(found);
    expect(findCompanies(index, 'a', 3)).toHaveLength(3);
  });
});
