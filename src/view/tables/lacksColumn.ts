import {isMissing, type Gap} from '../../state/tables/gaps';
import {tablesText} from '../text/tablesText';
import type {Text} from '../text/text';
import type {ViewColumn} from './viewColumn';

/** All that a row misses, in words: the meters of the table, row by row. */
export function lacksColumn<T>(
  gaps: readonly Gap<T>[],
  {language}: Pick<Text, 'language'>,
): ViewColumn<T> {
  const t = tablesText[language];
  const missed = (row: T) => gaps.filter((gap) => isMissing(gap, row));
  const inWords = (row: T): string | null =>
    missed(row)
      .map(({id}) => t.gaps[id].name)
      .join(', ') || null;
  return {
    id: 'lacks',
    kind: 'text',
    name: t.lacks,
    hint: t.lacksHint,
    width: 14,
    isShown: false,
    applies: () => false, // to miss nothing is no gap
    value: inWords,
    order: (row) => missed(row).length,
    cell: (row) => inWords(row) ?? '–',
  };
}
