/** The draft of a form: begun or found again, kept at every stroke, put on the record as it is now. */
import {useMemo, useState} from 'react';
import {blankDraft, draftOf, type Draft} from '../../core/exchange/draft';
import {isEqual, type PlainRecord} from '../../core/exchange/difference';
import {mended, rebaseDraft} from '../../core/exchange/rebaseDraft';
import type {Dataset} from '../../core/dataset/schema';
import {useApp} from '../appContext';
import {keepDraft, readDrafts} from '../session/draft';
import {draftKey, type EditTarget} from './editor';

export interface DraftState {
  readonly draft: Draft;
  /** Found as it was left. */
  readonly continues: boolean;
  /** The browser keeps it. */
  readonly isKept: boolean;
  readonly isChanged: boolean;
  readonly change: (change: Partial<Draft> | ((draft: Draft) => Draft)) => void;
  /** Begins anew. */
  readonly discard: () => void;
  /** It is saved: nothing of it is left. */
  readonly forget: () => void;
}

export function useDraft(target: EditTarget): DraftState {
  const {dataset} = useApp();
  const key = draftKey(target);
  const [found] = useState(() => {
    const stored = readDrafts().drafts[key];
    if (stored === undefined) return null;
    const {table, id} = target;
    return mended(stored, id === null ? null : recordOf(dataset, table, id));
  });
  const [held, hold] = useState<Draft>(() => found ?? begin(target, dataset));
  const [continues, setContinues] = useState(found !== null);
  const [isKept, setKept] = useState(true);
  const draft = useMemo(
    () => (held.id === null ? held : rebaseDraft(held, recordOf(dataset, held.table, held.id))),
    [held, dataset],
  );
  const fresh = useMemo(() => begin(target, dataset), [target, dataset]);
  const isChanged = !isEqual(textsOf(draft), textsOf(fresh));
  const put = (next: Draft) => {
    hold(next);
    setKept(keepDraft(key, isEqual(textsOf(next), textsOf(fresh)) ? null : next));
  };
  return {
    draft,
    continues,
    isKept,
    isChanged,
    change: (change) => put(typeof change === 'function' ? change(draft) : {...draft, ...change}),
    discard: () => {
      put(fresh);
      setContinues(false);
    },
    forget: () => void keepDraft(key, null),
  };
}

const textsOf = ({fields, evidence, companies}: Draft) => ({fields, evidence, companies});

function begin({table, id, seed}: EditTarget, dataset: Dataset): Draft {
  const record = id === null ? null : recordOf(dataset, table, id);
  return record === null ? blankDraft(table, seed) : draftOf(table, record);
}

export const recordOf = (dataset: Dataset, table: Draft['table'], id: string): PlainRecord | null =>
  (dataset[table] as readonly (PlainRecord & {readonly id: string})[]).find(
    (row) => row.id === id,
  ) ?? null;
