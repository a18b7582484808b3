/** One side as captions and files name it: what it is, its basis, date and data. */
import {viewCaption} from '../study/viewCaption';
import type {Text} from '../text/text';
import type {Side} from './useSides';

export const sideCaption = ({name, scenario, data}: Side, text: Text): string =>
  `${name}; ${viewCaption(scenario, data, text)}`;
