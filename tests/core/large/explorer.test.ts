import {describe, expect, it} from 'vitest';
import {columnsOfNetwork} from '../../../src/core/large/columns';
import {createExplorer} from '../../../src/core/large/explorer';
import {createImportStream, LISTED} from '../../../src/core/large/importStream';
import {networkStudy} from '../../../src/core/large/networkStudy';
import type {Network} from '../../../src/core/network/network';

/** `a` holds claims on `b` and `c`, `c` on `b`; `Big` nothing. Two communities of eighty beside them. */
const few: Network = {
  kind: 'exposures',
  nodes: [
    {id: 'a', buffer: 10, size: 4},
    {id: 'b', buffer: 20, size: 9},
    {id: 'c', buffer: 5, size: 9},
    {id: 'Big', buffer: 1, size: 100},
  ],
  edges: [
    {holder: 'a', counterparty: 'b', exposure: 4},
    {holder: 'a', counterparty: 'c', exposure: 2},
    {holder: 'c', counterparty: 'b', exposure: 3},
  ],
};
const groups = [0, 1, 2].map((g) => Array.from({length: 80 - 10 * g}, (_, i) => `g${g}-${i}`));
const many: Network = {
  kind: 'exposures',
  nodes: groups.flatMap((group, g) =>
    group.map((id, i) => ({id, buffer: 100, size: g === 1 && i === 0 ? 500 : 1 + g})),
  ),
  edges: [
    ...groups.flatMap((group) =>
      group.flatMap((holder, i) =>
        group.slice(i + 1).map((counterparty) => ({holder, counterparty, exposure: 1})),
      ),
    ),
    {holder: 'g0-0', counterparty: 'g1-0', exposure: 50},
  ],
};
const explore = (network: Network) =>
  createExplorer(networkStudy(network, columnsOfNetwork(network)));

describe('a search', () => {
  const ids = ['Oracle', 'oracle-2', 'The Oracle', 'Nvidia', 'ora'];
  const network: Network = {
    kind: 'exposures',
    nodes: ids.map((id, i) => ({id, buffer: 1, size: i})),
    edges: [],
  };
  const found = (text: string) =>
    explore(network)
      .answer('search', {text})
      .map(({id}) => id);
  it('finds the id itself, then what begins so, then what holds it, the larger first', () => {
    expect(found('ORA')).toEqual(['ora', 'oracle-2', 'Oracle', 'The Oracle']);
    expect(found(' oracle ')).toEqual(['Oracle', 'oracle-2', 'The Oracle']);
    expect(found('')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('x')).toEqual([]);
    expect(explore(network).answer('search', {text: 'nvidia'})).toEqual([
      {company: 3, id: 'Nvidia'},
    ]);
  });
  it('finds thirty at most', () => {
    const wide: Network = {
      kind: 'exposures',
      nodes: Array.from({length: 40}, (_, i) => ({id: `n${i}`, buffer: 1, size: i})),
      edges: [],
    };
    const hits = explore(wide).answer('search', {text: 'n'});
    expect(hits).toHaveLength(30);
    expect(hits[0]!.id).toBe('n39');
  });
});

describe('a level', () => {
  it('of few companies shows each, the largest first, its radius by the root of its size', () => {
    const level = explore(few).answer('level', {path: []});
    expect(level.discs.map((d) => [d.topId, d.kind, d.companies, d.size, d.ties])).toEqual([
      ['Big', 'company', 1, 100, 0],
      ['b', 'company', 1, 9, 0],
      ['c', 'company', 1, 9, 0],
      ['a', 'company', 1, 4, 0],
    ]);
    expect(level.discs.map((d) => d.radius)).toEqual([
      38,
      expect.closeTo(5 + 33 * 0.3, 12),
      expect.closeTo(5 + 33 * 0.3, 12),
      expect.closeTo(5 + 33 * 0.2, 12),
    ]);
    expect(level.lines.map(({from, to, amount}) => [from, to, amount])).toEqual([
      [3, 1, 4],
      [2, 1, 3],
      [3, 2, 2],
    ]);
    expect([level.path, level.crumbs, level.around]).toEqual([[], [], []]);
    expect(level.discs.map((d) => [d.failed, d.loss])).toEqual(Array(4).fill([0, null]));
    for (const {x, y} of level.discs) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    const places = new Set(level.discs.map(({x, y}) => `${x} ${y}`));
    expect(places.size).toBe(4);
  });
  it('of companies without size still shows them', () => {
    const sizeless: Network = {...few, nodes: few.nodes.map((n) => ({...n, size: 0}))} as Network;
    expect(
      explore(sizeless)
        .answer('level', {path: []})
        .discs.map((d) => d.radius),
    ).toEqual([5, 5, 5, 5]);
  });

  const explorer = explore(many);
  const top = explorer.answer('level', {path: []});
  it('of many shows their communities, and says which one was opened', () => {
    expect(top.discs.map((d) => [d.kind, d.companies, d.topId, d.size])).toEqual([
      ['community', 80, 'g0-0', 80],
      ['community', 70, 'g1-0', 500 + 69 * 2],
      ['community', 60, 'g2-0', 180],
    ]);
    expect(top.discs.map((d) => d.ties)).toEqual([(80 * 79) / 2, (70 * 69) / 2, (60 * 59) / 2]);
    expect(top.lines).toEqual([{from: 0, to: 1, ties: 1, amount: 50}]);
    const inside = explorer.answer('level', {path: [1]});
    expect(inside.path).toEqual([1]);
    expect(inside.crumbs).toEqual([{kind: 'community', topId: 'g1-0', companies: 70}]);
    expect(inside.discs).toHaveLength(70);
  });
  it('keeps the groups beside it around, in the direction in which they lay', () => {
    const {around} = explorer.answer('level', {path: [1]});
    const [open] = [top.discs[1]!];
    expect(around.map((a) => [a.at, a.kind, a.topId, a.companies])).toEqual([
      [0, 'community', 'g0-0', 80],
      [2, 'community', 'g2-0', 60],
    ]);
    for (const {at, angle, radius} of around) {
      const {x, y} = top.discs[at]!;
      expect(angle).toBeCloseTo(Math.atan2(y - open.y, x - open.x), 12);
      expect(radius).toBe(top.discs[at]!.radius);
    }
  });
  it('that is not there is the last one on the way that is', () => {
    expect(explorer.answer('level', {path: [7]}).path).toEqual([]);
    expect(explorer.answer('level', {path: [1, 7]}).path).toEqual([1]);
  });
  it('is found by a company that it shows', () => {
    const id = many.nodes.findIndex((n) => n.id === 'g2-5');
    expect(explorer.answer('locate', {company: id}).path).toEqual([2]);
  });
});

describe('what falls', () => {
  const ask = {model: 'linear-debtrank', path: [], early: false} as const;
  it('is told by company, the most of all size lost first, and by disc', () => {
    const {fallen, level} = explore(few).answer('fail', {
      ...ask,
      shocks: [{company: 1, loss: 0.5}],
    });
    // c loses 0.5 · 3/5 = 0.3, a 0.5 · 4/10 + 0.3 · 2/10 = 0.26
    expect(fallen).toEqual({
      failed: [{company: 1, id: 'b', loss: 0.5}],
      rounds: expect.any(Number) as number,
      converged: true,
      impact: expect.closeTo((9 * 0.3 + 4 * 0.26) / 122, 9),
      lost: expect.closeTo(1.5 + 2 + 0.6, 9),
      hit: 2,
      failures: 0,
      hardest: [
        {
          company: 2,
          id: 'c',
          distress: expect.closeTo(0.3, 9),
          lost: expect.closeTo(1.5, 9),
          round: 1,
        },
        {
          company: 0,
          id: 'a',
          distress: expect.closeTo(0.26, 9),
          lost: expect.closeTo(2.6, 9),
          round: 1,
        },
      ],
    });
    expect(level.discs.map((d) => [d.topId, d.failed, d.loss!.hit])).toEqual([
      ['Big', 0, 0],
      ['b', 1, 1],
      ['c', 0, 1],
      ['a', 0, 1],
    ]);
    expect(level.discs[2]!.loss!.share).toBeCloseTo(0.3, 9);
  });
  it('of equal losses the company that stands first in the data comes first', () => {
    const twins: Network = {
      kind: 'exposures',
      nodes: ['z', 'y', 'x'].map((id) => ({id, buffer: 10, size: 3})),
      edges: ['z', 'y'].map((holder) => ({holder, counterparty: 'x', exposure: 4})),
    };
    const {fallen} = explore(twins).answer('fail', {...ask, shocks: [{company: 2, loss: 1}]});
    expect(fallen!.hardest.map(({id}) => id)).toEqual(['z', 'y']);
  });
  it('is nothing again where nobody fails', () => {
    const explorer = explore(few);
    explorer.answer('fail', {...ask, shocks: [{company: 1, loss: 1}]});
    const {fallen, level} = explorer.answer('fail', {...ask, shocks: []});
    expect(fallen).toBeNull();
    expect(level.discs.map((d) => [d.failed, d.loss])).toEqual(Array(4).fill([0, null]));
    expect(explorer.answer('company', {company: 2}).distress).toBeNull();
  });
  it('counts the failed of a group on the level and around it', () => {
    const explorer = explore(many);
    const shocks = [3, 4, 85].map((company) => ({company, loss: 1}));
    const {level} = explorer.answer('fail', {...ask, shocks, path: [2]});
    expect(level.around.map((a) => [a.at, a.failed])).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(level.around.every((a) => a.loss!.hit > 0)).toBe(true);
  });
  it('may be asked of the first rounds alone', () => {
    const chain: Network = {
      kind: 'exposures',
      nodes: Array.from({length: 200}, (_, i) => ({id: `n${i}`, buffer: 1, size: 1})),
      edges: Array.from({length: 199}, (_, i) => ({
        holder: `n${i + 1}`,
        counterparty: `n${i}`,
        exposure: 1,
      })),
    };
    const shocks = [{company: 0, loss: 1}];
    const explorer = explore(chain);
    // 4 million steps over 399 companies and ties are ten thousand rounds: all of them
    expect(explorer.answer('fail', {...ask, shocks, early: true}).fallen).toMatchObject({
      hit: 199,
      converged: true,
    });
  });
});

describe('one company', () => {
  it('has its size, partners on either side, and its receipt', () => {
    const explorer = explore(few);
    explorer.answer('fail', {
      model: 'linear-debtrank',
      path: [],
      early: false,
      shocks: [{company: 1, loss: 0.5}],
    });
    expect(explorer.answer('company', {company: 0})).toEqual({
      company: 0,
      id: 'a',
      size: 4,
      partners: {left: 2, right: 0},
      distress: expect.closeTo(0.26, 9),
      receipt: [
        {
          from: {company: 1, id: 'b'},
          channel: 'asset',
          loss: expect.closeTo(0.2, 9),
          lost: expect.closeTo(2, 9),
          round: 0,
          tie: 'a->b',
        },
        {
          from: {company: 2, id: 'c'},
          channel: 'asset',
          loss: expect.closeTo(0.06, 9),
          lost: expect.closeTo(0.6, 9),
          round: 1,
          tie: 'a->c',
        },
      ],
    });
    expect(explorer.answer('company', {company: 1})).toMatchObject({
      partners: {left: 0, right: 2},
      distress: 0.5,
      receipt: [],
    });
  });
  it('has none before anything falls', () => {
    expect(explore(few).answer('company', {company: 2})).toEqual({
      company: 2,
      id: 'c',
      size: 9,
      partners: {left: 1, right: 1},
      distress: null,
      receipt: [],
    });
  });
});

it('hands out its sweep, and closes', () => {
  const {task, ids} = explore(few).answer('task', {model: 'debtrank'});
  expect(ids).toEqual(['a', 'b', 'c', 'Big']);
  expect(task.order).toBe(4);
  expect(explore(few).answer('close', {})).toBeNull();
});

describe('an import whose heads are not right', () => {
  const heads = (...texts: readonly string[]) =>
    texts.map((text, i) => ({file: `f${i}.csv`, text}));
  const refusal = (...texts: readonly string[]) => {
    const stream = createImportStream(heads(...texts));
    return 'faults' in stream
      ? [
          stream.faults,
          ...stream.listed.map(({file, place, message}) => `${file} ${place}: ${message}`),
        ]
      : [stream.nodesAt, stream.edgesAt];
  };
  const EDGES = 'holder,counterparty,exposure\n';
  it('finds ties and companies in either order', () => {
    expect(refusal('id,buffer\n', EDGES)).toEqual([0, 1]);
    expect(refusal(EDGES, 'id,buffer\n')).toEqual([1, 0]);
    expect(refusal('other\n', `${EDGES.trim()},id\n`, 'id,buffer')).toEqual([2, 1]);
  });
  it('says what they lack', () => {
    const kinds =
      'must name the columns of one kind: holder,counterparty,exposure | supplier,customer,volume | debtor,creditor,amount | supplier,customer,flow';
    expect(refusal('id,buffer\n', 'a,b\n')).toEqual([
      2,
      `f0.csv row 1: ${kinds}`,
      `f1.csv row 1: ${kinds}`,
    ]);
    expect(refusal(EDGES)).toEqual([
      1,
      'f0.csv : needs a table of companies beside it, with a column "id"',
    ]);
    expect(refusal(EDGES, 'name,buffer\n')).toEqual([
      1,
      'f0.csv : needs a table of companies beside it, with a column "id"',
    ]);
    expect(refusal(EDGES, 'id,size\n')).toEqual([1, 'f1.csv row 1: has no column "buffer"']);
    expect(refusal('debtor,creditor,amount', 'id\n')).toEqual([
      1,
      'f1.csv row 1: has no column "externalAssets"',
    ]);
  });
  it('lists the first faults of many, and counts them all', () => {
    const stream = createImportStream(heads('id,buffer\n', EDGES));
    if ('faults' in stream) throw new Error('the heads are right');
    stream.nodes.push(
      `id,buffer\n${Array.from({length: LISTED + 50}, (_, i) => `n${i},x\n`).join('')}\n \n`,
    );
    stream.nodes.end();
    stream.edges.push(EDGES);
    stream.edges.end();
    expect(stream.rows()).toBe(LISTED + 50); // a blank line is no row
    const refused = stream.finish();
    expect(refused).toMatchObject({faults: LISTED + 50, rows: LISTED + 50});
    expect('listed' in refused && refused.listed).toHaveLength(LISTED);
  });
  it('of a supply network leaves open what tables cannot say', () => {
    const stream = createImportStream(heads('id,sector\n', 'supplier,customer,volume\n'));
    if ('faults' in stream) throw new Error('the heads are right');
    stream.nodes.push('id,sector\na,s\nb,s\n');
    stream.nodes.end();
    stream.edges.push('supplier,customer,volume\na,b,3\n');
    stream.edges.end();
    expect(stream.finish()).toMatchObject({kind: 'supply', essential: null, substitution: null});
    const plain = createImportStream(heads('id,buffer\n', EDGES));
    if ('faults' in plain) throw new Error('the heads are right');
    plain.nodes.push('id,buffer\n');
    plain.edges.push(EDGES);
    plain.nodes.end();
    plain.edges.end();
    expect(plain.finish()).toEqual({kind: 'exposures', nodes: [], edges: []});
  });
});
