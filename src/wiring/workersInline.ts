/** Workers of the saved page: their scripts stand inside it, for there is no other file. */
// oxlint-disable-next-line import/default -- Vite makes this module
import ForceWorker from '../compute/forceWorker?worker&inline';
// oxlint-disable-next-line import/default -- Vite makes this module
import LargeWorker from '../compute/largeWorker?worker&inline';
// oxlint-disable-next-line import/default -- Vite makes this module
import SweepWorker from '../compute/worker?worker&inline';

export const newSweepWorker = (): Worker => new SweepWorker();
export const newForceWorker = (): Worker => new ForceWorker();
export const newLargeWorker = (): Worker => new LargeWorker();
