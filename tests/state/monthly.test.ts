import {describe, expect, it} from 'vitest';
import {runSweep} from '../../src/core/ranking/sweep';
import {runScenario} from '../../src/core/scenario/runScenario';
import {emptyScenario} from '../../src/core/scenario/scenario';
import {createMonthly} from '../../src/state/monthly';
import type {Sweeper} from '../../src/state/sweeper';
import {amounts, company, customerShare, dataset, figure, id, tie} from '../fixtures/tinyDataset';

const data = dataset({
  companies: [
    company('oracle', 'hyperscaler'),
    company('openai', 'ai-lab'),
    company('nvidia', 'chipmaker'),
  ],
  ties: [
    tie('cloud:oracle:openai', {
      amountUsd: amounts(300e9, 300e9),
      inputClass: 'compute',
      announced: '2025-07-22',
      start: '2025-08-01',
    }),
    tie('chips:nvidia:oracle', {
      amountUsd: amounts(40e9, 40e9),
      inputClass: 'accelerators',
      announced: '2025-02-01',
      start: '2025-03-01',
    }),
  ],
  figures: [
    figure('oracle', 'revenue', 57e9, '2024-12-31', 'year'),
    figure('nvidia', 'revenue', 130e9, '2024-12-31', 'year'),
  ],
  shares: [customerShare('nvidia', 'oracle', 0.2, '2024-12-31')],
});
const question = emptyScenario('2026-03-31');
const STOPS = ['2025-01-31', '2025-06-30', '2025-12-31'];
const settle = () => new Promise((done) => setTimeout(done, 0));

/** Answers when told to. */
function slowSweeper() {
  const waiting: (() => void)[] = [];
  let stop: (() => void) | null = null;
  const sweeper: Sweeper = {
    cancel: () => stop?.(),
    sweep: (task) =>
      new Promise((resolve) => {
        stop = () => resolve(undefined);
        waiting.push(() => resolve([runSweep(task, 0, task.order)]));
      }),
  };
  let swept = 0;
  return {
    open: () => Promise.resolve(sweeper),
    swept: () => swept,
    answer: async () => {
      await settle();
      swept++;
      waiting.pop()!();
      await settle();
    },
  };
}

describe('standings month by month', () => {
  it('come newest first, with how far it is, and are what failing each alone gives', async () => {
    const slow = slowSweeper();
    const {store, ask} = createMonthly(data, slow.open);
    const whole = ask(question, STOPS);
    expect(store.getState().job).toEqual({done: 0, of: 3});
    await slow.answer();
    expect([...store.getState().standings.keys()]).toEqual(['2025-12-31']);
    expect(store.getState().job).toEqual({done: 1, of: 3});
    await slow.answer();
    await slow.answer();
    await whole;
    expect(store.getState().job).toBeNull();
    for (const asOf of STOPS)
      for (const failing of data.companies) {
        const {total} = runScenario(data, {...question, asOf, shocks: {[failing.id]: 1}});
        const {impact} = store.getState().standings.get(asOf)!.get(failing.id)!;
        expect(impact).toBeCloseTo(total.impact, 9);
      }
    const nvidia = (asOf: string) => store.getState().standings.get(asOf)!.get(id('nvidia'))!;
    expect(nvidia('2025-01-31').impact).toBe(0);
    expect(nvidia('2025-12-31').impact).toBeGreaterThan(0);
  });

  it('are asked for once: a wider window adds what is missing, another basis begins anew', async () => {
    const slow = slowSweeper();
    const {store, ask} = createMonthly(data, slow.open);
    void ask(question, STOPS.slice(2));
    await slow.answer();
    await ask(question, STOPS.slice(2));
    expect(store.getState().job).toBeNull();
    void ask({...question, asOf: '2025-03-31'}, STOPS.slice(1));
    expect(store.getState().job).toEqual({done: 0, of: 1});
    await slow.answer();
    expect(slow.swept()).toBe(2);
    void ask({...question, basis: 'paid'}, STOPS);
    expect(store.getState().standings.size).toBe(0);
    expect(store.getState().job).toEqual({done: 0, of: 3});
  });

  it('keep what is there when cancelled, and go on from it', async () => {
    const slow = slowSweeper();
    const {store, ask, cancel} = createMonthly(data, slow.open);
    void ask(question, STOPS);
    await slow.answer();
    cancel();
    await settle();
    expect(store.getState()).toMatchObject({job: null, trouble: 'cancelled'});
    expect(store.getState().standings.size).toBe(1);
    void ask(question, STOPS);
    expect(store.getState()).toMatchObject({job: {done: 0, of: 2}, trouble: null});
  });

  it('say so where there is nobody to ask', async () => {
    const {store, ask} = createMonthly(data, () => Promise.reject(new Error('none')));
    await ask(question, STOPS);
    expect(store.getState()).toMatchObject({job: null, trouble: 'failed'});
  });
});
