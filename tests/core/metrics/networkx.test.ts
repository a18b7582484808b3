/** Every measure of the built-in web against networkx: see `fixtures/centralityNetworkx.py`. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {BASES, type Basis} from '../../../src/core/dataset/schema';
import {buildWeb, newestDate} from '../../../src/core/graph/web';
import {communities} from '../../../src/core/metrics/communities';
import {MEASURES, type MeasureId} from '../../../src/core/metrics/measures';
import {buildTieGraph, tieGraphOf, type TieGraph} from '../../../src/core/metrics/tieGraph';

interface Fixture {
  readonly made: {readonly sha256: string; readonly networkx: string};
  readonly asOf: string;
  readonly nodes: readonly string[];
  readonly bases: Readonly<
    Record<
      Basis,
      {
        readonly edges: readonly (readonly [string, string, number | null])[];
        readonly measures: Readonly<Partial<Record<MeasureId, readonly (number | null)[]>>>;
        readonly louvainModularity: readonly number[];
      }
    >
  >;
}
const fixture = JSON.parse(
  readFileSync('tests/fixtures/centrality-networkx.json', 'utf8'),
) as Fixture;
const parsed = parseDataset(readDataFolder('data'));
if (!parsed.ok) throw new Error('the data is not accepted: see tests/data');
const builtIn = parsed.value;
const graphs = Object.fromEntries(
  BASES.map((basis) => [
    basis,
    buildTieGraph(
      fixture.nodes,
      fixture.bases[basis].edges.map(([from, to, amount]) => ({
        id: `${from}->${to}`,
        from,
        to,
        amount,
      })),
    ),
  ]),
) as Readonly<Record<Basis, TieGraph>>;

type Edge = readonly (string | number | null)[];
const sorted = (edges: readonly Edge[]): readonly Edge[] =>
  [...edges].sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));

describe('the fixture', () => {
  it('was made by the script beside it, with networkx', () => {
    const script = readFileSync('tests/fixtures/centralityNetworkx.py');
    expect(createHash('sha256').update(script).digest('hex')).toBe(fixture.made.sha256);
    expect(fixture.made.networkx).toMatch(/^\d+\.\d+/);
  });

  it.each(BASES)('holds the %s web of today (if not: run the script again)', (basis) => {
    const asOf = newestDate(builtIn);
    const web = buildWeb(builtIn, {asOf, inForce: false, basis});
    const edges: (string | number | null)[][] = [];
    tieGraphOf(web).all.forEachEdge((_, {strength}, from, to) => edges.push([from, to, strength]));
    expect(fixture.asOf).toBe(asOf);
    expect(sorted(edges)).toEqual(sorted(fixture.bases[basis].edges));
  });
});

describe.each(BASES)('on the %s basis', (basis) => {
  const graph = graphs[basis];
  const {measures, louvainModularity} = fixture.bases[basis];

  it.each(MEASURES.filter((m) => m.id !== 'community').map((m) => [m.id, m] as const))(
    '%s equals networkx for every company, to 1e-9 (money to 1e-12 of it)',
    (id, measure) => {
      const theirs = measures[id]!;
      const ours = measure.compute(graph, 1);
      expect(ours).toHaveLength(133);
      expect(ours.map((v) => v === null)).toEqual(theirs.map((v) => v === null));
      const off = ours.flatMap((v, i) =>
        v === null || Math.abs(v - theirs[i]!) <= 1e-9 * Math.max(1, Math.abs(theirs[i]!) * 1e-3)
          ? []
          : [[fixture.nodes[i], v, theirs[i]]],
      );
      expect(off).toEqual([]);
    },
  );

  it('states the modularity that its communities have', () => {
    const {groups, modularity} = communities(graph, 1);
    const m = graph.all.size;
    let q = 0;
    graph.nodes.forEach((a, i) =>
      graph.nodes.forEach((b, j) => {
        if (groups[i] !== groups[j]) return;
        const byChance = (graph.all.outDegree(a) * graph.all.inDegree(b)) / m;
        q += (Number(graph.all.hasDirectedEdge(a, b)) - byChance) / m;
      }),
    );
    expect(modularity).toBeCloseTo(q, 12);
  });

  it('finds communities as good as those that networkx finds in twenty runs', () => {
    const {modularity} = communities(graph, 1);
    expect(modularity).toBeGreaterThanOrEqual(louvainModularity.at(-1)!);
  });
});
