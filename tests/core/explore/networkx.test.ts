/** Cores and ways of the built-in web against networkx: see `fixtures/exploreNetworkx.py`. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {BASES, type Basis, type CompanyId} from '../../../src/core/dataset/schema';
import type {Conditions} from '../../../src/core/explore/conditions';
import {outlook} from '../../../src/core/explore/outlook';
import {seen, type Sieve} from '../../../src/core/explore/seen';
import {buildWeb, newestDate} from '../../../src/core/graph/web';

interface Way {
  readonly from: CompanyId;
  readonly to: CompanyId;
  readonly longer: number;
  readonly apart: number | null;
  readonly companies: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}
interface Fixture {
  readonly made: {readonly sha256: string; readonly networkx: string};
  readonly asOf: string;
  readonly bases: Readonly<
    Record<
      Basis,
      {
        readonly edges: number;
        readonly cores: readonly (readonly string[])[];
        readonly ways: readonly Way[];
      }
    >
  >;
}
const fixture = JSON.parse(readFileSync('tests/fixtures/explore-networkx.json', 'utf8')) as Fixture;
const parsed = parseDataset(readDataFolder('data'));
if (!parsed.ok) throw new Error('the data is not accepted: see tests/data');
const builtIn = parsed.value;
const sources = new Map(builtIn.sources.map((source) => [source.id, source]));
const asOf = newestDate(builtIn);
const nobody = {companies: [], ties: []};

it('the fixture was made by the script beside it, with networkx, of the data of today', () => {
  const script = readFileSync('tests/fixtures/exploreNetworkx.py');
  expect(createHash('sha256').update(script).digest('hex')).toBe(fixture.made.sha256);
  expect(fixture.made.networkx).toMatch(/^\d+\.\d+/);
  expect(fixture.asOf).toBe(asOf);
});

describe.each(BASES)('on the %s basis', (basis) => {
  const web = buildWeb(builtIn, {asOf, inForce: false, basis});
  const {edges, cores, ways} = fixture.bases[basis];
  const sieve = (filter?: Conditions): Sieve => ({filter, hiddenTypes: [], kept: nobody});
  const look = (filter: Conditions) => seen(web, sources, sieve(filter));

  it('every core is that of networkx, down to the one with nobody left', () => {
    const pairs = new Set([...web.ties.values()].map(({tie}) => [tie.from, tie.to].sort().join()));
    expect(pairs.size).toBe(edges);
    for (const [i, core] of cores.entries())
      expect([...look({core: i + 1}).companies].sort()).toEqual(core);
    expect(cores.at(-1)).toEqual([]);
    const sizes = outlook(web, sources, sieve(), 'filter').coreSizes;
    expect(sizes.slice(1)).toEqual(cores.slice(0, -1).map((core) => core.length));
  });

  it('what lies between two is what networkx finds on all shortest and next-longer paths', () => {
    expect(ways).toHaveLength(80);
    for (const {from, to, longer, apart, companies, pairs} of ways) {
      const filter = {between: {from, to, slack: longer}};
      const found = look(filter);
      expect([...found.companies].sort()).toEqual(companies);
      const joined = new Set(
        [...found.ties].map((id) => {
          const {tie} = web.ties.get(id)!;
          return [tie.from, tie.to].sort().join();
        }),
      );
      expect([...joined].sort()).toEqual(pairs.map((pair) => pair.join()).sort());
      expect(outlook(web, sources, sieve(filter), 'filter').apart).toBe(apart);
    }
  });
});
