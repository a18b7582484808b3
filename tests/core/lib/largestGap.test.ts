import {expect, it} from 'vitest';
import {largestGap} from '../../../src/core/lib/largestGap';

it('is the largest difference, whichever array is above', () => {
  expect(largestGap(Float64Array.of(1, 5, -2), Float64Array.of(2, 2, -4))).toBe(3);
  expect(largestGap(Float64Array.of(2, 2, -4), Float64Array.of(1, 5, -2))).toBe(3);
  expect(largestGap(Float64Array.of(0.25), Float64Array.of(0.25))).toBe(0);
  expect(largestGap(new Float64Array(0), new Float64Array(0))).toBe(0);
});
