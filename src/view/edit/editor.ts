/** Which form stands open, and what is about to be removed: asked for anywhere, shown by the frame. */
import {createContext, use} from 'react';
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {DraftTable, Texts} from '../../core/exchange/draft';

export interface EditTarget {
  readonly table: DraftTable;
  /** Null: a new one. */
  readonly id: string | null;
  /** What a new one begins with. */
  readonly seed?: Texts;
}
export interface EditorState {
  readonly form: EditTarget | null;
  readonly removing: EditTarget | null;
}
export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly edit: (target: EditTarget) => void;
  readonly remove: (target: EditTarget) => void;
  readonly close: () => void;
}

function createEditor(): Editor {
  const store = createStore<EditorState>()(() => ({form: null, removing: null}));
  return {
    store,
    edit: (form) => store.setState({form, removing: null}),
    remove: (removing) => store.setState({removing}),
    close: () => store.setState({form: null, removing: null}),
  };
}

/** Where a draft is kept: one for each record, and one for a new one of each kind. */
export const draftKey = ({table, id}: EditTarget): string => `${table} ${id ?? ''}`;
export function targetOf(key: string): EditTarget | null {
  const [table, id = ''] = key.split(' ');
  if (table !== 'companies' && table !== 'ties') return null;
  return {table, id: id === '' ? null : id};
}

/** One for the whole page, as there is one frame. */
const EditorContext = createContext<Editor>(createEditor());
export const useEditor = (): Editor => use(EditorContext);
