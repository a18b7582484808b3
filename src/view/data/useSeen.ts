import {useMemo} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Seen} from '../../state/tables/tableRows';
import {useApp, useAppState} from '../appContext';

/** What the map shows: the ties of the web whose type is not switched off, and who has one. */
export function useSeen(): Seen {
  const {selectors} = useApp();
  const web = useAppState(selectors.web);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  return useMemo(() => {
    const ties = [...web.ties.values()].filter(({tie}) => !hiddenTypes.includes(tie.type));
    const companies = new Set<CompanyId>(ties.flatMap(({tie}) => [tie.from, tie.to]));
    return {ties: new Set(ties.map(({tie}) => tie.id)), companies};
  }, [web, hiddenTypes]);
}
