/** The rankings of this app, and the question that the screens of today put to them. */
import {useEffect} from 'react';
import {useStore} from 'zustand';
import {memoizeLast} from '../../core/lib/memoize';
import {createRankings, keyOf, type Rankings, type RankingState} from '../../state/rankings';
import type {App} from '../../state/store';
import {useApp, useAppState} from '../appContext';

/** One for all screens: the matrix shows what the ranking has computed. */
export const rankingsOf = memoizeLast(({dataset, openSweeper}: App) =>
  createRankings(dataset, openSweeper),
);

/** A slider on the move asks once it rests. */
const REST_MS = 150;

export interface UsedRankings extends RankingState {
  readonly rankings: Rankings;
  /** What is shown answers another question than the one that stands. */
  readonly isOutdated: boolean;
  readonly askAgain: () => void;
}

export function useRankings(): UsedRankings {
  const rankings = rankingsOf(useApp());
  const scenario = useAppState((s) => s.scenario);
  const state = useStore(rankings.store);
  const isEmpty = state.ranked === null;
  useEffect(() => {
    const timer = setTimeout(() => void rankings.ask(scenario), isEmpty ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [rankings, scenario, isEmpty]);
  return {
    ...state,
    rankings,
    isOutdated: state.ranked !== null && state.ranked.key !== keyOf(scenario),
    askAgain: () => void rankings.ask(scenario, true),
  };
}
