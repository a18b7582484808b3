import {ownTime} from '../../.ci/bench/clock.mjs';
import {generatedDeals} from './generatedDeals';
import {importDeals} from './importDeals';

/** Milliseconds of each of some runs, and how many rows came in. */
export function timeImport(ties: number, runs: number) {
  const deals = generatedDeals(ties / 5, ties, 43);
  importDeals(deals);
  let cameIn = 0;
  const times = Array.from({length: runs}, () => {
    const began = ownTime();
    const {ties: made, rowsAtFault} = importDeals(deals);
    cameIn = rowsAtFault === 0 ? made.length : 0;
    return ownTime() - began;
  });
  return {times, cameIn};
}
