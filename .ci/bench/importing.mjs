/** A stranger's two tables, as text, to records: cells, columns guessed, every row read. */
import {inCore} from './inCore.mjs';
import {median} from './numbers.mjs';

const [ROWS, RUNS] = [5000, 7];

/** @returns {Promise<import('./parts.mjs').Line[]>} */
export async function measure() {
  const {timeImport} = await inCore('importing');
  const {times, cameIn} = timeImport(ROWS, RUNS);
  if (cameIn !== ROWS) throw new Error(`${cameIn} of ${ROWS} rows came in`);
  return [
    {
      key: 'rows-5000',
      name: `Import of a table of ${ROWS} ties, median of ${RUNS}`,
      value: median(times),
      budget: 200,
      unit: 'ms',
      isOwnTime: true,
      notes: [`${((1000 * ROWS) / median(times)).toFixed(0)} rows a second`],
    },
  ];
}
