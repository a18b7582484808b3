/** Which companies share a ground, as the reader asked for it. Communities come with their library. */
import {useEffect, useState} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Web} from '../../core/graph/web';
import type {HullGroup} from '../../core/picture/picture';
import {plainGroups} from '../../core/picture/plainGroups';
import {useApp, useAppState} from '../appContext';

export interface Grouping {
  readonly by: HullGroup;
  readonly groups: ReadonlyMap<CompanyId, string>;
}

/** null: none is asked for, or it is not there yet. */
export function useGrouping(): Grouping | null {
  const {selectors} = useApp();
  const by = useAppState((s) => s.view.picture?.hulls ?? null);
  const web = useAppState(selectors.web);
  const seed = useAppState((s) => s.scenario.seed);
  const [found, setFound] = useState<Grouping | null>(null);
  useEffect(() => {
    if (by === null) return;
    let isWanted = true;
    void findGrouping(by, web, seed).then((grouping) => {
      if (isWanted) setFound(grouping);
    });
    return () => {
      isWanted = false;
    };
  }, [by, web, seed]);
  return found?.by === by ? found : null;
}

export async function findGrouping(by: HullGroup, web: Web, seed: number): Promise<Grouping> {
  if (by !== 'community') return {by, groups: plainGroups(by, web.companies)};
  const {communityGroups} = await import('../../core/metrics/graphSizes');
  return {by, groups: communityGroups(web, seed)};
}
