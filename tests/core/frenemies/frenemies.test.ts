import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {TIE_TYPES, type Basis, type Tie} from '../../../src/core/dataset/schema';
import {findFrenemies} from '../../../src/core/frenemies/frenemies';
import {buildWeb} from '../../../src/core/graph/web';
import {amounts, company, dataset, tie, tieId} from '../../fixtures/tinyDataset';

const companies = [
  company('lab', 'ai-lab'),
  company('cloud-a', 'hyperscaler'),
  company('cloud-b', 'hyperscaler'),
  company('maker', 'chipmaker'),
  company('maker-2', 'chipmaker'),
  company('grid', 'utility'),
  company('fund', 'investor'),
  company('fund-2', 'investor'),
];
const find = (ties: readonly Tie[], basis: Basis = 'announced') =>
  findFrenemies(
    buildWeb(dataset({companies, ties: [...ties]}), {asOf: '2026-07-01', inForce: false, basis}),
  );
const money = (name: string, usd: number | null) => tie(name, {amountUsd: amounts(usd, usd)});

describe('by hand', () => {
  const TIES = [
    money('cloud:cloud-a:lab', 30),
    money('investment:cloud-a:lab', 13),
    tie('rivalry:cloud-a:lab'),
    money('chips:maker:cloud-a', 7),
    money('chips:maker:cloud-a:2', null),
    tie('rivalry:cloud-a:maker'),
    tie('rivalry:cloud-a:cloud-b'), // rivals, and nothing else
    money('chips:maker:cloud-b', 70),
    money('chips:maker:lab', 90),
    money('chips:maker-2:cloud-a', 50),
    money('power:grid:cloud-a', 17),
    money('investment:maker:maker-2', 5),
  ];
  const found = find(TIES);

  it('finds those that are partners and rivals at once, the stated first', () => {
    expect(found.map((p) => [p.rank, p.a, p.b, p.rivalry.derived])).toEqual([
      [1, 'cloud-a', 'lab', false],
      [2, 'cloud-a', 'maker', false],
      [3, 'maker', 'maker-2', true],
    ]);
  });

  it('lets money run against goods and along capital, and names what is undisclosed', () => {
    expect(found.map((p) => [p.usd.aToB, p.usd.bToA, p.undisclosed])).toEqual([
      [13, 30, []],
      [7, 0, ['chips:maker:cloud-a:2']],
      [5, 0, []],
    ]);
    expect(found[0]!.ties).toEqual(['cloud:cloud-a:lab', 'investment:cloud-a:lab']);
    expect(found[0]!.rivalry.ties).toEqual(['rivalry:cloud-a:lab']);
  });

  it('measures the overlap by whom both trade with, not with one another', () => {
    // cloud-a buys of maker, maker-2 and grid, the lab of maker: one of three.
    expect(found[0]!.rivalry.overlap).toBeCloseTo(1 / 3, 12);
    expect(found[0]!.rivalry.shared).toEqual([{side: 'buys', type: 'chips', other: 'maker'}]);
    expect(found[1]!.rivalry.overlap).toBe(0);
    // maker sells to cloud-a, cloud-b and the lab, maker-2 to cloud-a.
    expect(found[2]!.rivalry.overlap).toBeCloseTo(1 / 3, 12);
    expect(found.map((p) => p.sameMarket)).toEqual([false, false, true]);
  });

  it('ranks by tie and by rivalry', () => {
    expect(found.map((p) => p.ranks)).toEqual([
      {tie: 1, rivalry: 1},
      {tie: 2, rivalry: 2},
      {tie: 1, rivalry: 1},
    ]);
  });

  it('puts the dollars first where rank products are equal, then the name', () => {
    const rivals = (pair: string, usd: number, ...more: string[]) => [
      money(`cloud:${pair}`, usd),
      tie(`rivalry:${pair}`),
      ...more.map((n) => tie(`rivalry:${pair}:${n}`)),
    ];
    // 1 · 2 = 2 · 1
    const crossed = find([...rivals('maker:lab', 20, '2'), ...rivals('cloud-b:grid', 30)]);
    expect(crossed.map((p) => [p.a, p.ranks.tie * p.ranks.rivalry])).toEqual([
      ['cloud-b', 2],
      ['lab', 2],
    ]);
    const same = find([
      ...rivals('maker:maker-2', 5),
      ...rivals('lab:fund', 5),
      ...rivals('cloud-a:grid', 5),
    ]);
    expect(same.map((p) => [p.rank, p.a, p.b, p.ranks])).toEqual([
      [1, 'cloud-a', 'grid', {tie: 2, rivalry: 2}],
      [2, 'fund', 'lab', {tie: 2, rivalry: 2}],
      [3, 'maker', 'maker-2', {tie: 2, rivalry: 2}],
    ]);
  });

  it('counts on the basis: a letter of intent binds nobody', () => {
    const loose = TIES.map((t) =>
      t.id === 'cloud:cloud-a:lab' || t.id === 'investment:cloud-a:lab'
        ? {...t, status: 'letter-of-intent' as const}
        : t,
    );
    expect(find(loose, 'binding').map((p) => p.b)).not.toContain('lab');
  });
});

describe('edges', () => {
  it('nothing from nothing', () => {
    expect(find([])).toEqual([]);
    expect(find([money('cloud:cloud-a:lab', 3)])).toEqual([]);
  });
  it('a partnership makes partners and carries no money', () => {
    const [pair] = find([tie('rivalry:cloud-a:lab'), money('partnership:lab:cloud-a', 4)]);
    expect(pair).toMatchObject({usd: {aToB: 0, bToA: 0}, undisclosed: [], ranks: {tie: 1}});
    expect(pair!.rivalry.overlap).toBeNull();
  });
  it('investors compete in no market of the model', () => {
    const ties = ['fund', 'fund-2'].map((f) => money(`models:lab:${f}`, 2));
    expect(find([...ties, money('debt:fund:fund-2', 3)])).toEqual([]);
  });
  it('one money counts once', () => {
    const twice = [
      tie('rivalry:cloud-a:lab'),
      money('cloud:cloud-a:lab', 30),
      tie('investment:lab:cloud-a', {
        amountUsd: amounts(11, 11),
        overlaps: [tieId('cloud:cloud-a:lab')],
      }),
    ];
    expect(find(twice)[0]!.usd).toEqual({aToB: 0, bToA: 30});
  });
});

/** The same from scratch: every pair of companies, sets of strings, ranks by counting positions. */
function slowly(ties: readonly Tie[]) {
  const names = companies.map((c) => c.id as string).sort();
  const kind = (id: string) => companies.find((c) => c.id === id)!.kind;
  const joins = (t: Tie, a: string, b: string) =>
    (t.from === a && t.to === b) || (t.from === b && t.to === a);
  const goods = ['cloud', 'chips', 'hosting', 'power', 'models', 'distribution'];
  const partners = (id: string, not: string) =>
    ties
      .filter((t) => goods.includes(t.type))
      .flatMap((t) =>
        t.from === id ? [`> ${t.type} ${t.to}`] : t.to === id ? [`< ${t.type} ${t.from}`] : [],
      )
      .filter((p) => !p.endsWith(` ${not}`));
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => {
      const ours = ties.filter((t) => joins(t, a, b));
      const bonds = ours.filter((t) => t.type !== 'rivalry');
      const stated = ours.length - bonds.length;
      const [A, B] = [new Set(partners(a, b)), new Set(partners(b, a))];
      const union = new Set([...A, ...B]).size;
      const common = A.size + B.size - union;
      const sells = !['investor', 'lender', 'project'].includes(kind(a));
      const isDerived = stated === 0 && kind(a) === kind(b) && sells && common > 0;
      if (bonds.length === 0 || (stated === 0 && !isDerived)) return [];
      const usd = bonds
        .filter((t) => t.type !== 'partnership')
        .reduce((sum, t) => sum + (t.amountUsd.announced?.likely ?? 0), 0);
      const overlap = union === 0 ? null : common / union;
      return [{a, b, usd, bonds: bonds.length, stated, overlap, isDerived}];
    }),
  );
  return pairs.map((p) => {
    const peers = pairs.filter((q) => q.isDerived === p.isDerived);
    const place = (better: (q: typeof p) => number) => {
      const signs = peers.map(better);
      const first = signs.filter((s) => s > 0).length + 1;
      const last = signs.filter((s) => s >= 0).length;
      return (first + last) / 2;
    };
    const tieRank = place((q) => q.usd - p.usd || q.bonds - p.bonds);
    const rivalryRank = place((q) => q.stated - p.stated || (q.overlap ?? -1) - (p.overlap ?? -1));
    return {...p, tieRank, rivalryRank};
  });
}

const anyTies = fc.uniqueArray(
  fc
    .record({
      type: fc.constantFrom(...TIE_TYPES),
      from: fc.constantFrom(...companies.map((c) => c.id)),
      to: fc.constantFrom(...companies.map((c) => c.id)),
      usd: fc.constantFrom(null, 3, 5, 11, 23),
    })
    .filter((t) => t.from !== t.to)
    .map((t) => money(`${t.type}:${t.from}:${t.to}`, t.usd)),
  {selector: (t) => t.id, maxLength: 30},
);

it('agrees with a slow search over all pairs', () => {
  fc.assert(
    fc.property(anyTies, (ties) => {
      const found = find(ties);
      const expected = slowly(ties);
      expect(new Set(found.map((p) => `${p.a} ${p.b}`))).toEqual(
        new Set(expected.map((p) => `${p.a} ${p.b}`)),
      );
      for (const p of found) {
        const q = expected.find(({a, b}) => p.a === a && p.b === b)!;
        expect(p.usd.aToB + p.usd.bToA).toBe(q.usd);
        expect(p.ranks).toEqual({tie: q.tieRank, rivalry: q.rivalryRank});
        expect(p.rivalry).toMatchObject({derived: q.isDerived});
        if (q.overlap === null) expect(p.rivalry.overlap).toBeNull();
        else expect(p.rivalry.overlap).toBeCloseTo(q.overlap, 12);
      }
      const strength = (p: (typeof found)[number]) =>
        (p.rivalry.derived ? 1e6 : 0) + p.ranks.tie * p.ranks.rivalry;
      const order = found.map(strength);
      expect(order).toEqual(order.toSorted((x, y) => x - y));
    }),
  );
});

it('does not depend on the order of the data', () => {
  fc.assert(
    fc.property(anyTies, (ties) => {
      const bare = (all: readonly Tie[]) =>
        find(all).map((p) => [p.rank, p.a, p.b, p.usd, p.ranks, [...p.ties].sort()]);
      expect(bare(ties.toReversed())).toEqual(bare(ties));
    }),
  );
});
