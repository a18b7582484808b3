/**
 * The shelf: every scenario and precedent of the founding documents as a question ready to run.
 * A variant's delays become reductions at the date and basis that it runs on. O(ties).
 */
import type {Dataset, ScenarioEntry, ScenarioVariant, TieId} from '../dataset/schema';
import {buildWeb} from '../graph/web';
import {delayLoss} from './delay';
import {emptyScenario, withReduction, withShock, type Scenario} from './scenario';

export interface ShelfItem {
  /** `entry/variant`: how links and the command line name it. */
  readonly key: string;
  readonly entry: ScenarioEntry;
  readonly variant: ScenarioVariant;
}

export const shelfOf = ({scenarios}: Pick<Dataset, 'scenarios'>): readonly ShelfItem[] =>
  scenarios.flatMap((entry) =>
    entry.variants.map((variant) => ({key: `${entry.id}/${variant.id}`, entry, variant})),
  );

export function shelfScenario(
  dataset: Dataset,
  variant: ScenarioVariant,
  {asOf, inForce, seed}: Pick<Scenario, 'asOf' | 'inForce' | 'seed'>,
): Scenario {
  const {basis, parameters} = variant;
  let scenario: Scenario = {...emptyScenario(asOf), inForce, seed, basis, parameters};
  for (const [id, loss] of Object.entries(variant.shocks))
    scenario = withShock(scenario, id as keyof Scenario['shocks'], loss);
  for (const [id, lost] of Object.entries(variant.reductions))
    scenario = withReduction(scenario, id as TieId, lost);
  return withDelays(dataset, scenario, variant.delays);
}

/** Months per tie as reductions; a tie reduced already keeps the larger loss. */
export function withDelays(
  dataset: Dataset,
  scenario: Scenario,
  delays: Readonly<Record<string, number>>,
): Scenario {
  const web = buildWeb(dataset, scenario);
  return Object.entries(delays).reduce((now, [id, months]) => {
    const entry = web.ties.get(id as TieId);
    if (!entry) return now; // not there at this date and basis: nothing of it can come later
    const {lost} = delayLoss(entry, web, dataset.defaults, months);
    return withReduction(now, id as TieId, Math.max(lost, now.reductions[id as TieId] ?? 0));
  }, scenario);
}
