import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {linearDebtRank, type IterationOptions} from '../../../src/core/contagion/linearDebtRank';
import {buildCsr, type Entry} from '../../../src/core/graph/csr';
import type {ExposureNetwork} from '../../../src/core/network/network';
import {runExposures} from '../../../src/core/network/runNetwork';
import plain40 from '../../fixtures/refs/exposures-40.json';
import plain6 from '../../fixtures/refs/exposures-6.json';
import shocks40 from '../../fixtures/refs/exposures-shocks-40.json';
import shocks6 from '../../fixtures/refs/exposures-shocks-6.json';
import tight12 from '../../fixtures/refs/exposures-tight-12.json';
import tight40 from '../../fixtures/refs/exposures-tight-40.json';
import tight6 from '../../fixtures/refs/exposures-tight-6.json';
import {slowLinearDebtRank} from '../../oracles/linearDebtRank';

const run = (entries: readonly Entry[], shock: readonly number[], options?: IterationOptions) =>
  linearDebtRank(buildCsr(shock.length, shock.length, entries), Float64Array.from(shock), options);

interface ReferenceCase {
  readonly name: string;
  readonly network: ExposureNetwork;
  readonly shock: readonly number[];
  readonly expected: readonly number[];
}

/** Row j of a matrix: the state of every company when j alone fails. */
const failEach = (name: string, network: unknown, matrix: readonly (readonly number[])[]) =>
  matrix.map((expected, j): ReferenceCase => ({
    name: `${name}, company ${j} fails`,
    network: network as ExposureNetwork,
    shock: expected.map((_, i) => (i === j ? 1 : 0)),
    expected,
  }));
const shockEach = (
  name: string,
  network: unknown,
  shocks: readonly (readonly number[])[],
  distress: readonly (readonly number[])[],
) =>
  shocks.map((shock, k): ReferenceCase => ({
    name: `${name}, partial shocks ${k}`,
    network: network as ExposureNetwork,
    shock,
    expected: distress[k]!,
  }));
const references: readonly ReferenceCase[] = [
  ...failEach('exposures-6', plain6.network, plain6['linear-debtrank'].matrix),
  ...failEach('exposures-40', plain40.network, plain40['linear-debtrank'].matrix),
  ...shockEach('exposures-6', plain6.network, shocks6.shocks, shocks6.distress),
  ...shockEach('exposures-40', plain40.network, shocks40.shocks, shocks40.distress),
  ...[tight6, tight12, tight40].flatMap((file) => {
    const {matrix, shocks, distress} = file['linear-debtrank'];
    const name = `exposures-tight-${matrix.length}`;
    return [
      ...failEach(name, file.network, matrix),
      ...shockEach(name, file.network, shocks, distress),
    ];
  }),
];
const TOLERANCE = 1e-14; // the parameter of the reference cases

const largestGap = (found: ArrayLike<number>, expected: readonly number[]): number => {
  expect(found.length).toBe(expected.length);
  return Math.max(...expected.map((h, i) => Math.abs(h - found[i]!)));
};
const leverageOf = ({nodes, edges}: ExposureNetwork): readonly Entry[] => {
  const place = new Map(nodes.map((n, i) => [n.id, i]));
  return edges.map(({holder, counterparty, exposure}) => {
    const i = place.get(holder)!;
    return [i, place.get(counterparty)!, exposure / nodes[i]!.buffer];
  });
};

describe('reference cases of independent implementations', () => {
  it('are all there', () => {
    expect(references).toHaveLength(6 + 40 + 4 + 4 + (6 + 3) + (12 + 3) + (40 + 3));
  });

  it.each(references)('kernel: $name', ({network, shock, expected}) => {
    const {distress, converged} = run(leverageOf(network), shock, {tolerance: TOLERANCE});
    expect(converged).toBe(true);
    expect(largestGap(distress, expected)).toBeLessThanOrEqual(1e-12);
  });

  it.each(references)('bare network: $name', ({network, shock, expected}) => {
    const shocks = Object.fromEntries(
      network.nodes.flatMap(({id}, i) => (shock[i]! > 0 ? [[id, shock[i]!]] : [])),
    );
    const {nodes, total} = runExposures(network, {
      model: 'linear-debtrank',
      shocks,
      reductions: {},
      parameters: {tolerance: TOLERANCE},
    });
    const distress = nodes.map((n) => n.distress);
    expect(nodes.map((n) => n.id)).toEqual(network.nodes.map((n) => n.id));
    expect(largestGap(distress, expected)).toBeLessThanOrEqual(1e-12);
    for (const {receipt, shock: own, distress: h} of nodes)
      expect(Math.abs(receipt.reduce((sum, l) => sum + l.loss, 0) - (h - own))).toBeLessThan(1e-9);

    let lost = 0;
    let all = 0;
    network.nodes.forEach(({size}, i) => {
      all += size;
      if (shock[i] === 0) lost += size * expected[i]!;
    });
    expect(total.impact).toBeCloseTo(lost / all, 11);
  });
});

/**
 * On a napkin. Companies 0, 1, 2; only 2 is hit, by 0.6. Company 1 lent 3 of its 5 to company 2,
 * company 0 lent 1 of its 4 to company 1 and 0.2 of its 4 to company 2, and nobody lent to 0:
 *   h1 = 3/5 · 0.6 = 0.36,   h0 = 1/4 · 0.36 + 0.2/4 · 0.6 = 0.09 + 0.03 = 0.12
 */
describe('napkin example', () => {
  const entries: readonly Entry[] = [
    [1, 2, 3 / 5],
    [0, 1, 1 / 4],
    [0, 2, 0.2 / 4],
  ];

  it('carries a loss along the chain, scaled by leverage', () => {
    const {distress, rounds, converged} = run(entries, [0, 0, 0.6]);
    expect(largestGap(distress, [0.12, 0.36, 0.6])).toBeLessThan(1e-15);
    expect({rounds, converged}).toEqual({rounds: 3, converged: true}); // third round: nothing moves
  });

  it('tells every round from round 0', () => {
    const rounds: number[][] = [];
    run(entries, [0, 0, 0.6], {onRound: (distress) => rounds.push([...distress])});
    expect(rounds).toHaveLength(4);
    expect(rounds[0]).toEqual([0, 0, 0.6]);
    expect(largestGap(rounds[1]!, [0.03, 0.36, 0.6])).toBeLessThan(1e-15);
    expect(largestGap(rounds[2]!, [0.12, 0.36, 0.6])).toBeLessThan(1e-15);
  });

  it('caps the company, not the tie', () => {
    // 0.4 of a tie worth 2.5 buffers: the whole buffer is gone. Capping the tie at 1 would give 0.4.
    expect([...run([[0, 1, 2.5]], [0, 0.4]).distress]).toEqual([1, 0.4]);
  });

  it('says what was lost through whom, in which round and in which unit', () => {
    const network: ExposureNetwork = {
      kind: 'exposures',
      nodes: [
        {id: 'x', buffer: 4, size: 11},
        {id: 'y', buffer: 5, size: 7},
        {id: 'z', buffer: 9, size: 13},
      ],
      edges: [
        {holder: 'y', counterparty: 'z', exposure: 3},
        {holder: 'x', counterparty: 'y', exposure: 1},
        {holder: 'x', counterparty: 'z', exposure: 0.2},
      ],
    };
    const outcome = runExposures(network, {
      model: 'linear-debtrank',
      shocks: {z: 0.6},
      reductions: {},
      parameters: {},
    });
    const [x, y, z] = outcome.nodes;
    expect(x!.receipt.map(({from, round, ties}) => ({from, round, ties}))).toEqual([
      {from: 'y', round: 1, ties: ['x->y']},
      {from: 'z', round: 0, ties: ['x->z']},
    ]);
    expect(x!.receipt.map((l) => l.loss)).toEqual([
      expect.closeTo(0.09, 14),
      expect.closeTo(0.03, 14),
    ]);
    expect(x!.receipt.map((l) => l.usd)).toEqual([
      expect.closeTo(0.36, 14),
      expect.closeTo(0.12, 14),
    ]);
    expect(y!.receipt.map((l) => l.loss)).toEqual([expect.closeTo(0.36, 14)]);
    expect(z!.receipt).toEqual([]);
    expect([x!.round, y!.round, z!.round]).toEqual([1, 1, 0]);
    expect([x!.usd, y!.usd, z!.usd]).toEqual([
      expect.closeTo(0.48, 14),
      expect.closeTo(1.8, 14),
      0,
    ]);
    expect([x!.binding, y!.binding, z!.binding]).toEqual(['equity', 'equity', 'shock']);
    expect(outcome.total.impact).toBeCloseTo((11 * 0.12 + 7 * 0.36) / (11 + 7 + 13), 14);
    expect(outcome.total).toMatchObject({hit: 2, failed: 0});
  });

  it('a reduced tie carries that much less', () => {
    const network: ExposureNetwork = {
      kind: 'exposures',
      nodes: [
        {id: 'x', buffer: 4, size: 4},
        {id: 'y', buffer: 5, size: 5},
      ],
      edges: [{holder: 'x', counterparty: 'y', exposure: 3}],
    };
    const lostBy = (reductions: Readonly<Record<string, number>>) =>
      runExposures(network, {
        model: 'linear-debtrank',
        shocks: {y: 0.8},
        reductions,
        parameters: {},
      }).nodes[0]!.distress;
    expect(lostBy({})).toBeCloseTo(0.6, 14);
    expect(lostBy({'x->y': 0.25})).toBeCloseTo(0.45, 14);
    expect(lostBy({'x->y': 1})).toBe(0);
  });
});

/** Tenths, not raw doubles: no product of them nears the kernel's tolerance, no loop is too slow. */
const tenths = (max: number) => fc.integer({min: 0, max}).map((x) => x / 10);
const economy = fc.integer({min: 1, max: 6}).chain((n) =>
  fc.record({
    entries: fc.array(
      fc
        .tuple(fc.nat(n - 1), fc.nat(n - 1), tenths(15))
        .map(([i, j, w]): Entry => [i, j, i === j ? 0 : w]),
      {maxLength: 15},
    ),
    shock: fc.array(tenths(10), {minLength: n, maxLength: n}),
    place: fc.shuffledSubarray([...Array(n).keys()], {minLength: n}), // company i moves there
  }),
);

it('agrees with the definition', () => {
  const agrees = fc.property(economy, ({entries, shock}) => {
    const {distress} = run(entries, shock, {maxRounds: 50_000});
    expect(largestGap(distress, slowLinearDebtRank(entries, shock))).toBeLessThan(1e-7);
  });
  fc.assert(agrees, {numRuns: 300});
});

it('stays between the shock and 1', () => {
  const bounded = fc.property(economy, ({entries, shock}) => {
    run(entries, shock).distress.forEach((h, i) => {
      expect(h).toBeGreaterThanOrEqual(shock[i]!);
      expect(h).toBeLessThanOrEqual(1);
    });
  });
  fc.assert(bounded);
});

it('does not care how companies are numbered', () => {
  const indifferent = fc.property(economy, ({entries, shock, place}) => {
    const movedEntries = entries.map(([i, j, w]): Entry => [place[i]!, place[j]!, w]);
    const movedShock = shock.map((_, i) => shock[place.indexOf(i)]!);
    const before = run(entries, shock);
    const after = run(movedEntries, movedShock);
    before.distress.forEach((h, i) => expect(after.distress[place[i]!]).toBeCloseTo(h, 8));
  });
  fc.assert(indifferent);
});

it('a harder shock spares nobody', () => {
  const monotone = fc.property(economy, fc.nat(), tenths(10), ({entries, shock}, at, more) => {
    const hit = at % shock.length;
    const harder = shock.map((s, i) => (i === hit ? Math.min(1, s + more) : s));
    const [mild, hard] = [run(entries, shock).distress, run(entries, harder).distress];
    mild.forEach((h, i) => expect(hard[i]!).toBeGreaterThanOrEqual(h - 1e-8));
  });
  fc.assert(monotone);
});

it('removing a tie never raises a loss', () => {
  const relieved = fc.property(economy, fc.nat(), ({entries, shock}, at) => {
    const fewer = entries.filter((_, k) => k !== at % Math.max(entries.length, 1));
    const [all, less] = [run(entries, shock).distress, run(fewer, shock).distress];
    all.forEach((h, i) => expect(less[i]!).toBeLessThanOrEqual(h + 1e-8));
  });
  fc.assert(relieved);
});

it('a company without ties loses its own shock only', () => {
  const apart = fc.property(economy, tenths(10), ({entries, shock}, own) => {
    const {distress} = run(entries, [...shock, own]);
    expect(distress.at(-1)).toBe(own);
    expect([...distress.subarray(0, -1)]).toEqual([...run(entries, shock).distress]);
  });
  fc.assert(apart);
});

it('leaves its input alone, and returns an array of its own', () => {
  const untouched = fc.property(economy, ({entries, shock}) => {
    const leverage = buildCsr(shock.length, shock.length, entries);
    const copy = structuredClone(leverage);
    const given = Float64Array.from(shock);
    const {distress} = linearDebtRank(leverage, given);
    distress.fill(7);
    expect([...given]).toEqual(shock);
    expect(leverage).toEqual(copy);
  });
  fc.assert(untouched);
});

const networks = economy.map(({entries, shock}) => {
  const network: ExposureNetwork = {
    kind: 'exposures',
    nodes: shock.map((_, i) => ({id: `c${i}`, buffer: 3 + 2 * i, size: 17 + 5 * i})),
    edges: entries
      .filter(([i, j]) => i !== j)
      .map(([i, j, leverage]) => ({
        holder: `c${i}`,
        counterparty: `c${j}`,
        exposure: leverage * (3 + 2 * i),
      })),
  };
  return {network, shocks: Object.fromEntries(shock.map((s, i) => [`c${i}`, s]))};
});

it('does not care about the unit of money', () => {
  const unitless = fc.property(networks, ({network, shocks}) => {
    const inThousands: ExposureNetwork = {
      ...network,
      nodes: network.nodes.map((n) => ({...n, buffer: n.buffer * 1000, size: n.size * 1000})),
      edges: network.edges.map((e) => ({...e, exposure: e.exposure * 1000})),
    };
    const [before, after] = [network, inThousands].map((n) =>
      runExposures(n, {model: 'linear-debtrank', shocks, reductions: {}, parameters: {}}),
    );
    before!.nodes.forEach(({distress, usd}, i) => {
      expect(after!.nodes[i]!.distress).toBeCloseTo(distress, 8);
      expect(after!.nodes[i]!.usd / 1000).toBeCloseTo(usd, 6);
    });
    expect(after!.total.impact).toBeCloseTo(before!.total.impact, 8);
  });
  fc.assert(unitless);
});

it('receipts add up, hold no negative line, and name only companies that lost something', () => {
  const balanced = fc.property(networks, ({network, shocks}) => {
    const {nodes} = runExposures(network, {
      model: 'linear-debtrank',
      shocks,
      reductions: {},
      parameters: {},
    });
    const distressOf = new Map(nodes.map((n) => [n.id, n.distress]));
    for (const {receipt, shock, distress} of nodes) {
      const sum = receipt.reduce((total, line) => total + line.loss, 0);
      expect(Math.abs(sum - (distress - shock))).toBeLessThan(1e-9);
      for (const line of receipt) {
        // What was lost on a counterparty is told in money even where no distress is left to take.
        expect(line.loss).toBeGreaterThanOrEqual(0);
        if (distress > shock) expect(line.loss).toBeGreaterThan(0);
        expect(line.usd).toBeGreaterThan(0);
        expect(distressOf.get(line.from)).toBeGreaterThan(0);
      }
    }
  });
  fc.assert(balanced);
});

describe('degenerate graphs', () => {
  it('nobody at all', () => {
    expect(run([], [])).toEqual({distress: new Float64Array(0), rounds: 1, converged: true});
    const nobody = runExposures(
      {kind: 'exposures', nodes: [], edges: []},
      {model: 'linear-debtrank', shocks: {}, reductions: {}, parameters: {}},
    );
    expect(nobody.nodes).toEqual([]);
    expect(nobody.total.impact).toBe(0);
  });

  it('one company', () => {
    expect([...run([], [0.3]).distress]).toEqual([0.3]);
  });

  it('no ties', () => {
    expect([...run([], [0.3, 0, 1]).distress]).toEqual([0.3, 0, 1]);
  });

  it('everyone tied to everyone: the closed form', () => {
    // n companies, each leverage λ on each other, one hit by s: below the caps h = (I − Λ)⁻¹ s.
    const [n, lambda, s] = [7, 0.05, 0.2];
    const entries = Array.from({length: n * n}, (_, k): Entry => [
      Math.floor(k / n),
      k % n,
      lambda,
    ]).filter(([i, j]) => i !== j);
    const {distress} = run(entries, [s, ...Array<number>(n - 1).fill(0)]);
    const other = (lambda * s) / ((1 + lambda) * (1 - (n - 1) * lambda));
    expect(distress[3]).toBeCloseTo(other, 11);
    expect(distress[0]).toBeCloseTo(s + (n - 1) * lambda * other, 11);
  });

  it('parallel ties add', () => {
    expect(
      run(
        [
          [0, 1, 0.2],
          [0, 1, 0.3],
        ],
        [0, 0.8],
      ).distress[0],
    ).toBeCloseTo(0.4, 14);
  });
});

describe('where it does not settle', () => {
  const loop: readonly Entry[] = [
    [0, 1, 1],
    [1, 0, 1],
  ];

  it('says so, and returns the state of the last round', () => {
    const {distress, rounds, converged} = run(loop, [0.01, 0], {maxRounds: 6});
    expect({rounds, converged}).toEqual({rounds: 6, converged: false});
    expect(largestGap(distress, [0.04, 0.03])).toBeLessThan(1e-15); // grows by the shock, in turn
  });

  it('the report of a bare network says so too', () => {
    const network: ExposureNetwork = {
      kind: 'exposures',
      nodes: [
        {id: 'x', buffer: 2, size: 2},
        {id: 'y', buffer: 3, size: 3},
      ],
      edges: [
        {holder: 'x', counterparty: 'y', exposure: 2},
        {holder: 'y', counterparty: 'x', exposure: 3},
      ],
    };
    const scenario = {
      model: 'linear-debtrank' as const,
      shocks: {x: 0.01},
      reductions: {},
      parameters: {maxRounds: 6},
    };
    expect(runExposures(network, scenario)).toMatchObject({rounds: 6, converged: false});
  });

  it('the tolerance decides when it stops', () => {
    const halving: readonly Entry[] = [
      [0, 1, 0.5],
      [1, 0, 0.5],
    ];
    // Steps 1/2, 1/4 … of a shock of 0.8: the first at or below 0.1 is 0.8/8, in round 3.
    expect(run(halving, [0.8, 0], {tolerance: 0.1}).rounds).toBe(3);
    expect(run(halving, [0.8, 0], {tolerance: 0.05}).rounds).toBe(4);
  });

  it('refuses a shock of another length', () => {
    const two = buildCsr(2, 2, loop);
    expect(() => linearDebtRank(two, Float64Array.of(0.1, 0, 0))).toThrow(/invariant/);
  });
});
