import {expect, it} from 'vitest';
import {shortNames} from '../../../src/core/picture/shortNames';

const short = (...names: string[]) => [
  ...shortNames(names.map((name) => [name, name] as const)).values(),
];

it('drops brackets and words that any company may end on', () => {
  expect(short('Google (Alphabet)', 'SoftBank Group', 'Meta Platforms', 'xAI')).toEqual([
    'Google',
    'SoftBank',
    'Meta',
    'xAI',
  ]);
});

it('never lets two companies share a name, nor one lose all of its own', () => {
  expect(short('Thrive Capital', 'Thrive Holdings', 'Thrive Group')).toEqual([
    'Thrive Capital',
    'Thrive Holdings',
    'Thrive Group',
  ]);
  expect(short('SK Group', '(unnamed)')).toEqual(['SK Group', '(unnamed)']);
});

it('cuts what is still too long at a word', () => {
  expect(short('Mohamed bin Zayed University of Artificial Intelligence')).toEqual([
    'Mohamed bin Zayed…',
  ]);
  expect(short('앤트로픽·플루이드스택 데이터센터와 그 밖의 부지')[0]!.length).toBeLessThanOrEqual(
    22,
  );
});
