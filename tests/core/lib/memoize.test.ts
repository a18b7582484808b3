import {expect, it} from 'vitest';
import {memoizeLast} from '../../../src/core/lib/memoize';

it('gives the same object back for the same arguments, and remembers one call only', () => {
  const made: string[] = [];
  const pair = memoizeLast((a: string, b: object) => {
    made.push(a);
    return {a, b};
  });
  const [x, y] = [{}, {}];
  const first = pair('one', x);
  expect(pair('one', x)).toBe(first);
  expect(made).toEqual(['one']);

  expect(pair('one', y)).not.toBe(first); // equal but not identical
  expect(pair('two', y)).toEqual({a: 'two', b: y});
  expect(pair('one', x)).not.toBe(first); // forgotten by now
  expect(made).toEqual(['one', 'one', 'two', 'one']);
});

it('remembers a call whose value is undefined, and NaN as an argument', () => {
  const asked: number[] = [];
  const nothing = memoizeLast((x: number) => void asked.push(x));
  nothing(NaN);
  nothing(NaN);
  expect(asked).toEqual([NaN]);
});
