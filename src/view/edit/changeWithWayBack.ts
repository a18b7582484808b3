/**
 * Puts other own changes in place and offers the way back: undo, as long as nothing was done since, and
 * the changes as they were where something was.
 */
import type {RecordChange} from '../../core/exchange/difference';
import type {App} from '../../state/store';

export function changeWithWayBack(
  {store, actions}: Pick<App, 'store' | 'actions'>,
  next: readonly RecordChange[],
  offer: (wayBack: () => void) => void,
): void {
  const before = store.getState().changes;
  actions.change(next);
  const {past} = store.getState();
  offer(() => {
    if (store.getState().past === past) actions.undo();
    else actions.change(before);
  });
}
