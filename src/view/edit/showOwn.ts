/** To the list of own changes; on a phone what is selected would cover it. */
import type {App} from '../../state/store';
import {isPhone} from '../usePhone';

export function showOwn({actions}: Pick<App, 'actions'>): void {
  if (isPhone()) actions.select(null);
  actions.choose('table', 'own');
  actions.show('data');
}
