/** What a file is, told by its content. */
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import type {Dataset} from '../../../src/core/dataset/schema';
import {datasetTable} from '../../../src/core/exchange/datasetTable';
import {decodeText} from '../../../src/core/exchange/decodeText';
import {readableExchangeIssue} from '../../../src/core/exchange/exchangeIssue';
import {writeGexf} from '../../../src/core/exchange/gexf';
import {writeGraphml} from '../../../src/core/exchange/graphml';
import {writeNodeLink} from '../../../src/core/exchange/nodeLink';
import {readCsv} from '../../../src/core/exchange/readCsv';
import {readIncoming, readIncomingText} from '../../../src/core/exchange/readIncoming';
import {sheetOf} from '../../../src/core/exchange/sheet';
import {writeXlsx} from '../../../src/core/exchange/xlsx';

const utf8 = (text: string) => new TextEncoder().encode(text);
function builtIn(): Dataset {
  const parsed = parseDataset(readDataFolder('data'));
  if (!parsed.ok) throw new Error('the built-in data are at fault');
  return parsed.value;
}

describe('text', () => {
  const wide = (text: string, isLittle: boolean, hasMark: boolean) =>
    new Uint8Array(
      [...(hasMark ? '\u{FEFF}' : ''), ...text].flatMap((c) => {
        const code = c.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  // "공급자,고객" as Korean Excel saves it
  const korean = new Uint8Array([0xb0, 0xf8, 0xb1, 0xde, 0xc0, 0xda, 0x2c, 0xb0, 0xed, 0xb0, 0xb4]);
  it.each([
    ['UTF-8', utf8('가,é'), '가,é', 'utf-8'],
    ['UTF-8 with a mark', utf8('\u{FEFF}가,é'), '가,é', 'utf-8'],
    ['UTF-16', wide('from,가', true, true), 'from,가', 'utf-16le'],
    ['UTF-16, the other order', wide('from,가', false, true), 'from,가', 'utf-16be'],
    ['UTF-16 without a mark', wide('from,to', true, false), 'from,to', 'utf-16le'],
    ['EUC-KR', korean, '공급자,고객', 'euc-kr'],
    ['Windows-1252', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x2c]), 'Café,', 'windows-1252'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ])('is read as %s', (_, bytes, text, encoding) =>
    expect(decodeText(bytes)).toEqual({text, encoding}),
  );
});

describe('delimited text', () => {
  const rows = (text: string) => {
    const read = readCsv(text);
    return read.ok ? read.value.rows : read.errors.map(readableExchangeIssue);
  };
  it.each([
    [
      'comma',
      'a,b\n"1,5",2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'semicolon',
      'a;b\r\n1,5;2\r\n2,5;3',
      [
        ['a', 'b'],
        ['1,5', '2'],
        ['2,5', '3'],
      ],
    ],
    [
      'tab',
      'a\tb\n1, and more\t2',
      [
        ['a', 'b'],
        ['1, and more', '2'],
      ],
    ],
    [
      'quotes',
      'a,b\n"say ""hi""\nthere",2',
      [
        ['a', 'b'],
        ['say "hi"\nthere', '2'],
      ],
    ],
    ['one column', 'name\nA\nB', [['name'], ['A'], ['B']]],
  ])('separated by %s', (_, text, cells) => expect(rows(text)).toEqual(cells));
  it('with a quotation mark that never closes says in which row', () => {
    expect(rows('a,b\n1,2\n3,"4\n5,6')).toEqual([
      'row 3: opens a quotation mark that is never closed: close it, or save the table again',
    ]);
  });
  it('gets each heading once, and the row of its header', () => {
    const made = sheetOf('x.csv', [['Title'], [], ['a', '', 'a', ''], ['1', '2', "'=3"], ['']]);
    expect(made).toEqual({
      file: 'x.csv',
      header: ['a', '#2', 'a (2)'],
      rows: [['1', '2', '=3']],
      headerRow: 3,
    });
    expect(sheetOf('x.csv', [['', ' ']])).toBeNull();
  });
});

describe('a file', () => {
  const kindOf = (name: string, content: Uint8Array) => readIncoming(name, content).kind;
  it.each([
    ['deals.txt', 'from\tto\nA\tB', 'sheets'],
    ['x', '{"format":"frenemy-snapshot/1"}', 'snapshot'],
    ['x.json', 'not json at all', 'snapshot'],
    ['x.svg', '<?xml version="1.0"?>\n<svg xmlns="x"></svg>', 'snapshot'],
    ['x', '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}', 'graph'],
    ['x', '[{"from":"a","to":"b"},{"from":"c","amount":3}]', 'sheets'],
    ['x', '{"companies":[],"ties":[]}', 'faultyData'],
    ['x', '{"format":"frenemy-patch/1","changes":3}', 'faultyData'],
    ['x', '{"format":"frenemy-patch/1","base":{"version":"1","hash":"h"},"changes":[]}', 'patch'],
    ['x.pdf', '%PDF-1.7', 'unreadable'],
    ['x.html', '<!doctype html><p>', 'unreadable'],
    ['x.csv', '', 'unreadable'],
    ['x.csv', '\n \n', 'unreadable'],
    ['x.xml', '<gexf><graph></gexf>', 'unreadable'],
    ['x.json', '{"format":"frenemy-network/1"}', 'unreadable'],
  ])('%s with %s is %s', (name, text, kind) => expect(kindOf(name, utf8(text))).toBe(kind));
  it('that is an old workbook, a broken archive or no text says so', () => {
    const told = (...bytes: number[]) => {
      const read = readIncoming('x.xls', new Uint8Array(bytes));
      return read.kind === 'unreadable' ? read.issues.map(readableExchangeIssue) : [read.kind];
    };
    expect(told(0xd0, 0xcf, 0x11, 0xe0, 0)[0]).toMatch(/before 2007/);
    expect(told(0x50, 0x4b, 3, 4)[0]).toMatch(/archive is broken/);
  });

  const said = (name: string, text: string) => {
    const read = readIncomingText(name, text);
    return read.kind === 'unreadable' ? read.issues.map(readableExchangeIssue) : read;
  };
  it.each([
    ['\u0000binary', /neither text nor a workbook/],
    ['a,b\n"1', /never closed/],
    [',\n,\n', /holds no table/],
    ['[]', /holds no table/],
    ['[1, 2]', /holds no table/],
    ['[{"a": 1}, null]', /holds no table/],
    ['[{"a": 1}, [2]]', /holds no table/],
    ['<html><table></table></html>', /is a web page/],
    ['<!DOCTYPE html><p>', /is a web page/],
    ['<note/>', /no <graph> in <gexf>/],
    ['<a', /is not XML/],
    ['<x:graphml></x:graphml>', /is no GraphML/],
    ['<graphml></graphml>', /is no GraphML/],
    ['{"format": "frenemy-network/1", "nodes": [], "edges": []}', /bare network/],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, /nests deeper than/],
  ])('of text that holds %j says what is wrong', (text, words) => {
    expect(said('x', text)).toEqual([expect.stringMatching(words)]);
  });

  it('that is a list of objects is a table: their keys are its columns', () => {
    const rows = [
      {from: 'a', to: 'b', usd: 3, firm: true},
      {from: 'c', note: null, more: {x: 1}, list: [1, 'y']},
    ];
    expect(said('x', JSON.stringify(rows))).toEqual({
      kind: 'sheets',
      sheets: [
        {
          file: 'x',
          header: ['from', 'to', 'usd', 'firm', 'note', 'more', 'list'],
          rows: [
            ['a', 'b', '3', 'true', '', '', ''],
            ['c', '', '', '', '', '{"x":1}', '[1,"y"]'],
          ],
        },
      ],
    });
    expect(said('x.JSON', '7')).toMatchObject({kind: 'snapshot'}); // its door says what it lacks
    expect(said('x', '{"a": 1}')).toEqual({kind: 'snapshot', text: '{"a": 1}'});
  });

  it('of records without fields in common, or of more columns than a spreadsheet has, is refused', () => {
    const apart = Array.from({length: 3000}, (_, i) => ({[`field ${i}`]: i}));
    expect(said('x', JSON.stringify(apart))).toEqual([expect.stringMatching(/hardly any cell/)]);
    const wide = Object.fromEntries(Array.from({length: 16_385}, (_, i) => [`c${i}`, i]));
    expect(said('x', JSON.stringify([wide]))).toEqual([expect.stringMatching(/16,384 columns/)]);
    const {c0: _, ...fits} = wide;
    expect(said('x', JSON.stringify([fits]))).toMatchObject({kind: 'sheets'});
    const nodes = apart.map((fields, i) => ({id: `n${i}`, ...fields}));
    expect(said('x', JSON.stringify({nodes, links: []}))).toEqual([
      expect.stringMatching(/hardly any cell/),
    ]);
    const node = {id: 'a', ...wide};
    expect(said('x', JSON.stringify({nodes: [node], links: []}))).toEqual([
      expect.stringMatching(/16,384 columns/),
    ]);
    const link = {source: 'a', target: 'a', ...wide};
    expect(said('x', JSON.stringify({nodes: [{id: 'a'}], links: [link]}))).toEqual([
      expect.stringMatching(/16,384 columns/),
    ]);
  });

  it('of nodes and links is a graph, whichever way its links are called', () => {
    const nodes = [{id: 'a'}, {id: 'b'}];
    const link = [{source: 'a', target: 'b'}];
    for (const name of ['links', 'edges'])
      expect(said('x', JSON.stringify({nodes, [name]: link}))).toMatchObject({kind: 'graph'});
    expect(said('x', JSON.stringify({nodes, links: 3}))).toMatchObject({kind: 'snapshot'});
    expect(said('x', JSON.stringify({nodes: 3, links: link}))).toMatchObject({kind: 'snapshot'});
  });

  it('of companies alone, or of ties alone, is no dataset', () => {
    expect(said('x', '{"companies": []}')).toMatchObject({kind: 'snapshot'});
    expect(said('x', '{"ties": []}')).toMatchObject({kind: 'snapshot'});
  });

  it('that carries something beside its graph is that where it is ours, else a graph', () => {
    const graphWith = (beside: string) =>
      said('x', writeGexf({...datasetTable(builtIn()), beside}));
    expect(graphWith('{"format":"frenemy-snapshot/3"}')).toEqual({
      kind: 'snapshot',
      text: '{"format":"frenemy-snapshot/3"}',
    });
    for (const other of ['', 'no JSON', 'null', '7', '{"format":"other/1"}', '{"format":3}'])
      expect(graphWith(other)).toMatchObject({kind: 'graph'});
  });

  it('that is a workbook gives its sheets, and no empty one', () => {
    const read = readIncoming(
      'b.xlsx',
      writeXlsx([
        {
          name: 'Ties',
          rows: [
            ['from', 'to'],
            ['A', 'B'],
          ],
        },
        {name: 'Empty', rows: []},
      ]),
    );
    expect(read).toEqual({
      kind: 'sheets',
      sheets: [{file: 'b.xlsx, Ties', header: ['from', 'to'], rows: [['A', 'B']], headerRow: 1}],
    });
  });

  it('that we wrote comes back as the data it was made of', () => {
    const data = builtIn();
    const table = datasetTable(data);
    for (const [name, text] of [
      ['x.gexf', writeGexf(table)],
      ['x.graphml', writeGraphml(table)],
      ['x.json', writeNodeLink(table)],
      ['y.json', JSON.stringify({...data, hash: 'h'})],
    ] as const) {
      const read = readIncoming(name, utf8(text));
      expect(read.kind, name).toBe('dataset');
      if (read.kind === 'dataset') expect(read.dataset, name).toEqual(data);
    }
  });

  it('of another program is two tables whose columns are its attributes', () => {
    const text = `<graphml><key id="w" for="edge" attr.name="weight" attr.type="double"/>
      <key id="s" for="node" attr.name="sector" attr.type="string"/>
      <graph edgedefault="directed"><node id="1"><data key="s">Bank</data></node><node id="2"/>
      <edge source="1" target="2"><data key="w">2.5</data></edge></graph></graphml>`;
    expect(readIncomingText('g.graphml', text)).toEqual({
      kind: 'graph',
      companies: {
        file: 'g.graphml, nodes',
        header: ['id', 'label', 'sector'],
        rows: [
          ['1', '1', 'Bank'],
          ['2', '2', ''],
        ],
      },
      ties: {
        file: 'g.graphml, edges',
        header: ['source', 'target', 'weight'],
        rows: [['1', '2', '2.5']],
      },
    });
  });
});
