/** The shelf's questions at the present date, and which of their ties do not count there. */
import {useMemo} from 'react';
import type {TieId} from '../../core/dataset/schema';
import {buildWeb} from '../../core/graph/web';
import {absenceFault, delayFault, type DelayFault} from '../../core/scenario/delayFault';
import type {Scenario} from '../../core/scenario/scenario';
import {shelfOf, shelfScenario, type ShelfItem} from '../../core/scenario/shelf';
import {useApp, useAppState} from '../appContext';

export interface Shelved extends ShelfItem {
  readonly scenario: Scenario;
  /** Ties that it names but that take no part at this date and basis. */
  readonly idle: readonly {readonly id: TieId; readonly why: DelayFault}[];
}

export function useShelf(): readonly Shelved[] {
  const {dataset} = useApp();
  const asOf = useAppState((s) => s.scenario.asOf);
  const inForce = useAppState((s) => s.scenario.inForce);
  const seed = useAppState((s) => s.scenario.seed);
  return useMemo(
    () =>
      shelfOf(dataset).map((item) => {
        const {variant} = item;
        const web = buildWeb(dataset, {asOf, inForce, basis: variant.basis});
        const found = [
          ...Object.keys(variant.reductions).map((id) => [id, absenceFault(id as TieId, web)]),
          ...Object.keys(variant.delays).map((id) => [id, delayFault(id as TieId, web, dataset)]),
        ] as [TieId, DelayFault | null][];
        return {
          ...item,
          scenario: shelfScenario(dataset, variant, {asOf, inForce, seed}),
          idle: found.flatMap(([id, why]) => (why === null ? [] : [{id, why}])),
        };
      }),
    [dataset, asOf, inForce, seed],
  );
}
