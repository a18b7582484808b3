import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import companiesFile from '../../../data/companies.json';
import tiesFile from '../../../data/ties.json';
import type {Company, CompanyKind, Tie, TieType} from '../../../src/core/dataset/schema';
import {findAnything, indexAll} from '../../../src/core/search/findAnything';
import {companyHits, indexCompanies} from '../../../src/core/search/findCompanies';
import {labelOf} from '../../../src/core/search/label';
import {meet, queryOf} from '../../../src/core/search/meet';
import {words} from '../../../src/words/words';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const paired = <T extends string>(en: Record<T, string>, ko: Record<T, string>) =>
  Object.fromEntries(
    (Object.keys(en) as T[]).map((key) => [key, [en[key], ko[key]]]),
  ) as unknown as Record<T, readonly string[]>;
const named = {
  kinds: paired<CompanyKind>(words.en.kinds, words.ko.kinds),
  types: paired<TieType>(words.en.types, words.ko.types),
};
const companies = companiesFile as unknown as Company[];
const all = indexAll(companies, tiesFile as unknown as Tie[], named);
const tiesFor = (text: string) => findAnything(all, text).ties.map(({id}) => id as string);

describe('a label and a query', () => {
  const met = (label: string, query: string) => {
    const found = meet(labelOf(label), queryOf(query));
    return found && label.slice(found.from, found.to);
  };
  it.each([
    ['오픈AI', 'ㅇㅍAI', '오픈AI'],
    ['오픈AI', 'ㅇㅍai', '오픈AI'],
    ['오픈AI', 'ㅇㅍ', '오픈'],
    ['오픈AI', 'ㅇㄴAI', null], // ㄴ ends 픈, it does not begin it
    ['오픈AI', '오ㅍ', '오픈'], // the second syllable only begun
    ['오픈AI', '옾', '오픈'], // what an input method makes of it on the way
    ['오픈AI', '오프', '오픈'],
    ['SK하이닉스', 'SKㅎ', 'SK하'],
    ['SK하이닉스', 'ㅎㅇㄴㅅ', '하이닉스'],
    ['삼성전자', 'ㅅㅅ전', '삼성전'],
    ['소프트뱅크그룹', 'ㅃ', null],
    ['Meta Platforms', 'plat', 'Plat'],
    ['Crédit Agricole', 'credit a', 'Crédit A'],
    ['J.P. Morgan', 'jp m', 'J.P. M'],
    ['Nvidia', 'vid', 'vid'],
    ['Nvidia', 'v', null], // one letter inside says nothing
    ['Nvidia', 'nvdia', 'Nvidia'],
    ['Oracle', 'orcale', 'Oracle'],
    ['Oracle', 'oarcel', null], // two slips
    ['Oracle', '', null],
    ['', 'oracle', null],
  ])('%s is met by %s in %s', (label, query, part) => {
    expect(met(label, query)).toBe(part);
  });

  it('ranks all before beginning before word before initials before part before slip', () => {
    const score = (label: string, query: string) => meet(labelOf(label), queryOf(query))!.score;
    const ranked = [
      score('하나', '하나'),
      score('하나둘', '하나'),
      score('셋 하나', '하나'),
      score('하나', 'ㅎㄴ'),
      score('셋하나', '하나'),
      score('hanadul', 'hanodul'),
    ];
    expect([...ranked].sort((a, b) => a - b)).toEqual(ranked);
    expect(new Set(ranked).size).toBe(6);
  });

  it('highlights a part that is in the text, whatever is asked', () => {
    const text = fc.string({unit: fc.constantFrom(...'가핡ㄱㅏaB1 -é'), maxLength: 8});
    fc.assert(
      fc.property(text, text, (label, query) => {
        const found = meet(labelOf(label), queryOf(query));
        if (found === null) return;
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.from).toBeLessThan(found.to);
        expect(found.to).toBeLessThanOrEqual(label.length);
      }),
    );
  });

  it('is met by its own beginning, letter by letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...companies), fc.nat(20), ({name}, length) => {
        const query = queryOf(name.ko.slice(0, 1 + length));
        if (query.letters === '') return;
        expect(meet(labelOf(name.ko), query)!.score).toBeLessThan(2000);
      }),
    );
  });
});

describe('finding companies', () => {
  it('puts an exact ticker first', () => {
    for (const {id, ticker} of companies.filter(({ticker}) => ticker !== null)) {
      const [first] = companyHits(all.companies, ticker!);
      expect([id, 'microsoft'], ticker!).toContain(first!.company.id); // Microsoft goes by MS as well
    }
  });
  it('says which of its names was met', () => {
    expect(companyHits(all.companies, 'chatg')[0]).toMatchObject({text: 'ChatGPT', from: 0, to: 5});
    expect(companyHits(all.companies, 'azure')[0]).toMatchObject({text: 'Azure', from: 0, to: 5});
  });
  it('forgives a slip only where nothing is met squarely', () => {
    const index = indexCompanies([
      {...company('abcde', 'ai-lab'), name: {en: 'Abcde', ko: 'Abcde'}},
      {...company('abxde', 'ai-lab'), name: {en: 'Abxde', ko: 'Abxde'}},
    ]);
    expect(companyHits(index, 'abcde').map(({company: {id}}) => id)).toEqual(['abcde']);
    expect(companyHits(index, 'abyde')).toHaveLength(2);
  });
});

describe('finding kinds', () => {
  it.each([
    ['chip maker', 'chipmaker', 'nvidia'],
    ['파운드리', 'foundry', 'tsmc'],
    ['ㅍㅇㄷㄹ', 'foundry', 'tsmc'],
    ['hypersc', 'hyperscaler', 'microsoft'],
  ])('%s is %s', (query, kind, member) => {
    const found = findAnything(all, query, {ofKind: 40}).kind!;
    expect(found.kind).toBe(kind);
    expect(found.companies.map(({id}) => id as string)).toContain(member);
    expect(found.companies.every((each) => each.kind === kind)).toBe(true);
  });
  it('knows no kind for a name or one letter', () => {
    for (const query of ['oracle', 'f', '']) expect(findAnything(all, query).kind).toBeNull();
  });
});

describe('finding ties', () => {
  it.each([
    'oracle openai',
    'OpenAI oracle',
    'oracle to openai',
    'Oracle → OpenAI',
    '오라클 오픈AI',
    'ㅇㄹㅋ 오픈',
    'orcl chatgpt',
  ])('%s are those between both', (query) => {
    const found = tiesFor(query);
    expect(found[0]).toBe('cloud:oracle:openai'); // the largest
    expect(found.every((id) => id.includes('oracle') && id.includes('openai'))).toBe(true);
  });
  it('takes names of several words, and a type', () => {
    expect(tiesFor('sk hynix nvidia').length).toBeGreaterThan(0);
    expect(tiesFor('sk hynix nvidia').every((id) => id.includes('sk-hynix'))).toBe(true);
    expect(tiesFor('oracle openai cloud')).toEqual(['cloud:oracle:openai']);
    expect(tiesFor('오라클 클라우드').every((id) => /^cloud:.*oracle/.test(id))).toBe(true);
    expect(tiesFor('nvidia investment').every((id) => /^investment:.*nvidia/.test(id))).toBe(true);
  });
  it('finds none for one name, strangers, or nonsense', () => {
    for (const query of ['oracle', 'wayve entergy', 'zzzz yyyy', 'to', ''])
      expect(tiesFor(query), query).toEqual([]);
  });
  it('puts the largest first', () => {
    const {companies: two, ties} = dataset({
      companies: [
        {...company('aa', 'ai-lab'), name: {en: 'Aa', ko: '가'}},
        {...company('bb', 'lender'), name: {en: 'Bb', ko: '나'}},
      ],
      ties: [
        tie('cloud:aa:bb', {amountUsd: amounts(3e9)}),
        tie('debt:bb:aa', {amountUsd: amounts(7e9)}),
        tie('rivalry:aa:bb'),
      ],
    });
    const found = findAnything(indexAll(two, ties, named), 'aa bb').ties;
    expect(found.map(({id}) => id)).toEqual(['debt:bb:aa', 'cloud:aa:bb', 'rivalry:aa:bb']);
  });
  it('finds nothing among nothing', () => {
    expect(findAnything(indexAll([], [], named), 'oracle openai')).toEqual({
      companies: [],
      kind: null,
      ties: [],
    });
  });
});

describe('ties by both ends', () => {
  const named = (name: string, en: string) => ({...company(name, 'ai-lab'), name: {en, ko: en}});
  const few = indexAll(
    [named('arm', 'Arm'), named('armada', 'Armada'), named('lab', 'Openlab')],
    [tie('chips:armada:lab', {amountUsd: amounts(9)})],
    {kinds: {}, types: {}} as unknown as Parameters<typeof indexAll>[2],
  );
  const ends = (text: string) => findAnything(few, text).ties.map(({id}) => id as string);

  it('are those of whom a name means best, not of all that begin so', () => {
    expect(ends('armada openlab')).toEqual(['chips:armada:lab']);
    expect(ends('arma openlab')).toEqual(['chips:armada:lab']);
    expect(ends('arm openlab')).toEqual([]);
  });

  it('are not found by what stands within a name or by a slip', () => {
    expect(ends('mada openlab')).toEqual([]);
    expect(ends('armada openlxb')).toEqual([]);
  });
});
