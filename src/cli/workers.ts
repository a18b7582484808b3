/** Worker threads of the command line: this very program, started again as a worker. */
import {fileURLToPath} from 'node:url';
import {isMainThread, parentPort, Worker} from 'node:worker_threads';
import {createPool, type Pool, type Port} from '../compute/pool';
import {createAnswer, type Reply, type Request} from '../compute/protocol';

export const isWorker = !isMainThread;

/** What the program does in a worker: it answers until it is ended. */
export function serve(): void {
  const answer = createAnswer();
  parentPort!.on('message', (request: Request) => {
    const reply = answer(request);
    if (reply !== null) parentPort!.postMessage(reply);
  });
}

export const openNodePool = (jobs: number): Pool => createPool(jobs, openPort);

function openPort(): Port {
  const worker = new Worker(fileURLToPath(import.meta.url));
  return {
    post: (request) => worker.postMessage(request),
    listen: (onReply, onCrash) => {
      worker.removeAllListeners();
      worker.on('message', (reply: Reply) => onReply(reply));
      worker.on('error', (error) => onCrash(error.message));
    },
    close: () => void worker.terminate(),
  };
}
