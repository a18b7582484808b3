/** Where companies stand, on webs small enough to say beforehand. */
import {describe, expect, it} from 'vitest';
import type {NodeOutcome, Outcome} from '../../../src/core/contagion/outcome';
import type {CompanyKind} from '../../../src/core/dataset/schema';
import {buildWeb} from '../../../src/core/graph/web';
import {busiestPart} from '../../../src/core/layout/busiestPart';
import {concentric} from '../../../src/core/layout/concentric';
import {ego} from '../../../src/core/layout/ego';
import {linkCompanies} from '../../../src/core/layout/linkCompanies';
import {parkRows} from '../../../src/core/layout/parkRows';
import {roundRings} from '../../../src/core/layout/roundRings';
import {valueChain} from '../../../src/core/layout/valueChain';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

describe('the busiest part', () => {
  const box = {x: 10, y: 20, width: 100, height: 60};
  const places = new Map([
    [id('a'), {x: 0, y: 0}],
    [id('b'), {x: 30, y: 60}],
    [id('c'), {x: 900, y: 900}],
  ]);
  it('is the mean place by money', () => {
    expect(
      busiestPart(
        new Map([
          [id('a'), 2],
          [id('b'), 1],
        ]),
        places,
        box,
      ),
    ).toEqual({x: 10, y: 20});
  });
  it('is the middle where no money passes', () => {
    expect(busiestPart(new Map(), places, box)).toEqual({x: 60, y: 50});
    expect(busiestPart(new Map([[id('gone'), 5]]), places, box)).toEqual({x: 60, y: 50});
  });
});

describe('companies without ties', () => {
  const lone = (count: number) => Array.from({length: count}, (_, i) => ({id: id(`n${i}`)}));
  it('stand in centred rows of six where nothing else is wider', () => {
    expect(parkRows(lone(8), [])).toEqual([
      ['n0', {x: -230, y: 0}],
      ['n1', {x: -138, y: 0}],
      ['n2', {x: -46, y: 0}],
      ['n3', {x: 46, y: 0}],
      ['n4', {x: 138, y: 0}],
      ['n5', {x: 230, y: 0}],
      ['n6', {x: -46, y: 30}],
      ['n7', {x: 46, y: 30}],
    ]);
    expect(parkRows([], [])).toEqual([]);
  });
  it('stand below all others, in their middle, as many in a row as they are wide', () => {
    const others = [
      {x: 100, y: 40},
      {x: 1100, y: 10},
    ];
    const rows = parkRows(lone(11), others);
    expect(rows.map(([, {y}]) => y)).toEqual([...Array<number>(10).fill(92), 122]);
    expect(rows[0]![1].x).toBe(600 - 4.5 * 92);
    expect(rows[10]![1]).toEqual({x: 600, y: 122});
  });
});

const web = (data: ReturnType<typeof dataset>) =>
  buildWeb(data, {asOf: '2026-07-01', inForce: false, basis: 'announced'});
const kinds: readonly (readonly [string, CompanyKind])[] = [
  ['centre', 'hyperscaler'],
  ['maker', 'chipmaker'],
  ['lab', 'ai-lab'],
  ['both', 'neocloud'],
  ['fund', 'investor'],
  ['grid', 'utility'],
  ['fab', 'foundry'],
  ['shop', 'software'],
  ['far', 'ai-lab'],
];
const around = dataset({
  companies: kinds.map(([name, kind]) => company(name, kind)),
  ties: [
    tie('chips:maker:centre', {amountUsd: amounts(5)}),
    tie('cloud:centre:lab', {amountUsd: amounts(5)}),
    tie('cloud:both:centre', {amountUsd: amounts(9)}),
    tie('hosting:centre:both', {amountUsd: amounts(2)}),
    tie('investment:fund:centre'),
    tie('power:grid:centre'),
    tie('partnership:fab:centre'),
    tie('partnership:centre:shop'),
    tie('models:lab:far'),
  ],
});

describe('the web around one company', () => {
  const layout = (steps: number, company_ = 'centre', data = around) => {
    const of = web(data);
    return ego(
      data,
      of,
      {
        companies: new Set(data.companies.map((c) => c.id)),
        ties: new Set(data.ties.map((t) => t.id)),
      },
      {company: id(company_), steps},
    );
  };
  const at = (name: string, of = layout(1)!) => of.positions.get(id(name))!;
  it('puts those who provide left, who receive right, capital above, power below', () => {
    expect(at('centre')).toMatchObject({x: 0, y: 0});
    expect(at('maker').x).toBeLessThan(0);
    expect(at('lab').x).toBeGreaterThan(0);
    const heights = around.companies.slice(1, -1).map(({id: name}) => at(name).y);
    expect(at('fund').y).toBe(Math.min(...heights));
    expect(at('grid').y).toBe(Math.max(...heights));
  });
  it('puts who does both where the larger money runs, and partners as the value chain has them', () => {
    expect(at('both').x).toBeLessThan(0);
    expect(at('fab').x).toBeLessThan(0); // a foundry stands left of a cloud
    expect(at('shop').x).toBeGreaterThan(0);
    const turned = dataset({
      ...around,
      ties: around.ties.map((t) =>
        t.id === 'hosting:centre:both' ? {...t, amountUsd: amounts(90)} : t,
      ),
    });
    expect(at('both', layout(1, 'centre', turned)!).x).toBeGreaterThan(0);
  });
  it('has a ring for each step, and one beyond', () => {
    expect(layout(1)!.rings.map(({meaning}) => meaning)).toEqual([
      {of: 'step', step: 0},
      {of: 'step', step: 1},
      {of: 'beyond'},
    ]);
    expect(layout(2)!.rings.map(({meaning}) => meaning)).toEqual([
      {of: 'step', step: 0},
      {of: 'step', step: 1},
      {of: 'step', step: 2},
    ]);
    const {outer} = layout(2)!.rings[1]!;
    expect(Math.hypot(at('far', layout(2)!).x, at('far', layout(2)!).y)).toBeGreaterThan(outer);
    expect(layout(1, 'nobody')).toBeNull();
  });
});

describe('the web by rounds', () => {
  const node = (name: string, shock: number, round: number | null) =>
    ({id: id(name), shock, round}) as NodeOutcome;
  const rings = (...nodes: readonly NodeOutcome[]) =>
    roundRings(around, {nodes} as unknown as Outcome)!.rings.map(({meaning}) => meaning);
  it('has a ring for who failed, for each round, and for who was not reached', () => {
    expect(
      rings(node('lab', 0, 1), node('centre', 1, 0), node('far', 0, 2), node('fab', 0, null)),
    ).toEqual([
      {of: 'failed'},
      {of: 'rounds', first: 1, last: 1},
      {of: 'rounds', first: 2, last: 2},
      {of: 'untouched'},
    ]);
    expect(roundRings(around, null)).toBeNull();
  });
  it('has one ring for all late rounds where there are more than five', () => {
    const late = ['maker', 'lab', 'both', 'fund', 'grid', 'fab', 'shop'].map((name, i) =>
      node(name, 0, i + 1),
    );
    expect(rings(node('centre', 1, 0), ...late)).toEqual([
      {of: 'failed'},
      {of: 'rounds', first: 1, last: 1},
      {of: 'rounds', first: 2, last: 2},
      {of: 'rounds', first: 3, last: 3},
      {of: 'rounds', first: 4, last: 4},
      {of: 'rounds', first: 5, last: 7},
    ]);
    expect(rings(node('centre', 1, 0), ...late.slice(0, 5))).toHaveLength(6);
  });
  it('does not hang on the order in which companies stand in the outcome', () => {
    const nodes = [
      node('centre', 1, 0),
      node('maker', 1, 0),
      node('lab', 0, 1),
      node('both', 0, 1),
      node('fund', 0, 2),
      node('far', 0, null),
    ];
    const of = (list: readonly NodeOutcome[]) =>
      roundRings(around, {nodes: list} as unknown as Outcome)!;
    expect([...of(nodes.toReversed()).positions].sort()).toEqual([...of(nodes).positions].sort());
  });
});

describe('companies on rings', () => {
  /** An inner ring and an outer one of as many; each outer company has one partner within. */
  const many = 12;
  const pairs = dataset({
    companies: Array.from({length: 2 * many}, (_, i) =>
      company(`c${String(i).padStart(2, '0')}`, 'ai-lab'),
    ),
    ties: Array.from({length: many}, (_, i) =>
      tie(
        `cloud:c${String(i).padStart(2, '0')}:c${String(many + ((i * 5) % many)).padStart(2, '0')}`,
        {amountUsd: amounts(1e9)},
      ),
    ),
  });
  const drawn = concentric(
    'rounds',
    [
      {meaning: {of: 'failed'}, members: pairs.companies.slice(0, many).map((c) => c.id)},
      {meaning: {of: 'untouched'}, members: pairs.companies.slice(many).map((c) => c.id)},
    ],
    linkCompanies(pairs),
    valueChain(pairs),
  );
  const angle = (name: string) => {
    const {x, y} = drawn.positions.get(id(name))!;
    return Math.atan2(y, x);
  };
  it('stand nearer to their partners on the next ring than chance would put them', () => {
    const off = pairs.ties.map(({from, to}) => {
      const turned = angle(from) - angle(to);
      return Math.abs(Math.atan2(Math.sin(turned), Math.cos(turned)));
    });
    // a quarter of a turn on average, if they stood anywhere
    expect(off.reduce((sum, x) => sum + x, 0) / off.length).toBeLessThan(Math.PI / 4);
  });
  it('do not touch one another, and stand within their rings', () => {
    const stops = [...drawn.positions.values()];
    for (const [i, a] of stops.entries())
      for (const b of stops.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
    expect(drawn.rings[0]!.outer).toBeLessThanOrEqual(drawn.rings[1]!.inner + 1e-9);
    expect(drawn.box.width / 2).toBeGreaterThanOrEqual(drawn.rings[1]!.outer);
    expect(drawn.core).toEqual({x: 0, y: 0});
  });
});
