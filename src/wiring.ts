/** The browser's side of the sweeps: two workers, opened when a screen first asks for one. */
import {createPool, type Port} from './compute/pool';
import type {Reply} from './compute/protocol';
import type {Sweeper} from './state/sweeper';

/** One worker leaves a phone responsive, more than two rarely pay at this size. */
const WORKERS = 2;

export const openSweeper = (): Sweeper => createPool(WORKERS, openWorker);

function openWorker(): Port {
  const worker = new Worker(new URL('./compute/worker.ts', import.meta.url), {type: 'module'});
  return {
    post: (request) => worker.postMessage(request),
    listen: (onReply, onCrash) => {
      worker.onmessage = ({data}: MessageEvent<Reply>) => onReply(data);
      worker.onerror = ({message}) => onCrash(message || 'the worker could not be started');
      worker.onmessageerror = () => onCrash('a message could not be read');
    },
    close: () => worker.terminate(),
  };
}
