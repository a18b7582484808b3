import {describe, expect, it} from 'vitest';
import type {SourceId, TieId} from '../../src/core/dataset/schema';
import type {Web} from '../../src/core/graph/web';
import {publishersLine} from '../../src/words/publishers';

const evidence = {a: ['s1', 's2'], b: ['s2', 's3', 's4'], c: ['s5']};
const web = {
  ties: new Map(
    Object.entries(evidence).map(([id, sources]) => [
      id,
      {tie: {id, evidence: sources.map((source) => ({source}))}},
    ]),
  ),
} as unknown as Web;
const sources = new Map(
  Object.entries({s1: 'Mint', s2: 'Reuters', s3: 'Reuters', s4: 'Axios', s5: 'SEC'}).map(
    ([id, publisher]) => [id as SourceId, {publisher}],
  ),
);
const line = (shown: readonly string[], longest = 999, language: 'en' | 'ko' = 'en') =>
  publishersLine(
    web,
    new Set(shown as readonly TieId[]),
    sources,
    {language},
    (text) => text.length <= longest,
  );

describe('who stands behind a picture', () => {
  it('counts each source once, publishers with the most first, then by name', () => {
    expect(line(['a', 'b', 'c'])).toBe(
      '5 sources behind what is shown: Reuters (2), Axios, Mint, SEC.',
    );
    expect(line(['c'])).toBe('1 source behind what is shown: SEC.');
    expect(line(['a', 'b'], 999, 'ko')).toBe('그림의 출처 4건: Reuters (2), Axios, Mint.');
  });
  it('names as many as fit and counts the others', () => {
    expect(line(['a', 'b', 'c'], 60)).toBe(
      '5 sources behind what is shown: Reuters (2), Axios, 2 more.',
    );
    expect(line(['a', 'b', 'c'], 10)).toBe('5 sources behind what is shown: 4 more.');
  });
  it('says so where there is none', () => {
    expect(line([])).toBe('Ties from 0 sources.');
  });
});
