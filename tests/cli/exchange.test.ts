import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {convert} from '../../src/cli/commands/convert';
import {diff} from '../../src/cli/commands/diff';
import {merge} from '../../src/cli/commands/merge';
import {rank} from '../../src/cli/commands/rank';
import {snapshot} from '../../src/cli/commands/snapshot';
import {stress} from '../../src/cli/commands/stress';
import {readGraph} from '../../src/cli/exchange';
import {loadDataset, loadNetwork} from '../../src/cli/files';
import {patchOf} from '../../src/core/exchange/patch';
import {runScenario} from '../../src/core/scenario/runScenario';
import {emptyScenario} from '../../src/core/scenario/scenario';
import {decodeSnapshot} from '../../src/core/snapshot/decode';
import {digestOf} from '../../src/core/snapshot/digest';
import {encodeSnapshot} from '../../src/core/snapshot/encode';
import {emptyView} from '../../src/core/snapshot/view';
import {CommandLine, refusal} from '../fixtures/commandLine';
import {amounts, company, dataset, id, tie} from '../fixtures/tinyDataset';

const {write, clear, folder} = new CommandLine();
afterAll(clear);

const at = (name: string) => join(folder, name);
const base = dataset({
  companies: [
    company('lab', 'ai-lab'),
    company('cloud', 'hyperscaler'),
    company('neo', 'neocloud'),
  ],
  ties: [
    tie('cloud:cloud:lab', {amountUsd: amounts(90e9, 80e9), inputClass: 'compute'}),
    tie('cloud:neo:lab', {amountUsd: amounts(9e9), announced: '2021-05-06'}),
  ],
});
const later = {
  ...base,
  ties: [
    {...base.ties[0]!, amountUsd: amounts(95e9, 80e9)},
    tie('investment:cloud:lab', {amountUsd: amounts(3e9, 3e9)}),
  ],
};
const data = write('data.json', base);
const other = write('later.json', later);

describe('frenemy convert', () => {
  it('takes a dataset through every format and back', () => {
    expect(convert([data, at('web.gexf')])).toBe(`${at('web.gexf')}: 3 nodes, 2 edges\n`);
    convert([at('web.gexf'), at('web.graphml')]);
    convert([at('web.graphml'), at('web.nodelink.json')]);
    convert([at('web.nodelink.json'), at('back.json')]);
    expect(loadDataset(at('back.json')).hash).toBe(loadDataset(data).hash);
    convert([at('back.json'), at('ties.csv')]);
    expect(readFileSync(at('ties.csv'), 'utf8').split('\r\n')[1]).toMatch(
      /^cloud:cloud:lab,cloud,lab,cloud,90000000000,/,
    );
    expect(readFileSync(at('ties.nodes.csv'), 'utf8')).toContain('cloud,cloud Inc.');
  });

  it('takes bare networks too, with what is left out left out', () => {
    const network = {
      format: 'frenemy-network/1',
      kind: 'liabilities',
      nodes: [
        {id: 'a', externalAssets: 4, externalLiabilities: 1},
        {id: 'b', externalAssets: 7},
      ],
      edges: [
        {debtor: 'a', creditor: 'b', amount: 2},
        {debtor: 'a', creditor: 'b', amount: 3},
      ],
    };
    const file = write('network.json', network);
    for (const [from, to] of [
      [file, at('n.gexf')],
      [at('n.gexf'), at('n.graphml')],
      [at('n.graphml'), at('n.json')],
    ] as const)
      convert([from, to]);
    expect(JSON.parse(readFileSync(at('n.json'), 'utf8'))).toEqual(network);
    expect(loadNetwork(at('n.json'))).toEqual(loadNetwork(file));
  });

  it('says what it cannot read or write', () => {
    expect(refusal(() => convert([data, at('web.dot')]))).toEqual([
      `${at('web.dot')}: writes .json, .gexf, .graphml or .csv`,
    ]);
    const broken = write('broken.gexf', '<gexf><graph>');
    expect(refusal(() => convert([broken, at('x.json')]))[0]).toMatch(
      /broken\.gexf: line 1: is not XML/,
    );
    expect(refusal(() => convert([data]))).toEqual(['convert: name two files, IN and OUT']);
  });
});

describe('frenemy diff', () => {
  it('lists records and fields, ties on the map and moves in the ranking', () => {
    const told = JSON.parse(diff([data, other, '--basis', 'announced', '--format', 'json']));
    expect(told.changes).toEqual([
      {table: 'ties', id: 'cloud:neo:lab', change: 'removed', fields: []},
      {
        table: 'ties',
        id: 'cloud:cloud:lab',
        change: 'changed',
        fields: ['low', 'likely', 'high'].map((part) => ({
          field: `amountUsd.announced.${part}`,
          before: 90e9,
          after: 95e9,
        })),
      },
      {table: 'ties', id: 'investment:cloud:lab', change: 'added', fields: []},
    ]);
    expect(told.ties).toEqual({
      added: ['investment:cloud:lab'],
      removed: ['cloud:neo:lab'],
      changed: [expect.objectContaining({id: 'cloud:cloud:lab', beforeUsd: 90e9, afterUsd: 95e9})],
    });
    expect(diff([data, other, '--basis', 'announced'])).toContain('− ties cloud:neo:lab');
    expect(diff([data, other, '--format', 'csv'])).toContain('ties,cloud:neo:lab,removed,,,\r\n');
    expect(diff([data, data])).toContain('No difference.');
  });

  it('compares two dates of one dataset', () => {
    const told = JSON.parse(
      diff(['2020-06', '2021-12-31', '--data', data, '--basis', 'announced', '--format', 'json']),
    );
    expect(told.question).toEqual([{field: 'asOf', before: '2020-06-30', after: '2021-12-31'}]);
    expect(told.ties.added).toEqual(['cloud:neo:lab']);
  });

  it('says what two dates do to the ranking, as `rank` would', async () => {
    const dates = ['2026-03-31', '2026-06-30'] as const;
    const told = JSON.parse(diff([...dates, '--format', 'json']));
    const moved = told.ranking.find((r: {id: string}) => r.id === 'tsmc');
    const [before, after] = await Promise.all(
      dates.map(async (date) => {
        const {nodes} = JSON.parse(await rank(['--as-of', date, '--format', 'json']));
        return nodes.find((n: {id: string}) => n.id === 'tsmc').impact as number;
      }),
    );
    expect(moved).toMatchObject({before: {impact: before, rank: 1}, after: {impact: after}});
    expect(after).toBeGreaterThan(before!);
  });

  it('compares two snapshots by who is hit', () => {
    const hash = loadDataset(data).hash;
    const snapshot = (name: string, shocks: object) =>
      write(
        name,
        encodeSnapshot({
          format: 'frenemy-snapshot/1',
          dataset: {version: base.version, hash},
          scenario: {...emptyScenario('2026-01-01'), shocks: shocks as never},
          view: {...emptyView, language: 'en'},
          outcome: null,
        }),
      );
    const quiet = snapshot('quiet.frenemy.json', {});
    const failed = snapshot('failed.frenemy.json', {[id('cloud')]: 1});
    const told = JSON.parse(diff([quiet, failed, '--data', data, '--format', 'json']));
    expect(told.hits[0]).toMatchObject({id: 'cloud', before: 0, after: 1});
    expect(told.question).toEqual(
      [{field: 'shocks.cloud', before: undefined, after: 1}].map((q) => ({
        field: q.field,
        after: q.after,
      })),
    );
  });
});

describe('frenemy merge', () => {
  it('applies a patch made elsewhere', () => {
    const patch = write('patch.json', patchOf({...base, hash: loadDataset(data).hash}, later));
    write('merged.json', merge([data, patch]));
    expect(diff([other, at('merged.json')])).toContain('No difference.');
    const stranger = write('stranger.json', {
      ...base,
      ties: [{...base.ties[0]!, amountUsd: amounts(70e9, 60e9)}],
    });
    expect(refusal(() => merge([stranger, patch]))).toEqual(
      ['low', 'likely', 'high'].map(
        (part) =>
          `${patch}: ties.json: cloud:cloud:lab, amountUsd.announced.${part}: the base has 70000000000, the patch 95000000000`,
      ),
    );
  });

  it('puts two datasets together, ours first', () => {
    write('both.json', merge([data, other]));
    const {dataset: both} = loadDataset(at('both.json'));
    expect(both.ties.map((t) => t.id)).toEqual([
      'cloud:cloud:lab',
      'cloud:neo:lab',
      'investment:cloud:lab',
    ]);
    expect(both.ties[0]!.amountUsd.announced!.likely).toBe(90e9);
  });
});

describe('frenemy snapshot', () => {
  const ask = ['--fail', 'openai', '--as-of', '2026-06-30'];
  it('writes the question, which is answered alike when it is opened', () => {
    snapshot([at('openai.json'), ...ask]);
    const {hash, dataset: known} = loadDataset('data');
    const opened = decodeSnapshot(readFileSync(at('openai.json'), 'utf8'), {...known, hash});
    if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
    const {scenario, outcome} = opened.value.snapshot;
    expect(scenario).toMatchObject({asOf: '2026-06-30', shocks: {openai: 1}});
    expect(outcome).toBe(digestOf(runScenario(known, scenario)));
  });

  it('hands the map with its outcome to other programs', () => {
    snapshot([at('openai.gexf'), ...ask]);
    const {nodes, edges, beside} = readGraph(at('openai.gexf'));
    const told = JSON.parse(stress([...ask, '--format', 'json'])) as {
      nodes: {id: string; distress: number}[];
    };
    expect(nodes.map(({id: name, cells}) => [name, cells['distress']])).toEqual(
      told.nodes.map(({id: name, distress}) => [name, distress]),
    );
    expect(edges.every(({cells}) => cells['basis'] === 'binding')).toBe(true);
    expect(JSON.parse(beside)).toMatchObject({format: 'frenemy-snapshot/1'});
    expect(refusal(() => snapshot([at('x.gexf'), '--fail', 'nobody']))).toHaveLength(1);
  });
});
