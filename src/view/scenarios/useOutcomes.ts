/** Outcomes of many questions, one at a time while the page stays responsive. */
import {useEffect, useState} from 'react';
import type {Outcome} from '../../core/contagion/outcome';
import {createRunner} from '../../core/scenario/runScenario';
import type {Scenario} from '../../core/scenario/scenario';
import {useApp} from '../appContext';

export type Outcomes = ReadonlyMap<Scenario, Outcome>;

/** The list must keep its identity while its questions stay the same. */
export function useOutcomes(scenarios: readonly Scenario[]): Outcomes {
  const {dataset} = useApp();
  const [found, setFound] = useState<Outcomes>(new Map());
  useEffect(() => {
    const run = createRunner(dataset);
    let timer: ReturnType<typeof setTimeout>;
    let done = new Map<Scenario, Outcome>();
    const next = () => {
      const scenario = scenarios.find((s) => !done.has(s));
      if (!scenario) return;
      done = new Map(done).set(scenario, run(scenario));
      setFound(done);
      timer = setTimeout(next, 0); // the hand comes first
    };
    timer = setTimeout(() => {
      setFound((before) => {
        done = new Map(scenarios.flatMap((s) => (before.has(s) ? [[s, before.get(s)!]] : [])));
        return done;
      });
      timer = setTimeout(next, 0);
    }, 0);
    return () => clearTimeout(timer);
  }, [dataset, scenarios]);
  return found;
}
