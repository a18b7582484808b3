/**
 * What crosses to a worker and back: plain objects and typed arrays, nothing else. The same
 * messages serve Node's worker threads and the browser's workers.
 */
import {runSweep, type SweepRows, type SweepTask} from '../core/ranking/sweep';

export type Request =
  | {readonly kind: 'task'; readonly id: number; readonly task: SweepTask}
  | {readonly kind: 'range'; readonly id: number; readonly from: number; readonly to: number};
export type Reply =
  | {readonly kind: 'rows'; readonly id: number; readonly rows: SweepRows}
  | {readonly kind: 'fault'; readonly id: number; readonly message: string};

/** A worker's memory is one task; ranges refer to the task that was sent last. */
export function createAnswer(): (request: Request) => Reply | null {
  let task: SweepTask | null = null;
  return (request) => {
    try {
      if (request.kind === 'task') {
        task = request.task;
        return null;
      }
      if (task === null) throw new Error('a range came before its task');
      return {kind: 'rows', id: request.id, rows: runSweep(task, request.from, request.to)};
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return {kind: 'fault', id: request?.id, message};
    }
  };
}
