import fc from 'fast-check';
import {expect, it} from 'vitest';
import {filterRows, textsOf} from '../../../src/core/explore/filterRows';

const rows = [
  'Oracle 오라클 hyperscaler',
  'SK hynix SK하이닉스 memory',
  'Nestlé S.A. 네슬레',
  'Arm',
];
const texts = rows.map(textsOf);
const found = (query: string) => filterRows(rows, texts, query).map((row) => row.split(' ')[0]);

it.each([
  ['ORACLE', ['Oracle']],
  ['오라', ['Oracle']],
  ['오랔', ['Oracle']], // half-typed: 오라ㅋ on the way to 오라클
  ['ㅇㄹㅋ', ['Oracle']],
  ['ㅎㅇㄴㅅ', ['SK']],
  ['memory sk', ['SK']],
  ['memory oracle', []],
  ['nestle', ['Nestlé']],
  ['NESTLÉ', ['Nestlé']],
  ['s.a.', ['Nestlé']],
  ['racle', ['Oracle']],
  ['zzz', []],
  ['', ['Oracle', 'SK', 'Nestlé', 'Arm']],
  ['  · ', ['Oracle', 'SK', 'Nestlé', 'Arm']],
])('finds by “%s”', (query, names) => {
  expect(found(query)).toEqual(names);
});

it('does not find a word across the end of another', () => {
  expect(filterRows(['a'], [textsOf('one two')], 'netwo')).toEqual([]);
});

it('finds each row by each of its words, and fewer rows by more words', () => {
  const word = fc.constantFrom('cloud', '칩', 'Éa', '한국', 'x1', 'Oracle');
  fc.assert(
    fc.property(fc.array(fc.array(word, {minLength: 1, maxLength: 4})), (made) => {
      const lines = made.map((words) => words.join(' '));
      const index = lines.map(textsOf);
      made.forEach((words, i) => {
        const by = filterRows(lines, index, words[0]!);
        expect(by).toContain(lines[i]);
        const both = filterRows(lines, index, words.join(' '));
        expect(both).toContain(lines[i]);
        expect(both.every((line) => by.includes(line))).toBe(true);
      });
    }),
  );
});
