/**
 * The part of a scenario that speaks of these data: kept scenarios outlive the data that they were
 * made on. What is dropped is returned, for the caller to say. Pure; O(names).
 */
import type {Dataset} from '../dataset/schema';
import type {Scenario} from './scenario';

export interface KnownPart {
  readonly scenario: Scenario;
  /** Ids of companies and ties that the data do not have. */
  readonly dropped: readonly string[];
}

export function knownPart(
  scenario: Scenario,
  {companies, ties}: Pick<Dataset, 'companies' | 'ties'>,
): KnownPart {
  const known = new Set<string>([...companies, ...ties].map(({id}) => id));
  const dropped = [scenario.shocks, scenario.reductions].flatMap((record) =>
    Object.keys(record).filter((id) => !known.has(id)),
  );
  if (dropped.length === 0) return {scenario, dropped};
  const kept = <T extends Readonly<Record<string, number>>>(record: T): T =>
    Object.fromEntries(Object.entries(record).filter(([id]) => known.has(id))) as T;
  const {shocks, reductions} = scenario;
  return {
    scenario: {...scenario, shocks: kept(shocks), reductions: kept(reductions)},
    dropped,
  };
}
