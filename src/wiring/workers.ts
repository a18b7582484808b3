/** Workers of the served app: scripts of their own beside it. */
export const newSweepWorker = (): Worker =>
  new Worker(new URL('../compute/worker.ts', import.meta.url), {type: 'module'});

export const newLargeWorker = (): Worker =>
  new Worker(new URL('../compute/largeWorker.ts', import.meta.url), {type: 'module'});

export const newForceWorker = (): Worker =>
  new Worker(new URL('../compute/forceWorker.ts', import.meta.url), {type: 'module'});
