/** A table as it is read: its rows narrowed, sorted, and its columns chosen, all kept in the view. */
import {useDeferredValue, useMemo, useState} from 'react';
import {filterRows, textsOf, type RowTexts} from '../../core/explore/filterRows';
import {sortRows, type SortKey} from '../../core/explore/sortRows';
import {isUnstated} from '../../core/explore/tableColumn';
import {isMissing, type Gap} from '../../state/tables/gaps';
import {
  readTable,
  writeTable,
  type About,
  type TableChoice,
  type TableId,
} from '../../state/tables/tableChoices';
import {useApp, useAppState} from '../appContext';
import {useText} from '../text/text';
import type {ViewColumn} from './viewColumn';

export interface TableInput<T> {
  readonly id: TableId;
  readonly rows: readonly T[];
  readonly columns: readonly ViewColumn<T>[];
  readonly gaps: readonly Gap<T>[];
  /** Everything a row can be found by, in one text. */
  readonly wordsOf: (row: T) => string;
  readonly isAbout: (row: T, about: About) => boolean;
  readonly isSeenOnly: boolean;
  /** Until another is chosen. */
  readonly sort: SortKey;
}

export interface TableState<T> {
  readonly choice: TableChoice;
  /** Those of the map, or all. */
  readonly scope: readonly T[];
  /** Of these, those that the filters leave, in order. */
  readonly found: readonly T[];
  readonly shown: readonly ViewColumn<T>[];
  readonly keys: readonly SortKey[];
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly change: (change: Partial<TableChoice>) => void;
}

interface Row {
  readonly id: string;
  readonly isSeen: boolean;
}

export function useTable<T extends Row>(input: TableInput<T>): TableState<T> {
  const {id, rows, columns, gaps, wordsOf, isAbout, isSeenOnly, sort} = input;
  const {actions} = useApp();
  const {language} = useText();
  const text = useAppState((s) => s.view.choices?.[id]);
  const choice = useMemo(() => readTable(text), [text]);
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  // The date moves what rows state, not what they are found by: each is taken apart once.
  const known = useMemo(() => ({wordsOf, texts: new Map<string, RowTexts>()}), [wordsOf]);
  const texts = useMemo(
    () => (sought === '' ? [] : rows.map((row) => textsIn(known, row))),
    [rows, known, sought],
  );
  const scope = useMemo(
    () => (isSeenOnly ? rows.filter(({isSeen}) => isSeen) : rows),
    [rows, isSeenOnly],
  );
  const keys = useMemo(() => {
    const here = choice.sort.filter(({column}) => columns.some((c) => c.id === column));
    return here.length > 0 ? here : [sort];
  }, [choice, columns, sort]);
  const found = useMemo(() => {
    const {gap, about} = choice;
    const inScope = new Set(scope.map((row) => row.id));
    const isLeft = (row: T): boolean =>
      inScope.has(row.id) &&
      (about === null || isAbout(row, about)) &&
      (gap === null || lacks(row, gap, gaps, columns));
    const left = filterRows(rows, texts, sought).filter(isLeft);
    return sortRows(left, columns, keys, language);
  }, [rows, texts, sought, scope, choice, gaps, columns, keys, isAbout, language]);
  const shown = useMemo(
    () =>
      columns.filter(({id: column, isShown}, i) =>
        i === 0 ? true : (choice.columns?.includes(column) ?? isShown),
      ),
    [columns, choice],
  );
  const change = (next: Partial<TableChoice>) =>
    actions.choose(id, writeTable({...choice, ...next}));
  return {choice, scope, found, shown, keys, query, setQuery, change};
}

interface Known<T> {
  readonly wordsOf: (row: T) => string;
  readonly texts: Map<string, RowTexts>;
}

function textsIn<T extends Row>({wordsOf, texts}: Known<T>, row: T): RowTexts {
  const made = texts.get(row.id) ?? textsOf(wordsOf(row));
  texts.set(row.id, made);
  return made;
}

function lacks<T>(
  row: T,
  without: NonNullable<TableChoice['gap']>,
  gaps: readonly Gap<T>[],
  columns: readonly ViewColumn<T>[],
): boolean {
  const gap = gaps.find(({id}) => id === without);
  if (gap) return isMissing(gap, row);
  const column = columns.find(({id}) => `no:${id}` === without);
  return column === undefined || isUnstated(column, row);
}
