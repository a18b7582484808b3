import {afterAll, describe, expect, it, vi} from 'vitest';
import tight6 from '../fixtures/refs/exposures-tight-6.json';
import supply12 from '../fixtures/refs/supply-12.json';
import {CommandLine} from '../fixtures/commandLine';
import {amounts, company, dataset, figure, supplierShare, tie} from '../fixtures/tinyDataset';

/** A node of a ranking, as the JSON holds it. */
interface Ranked {
  readonly id: string;
  readonly impact: number;
  readonly fragility: number | null;
  readonly esri?: number;
  readonly rankLow?: number;
  readonly rankHigh?: number;
}

vi.setConfig({testTimeout: 60_000}); // the first process makes the script, on a slow machine slowly

const {write, say, spawned, json, refused, clear} = new CommandLine();
afterAll(clear);

const exposures = write('exposures.json', tight6.network);
const {matrix} = tight6['linear-debtrank'];
const ids = tight6.network.nodes.map((n) => n.id);
const sizes = tight6.network.nodes.map((n) => n.size);
const all = sizes.reduce((a, b) => a + b, 0);
const impactOf = (row: readonly number[], j: number) =>
  row.reduce((s, h, i) => s + (i === j ? 0 : sizes[i]! * h), 0) / all;

describe('rank', () => {
  it('--format json --matrix: the shape of the design, the numbers of the reference', async () => {
    const answer = await json(
      'rank',
      '--network',
      exposures,
      '--matrix',
      '--set',
      'tolerance=1e-14',
    );
    expect(answer.nodes.map((n: Ranked) => n.id)).toEqual(ids);
    answer.nodes.forEach((node: Ranked, j: number) => {
      expect(node.impact).toBeCloseTo(impactOf(matrix[j]!, j), 12);
      const others = matrix.flatMap((row, k) => (k === j ? [] : [row[j]!]));
      expect(node.fragility).toBeCloseTo(others.reduce((a, b) => a + b, 0) / others.length, 12);
    });
    matrix.forEach((row, j) =>
      row.forEach((h, i) => expect(answer.matrix[j][i]).toBeCloseTo(h, 12)),
    );
  });

  it('without --matrix there is none, and the same impacts', async () => {
    const answer = await json('rank', '--network', exposures);
    expect(answer).not.toHaveProperty('matrix');
    expect(answer.model).toBe('linear-debtrank');
    answer.nodes.forEach((node: Ranked, j: number) =>
      expect(node.impact).toBeCloseTo(impactOf(matrix[j]!, j), 9),
    );
  });

  it('threshold: 1 failed, 0 not', async () => {
    const {threshold, recovery, failed} = tight6.threshold[0]!;
    const set = ['--set', `threshold=${threshold}`, '--set', `recovery=${recovery}`];
    const answer = await json(
      'rank',
      '--network',
      exposures,
      '--model',
      'threshold',
      '--matrix',
      ...set,
    );
    expect(answer.matrix).toEqual(failed);
  });

  it('esri: each company carries its index', async () => {
    const given = supply12.cases.find((c) => !('shocks' in c) && c.epsilon === 1e-12)!;
    const network = write('supply.json', {
      ...supply12.network,
      essential: {sectors: supply12.sectors, matrix: given.essential},
      substitution: given.substitution,
    });
    const answer = await json('rank', '--network', network, '--set', 'epsilon=1e-12');
    expect(answer.model).toBe('esri');
    given.esri.forEach((index, j) => expect(answer.nodes[j].esri).toBeCloseTo(index, 9));
  });

  it('as a table: in order of impact', async () => {
    const text = await say('rank', '--network', exposures);
    const ranked = ids
      .map((id, j) => ({id, impact: impactOf(matrix[j]!, j)}))
      .sort((a, b) => b.impact - a.impact);
    const rows = text.split('\n').slice(2, 2 + ids.length);
    expect(rows.map((row) => row.trim().split(/\s+/)[1])).toEqual(ranked.map((r) => r.id));
  });
});

describe('shards', () => {
  it.each([['--matrix'], []])('put together are the bytes of the whole %s', async (...options) => {
    const whole = await say('rank', '--network', exposures, '--format', 'csv', ...options);
    expect(whole.split('\n')[0]!.split(',').slice(0, 2)).toEqual(['id', 'impact']);
    for (const of of [1, 4, 9]) {
      const pieces = [];
      for (let k = 1; k <= of; k++)
        pieces.push(await say('rank', '--network', exposures, '--shard', `${k}/${of}`, ...options));
      expect(pieces.join('')).toBe(whole);
    }
  });

  it('--from makes the ranking of the pieces, of a matrix in any order', async () => {
    const pieces = async (...options: readonly string[]): Promise<readonly string[]> => {
      const files = [];
      for (let k = 1; k <= 3; k++) {
        const text = await say('rank', '--network', exposures, '--shard', `${k}/3`, ...options);
        files.push(write(`piece${options.length}-${k}.csv`, text));
      }
      return files;
    };
    const [a, b, c] = (await pieces('--matrix')) as [string, string, string];
    const whole = await json('rank', '--network', exposures, '--matrix');
    const again = await json('rank', '--from', a, b, c);
    expect(again.nodes.map((n: Ranked) => [n.id, n.impact])).toEqual(
      whole.nodes.map((n: Ranked) => [n.id, n.impact]),
    );
    again.nodes.forEach((n: Ranked, i: number) =>
      expect(n.fragility).toBeCloseTo(whole.nodes[i].fragility, 14),
    );
    expect(again.matrix).toEqual(whole.matrix);
    expect(await json('rank', '--from', a, '--from', c, '--from', b)).toEqual(again);

    const bare = await json('rank', '--from', ...(await pieces()));
    expect(bare.nodes.map((n: Ranked) => n.impact)).toEqual(
      (await json('rank', '--network', exposures)).nodes.map((n: Ranked) => n.impact),
    );
    expect(bare.nodes.every((n: Ranked) => n.fragility === null)).toBe(true);
    expect(await say('rank', '--from', a, b, c, '--format', 'csv')).toBe(
      await say('rank', '--network', exposures, '--matrix', '--format', 'csv'),
    );
  });

  it('that do not fit are refused, with file and row', async () => {
    const first = write('first.csv', 'id,impact,n0,n1\nn0,0.5,1,0.2\n');
    expect(await refused('rank', '--from', first)).toEqual([
      'frenemy: rank: no row for n1; is a shard missing?',
    ]);
    expect((await refused('rank', '--from', write('late.csv', 'n1,0.5,1,0.2\n')))[0]).toMatch(
      /late\.csv: row 1: comes before the header/,
    );
    expect((await refused('rank', '--from', first, first)).join('\n')).toMatch(
      /a second header[\s\S]*n0 stands more than once/,
    );
    expect(await refused('rank', '--from', write('odd.csv', 'id,impact\nn0,x\nn1\n'))).toEqual([
      expect.stringMatching(/odd\.csv: row 2, impact: .*"x"/),
      expect.stringMatching(/odd\.csv: row 3: has 1 cells, the header 2/),
    ]);
    expect(await refused('rank', '--from', 'nowhere.csv')).toEqual([
      'frenemy: nowhere.csv: no such file',
    ]);
  });
});

it('--jobs: the same bytes by two workers as by one', () => {
  for (const options of [['--format', 'json', '--matrix'], ['--format', 'csv'], []]) {
    const by = (jobs: string) =>
      spawned('rank', '--network', exposures, '--jobs', jobs, ...options);
    expect(by('2')).toBe(by('1'));
  }
});

describe('a dataset', () => {
  const tiny = dataset({
    companies: [
      company('zeta', 'ai-lab'),
      company('alpha', 'hyperscaler'),
      company('mid', 'investor'),
    ],
    ties: [
      tie('cloud:alpha:zeta', {
        inputClass: 'compute',
        amountPeriod: 'annual',
        amountUsd: {
          announced: {low: 4e9, likely: 9e9, high: 12e9},
          binding: {low: 1e9, likely: 4e9, high: 8e9},
          paid: null,
        },
        start: '2020',
        end: '2040',
        status: 'signed',
      }),
      tie('investment:mid:zeta', {amountUsd: amounts(5e9, 3e9, 2e9), start: '2026-05-20'}),
    ],
    shares: [supplierShare('zeta', 'alpha', 0.6, '2026-01-31')],
    figures: [
      figure('zeta', 'revenue', 10e9, '2026-03-31', 'year'),
      figure('alpha', 'revenue', 40e9, '2026-03-31', 'year'),
      figure('mid', 'equity', 8e9, '2026-06-30', 'instant'),
    ],
    defaults: {
      replaceable: {'*:compute': {value: 0.3, reason: 'guessed', range: [0.1, 0.6]}},
    },
  });
  const path = write('tiny.json', tiny);

  it('names date and basis, and counts by revenue', async () => {
    const answer = await json('rank', '--data', path);
    expect(answer).toMatchObject({
      model: 'joint',
      basis: 'binding',
      asOf: '2026-06-30',
      converged: true,
    });
    expect(answer.nodes.map((n: Ranked) => n.id)).toEqual(['zeta', 'alpha', 'mid']);
    expect(answer.nodes[1].impact).toBeCloseTo((10 * 0.6 * 0.7) / 50, 9); // replaceable 0.3
  });

  it('--draws: rank intervals, seeded, the same by any number of workers', async () => {
    const options = ['--data', path, '--draws', '20', '--format', 'json'];
    const first = await say('rank', ...options);
    expect(await say('rank', ...options)).toBe(first);
    expect(spawned('rank', ...options, '--jobs', '2')).toBe(first);
    expect(await say('rank', ...options, '--seed', '2')).not.toBe(first);
    const {nodes, certainty} = JSON.parse(first);
    expect(certainty).toMatchObject({draws: 20});
    expect(certainty.leaderHolds).toBeGreaterThanOrEqual(0);
    expect(certainty.leaderHolds).toBeLessThanOrEqual(1);
    expect(certainty.movers.map((m: {readonly rule: string}) => m.rule)).toContain(
      'replaceable *:compute',
    );
    for (const node of nodes) {
      expect(node.rankLow).toBeLessThanOrEqual(node.rankHigh);
      expect(node.impactLow).toBeLessThanOrEqual(node.impactHigh);
    }
    const alpha = nodes.find((n: Ranked) => n.id === 'alpha');
    expect(alpha.impactLow).toBeGreaterThanOrEqual((10 * 0.6 * 0.4) / 50 - 1e-9);
    expect(alpha.impactHigh).toBeLessThanOrEqual((10 * 0.6 * 0.9) / 50 + 1e-9);
    expect(alpha.impactHigh).toBeGreaterThan(alpha.impactLow);
  });
});

describe('reverse', () => {
  const supplied = write('chain.json', {
    format: 'frenemy-network/1',
    kind: 'exposures',
    nodes: ['x', 'p', 'q', 'r'].map((id) => ({id, buffer: 10})),
    edges: [
      {holder: 'x', counterparty: 'p', exposure: 4},
      {holder: 'x', counterparty: 'q', exposure: 5},
      {holder: 'p', counterparty: 'r', exposure: 2},
    ],
  });

  it('finds the smallest set of failures', async () => {
    const one = await json('reverse', '--network', supplied, '--company', 'x', '--distress', '0.5');
    expect(one).toMatchObject({
      company: 'x',
      target: 0.5,
      failures: {set: ['q'], distress: 0.5, isSmallest: true},
    });
    const two = await json('reverse', '--network', supplied, '--company', 'x', '--distress', '0.9');
    expect(two.failures).toMatchObject({set: ['p', 'q'], isSmallest: true});
    expect(two.failures.distress).toBeCloseTo(0.9, 12);
    const never = await json(
      'reverse',
      '--network',
      supplied,
      '--company',
      'x',
      '--distress',
      '0.95',
    );
    expect(never.failures.set).toBeNull();
    expect(never.cuts.set).toBeNull(); // exposures that are cut unwind
  });

  it('and of cuts, where cuts cost', async () => {
    const network = write('io.json', {
      format: 'frenemy-network/1',
      kind: 'input-output',
      nodes: ['x', 'p', 'q'].map((id) => ({id, output: 10})),
      edges: [
        {supplier: 'x', customer: 'p', flow: 3},
        {supplier: 'x', customer: 'q', flow: 4},
      ],
    });
    const answer = await json(
      'reverse',
      '--network',
      network,
      '--company',
      'x',
      '--distress',
      '0.6',
    );
    expect(answer.cuts).toMatchObject({set: ['x->p', 'x->q'], isSmallest: true});
    expect(
      await say('reverse', '--network', network, '--company', 'x', '--distress', '0.6'),
    ).toContain('x->p, x->q');
    const csv = await say(
      'reverse',
      '--network',
      network,
      '--company',
      'x',
      '--distress',
      '0.6',
      '--format',
      'csv',
    );
    expect(csv.split('\n')[0]).toBe('kind,set,distress,isSmallest');
    expect(csv.split('\n')[2]).toMatch(/^cuts,"x->p x->q",0\.7/);
  });

  it('refuses what it cannot ask', async () => {
    expect(await refused('reverse', '--network', supplied)).toEqual([
      expect.stringContaining('--company: name the company'),
      expect.stringContaining('--distress: must be a number above 0'),
    ]);
    expect(
      await refused('reverse', '--network', supplied, '--company', 'y', '--distress', '1.5'),
    ).toEqual([expect.stringContaining('no company "y"'), expect.stringContaining('"1.5"')]);
  });
});

describe('arguments at fault', () => {
  it('are told, all at once', async () => {
    const lines = await refused(
      'rank',
      '--network',
      exposures,
      '--jobs',
      '0',
      '--shard',
      '4/3',
      '--draws',
      'x',
    );
    expect(lines).toEqual([
      expect.stringMatching(/--jobs: .*"0"/),
      expect.stringMatching(/--draws: .*"x"/),
      expect.stringMatching(/--shard: .*"4\/3"/),
    ]);
    expect((await refused('rank', '--network', exposures, '--draws', '5'))[0]).toMatch(
      /--draws: bare networks/,
    );
    expect((await refused('rank', '--network', exposures, '--shard', '0/3'))[0]).toMatch(/"0\/3"/);
    expect((await refused('rank', 'nvidia'))[0]).toContain('rank: takes no "nvidia"');
    expect((await refused('rank', '--fail', 'n0'))[0]).toContain('--fail');
  });
});
