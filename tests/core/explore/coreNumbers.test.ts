import {expect, it} from 'vitest';
import {coreNumbers} from '../../../src/core/explore/coreNumbers';
import {partnersOf} from '../../../src/core/explore/partners';
import {stepsFrom} from '../../../src/core/explore/stepsFrom';
import {id, tie} from '../../fixtures/tinyDataset';

const web = (companies: string, pairs: string) =>
  partnersOf(
    companies.split(' ').map(id),
    pairs.split(' ').flatMap((pair) => (pair === '' ? [] : [{tie: tie(`debt:${pair}`)}])),
  );

it.each([
  ['a lone company', 'a', '', {a: 0}],
  ['a pair, however often and whichever way they deal', 'a b', 'a:b b:a a:b:2', {a: 1, b: 1}],
  ['a company that deals with itself', 'a b', 'a:a a:b', {a: 1, b: 1}],
  ['a star', 'hub a b c', 'hub:a b:hub hub:c', {hub: 1, a: 1, b: 1, c: 1}],
  ['a chain into a triangle', 'e d c b a', 'e:d d:c c:b b:a a:c', {e: 1, d: 1, c: 2, b: 2, a: 2}],
  [
    'four of whom each deals with each, one with two more',
    'a b c d e f',
    'a:b a:c a:d b:c b:d c:d a:e a:f e:f',
    {a: 3, b: 3, c: 3, d: 3, e: 2, f: 2},
  ],
  [
    'a gap of one number between the cores', // nobody is in a core of 2 alone
    'a b c d x',
    'a:b a:c a:d b:c b:d c:d a:x',
    {a: 3, b: 3, c: 3, d: 3, x: 1},
  ],
])('core numbers of %s', (_, companies, pairs, expected) => {
  expect(Object.fromEntries(coreNumbers(web(companies, pairs)))).toEqual(expected);
});

it('partners are both ends of a tie, each once, and nobody of a company alone', () => {
  const partners = web('a b c', 'a:b b:a a:a');
  expect([...partners].map(([one, others]) => [one, [...others]])).toEqual([
    ['a', ['b']],
    ['b', ['a']],
    ['c', []],
  ]);
});

it('steps are those of the shortest way, up to as many as asked', () => {
  const partners = web('a b c d e', 'a:b c:b a:c d:c');
  const steps = (from: string, most?: number) =>
    Object.fromEntries(stepsFrom(partners, id(from), most));
  expect(steps('a')).toEqual({a: 0, b: 1, c: 1, d: 2});
  expect(steps('d')).toEqual({d: 0, c: 1, b: 2, a: 2});
  expect(steps('d', 1)).toEqual({d: 0, c: 1});
  expect(steps('d', 0)).toEqual({d: 0});
  expect(steps('e')).toEqual({e: 0});
  expect(steps('gone')).toEqual({});
});
