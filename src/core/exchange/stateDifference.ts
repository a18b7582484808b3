/**
 * What differs between two states, each a dataset with a question: in the data, on the map (which ties
 * are there, what of them counts), in the question, and in who is hit. Either side may be another
 * file, another date or another scenario. O(records) and two outcomes.
 */
import type {Outcome} from '../contagion/outcome';
import {VISIBLE} from '../contagion/outcome';
import type {CompanyId, Dataset, TieId} from '../dataset/schema';
import {buildWeb, type Certainty, type Web, type WebTie} from '../graph/web';
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
  /** What differs in its record: amounts of any basis, dates, status, sources. */
  readonly terms: readonly FieldChange[];
}
export interface HitChange {
  readonly id: CompanyId;
  /** Distress, a share of the company. */
  readonly before: number;
  readonly after: number;
  /** Dollars lost beyond its own shock. */
  readonly beforeUsd: number;
  readonly afterUsd: number;
}
export type OutcomeTotal = Pick<Outcome['total'], 'impact' | 'usd' | 'hit' | 'failed'>;
export interface StateDifference {
  readonly records: readonly RecordChange[];
  readonly question: readonly FieldChange[];
  /** Companies that only one side knows, and those whose record differs. */
  readonly companies: {
    readonly added: readonly CompanyId[];
    readonly removed: readonly CompanyId[];
    readonly changed: readonly CompanyId[];
  };
  /** Ties on the map after and not before, before and not after, and on both with other terms. */
  readonly ties: {
    readonly added: readonly TieId[];
    readonly removed: readonly TieId[];
    readonly changed: readonly TieChange[];
  };
  /** Distress, largest change first; empty while nothing fails on either side. */
  readonly hits: readonly HitChange[];
  /** null: nothing fails on that side. */
  readonly totals: {readonly before: OutcomeTotal | null; readonly after: OutcomeTotal | null};
}

export function stateDifference(a: State, b: State): StateDifference {
  const records = a.dataset === b.dataset ? [] : differenceOf(a.dataset, b.dataset);
  const [before, after] = [outcomeOf(a), outcomeOf(b)];
  const companies = records.filter(({table}) => table === 'companies');
  const idsOf = (changes: readonly RecordChange[]) => changes.map(({id}) => id as CompanyId);
  return {
    records,
    question: fieldChanges({
      table: 'scenarios',
      id: '',
      before: {...a.scenario},
      after: {...b.scenario},
    }),
    companies: {
      added: idsOf(companies.filter((c) => c.before === null)),
      removed: idsOf(companies.filter((c) => c.after === null)),
      changed: idsOf(companies.filter((c) => c.before !== null && c.after !== null)),
    },
    ties: tieDifference(webOf(a), webOf(b)),
    hits: hitDifference(before, after),
    totals: {before: totalOf(before), after: totalOf(after)},
  };
}

const webOf = ({dataset, scenario}: State): Web => buildWeb(dataset, scenario);
const outcomeOf = ({dataset, scenario}: State): Outcome | null =>
  isQuiet(scenario) ? null : runScenario(dataset, scenario);
const totalOf = (outcome: Outcome | null): OutcomeTotal | null => {
  if (outcome === null) return null;
  const {impact, usd, hit, failed} = outcome.total;
  return {impact, usd, hit, failed};
};

function tieDifference({ties: before}: Web, {ties: after}: Web): StateDifference['ties'] {
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...after].flatMap(([id, now]) => {
      const then = before.get(id);
      return then ? changeOf(id, then, now) : [];
    }),
  };
}

function changeOf(id: TieId, then: WebTie, now: WebTie): TieChange[] {
  const terms =
    then.tie === now.tie
      ? []
      : fieldChanges({table: 'ties', id, before: {...then.tie}, after: {...now.tie}});
  const isSame =
    terms.length === 0 && then.amountUsd === now.amountUsd && then.certainty === now.certainty;
  if (isSame) return [];
  return [
    {
      id,
      beforeUsd: then.amountUsd,
      afterUsd: now.amountUsd,
      beforeCertainty: then.certainty,
      afterCertainty: now.certainty,
      terms,
    },
  ];
}

function hitDifference(a: Outcome | null, b: Outcome | null): HitChange[] {
  const before = new Map((a?.nodes ?? []).map((n) => [n.id, n]));
  const after = new Map((b?.nodes ?? []).map((n) => [n.id, n]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({
      id,
      before: before.get(id)?.distress ?? 0,
      after: after.get(id)?.distress ?? 0,
      beforeUsd: before.get(id)?.usd ?? 0,
      afterUsd: after.get(id)?.usd ?? 0,
    }))
    .filter((hit) => Math.abs(hit.after - hit.before) >= VISIBLE)
    .sort(
      (x, y) =>
        Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.id < y.id ? -1 : 1),
    );
}
