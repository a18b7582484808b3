import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findCircuits} from '../../../src/core/loops/findCircuits';

/** Every sequence of distinct nodes that closes, begun by its smallest: too plain to be wrong. */
function slowly(successors: readonly (readonly number[])[], most: number): string[] {
  const found: string[] = [];
  const extend = (path: readonly number[]) => {
    if (path.length >= 2 && successors[path.at(-1)!]!.includes(path[0]!)) found.push(path.join());
    if (path.length === most) return;
    for (let next = path[0]! + 1; next < successors.length; next++)
      if (!path.includes(next) && successors[path.at(-1)!]!.includes(next)) extend([...path, next]);
  };
  successors.forEach((_, start) => extend([start]));
  return found.sort();
}
const graphs = fc
  .integer({min: 0, max: 6})
  .chain((n) =>
    fc.tuple(
      ...Array.from({length: n}, (_, i) =>
        fc.subarray([...Array(n).keys()].filter((j) => j !== i)),
      ),
    ),
  );

describe('circuits', () => {
  it('are those that a search through all sequences finds', () => {
    fc.assert(
      fc.property(graphs, fc.integer({min: 2, max: 6}), (successors, most) => {
        const found = findCircuits(successors, most).map((c) => c.join());
        expect([...found].sort()).toEqual(slowly(successors, most));
      }),
    );
  });

  it('of a complete graph are as many as can be counted', () => {
    const complete = Array.from({length: 5}, (_, i) => [0, 1, 2, 3, 4].filter((j) => j !== i));
    // n!/((n − k)! k) circuits of length k: 10 of two, 20 of three, 30 of four, 24 of five
    expect([2, 3, 4, 5].map((k) => findCircuits(complete, k).length)).toEqual([10, 30, 60, 84]);
  });

  it('has none in nothing, and none in a tree', () => {
    expect(findCircuits([], 4)).toEqual([]);
    expect(findCircuits([[1, 2], [2], []], 4)).toEqual([]);
  });

  it('asks for a length that can close', () => {
    expect(() => findCircuits([[]], 1)).toThrow('two nodes');
  });
});
