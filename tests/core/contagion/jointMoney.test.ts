/** Liquidity, guarantees, funding, coupling and the greatest solution of the joint operator. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {joint, type JointState} from '../../../src/core/contagion/joint';
import {
  WITHOUT_BOOKS,
  books,
  distressOf,
  economyOf,
  prepare,
  run,
  world,
} from '../../fixtures/jointEconomy';

describe('liquidity', () => {
  const seller = (known: Parameters<typeof books>[0]) =>
    economyOf(2, {
      demand: [{of: 0, on: 1, weight: 0.5}],
      accounts: [books({revenue: 60, margin: 0.5, profit: 3, ...known}), WITHOUT_BOOKS],
    });

  it('bears the shortfall beside equity, in its own proportion', () => {
    // 0.5 · 60 · 0.5 − 3 = 12
    const {state} = run(seller({buffer: 40, liquidity: 16}), [0, 1]);
    expect(state.equity[0]).toBeCloseTo(0.3, 14);
    expect(state.liquidityUsed[0]).toBeCloseTo(0.75, 14);
    expect(state.distress[0]).toBeCloseTo(0.75, 14);
    expect(state.failed[0]).toBe(0);
  });

  it('fails a company by itself, exactly when it is used up', () => {
    expect([...run(seller({liquidity: 12}), [0, 1]).state.failed]).toEqual([1, 1]);
    expect([...run(seller({liquidity: 12.0001}), [0, 1]).state.failed]).toEqual([0, 1]);
    expect([...run(seller({buffer: 1e9, liquidity: 12}), [0, 1]).state.failed]).toEqual([1, 1]);
  });

  it('never bears write-downs', () => {
    const owner = economyOf(2, {
      claims: [{of: 0, on: 1, weight: 9}],
      accounts: [books({buffer: 30, liquidity: 1}), WITHOUT_BOOKS],
    });
    const {state} = run(owner, [0, 1]);
    expect(state.liquidityUsed[0]).toBe(0);
    expect(state.equity[0]).toBeCloseTo(0.3, 14);
  });

  it('counts a shock as used already', () => {
    const {state} = run(seller({liquidity: 40}), [0.2, 1]);
    expect(state.liquidityUsed[0]).toBeCloseTo(0.2 + 12 / 40, 14);
  });

  it('unknown: no such test', () => {
    expect([...run(seller({liquidity: Infinity}), [0, 1]).state.failed]).toEqual([0, 1]);
  });
});

describe('a guarantee', () => {
  const guarantor = (alpha: number, liquidity: number) =>
    economyOf(2, {
      guarantees: [{of: 0, on: 1, weight: 6}],
      accounts: [books({buffer: 1e-3, liquidity}), WITHOUT_BOOKS],
      alpha,
    });

  it('is called as distress passes through, and borne by liquidity, not equity', () => {
    const {state} = run(guarantor(2, 20), [0, 0.5]);
    expect(state.liquidityUsed[0]).toBeCloseTo((6 * 0.5 * Math.exp(-1)) / 20, 14);
    expect(state.equity[0]).toBe(0);
    expect(run(guarantor(0, 20), [0, 0.5]).state.distress[0]).toBeCloseTo(0.15, 14);
  });

  it('brings the guarantor down when it is called for all it has', () => {
    expect([...run(guarantor(2, 6), [0, 1]).state.failed]).toEqual([1, 1]);
  });
});

describe('funding', () => {
  const funded = (liquidity: number) =>
    economyOf(2, {
      funding: [{of: 0, on: 1, weight: 6}],
      accounts: [books({buffer: 1e-3, liquidity}), books({buffer: 10})],
    });

  it('vanishes only with the failure of the funder, never with its distress', () => {
    expect(run(funded(20), [0, 0.999]).state.liquidityUsed[0]).toBe(0);
    const {state} = run(funded(20), [0, 1]);
    expect(state.liquidityUsed[0]).toBeCloseTo(0.3, 14);
    expect(state.equity[0]).toBe(0);
  });

  it('vanishes with a failure on the way, too: a funder brought down by its claims', () => {
    const chain = economyOf(3, {
      claims: [{of: 1, on: 2, weight: 10}],
      funding: [{of: 0, on: 1, weight: 6}],
      accounts: [books({liquidity: 8}), books({buffer: 10}), WITHOUT_BOOKS],
    });
    expect(distressOf(chain, [0, 0, 1])[0]).toBeCloseTo(0.75, 14);
    expect(distressOf(chain, [0, 0, 0.9])[0]).toBe(0);
  });
});

describe('coupling', () => {
  // Company 1 loses its only supplier, 2; company 0 sells to company 1.
  const chain = (coupling: boolean) =>
    economyOf(3, {
      groups: [{of: 1, isEssential: true, inputs: [{of: 1, on: 2, weight: 0.8}]}],
      demand: [{of: 0, on: 1, weight: 0.5}],
      coupling,
    });

  it('lets lost production cut purchases', () => {
    expect([...distressOf(chain(false), [0, 0, 1])]).toEqual([0, 0.8, 1]);
    expect([...distressOf(chain(true), [0, 0, 1])]).toEqual([0.4, 0.8, 1]);
  });

  it('never lowers a loss', () => {
    fc.assert(
      fc.property(world, ({economy, shock}) => {
        const without = distressOf({...economy, coupling: false}, shock);
        const coupled = distressOf({...economy, coupling: true}, shock);
        without.forEach((h, i) => expect(coupled[i]!).toBeGreaterThanOrEqual(h - 1e-9));
      }),
    );
  });
});

describe('relief', () => {
  const chain = (unmet: readonly number[], regained: readonly number[]) =>
    economyOf(3, {
      groups: [{of: 1, isEssential: true, inputs: [{of: 1, on: 2, weight: 0.8}]}],
      demand: [{of: 0, on: 2, weight: 0.5}],
      relief: {unmet: Float64Array.from(unmet), regained: Float64Array.from(regained)},
    });

  it('a customer loses only what stays unmet; a seller regains what rivals buy', () => {
    const {state} = run(chain([1, 1, 0.25], [0.1, 0, 0]), [0, 0, 1]);
    expect(state.supplyLoss[1]).toBeCloseTo(0.2, 14);
    expect(state.demandLoss[0]).toBeCloseTo(0.4, 14);
  });

  it('nobody gains: what comes back at most makes good', () => {
    expect(run(chain([1, 1, 1], [0.9, 0, 0]), [0, 0, 1]).state.demandLoss[0]).toBe(0);
  });

  it('never raises a loss', () => {
    fc.assert(
      fc.property(world, ({economy, shock}) => {
        const without = distressOf({...economy, relief: null}, shock);
        distressOf(economy, shock).forEach((h, i) =>
          expect(h).toBeLessThanOrEqual(without[i]! + 1e-9),
        );
      }),
    );
  });
});

describe('the greatest solution', () => {
  const solve = (economy: Parameters<typeof prepare>[0], shock: readonly number[]) =>
    joint(prepare(economy), Float64Array.from(shock), {solution: 'greatest', maxRounds: 20_000});

  it('is at least the least, in every part of the state', () => {
    fc.assert(
      fc.property(world, ({economy, shock}) => {
        const least = run(economy, shock).state;
        const {state: greatest, converged} = solve(economy, shock);
        fc.pre(converged);
        for (const key of Object.keys(least) as (keyof JointState)[])
          least[key].forEach((x, i) => expect(greatest[key][i]!).toBeGreaterThanOrEqual(x - 1e-9));
      }),
    );
  });

  it('is a solution: one more round leaves it where it is', () => {
    fc.assert(
      fc.property(world, ({economy, shock}) => {
        const {state, converged} = solve(economy, shock);
        fc.pre(converged);
        // Nothing below it holds itself up: from the shock alone the least is reached.
        state.distress.forEach((h, i) => {
          expect(h).toBeLessThanOrEqual(1);
          expect(h).toBeGreaterThanOrEqual(shock[i]!);
        });
        const once = joint(prepare(economy), Float64Array.from(shock), {
          solution: 'greatest',
          tolerance: 1e-15,
          maxRounds: 40_000,
        }).state;
        once.distress.forEach((h, i) => expect(state.distress[i]!).toBeCloseTo(h, 6));
      }),
    );
  });

  it('two companies that live off each other may both live or both be gone: a run', () => {
    // Each is the other's only customer: nothing fails by itself, everything may at once.
    const pair = economyOf(2, {
      demand: [
        {of: 0, on: 1, weight: 1},
        {of: 1, on: 0, weight: 1},
      ],
    });
    expect([...run(pair, [0, 0]).state.distress]).toEqual([0, 0]);
    expect([...solve(pair, [0, 0]).state.distress]).toEqual([1, 1]);
  });

  it('is the least where nothing feeds back', () => {
    const chain = economyOf(3, {
      groups: [{of: 1, isEssential: true, inputs: [{of: 1, on: 2, weight: 0.8}]}],
      demand: [{of: 0, on: 1, weight: 0.5}],
      coupling: true,
    });
    expect([...solve(chain, [0, 0, 0.5]).state.distress]).toEqual([
      ...run(chain, [0, 0, 0.5]).state.distress,
    ]);
  });
});
