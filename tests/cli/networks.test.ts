/** Every kind of bare network through the command line, from JSON and from tables; every parameter. */
import {afterAll, describe, expect, it} from 'vitest';
import {MODELS, MODEL_IDS, modelsFor, type ModelId} from '../../src/core/contagion/models';
import {CommandLine} from '../fixtures/commandLine';

interface Line {
  readonly from: string;
  readonly loss: number;
}

const {write, say, json, refused, clear} = new CommandLine();
afterAll(clear);

const NETWORKS = {
  exposures: {
    nodes: [
      {id: 'a', buffer: 2, size: 10},
      {id: 'b', buffer: 4, size: 7},
    ],
    edges: [{holder: 'a', counterparty: 'b', exposure: 1}],
  },
  supply: {
    nodes: [
      {id: 'a', sector: 'steel', revenue: 8, costs: 5, size: 3},
      {id: 'b', sector: 'cars', revenue: 20, costs: 10, size: 5},
    ],
    edges: [{supplier: 'a', customer: 'b', volume: 4}],
  },
  liabilities: {
    nodes: [
      {id: 'a', externalAssets: 1, externalLiabilities: 2, size: 3},
      {id: 'b', externalAssets: 3, externalLiabilities: 0, size: 4},
    ],
    edges: [{debtor: 'b', creditor: 'a', amount: 4}],
  },
  'input-output': {
    nodes: [
      {id: 'a', output: 10, size: 1},
      {id: 'b', output: 8, size: 2},
    ],
    edges: [{supplier: 'a', customer: 'b', flow: 3}],
  },
} as const;
type Kind = keyof typeof NETWORKS;
const KINDS = Object.keys(NETWORKS) as readonly Kind[];
const csv = (rows: readonly object[]) =>
  `${Object.keys(rows[0]!).join(',')}\n${rows.map((r) => Object.values(r).join(',')).join('\n')}\n`;
const asJson = (kind: Kind) =>
  write(`${kind}.json`, {format: 'frenemy-network/1', kind, ...NETWORKS[kind]});
const asTables = (kind: Kind) => [
  '--exposures',
  write(`${kind}-E.csv`, csv(NETWORKS[kind].edges)),
  '--nodes',
  write(`${kind}-N.csv`, csv(NETWORKS[kind].nodes)),
];
/** Distress of a when b fails, and what its receipt line says, worked out by hand. */
const EXPECTED: Readonly<Record<Kind, {model: ModelId; distress: number; tie: string}>> = {
  exposures: {model: 'linear-debtrank', distress: 0.5, tie: 'a->b'},
  supply: {model: 'esri', distress: 0.5, tie: 'a->b'}, // 4 of its revenue of 8
  liabilities: {model: 'clearing', distress: 0.5, tie: 'b->a'}, // b pays nothing; a has 1 of 2
  'input-output': {model: 'inoperability', distress: 0.3, tie: 'a->b'},
};

describe.each(KINDS)('%s', (kind) => {
  const {model, distress, tie} = EXPECTED[kind];

  it('answers by its default model, the same bytes from JSON and from tables', async () => {
    const text = await say('stress', '--network', asJson(kind), '--fail', 'b', '--format', 'json');
    expect(await say('stress', ...asTables(kind), '--fail', 'b', '--format', 'json')).toBe(text);
    const answer = JSON.parse(text);
    expect(answer).toMatchObject({model, basis: null, asOf: null, converged: true});
    expect(Object.keys(answer.parameters)).toEqual(MODELS[model].parameters.map((p) => p.name));
    const [a] = answer.nodes;
    expect(a).toMatchObject({id: 'a', shock: 0});
    expect(a.distress).toBeCloseTo(distress, 12);
    const sum = a.receipt.reduce((s: number, l: Line) => s + l.loss, 0);
    expect(Math.abs(sum - a.distress)).toBeLessThan(1e-9);
    const line = a.receipt.find((l: Line) => l.from === 'b');
    expect(line.ties).toEqual([tie]);
    expect(Object.keys(line)).toEqual(
      expect.arrayContaining(['from', 'channel', 'round', 'loss', 'ties', 'sources', 'imputed']),
    );
    const besides = {
      clearing: ['payment', 'defaulted'],
      esri: ['downstreamLoss', 'upstreamLoss'],
    };
    expect(Object.keys(a)).toEqual(
      expect.arrayContaining((besides as Record<string, string[]>)[model] ?? []),
    );
    expect(answer.total).toHaveProperty('impact');
  });

  it('ranks, too', async () => {
    const ranked = await json('rank', '--network', asJson(kind), '--matrix');
    expect(ranked.matrix[1][0]).toBeCloseTo(distress, 9);
    const {size} = NETWORKS[kind].nodes[0];
    const all = NETWORKS[kind].nodes.reduce((s, n) => s + n.size, 0);
    expect(ranked.nodes[1].impact).toBeCloseTo((size * distress) / all, 9);
    expect(ranked.nodes[0].fragility).toBeCloseTo(distress, 9);
  });

  it('takes cut and reduced ties', async () => {
    for (const args of [
      ['--cut', tie],
      ['--reduce', `${tie}=0.25`],
    ])
      await say('stress', '--network', asJson(kind), ...args);
    expect((await refused('stress', '--network', asJson(kind), '--cut', 'a->z'))[0]).toContain(
      'a->z',
    );
  });

  it('refuses models that do not run on it, naming those that do', async () => {
    const fitting = modelsFor(kind).map((m) => m.id);
    for (const other of MODEL_IDS.filter((m) => !fitting.includes(m)).slice(0, 2))
      expect(await refused('stress', '--network', asJson(kind), '--model', other)).toEqual([
        `frenemy: --model: ${other} does not run on bare networks of kind ${kind}; there run ${fitting.join(', ')}`,
      ]);
    expect((await refused('rank', '--network', asJson(kind), '--model', 'joint'))[0]).toContain(
      'joint',
    );
  });
});

it('clearing does not run on datasets', async () => {
  expect((await refused('stress', '--model', 'clearing'))[0]).toMatch(
    /clearing does not run on datasets; there run joint, linear-debtrank/,
  );
});

it('threshold: failed and loss beside each node', async () => {
  const {nodes} = await json(
    'stress',
    '--network',
    asJson('exposures'),
    '--fail',
    'b',
    '--model',
    'threshold',
  );
  expect(nodes[0]).toMatchObject({failed: false, loss: 1, distress: 0, usd: 1});
});

describe('parameters', () => {
  /** Per model: what the design names, a value that it takes, and one that it refuses. */
  const PARAMETERS: Readonly<Record<ModelId, Readonly<Record<string, readonly [string, string]>>>> =
    {
      'linear-debtrank': {tolerance: ['1e-9', '-1'], maxRounds: ['50', '1.5']},
      debtrank: {maxRounds: ['50', '0']},
      'nonlinear-debtrank': {
        tolerance: ['0', 'x'],
        maxRounds: ['7', ''],
        alpha: ['2.5', '-0.1'],
        recovery: ['0.4', '1.1'],
      },
      threshold: {threshold: ['0.7', '0'], recovery: ['1', '-1']},
      clearing: {alpha: ['0.5', '2'], beta: ['0', 'NaN'], vector: ['least', 'middle']},
      esri: {epsilon: ['0.01', '-1'], substitution: ['false', 'maybe'], maxRounds: ['9', '1e9']},
      inoperability: {mode: ['supply', 'both'], tolerance: ['1e-6', '2'], maxRounds: ['9', '-3']},
      joint: {
        horizon: ['24', '0'],
        'essentiality.compute': ['1', '3'],
        'essentiality.wafers': ['0', '0.5'],
        contributionMargin: ['0.4', '1.5'],
        lossGivenDefault: ['0.9', '-0.5'],
        passThrough: ['0', '-1'],
        coupling: ['true', 'often'],
        diversion: ['0.5', '2'],
        tolerance: ['1e-9', '9'],
        maxRounds: ['500', '0'],
      },
    };
  const grounds = (model: ModelId): readonly string[] => {
    const kind = KINDS.find((k) => MODELS[model].runsOn.includes(k));
    return kind ? ['--network', asJson(kind)] : [];
  };

  it.each(MODEL_IDS)('of %s are taken, and told', async (model) => {
    const given = Object.entries(PARAMETERS[model]);
    const set = given.flatMap(([name, [good]]) => ['--set', `${name}=${good}`]);
    const {parameters} = await json('stress', ...grounds(model), '--model', model, ...set);
    for (const [name, [good]] of given)
      expect(String(parameters[name])).toBe(String(valueOf(good)));
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(given.map(([name]) => name)));
  });

  it.each(MODEL_IDS)(
    'of %s: bad values are refused, every one, and so are those of others',
    async (model) => {
      const given = Object.entries(PARAMETERS[model]);
      const set = given.flatMap(([name, [, bad]]) => ['--set', `${name}=${bad}`]);
      const lines = await refused(
        'stress',
        ...grounds(model),
        '--model',
        model,
        ...set,
        '--set',
        'colour=red',
      );
      expect(lines).toHaveLength(given.length + 1);
      given.forEach(([name], k) => expect(lines[k]).toContain(`--set ${name}: must be`));
      given.forEach(([, [, bad]], k) => expect(lines[k]).toContain(`got "${bad}"`));
      expect(lines.at(-1)).toContain(`${model} has no parameter "colour"; it has`);
    },
  );

  it('change the answer: each reaches its kernel', async () => {
    const distress = async (kind: Kind, fail: string, ...more: readonly string[]) =>
      (await json('stress', '--network', asJson(kind), '--fail', fail, ...more)).nodes[0].distress;
    const nonlinear = ['--model', 'nonlinear-debtrank', '--set'];
    expect(await distress('exposures', 'b=0.5', ...nonlinear, 'alpha=2')).toBeCloseTo(
      0.25 * Math.exp(-1),
      12,
    );
    expect(await distress('exposures', 'b', ...nonlinear, 'recovery=0.2')).toBeCloseTo(0.4, 12);
    expect(await distress('exposures', 'b', '--model=threshold', '--set=threshold=0.5')).toBe(1);
    expect(await distress('liabilities', 'b', '--set=alpha=0.5')).toBeCloseTo(0.75, 12);
    expect(await distress('input-output', 'b', '--set=mode=supply')).toBe(0);
  });
});

const valueOf = (text: string): string | number | boolean =>
  text === 'true' || text === 'false'
    ? text === 'true'
    : Number.isNaN(Number(text))
      ? text
      : Number(text);
