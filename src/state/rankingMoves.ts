/**
 * What two states do to the ranking: each side's companies failed once where it is not known yet, one
 * side after the other, off the main thread. The newest question wins; what was found for a side stays.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {Dataset} from '../core/dataset/schema';
import {rankingDifference, type RankChange} from '../core/exchange/rankingDifference';
import type {State} from '../core/exchange/stateDifference';
import {rankedPlaces, stateSweep, type RankedPlaces} from '../core/ranking/stateRanking';
import {keyOf} from './rankings';
import type {OpenSweeper, Sweeper} from './sweeper';

export interface RankingMoves {
  readonly moves: readonly RankChange[] | null;
  readonly job: {readonly done: number; readonly of: number} | null;
  readonly trouble: 'failed' | 'cancelled' | null;
}
export interface RankingMover {
  readonly store: StoreApi<RankingMoves>;
  readonly ask: (a: State, b: State) => Promise<void>;
  readonly cancel: () => void;
}

const NOTHING: RankingMoves = {moves: null, job: null, trouble: null};

export function createRankingMover(openSweeper: OpenSweeper): RankingMover {
  const store = createStore<RankingMoves>()(() => NOTHING);
  const found = new WeakMap<Dataset, Map<string, RankedPlaces>>();
  let sweeper: Sweeper | null = null;
  /** Which question is the present one. */
  let turn = 0;

  const placesOf = async (
    {dataset, scenario}: State,
    mine: number,
    tell: (done: number) => void,
  ): Promise<RankedPlaces | undefined> => {
    const known = found.get(dataset) ?? new Map<string, RankedPlaces>();
    found.set(dataset, known);
    const held = known.get(keyOf(scenario));
    if (held) return held;
    sweeper ??= await openSweeper();
    if (mine !== turn) return undefined;
    const rows = await sweeper.sweep(stateSweep(dataset, scenario), tell);
    if (!rows) return undefined;
    const places = rankedPlaces(dataset, rows);
    known.set(keyOf(scenario), places);
    return places;
  };

  return {
    store,
    ask: async (a, b) => {
      const mine = ++turn;
      sweeper?.cancel();
      const first = a.dataset.companies.length;
      const of = first + b.dataset.companies.length;
      store.setState({moves: null, job: {done: 0, of}, trouble: null}, true);
      const tell = (done: number) => {
        if (mine === turn) store.setState({job: {done, of}});
      };
      try {
        const before = await placesOf(a, mine, tell);
        const after = before && (await placesOf(b, mine, (done) => tell(first + done)));
        if (mine !== turn || !before || !after) return;
        store.setState({moves: rankingDifference(before, after), job: null});
      } catch {
        if (mine === turn) store.setState({...NOTHING, trouble: 'failed'});
      }
    },
    cancel: () => {
      turn++;
      sweeper?.cancel();
      store.setState({...NOTHING, trouble: 'cancelled'});
    },
  };
}
