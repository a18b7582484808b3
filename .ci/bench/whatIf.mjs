/** One company of the built-in data fails, in the core alone. */
import {builtInData, inCore} from './inCore.mjs';
import {median} from './numbers.mjs';

/** @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure() {
  const {timeWhatIf} = await inCore('whatIf');
  /** @type {{warm: number[], cold: number[], hit: number}} */
  const {warm, cold, hit} = timeWhatIf(await builtInData(), '2026-10-01');
  if (hit === 0) throw new Error('no failure hit anybody: nothing was measured');
  return [
    {
      key: 'warm',
      name: `One what-if in the core, median of ${warm.length} companies`,
      value: median(warm),
      budget: 5,
      unit: 'ms',
      notes: [`slowest ${Math.max(...warm).toFixed(1)} ms`],
    },
    {
      key: 'cold',
      name: 'The same with the web and its dependencies built anew',
      value: median(cold),
      budget: null,
      unit: 'ms',
    },
  ];
}
