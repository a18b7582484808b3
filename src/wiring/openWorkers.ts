/** The browser's side of the sweeps and of the force layout: workers opened when first asked for. */
import {createPool, type Port} from '../compute/pool';
import type {Reply} from '../compute/protocol';
import type {ForceReply} from '../compute/simulate';
import {faults} from '../state/faults';
import type {Simulator} from '../state/simulator';
import type {Sweeper} from '../state/sweeper';
import {newForceWorker, newSweepWorker} from './workers';

/** One worker leaves a phone responsive, more than two rarely pay at this size. */
const WORKERS = 2;

export const openSweeper = (): Sweeper =>
  createPool(WORKERS, () => portOf(started('sweep worker', newSweepWorker)));

const portOf = (worker: Worker): Port => ({
  post: (request) => worker.postMessage(request),
  listen: (onReply, onCrash) => {
    const crash = (message: string) => {
      noteFault('sweep worker', message);
      onCrash(message);
    };
    worker.onmessage = ({data}: MessageEvent<Reply>) => {
      if (data.kind === 'fault') noteFault('sweep worker', data.message);
      onReply(data);
    };
    worker.onerror = ({message}) => crash(message || 'the worker could not be started');
    worker.onmessageerror = () => crash('a message could not be read');
  },
  close: () => worker.terminate(),
});

/** Some browsers refuse a worker outright. */
export function started(where: string, open: () => Worker): Worker {
  try {
    return open();
  } catch (error) {
    faults.note({where, error});
    throw error;
  }
}

/** The screen that waits says that it failed, and tries again when asked; here for the report. */
export function noteFault(where: string, message: string): Error {
  const error = new Error(message);
  faults.note({where, error});
  return error;
}

/** A worker for each run: to cancel is to end it. */
export function openSimulator(): Simulator {
  let stop = (): void => {};
  return {
    cancel: () => stop(),
    run: (task, onProgress) =>
      new Promise((resolve, reject) => {
        const worker = started('layout worker', newForceWorker);
        const end = (finish: () => void): void => {
          worker.terminate();
          finish();
        };
        stop = () => end(() => resolve(undefined));
        worker.onmessage = ({data}: MessageEvent<ForceReply>) => {
          if (data.kind === 'progress') onProgress(data.done);
          else if (data.kind === 'places') end(() => resolve(new Map(data.places)));
          else end(() => reject(noteFault('layout worker', data.message)));
        };
        worker.onerror = ({message}) => end(() => reject(noteFault('layout worker', message)));
        worker.postMessage(task);
      }),
  };
}
