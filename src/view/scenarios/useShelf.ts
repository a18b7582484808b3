/** The shelf's questions and outcomes, one at a time while the page stays responsive. */
import {useEffect, useMemo, useState} from 'react';
import type {Outcome} from '../../core/contagion/outcome';
import {createRunner} from '../../core/scenario/runScenario';
import type {Scenario} from '../../core/scenario/scenario';
import {shelfOf, shelfScenario, type ShelfItem} from '../../core/scenario/shelf';
import {useApp, useAppState} from '../appContext';

export interface Shelved extends ShelfItem {
  readonly scenario: Scenario;
  readonly outcome: Outcome | null;
}

export function useShelf(): readonly Shelved[] {
  const {dataset} = useApp();
  const asOf = useAppState((s) => s.scenario.asOf);
  const inForce = useAppState((s) => s.scenario.inForce);
  const seed = useAppState((s) => s.scenario.seed);
  const items = useMemo(
    () =>
      shelfOf(dataset).map((item) => ({
        ...item,
        scenario: shelfScenario(dataset, item.variant, {asOf, inForce, seed}),
      })),
    [dataset, asOf, inForce, seed],
  );
  const [found, setFound] = useState<ReadonlyMap<Scenario, Outcome>>(new Map());
  useEffect(() => {
    const run = createRunner(dataset);
    let at = 0;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      const item = items[at++];
      if (!item) return;
      const outcome = run(item.scenario);
      setFound((before) => new Map(before).set(item.scenario, outcome));
      timer = setTimeout(next, 0); // the hand comes first
    };
    timer = setTimeout(next, 0);
    return () => clearTimeout(timer);
  }, [dataset, items]);
  return items.map((item) => ({...item, outcome: found.get(item.scenario) ?? null}));
}
