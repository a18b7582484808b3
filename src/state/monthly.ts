/**
 * Impact and fragility month by month: every company failed once at each stop, newest first. A
 * stop is swept even where no tie came or went, since contracts run on and figures are renewed.
 * What was found for a question stays: a wider window asks only for the stops that are missing,
 * another company watched for none. One job at a time, the newest question wins.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {CompanyId, Dataset} from '../core/dataset/schema';
import {buildEconomy} from '../core/exposure/economy';
import {assembleRanking} from '../core/ranking/ranking';
import {economyTask} from '../core/ranking/economyTask';
import {assumptionsOf} from '../core/scenario/runScenario';
import {keyOf, type RankingQuestion} from './rankings';
import type {OpenSweeper, Sweeper} from './sweeper';

export interface Standing {
  /** What its failure takes from all others, weighted by size; what others' failures take from it. */
  readonly impact: number;
  readonly fragility: number;
}
export type StandingsAt = ReadonlyMap<CompanyId, Standing>;

export interface MonthlyState {
  /** Which question the standings answer: all but the date. */
  readonly key: string;
  /** Per stop, every company. */
  readonly standings: ReadonlyMap<string, StandingsAt>;
  readonly job: {readonly done: number; readonly of: number} | null;
  readonly trouble: 'failed' | 'cancelled' | null;
}
export interface Monthly {
  readonly store: StoreApi<MonthlyState>;
  /** Computes the stops that are missing, the last of them first. */
  readonly ask: (question: RankingQuestion, stops: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
}

const keyWithoutDate = (question: RankingQuestion): string => keyOf({...question, asOf: ''});

export function createMonthly(dataset: Dataset, openSweeper: OpenSweeper): Monthly {
  const store = createStore<MonthlyState>()(() => ({
    key: '',
    standings: new Map(),
    job: null,
    trouble: null,
  }));
  let sweeper: Sweeper | null = null;
  let turn = 0;

  const ask: Monthly['ask'] = async (question, stops) => {
    const mine = ++turn;
    sweeper?.cancel();
    const key = keyWithoutDate(question);
    const known = store.getState().key === key ? store.getState().standings : new Map();
    const missing = stops.filter((stop) => !known.has(stop)).reverse();
    const job = missing.length > 0 ? {done: 0, of: missing.length} : null;
    store.setState({key, standings: known, job, trouble: null});
    try {
      for (const [i, asOf] of missing.entries()) {
        sweeper ??= await openSweeper();
        if (mine !== turn) return;
        const found = await standingsAt(dataset, {...question, asOf}, sweeper);
        if (mine !== turn || found === undefined) return;
        store.setState(({standings}) => ({
          standings: new Map([...standings, [asOf, found]]),
          job: i + 1 < missing.length ? {done: i + 1, of: missing.length} : null,
        }));
      }
    } catch {
      if (mine === turn) store.setState({job: null, trouble: 'failed'});
    }
  };

  return {
    store,
    ask,
    cancel: () => {
      if (store.getState().job === null) return;
      turn++;
      sweeper?.cancel();
      store.setState({job: null, trouble: 'cancelled'});
    },
  };
}

async function standingsAt(
  dataset: Dataset,
  question: RankingQuestion,
  sweeper: Sweeper,
): Promise<StandingsAt | undefined> {
  const economy = buildEconomy(dataset, question, assumptionsOf(question));
  const rows = await sweeper.sweep(economyTask(economy, {...question, wantsMatrix: false}));
  if (!rows) return undefined;
  const {nodes} = assembleRanking(economy.ids, rows);
  return new Map(
    economy.ids.map((id, i) => [
      id,
      {impact: nodes[i]!.impact, fragility: nodes[i]!.fragility ?? 0},
    ]),
  );
}
