/** Hand examples, definitions spelt out slowly, and webs with next to nothing in them. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {communities} from '../../../src/core/metrics/communities';
import {harmPredicted} from '../../../src/core/metrics/harm';
import {MEASURES, measureOf, type MeasureId} from '../../../src/core/metrics/measures';
import {numberParts} from '../../../src/core/metrics/numberParts';
import {buildTieGraph, tieGraphOf, type TieGraph} from '../../../src/core/metrics/tieGraph';
import {amounts, company, dataset, tie, tieId} from '../../fixtures/tinyDataset';

type Row = readonly [from: string, to: string, amount: number | null];
const graphOf = (nodes: string, rows: readonly Row[]): TieGraph =>
  buildTieGraph(
    [...nodes],
    rows.map(([from, to, amount], i) => ({id: `t${i}`, from, to, amount})),
  );
const measured = (graph: TieGraph, id: MeasureId) => measureOf(id).compute(graph, 1);
const close = (found: readonly (number | null)[], expected: readonly (number | null)[]) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) =>
    value === null ? expect(found[i]).toBeNull() : expect(found[i]).toBeCloseTo(value, 9),
  );
};

/** a → b → c → d, a → c of no known amount, d → a; e alone. */
const NAPKIN = graphOf('abcde', [
  ['a', 'b', 2e9],
  ['a', 'b', 3e9],
  ['b', 'c', 7e9],
  ['c', 'd', 11e9],
  ['a', 'c', null],
  ['d', 'a', 13e9],
]);

describe('the graph', () => {
  it('sums parallel ties, and says what it does not know', () => {
    expect(NAPKIN.all.getEdgeAttributes('a', 'b')).toEqual({ties: ['t0', 't1'], strength: 5e9});
    expect(NAPKIN.all.getEdgeAttributes('a', 'c')).toEqual({ties: ['t4'], strength: null});
    expect(NAPKIN.priced.hasEdge('a', 'c')).toBe(false);
    expect(NAPKIN.priced.getEdgeAttribute('a', 'b', 'distance')).toBe(0.2);
    const {ties, tiesWithoutAmount, pairs, pairsWithoutAmount} = NAPKIN;
    expect([ties, tiesWithoutAmount, pairs, pairsWithoutAmount]).toEqual([6, 1, 5, 1]);
  });

  it('knows a pair by what one of its ties discloses, in either order', () => {
    for (const rows of [
      [['a', 'b', null] as const, ['a', 'b', 4] as const],
      [['a', 'b', 4] as const, ['a', 'b', null] as const],
    ])
      expect(graphOf('ab', rows).all.getEdgeAttribute('a', 'b', 'strength')).toBe(4);
  });

  it('counts each money once, and leaves out what has no direction', () => {
    const web = buildWeb(
      dataset({
        companies: ['a', 'b', 'c'].map((name) => company(name, 'ai-lab')),
        ties: [
          tie('cloud:a:b', {amountUsd: amounts(5, 3, 1)}),
          tie('chips:a:b', {amountUsd: amounts(17, 17, 17)}),
          tie('hosting:c:b', {amountUsd: amounts(5), overlaps: [tieId('cloud:a:b')]}),
          tie('partnership:a:c'),
          tie('rivalry:b:c'),
        ],
      }),
      {asOf: '2026-06-15', inForce: false, basis: 'announced'},
    );
    const graph = tieGraphOf(web);
    expect(graph.all.mapEdges((_, {ties, strength}) => [ties, strength])).toEqual([
      [['cloud:a:b', 'chips:a:b'], 22],
    ]);
  });

  it('refuses a tie to oneself', () => {
    expect(() => graphOf('a', [['a', 'a', 1]])).toThrow('leads from a to itself');
  });
});

describe('the list', () => {
  it('tells of each measure what it reads, its unit and who published it', () => {
    const line = (m: (typeof MEASURES)[number]) =>
      [
        `${m.id}: ${m.unit} from ${m.reads}`,
        ...m.references.map((r) => `${r.authors} ${r.year} ${r.doi}`),
      ].join('; ');
    const FREEMAN = 'Freeman 1978 10.1016/0378-8733(78)90021-7';
    const BARRAT = 'Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004 10.1073/pnas.0400087101';
    const BRANDES = 'Brandes 2001 10.1080/0022250X.2001.9990249';
    const BONACICH = 'Bonacich 1972 10.1080/0022250X.1972.9989806';
    const BRIN = 'Brin, Page 1998 10.1016/S0169-7552(98)00110-X';
    const KLEINBERG = 'Kleinberg 1999 10.1145/324133.324140';
    const TARJAN = 'Tarjan 1972 10.1137/0201010';
    expect(MEASURES.map(line)).toEqual([
      `degree: share from nothing; ${FREEMAN}`,
      `in-degree: share from nothing; ${FREEMAN}`,
      `out-degree: share from nothing; ${FREEMAN}`,
      `strength: money from strength; ${BARRAT}`,
      `in-strength: money from strength; ${BARRAT}`,
      `out-strength: money from strength; ${BARRAT}`,
      `betweenness: score from nothing; Freeman 1977 10.2307/3033543; ${BRANDES}`,
      `betweenness-weighted: score from distance; ${BRANDES}; Newman 2001 10.1103/PhysRevE.64.016132`,
      `closeness: score from nothing; ${FREEMAN}`,
      `closeness-out: score from nothing; ${FREEMAN}`,
      `eigenvector: score from nothing; ${BONACICH}`,
      `eigenvector-weighted: score from strength; ${BONACICH}`,
      `pagerank: score from strength; ${BRIN}`,
      `pagerank-unweighted: score from nothing; ${BRIN}`,
      `pagerank-reversed: score from strength; ${BRIN}`,
      `hub: score from strength; ${KLEINBERG}`,
      `authority: score from strength; ${KLEINBERG}`,
      `hub-unweighted: score from nothing; ${KLEINBERG}`,
      `authority-unweighted: score from nothing; ${KLEINBERG}`,
      'core: count from nothing; Seidman 1983 10.1016/0378-8733(83)90028-X',
      `component-weak: group from nothing; ${TARJAN}`,
      `component-strong: group from nothing; ${TARJAN}`,
      'community: group from nothing; Blondel, Guillaume, Lambiotte, Lefebvre 2008 10.1088/1742-5468/2008/10/P10008; Leicht, Newman 2008 10.1103/PhysRevLett.100.118703',
    ]);
  });

  it.each(['hub', 'authority', 'eigenvector-weighted', 'pagerank'] as const)(
    '%s is the same in any unit of money, be it ever so small or large',
    (id) => {
      const ring = (unit: number) =>
        graphOf('abcd', [
          ['a', 'b', 2 * unit],
          ['b', 'c', 3 * unit],
          ['c', 'a', 5 * unit],
          ['c', 'b', 7 * unit],
          ['d', 'a', 1 * unit],
        ]);
      const plain = measured(ring(1), id);
      expect(plain.some((value) => value !== null && value > 0)).toBe(true);
      for (const unit of [1e-150, 1e150]) close(measured(ring(unit), id), plain);
    },
  );

  it('gives equally strong parts of the web equal hubs and authorities', () => {
    const twice = graphOf('abcd', [
      ['a', 'b', 5],
      ['c', 'd', 5],
    ]);
    close(measured(twice, 'hub'), [0.5, 0, 0.5, 0]);
    close(measured(twice, 'authority-unweighted'), [0, 0.5, 0, 0.5]);
  });
});

describe('by hand', () => {
  it('degree: a has 4 of 4 possible, in and out apart', () => {
    close(measured(NAPKIN, 'degree'), [3 / 4, 2 / 4, 3 / 4, 2 / 4, 0]);
    close(measured(NAPKIN, 'in-degree'), [1 / 4, 1 / 4, 2 / 4, 1 / 4, 0]);
    close(measured(NAPKIN, 'out-degree'), [2 / 4, 1 / 4, 1 / 4, 1 / 4, 0]);
  });

  it('strength: what is disclosed; unknown where nothing is', () => {
    expect(measured(NAPKIN, 'strength')).toEqual([18e9, 12e9, 18e9, 24e9, 0]);
    expect(measured(NAPKIN, 'in-strength')).toEqual([13e9, 5e9, 7e9, 11e9, 0]);
    const dark = graphOf('ab', [['a', 'b', null]]);
    expect(measured(dark, 'strength')).toEqual([null, null]);
    expect(measured(dark, 'in-strength')).toEqual([0, null]);
    expect(measured(dark, 'out-strength')).toEqual([null, 0]);
  });

  it('betweenness: by steps the short cut counts, by money there is none', () => {
    // By steps a lies on c→b, d→b, d→c; c on a→d, b→d, b→a; d on b→a, c→a, c→b; b on nothing.
    close(measured(NAPKIN, 'betweenness'), [3 / 12, 0, 3 / 12, 3 / 12, 0]);
    // By money all go round the circle: each lies on three of the ways of the others.
    close(measured(NAPKIN, 'betweenness-weighted'), [3 / 12, 3 / 12, 3 / 12, 3 / 12, 0]);
  });

  it('betweenness by money takes the way of much money, not the direct one of little', () => {
    const graph = graphOf('abc', [
      ['a', 'b', 10e9],
      ['b', 'c', 10e9],
      ['a', 'c', 1e9],
    ]);
    close(measured(graph, 'betweenness-weighted'), [0, 1 / 2, 0]);
    close(measured(graph, 'betweenness'), [0, 0, 0]);
  });

  it('closeness: from those who provide, or to those provided for', () => {
    const chain = graphOf('abcd', [
      ['a', 'b', 1],
      ['b', 'c', 1],
    ]);
    // c is reached by 2 of 3 at distances 1 and 2: 2/3 · 2/3.
    close(measured(chain, 'closeness'), [0, 1 / 3, 4 / 9, 0]);
    close(measured(chain, 'closeness-out'), [4 / 9, 1 / 3, 0, 0]);
  });

  it('eigenvector: a circle with a tail is led by the tail; without a circle there is none', () => {
    const circle = graphOf('abc', [
      ['a', 'b', 2],
      ['b', 'a', 8],
    ]);
    close(measured(circle, 'eigenvector'), [Math.SQRT1_2, Math.SQRT1_2, 0]);
    // λ = 4: x_a = 8 x_b / 4, so a stands twice as high as b.
    close(measured(circle, 'eigenvector-weighted'), [2 / Math.sqrt(5), 1 / Math.sqrt(5), 0]);
    expect(measured(graphOf('ab', [['a', 'b', 1]]), 'eigenvector')).toEqual([null, null]);
  });

  it('PageRank: money flows where the ties lead; reversed, where the needs lead', () => {
    const fork = graphOf('abc', [
      ['a', 'b', 3],
      ['a', 'c', 1],
    ]);
    // b and c lead nowhere: x_a = s, x_b = s + 0.85·3/4·x_a, x_c = s + 0.85·1/4·x_a, sum 1.
    const s = 1 / (3 + 0.85);
    close(measured(fork, 'pagerank'), [s, s * (1 + 0.85 * 0.75), s * (1 + 0.85 * 0.25)]);
    close(measured(fork, 'pagerank-unweighted'), [s, s * 1.425, s * 1.425]);
    const r = 1 / (3 + 2 * 0.85);
    close(measured(fork, 'pagerank-reversed'), [r * (1 + 2 * 0.85), r, r]);
  });

  it('HITS: the only hub, and authorities by its money', () => {
    const fork = graphOf('abc', [
      ['a', 'b', 3],
      ['a', 'c', 1],
    ]);
    close(measured(fork, 'hub'), [1, 0, 0]);
    close(measured(fork, 'authority'), [0, 3 / 4, 1 / 4]);
    close(measured(fork, 'authority-unweighted'), [0, 1 / 2, 1 / 2]);
  });

  it('core: a pair that deals both ways counts twice', () => {
    const graph = graphOf('abcd', [
      ['a', 'b', 1],
      ['b', 'a', 1],
      ['b', 'c', 1],
    ]);
    expect(measured(graph, 'core')).toEqual([2, 2, 1, 0]);
  });

  it('components: the largest is 1; of equal ones that of the first company', () => {
    expect(measured(NAPKIN, 'component-weak')).toEqual([1, 1, 1, 1, 2]);
    const line = graphOf('abcd', [
      ['c', 'd', 1],
      ['d', 'c', 1],
      ['a', 'c', 1],
    ]);
    expect(measured(line, 'component-strong')).toEqual([2, 3, 1, 1]);
    expect(measured(line, 'component-weak')).toEqual([1, 2, 1, 1]);
  });

  it('communities: two triangles with one tie between them; Q by hand', () => {
    const graph = graphOf('abcdef', [
      ['a', 'b', 1],
      ['b', 'c', 1],
      ['c', 'a', 1],
      ['d', 'e', 1],
      ['e', 'f', 1],
      ['f', 'd', 1],
      ['c', 'd', 1],
    ]);
    const {groups, modularity} = communities(graph, 1);
    expect(groups).toEqual([1, 1, 1, 2, 2, 2]);
    // 3/7 − 4·3/49 for {a, b, c} (out 4, in 3), 3/7 − 3·4/49 for {d, e, f}.
    expect(modularity).toBeCloseTo(6 / 7 - 24 / 49, 12);
  });
});

const graphs = fc.integer({min: 0, max: 9}).chain((n) =>
  fc
    .array(
      fc.tuple(
        fc.nat(Math.max(0, n - 1)),
        fc.integer({min: 1, max: Math.max(1, n - 1)}),
        fc.option(fc.integer({min: 1, max: 500}).map((k) => (k / 7) * 1e8)),
      ),
      {maxLength: n < 2 ? 0 : 3 * n},
    )
    .map((rows) => ({
      nodes: Array.from({length: n}, (_, i) => `c${i}`),
      arcs: rows.map(([i, step, amount], at) => ({
        id: `t${at}`,
        from: `c${i}`,
        to: `c${(i + step) % n}`,
        amount,
      })),
    })),
);

describe('on any web', () => {
  it('gives one value per company, finite or unknown, the same each time', () => {
    fc.assert(
      fc.property(graphs, ({nodes, arcs}) => {
        for (const {id, compute} of MEASURES) {
          const found = compute(buildTieGraph(nodes, arcs), 3);
          expect(found, id).toHaveLength(nodes.length);
          for (const value of found) expect(value === null || value >= -1e-12, id).toBe(true);
          expect(compute(buildTieGraph(nodes, arcs), 3), id).toEqual(found);
        }
      }),
      {numRuns: 60},
    );
  });

  it('does not care about the unit of money', () => {
    fc.assert(
      fc.property(graphs, ({nodes, arcs}) => {
        const scaled = arcs.map((a) => ({...a, amount: a.amount === null ? null : a.amount * 8}));
        for (const {id, unit, compute} of MEASURES) {
          const [one, other] = [arcs, scaled].map((set) => compute(buildTieGraph(nodes, set), 3));
          close(
            other!,
            one!.map((v) => (v === null || unit !== 'money' ? v : v * 8)),
          );
          expect(id).toBeTruthy();
        }
      }),
      {numRuns: 60},
    );
  });

  it('PageRank solves its equation', () => {
    fc.assert(
      fc.property(graphs, ({nodes, arcs}) => {
        const graph = buildTieGraph(nodes, arcs);
        const {priced} = graph;
        const n = nodes.length;
        const x = measured(graph, 'pagerank') as readonly number[];
        const of = (id: string) => x[nodes.indexOf(id)]!;
        const out = (id: string) =>
          priced.outEdges(id).reduce((sum, e) => sum + priced.getEdgeAttribute(e, 'strength'), 0);
        const dangling = nodes.filter((id) => out(id) === 0).reduce((sum, id) => sum + of(id), 0);
        for (const id of nodes) {
          const led = priced
            .inEdges(id)
            .map((e) => [priced.getEdgeAttribute(e, 'strength'), priced.source(e)] as const)
            .reduce((sum, [w, from]) => sum + (of(from) * w) / out(from), 0);
          expect(of(id)).toBeCloseTo(0.15 / n + 0.85 * (dangling / n + led), 10);
        }
      }),
      {numRuns: 100},
    );
  });

  it('betweenness by money is what all shortest ways, listed one by one, say', () => {
    fc.assert(
      fc.property(graphs, ({nodes, arcs}) => {
        const graph = buildTieGraph(nodes, arcs);
        close(measured(graph, 'betweenness-weighted'), slowBetweenness(graph));
      }),
      {numRuns: 60},
    );
  });
});

/** Every simple way listed; of those as short as the shortest (to 1e-9), the part through each. */
function slowBetweenness({nodes, priced}: TieGraph): readonly number[] {
  const through = new Map(nodes.map((id) => [id, 0]));
  for (const s of nodes) {
    const ways = new Map<string, {length: number; path: readonly string[]}[]>();
    const walk = (at: string, path: readonly string[], length: number): void => {
      priced.forEachOutEdge(at, (_, {distance}, __, to) => {
        if (path.includes(to)) return;
        const found = {length: length + distance, path: [...path, to]};
        ways.set(to, [...(ways.get(to) ?? []), found]);
        if (path.length < 6) walk(to, found.path, found.length);
      });
    };
    walk(s, [s], 0);
    for (const list of ways.values()) {
      const least = Math.min(...list.map((w) => w.length));
      const short = list.filter((w) => w.length <= least * (1 + 1e-13));
      for (const {path} of short)
        for (const id of path.slice(1, -1)) through.set(id, through.get(id)! + 1 / short.length);
    }
  }
  const n = nodes.length;
  return nodes.map((id) => (n > 2 ? through.get(id)! / ((n - 1) * (n - 2)) : through.get(id)!));
}

describe('next to nothing', () => {
  it.each(['', 'a', 'ab'])('companies %j without a tie', (nodes) => {
    for (const {id, unit, compute} of MEASURES) {
      const found = compute(graphOf(nodes, []), 1);
      expect(found, id).toHaveLength(nodes.length);
      if (unit === 'share' || unit === 'money' || unit === 'count')
        expect(found, id).toEqual([...nodes].map(() => 0));
      if (unit === 'group') expect(found, id).toEqual([...nodes].map((_, i) => i + 1));
    }
    expect(communities(graphOf(nodes, []), 1).modularity).toBe(0);
  });

  it('ties of unknown amount alone: no measure of money invents one', () => {
    const graph = graphOf('abc', [
      ['a', 'b', null],
      ['b', 'a', null],
    ]);
    close(measured(graph, 'pagerank'), [1 / 3, 1 / 3, 1 / 3]);
    expect(measured(graph, 'hub')).toEqual([null, null, null]);
    expect(measured(graph, 'eigenvector-weighted')).toEqual([null, null, null]);
    expect(measured(graph, 'betweenness-weighted')).toEqual([0, 0, 0]);
  });
});

describe('does centrality predict harm?', () => {
  it('1 where the orders agree, −1 where they are opposed; unknown ones stand aside', () => {
    expect(harmPredicted([1, 2, 3, null], [0.1, 0.2, 0.3, 9]).correlation).toBeCloseTo(1, 12);
    expect(harmPredicted([3, 2, 1], [0.1, 0.2, 0.3]).correlation).toBeCloseTo(-1, 12);
    expect(harmPredicted([1, 2, 3, null], [0.1, 0.2, 0.3, 9]).n).toBe(3);
    expect(harmPredicted([1, 1, 1], [0.1, 0.2, 0.3]).correlation).toBeNull();
    expect(harmPredicted([], []).correlation).toBeNull();
  });

  it('by hand: ranks 1 2 3 4 against 2 1 4 3 give 1 − 6·4/60', () => {
    expect(harmPredicted([1, 5, 20, 21], [0.2, 0.1, 0.9, 0.4]).correlation).toBeCloseTo(0.6, 12);
  });

  it('sets those aside that harm nobody, to see whether the rest agree', () => {
    const {correlation, amongHarmful} = harmPredicted([0, 0, 5, 4, 3], [0, 0, 0.1, 0.2, 0.3]);
    expect(correlation).toBeGreaterThan(0.2);
    expect(amongHarmful.correlation).toBeCloseTo(-1, 12);
    expect(amongHarmful.n).toBe(3);
  });

  it('counts who is among the ten of both, zeros never', () => {
    const values = Array.from({length: 24}, (_, i) => i);
    expect(harmPredicted(values, values).shared).toBe(10);
    expect(
      harmPredicted(
        values,
        values.map((v) => 30 - v),
      ).shared,
    ).toBe(0);
    expect(harmPredicted([0, 0, 3], [0, 4, 5]).shared).toBe(1);
  });
});

it('numbers parts of more companies than a call takes arguments', () => {
  const nodes = Array.from({length: 300_000}, (_, i) => `c${i}`);
  const [even, odd] = [0, 1].map((rest) => nodes.filter((_, i) => i % 2 === rest));
  expect(numberParts(nodes, [odd!, even!]).slice(0, 4)).toEqual([1, 2, 1, 2]);
});
