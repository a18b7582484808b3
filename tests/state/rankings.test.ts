import {describe, expect, it} from 'vitest';
import {runSweep} from '../../src/core/ranking/sweep';
import {runScenario} from '../../src/core/scenario/runScenario';
import {emptyScenario} from '../../src/core/scenario/scenario';
import {createRankings} from '../../src/state/rankings';
import type {Sweeper} from '../../src/state/sweeper';
import {amounts, company, customerShare, dataset, figure, id, tie} from '../fixtures/tinyDataset';

/** Oracle sells compute to OpenAI, its main customer; Nvidia sells chips to Oracle. */
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
    figure('oracle', 'revenue', 57e9, '2025-12-31', 'year'),
    figure('nvidia', 'revenue', 130e9, '2025-12-31', 'year'),
  ],
  shares: [customerShare('nvidia', 'oracle', 0.2, '2025-12-31')],
});
const question = emptyScenario('2026-03-31');

/** Answers when told to; a newer sweep or `cancel` leaves the one before without an answer. */
function slowSweeper() {
  const waiting: (() => void)[] = [];
  let stop: (() => void) | null = null;
  let swept = 0;
  const sweeper: Sweeper = {
    cancel: () => stop?.(),
    sweep: (task, onProgress = () => {}) => {
      stop?.();
      swept++;
      return new Promise((resolve) => {
        stop = () => resolve(undefined);
        waiting.push(() => {
          onProgress(task.order);
          resolve([runSweep(task, 0, task.order)]);
        });
      });
    },
  };
  const settle = () => new Promise((done) => setTimeout(done, 0));
  return {
    open: () => Promise.resolve(sweeper),
    answer: async () => {
      await settle();
      waiting.shift()!();
      await settle();
    },
    swept: () => swept,
    settle,
  };
}
/** Answers at once. */
const quickSweeper = () =>
  Promise.resolve<Sweeper>({
    cancel: () => {},
    sweep: (task) => Promise.resolve([runSweep(task, 0, task.order)]),
  });

describe('a ranking', () => {
  it('says of each company what its failure alone does', async () => {
    const rankings = createRankings(data, quickSweeper);
    await rankings.ask(question);
    const {ranked} = rankings.store.getState();
    expect(ranked!.companies.map((c) => c.id)).toEqual(['oracle', 'openai', 'nvidia']);
    for (const [j, {id: failing, impact}] of ranked!.companies.entries()) {
      const outcome = runScenario(data, {...question, shocks: {[failing]: 1}});
      expect(impact).toBeCloseTo(outcome.total.impact, 12);
      outcome.nodes.forEach((n, i) => expect(ranked!.matrix[j]![i]).toBeCloseTo(n.distress, 12));
    }
    expect(ranked!.companies.map((c) => c.rank).sort()).toEqual([1, 2, 3]);
    expect(ranked!.companies.find((c) => c.id === id('openai'))!.isSizeImputed).toBe(true);
  });

  it('is asked for once, whatever fails meanwhile', async () => {
    const {open, answer, swept} = slowSweeper();
    const rankings = createRankings(data, open);
    void rankings.ask(question);
    void rankings.ask({...question});
    await answer();
    const first = rankings.store.getState().ranked;
    await rankings.ask(question);
    expect(swept()).toBe(1);
    expect(rankings.store.getState().ranked).toBe(first);
  });

  it('keeps the answer before in sight until the newest question has its own', async () => {
    const {open, answer, settle} = slowSweeper();
    const rankings = createRankings(data, open);
    void rankings.ask(question);
    await answer();
    const before = rankings.store.getState().ranked;
    void rankings.ask({...question, basis: 'paid'});
    await settle();
    void rankings.ask({...question, model: 'esri'});
    await settle();
    expect(rankings.store.getState()).toMatchObject({
      ranked: before,
      job: {kind: 'sweep', done: 0},
    });
    await answer(); // the one superseded: nobody listens
    expect(rankings.store.getState().ranked).toBe(before);
    await answer();
    expect(rankings.store.getState()).toMatchObject({
      ranked: {question: {model: 'esri'}},
      job: null,
    });
  });

  it('drops what is under way when the question goes back to what is known', async () => {
    const {open, answer, settle} = slowSweeper();
    const rankings = createRankings(data, open);
    void rankings.ask(question);
    await answer();
    void rankings.ask({...question, basis: 'paid'});
    await settle();
    await rankings.ask(question);
    expect(rankings.store.getState()).toMatchObject({
      job: null,
      ranked: {question: {basis: 'binding'}},
    });
  });

  it('stays cancelled until asked again', async () => {
    const {open, answer, settle} = slowSweeper();
    const rankings = createRankings(data, open);
    void rankings.ask(question);
    await settle();
    rankings.cancel();
    const cancelled = {kind: 'cancelled', of: 'sweep'};
    expect(rankings.store.getState()).toMatchObject({job: null, ranked: null, trouble: cancelled});
    await rankings.ask(question);
    expect(rankings.store.getState().trouble).toMatchObject(cancelled);
    void rankings.ask(question, true);
    await answer();
    await answer();
    expect(rankings.store.getState()).toMatchObject({
      trouble: null,
      ranked: {companies: {length: 3}},
    });
  });

  it('says so where no worker can be had, and tries again when told to', async () => {
    let isOff = true;
    const rankings = createRankings(data, () =>
      isOff ? Promise.reject(new Error('refused')) : quickSweeper(),
    );
    await rankings.ask(question);
    expect(rankings.store.getState().trouble).toMatchObject({kind: 'failed', of: 'sweep'});
    isOff = false;
    await rankings.ask(question, true);
    expect(rankings.store.getState()).toMatchObject({
      trouble: null,
      ranked: {companies: {length: 3}},
    });
  });
});

describe('how sure it is', () => {
  it('comes from draws of its own seed, the same every time', async () => {
    const once = async (seed: number) => {
      const rankings = createRankings(data, quickSweeper);
      await rankings.ask({...question, seed});
      await rankings.draw(6);
      return rankings.store.getState().certainty!;
    };
    const first = await once(1);
    expect(first.draws).toBe(6);
    expect(first.nodes).toHaveLength(3);
    for (const {rankLow, rankHigh, impactLow, impactHigh} of first.nodes) {
      expect(rankLow).toBeLessThanOrEqual(rankHigh);
      expect(impactLow).toBeLessThanOrEqual(impactHigh);
    }
    expect(await once(1)).toEqual(first);
  });

  it('can be given up, and leaves the ranking as it was', async () => {
    const {open, answer, settle} = slowSweeper();
    const rankings = createRankings(data, open);
    void rankings.ask(question);
    await answer();
    const before = rankings.store.getState().ranked;
    void rankings.draw(5);
    await answer();
    expect(rankings.store.getState().job).toMatchObject({kind: 'draws', done: 1, of: 5});
    rankings.cancel();
    await settle();
    expect(rankings.store.getState()).toMatchObject({
      ranked: before,
      certainty: null,
      trouble: {kind: 'cancelled', of: 'draws'},
    });
  });

  it('belongs to one ranking: the next begins without', async () => {
    const rankings = createRankings(data, quickSweeper);
    await rankings.ask(question);
    await rankings.draw(2);
    await rankings.ask({...question, basis: 'announced'});
    expect(rankings.store.getState().certainty).toBeNull();
  });
});
