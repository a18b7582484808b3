/** Outcomes of many questions, one at a time while the page stays responsive. */
import {useEffect, useMemo, useRef, useState} from 'react';
import type {Outcome} from '../../core/contagion/outcome';
import {createRunner} from '../../core/scenario/runScenario';
import type {Scenario} from '../../core/scenario/scenario';
import {useApp} from '../appContext';

export type Outcomes = Pick<ReadonlyMap<Scenario, Outcome>, 'get'>;

/** The list must keep its identity while its questions stay the same. */
export function useOutcomes(scenarios: readonly Scenario[]): Outcomes {
  const {dataset} = useApp();
  const run = useMemo(() => createRunner(dataset), [dataset]);
  const known = useRef(new WeakMap<Scenario, Outcome>());
  const [found, setFound] = useState<ReadonlyMap<Scenario, Outcome>>(new Map());
  useEffect(() => {
    const there = new Map<Scenario, Outcome>();
    let at = 0;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const scenario = scenarios[at++];
      if (scenario) {
        const outcome = known.current.get(scenario) ?? run(scenario);
        known.current.set(scenario, outcome);
        there.set(scenario, outcome);
        timer = setTimeout(next, 0); // the hand comes first
      }
      if (!scenario || !scenarios.slice(at).some((s) => known.current.has(s)))
        setFound(new Map(there));
    };
    timer = setTimeout(next, 0);
    return () => clearTimeout(timer);
  }, [run, scenarios]);
  return found;
}
