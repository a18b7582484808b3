import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';

describe('compressed rows', () => {
  it('on a napkin: sorted by row and column, parallel entries in their order', () => {
    const entries: readonly Entry[] = [
      [2, 1, 0.5],
      [0, 3, 0.7],
      [2, 0, 0.9],
      [0, 3, 0.2],
    ];
    expect(buildCsr(3, 4, entries)).toEqual({
      rows: 3,
      columns: 4,
      rowPtr: Uint32Array.of(0, 2, 2, 4),
      colIdx: Uint32Array.of(3, 3, 0, 1),
      weight: Float64Array.of(0.7, 0.2, 0.9, 0.5),
      entry: Uint32Array.of(1, 3, 2, 0),
    });
  });

  it('says what the list said, and where each entry came from', () => {
    const lists = fc.record({
      rows: fc.integer({min: 1, max: 9}),
      columns: fc.integer({min: 1, max: 9}),
      raw: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.double({min: 0, max: 5, noNaN: true})), {
        maxLength: 30,
      }),
    });
    const faithful = fc.property(lists, ({rows, columns, raw}) => {
      const entries = raw.map(([i, j, w]): Entry => [i % rows, j % columns, w]);
      const {rowPtr, colIdx, weight, entry} = buildCsr(rows, columns, entries);
      expect([rowPtr[0], rowPtr.at(-1)]).toEqual([0, entries.length]);
      const read: Entry[] = [];
      for (let i = 0; i < rows; i++)
        for (let k = rowPtr[i]!; k < rowPtr[i + 1]!; k++) {
          if (k > rowPtr[i]!) {
            expect(colIdx[k]!).toBeGreaterThanOrEqual(colIdx[k - 1]!);
            if (colIdx[k] === colIdx[k - 1]) expect(entry[k]!).toBeGreaterThan(entry[k - 1]!);
          }
          read[entry[k]!] = [i, colIdx[k]!, weight[k]!];
        }
      expect(read).toEqual(entries);
    });
    fc.assert(faithful);
  });

  it('of nothing is empty', () => {
    expect(buildCsr(0, 0, []).rowPtr).toEqual(Uint32Array.of(0));
    expect(buildCsr(2, 2, []).rowPtr).toEqual(Uint32Array.of(0, 0, 0));
  });

  it.each<readonly [string, Entry]>([
    ['a row too far', [2, 0, 1]],
    ['a negative row', [-1, 0, 1]],
    ['a column too far', [0, 3, 1]],
    ['a negative column', [0, -1, 1]],
    ['no number', [0, 1, NaN]],
    ['no finite number', [0, 1, Infinity]],
    ['a negative weight', [0, 1, -0.1]],
    ['an unknown place', [undefined as unknown as number, 1, 0.1]],
  ])('refuses %s', (_, entry) => {
    expect(() => buildCsr(2, 3, [[0, 0, 1], entry])).toThrow(RangeError);
  });
});
