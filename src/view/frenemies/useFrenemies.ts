import {useEffect, useMemo, useState} from 'react';
import {buildEconomy} from '../../core/exposure/economy';
import {studyFrenemies, type StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import {questionOf} from '../../core/frenemies/whenOneFalls';
import {assumptionsOf} from '../../core/scenario/runScenario';
import type {Scenario} from '../../core/scenario/scenario';
import {keyOf} from '../../state/rankings';
import type {LoadedDataset} from '../../state/store';
import {useApp, useAppState} from '../appContext';
import {runInSlices} from '../study/runInSlices';

interface Answer {
  readonly key: string;
  readonly question: Scenario;
  readonly pairs: readonly StudiedFrenemy[];
}
/** The last answer of a dataset: back on the screen it is there at once. */
const lastOf = new WeakMap<LoadedDataset, Answer>();

/** The frenemies of what is asked; those of the question before until the new ones are there. */
export function useFrenemies(): {readonly answer: Answer | null; readonly isOutdated: boolean} {
  const {dataset} = useApp();
  const scenario = useAppState((s) => s.scenario);
  const key = keyOf(scenario);
  // What failed or was cut on the map does not count here: the same question, the same object.
  const question = useMemo(() => questionOf(scenario), [key]); // eslint-disable-line react-hooks/exhaustive-deps
  const [answer, setAnswer] = useState<Answer | null>(() => lastOf.get(dataset) ?? null);
  const isOutdated = answer?.key !== key;
  useEffect(() => {
    if (!isOutdated) return;
    const begin = () =>
      studyFrenemies(buildEconomy(dataset, question, assumptionsOf(question)), question);
    return runInSlices(begin, (pairs) => {
      const found = {key, question, pairs};
      lastOf.set(dataset, found);
      setAnswer(found);
    });
  }, [dataset, question, key, isOutdated]);
  return {answer, isOutdated};
}
