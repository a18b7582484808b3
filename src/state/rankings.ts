/**
 * The systemic ranking of what is asked: every company failed once by the scenario's model, and on
 * demand the same on data drawn anew. One job at a time, the newest question wins; the answer to
 * the one before stays until the next is complete.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {CompanyId, CompanyKind, Dataset} from '../core/dataset/schema';
import {buildEconomy, type Economy} from '../core/exposure/economy';
import {drawDataset, summariseDraws, type Certainty} from '../core/ranking/draws';
import {assembleRanking, ranksOf} from '../core/ranking/ranking';
import {economyTask} from '../core/ranking/economyTask';
import {assumptionsOf} from '../core/scenario/runScenario';
import type {Scenario} from '../core/scenario/scenario';
import type {OpenSweeper, Sweeper} from './sweeper';

/** What of a scenario a ranking depends on: each company fails alone, on the web as it stands. */
export type RankingQuestion = Pick<
  Scenario,
  'asOf' | 'inForce' | 'basis' | 'model' | 'parameters' | 'seed'
>;
export interface RankedCompany {
  readonly id: CompanyId;
  readonly kind: CompanyKind;
  readonly rank: number;
  readonly impact: number;
  readonly fragility: number;
  readonly sizeUsd: number;
  readonly isSizeImputed: boolean;
}
export interface Ranked {
  readonly key: string;
  readonly question: RankingQuestion;
  /** In the order of the data, as rows and columns of the matrix are. */
  readonly companies: readonly RankedCompany[];
  /** Row j: every company's distress when j fails. */
  readonly matrix: readonly Float64Array[];
  readonly converged: boolean;
}
export interface RankingState {
  readonly ranked: Ranked | null;
  readonly certainty: Certainty | null;
  readonly job: {
    readonly kind: 'sweep' | 'draws';
    readonly key: string;
    readonly done: number;
    readonly of: number;
  } | null;
  /** How the last job ended where it did not come to its answer. */
  readonly trouble: {
    readonly kind: 'failed' | 'cancelled';
    readonly of: 'sweep' | 'draws';
    readonly key: string;
  } | null;
}
export interface Rankings {
  readonly store: StoreApi<RankingState>;
  /** Ranks unless the answer is there or under way; a question cancelled is asked by `again`. */
  readonly ask: (question: RankingQuestion, again?: boolean) => Promise<void>;
  /** How sure is the ranking at hand? */
  readonly draw: (draws: number) => Promise<void>;
  readonly cancel: () => void;
}

export const keyOf = ({asOf, inForce, basis, model, parameters}: RankingQuestion): string =>
  JSON.stringify([asOf, inForce, basis, model, parameters]);

export function createRankings(dataset: Dataset, openSweeper: OpenSweeper): Rankings {
  const store = createStore<RankingState>()(() => ({
    ranked: null,
    certainty: null,
    job: null,
    trouble: null,
  }));
  let sweeper: Sweeper | null = null;
  /** Which job is the present one; whoever finds another number here has been superseded. */
  let turn = 0;

  const begin = (job: NonNullable<RankingState['job']>): number => {
    sweeper?.cancel();
    store.setState({job, trouble: null});
    return ++turn;
  };
  const tell = (mine: number, done: number) => {
    const {job} = store.getState();
    if (mine === turn && job) store.setState({job: {...job, done}});
  };
  /** Runs one job to its end; only the present one may change what is shown. */
  const run = async (
    job: NonNullable<RankingState['job']>,
    work: (mine: number, sweeper: Sweeper) => Promise<Partial<RankingState> | undefined>,
  ) => {
    const mine = begin(job);
    try {
      sweeper ??= await openSweeper();
      const found = mine === turn ? await work(mine, sweeper) : undefined;
      if (mine === turn && found) store.setState({...found, job: null});
    } catch {
      if (mine === turn)
        store.setState({job: null, trouble: {kind: 'failed', of: job.kind, key: job.key}});
    }
  };

  return {
    store,
    ask: async (question, again = false) => {
      const key = keyOf(question);
      const {ranked, job, trouble} = store.getState();
      if (job?.key === key || (!again && trouble?.key === key)) return;
      if (job === null && ranked?.key === key) return store.setState({trouble: null});
      if (ranked?.key === key) {
        turn++; // back to what is already known: the job for something else is dropped
        sweeper?.cancel();
        return store.setState({job: null, trouble: null});
      }
      const of = dataset.companies.length;
      await run({kind: 'sweep', key, done: 0, of}, async (mine, workers) => {
        const economy = economyOf(dataset, question);
        const task = economyTask(economy, {...question, wantsMatrix: true});
        const rows = await workers.sweep(task, (done) => tell(mine, done));
        if (!rows) return undefined;
        const {nodes, matrix, converged} = assembleRanking(economy.ids, rows);
        const companies = companiesOf(economy, nodes);
        return {
          ranked: {key, question, companies, matrix: matrix ?? [], converged},
          certainty: null,
        };
      });
    },
    draw: async (draws) => {
      const {ranked} = store.getState();
      if (!ranked) return;
      const {key, question, companies} = ranked;
      await run({kind: 'draws', key, done: 0, of: draws}, async (mine, workers) => {
        const impacts: number[][] = [];
        const drawn: ReadonlyMap<string, number>[] = [];
        for (let index = 0; index < draws; index++) {
          const draw = drawDataset(dataset, question.seed, index);
          const economy = economyOf(draw.dataset, question);
          const rows = await workers.sweep(economyTask(economy, {...question, wantsMatrix: false}));
          if (!rows || mine !== turn) return undefined;
          impacts.push(rows.flatMap((r) => [...r.impact]));
          drawn.push(draw.drawn);
          tell(mine, index + 1);
        }
        const ids = companies.map((c) => c.id);
        const point = companies.map((c) => c.impact);
        return {certainty: summariseDraws(ids, point, impacts, drawn)};
      });
    },
    cancel: () => {
      const {job} = store.getState();
      if (!job) return;
      turn++;
      sweeper?.cancel();
      store.setState({job: null, trouble: {kind: 'cancelled', of: job.kind, key: job.key}});
    },
  };
}

const economyOf = (dataset: Dataset, question: RankingQuestion): Economy =>
  buildEconomy(dataset, question, assumptionsOf(question));

function companiesOf(
  {ids, kinds, sizes}: Economy,
  nodes: readonly {readonly impact: number; readonly fragility: number | null}[],
): readonly RankedCompany[] {
  const ranks = ranksOf(nodes.map((n) => n.impact));
  return ids.map((id, i) => ({
    id,
    kind: kinds[i]!,
    rank: ranks[i]!,
    impact: nodes[i]!.impact,
    fragility: nodes[i]!.fragility ?? 0,
    sizeUsd: sizes[i]!.usd,
    isSizeImputed: sizes[i]!.imputed,
  }));
}
