import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sortedBy, sortRows, type SortKey} from '../../../src/core/explore/sortRows';
import type {TableColumn} from '../../../src/core/explore/tableColumn';

interface Row {
  readonly id: number;
  readonly name: string | null;
  readonly usd: number | null;
  readonly date: string | null;
}
const columns: readonly TableColumn<Row>[] = [
  {id: 'name', kind: 'text', value: ({name}) => name},
  {id: 'usd', kind: 'money', value: ({usd}) => usd},
  {id: 'date', kind: 'date', value: ({date}) => date},
  {id: 'stage', kind: 'text', value: ({name}) => name, order: ({id}) => -id},
];
const row = (id: number, name: string | null, usd: number | null, date: string | null = null) => ({
  id,
  name,
  usd,
  date,
});
const up = (column: string): SortKey => ({column, isDescending: false});
const down = (column: string): SortKey => ({column, isDescending: true});
const ids = (rows: readonly Row[], keys: readonly SortKey[], locale = 'en') =>
  sortRows(rows, columns, keys, locale).map(({id}) => id);

describe('sorting rows', () => {
  const rows = [row(1, 'b', 20), row(2, 'a', null), row(3, 'c', 7), row(4, null, 300)];

  it('goes by size, not by letters, and what is not stated comes last both ways', () => {
    expect(ids(rows, [up('usd')])).toEqual([3, 1, 4, 2]);
    expect(ids(rows, [down('usd')])).toEqual([4, 1, 3, 2]);
    expect(ids(rows, [up('name')])).toEqual([2, 1, 3, 4]);
    expect(ids(rows, [down('name')])).toEqual([3, 1, 2, 4]);
  });

  it('lets the next column decide what the first leaves open', () => {
    const same = [row(1, 'x', 5), row(2, 'y', 5), row(3, 'x', 9), row(4, 'w', 5)];
    expect(ids(same, [up('usd'), down('name')])).toEqual([2, 1, 4, 3]);
    expect(ids(same, [up('name'), down('usd')])).toEqual([4, 3, 1, 2]);
  });

  it('sorts as a language does: case and accents aside, digits as numbers', () => {
    const names = [
      row(1, 'Zoo', 0),
      row(2, 'ärger', 0),
      row(3, 'apple 10', 0),
      row(4, 'Apple 9', 0),
    ];
    expect(ids(names, [up('name')])).toEqual([4, 3, 2, 1]);
    const korean = [row(1, '하이닉스', 0), row(2, '가온', 0), row(3, 'AMD', 0), row(4, '나무', 0)];
    expect(ids(korean, [up('name')], 'ko')).toEqual([2, 4, 1, 3]);
    expect(ids(korean, [up('name')], 'en')).toEqual([3, 2, 4, 1]);
  });

  it('takes a partial date as its beginning, and an order of its own before the value', () => {
    const dated = [
      row(1, null, 0, '2026-05'),
      row(2, null, 0, '2026'),
      row(3, null, 0, '2025-12-31'),
    ];
    expect(ids(dated, [up('date')])).toEqual([3, 2, 1]);
    expect(ids(rows, [up('stage')])).toEqual([4, 3, 2, 1]);
  });

  it('leaves rows as they came where nothing decides', () => {
    expect(ids(rows, [])).toEqual([1, 2, 3, 4]);
    expect(ids(rows, [up('unknown')])).toEqual([1, 2, 3, 4]);
    expect(ids([], [up('usd')])).toEqual([]);
  });

  it('sets texts that a language takes for one in the order of their letters', () => {
    const alike = [row(1, 'é', 0), row(2, 'e', 0), row(3, 'E', 0)];
    expect(ids(alike, [up('name')])).toEqual([3, 2, 1]);
    expect(ids(alike, [down('name')])).toEqual([1, 2, 3]);
  });

  it('keeps rows without a value as they came, whatever stands between', () => {
    const gaps = [row(1, null, null), row(2, 'a', 3), row(3, null, null), row(4, 'b', -2)];
    expect(ids(gaps, [up('usd')])).toEqual([4, 2, 1, 3]);
    expect(ids(gaps, [down('name')])).toEqual([4, 2, 1, 3]);
  });

  it('sorts numbers below zero and of several digits by their size', () => {
    const numbers = [row(1, null, 100), row(2, null, -20), row(3, null, 9), row(4, null, -3)];
    expect(ids(numbers, [up('usd')])).toEqual([2, 4, 3, 1]);
  });

  const anyRows = fc.array(
    fc.record({
      name: fc.option(fc.constantFrom('a', 'B', 'b', 'é', 'e', '가', '10', '9')),
      usd: fc.option(fc.integer({min: -3, max: 3})),
    }),
    {maxLength: 30},
  );
  const anyKeys = fc.array(
    fc.record({column: fc.constantFrom('name', 'usd'), isDescending: fc.boolean()}),
    {minLength: 1, maxLength: 2},
  );
  it('only moves rows, keeps equal ones in place, and sets the unknown last', () => {
    fc.assert(
      fc.property(anyRows, anyKeys, (made, keys) => {
        const given = made.map(({name, usd}, id) => row(id, name, usd));
        const sorted = sortRows(given, columns, keys, 'en');
        expect([...sorted].sort((a, b) => a.id - b.id)).toEqual(given);
        const first = keys[0]!.column as 'name' | 'usd';
        const unknown = sorted.map((r) => r[first] === null);
        expect(unknown).toEqual([...unknown].sort((a, b) => Number(a) - Number(b)));
        const both = keys.map(({column}) => column);
        sorted.slice(1).forEach((next, i) => {
          const before = sorted[i]!;
          const isSame = (['name', 'usd'] as const)
            .filter((c) => both.includes(c))
            .every((c) => before[c] === next[c]);
          if (isSame) expect(before.id).toBeLessThan(next.id);
        });
      }),
    );
  });
});

describe('pressing the head of a column', () => {
  it('sorts by it alone, turns it round when pressed again, and adds it on request', () => {
    const by = sortedBy([up('name')], down('usd'), false);
    expect(by).toEqual([down('usd')]);
    expect(sortedBy(by, down('usd'), false)).toEqual([up('usd')]);
    const two = sortedBy(by, up('name'), true);
    expect(two).toEqual([down('usd'), up('name')]);
    expect(sortedBy(two, up('name'), true)).toEqual([down('usd'), down('name')]);
    expect(sortedBy(two, up('name'), false)).toEqual([up('name')]);
  });
});
