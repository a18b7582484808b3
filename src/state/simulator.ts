/** What the map asks of whoever works out the force layout: a worker in the browser, a stand-in in tests. */
import type {Dataset} from '../core/dataset/schema';
import type {Places} from '../core/layout/forceSteps';

export interface Simulator {
  /** `onProgress`: the share done. Undefined where `cancel` came first. */
  readonly run: (
    task: Pick<Dataset, 'companies' | 'ties'> & {readonly seed: number},
    onProgress: (done: number) => void,
  ) => Promise<Places | undefined>;
  readonly cancel: () => void;
}
export type OpenSimulator = () => Promise<Simulator>;
