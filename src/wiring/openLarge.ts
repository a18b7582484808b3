/** The browser's side of large networks: a worker that holds one, and sweepers for its ranking. */
import type {LargeReply, LargeRequest, Opened, Reading, Refused} from '../core/large/protocol';
import type {LargeWorker} from '../state/largeNetwork';
import {openSweeper} from './openWorkers';
import {newLargeWorker} from './workers';

type Unsent = LargeRequest extends infer R
  ? R extends LargeRequest
    ? Omit<R, 'id'>
    : never
  : never;
interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onReading: (reading: Reading) => void;
}

export function openLarge(): LargeWorker {
  const worker = newLargeWorker();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = <T>(request: Unsent, onReading: (reading: Reading) => void = () => {}) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, {resolve: resolve as (answer: unknown) => void, reject, onReading});
      worker.postMessage({...request, id});
    });
  worker.onmessage = ({data}: MessageEvent<LargeReply>) => {
    const asked = waiting.get(data.id);
    if (data.kind === 'reading') return asked?.onReading(data.reading);
    waiting.delete(data.id);
    if (data.kind === 'fault') asked?.reject(new Error(data.message));
    else if (data.kind === 'refused') asked?.resolve(data.refused);
    else asked?.resolve(data.kind === 'opened' ? data.opened : data.answer);
  };
  worker.onerror = ({message}) => {
    for (const {reject} of waiting.values()) reject(new Error(message || 'the worker stopped'));
    waiting.clear();
  };
  return {
    open: (what, onReading) =>
      post<Opened | Refused | null>(
        what === 'kept'
          ? {kind: 'kept'}
          : 'files' in what
            ? {kind: 'open', files: what.files}
            : {kind: 'sample', sample: what.sample},
        onReading,
      ),
    ask: (question, ask) => post({kind: 'ask', question, ask}),
    end: () => worker.terminate(),
    sweeper: openSweeper(),
  };
}
