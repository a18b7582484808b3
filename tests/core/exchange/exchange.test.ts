import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import type {Dataset} from '../../../src/core/dataset/schema';
import {datasetTable, tableDataset} from '../../../src/core/exchange/datasetTable';
import {readableExchangeIssue, type ExchangeIssue} from '../../../src/core/exchange/exchangeIssue';
import {readGexf, writeGexf} from '../../../src/core/exchange/gexf';
import {readGraphml, writeGraphml} from '../../../src/core/exchange/graphml';
import type {GraphTable} from '../../../src/core/exchange/graphTable';
import {readNodeLink, writeNodeLink} from '../../../src/core/exchange/nodeLink';
import type {Result} from '../../../src/core/lib/result';
import {pythonWith} from '../../oracles/python';

const builtIn = (): Dataset => {
  const parsed = parseDataset(readDataFolder('data'));
  if (!parsed.ok) throw new Error('the built-in data are at fault');
  return parsed.value;
};
const FORMATS = {
  gexf: {write: writeGexf, read: readGexf},
  graphml: {write: writeGraphml, read: readGraphml},
  'node-link': {write: writeNodeLink, read: (text: string) => readNodeLink(JSON.parse(text))},
} as const;
const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
const faults = (result: Result<GraphTable, ExchangeIssue>) =>
  result.ok ? [] : result.errors.map(readableExchangeIssue);

describe.each(names)('%s', (name) => {
  const {write, read} = FORMATS[name];

  it('carries the built-in data there and back without loss', () => {
    const data = builtIn();
    const text = write(datasetTable(data));
    const back = read(text);
    if (!back.ok) throw new Error(faults(back).join('\n'));
    const again = tableDataset(back.value);
    if (!again.ok) throw new Error(JSON.stringify(again.errors.slice(0, 5)));
    expect(again.value).toEqual(data);
    expect(write(datasetTable(again.value))).toBe(text);
  });

  it('carries any text, number and truth value', () => {
    // What XML 1.0 has no place for (most control characters, half surrogates) is replaced on writing.
    const text = fc.string({unit: 'grapheme', maxLength: 20}).map((s) => s.replace(/\p{Cc}/gu, ''));
    const cells = fc.record({
      words: text,
      'a "b" & <c>': text,
      count: fc.double({noNaN: true, noDefaultInfinity: true}).map((x) => x + 0),
      flag: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, cells), {minLength: 1, maxLength: 5}), (rows) => {
        const columns = [
          {name: 'words', type: 'string'},
          {name: 'a "b" & <c>', type: 'string'},
          {name: 'count', type: 'double'},
          {name: 'flag', type: 'boolean'},
        ] as const;
        const table: GraphTable = {
          title: '',
          description: '',
          date: '',
          nodeColumns: columns,
          nodes: rows.map(([label, cell], k) => ({
            id: `n${k}`,
            label: label || `n${k}`,
            cells: cell,
          })),
          edgeColumns: columns,
          edges: rows.map(([label, cell], k) => ({
            id: `e${k}`,
            source: 'n0',
            target: `n${k}`,
            label,
            weight: k,
            start: '2026-01-01',
            cells: cell,
          })),
          beside: '',
        };
        const back = read(write(table));
        expect(faults(back)).toEqual([]);
        if (back.ok) expect({...back.value, description: ''}).toEqual(table);
      }),
    );
  });

  it('names every row at fault', () => {
    const [a, b] = ['a', 'b'].map((id) => ({id, label: id, cells: {}}));
    const table: GraphTable = {
      ...datasetTable({...builtIn(), companies: [], ties: []}),
      nodes: [a!, b!, a!],
      edges: [{id: 'e', source: 'a', target: 'x', label: '', cells: {}}],
    };
    expect(faults(read(write(table)))).toEqual([
      'node a: stands more than once',
      'edge e: target: no node "x"',
    ]);
  });
});

describe('files of others', () => {
  it('may be undirected, unkeyed and undeclared', () => {
    const graphml = `<graphml><key id="d0" for="edge" attr.name="w" attr.type="double"/>
      <graph edgedefault="undirected"><node id="1"/><node id="2"/>
      <edge source="1" target="2"><data key="d0">2.5</data></edge></graph></graphml>`;
    const read = readGraphml(graphml);
    expect(read.ok && read.value.edges).toEqual([
      {id: '0', source: '1', target: '2', label: '', cells: {w: 2.5, undirected: true}},
    ]);
    expect(faults(readGraphml(graphml.replace('2.5', 'two')))).toEqual([
      'line 3: w: "two" is no number',
    ]);
  });

  it('are refused in plain words where they are broken or another format', () => {
    expect(faults(readGexf('<gexf><graph></gexf>'))[0]).toMatch(/^line 1: is not XML: /);
    expect(faults(readGexf('<graphml/>'))).toEqual(['is no GEXF: it has no <graph> in <gexf>']);
    expect(faults(readNodeLink({nodes: []}))).toEqual([
      'is no node-link JSON: it has no nodes and links',
    ]);
    const deep = '<a>'.repeat(999);
    expect(faults(readGexf(deep))[0]).toMatch(/nests deeper than 200/);
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><gexf><graph>&b;</graph></gexf>';
    expect(faults(readGexf(bomb))[0]).toMatch(/undefined entity/);
  });

  it('that hold no figures and sources are said to be no dataset', () => {
    const table = {...datasetTable(builtIn()), beside: ''};
    const back = tableDataset(table);
    expect(back.ok ? [] : back.errors.map((e) => e.message)).toEqual([
      'holds companies and ties alone: figures, sources and defaults are missing',
    ]);
  });
});

/** Only where Python has networkx: what it reads of our files, counted and compared by it. */
const READ = `
import json, sys
import networkx as nx
read = {'gexf': nx.read_gexf, 'graphml': nx.read_graphml}[sys.argv[1]]
graph = read(sys.argv[2])
edges = sorted(([u, v, d] for u, v, d in graph.edges(data=True)), key=lambda e: json.dumps(e, sort_keys=True))
print(json.dumps({'directed': graph.is_directed(), 'nodes': dict(graph.nodes(data=True)), 'edges': edges}))
`;
const python = pythonWith('networkx');
for (const name of python ? (['gexf', 'graphml'] as const) : [])
  describe(`networkx reads ${name}`, () => {
    it('with every company and tie, amount, date and source', () => {
      const data = builtIn();
      const file = join(mkdtempSync(join(tmpdir(), 'frenemy-')), `web.${name}`);
      writeFileSync(file, FORMATS[name].write(datasetTable(data)));
      const {stdout, stderr} = spawnSync(python!, ['-c', READ, name, file], {
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      expect(stderr).toBe('');
      const graph = JSON.parse(stdout) as {
        directed: boolean;
        nodes: Record<string, Record<string, unknown>>;
        edges: [string, string, Record<string, unknown>][];
      };
      expect(graph.directed).toBe(true);
      expect(Object.keys(graph.nodes).sort()).toEqual(data.companies.map((c) => c.id).sort());
      expect(graph.nodes['openai']).toMatchObject({
        label: 'OpenAI',
        name_ko: '오픈AI',
        kind: 'ai-lab',
      });
      const told = graph.edges.map(([from, to, d]) =>
        [
          from,
          to,
          d['type'],
          d['status'],
          d['announced_likely_usd'] ?? null,
          d['announcedOn'] ?? null,
          d['evidence'],
        ].join('|'),
      );
      const held = data.ties.map((t) =>
        [
          t.from,
          t.to,
          t.type,
          t.status,
          t.amountUsd.announced?.likely ?? null,
          t.announced,
          JSON.stringify(t.evidence),
        ].join('|'),
      );
      expect(told.map(sameNumbers).sort()).toEqual(held.map(sameNumbers).sort());
      expect(graph.edges.every(([, , d]) => String(d['sources']).length > 0)).toBe(true);
    });
  });

/** networkx writes 3e11 as 300000000000.0. */
const sameNumbers = (row: string): string =>
  row
    .split('|')
    .map((cell, k) => (k === 4 && cell !== '' ? String(Number(cell)) : cell))
    .join('|');
