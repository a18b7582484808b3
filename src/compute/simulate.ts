/** The force layout step by step, told to whoever listens: what its worker does with each task. */
import type {CompanyId, Dataset} from '../core/dataset/schema';
import {forceSteps} from '../core/layout/forceSteps';
import type {Point} from '../core/picture/geometry';

export interface ForceTask {
  readonly companies: Dataset['companies'];
  readonly ties: Dataset['ties'];
  readonly seed: number;
}
export type ForceReply =
  | {readonly kind: 'progress'; readonly done: number}
  | {readonly kind: 'places'; readonly places: readonly (readonly [CompanyId, Point])[]}
  | {readonly kind: 'fault'; readonly message: string};

export function simulate({seed, ...dataset}: ForceTask, tell: (reply: ForceReply) => void): void {
  try {
    const steps = forceSteps(dataset, seed);
    for (;;) {
      const step = steps.next();
      if (step.done) return tell({kind: 'places', places: [...step.value]});
      tell({kind: 'progress', done: step.value});
    }
  } catch (error) {
    tell({kind: 'fault', message: error instanceof Error ? error.message : String(error)});
  }
}
