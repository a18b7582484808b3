import {describe, expect, it} from 'vitest';
import Papa from 'papaparse';
import {csvOf} from '../../../src/core/lib/csv';

describe('a table as CSV', () => {
  const rows = [
    {name: 'a "b", c', note: '=SUM(A1)', usd: -3.5, at: null},
    {name: 'line\nbreak', note: '-x', usd: 0, at: true},
  ];
  const text = csvOf(
    [
      ['name', (r) => r.name],
      ['note', (r) => r.note],
      ['usd', (r) => r.usd],
      ['at', (r) => r.at],
    ],
    rows,
  );
  it('is read back by another reader as it was written', () => {
    const {data} = Papa.parse<string[]>(text.trimEnd());
    expect(data).toEqual([
      ['name', 'note', 'usd', 'at'],
      ['a "b", c', "'=SUM(A1)", '-3.5', ''],
      ['line\nbreak', "'-x", '0', 'true'],
    ]);
  });
  it('quotes only what needs it, and takes for a formula only what opens like one', () => {
    const one = (value: string) => csvOf([['v', () => value]], [null]).split('\r\n')[1];
    expect(['a=b', 'x-y', 'a@b'].map(one)).toEqual(['a=b', 'x-y', 'a@b']);
    expect(['+x', '@x', '\tx'].map(one)).toEqual(["'+x", "'@x", `"'\tx"`]);
    expect(['+1', '-2.5', '-1e3'].map(one)).toEqual(['+1', '-2.5', '-1e3']); // numbers
    expect(one('a,b')).toBe('"a,b"');
  });
  it('ends each line as RFC 4180 asks', () => expect(text.split('\r\n')).toHaveLength(4));
});
