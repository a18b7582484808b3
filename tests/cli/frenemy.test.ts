import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import tight6 from '../fixtures/refs/exposures-tight-6.json';
import {amounts, company, dataset, figure, supplierShare, tie} from '../fixtures/tinyDataset';

vi.setConfig({testTimeout: 60_000}); // the first call makes the script, on a slow machine slowly

const SCRIPT = fileURLToPath(new URL('../../.ci/frenemy.mjs', import.meta.url));

interface Line {
  readonly from: string;
  readonly channel: string;
  readonly round: number;
  readonly loss: number;
  readonly ties: readonly string[];
  readonly sources: readonly string[];
  readonly imputed: boolean;
}
interface Answer {
  readonly model: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly basis: string | null;
  readonly asOf: string | null;
  readonly rounds: number;
  readonly converged: boolean;
  readonly nodes: readonly {
    readonly id: string;
    readonly shock: number;
    readonly distress: number;
    readonly usd: number;
    readonly receipt: readonly Line[];
  }[];
  readonly total: {readonly impact: number};
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frenemy-cli-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
/** As a user calls it, from a folder of their own. */
function frenemy(...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return {status, stdout, stderr};
}
/** An answer in JSON: nothing but it on stdout. */
function answer(...args: readonly string[]): Answer & {readonly bytes: string} {
  const {status, stdout, stderr} = frenemy(...args, '--format', 'json');
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(stdout.endsWith('}\n')).toBe(true);
  return {...(JSON.parse(stdout) as Answer), bytes: stdout};
}
const expectRefused = ({status, stdout, stderr}: ReturnType<typeof frenemy>): readonly string[] => {
  expect({status, stdout}).toEqual({status: 1, stdout: ''});
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
  return stderr.trimEnd().split('\n');
};

/** Three companies, one of each mistake a hurried eye could make told apart by its number. */
const tiny = dataset({
  companies: [
    company('zeta', 'ai-lab', {aliases: ['Zed, "the lab"'], ticker: 'ZZ'}),
    company('alpha', 'hyperscaler'),
    company('mid', 'investor'),
  ],
  ties: [
    tie('cloud:alpha:zeta', {
      inputClass: 'compute',
      amountPeriod: 'annual',
      amountUsd: amounts(9e9, 4e9, 1e9),
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
});

describe('a bare network', () => {
  const {nodes, edges} = tight6.network;
  const shocks = tight6['linear-debtrank'].shocks[0]!;
  const expected = tight6['linear-debtrank'].distress[0]!;
  const fails = shocks.flatMap((s, i) => (s > 0 ? ['--fail', `n${i}=${s}`] : []));

  it('answers the reference case, the same bytes from JSON and from tables', () => {
    const network = write('net.json', tight6.network);
    const fromJson = answer('stress', '--network', network, ...fails, '--set', 'tolerance=1e-14');
    expect(fromJson).toMatchObject({
      model: 'linear-debtrank',
      parameters: {tolerance: 1e-14, maxRounds: 10_000},
      basis: null,
      asOf: null,
      converged: true,
    });
    expect(fromJson.nodes.map((n) => n.id)).toEqual(nodes.map((n) => n.id));
    expect(fromJson.nodes.map((n) => n.shock)).toEqual(shocks);
    fromJson.nodes.forEach(({distress, shock, receipt}, i) => {
      expect(Math.abs(distress - expected[i]!)).toBeLessThanOrEqual(1e-12);
      const sum = receipt.reduce((total, line) => total + line.loss, 0);
      expect(Math.abs(sum - (distress - shock))).toBeLessThan(1e-9);
    });
    const line = fromJson.nodes[4]!.receipt[0]!;
    expect(line).toMatchObject({channel: 'asset', sources: [], imputed: false});
    expect(line.ties).toEqual([`n4->${line.from}`]);

    const table = (columns: readonly string[], rows: readonly object[]) =>
      `${columns.join(',')}\r\n${rows.map((r) => Object.values(r).join(',')).join('\r\n')}\r\n`;
    const fromTables = answer(
      'stress',
      '--exposures',
      write('E.csv', `\uFEFF${table(['holder', 'counterparty', 'exposure'], edges)}`),
      '--nodes',
      write('N.csv', table(['id', 'buffer', 'size'], nodes)),
      ...fails,
      '--set',
      'tolerance=1e-14',
    );
    expect(fromTables.bytes).toBe(fromJson.bytes);
  });

  it('with faults is refused: every one, with file, row and field', () => {
    const faulty = write('faulty.csv', 'id,buffer\na,1\na,2\nb,-1\n');
    const ties = write('ties.csv', 'holder,counterparty,exposure\na,a,1\na,z,x\n');
    const lines = expectRefused(frenemy('stress', '--exposures', ties, '--nodes', faulty));
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('faulty.csv: row 3, id: ');
    expect(lines[1]).toContain('faulty.csv: row 4, buffer: ');
    expect(lines[2]).toContain('ties.csv: row 2, counterparty: ');
    expect(lines[3]).toContain('ties.csv: row 3, counterparty: ');
    expect(lines[4]).toContain('ties.csv: row 3, exposure: ');
  });
});

describe('a dataset', () => {
  it('on the binding basis, as of the newest date, by the joint model, unless asked otherwise', () => {
    const path = write('tiny.json', tiny);
    const binding = answer('stress', '--data', path, '--fail', 'zeta');
    expect(binding).toMatchObject({model: 'joint', basis: 'binding', asOf: '2026-06-30'});
    expect(binding.nodes.map((n) => [n.id, n.shock])).toEqual([
      ['zeta', 1],
      ['alpha', 0],
      ['mid', 0],
    ]);
    const [, alpha, mid] = binding.nodes;
    expect(alpha!.distress).toBeCloseTo(4 / 40, 9);
    expect(alpha!.usd).toBeCloseTo(4e9, 0);
    expect(alpha!.receipt).toMatchObject([
      {
        from: 'zeta',
        channel: 'demand',
        round: 0,
        ties: ['cloud:alpha:zeta'],
        sources: ['w001'],
        imputed: false,
      },
    ]);
    expect(mid!.distress).toBeCloseTo((2 * 0.9) / 8, 12);
    expect(binding.total.impact).toBeCloseTo((40 * 0.1) / 50, 12);

    // A month means its end: the stake of 20 May stands, the equity of 30 June is not known yet.
    const announced = answer(
      'stress',
      '--data',
      path,
      '--fail',
      'zeta',
      '--as-of',
      '2026-05',
      '--basis',
      'announced',
    );
    expect(announced).toMatchObject({basis: 'announced', asOf: '2026-05-31'});
    expect(announced.nodes[1]!.distress).toBeCloseTo(9 / 40, 9);
    expect(announced.nodes[2]).toMatchObject({distress: 0, usd: 1.8e9});
  });

  it('cut and reduced ties, models and parameters are passed on', () => {
    const found = answer(
      'stress',
      '--data',
      write('tiny.json', tiny),
      '--fail=zeta=0.4',
      '--cut=cloud:alpha:zeta',
      '--reduce=investment:mid:zeta=0.25',
      '--model=linear-debtrank',
      '--set=maxRounds=7',
    );
    expect(found).toMatchObject({model: 'linear-debtrank', parameters: {maxRounds: 7}});
    expect(found.nodes[2]!.distress).toBeCloseTo((2 * 0.9 * 0.75 * 0.4) / 8, 12);
  });

  it('with faults is refused by validate: every one, with file, record and field', () => {
    const faulty = {
      ...tiny,
      ties: [
        {...tiny.ties[0]!, start: '2041-02-03'},
        {...tiny.ties[1]!, overlaps: ['cloud:mid:zeta']},
      ],
      figures: [{...tiny.figures[0]!, of: 'nobody'}],
    };
    const path = write('faulty.json', faulty);
    const lines = expectRefused(frenemy('validate', path, write('whole.json', tiny)));
    expect(lines).toEqual([
      expect.stringContaining('faulty.json: ties.json: cloud:alpha:zeta, start: starts'),
      expect.stringContaining('faulty.json: ties.json: investment:mid:zeta, overlaps: no tie'),
      expect.stringContaining('faulty.json: figures.json: zeta:revenue:2026-03-31:year, of: no'),
      expect.stringContaining('3 faults'),
    ]);
  });
});

describe('the built-in data', () => {
  it('as a table: who is hit, in order, with names', () => {
    const {status, stdout, stderr} = frenemy('stress', '--fail', 'tsmc', '--as-of', '2026-10-01');
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('joint, as of 2026-10-01, binding basis');
    expect(lines[1]).toBe('Shocked: TSMC 100.0 %');
    const shares = [...stdout.matchAll(/^\S.*? {2,}(\d+\.\d) %/gm)].map((m) => Number(m[1]));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(stdout).toMatch(/^Nvidia +90\.\d %.*TSMC \(wafers\) 90\.\d %/m);
    expect(stdout).toMatch(/^Data \d+\.\d+\.\d+ \([0-9a-f]{12}\)/m);
  });

  it('as CSV: a row for each company, in the order of the data', () => {
    const {status, stdout} = frenemy('stress', '--fail', 'openai=0.5', '--format', 'csv');
    expect(status).toBe(0);
    const [header, ...rows] = stdout.trimEnd().split('\n');
    expect(header!.split(',').slice(0, 4)).toEqual(['id', 'shock', 'distress', 'usd']);
    expect(rows).toHaveLength(133);
    const openai = rows.find((row) => row.startsWith('openai,'))!.split(',');
    expect(openai.slice(0, 3).map(Number)[1]).toBe(0.5);
    expect(Number(openai[2])).toBeGreaterThanOrEqual(0.5);
  });
});

describe('arguments at fault', () => {
  it('are told all at once, and the nearest id is named', () => {
    const lines = expectRefused(
      frenemy(
        'stress',
        '--data',
        write('tiny.json', tiny),
        '--fail=ZZ',
        '--fail=alpha=1.5',
        '--fail=mid',
        '--fail=mid=0.2',
        '--cut=cloud:zeta:alpha',
        '--reduce=cloud:alpha:zeta=x',
        '--basis=hoped',
        '--as-of=2026-13',
        '--format=xml',
        '--set=horizon=0',
        '--set=colour=red',
        '--seed=one',
      ),
    );
    for (const fault of [
      /--fail: no company "ZZ"; its id is "zeta"/,
      /--fail alpha: .*"1\.5"/,
      /--fail: mid stands twice/,
      /--cut: no tie "cloud:zeta:alpha"/,
      /--reduce cloud:alpha:zeta: .*"x"/,
      /--basis: .*"hoped"/,
      /--as-of: .*"2026-13"/,
      /--format: .*"xml"/,
      /--set horizon: .*"0"/,
      /--set: joint has no parameter "colour"/,
      /--seed: .*"one"/,
    ])
      expect(lines.filter((line) => fault.test(line))).toHaveLength(1);
    expect(lines).toHaveLength(11);
  });

  it('a file that there is not, no command', () => {
    expect(expectRefused(frenemy('stress', '--network', 'nowhere.json'))).toEqual([
      'frenemy: nowhere.json: no such file',
    ]);
    expect(expectRefused(frenemy()).join('\n')).toContain('stress');
  });
});
