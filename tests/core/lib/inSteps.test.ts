import {expect, it} from 'vitest';
import {toTheEnd, type InSteps} from '../../../src/core/lib/inSteps';

it('runs through every pause to the answer', () => {
  const done: number[] = [];
  const count = function* (to: number): InSteps<string> {
    for (let k = 1; k <= to; k++) {
      done.push(k);
      yield;
    }
    return `${to} steps`;
  };
  expect(toTheEnd(count(3))).toBe('3 steps');
  expect(done).toEqual([1, 2, 3]);
  expect(toTheEnd(count(0))).toBe('0 steps');
});
