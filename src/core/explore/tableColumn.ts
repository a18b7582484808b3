/**
 * A column of a table, apart from how it looks: what it states of a row, and what it is sorted by.
 *
 * Null is "not stated", never 0. `applies` tells rows that could state something from those that
 * cannot (a rivalry has no amount): only the former can miss it.
 */
export type CellValue = string | number | null;
export const COLUMN_KINDS = ['text', 'number', 'money', 'date', 'share'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface TableColumn<T> {
  readonly id: string;
  /** money: US dollars; share: in [0, 1]; date: ISO, whole or a prefix; the files write it as it is. */
  readonly kind: ColumnKind;
  readonly value: (row: T) => CellValue;
  /** What it is sorted by, where that is not its value: the stages of a deal in their order. */
  readonly order?: (row: T) => CellValue;
  /** Absent: every row could state it. */
  readonly applies?: (row: T) => boolean;
}

/** Whether a row could state this and does not. */
export const isUnstated = <T>({value, applies}: TableColumn<T>, row: T): boolean =>
  value(row) === null && (applies === undefined || applies(row));
