/** The browser's side of the sweeps and of the force layout: workers opened when first asked for. */
import {createPool, type Port} from '../compute/pool';
import type {Reply} from '../compute/protocol';
import type {ForceReply} from '../compute/simulate';
import type {Simulator} from '../state/simulator';
import type {Sweeper} from '../state/sweeper';
import {newForceWorker, newSweepWorker} from './workers';

/** One worker leaves a phone responsive, more than two rarely pay at this size. */
const WORKERS = 2;

export const openSweeper = (): Sweeper => createPool(WORKERS, () => portOf(newSweepWorker()));

const portOf = (worker: Worker): Port => ({
  post: (request) => worker.postMessage(request),
  listen: (onReply, onCrash) => {
    worker.onmessage = ({data}: MessageEvent<Reply>) => onReply(data);
    worker.onerror = ({message}) => onCrash(message || 'the worker could not be started');
    worker.onmessageerror = () => onCrash('a message could not be read');
  },
  close: () => worker.terminate(),
});

/** A worker for each run: to cancel is to end it. */
export function openSimulator(): Simulator {
  let stop = (): void => {};
  return {
    cancel: () => stop(),
    run: (task, onProgress) =>
      new Promise((resolve, reject) => {
        const worker = newForceWorker();
        const end = (finish: () => void): void => {
          worker.terminate();
          finish();
        };
        stop = () => end(() => resolve(undefined));
        worker.onmessage = ({data}: MessageEvent<ForceReply>) => {
          if (data.kind === 'progress') onProgress(data.done);
          else if (data.kind === 'places') end(() => resolve(new Map(data.places)));
          else end(() => reject(new Error(data.message)));
        };
        worker.onerror = ({message}) => end(() => reject(new Error(message)));
        worker.postMessage(task);
      }),
  };
}
