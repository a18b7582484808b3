/**
 * A sweep spread over workers: ranges handed out one by one, progress told, cancelled at once.
 *
 * Ranges are cut before anything runs and put together in their order, so that the number of
 * workers changes the time and nothing else. A newer sweep supersedes the one that runs.
 */
import {rangesOf} from '../core/ranking/ranking';
import {runSweep, type SweepRows, type SweepTask} from '../core/ranking/sweep';
import type {Reply, Request} from './protocol';

/** What a worker looks like from here, in Node and in the browser. */
export interface Port {
  readonly post: (request: Request) => void;
  readonly listen: (onReply: (reply: Reply) => void, onCrash: (message: string) => void) => void;
  readonly close: () => void;
}
export interface Pool {
  /** Rows of every range; undefined where a newer sweep or `cancel` took its place. */
  readonly sweep: (
    task: SweepTask,
    onProgress?: (done: number) => void,
    span?: readonly [from: number, to: number],
  ) => Promise<readonly SweepRows[] | undefined>;
  readonly cancel: () => void;
  readonly close: () => void;
}

/** Ranges of a sweep, whatever the number of workers: sums are then added in the same order. */
export const RANGES = 64;

export function createPool(size: number, open: () => Port): Pool {
  let ports: Port[] = [];
  let stop: (() => void) | null = null;

  const close = () => {
    for (const port of ports) port.close();
    ports = [];
  };
  /** Workers cannot be interrupted: those at work on something old are ended and opened anew. */
  const cancel = () => {
    stop?.();
    stop = null;
  };

  return {
    cancel,
    close: () => {
      cancel();
      close();
    },
    sweep: (task, onProgress = () => {}, [from, to] = [0, task.order]) => {
      cancel();
      if (ports.length === 0) ports = Array.from({length: size}, open);
      return new Promise((resolve, reject) => {
        const count = to - from;
        const ranges = rangesOf(count, Math.min(count, RANGES));
        const parts: SweepRows[] = [];
        let given = 0;
        let done = 0;
        let isOver = false;
        const end = (finish: () => void, isClean: boolean) => {
          if (isOver) return;
          isOver = true;
          stop = null;
          if (!isClean) close();
          finish();
        };
        stop = () => end(() => resolve(undefined), false);
        if (count === 0) return end(() => resolve([]), true);
        const give = (port: Port) => {
          const id = given++;
          const range = ranges[id];
          if (range) port.post({kind: 'range', id, from: from + range[0], to: from + range[1]});
        };
        for (const port of ports) {
          port.listen(
            (reply) => {
              if (isOver) return;
              if (reply.kind === 'fault') return end(() => reject(new Error(reply.message)), false);
              parts[reply.id] = reply.rows;
              done += reply.rows.impact.length;
              onProgress(done);
              if (done === count) return end(() => resolve(parts), true);
              give(port);
            },
            (message) => end(() => reject(new Error(message)), false),
          );
          port.post({kind: 'task', id: -1, task});
          give(port);
        }
      });
    },
  };
}

/** The same sweep in this thread: same ranges, same bits. */
export function sweepHere(
  task: SweepTask,
  onProgress: (done: number) => void = () => {},
  [from, to]: readonly [from: number, to: number] = [0, task.order],
): readonly SweepRows[] {
  let done = 0;
  return rangesOf(to - from, Math.min(to - from, RANGES)).map(([a, b]) => {
    const rows = runSweep(task, from + a, from + b);
    onProgress((done += b - a));
    return rows;
  });
}
