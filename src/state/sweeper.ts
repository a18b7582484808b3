/** What the screens ask of whoever fails every company: workers in the browser, a stand-in in tests. */
import type {SweepRows, SweepTask} from '../core/ranking/sweep';

export interface Sweeper {
  /** Undefined where a newer sweep or `cancel` took its place. */
  readonly sweep: (
    task: SweepTask,
    onProgress?: (done: number) => void,
  ) => Promise<readonly SweepRows[] | undefined>;
  readonly cancel: () => void;
}
export type OpenSweeper = () => Promise<Sweeper>;
