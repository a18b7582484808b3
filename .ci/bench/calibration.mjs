/**
 * How fast this machine is right now, by the wall and by the clock of this thread: milliseconds for a fixed piece of work much like ours (a sparse
 * product over typed arrays, objects made, sorted and looked up by name). The baseline keeps times as
 * multiples of it, so that a slower or busier machine is not taken for slower code. Median of five.
 */
import {ownTime} from './clock.mjs';
import {median} from './numbers.mjs';

const ROWS = 20_000;
const PER_ROW = 10;

export const calibrate = () => ({wall: timed(() => performance.now()), own: timed(ownTime)});

/** @param {() => number} clock */
function timed(clock) {
  work();
  return median(
    Array.from({length: 5}, () => {
      const began = clock();
      if (!(work() > 0)) throw new Error('the calibration computed nothing');
      return clock() - began;
    }),
  );
}

function work() {
  const column = Uint32Array.from({length: ROWS * PER_ROW}, (_, k) => (k * 7919) % ROWS);
  let x = new Float64Array(ROWS).fill(1);
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(ROWS);
    for (let i = 0; i < ROWS; i++) {
      let sum = 0;
      for (let k = i * PER_ROW; k < (i + 1) * PER_ROW; k++)
        sum += Number(x[/** @type {number} */ (column[k])]);
      next[i] = sum / PER_ROW + i / ROWS;
    }
    x = next;
  }
  const records = Array.from(x, (value, i) => ({id: `c${(i * 7919) % ROWS}`, value}));
  records.sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.reduce((sum, {id}) => sum + Number(byId.get(id)?.value), 0);
}
