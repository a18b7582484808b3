/** The two layouts of the built-in map, in the core alone. The app runs the force layout in a worker. */
import {builtInData, inCore} from './inCore.mjs';
import {median} from './numbers.mjs';

const RUNS = 7;

/** @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure() {
  const {timeLayouts} = await inCore('layouts');
  const {chain, force} = timeLayouts(await builtInData(), RUNS);
  if (chain.placed === 0 || force.placed === 0) throw new Error('nobody was placed');
  return [
    {
      key: 'chain',
      name: `Value chain of ${chain.placed} companies, median of ${RUNS}`,
      value: median(chain.times),
      budget: 50,
      unit: 'ms',
      isOwnTime: true,
    },
    {
      key: 'force',
      name: `Force layout of ${force.placed} companies, 400 steps, median of ${RUNS}`,
      value: median(force.times),
      budget: 1000,
      unit: 'ms',
      isOwnTime: true,
    },
  ];
}
