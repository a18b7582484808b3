import {describe, expect, it} from 'vitest';
import {columnsOfNetwork, networkOfColumns} from '../../../src/core/large/columns';
import {createExplorer} from '../../../src/core/large/explorer';
import {createImportStream} from '../../../src/core/large/importStream';
import {MOST_ELEMENTS} from '../../../src/core/large/level';
import {networkStudy} from '../../../src/core/large/networkStudy';
import type {Level} from '../../../src/core/large/protocol';
import {sampleNetwork} from '../../../src/core/large/sampleNetwork';
import type {Network} from '../../../src/core/network/network';
import {parseNetworkJson, parseNetworkTables} from '../../../src/core/network/parseNetwork';
import {runNetwork} from '../../../src/core/network/runNetwork';

const explorerOf = (network: Network) =>
  createExplorer(networkStudy(network, columnsOfNetwork(network)));
const drawn = ({discs, lines, around}: Level) => discs.length + lines.length + around.length;

const exposures = (companies: number, ties: readonly (readonly [number, number])[]): Network => ({
  kind: 'exposures',
  nodes: Array.from({length: companies}, (_, i) => ({
    id: `n${i}`,
    buffer: 1 + (i % 7),
    size: 1 + (i % 7),
  })),
  edges: ties.map(([a, b], k) => ({
    holder: `n${a}`,
    counterparty: `n${b}`,
    exposure: 1 + (k % 5),
  })),
});
const STAR = exposures(
  20_000,
  Array.from({length: 19_999}, (_, k) => [k + 1, 0] as const),
);
const SINGLES = exposures(20_000, []);
const CLIQUE = exposures(
  300,
  Array.from({length: 300 * 299}, (_, k) => {
    const [a, b] = [Math.floor(k / 299), k % 299];
    return [a, b < a ? b : b + 1] as const;
  }),
);
const PAIRS = exposures(
  20_000,
  Array.from({length: 10_000}, (_, k) => [2 * k, 2 * k + 1] as const),
);
const SAMPLE = sampleNetwork({companies: 2000, ties: 10_000, seed: 3});

/** Every level along a way down that always takes one step: the first, the last, the middle part. */
function levelsDown(network: Network, step: (discs: number) => number): readonly Level[] {
  const explorer = explorerOf(network);
  const levels = [explorer.answer('level', {path: []})];
  while (levels.at(-1)!.discs[0]!.kind !== 'company') {
    const {path, discs} = levels.at(-1)!;
    levels.push(explorer.answer('level', {path: [...path, step(discs.length)]}));
    expect(levels.length).toBeLessThan(40);
  }
  return levels;
}

describe('what is drawn', () => {
  for (const [name, network] of Object.entries({STAR, SINGLES, CLIQUE, PAIRS, SAMPLE}))
    for (const [where, step] of [
      ['first', () => 0],
      ['last', (n: number) => n - 1],
    ] as const)
      it(`is never too much, down the ${where} part of ${name}`, () => {
        for (const level of levelsDown(network, step))
          expect(drawn(level)).toBeLessThanOrEqual(MOST_ELEMENTS);
      });

  it('adds up: companies, sizes and ties of the parts are those of the whole', () => {
    const explorer = explorerOf(SAMPLE);
    const whole = explorer.answer('level', {path: []});
    const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
    expect(sum(whole.discs.map((d) => d.companies))).toBe(2000);
    expect(sum(whole.discs.map((d) => d.size))).toBeCloseTo(
      sum(SAMPLE.nodes.map((n) => n.size)),
      3,
    );
    expect(
      sum(whole.discs.map((d) => d.ties)) +
        sum(whole.lines.map((l) => l.ties)) +
        whole.undrawn.ties,
    ).toBe(10_000);
    expect(
      sum(whole.discs.map((d) => d.within)) +
        sum(whole.lines.map((l) => l.amount)) +
        whole.undrawn.amount,
    ).toBeCloseTo(sum(SAMPLE.kind === 'exposures' ? SAMPLE.edges.map((e) => e.exposure) : []), 0);
    for (const [k, disc] of whole.discs.entries()) {
      const inside = explorer.answer('level', {path: [k]});
      expect(sum(inside.discs.map((d) => d.companies))).toBe(disc.companies);
    }
  });

  it('tells how many ties are in the lines that are not drawn', () => {
    const {discs, lines, undrawn} = levelsDown(CLIQUE, () => 0).at(-1)!;
    const between = discs.length * (discs.length - 1);
    expect(undrawn.lines).toBe(between - lines.length);
    expect(lines.reduce((n, {ties}) => n + ties, 0) + undrawn.ties).toBe(between);
  });

  it('is the same again, and leads down to any company', () => {
    const [a, b] = [explorerOf(SAMPLE), explorerOf(SAMPLE)];
    for (const company of [0, 777, 1999]) {
      const level = a.answer('locate', {company});
      expect(level.discs.some(({top}) => top === company)).toBe(true);
      expect(b.answer('level', {path: level.path})).toEqual(level);
    }
  });
});

describe('a what-if', () => {
  it.each(['linear-debtrank', 'debtrank', 'nonlinear-debtrank', 'threshold'] as const)(
    'is what %s says of the whole, and its parts add up to the impact',
    (model) => {
      const explorer = explorerOf(SAMPLE);
      const shocks = [
        {company: 5, loss: 1},
        {company: 900, loss: model === 'threshold' ? 1 : 0.5},
      ];
      const ask = {model, path: [], early: false};
      const {fallen, level} = explorer.answer('fail', {...ask, shocks});
      const outcome = runNetwork(SAMPLE, {
        model,
        shocks: Object.fromEntries(shocks.map((s) => [SAMPLE.nodes[s.company]!.id, s.loss])),
        reductions: {},
        parameters: {},
      });
      expect(fallen).toMatchObject({
        impact: outcome.total.impact,
        lost: outcome.total.usd,
        hit: outcome.total.hit,
        rounds: outcome.rounds,
      });
      const all = SAMPLE.nodes.reduce((sum, {size}) => sum + size, 0);
      const failed = shocks.reduce(
        (sum, {company}) => sum + SAMPLE.nodes[company]!.size * outcome.nodes[company]!.distress,
        0,
      );
      const lost = level.discs.reduce((sum, d) => sum + d.size * d.loss!.share, 0);
      expect((lost - failed) / all).toBeCloseTo(outcome.total.impact, 12);
      const {hardest} = fallen!;
      expect(hardest.length).toBe(Math.min(200, outcome.total.hit));
      expect(hardest.length > 0).toBe(model !== 'threshold'); // nobody else falls by these two
      for (const {company} of hardest.slice(0, 3))
        expect(explorer.answer('company', {company}).receipt.length).toBeGreaterThan(0);
      expect(explorer.answer('fail', {...ask, shocks: []}).level.discs[0]!.loss).toBeNull();
    },
  );
});

describe('an import in pieces', () => {
  const cells = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csvs = (end: string) => {
    const id = (i: number) => cells(i % 3 === 0 ? `a, "b"${'\n'}${i}` : `한${i}`);
    return {
      nodes: ['id,buffer', ...Array.from({length: 40}, (_, i) => `${id(i)},${i + 1}`)].join(end),
      edges: [
        'holder,counterparty,exposure',
        ...Array.from({length: 39}, (_, i) => `${id(i)},${id(i + 1)},${2 * i + 0.5}`),
      ].join(end),
    };
  };
  const streamed = (nodes: string, edges: string, length: number) => {
    const stream = createImportStream([
      {file: 'e.csv', text: edges},
      {file: 'n.csv', text: nodes},
    ]);
    if ('faults' in stream) return stream;
    for (const [text, into] of [
      [nodes, stream.nodes],
      [edges, stream.edges],
    ] as const) {
      for (let at = 0; at < text.length; at += length) into.push(text.slice(at, at + length));
      into.end();
    }
    return stream.finish();
  };

  for (const end of ['\n', '\r\n'])
    for (const length of [1, 2, 7, 64, 10_000])
      it(`is the import of the whole, ${length} letters at a time, ${JSON.stringify(end)}`, () => {
        const {nodes, edges} = csvs(end);
        const whole = parseNetworkTables(
          {text: nodes, file: 'n.csv'},
          {text: edges, file: 'e.csv'},
        );
        expect(whole.ok).toBe(true);
        expect(streamed(nodes, edges, length)).toEqual(whole.ok && whole.value);
      });

  it('counts every row at fault and lets nothing in', () => {
    const nodes = 'id,buffer\na,1\nb,0\na,2\nc,x\n';
    const edges = 'holder,counterparty,exposure\na,b,1\na,a,2\na,zz,3\na,b,\n';
    const whole = parseNetworkTables({text: nodes, file: 'n.csv'}, {text: edges, file: 'e.csv'});
    const got = streamed(nodes, edges, 5);
    expect(got).toMatchObject({faults: 6, rows: 8});
    expect('listed' in got && got.listed).toEqual(!whole.ok && whole.errors);
  });

  it('counts a row of too few cells', () =>
    expect(streamed('id,buffer\na,1\nb,2', 'holder,counterparty,exposure\na,b\n', 5)).toMatchObject(
      {
        faults: 2,
        rows: 3,
      },
    ));

  it('says what a header lacks', () => {
    expect(streamed('id,size\na,1\n', 'holder,counterparty,exposure\n', 9)).toMatchObject({
      faults: 1,
    });
    expect(streamed('id\na\n', 'x,y\n1,2\n', 9)).toMatchObject({faults: 2});
  });
});

describe('columns', () => {
  it('give the network back, of every kind', () => {
    const files = [
      {
        kind: 'supply',
        nodes: [
          {id: 'é', sector: 'x', revenue: 3},
          {id: '한국', sector: 'y', costs: 2, size: 9},
        ],
        edges: [{supplier: 'é', customer: '한국', volume: 1.5}],
        essential: {
          sectors: ['x', 'y'],
          matrix: [
            [2, 1],
            [0, 2],
          ],
        },
        substitution: false,
      },
      {
        kind: 'liabilities',
        nodes: [
          {id: 'a', externalAssets: 4},
          {id: 'bb', externalAssets: 5, externalLiabilities: 1},
        ],
        edges: [{debtor: 'a', creditor: 'bb', amount: 2}],
      },
      {
        kind: 'input-output',
        nodes: [
          {id: 'a', output: 4},
          {id: 'b', output: 6},
        ],
        edges: [{supplier: 'b', customer: 'a', flow: 2}],
      },
    ];
    for (const file of files) {
      const text = JSON.stringify({format: 'frenemy-network/1', ...file});
      const parsed = parseNetworkJson(text, 'x.json');
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      expect(networkOfColumns(columnsOfNetwork(parsed.value))).toEqual(parsed.value);
    }
    expect(networkOfColumns(columnsOfNetwork(SAMPLE))).toEqual(SAMPLE);
  });
});

it('a search finds the id itself first, then beginnings', () => {
  const explorer = explorerOf(exposures(30, []));
  const found = explorer.answer('search', {text: 'N1'});
  expect(found[0]!.id).toBe('n1');
  expect(found.map(({id}) => id).sort()).toEqual(
    ['n1', ...Array.from({length: 10}, (_, k) => `n1${k}`)].sort(),
  );
});
