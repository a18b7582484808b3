/**
 * What differs between two states, each a dataset with a question: in the data, on the map (which ties
 * are there, what of them counts), in the question, and in who is hit. Either side may be another
 * file, another date or another scenario. O(records) and two outcomes.
 */
import type {Outcome} from '../contagion/outcome';
import {VISIBLE} from '../contagion/outcome';
import type {CompanyId, Dataset, TieId} from '../dataset/schema';
import {buildWeb, type Certainty, type Web} from '../graph/web';
import {runScenario} from '../scenario/runScenario';
import {isQuiet, type Scenario} from '../scenario/scenario';
import {differenceOf, fieldChanges, type FieldChange, type RecordChange} from './difference';

export interface State {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
}
export interface TieChange {
  readonly id: TieId;
  readonly beforeUsd: number | null;
  readonly afterUsd: number | null;
  readonly beforeCertainty: Certainty;
  readonly afterCertainty: Certainty;
}
export interface HitChange {
  readonly id: CompanyId;
  readonly before: number;
  readonly after: number;
}
export interface StateDifference {
  readonly records: readonly RecordChange[];
  readonly question: readonly FieldChange[];
  /** Ties on the map after and not before, before and not after, and on both with other terms. */
  readonly ties: {
    readonly added: readonly TieId[];
    readonly removed: readonly TieId[];
    readonly changed: readonly TieChange[];
  };
  /** Distress, largest change first; empty while nothing fails on either side. */
  readonly hits: readonly HitChange[];
}

export function stateDifference(a: State, b: State): StateDifference {
  return {
    records: a.dataset === b.dataset ? [] : differenceOf(a.dataset, b.dataset),
    question: fieldChanges({
      table: 'scenarios',
      id: '',
      before: {...a.scenario},
      after: {...b.scenario},
    }),
    ties: tieDifference(webOf(a), webOf(b)),
    hits: hitDifference(outcomeOf(a), outcomeOf(b)),
  };
}

const webOf = ({dataset, scenario}: State): Web => buildWeb(dataset, scenario);
const outcomeOf = ({dataset, scenario}: State): Outcome | null =>
  isQuiet(scenario) ? null : runScenario(dataset, scenario);

function tieDifference({ties: before}: Web, {ties: after}: Web): StateDifference['ties'] {
  const changed = [...after].flatMap(([id, now]): TieChange[] => {
    const then = before.get(id);
    if (!then || (then.amountUsd === now.amountUsd && then.certainty === now.certainty)) return [];
    return [
      {
        id,
        beforeUsd: then.amountUsd,
        afterUsd: now.amountUsd,
        beforeCertainty: then.certainty,
        afterCertainty: now.certainty,
      },
    ];
  });
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed,
  };
}

function hitDifference(a: Outcome | null, b: Outcome | null): HitChange[] {
  const before = new Map((a?.nodes ?? []).map((n) => [n.id, n.distress]));
  const after = new Map((b?.nodes ?? []).map((n) => [n.id, n.distress]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({id: id as CompanyId, before: before.get(id) ?? 0, after: after.get(id) ?? 0}))
    .filter((hit) => Math.abs(hit.after - hit.before) >= VISIBLE)
    .sort(
      (x, y) =>
        Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.id < y.id ? -1 : 1),
    );
}
