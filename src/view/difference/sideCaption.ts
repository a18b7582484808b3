/** One side as captions and files name it: what it is, its basis, date and data. */
import {viewCaption} from '../study/viewCaption';
import {differenceText} from '../text/differenceText';
import type {Text} from '../text/text';
import type {Side} from './useSides';

export function sideCaption({name, dataset, scenario, hash, changes}: Side, text: Text): string {
  const t = differenceText[text.language];
  const data = viewCaption(scenario, {version: dataset.version, hash}, text);
  return [`${name}; ${data}`, ...(changes > 0 ? [t.ownChanges(changes)] : [])].join(', ');
}
