import fc from 'fast-check';
import {expect, it} from 'vitest';
import {fitColumns} from '../../../src/core/explore/fitColumns';
import {isUnstated} from '../../../src/core/explore/tableColumn';

const columns = [
  {id: 'name', width: 10},
  {id: 'kind', width: 7},
  {id: 'usd', width: 5},
  {id: 'date', width: 6},
];
const at = (room: number, kept?: string) => {
  const {beside, beneath} = fitColumns(columns, room, kept);
  return [beside.map(({id}) => id).join(' '), beneath.map(({id}) => id).join(' ')];
};

it('stands all columns side by side where they fit, to the last em', () => {
  expect(at(28)).toEqual(['name kind usd date', '']);
  expect(at(27.9)).toEqual(['name kind usd', 'date']);
});

it('keeps what the table is sorted by beside the name, in its own place', () => {
  expect(at(22, 'date')).toEqual(['name date', 'kind usd']);
  expect(at(23, 'date')).toEqual(['name kind date', 'usd']);
  expect(at(15, 'usd')).toEqual(['name usd', 'kind date']);
  expect(at(15, 'name')).toEqual(['name', 'kind usd date']);
  expect(at(15, 'unknown')).toEqual(['name', 'kind usd date']);
});

it('always stands the first, and knows tables of none', () => {
  expect(at(0)).toEqual(['name', 'kind usd date']);
  expect(fitColumns([], 0)).toEqual({beside: [], beneath: []});
});

it('loses no column and fits the room', () => {
  const sized = fc.uniqueArray(fc.record({id: fc.string(), width: fc.integer({min: 1, max: 9})}), {
    selector: ({id}) => id,
  });
  fc.assert(
    fc.property(sized, fc.integer({min: 0, max: 60}), (made, room) => {
      const {beside, beneath} = fitColumns(made, room, made.at(-1)?.id ?? null);
      expect(made.filter((c) => beside.includes(c))).toEqual(beside);
      expect(made.filter((c) => !beside.includes(c))).toEqual(beneath);
      const used = beside.reduce((sum, {width}) => sum + width, 0);
      if (beside.length > 1) expect(used).toBeLessThanOrEqual(room);
    }),
  );
});

it('tells what is not stated from what cannot be', () => {
  const usd = {
    id: 'usd',
    kind: 'money' as const,
    value: (row: {usd: number | null}) => row.usd,
    applies: (row: {usd: number | null; type?: string}) => row.type !== 'rivalry',
  };
  expect(isUnstated(usd, {usd: null})).toBe(true);
  expect(isUnstated(usd, {usd: 0})).toBe(false);
  expect(isUnstated(usd, {usd: null, type: 'rivalry'} as {usd: null})).toBe(false);
  expect(isUnstated({id: 'usd', kind: 'money', value: () => null}, {})).toBe(true);
});
