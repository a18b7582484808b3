import {readFileSync} from 'node:fs';
import {afterAll, describe, expect, it} from 'vitest';
import {MEASURE_IDS} from '../../src/core/metrics/measures';
import {CommandLine} from '../fixtures/commandLine';

const line = new CommandLine();
afterAll(line.clear);

const fixture = JSON.parse(readFileSync('tests/fixtures/centrality-networkx.json', 'utf8'));

describe('the built-in web', () => {
  it('as JSON: basis, date, data, measures, and the companies in their order', async () => {
    const {basis, asOf, data, measures, nodes, graph} = await line.json(
      'centrality',
      '--measure',
      'pagerank',
      '--measure',
      'in-strength',
      '--basis',
      'paid',
    );
    expect({basis, asOf, measures}).toEqual({
      basis: 'paid',
      asOf: fixture.asOf,
      measures: ['pagerank', 'in-strength'],
    });
    expect(data).toEqual({version: expect.any(String), hash: expect.any(String)});
    expect(nodes.map((n: {id: string}) => n.id)).toEqual(fixture.nodes);
    const theirs = fixture.bases.paid.measures;
    nodes.forEach((n: Record<string, number>, i: number) => {
      expect(Object.keys(n)).toEqual(['id', 'pagerank', 'in-strength']);
      expect(Math.abs(n.pagerank! - theirs.pagerank[i])).toBeLessThan(1e-6);
    });
    expect(graph).toMatchObject({edges: fixture.bases.paid.edges.length});
  });

  it('has every measure where none is named; the same twice', async () => {
    const once = await line.say('centrality', '--format', 'csv');
    expect(once.split('\r\n')[0]).toBe(['id', ...MEASURE_IDS, 'basis,as_of,data'].join(','));
    expect(once.split('\r\n')).toHaveLength(fixture.nodes.length + 2);
    expect(await line.say('centrality', '--format', 'csv')).toBe(once);
  });

  it('as a table: one measure is ranked, unknown values last', async () => {
    const lines = (await line.say('centrality', '--measure', 'strength')).trimEnd().split('\n');
    expect(lines[0]).toContain('binding basis, as of 2026-');
    expect(lines.at(-1)).toMatch(/–$/);
  });
});

describe('betweenness from a sample', () => {
  const ask = (...more: string[]) =>
    line.json('centrality', '--measure', 'betweenness', '--basis', 'paid', ...more);

  it('stands under its name with its error beside it, and says what it was drawn from', async () => {
    const {measures, sample, nodes, about} = await ask('--pivots', '40');
    expect(measures).toEqual(['betweenness', 'betweenness-error']);
    expect(sample.pivots).toBe(40);
    expect(about[0].references[0].doi).toBe('10.1142/S0218127407018403');
    const exact = fixture.bases.paid.measures.betweenness;
    nodes.forEach((n: Record<string, number>, i: number) =>
      expect(Math.abs(n.betweenness! - exact[i])).toBeLessThan(sample.bound),
    );
    expect(nodes.some((n: Record<string, number>) => n['betweenness-error']! > 0)).toBe(true);
  });

  it('is the exact one where every company is a pivot, and another with another seed', async () => {
    const {nodes, sample} = await ask('--pivots', '9999');
    expect(sample).toEqual({pivots: fixture.nodes.length, bound: 0});
    const exact = fixture.bases.paid.measures.betweenness;
    nodes.forEach((n: Record<string, number>, i: number) =>
      expect(n.betweenness!).toBeCloseTo(exact[i], 12),
    );
    const [a, b] = [await ask('--pivots', '9'), await ask('--pivots', '9', '--seed', '2')];
    expect(a.nodes).not.toEqual(b.nodes);
  });

  it('as a table is ranked and tells the bound in words', async () => {
    const told = await line.say('centrality', '--measure', 'betweenness', '--pivots', '50');
    expect(told).toMatch(/betweenness from 50 of \d+ companies, .* within 0\.1\d of the exact/);
    const [first, second] = told
      .split('\n')
      .slice(-130)
      .filter((row) => /0\.\d{6}/.test(row));
    expect(Number(first!.match(/0\.\d{6}/)![0])).toBeGreaterThanOrEqual(
      Number(second!.match(/0\.\d{6}/)![0]),
    );
  });

  it('is refused for no pivots, and where betweenness is not asked for', async () => {
    await expect(ask('--pivots', '0')).rejects.toThrow(/--pivots: must be a whole number/);
    await expect(line.json('centrality', '--measure', 'degree', '--pivots', '3')).rejects.toThrow(
      /--pivots: is for the measure betweenness/,
    );
  });
});

describe('a bare network', () => {
  it('points from the creditor to the debtor', async () => {
    const file = line.write('net.json', {
      format: 'frenemy-network/1',
      kind: 'liabilities',
      nodes: ['a', 'b'].map((id) => ({id, externalAssets: 5})),
      edges: [{debtor: 'a', creditor: 'b', amount: 3}],
    });
    const {nodes} = await line.json('centrality', '--network', file, '--measure', 'in-strength');
    expect(nodes).toEqual([
      {id: 'a', 'in-strength': 3},
      {id: 'b', 'in-strength': 0},
    ]);
  });
});

it('refuses what it does not know, all at once', async () => {
  const lines = await line.refused('centrality', '--measure', 'fame', '--basis', 'real', 'x');
  expect(lines.join('\n')).toContain('--measure: no measure "fame"; there are degree, ');
  expect(lines.join('\n')).toContain('--basis: must be one of');
  expect(lines.join('\n')).toContain('no argument is wanted here, got "x"');
});
