/** What the reader changed, by id: added by them, or changed from what is published. */
import {useMemo} from 'react';
import type {ChangedTable} from '../../core/exchange/difference';
import {useAppState} from '../appContext';

export type OwnMarkKind = 'added' | 'changed';

export function useOwn(table: ChangedTable): ReadonlyMap<string, OwnMarkKind> {
  const changes = useAppState((s) => s.changes);
  return useMemo(
    () =>
      new Map(
        changes
          .filter((change) => change.table === table && change.after !== null)
          .map(({id, before}) => [id, before === null ? 'added' : 'changed']),
      ),
    [changes, table],
  );
}
