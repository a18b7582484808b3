/**
 * How a table is read, as one short text per table among the choices of the view: which columns
 * stand in it, what it is sorted by, which gap or which thing it is narrowed to. A text that cannot
 * be read is the table as it opens. `name,type;-amount,name;amount;source:w001`
 */
import type {SortKey} from '../../core/explore/sortRows';
import {GAP_IDS, type GapId} from './gaps';

/** A gap of the table, or what a column does not state: `no:COLUMN`. */
export type Without = GapId | `no:${string}`;

export const TABLE_IDS = ['companies', 'ties', 'sources'] as const;
export type TableId = (typeof TABLE_IDS)[number];

export interface TableChoice {
  /** Null: the columns it opens with. */
  readonly columns: readonly string[] | null;
  readonly sort: readonly SortKey[];
  readonly gap: Without | null;
  readonly about: About | null;
}
/** Only the rows that have to do with it. */
export interface About {
  readonly kind: 'company' | 'tie' | 'source';
  readonly id: string;
}

export const plainTable: TableChoice = {columns: null, sort: [], gap: null, about: null};

/** Null where the table is as it opens. */
export function writeTable({columns, sort, gap, about}: TableChoice): string | null {
  const parts = [
    columns?.join(',') ?? '',
    sort.map(({column, isDescending}) => (isDescending ? '-' : '') + column).join(','),
    gap ?? '',
    about === null ? '' : `${about.kind}:${about.id}`,
  ];
  return parts.every((part) => part === '') ? null : parts.join(';');
}

export function readTable(text: string | undefined): TableChoice {
  const [columns = '', sort = '', gap = '', about = ''] = (text ?? '').split(';');
  return {
    columns: columns === '' ? null : columns.split(','),
    sort: sort === '' ? [] : sort.split(',').map(keyOf),
    gap: withoutOf(gap),
    about: aboutOf(about),
  };
}

const keyOf = (text: string): SortKey => ({
  column: text.replace(/^-/, ''),
  isDescending: text.startsWith('-'),
});

const withoutOf = (text: string): Without | null =>
  /^no:./.test(text) ? (text as `no:${string}`) : (GAP_IDS.find((id) => id === text) ?? null);

function aboutOf(text: string): About | null {
  const [, kind, id] = /^(company|tie|source):(.+)$/.exec(text) ?? [];
  return kind === undefined ? null : {kind: kind as About['kind'], id: id!};
}
