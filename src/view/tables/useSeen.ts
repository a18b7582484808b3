import {useMemo} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Seen} from '../../state/tables/tableRows';
import {useApp, useAppState} from '../appContext';

/** What the map shows, counted as below it: ties, and the companies that have one of them. */
export function useSeen(): Seen {
  const {catalogue, selectors} = useApp();
  const {ties} = useAppState(selectors.seen);
  return useMemo(() => {
    const ends = [...ties].flatMap((id) => {
      const tie = catalogue.ties.get(id);
      return tie ? [tie.from, tie.to] : [];
    });
    return {ties, companies: new Set<CompanyId>(ends)};
  }, [ties, catalogue]);
}
