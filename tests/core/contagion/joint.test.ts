import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {afterCut, joint} from '../../../src/core/contagion/joint';
import {
  WITHOUT_BOOKS,
  books,
  distressOf,
  economyOf,
  part,
  prepare,
  run,
  world,
  type Group,
  type SmallEconomy,
  type Tie,
} from '../../fixtures/jointEconomy';
import plain40 from '../../fixtures/refs/exposures-40.json';
import plain6 from '../../fixtures/refs/exposures-6.json';
import nonlinear40 from '../../fixtures/refs/nonlinear-40.json';
import nonlinear6 from '../../fixtures/refs/nonlinear-6.json';
import supply12 from '../../fixtures/refs/supply-12.json';
import supply40 from '../../fixtures/refs/supply-40.json';
import {slowJoint, type SlowCompany} from '../../oracles/joint';

const largestGap = (found: ArrayLike<number>, expected: readonly number[]): number => {
  expect(found.length).toBe(expected.length);
  return Math.max(0, ...expected.map((h, i) => Math.abs(h - found[i]!)));
};

const slowCompanies = (
  {groups, demand, claims, guarantees, funding, accounts, relief}: SmallEconomy,
  shock: readonly number[],
): readonly SlowCompany[] =>
  accounts.map((own, i) => ({
    ...own,
    shock: shock[i]!,
    groups: groups
      .filter((g) => g.of === i)
      .map(({isEssential, inputs}) => ({
        isEssential,
        inputs: inputs.map(({on, weight, cut = 0}) => ({on, weight, cut})),
      })),
    customers: demand.filter((d) => d.of === i).map(({on, weight, cut = 0}) => ({on, weight, cut})),
    claims: moneyOf(claims, i),
    guarantees: moneyOf(guarantees, i),
    funding: moneyOf(funding, i),
    unmet: relief?.unmet[i] ?? 1,
    regained: relief?.regained[i] ?? 0,
  }));
const moneyOf = (ties: readonly Tie[], i: number) =>
  ties.filter((c) => c.of === i).map(({on, weight}) => ({on, usd: weight}));

it('agrees with the equations, whatever the order in which companies are brought up to date', () => {
  const agrees = fc.property(world, ({economy, shock, order}) => {
    const pick = (below: number) => order.next().value % below;
    const expected = slowJoint(slowCompanies(economy, shock), economy, pick);
    const {state, converged} = run(economy, shock);
    expect(converged).toBe(true);
    for (const key of [
      'supplyLoss',
      'demandLoss',
      'production',
      'equity',
      'liquidityUsed',
      'distress',
    ] as const)
      expect(
        largestGap(
          state[key],
          expected.map((s) => s[key]),
        ),
        key,
      ).toBeLessThan(1e-8);
    expect([...state.failed].map(Boolean)).toEqual(expected.map((s) => s.failed));
  });
  fc.assert(agrees, {numRuns: 1000});
});

/**
 * On a napkin. Company 0 (a lab) gets 0.7 of its compute from company 1 and 0.2 from company 2, and
 * 0.3 of its reach from company 3, which is not essential. Company 4 owns 9 of the lab; the lab is
 * 0.6 of the sales of company 1.
 */
describe('napkin example', () => {
  const lab: SmallEconomy = economyOf(5, {
    groups: [
      {
        of: 0,
        isEssential: true,
        inputs: [
          {of: 0, on: 1, weight: 0.7},
          {of: 0, on: 2, weight: 0.2},
        ],
      },
      {of: 0, isEssential: false, inputs: [{of: 0, on: 3, weight: 0.3}]},
    ],
    demand: [{of: 1, on: 0, weight: 0.6}],
    claims: [{of: 4, on: 0, weight: 9}],
    accounts: [
      books({buffer: 50, revenue: 100, margin: 0.4, profit: 8}),
      books({buffer: 40, revenue: 30, margin: 0.5, profit: 2}),
      WITHOUT_BOOKS,
      WITHOUT_BOOKS,
      books({buffer: 20, revenue: 0, margin: 0, profit: 0}),
    ],
    alpha: 2,
  });

  it('the largest essential shortfall limits; lost profit is borne beyond what was earned', () => {
    // D = 0.7·0.5 + 0.2·1 = 0.55; other inputs lose 0.3·0.1 = 0.03, which does not limit.
    const {state} = run(lab, [0, 0.5, 1, 0.1, 0]);
    expect(state.supplyLoss[0]).toBeCloseTo(0.55, 14);
    expect(state.equity[0]).toBeCloseTo((0.55 * 100 * 0.4 - 8) / 50, 14); // 14/50
    expect(state.distress[0]).toBeCloseTo(0.55, 14);
    // Demand passes only lost demand: the lab produces less, and yet buys as before.
    expect(state.demandLoss[1]).toBe(0.5);
    // The owner writes off 9 · p(0.55), p(h) = h e^(2 (h − 1)).
    expect(state.equity[4]).toBeCloseTo((9 * 0.55 * Math.exp(-0.9)) / 20, 14);
  });

  it('failure passes on supply, demand and claims alike', () => {
    const {state} = run(lab, [1, 0, 0, 0, 0]);
    expect(state.demandLoss[1]).toBeCloseTo(0.6, 14);
    expect(state.equity[1]).toBeCloseTo((0.6 * 30 * 0.5 - 2) / 40, 14);
    expect(state.distress[4]).toBeCloseTo(9 / 20, 14);
    expect([...state.failed]).toEqual([1, 0, 0, 0, 0]);
  });

  it('other inputs add up beside each other', () => {
    const twoOthers = economyOf(3, {
      groups: [
        {of: 0, isEssential: false, inputs: [{of: 0, on: 1, weight: 0.3}]},
        {of: 0, isEssential: false, inputs: [{of: 0, on: 2, weight: 0.5}]},
      ],
    });
    expect(distressOf(twoOthers, [0, 1, 0.8])[0]).toBeCloseTo(0.7, 14);
    const twoEssential = {
      ...twoOthers,
      groups: twoOthers.groups.map((g) => ({...g, isEssential: true})),
    };
    expect(distressOf(twoEssential, [0, 1, 0.8])[0]).toBeCloseTo(0.4, 14);
  });

  it('a company that halts itself bears the cost of it on top of its shock', () => {
    const alone = economyOf(1, {
      accounts: [books({buffer: 10, revenue: 30, margin: 0.5, profit: 1})],
    });
    // s = 0.3: lost profit 0.3 · 30 · 0.5 − 1 = 3.5 of a buffer of 10.
    const {state} = run(alone, [0.3]);
    expect(state.production[0]).toBe(0.3);
    expect(state.equity[0]).toBeCloseTo(0.65, 14);
    expect(state.distress[0]).toBeCloseTo(0.65, 14);
  });

  it('no shortfall while profit covers it', () => {
    const rich = economyOf(1, {
      accounts: [books({buffer: 10, revenue: 30, margin: 0.5, profit: 4.5})],
    });
    expect(run(rich, [0.3]).state.equity[0]).toBe(0.3);
  });

  it('without a known buffer there is no test of equity', () => {
    const unknown = economyOf(2, {
      claims: [{of: 0, on: 1, weight: 1e12}],
      accounts: [books({buffer: Infinity, revenue: 1e12, margin: 1, profit: 0}), WITHOUT_BOOKS],
    });
    expect([...distressOf(unknown, [0, 1])]).toEqual([0, 1]);
  });
});

describe('the pass-through', () => {
  const writtenOff = (alpha: number, distress: number) =>
    distressOf(
      economyOf(2, {
        claims: [{of: 0, on: 1, weight: 3}],
        accounts: [books({buffer: 8, revenue: 0, margin: 0, profit: 0}), WITHOUT_BOOKS],
        alpha,
      }),
      [0, distress],
    )[0]! * 8;

  it.each([
    {alpha: 0, distress: 0.37, expected: 3 * 0.37},
    {alpha: 2, distress: 0.37, expected: 3 * 0.37 * Math.exp(-1.26)},
    {alpha: 9, distress: 0, expected: 0},
    {alpha: 9, distress: 1, expected: 3},
  ])('α $alpha: a claim of 3 on a distress of $distress', ({alpha, distress, expected}) => {
    expect(writtenOff(alpha, distress)).toBeCloseTo(expected, 13);
  });
});

describe('failure', () => {
  const creditor = (claim: number, buffer: number) =>
    economyOf(3, {
      demand: [{of: 2, on: 1, weight: 0.4}], // company 2 sells to the creditor
      claims: [{of: 1, on: 0, weight: claim}],
      accounts: [WITHOUT_BOOKS, books({buffer, revenue: 0, margin: 0, profit: 0}), WITHOUT_BOOKS],
    });

  it('comes exactly when the buffer is used up', () => {
    const {state} = run(creditor(7, 7), [1, 0, 0]);
    expect([...state.failed]).toEqual([1, 1, 0]);
    expect([...state.distress]).toEqual([1, 1, 0.4]);
  });

  it('does not come a millionth before; distress of claims alone costs no customer', () => {
    const {state} = run(creditor(7, 7 * (1 + 1e-6)), [1, 0, 0]);
    expect([...state.failed]).toEqual([1, 0, 0]);
    expect(state.distress[1]).toBeCloseTo(1, 5);
    expect(state.distress[2]).toBe(0);
  });

  it('a company at a standstill has not failed while its equity stands', () => {
    const halted = economyOf(3, {
      groups: [{of: 1, isEssential: true, inputs: [{of: 1, on: 0, weight: 1}]}],
      demand: [{of: 2, on: 1, weight: 0.4}],
    });
    const {state} = run(halted, [1, 0, 0]);
    expect([...state.distress]).toEqual([1, 1, 0]);
    expect([...state.failed]).toEqual([1, 0, 0]);
  });

  it('of a company already at a standstill is still passed on', () => {
    // Round 1 halts company 1 (distress 1) and brings down company 2; round 2 makes company 1 fail
    // by its claim on 2. Its distress cannot rise any more, yet company 3 now loses its customer.
    const late = economyOf(4, {
      groups: [{of: 1, isEssential: true, inputs: [{of: 1, on: 0, weight: 1}]}],
      demand: [{of: 3, on: 1, weight: 0.35}],
      claims: [
        {of: 2, on: 0, weight: 6},
        {of: 1, on: 2, weight: 11},
      ],
      accounts: [
        WITHOUT_BOOKS,
        books({buffer: 9, revenue: 0, margin: 0, profit: 0}),
        books({buffer: 5, revenue: 0, margin: 0, profit: 0}),
        WITHOUT_BOOKS,
      ],
    });
    const {state, converged} = run(late, [1, 0, 0, 0]);
    expect(converged).toBe(true);
    expect([...state.failed]).toEqual([1, 1, 1, 0]);
    expect([...state.distress]).toEqual([1, 1, 1, 0.35]);
  });
});

describe('cut ties', () => {
  it('count as a loss of that part in itself', () => {
    expect(afterCut(0.5, 0)).toBe(0.5);
    expect(afterCut(0, 0.3)).toBe(0.3);
    expect(afterCut(0.5, 0.3)).toBeCloseTo(0.65, 15); // the rest still carries what the supplier lost
    expect(afterCut(0.2, 1)).toBe(1);
  });

  it('cutting all that a company gives and buys is, for the others, that company failing', () => {
    const same = fc.property(world, fc.nat(), ({economy, shock}, at) => {
      const n = shock.length;
      const gone = at % n;
      // Cut claims and lines unwind, a failed debtor does not pay.
      const real = {...economy, claims: [], guarantees: [], funding: [], relief: null};
      const cut = (tie: Tie): Tie => (tie.on === gone ? {...tie, cut: 1} : tie);
      const withoutTies = {
        ...real,
        groups: real.groups.map((g) => ({...g, inputs: g.inputs.map(cut)})),
        demand: real.demand.map(cut),
      };
      const failing = shock.map((s, i) => (i === gone ? 1 : s));
      const [failed, severed] = [distressOf(real, failing), distressOf(withoutTies, shock)];
      for (let i = 0; i < n; i++) if (i !== gone) expect(severed[i]!).toBeCloseTo(failed[i]!, 9);
    });
    fc.assert(same, {numRuns: 300});
  });

  it('a deeper cut spares nobody', () => {
    const monotone = fc.property(world, part(1009), ({economy, shock}, more) => {
      const deepen = (tie: Tie): Tie => ({...tie, cut: Math.min(1, (tie.cut ?? 0) + more)});
      const deeper = {...economy, demand: economy.demand.map(deepen)};
      const [mild, hard] = [distressOf(economy, shock), distressOf(deeper, shock)];
      mild.forEach((h, i) => expect(hard[i]!).toBeGreaterThanOrEqual(h - 1e-9));
    });
    fc.assert(monotone);
  });
});

describe('invariances', () => {
  it('distress lies between the shock and 1, and no part of the state leaves [0, 1]', () => {
    const bounded = fc.property(world, ({economy, shock}) => {
      const {failed, distress, ...columns} = run(economy, shock).state;
      const {production, equity, liquidityUsed} = columns;
      for (let i = 0; i < shock.length; i++) {
        for (const column of [...Object.values(columns), distress]) {
          expect(column[i]!).toBeGreaterThanOrEqual(shock[i]!);
          expect(column[i]!).toBeLessThanOrEqual(1);
        }
        expect(distress[i]).toBe(
          failed[i] ? 1 : Math.max(production[i]!, equity[i]!, liquidityUsed[i]!),
        );
      }
    });
    fc.assert(bounded);
  });

  it('a harder shock spares nobody', () => {
    const monotone = fc.property(world, fc.nat(), part(1013), ({economy, shock}, at, more) => {
      const hit = at % shock.length;
      const harder = shock.map((s, i) => (i === hit ? Math.min(1, s + more) : s));
      const [mild, hard] = [distressOf(economy, shock), distressOf(economy, harder)];
      mild.forEach((h, i) => expect(hard[i]!).toBeGreaterThanOrEqual(h - 1e-9));
    });
    fc.assert(monotone);
  });

  it('does not care how companies are numbered', () => {
    const indifferent = fc.property(world, ({economy, shock, place}) => {
      const tie = (t: Tie): Tie => ({...t, of: place[t.of]!, on: place[t.on]!});
      const moved: SmallEconomy = {
        ...economy,
        groups: economy.groups
          .map((g) => ({...g, of: place[g.of]!, inputs: g.inputs.map(tie)}))
          .toReversed(),
        demand: economy.demand.map(tie),
        claims: economy.claims.map(tie),
        guarantees: economy.guarantees.map(tie),
        funding: economy.funding.map(tie),
        accounts: economy.accounts.map((_, i) => economy.accounts[place.indexOf(i)]!),
        relief: economy.relief && {
          unmet: economy.relief.unmet.map((_, i) => economy.relief!.unmet[place.indexOf(i)]!),
          regained: economy.relief.regained.map(
            (_, i) => economy.relief!.regained[place.indexOf(i)]!,
          ),
        },
      };
      const movedShock = shock.map((_, i) => shock[place.indexOf(i)]!);
      const [before, after] = [distressOf(economy, shock), distressOf(moved, movedShock)];
      before.forEach((h, i) => expect(after[place[i]!]!).toBeCloseTo(h, 9));
    });
    fc.assert(indifferent);
  });

  it('does not care about the unit of money', () => {
    const unitless = fc.property(world, ({economy, shock}) => {
      const times100 = (c: Tie): Tie => ({...c, weight: c.weight * 100});
      const inCents: SmallEconomy = {
        ...economy,
        claims: economy.claims.map(times100),
        guarantees: economy.guarantees.map(times100),
        funding: economy.funding.map(times100),
        accounts: economy.accounts.map(({buffer, liquidity, revenue, margin, profit}) => ({
          buffer: buffer * 100,
          liquidity: liquidity * 100,
          revenue: revenue * 100,
          profit: profit * 100,
          margin,
        })),
      };
      const [before, after] = [distressOf(economy, shock), distressOf(inCents, shock)];
      before.forEach((h, i) => expect(after[i]!).toBeCloseTo(h, 9));
    });
    fc.assert(unitless);
  });

  it('leaves its input alone', () => {
    const untouched = fc.property(world, ({economy, shock}) => {
      const input = prepare(economy);
      const copy = structuredClone(input);
      const given = Float64Array.from(shock);
      const {state} = joint(input, given);
      state.distress.fill(7);
      state.supplyLoss.fill(7);
      expect([...given]).toEqual(shock);
      expect(input).toEqual(copy);
    });
    fc.assert(untouched);
  });

  it('nobody, one company, and companies without ties lose their own shock only', () => {
    expect(run(economyOf(0, {}), []).state.distress).toHaveLength(0);
    expect([...distressOf(economyOf(1, {}), [0.4])]).toEqual([0.4]);
    expect([...distressOf(economyOf(3, {}), [0.4, 0, 1])]).toEqual([0.4, 0, 1]);
  });
});

describe('rounds', () => {
  const chain = economyOf(4, {
    groups: [1, 2, 3].map((of) => ({
      of,
      isEssential: true,
      inputs: [{of, on: of - 1, weight: 0.9}],
    })),
  });

  it('a loss travels one tie a round', () => {
    const seen: number[][] = [];
    const {rounds, converged} = run(chain, [1, 0, 0, 0], {
      onRound: (distress) => seen.push([...distress].map((h) => Number(h.toFixed(6)))),
    });
    expect(seen).toEqual([
      [1, 0, 0, 0],
      [1, 0.9, 0, 0],
      [1, 0.9, 0.81, 0],
      [1, 0.9, 0.81, 0.729],
      [1, 0.9, 0.81, 0.729],
    ]);
    expect({rounds, converged}).toEqual({rounds: 4, converged: true});
  });

  it('says so when it was stopped before it settled', () => {
    const {state, rounds, converged} = run(chain, [1, 0, 0, 0], {maxRounds: 2});
    expect({rounds, converged}).toEqual({rounds: 2, converged: false});
    expect(state.distress[3]).toBe(0);
  });
});

/** Bardoscia et al. (2016), the network of exposures-N; recovery as loss given default 1 − r. */
describe('with claims alone it is non-linear DebtRank', () => {
  const cases = [
    {network: plain6.network, file: nonlinear6},
    {network: plain40.network, file: nonlinear40},
  ].flatMap(({network, file}) =>
    file.cases.map((c) => ({...c, network, name: `${network.nodes.length} companies`})),
  );

  it('has all cases', () => expect(cases).toHaveLength(12));

  it.each(cases)('$name, α $alpha, recovery $recovery', (given) => {
    const {nodes, edges} = given.network;
    const place = new Map(nodes.map((n, i) => [n.id, i]));
    const economy = economyOf(nodes.length, {
      claims: edges.map(({holder, counterparty, exposure}) => ({
        of: place.get(holder)!,
        on: place.get(counterparty)!,
        weight: exposure * (1 - given.recovery),
      })),
      accounts: nodes.map(({buffer}) => books({buffer})),
      alpha: given.alpha,
    });
    const {state, converged} = run(economy, given.shock, {tolerance: 1e-14});
    expect(converged).toBe(true);
    expect(largestGap(state.distress, given.distress)).toBeLessThanOrEqual(1e-10);
  });
});

/**
 * Diem et al. (2022), by the conventions of GLcascade: an essential input counts against all of its
 * sector that the customer buys, another one against all that the customer buys at all; upstream by
 * revenue. Chosen are the cases that `joint` can answer: without substitution by market share and
 * with the stop rule 1e-12 (the paper's own 1e-2 stops before the cascade has settled). Substitution
 * does not enter upstream, so upstream every case of that stop rule serves.
 */
describe('with supply and demand alone it is the ESRI cascade', () => {
  interface EsriCase {
    readonly name: string;
    readonly essential: readonly (readonly number[])[];
    readonly substitution: boolean;
    readonly epsilon: number;
    readonly shocks?: readonly (readonly number[])[];
    readonly downstreamLoss: readonly (readonly number[])[];
    readonly upstreamLoss: readonly (readonly number[])[];
  }
  interface SupplyFile {
    readonly network: {
      readonly nodes: readonly {
        readonly id: string;
        readonly sector: string;
        readonly revenue: number;
      }[];
      readonly edges: readonly {
        readonly supplier: string;
        readonly customer: string;
        readonly volume: number;
      }[];
    };
    readonly sectors: readonly string[];
    readonly cases: readonly EsriCase[];
  }
  const cases = ([supply12, supply40] as readonly SupplyFile[]).flatMap((file) =>
    file.cases
      .filter((c) => c.epsilon === 1e-12)
      .map((c) => ({...c, file, title: `${file.network.nodes.length} companies, ${c.name}`})),
  );

  const settle = (file: SupplyFile, given: EsriCase, s: number) => {
    const {nodes, edges} = file.network;
    const place = new Map(nodes.map((n, i) => [n.id, i]));
    const sectorOf = nodes.map((n) => file.sectors.indexOf(n.sector));
    const ties = edges.map(({supplier, customer, volume}) => {
      const [from, to] = [place.get(supplier)!, place.get(customer)!];
      return {from, to, volume, need: given.essential[sectorOf[from]!]![sectorOf[to]!]!};
    });
    const groups = nodes.flatMap((_, to): readonly Group[] => {
      const bought = ties.filter((t) => t.to === to);
      const all = bought.reduce((sum, t) => sum + t.volume, 0);
      const essential = file.sectors.flatMap((_s, sector) => {
        const inputs = bought.filter((t) => sectorOf[t.from] === sector && t.need === 2);
        const ofSector = inputs.reduce((sum, t) => sum + t.volume, 0);
        return inputs.length === 0
          ? []
          : [
              {
                of: to,
                isEssential: true,
                inputs: inputs.map((t) => ({of: to, on: t.from, weight: t.volume / ofSector})),
              },
            ];
      });
      const others = bought.filter((t) => t.need === 1);
      return [
        ...essential,
        {
          of: to,
          isEssential: false,
          inputs: others.map((t) => ({of: to, on: t.from, weight: t.volume / all})),
        },
      ];
    });
    const economy = economyOf(nodes.length, {
      groups,
      demand: ties.map((t) => ({
        of: t.from,
        on: t.to,
        weight: t.volume / nodes[t.from]!.revenue,
      })),
    });
    const shock = given.shocks?.[s] ?? nodes.map((_, i) => (i === s ? 1 : 0));
    return run(economy, shock).state;
  };

  it('has cases of both kinds', () => {
    expect(cases.map((c) => c.substitution)).toEqual(
      [true, false, true, true, true].flatMap((c) => c).concat([true, false, true, true, true]),
    );
    expect(cases.filter((c) => c.shocks)).toHaveLength(2);
  });

  it.each(cases.filter((c) => !c.substitution))('downstream: $title', (given) => {
    given.downstreamLoss.forEach((expected, s) => {
      const {supplyLoss} = settle(given.file, given, s);
      expect(largestGap(supplyLoss, expected)).toBeLessThanOrEqual(1e-9);
    });
  });

  it.each(cases)('upstream: $title', (given) => {
    given.upstreamLoss.forEach((expected, s) => {
      const {demandLoss} = settle(given.file, given, s);
      expect(largestGap(demandLoss, expected)).toBeLessThanOrEqual(1e-9);
    });
  });

  it.each(cases.filter((c) => !c.substitution))('the larger of both: $title', (given) => {
    given.downstreamLoss.forEach((down, s) => {
      const expected = down.map((d, i) => Math.max(d, given.upstreamLoss[s]![i]!));
      expect(largestGap(settle(given.file, given, s).distress, expected)).toBeLessThanOrEqual(1e-9);
    });
  });
});
