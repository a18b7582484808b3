import {ownTime} from '../../.ci/bench/clock.mjs';
import {parseDataset} from '../../src/core/dataset/parseDataset';
import {forceSteps} from '../../src/core/layout/forceSteps';
import {valueChain} from '../../src/core/layout/valueChain';

/** Milliseconds of each run of each layout of the data, and how many companies they place. */
export function timeLayouts(input: unknown, runs: number) {
  const parsed = parseDataset(input);
  if (!parsed.ok) throw new Error('the data is not accepted');
  const dataset = parsed.value;
  const force = () => {
    const steps = forceSteps(dataset, 1);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value.size;
    }
  };
  const time = (make: () => number) => {
    let placed = make();
    const times = Array.from({length: runs}, () => {
      const began = ownTime();
      placed = make();
      return ownTime() - began;
    });
    return {times, placed};
  };
  return {
    chain: time(() => valueChain(dataset).positions.size),
    force: time(force),
  };
}
