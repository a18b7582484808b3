/** The browser's side of large networks: a worker that holds one, and sweepers for its ranking. */
import type {Checked} from '../core/large/importDesk';
import type {
  KeptElsewhere,
  LargeReply,
  LargeRequest,
  Opened,
  Reading,
  Refused,
  Tables,
} from '../core/large/protocol';
import type {LargeWorker} from '../state/largeNetwork';
import {noteFault, openSweeper, started} from './openWorkers';
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

export function openLarge(tab: string): LargeWorker {
  const worker = started('worker of large networks', newLargeWorker);
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
    if (data.kind === 'fault') asked?.reject(noteFault('worker of large networks', data.message));
    else asked?.resolve(answerOf(data));
  };
  worker.onerror = ({message}) => {
    const error = noteFault('worker of large networks', message || 'the worker stopped');
    for (const {reject} of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.postMessage({kind: 'tab', id: 0, tab});
  return {
    open: (what, onReading) =>
      post<Opened | Refused | null>(
        'kept' in what
          ? {kind: 'kept', tab: what.kept ?? tab}
          : 'files' in what
            ? {kind: 'open', files: what.files}
            : {kind: 'sample', sample: what.sample},
        onReading,
      ),
    list: () => post<readonly KeptElsewhere[]>({kind: 'list'}),
    forget: (gone) => post<null>({kind: 'forget', tab: gone}),
    readTables: (files, onReading) => post<Tables>({kind: 'tables', files}, onReading),
    check: (plan) => post<Checked | null>({kind: 'check', plan}),
    take: (what, onReading) => post<Opened>({kind: 'take', ...what}, onReading),
    recount: (basis) => post<Opened>({kind: 'recount', basis}),
    ask: (question, ask) => post({kind: 'ask', question, ask}),
    end: () => worker.terminate(),
    sweeper: openSweeper(),
  };
}

function answerOf(reply: Exclude<LargeReply, {kind: 'reading' | 'fault'}>): unknown {
  switch (reply.kind) {
    case 'refused':
      return reply.refused;
    case 'opened':
      return reply.opened;
    case 'listed':
      return reply.kept;
    case 'tables':
      return reply.tables;
    case 'checked':
      return reply.checked;
    case 'answer':
      return reply.answer;
  }
}
