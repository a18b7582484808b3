/** The months of this app's data, the companies watched, and what failing everyone gave per month. */
import {useEffect, useMemo} from 'react';
import {useStore} from 'zustand';
import type {CompanyId} from '../../core/dataset/schema';
import {newestDate, oldestDate} from '../../core/graph/web';
import {memoizeLast} from '../../core/lib/memoize';
import {monthly} from '../../core/timeline/monthly';
import {monthStops} from '../../core/timeline/monthStops';
import {createMonthly} from '../../state/monthly';
import type {App} from '../../state/store';
import {useApp, useAppState} from '../appContext';

export const RECENT = 36;
export const MOST_WATCHED = 6;
const FIRST_WATCHED = 3;
const REST_MS = 150;

const standingsOf = memoizeLast(({dataset, openSweeper}: App) =>
  createMonthly(dataset, openSweeper),
);
const monthsOf = memoizeLast(
  (dataset: App['dataset'], basis: 'announced' | 'binding' | 'paid', inForce: boolean) =>
    monthly(dataset, monthStops(oldestDate(dataset), newestDate(dataset)), {basis, inForce}),
);

export function useTimeline(wantsAll: boolean) {
  const app = useApp();
  const {dataset} = app;
  const {basis, inForce, model, parameters, seed} = useAppState((s) => s.scenario);
  const all = monthsOf(dataset, basis, inForce);
  const months = useMemo(() => (wantsAll ? all : all.slice(-RECENT)), [all, wantsAll]);
  const standings = standingsOf(app);
  const state = useStore(standings.store);
  // The date is no part of the question: the cursor asks for nothing.
  const ask = useMemo(
    () => () => {
      const question = {asOf: '', basis, inForce, model, parameters, seed};
      const stops = months.map((m) => m.stop);
      void standings.ask(question, stops);
    },
    [standings, months, basis, inForce, model, parameters, seed],
  );
  useEffect(() => {
    const timer = setTimeout(ask, REST_MS);
    return () => clearTimeout(timer);
  }, [ask]);
  return {months, watched: useWatched(), state, ask, cancel: standings.cancel};
}

/** Chosen by the user; before that, the companies with the most ties. */
function useWatched(): readonly CompanyId[] {
  const {dataset, catalogue} = useApp();
  const choice = useAppState((s) => s.view.choices?.watched);
  return useMemo(() => {
    if (choice !== undefined) {
      const known = choice.split(',').filter((id) => catalogue.companies.has(id as CompanyId));
      return [...new Set(known as CompanyId[])].slice(0, MOST_WATCHED);
    }
    const ties = new Map<CompanyId, number>();
    for (const {from, to} of dataset.ties)
      for (const id of [from, to]) ties.set(id, (ties.get(id) ?? 0) + 1);
    const order = [...ties].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return order.slice(0, FIRST_WATCHED).map(([id]) => id);
  }, [choice, dataset, catalogue]);
}
