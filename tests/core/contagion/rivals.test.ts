import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {jointWithRivals, type RivalsInput} from '../../../src/core/contagion/rivals';
import {WITHOUT_BOOKS, books, economyOf, prepare, run, world} from '../../fixtures/jointEconomy';
import {gapOf} from '../../fixtures/asking';

const worldWithRivals = fc
  .tuple(
    world,
    fc.infiniteStream(fc.nat(2)),
    fc.infiniteStream(fc.constantFrom(0, 0.13, 0.4, 1.7)),
    fc.constantFrom(0.3, 0.77, 1),
  )
  .map(([{economy, shock}, markets, spares, diversion]) => {
    const n = shock.length;
    const rivals: RivalsInput = {
      market: Uint32Array.from({length: n}, () => markets.next().value),
      markets: 3,
      spare: Float64Array.from({length: n}, () => spares.next().value),
      diversion,
    };
    return {economy: {...economy, relief: null}, shock, rivals};
  });
const solve = (
  economy: Parameters<typeof prepare>[0],
  rivals: RivalsInput,
  shock: readonly number[],
) => jointWithRivals(prepare(economy), rivals, Float64Array.from(shock), {});

describe('conservation', () => {
  it('what is lost is what sellers no longer deliver, and what moves is what rivals gain', () => {
    fc.assert(
      fc.property(worldWithRivals, ({economy, shock, rivals}) => {
        const {result, diversion} = solve(economy, rivals, shock);
        const {state} = result;
        for (let k = 0; k < rivals.markets; k++) {
          const members = [...shock.keys()].filter((i) => rivals.market[i] === k);
          const sum = (of: (i: number) => number) => members.reduce((s, i) => s + of(i), 0);
          const revenue = (i: number) => economy.accounts[i]!.revenue;
          const lost = sum((i) => revenue(i) * (state.failed[i] ? 1 : state.supplyLoss[i]!));
          expect(diversion.lost[k]).toBeCloseTo(lost, 9);
          expect(sum((i) => diversion.gained[i]!)).toBeCloseTo(diversion.moved[k]!, 9);
          expect(diversion.moved[k]!).toBeLessThanOrEqual(rivals.diversion * lost + 1e-9);
        }
      }),
    );
  });

  it('nobody gains beyond its spare capacity, the failed nothing', () => {
    fc.assert(
      fc.property(worldWithRivals, ({economy, shock, rivals}) => {
        const {result, diversion} = solve(economy, rivals, shock);
        diversion.gained.forEach((usd, i) => {
          const standing = 1 - result.state.production[i]!;
          const beyond = rivals.spare[i]! * standing - result.state.supplyLoss[i]!;
          const room = Math.max(0, beyond) * economy.accounts[i]!.revenue;
          expect(usd).toBeGreaterThanOrEqual(0);
          expect(usd).toBeLessThanOrEqual(room + 1e-9);
          if (result.state.failed[i]) expect(usd).toBe(0);
        });
      }),
    );
  });

  it('the relief it settled on is the one its own diversion brings', () => {
    fc.assert(
      fc.property(worldWithRivals, ({economy, shock, rivals}) => {
        const {relief, diversion} = solve(economy, rivals, shock);
        fc.pre(diversion.settled);
        const unmet = shock.map((_, j) => {
          const k = rivals.market[j]!;
          return diversion.lost[k]! > 0 ? 1 - diversion.moved[k]! / diversion.lost[k]! : 1;
        });
        const regained = shock.map((_, i) =>
          economy.demand
            .filter((d) => d.of === i && economy.accounts[d.on]!.revenue > 0)
            .reduce(
              (s, d) => s + (d.weight * diversion.gained[d.on]!) / economy.accounts[d.on]!.revenue,
              0,
            ),
        );
        expect(gapOf(relief.unmet, unmet)).toBeLessThan(1e-6);
        expect(gapOf(relief.regained, regained)).toBeLessThan(1e-6);
      }),
    );
  });
});

it('no diversion is no rivals', () => {
  fc.assert(
    fc.property(worldWithRivals, ({economy, shock, rivals}) => {
      const {result, diversion} = solve(economy, {...rivals, diversion: 0}, shock);
      expect([...result.state.distress]).toEqual([...run(economy, shock).state.distress]);
      expect([...diversion.moved].every((m) => m === 0)).toBe(true);
      expect(diversion.settled).toBe(true);
    }),
  );
});

it('rivals spare everybody or leave them as they are', () => {
  fc.assert(
    fc.property(worldWithRivals, ({economy, shock, rivals}) => {
      const alone = run(economy, shock).state.distress;
      solve(economy, rivals, shock).result.state.distress.forEach((h, i) =>
        expect(h).toBeLessThanOrEqual(alone[i]! + 1e-9),
      );
    }),
  );
});

/** Two mills (1 and 2) in one market, a maker (0) that buys of the first, a mine (3) that sells to both. */
describe('napkin example', () => {
  const economy = economyOf(4, {
    groups: [{of: 0, isEssential: true, inputs: [{of: 0, on: 1, weight: 0.6}]}],
    demand: [
      {of: 3, on: 1, weight: 0.5},
      {of: 3, on: 2, weight: 0.3},
    ],
    accounts: [books({revenue: 90}), books({revenue: 40}), books({revenue: 80}), WITHOUT_BOOKS],
  });
  const rivals = (spare: number, diversion = 1): RivalsInput => ({
    market: Uint32Array.of(0, 1, 1, 2),
    markets: 3,
    spare: Float64Array.of(0, 9, spare, 0), // the failed mill has room too, and no use of it
    diversion,
  });

  it('the standing mill takes over what it can: 0.25 · 80 = 20 of the 40 lost', () => {
    const {result, diversion} = solve(economy, rivals(0.25), [0, 1, 0, 0]);
    expect(diversion.settled).toBe(true);
    expect(diversion.lost[1]).toBeCloseTo(40, 6);
    expect(diversion.moved[1]).toBeCloseTo(20, 6);
    expect(gapOf(diversion.gained, [0, 0, 20, 0])).toBeLessThan(1e-6);
    expect(result.state.distress[0]).toBeCloseTo(0.6 * 0.5, 6);
    // The mine loses half its sales, and regains 0.3 · 20/80 of them.
    expect(result.state.distress[3]).toBeCloseTo(0.5 - 0.075, 6);
  });

  it('with room for all nothing stays unmet; with half the diversion half of it does', () => {
    expect(solve(economy, rivals(0.5), [0, 1, 0, 0]).result.state.distress[0]).toBeCloseTo(0, 6);
    const half = solve(economy, rivals(0.5, 0.5), [0, 1, 0, 0]);
    expect(half.result.state.distress[0]).toBeCloseTo(0.3, 6);
    expect(half.diversion.moved[1]).toBeCloseTo(20, 6);
  });

  it('a mill that lacks inputs itself makes good its own losses first', () => {
    // The second mill buys 10 % of what it needs from the mine, which fails too.
    const short = {
      ...economy,
      groups: [
        ...economy.groups,
        {of: 2, isEssential: true, inputs: [{of: 2, on: 3, weight: 0.1}]},
      ],
    };
    const gainOf = (spare: number) =>
      solve(short, rivals(spare), [0, 1, 0, 1]).diversion.gained[2]!;
    expect(gainOf(0.25)).toBeCloseTo((0.25 * 0.9 - 0.1) * 80, 6);
    expect(gainOf(0.1)).toBe(0);
  });

  it('another market helps nobody here', () => {
    const alone = {...rivals(0.5), market: Uint32Array.of(0, 1, 2, 2)};
    expect(solve(economy, alone, [0, 1, 0, 0]).result.state.distress[0]).toBeCloseTo(0.6, 12);
  });
});
