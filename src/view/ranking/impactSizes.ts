/** Impact as what the discs are sized by: from the ranking of the question that stands, swept if need be. */
import type {CompanyId} from '../../core/dataset/schema';
import {sizeMeasure, type Sizes} from '../../core/picture/sizeMeasure';
import {keyOf} from '../../state/rankings';
import type {App} from '../../state/store';
import {rankingsOf} from './useRankings';

/** `tell`: how far it is, in [0, 1]. Rejects where the sweep failed or made way for another. */
export function impactSizes(app: App, tell: (progress: number) => void): Promise<Sizes> {
  const {scenario} = app.store.getState();
  const key = keyOf(scenario);
  const {store, ask} = rankingsOf(app);
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const {ranked, job, trouble} = store.getState();
      if (ranked?.key === key && job?.key !== key) {
        const values = new Map<CompanyId, number>(ranked.companies.map((c) => [c.id, c.impact]));
        resolve(sizeMeasure('impact', values));
        return true;
      }
      if (job?.key === key) tell(job.done / job.of);
      else if (trouble?.key === key || job) {
        reject(new Error(`no ranking: ${trouble?.kind ?? 'superseded'}`));
        return true;
      }
      return false;
    };
    const stop = store.subscribe(() => {
      if (look()) stop();
    });
    void ask(scenario, true);
    if (look()) stop();
  });
}
