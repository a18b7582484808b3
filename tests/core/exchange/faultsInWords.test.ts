/** Each fault of a file that somebody brings, in the English of the command line. */
import {describe, expect, it} from 'vitest';
import {
  readableExchangeIssue,
  readableFault,
  wholeFile,
  type ExchangeFault,
  type PlainFault,
} from '../../../src/core/exchange/exchangeIssue';
import {quoted, readableSheetFault, type SheetFault} from '../../../src/core/exchange/sheetFault';

describe('a fault of a file', () => {
  it.each<readonly [ExchangeFault, string]>([
    [{code: 'notXml', detail: 'unclosed tag'}, 'is not XML: unclosed tag'],
    [{code: 'tooDeep', deepest: 64}, 'nests deeper than 64 elements'],
    [{code: 'noGraph', format: 'GEXF'}, 'is no GEXF: it has no <graph> in <gexf>'],
    [{code: 'noGraph', format: 'GraphML'}, 'is no GraphML: it has no <graph> in <graphml>'],
    [{code: 'notFinite', name: 'weight'}, 'weight is not a finite number'],
    [{code: 'undeclared', name: 'a"b'}, 'no attribute "a\\"b" is declared'],
    [{code: 'noEnd', end: 'source', node: 'x'}, 'source: no node "x"'],
    [{code: 'wrongType', name: 'usd', value: 'many', type: 'number'}, 'usd: "many" is no number'],
    [
      {code: 'wrongType', name: 'firm', value: 'so so', type: 'truth'},
      'firm: "so so" is no true or false',
    ],
  ])('%j', (fault, words) => expect(readableFault(fault)).toBe(words));

  it.each<readonly [PlainFault, string]>([
    ['empty', 'is empty'],
    ['openQuote', 'opens a quotation mark that is never closed: close it, or save the table again'],
    ['notNodeLink', 'is no node-link JSON: it is not an object with nodes and links'],
    ['noLists', 'is no node-link JSON: it has no nodes and links'],
    ['notObject', 'is not an object'],
    ['noId', 'has no id'],
    ['repeated', 'stands more than once'],
    ['unfoldsTooFar', 'unfolds to far more than a table holds: save it as CSV'],
    ['tooWide', 'has more than 16,384 columns: keep those that matter'],
    [
      'tooSparse',
      'would be a table with hardly any cell filled: its records have no fields in common; bring each kind as a file of its own',
    ],
    ['brokenArchive', 'is no workbook: the archive is broken; save it again as .xlsx or CSV'],
    ['noSheets', 'is no workbook: it names no sheets; save it again as .xlsx or CSV'],
    ['noTable', 'holds no table: no row fills a cell; is it the right file?'],
    ['oldWorkbook', 'is a workbook of before 2007 (.xls): save it as .xlsx or CSV'],
    ['pdf', 'is a PDF: its tables cannot be read; copy them, or save them as CSV'],
    ['webPage', 'is a web page: copy its table and paste it, or save it as CSV'],
    [
      'bareNetwork',
      'is a bare network: its amounts are not ties of companies; use the command line',
    ],
    ['notText', 'is neither text nor a workbook: save it as .xlsx or CSV'],
  ])('%s', (code, words) => expect(readableFault({code})).toBe(words));

  it('is told with its place, unless it is the file', () => {
    expect(readableExchangeIssue({place: {kind: 'row', name: '7'}, fault: {code: 'noId'}})).toBe(
      'row 7: has no id',
    );
    expect(readableExchangeIssue(wholeFile({code: 'empty'}))).toBe('is empty');
    expect(wholeFile({code: 'empty'}).place).toEqual({kind: 'file', name: ''});
  });
});

describe('a fault of a cell', () => {
  it.each<readonly [SheetFault, string]>([
    [{code: 'empty'}, 'is empty'],
    [{code: 'noDate'}, 'has no date'],
    [{code: 'self'}, 'a company cannot be tied to itself'],
    [{code: 'noAmount', cell: 'lots'}, 'is no amount: "lots"'],
    [{code: 'negative', cell: '-3'}, 'must be 0 or more, is "-3"'],
    [{code: 'backwards', cell: '20-10'}, 'runs backwards: "20-10"'],
    [{code: 'otherCurrency', cell: '€3'}, 'is not in US dollars: "€3"'],
    [{code: 'noDay', cell: 'May'}, 'must be YYYY, YYYY-MM or YYYY-MM-DD, is "May"'],
    [{code: 'notOnCalendar', cell: '2025-02-30'}, 'is no day of the calendar: "2025-02-30"'],
    [{code: 'noNumber', cell: 'x'}, 'is no number: "x"'],
    [{code: 'noCountry', cell: 'Korea'}, 'must be an ISO 3166 code such as KR, is "Korea"'],
    [{code: 'noAddress', cell: 'ftp:x'}, 'must be an http(s) address, is "ftp:x"'],
    [{code: 'noCompany', cell: 'Nobody'}, 'no company "Nobody"'],
    [{code: 'repeated', cell: 'a'}, 'stands more than once: "a"'],
    [{code: 'noChoice', cell: 'z', options: ['a', 'b']}, 'must be one of a, b, is "z"'],
    [{code: 'outOfRange', cell: '-1', min: 0, max: Infinity}, 'must be 0 or more, is "-1"'],
    [{code: 'outOfRange', cell: '101', min: 0, max: 100}, 'must be from 0 to 100, is "101"'],
    [{code: 'endsBeforeStart', start: '2026', end: '2025'}, 'ends (2025) before it starts (2026)'],
    [{code: 'tooLong', length: 900, longest: 500}, 'is 900 characters long; the most is 500'],
    [
      {code: 'moreCells', cells: 4, columns: 3},
      'has 4 cells where the header has 3: a separator within a text?',
    ],
  ])('%j', (fault, words) => expect(readableSheetFault(fault)).toBe(words));

  it('shows what stands in the cell, cut where it is long', () => {
    expect(quoted('say "hi"')).toBe('"say \\"hi\\""');
    expect(quoted('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
    expect(quoted('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`);
  });
});
