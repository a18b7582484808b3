import {describe, expect, it} from 'vitest';
import type {Places} from '../../src/core/layout/forceSteps';
import {createForcePlaces} from '../../src/state/forcePlaces';
import type {Simulator} from '../../src/state/simulator';
import {company, dataset, id} from '../fixtures/tinyDataset';

const data = dataset({companies: [company('a', 'ai-lab')]});
const places = (x: number): Places => new Map([[id('a'), {x, y: 41}]]);

/** A simulator whose runs end when the test says so. */
function standIn() {
  const runs: {seed: number; tell: (done: number) => void; end: (found?: Places) => void}[] = [];
  let stop = (): void => {};
  const simulator: Simulator = {
    cancel: () => stop(),
    run: ({seed}, tell) =>
      new Promise((resolve) => {
        stop = () => resolve(undefined);
        runs.push({seed, tell, end: resolve});
      }),
  };
  return {runs, open: () => Promise.resolve(simulator)};
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the places of the force layout', () => {
  it('are worked out once for a seed, and tell how far they are', async () => {
    const {runs, open} = standIn();
    const force = createForcePlaces(data, open);
    const asked = force.ask(7);
    await settled();
    void force.ask(7); // under way already
    runs[0]!.tell(0.3);
    expect(force.store.getState()).toMatchObject({progress: 0.3, places: null});
    runs[0]!.end(places(12));
    await asked;
    expect(force.store.getState()).toMatchObject({progress: null, places: places(12)});
    await force.ask(7);
    expect(runs.map(({seed}) => seed)).toEqual([7]);
  });

  it('are those of the newest seed, whichever ends first', async () => {
    const {runs, open} = standIn();
    const force = createForcePlaces(data, open);
    void force.ask(1);
    await settled();
    const newer = force.ask(2);
    await settled();
    runs[0]!.tell(0.9);
    runs[0]!.end(places(1));
    await settled();
    expect(force.store.getState()).toMatchObject({places: null, progress: 0, seed: 2});
    runs[1]!.end(places(2));
    await newer;
    expect(force.store.getState().places).toEqual(places(2));
  });

  it('can be cancelled, stay so until asked again, and then are found', async () => {
    const {runs, open} = standIn();
    const force = createForcePlaces(data, open);
    void force.ask(3);
    await settled();
    force.cancel();
    await settled();
    expect(force.store.getState()).toMatchObject({progress: null, trouble: 'cancelled'});
    await force.ask(3);
    expect(runs).toHaveLength(1);
    const again = force.ask(3, true);
    await settled();
    runs[1]!.end(places(5));
    await again;
    expect(force.store.getState()).toMatchObject({places: places(5), trouble: null});
  });

  it('fail in words where there are no workers', async () => {
    const force = createForcePlaces(data, () => Promise.reject(new Error('none')));
    await force.ask(1);
    expect(force.store.getState()).toMatchObject({progress: null, trouble: 'failed'});
  });
});
