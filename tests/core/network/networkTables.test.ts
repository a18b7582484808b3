import {describe, expect, it} from 'vitest';
import type {NetworkIssue} from '../../../src/core/network/networkReader';
import {firstLine, kindOfHeader, separatorOf} from '../../../src/core/network/networkTables';
import {createTableStream} from '../../../src/core/network/tableStream';

describe('the first line of a table', () => {
  it.each([
    ['id,buffer\na,1', ['id', 'buffer']],
    ['\uFEFFid;buffer\r\na;1', ['id', 'buffer']],
    ['id\tbuffer\ra\t1', ['id', 'buffer']],
    [' id , "buffer" ', ['id', 'buffer']],
    ['"a ""b"""', ['a ""b""']],
    ['', ['']],
    ['\nid', ['']],
  ])('%j', (text, headings) => expect(firstLine(text)).toEqual(headings));

  it('tells what parts the cells, a comma where nothing does', () => {
    expect(['a,b;c', 'a;b\tc', 'a\tb', 'a', 'a\nb;c'].map(separatorOf)).toEqual([
      ',',
      ';',
      '\t',
      ',',
      ',',
    ]);
  });

  it('tells the kind of network by the columns of its ties, in any order and with others', () => {
    expect(kindOfHeader(['exposure', 'note', 'holder', 'counterparty'])).toBe('exposures');
    expect(kindOfHeader(['supplier', 'customer', 'volume'])).toBe('supply');
    expect(kindOfHeader(['supplier', 'customer', 'flow'])).toBe('input-output');
    expect(kindOfHeader(['debtor', 'creditor', 'amount'])).toBe('liabilities');
    expect(kindOfHeader(['supplier', 'customer', 'amount'])).toBeUndefined();
    expect(kindOfHeader(['holder', 'exposure'])).toBeUndefined();
  });
});

describe('a table that comes in pieces', () => {
  const rowsOf = (...pieces: readonly string[]) => {
    const rows: [number, ...string[]][] = [];
    const told: NetworkIssue[] = [];
    const stream = createTableStream(
      'T.csv',
      (cells, n) => rows.push([n, ...cells]),
      (issue) => told.push(issue),
    );
    for (const piece of pieces) stream.push(piece);
    stream.end();
    return {rows, told};
  };
  it.each([
    ['\n', 'id,buffer\na,1\nb,2'],
    ['\r\n', 'id,buffer\r\na,1\r\nb,2'],
    ['\r', 'id,buffer\ra,1\rb,2'],
  ])('ends its lines by %j, wherever it is cut', (_, text) => {
    const expected = [
      [1, 'id', 'buffer'],
      [2, 'a', '1'],
      [3, 'b', '2'],
    ];
    for (let cut = 0; cut <= text.length; cut++)
      expect(rowsOf(text.slice(0, cut), text.slice(cut)).rows).toEqual(expected);
    expect(rowsOf(...text).rows).toEqual(expected); // sign by sign
  });
  it('may hold line breaks in quotes and signs of order at its beginning only', () => {
    expect(rowsOf('\uFEFFid,x\n"a\n', 'b",\uFEFF1\n').rows).toEqual([
      [1, 'id', 'x'],
      [2, 'a\nb', '\uFEFF1'],
    ]);
  });
  it('of nothing, or of a header alone', () => {
    expect(rowsOf().rows).toEqual([]);
    expect(rowsOf('').rows).toEqual([]);
    expect(rowsOf('id,buffer').rows).toEqual([[1, 'id', 'buffer']]);
    expect(rowsOf('id\n').rows.map(([n]) => n)).toContain(1);
  });
  it('says in which row a quote is left open', () => {
    const {told} = rowsOf('id,buffer\na,1\n', '"b,2\n');
    expect(told.map(({file, place}) => `${file}: ${place}`)).toContain('T.csv: row 3');
  });
});
