import {useEffect, useState} from 'react';
import {findLoops, type LoopStudy} from '../../core/loops/loops';
import type {Scenario} from '../../core/scenario/scenario';
import type {LoadedDataset} from '../../state/store';
import {useApp, useAppState} from '../appContext';
import {runInSlices} from '../study/runInSlices';

type Question = Pick<Scenario, 'asOf' | 'inForce' | 'basis' | 'seed'>;
export interface LoopAnswer {
  readonly key: string;
  readonly question: Question;
  readonly study: LoopStudy;
}
/** The last answer of a dataset: back on the screen it is there at once. */
const lastOf = new WeakMap<LoadedDataset, LoopAnswer>();

/** The loops of the web that stands; those of the one before until the new ones are there. */
export function useLoops(): {readonly answer: LoopAnswer | null; readonly isOutdated: boolean} {
  const {dataset} = useApp();
  const asOf = useAppState((s) => s.scenario.asOf);
  const inForce = useAppState((s) => s.scenario.inForce);
  const basis = useAppState((s) => s.scenario.basis);
  const seed = useAppState((s) => s.scenario.seed);
  const key = JSON.stringify([asOf, inForce, basis, seed]);
  const [answer, setAnswer] = useState<LoopAnswer | null>(() => lastOf.get(dataset) ?? null);
  const isOutdated = answer?.key !== key;
  useEffect(() => {
    if (!isOutdated) return;
    const question = {asOf, inForce, basis, seed};
    return runInSlices(
      () => findLoops(dataset, question, {seed}),
      (study) => {
        const found = {key, question, study};
        lastOf.set(dataset, found);
        setAnswer(found);
      },
    );
  }, [dataset, asOf, inForce, basis, seed, key, isOutdated]);
  return {answer, isOutdated};
}
