import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ExposureNetwork} from '../../../src/core/network/network';
import {
  parseNetworkJson,
  parseNetworkTables,
  readableNetworkIssue,
} from '../../../src/core/network/parseNetwork';
import type {NetworkIssue} from '../../../src/core/network/networkReader';
import {runExposures} from '../../../src/core/network/runNetwork';

const NODES = [
  {id: 'a', buffer: 2, size: 10},
  {id: 'b', buffer: 3.5},
  {id: 'c', buffer: 7, size: 0},
] as const;
const EDGES = [
  {holder: 'a', counterparty: 'b', exposure: 1},
  {holder: 'b', counterparty: 'c', exposure: 0.25},
] as const;
const sound = {format: 'frenemy-network/1', kind: 'exposures', nodes: NODES, edges: EDGES};
const expected: ExposureNetwork = {
  kind: 'exposures',
  nodes: [
    {id: 'a', buffer: 2, size: 10},
    {id: 'b', buffer: 3.5, size: 3.5}, // where not given, its buffer
    {id: 'c', buffer: 7, size: 0},
  ],
  edges: [...EDGES],
};

const parseJson = (input: unknown) =>
  parseNetworkJson(typeof input === 'string' ? input : JSON.stringify(input), 'net.json');
const parseCsv = (nodes: string, edges: string) =>
  parseNetworkTables({text: nodes, file: 'N.csv'}, {text: edges, file: 'E.csv'});
const issuesOf = (
  parsed: ReturnType<typeof parseNetworkJson>,
): readonly Pick<NetworkIssue, 'file' | 'place'>[] => (parsed.ok ? [] : parsed.errors);
const placesOf = (parsed: ReturnType<typeof parseNetworkJson>): readonly string[] =>
  issuesOf(parsed).map(({file, place}) => (place === '' ? file : `${file}: ${place}`));

const N = 'id,buffer,size\na,2,10\nb,3.5,\nc,7,0\n';
const E = 'holder,counterparty,exposure\na,b,1\nb,c,0.25\n';

describe('the same network, in JSON and as two tables', () => {
  it('is the same', () => {
    expect(parseJson(sound)).toEqual({ok: true, value: expected});
    expect(parseCsv(N, E)).toEqual({ok: true, value: expected});
  });

  it.each([
    ['with a byte order mark', `\uFEFF${N}`, `\uFEFF${E}`],
    ['with lines that end as in Windows', N.replaceAll('\n', '\r\n'), E.replaceAll('\n', '\r\n')],
    ['without a last line break', N.trimEnd(), E.trimEnd()],
    ['with blank lines at the end', `${N}\n\n`, `${E}\n \n`],
    ['with blanks around', N.replaceAll(',', ' , '), E.replaceAll(',', ', ')],
    ['with quotes', N.replaceAll(/([abc]),/g, '"$1",'), E.replaceAll(/([abc]),/g, '"$1",')],
    ['between semicolons', N.replaceAll(',', ';'), E.replaceAll(',', ';')],
    ['between tabs', N.replaceAll(',', '\t'), E.replaceAll(',', '\t')],
    [
      'with columns in another order, and one more',
      'size,note,buffer,id\n10,x,2,a\n,y,3.5,b\n0,z,7,c\n',
      'exposure,counterparty,holder\n1,b,a\n0.25,c,b\n',
    ],
    [
      'with numbers as spreadsheets write them',
      'id,buffer,size\na,2.0,1e1\nb,+3.5,\nc,7.,0\n',
      'holder,counterparty,exposure\na,b,1E0\nb,c,.25\n',
    ],
  ])('%s', (_, nodes, edges) => {
    expect(parseCsv(nodes, edges)).toEqual({ok: true, value: expected});
  });

  it('with commas, quotes and other scripts in the ids', () => {
    const names = ['Acme, Inc.', 'the "Best"', '삼성전자'] as const;
    const quoted = names.map((n) => `"${n.replaceAll('"', '""')}"`);
    const parsed = parseCsv(
      `id,buffer\n${quoted.map((n, i) => `${n},${i + 2}`).join('\n')}\n`,
      `holder,counterparty,exposure\n${quoted[0]},${quoted[1]},1\n${quoted[1]},${quoted[2]},2\n`,
    );
    expect(parsed.ok && parsed.value.nodes.map((n) => n.id)).toEqual([...names]);
    expect(parsed).toMatchObject({
      value: {edges: [{holder: names[0], counterparty: names[1]}, {holder: names[1]}]},
    });
  });

  it('with signs in the ids that separate cells elsewhere (regression)', () => {
    const parsed = parseCsv('id,buffer\n!,1\n";;",2\n"|\t|",3\n', 'holder,counterparty,exposure\n');
    expect(parsed.ok && parsed.value.nodes.map((n) => n.id)).toEqual(['!', ';;', '|\t|']);
  });

  it('whatever the ids and numbers', () => {
    const name = fc.string({minLength: 1, maxLength: 6}).filter((s) => s.trim() === s);
    const networks = fc.record({
      ids: fc.uniqueArray(name, {minLength: 2, maxLength: 5}),
      buffers: fc.array(fc.double({min: 1e-3, max: 1e12, noNaN: true}), {
        minLength: 5,
        maxLength: 5,
      }),
      exposure: fc.double({min: 0, max: 1e12, noNaN: true}),
    });
    const quote = (s: string) => `"${s.replaceAll('"', '""')}"`;
    const same = fc.property(networks, ({ids, buffers, exposure}) => {
      const nodes = ids.map((id, i) => ({id, buffer: buffers[i]!}));
      const edge = {holder: ids[1]!, counterparty: ids[0]!, exposure};
      const fromJson = parseJson({...sound, nodes, edges: [edge]});
      const fromCsv = parseCsv(
        `id,buffer\r\n${nodes.map((n) => `${quote(n.id)},${n.buffer}`).join('\r\n')}\r\n`,
        `holder,counterparty,exposure\r\n${quote(edge.holder)},${quote(edge.counterparty)},${exposure}\r\n`,
      );
      expect(fromJson.ok).toBe(true);
      expect(fromCsv).toEqual(fromJson);
    });
    fc.assert(same);
  });
});

describe('every fault has its place', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['no JSON', '{', ['net.json']],
    ['no object', '[]', ['net.json']],
    ['another format', {...sound, format: 'frenemy-network/9'}, ['net.json: format']],
    ['another kind', {...sound, kind: 'marriages'}, ['net.json: kind']],
    ['nodes that are no list', {...sound, nodes: {}}, ['net.json: nodes']],
    ['edges that are missing', {...sound, edges: undefined}, ['net.json: edges']],
  ])('of the whole: %s', (_, input, places) => {
    expect(placesOf(parseJson(input))).toEqual(places);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['no id', {id: undefined}, ['id']],
    ['an empty id', {id: ' '}, ['id']],
    ['a number as id', {id: 7}, ['id']],
    ['an id twice', {id: 'b'}, ['id']],
    ['no buffer', {buffer: undefined}, ['buffer']],
    ['a buffer of nothing', {buffer: 0}, ['buffer']],
    ['a negative buffer', {buffer: -1}, ['buffer']],
    ['a buffer in words', {buffer: 'two'}, ['buffer']],
    ['a number written as a text', {buffer: '2'}, ['buffer']],
    ['a negative size', {size: -1}, ['size']],
    ['a size in words', {size: 'big'}, ['size']],
    ['two faults', {buffer: null, size: []}, ['buffer', 'size']],
  ])('of a node in JSON: %s', (_, change, fields) => {
    const nodes = [...NODES, {id: 'd', buffer: 1, ...change}];
    const places = placesOf(parseJson({...sound, nodes}));
    expect(places).toEqual(fields.map((f) => `net.json: nodes[3].${f}`));
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['no holder', {holder: undefined}, ['holder']],
    ['an unknown holder', {holder: 'nobody'}, ['holder']],
    ['an unknown counterparty', {counterparty: 'nobody'}, ['counterparty']],
    ['a tie to itself', {holder: 'b'}, ['counterparty']],
    ['no exposure', {exposure: undefined}, ['exposure']],
    ['a negative exposure', {exposure: -0.1}, ['exposure']],
    ['an exposure in words', {exposure: 'much'}, ['exposure']],
  ])('of an edge in JSON: %s', (_, change, fields) => {
    const edges = [...EDGES, {holder: 'a', counterparty: 'b', exposure: 1, ...change}];
    const places = placesOf(parseJson({...sound, edges}));
    expect(places).toEqual(fields.map((f) => `net.json: edges[2].${f}`));
  });

  it('of a number too large for a computer', () => {
    const text = JSON.stringify(sound).replace('0.25', '1e999');
    expect(placesOf(parseJson(text))).toEqual(['net.json: edges[1].exposure']);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['no id', ',2,1', ['row 5, id']],
    ['an id twice', 'b,2,1', ['row 5, id']],
    ['no buffer', 'd,,1', ['row 5, buffer']],
    ['a buffer of nothing', 'd,0,1', ['row 5, buffer']],
    ['a negative buffer', 'd,-2,1', ['row 5, buffer']],
    ['a buffer in words', 'd,two,1', ['row 5, buffer']],
    ['a decimal comma', 'd,"2,5",1', ['row 5, buffer']],
    ['a hexadecimal number', 'd,0x10,1', ['row 5, buffer']],
    ['no number at all', 'd,NaN,1', ['row 5, buffer']],
    ['an infinite one', 'd,Infinity,1', ['row 5, buffer']],
    ['one too large', 'd,1e999,1', ['row 5, buffer']],
    ['a negative size', 'd,2,-1', ['row 5, size']],
    ['a cell too few', 'd,2', ['row 5']],
    ['a cell too many', 'd,2,1,9', ['row 5']],
  ])('of a node in a table: %s', (_, row, places) => {
    expect(placesOf(parseCsv(`${N}${row}\n`, E))).toEqual(places.map((p) => `N.csv: ${p}`));
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['no holder', ',b,1', ['row 4, holder']],
    ['an unknown holder', 'nobody,b,1', ['row 4, holder']],
    ['an unknown counterparty', 'a,nobody,1', ['row 4, counterparty']],
    ['ids are told apart by case', 'A,b,1', ['row 4, holder']],
    ['a tie to itself', 'a,a,1', ['row 4, counterparty']],
    ['no exposure', 'a,b,', ['row 4, exposure']],
    ['a negative exposure', 'a,b,-3', ['row 4, exposure']],
    ['nothing but commas', ',,', ['row 4, holder', 'row 4, counterparty', 'row 4, exposure']],
  ])('of an edge in a table: %s', (_, row, places) => {
    expect(placesOf(parseCsv(N, `${E}${row}\n`))).toEqual(places.map((p) => `E.csv: ${p}`));
  });

  it('rows are counted as a spreadsheet does: the header is row 1, blank lines count', () => {
    expect(
      placesOf(parseCsv('id,buffer\n\na,2\n\nb,-1\n', 'holder,counterparty,exposure\n')),
    ).toEqual(['N.csv: row 5, buffer']);
  });

  it.each([
    ['a column missing', 'id,size\na,1\n', ['N.csv: row 1']],
    ['a column twice', 'id,buffer,buffer\na,1,1\n', ['N.csv: row 1']],
    ['an empty table', '', ['N.csv: row 1', 'N.csv: row 1']],
    ['a quote that is never closed', 'id,buffer\n"a,1\n', ['N.csv: row 2', 'N.csv: row 2']],
  ])('of a table: %s', (_, nodes, places) => {
    expect(placesOf(parseCsv(nodes, 'holder,counterparty,exposure\n'))).toEqual(places);
  });

  it('all at once, in both files', () => {
    expect(placesOf(parseCsv(`${N}d,0,1\ne,x,y\n`, `${E}a,a,-1\nz,b,\n`))).toEqual([
      'N.csv: row 5, buffer',
      'N.csv: row 6, buffer',
      'N.csv: row 6, size',
      'E.csv: row 4, counterparty',
      'E.csv: row 4, exposure',
      'E.csv: row 5, holder',
      'E.csv: row 5, exposure',
    ]);
    expect(placesOf(parseCsv('id\na\n', E))).toEqual(['N.csv: row 1']);
    // Without its columns the kind is unknown, and so what the nodes should hold.
    expect(placesOf(parseCsv('id\na\n', 'holder,exposure\na,1\n'))).toEqual(['E.csv: row 1']);
  });

  const linesOf = (parsed: ReturnType<typeof parseNetworkJson>) =>
    parsed.ok ? [] : parsed.errors.map(readableNetworkIssue);
  it.each([
    ['d,-4,1', 'row 5, buffer: must be above 0, got -4'],
    ['d,0,1', 'row 5, buffer: must be above 0, got 0'],
    ['d,,1', 'row 5, buffer: is missing'],
    ['d,two,1', 'row 5, buffer: must be a finite number, got "two"'],
    ['d,1,-1', 'row 5, size: must be 0 or more, got -1'],
    [',1,1', 'row 5, id: is missing'],
    ['a,1,1', 'row 5, id: a stands more than once'],
    ['d,1', 'row 5: has 2 cells, the header 3'],
  ])('and reads as a line that says what was found: %s', (row, line) => {
    expect(linesOf(parseCsv(`${N}${row}\n`, E))).toEqual([`N.csv: ${line}`]);
  });
  it.each([
    ['z,b,1', 'row 4, holder: no node z'],
    ['a,a,1', 'row 4, counterparty: a cannot be tied to itself'],
    ['a,b,-1', 'row 4, exposure: must be 0 or more, got -1'],
  ])('of a tie too: %s', (row, line) => {
    expect(linesOf(parseCsv(N, `${E}${row}\n`))).toEqual([`E.csv: ${line}`]);
  });
  it.each<readonly [unknown, string]>([
    [[], 'net.json: must be an object'],
    [{...sound, format: 'x'}, 'net.json: format: must be "frenemy-network/1", got "x"'],
    [
      {...sound, kind: 'marriages'},
      'net.json: kind: must be one of exposures, supply, liabilities, input-output, got "marriages"',
    ],
    [{...sound, nodes: {}}, 'net.json: nodes: must be a list, got {}'],
    [{...sound, edges: undefined}, 'net.json: edges: must be a list, got nothing'],
    [
      {...sound, nodes: [...NODES, {id: 7, buffer: 1}]},
      'net.json: nodes[3].id: must be a text, got 7',
    ],
  ])('of the whole: %j', (input, line) => {
    expect(linesOf(parseJson(input))).toEqual([line]);
  });
  it('of tables whose columns are of no kind, or lack one', () => {
    expect(linesOf(parseCsv(N, 'from,to,usd\na,b,1\n'))).toEqual([
      'E.csv: row 1: must name the columns of one kind: holder,counterparty,exposure | supplier,customer,volume | debtor,creditor,amount | supplier,customer,flow',
    ]);
    expect(linesOf(parseCsv('name\na\n', E))).toEqual([
      'N.csv: row 1: has no column "id"',
      'N.csv: row 1: has no column "buffer"',
    ]);
    expect(linesOf(parseCsv('id,buffer,buffer\na,1,1\n', E))).toContain(
      'N.csv: row 1: names a column twice',
    );
  });

  describe('in what a supply network says of its sectors', () => {
    const supply = (essential: unknown, substitution: unknown = undefined) =>
      linesOf(
        parseJson({
          format: 'frenemy-network/1',
          kind: 'supply',
          nodes: [
            {id: 'mine', sector: 'ore'},
            {id: 'mill', sector: 'steel'},
          ],
          edges: [{supplier: 'mine', customer: 'mill', volume: 3}],
          essential,
          substitution,
        }),
      );
    const sectors = ['ore', 'steel'];
    const matrix = [
      [0, 2],
      [1, 0],
    ];
    it.each<readonly [unknown, readonly string[]]>([
      [{sectors, matrix}, []],
      [[], ['essential: must hold the lists sectors and matrix']],
      [{sectors, matrix: 2}, ['essential: must hold the lists sectors and matrix']],
      [{sectors: 'ore', matrix}, ['essential: must hold the lists sectors and matrix']],
      [{sectors: ['ore', 7], matrix}, ['essential.sectors: must be texts']],
      [{sectors: ['ore', 'coal'], matrix}, ['essential.sectors: has no sector "steel"']],
      [{sectors, matrix: [[0, 2]]}, ['essential.matrix: has 1 rows for 2 sectors']],
      [{sectors, matrix: [[0, 2], 5]}, ['essential.matrix[1]: must have 2 entries']],
      [
        {
          sectors,
          matrix: [
            [0, 2, 1],
            [1, 0],
          ],
        },
        ['essential.matrix[0]: must have 2 entries'],
      ],
      [
        {
          sectors,
          matrix: [
            [0, 3],
            ['1', 0],
          ],
        },
        [
          'essential.matrix[0][1]: must be 0, 1 or 2, got 3',
          'essential.matrix[1][0]: must be 0, 1 or 2, got "1"',
        ],
      ],
    ])('%j', (essential, lines) => {
      expect(supply(essential)).toEqual(lines.map((line) => `net.json: ${line}`));
    });
    it('and of substitution', () => {
      expect(supply(null, true)).toEqual([]);
      expect(supply(null, 'yes')).toEqual([
        'net.json: substitution: must be true or false, got "yes"',
      ]);
    });
  });
});

describe('a size that is not given', () => {
  const sizes = (kind: string, nodes: readonly object[], edges: readonly object[]) => {
    const parsed = parseJson({format: 'frenemy-network/1', kind, nodes, edges});
    return parsed.ok ? parsed.value.nodes.map((n) => n.size) : parsed.errors;
  };
  it('is what is sold where nothing is said of revenue', () => {
    const trade = [
      {supplier: 'a', customer: 'b', volume: 3},
      {supplier: 'a', customer: 'c', volume: 4},
      {supplier: 'b', customer: 'c', volume: 5},
    ];
    const of = (id: string, more: object = {}) => ({id, sector: 's', ...more});
    expect(sizes('supply', [of('a'), of('b', {revenue: 50}), of('c')], trade)).toEqual([7, 50, 0]);
  });
  it('is all that one owns: its assets outside and what is owed to it', () => {
    const debts = [
      {debtor: 'a', creditor: 'b', amount: 3},
      {debtor: 'c', creditor: 'b', amount: 4},
    ];
    const of = (id: string, externalAssets: number, more: object = {}) => ({
      id,
      externalAssets,
      ...more,
    });
    const nodes = [of('a', 10), of('b', 20), of('c', 30, {size: 1, externalLiabilities: 6})];
    expect(sizes('liabilities', nodes, debts)).toEqual([10, 27, 1]);
    const parsed = parseJson({
      format: 'frenemy-network/1',
      kind: 'liabilities',
      nodes,
      edges: debts,
    });
    expect(parsed).toMatchObject({
      value: {
        nodes: [{externalLiabilities: 0}, {externalLiabilities: 0}, {externalLiabilities: 6}],
      },
    });
  });
  it('is the output', () => expect(sizes('input-output', [{id: 'a', output: 9}], [])).toEqual([9]));
  it('is nothing made up for what else is not given', () => {
    const parsed = parseJson({
      format: 'frenemy-network/1',
      kind: 'supply',
      nodes: [{id: 'a', sector: 's'}],
      edges: [],
    });
    expect(parsed).toEqual({
      ok: true,
      value: {
        kind: 'supply',
        nodes: [{id: 'a', sector: 's', revenue: null, costs: null, size: 0}],
        edges: [],
        essential: null,
        substitution: null,
      },
    });
  });
});

it('a network without ties or companies is one', () => {
  expect(parseCsv('id,buffer\n', 'holder,counterparty,exposure\n')).toEqual({
    ok: true,
    value: {kind: 'exposures', nodes: [], edges: []},
  });
  expect(parseJson({...sound, nodes: [], edges: []}).ok).toBe(true);
});

it('ties that repeat a pair count as often as they stand', () => {
  const parsed = parseCsv(N, `${E}a,b,0.5\n`);
  if (!parsed.ok || parsed.value.kind !== 'exposures') throw new Error('not parsed');
  const scenario = {model: 'linear-debtrank' as const, shocks: {b: 1}, parameters: {}};
  const outcome = runExposures(parsed.value, {...scenario, reductions: {}});
  expect(outcome.nodes[0]!.distress).toBeCloseTo(1.5 / 2, 14);
  const halved = {...scenario, reductions: {'a->b': 0.5}};
  expect(runExposures(parsed.value, halved).nodes[0]!.distress).toBeCloseTo(0.75 / 2, 14);
});
