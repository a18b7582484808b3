import {expect, it} from 'vitest';
import {assert} from '../../../src/core/lib/assert';

it('stops where an invariant is broken, and says which', () => {
  expect(() => assert(false, 'sums agree')).toThrow('invariant: sums agree');
  expect(() => assert(true, 'sums agree')).not.toThrow();
});
