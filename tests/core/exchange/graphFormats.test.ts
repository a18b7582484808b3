/** The three formats of graphs: what is written to the letter, and what others write. */
import {describe, expect, it} from 'vitest';
import {readableExchangeIssue, type ExchangeIssue} from '../../../src/core/exchange/exchangeIssue';
import {readGexf, writeGexf} from '../../../src/core/exchange/gexf';
import {readGraphml, writeGraphml} from '../../../src/core/exchange/graphml';
import {graphSheets} from '../../../src/core/exchange/graphSheets';
import {columnsOf, type GraphTable} from '../../../src/core/exchange/graphTable';
import {readNodeLink, writeNodeLink} from '../../../src/core/exchange/nodeLink';
import type {Result} from '../../../src/core/lib/result';

const table: GraphTable = {
  title: 'Two & a tie',
  description: 'As of "today"',
  date: '2026-10-01',
  beside: '{"a":1}',
  nodeColumns: [
    {name: 'kind', type: 'string'},
    {name: 'founded', type: 'double'},
    {name: 'fails', type: 'boolean'},
  ],
  nodes: [
    {id: 'a', label: 'A & <B>', cells: {kind: 'ai-lab', founded: 2015, fails: true}},
    {id: 'b', label: 'B', cells: {}},
  ],
  edgeColumns: [{name: 'status', type: 'string'}],
  edges: [
    {
      id: 'cloud:a:b',
      source: 'a',
      target: 'b',
      label: 'cloud',
      start: '2025-01-01',
      end: '2030-12-31',
      weight: 3e9,
      cells: {status: 'signed'},
    },
    {id: 'rivalry:b:a', source: 'b', target: 'a', label: '', cells: {}},
  ],
};
const bare: GraphTable = {
  ...table,
  title: '',
  description: '',
  date: '',
  beside: '',
  nodes: table.nodes.map((node) => ({...node, cells: {}})),
  edges: [table.edges[1]!],
};
const lines = (read: Result<GraphTable, ExchangeIssue>) =>
  read.ok ? read.value : read.errors.map(readableExchangeIssue);

describe('GEXF', () => {
  it('is written to the letter', () => {
    expect(writeGexf(table)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <meta lastmodifieddate="2026-10-01">
    <creator>Frenemy</creator>
    <description>Two &amp; a tie. As of &quot;today&quot;</description>
    <beside xmlns="https://frenemy.example/ns/beside/1">{&quot;a&quot;:1}</beside>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
    <attributes class="node" mode="static">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="founded" title="founded" type="double"/>
      <attribute id="fails" title="fails" type="boolean"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="status" title="status" type="string"/>
    </attributes>
    <nodes>
      <node id="a" label="A &amp; &lt;B&gt;">
        <attvalues>
          <attvalue for="kind" value="ai-lab"/>
          <attvalue for="founded" value="2015"/>
          <attvalue for="fails" value="true"/>
        </attvalues>
      </node>
      <node id="b" label="B">
      </node>
    </nodes>
    <edges>
      <edge id="cloud:a:b" source="a" target="b" label="cloud" start="2025-01-01" end="2030-12-31" weight="3000000000">
        <attvalues>
          <attvalue for="status" value="signed"/>
        </attvalues>
      </edge>
      <edge id="rivalry:b:a" source="b" target="a">
      </edge>
    </edges>
  </graph>
</gexf>
`);
  });
  it('without time, title or anything beside says nothing of them', () => {
    const text = writeGexf(bare);
    expect(text).toContain(
      '  <meta>\n    <creator>Frenemy</creator>\n    <description></description>\n  </meta>',
    );
    expect(text).toContain('<graph defaultedgetype="directed" mode="static">');
    const begun = {...bare, edges: [{...bare.edges[0]!, start: '2025-01-01'}]};
    expect(writeGexf(begun)).toContain('mode="dynamic"');
    const over = {...bare, edges: [{...bare.edges[0]!, end: '2025-01-01'}]};
    expect(writeGexf(over)).toContain('mode="dynamic"');
    expect(writeGexf({...bare, title: 'T'})).toContain('<description>T</description>');
  });
  it('comes back as it was, title and description in one', () => {
    expect(lines(readGexf(writeGexf(table)))).toEqual({
      ...table,
      title: '',
      description: 'Two & a tie. As of "today"',
    });
  });
  it('of others: nested nodes, attributes by number, types of any name, ids that are not there', () => {
    const read = lines(
      readGexf(`<gexf><graph>
        <attributes class="node">
          <attribute id="0" title="Sales" type="Float"/>
          <attribute id="1" title="Big" type="BOOLEAN"/>
          <attribute id="2" title="Note" type="anyURI"/>
          <attribute id="3" type="long"/>
          <attribute id="4" title="plain"/>
        </attributes>
        <attributes class="edge"><attribute id="0" title="n" type="integer"/></attributes>
        <nodes>
          <node id="x"><attvalues><attvalue for="0" value=" 1.5 "/><attvalue id="1" value="1"/></attvalues>
            <nodes><node id="y" label="Y"><attvalues><attvalue for="1" value="FALSE"/><attvalue for="2" value=""/></attvalues></node></nodes>
          </node>
        </nodes>
        <edges><edge source="x" target="y" weight="heavy"/><edge source="y" target="x" weight="2"><attvalues><attvalue for="0" value="7"/></attvalues></edge></edges>
      </graph></gexf>`),
    );
    expect(read).toEqual({
      title: '',
      description: '',
      date: '',
      beside: '',
      nodeColumns: [
        {name: 'Sales', type: 'double'},
        {name: 'Big', type: 'boolean'},
        {name: 'Note', type: 'string'},
        {name: '3', type: 'double'},
        {name: 'plain', type: 'string'},
      ],
      nodes: [
        {id: 'x', label: 'x', cells: {Sales: 1.5, Big: true}},
        {id: 'y', label: 'Y', cells: {Big: false, Note: ''}},
      ],
      edgeColumns: [{name: 'n', type: 'double'}],
      edges: [
        {id: '0', source: 'x', target: 'y', label: '', cells: {}},
        {id: '1', source: 'y', target: 'x', label: '', weight: 2, cells: {n: 7}},
      ],
    });
  });
  it.each(['integer', 'long', 'float', 'double', 'short', 'byte', 'BigDecimal', 'bigInteger'])(
    'knows %s as a type of numbers',
    (type) =>
      expect(
        lines(
          readGexf(
            `<gexf><graph><attributes class="node"><attribute id="a" title="a" type="${type}"/></attributes></graph></gexf>`,
          ),
        ),
      ).toMatchObject({nodeColumns: [{name: 'a', type: 'double'}]}),
  );
  it('says what is wrong, where', () => {
    const text = `<gexf><graph>
<attributes class="node"><attribute id="0" title="Sales" type="float"/><attribute id="1" title="Big" type="boolean"/></attributes>
<nodes><node id="x"><attvalues><attvalue for="0" value="many"/>
<attvalue for="1" value="2"/>
<attvalue for="0" value=""/>
<attvalue for="9" value="1"/>
<attvalue value="1"/></attvalues></node><node id="x"/><node/></nodes>
<edges><edge id="e" source="x" target="z"/><edge id="e" source="q" target="x"/></edges></graph></gexf>`;
    expect(lines(readGexf(text))).toEqual([
      'line 3: Sales: "many" is no number',
      'line 4: Big: "2" is no true or false',
      'line 5: Sales: "" is no number',
      'line 6: no attribute "9" is declared',
      'line 7: no attribute "" is declared',
      'node x: stands more than once',
      'node 3: has no id',
      'edge e: target: no node "z"',
      'edge e: stands more than once',
      'edge e: source: no node "q"',
    ]);
    for (const other of ['<gexf/>', '<html><graph/></html>'])
      expect(lines(readGexf(other))).toEqual(['is no GEXF: it has no <graph> in <gexf>']);
    const many = Array.from({length: 101}, () => '<node/>').join('');
    expect(lines(readGexf(`<gexf><graph><nodes>${many}</nodes></graph></gexf>`))).toHaveLength(100);
  });
});

describe('GraphML', () => {
  it('is written to the letter', () => {
    expect(writeGraphml(table)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="g:title" for="graph" attr.name="title" attr.type="string"/>
  <key id="g:description" for="graph" attr.name="description" attr.type="string"/>
  <key id="g:date" for="graph" attr.name="date" attr.type="string"/>
  <key id="g:beside" for="graph" attr.name="beside" attr.type="string"/>
  <key id="n:label" for="node" attr.name="label" attr.type="string"/>
  <key id="n:kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="n:founded" for="node" attr.name="founded" attr.type="double"/>
  <key id="n:fails" for="node" attr.name="fails" attr.type="boolean"/>
  <key id="e:label" for="edge" attr.name="label" attr.type="string"/>
  <key id="e:valid_from" for="edge" attr.name="valid_from" attr.type="string"/>
  <key id="e:valid_until" for="edge" attr.name="valid_until" attr.type="string"/>
  <key id="e:weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="e:status" for="edge" attr.name="status" attr.type="string"/>
  <graph edgedefault="directed">
    <data key="g:title">Two &amp; a tie</data>
    <data key="g:description">As of &quot;today&quot;</data>
    <data key="g:date">2026-10-01</data>
    <data key="g:beside">{&quot;a&quot;:1}</data>
    <node id="a">
      <data key="n:label">A &amp; &lt;B&gt;</data>
      <data key="n:kind">ai-lab</data>
      <data key="n:founded">2015</data>
      <data key="n:fails">true</data>
    </node>
    <node id="b">
      <data key="n:label">B</data>
    </node>
    <edge id="cloud:a:b" source="a" target="b">
      <data key="e:label">cloud</data>
      <data key="e:valid_from">2025-01-01</data>
      <data key="e:valid_until">2030-12-31</data>
      <data key="e:weight">3000000000</data>
      <data key="e:status">signed</data>
    </edge>
    <edge id="rivalry:b:a" source="b" target="a">
    </edge>
  </graph>
</graphml>
`);
  });
  it('comes back as it was', () => {
    expect(lines(readGraphml(writeGraphml(table)))).toEqual(table);
    expect(lines(readGraphml(writeGraphml(bare)))).toEqual(bare);
  });
  it('of others: keys by number, ties that run both ways', () => {
    const read = (edgedefault: string) =>
      lines(
        readGraphml(`<graphml>
      <key id="d0" for="node" attr.name="label" attr.type="string"/>
      <key id="d1" for="node" attr.name="sales" attr.type="int"/>
      <key id="d2" for="edge" attr.name="weight" attr.type="float"/>
      <key id="d3" for="edge" attr.name="undirected" attr.type="boolean"/>
      <key id="d4" for="edge"/>
      <key attr.name="stray"/>
      <graph edgedefault="${edgedefault}">
        <node id="x"><data key="d0">Ex</data><data key="d1"> 5 </data></node><node id="y"/>
        <edge source="x" target="y"><data key="d2">2.5</data><data key="d4">text</data></edge>
        <edge source="y" target="x"><data key="d3">false</data></edge>
      </graph></graphml>`),
      );
    expect(read('directed')).toEqual({
      title: '',
      description: '',
      date: '',
      beside: '',
      nodeColumns: [{name: 'sales', type: 'double'}],
      nodes: [
        {id: 'x', label: 'Ex', cells: {sales: 5}},
        {id: 'y', label: 'y', cells: {}},
      ],
      edgeColumns: [
        {name: 'undirected', type: 'boolean'},
        {name: 'd4', type: 'string'},
      ],
      edges: [
        {id: '0', source: 'x', target: 'y', label: '', weight: 2.5, cells: {d4: 'text'}},
        {id: '1', source: 'y', target: 'x', label: '', cells: {undirected: false}},
      ],
    });
    expect(read('undirected')).toMatchObject({
      edges: [{cells: {d4: 'text', undirected: true}}, {cells: {undirected: false}}],
    });
  });
  it('says what is wrong, where', () => {
    const text = `<graphml><key id="d0" for="node" attr.name="sales" attr.type="double"/>
<key id="d1" for="edge" attr.name="firm" attr.type="boolean"/><graph>
<node id="x"><data key="d0">many</data>
<data key="d7">1</data>
<data>1</data></node>
<edge id="e" source="x" target="z"><data key="d1">so so</data></edge><edge id="f"/></graph></graphml>`;
    expect(lines(readGraphml(text))).toEqual([
      'line 3: sales: "many" is no number',
      'line 4: no attribute "d7" is declared',
      'line 5: no attribute "" is declared',
      'line 6: firm: "so so" is no true or false',
      'edge e: target: no node "z"',
      'edge f: source: no node ""',
      'edge f: target: no node ""',
    ]);
    for (const other of ['<graphml/>', '<html><graph/></html>'])
      expect(lines(readGraphml(other))).toEqual(['is no GraphML: it has no <graph> in <graphml>']);
    const many = Array.from({length: 101}, () => '<node/>').join('');
    expect(lines(readGraphml(`<graphml><graph>${many}</graph></graphml>`))).toHaveLength(100);
  });
});

describe('node-link JSON', () => {
  it('is written as networkx writes it, without what is not known', () => {
    expect(JSON.parse(writeNodeLink(table))).toEqual({
      directed: true,
      multigraph: true,
      graph: {
        title: 'Two & a tie',
        description: 'As of "today"',
        date: '2026-10-01',
        beside: '{"a":1}',
      },
      nodes: [
        {id: 'a', label: 'A & <B>', kind: 'ai-lab', founded: 2015, fails: true},
        {id: 'b', label: 'B'},
      ],
      links: [
        {
          source: 'a',
          target: 'b',
          key: 'cloud:a:b',
          label: 'cloud',
          valid_from: '2025-01-01',
          valid_until: '2030-12-31',
          weight: 3e9,
          status: 'signed',
        },
        {source: 'b', target: 'a', key: 'rivalry:b:a', label: ''},
      ],
    });
    expect(JSON.parse(writeNodeLink(bare))).toMatchObject({graph: {}});
    expect(writeNodeLink(bare)).toMatch(/^\{\n "directed": true,\n/);
    expect(writeNodeLink(bare).endsWith('}\n')).toBe(true);
  });
  it('comes back as it was', () => {
    expect(lines(readNodeLink(JSON.parse(writeNodeLink(table))))).toEqual(table);
  });
  it('of others: numbers as ids, lists as text, ties that run both ways, no names for ties', () => {
    expect(
      lines(
        readNodeLink({
          directed: false,
          nodes: [
            {id: 1, size: 3, tags: ['a', 'b'], gone: null},
            {id: 'y', label: 'Y', size: 'big'},
          ],
          edges: [
            {source: 1, target: 'y', key: 0, weight: '7', valid_from: 2025},
            {source: 'y', target: 1, id: 'own', key: 'k', weight: 2, firm: true},
            {source: 'y', target: 1, key: 'k'},
          ],
        }),
      ),
    ).toEqual({
      title: '',
      description: '',
      date: '',
      beside: '',
      nodeColumns: [
        {name: 'size', type: 'string'}, // a number here, a text there
        {name: 'tags', type: 'string'},
      ],
      nodes: [
        {id: '1', label: '1', cells: {size: 3, tags: '["a","b"]'}},
        {id: 'y', label: 'Y', cells: {size: 'big'}},
      ],
      edgeColumns: [
        {name: 'undirected', type: 'boolean'},
        {name: 'firm', type: 'boolean'},
      ],
      edges: [
        {id: '0', source: '1', target: 'y', label: '', cells: {undirected: true}},
        {
          id: 'own',
          source: 'y',
          target: '1',
          label: '',
          weight: 2,
          cells: {undirected: true, firm: true},
        },
        {id: 'k', source: 'y', target: '1', label: '', cells: {undirected: true}},
      ],
    });
  });
  it('says what is wrong, where', () => {
    for (const other of [null, 7, 'x', [], [{nodes: []}]])
      expect(lines(readNodeLink(other))).toEqual([
        'is no node-link JSON: it is not an object with nodes and links',
      ]);
    for (const other of [{}, {nodes: []}, {nodes: [], links: 3}, {nodes: 3, links: []}])
      expect(lines(readNodeLink(other))).toEqual([
        'is no node-link JSON: it has no nodes and links',
      ]);
    expect(
      lines(
        readNodeLink({
          nodes: [{id: 'x', size: Infinity}, 7, null, [], {label: 'no id'}],
          links: [{source: 'x', target: 'x', usd: NaN}, 'text'],
        }),
      ),
    ).toEqual([
      'node x: size is not a finite number',
      'node 2: is not an object',
      'node 3: is not an object',
      'node 4: is not an object',
      'link 0: usd is not a finite number',
      'link 2: is not an object',
      'node 2: has no id',
      'node 3: has no id',
      'node 4: has no id',
      'node 5: has no id',
    ]);
    const many = Array.from({length: 101}, () => ({}));
    expect(lines(readNodeLink({nodes: many, links: []}))).toHaveLength(100);
  });
});

describe('a graph as two sheets', () => {
  it('has a column only for what some tie has', () => {
    expect(graphSheets(table, 'x.gexf')).toEqual({
      companies: {
        file: 'x.gexf, nodes',
        header: ['id', 'label', 'kind', 'founded', 'fails'],
        rows: [
          ['a', 'A & <B>', 'ai-lab', '2015', 'true'],
          ['b', 'B', '', '', ''],
        ],
      },
      ties: {
        file: 'x.gexf, edges',
        header: ['source', 'target', 'label', 'weight', 'start', 'end', 'status'],
        rows: [
          ['a', 'b', 'cloud', '3000000000', '2025-01-01', '2030-12-31', 'signed'],
          ['b', 'a', '', '', '', '', ''],
        ],
      },
    });
    expect(graphSheets(bare, 'x').ties).toEqual({
      file: 'x, edges',
      header: ['source', 'target', 'status'],
      rows: [['b', 'a', '']],
    });
    const ended = {...bare, edges: [{...bare.edges[0]!, end: '2026'}, bare.edges[0]!]};
    expect(graphSheets(ended, 'x').ties.rows).toEqual([
      ['b', 'a', '', '2026', ''],
      ['b', 'a', '', '', ''],
    ]);
  });
  it('keeps a column that the file has under one of our names', () => {
    const own = {
      ...bare,
      nodeColumns: [{name: 'label', type: 'string' as const}],
      nodes: [{id: 'a', label: 'A', cells: {label: 'mine'}}],
    };
    expect(graphSheets(own, 'x').companies).toMatchObject({
      header: ['id', 'label', 'label (2)'],
      rows: [['a', 'A', 'mine']],
    });
  });
});

it('columns are those that rows have cells for, in their order, text where types differ', () => {
  expect(
    columnsOf([{cells: {b: 1, a: 'x'}}, {cells: {c: true, b: 2}}, {cells: {c: 'maybe'}}]),
  ).toEqual([
    {name: 'b', type: 'double'},
    {name: 'a', type: 'string'},
    {name: 'c', type: 'string'},
  ]);
  expect(columnsOf([])).toEqual([]);
});
