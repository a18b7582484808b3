import type {ReactNode} from 'react';
import type {TableColumn} from '../../core/explore/tableColumn';

/** A column as it is shown. Widths in em: the least at which it can be read. */
export interface ViewColumn<T> extends TableColumn<T> {
  readonly name: string;
  readonly hint?: string;
  readonly width: number;
  /** Whether it stands in the table as it opens; the first column always does. */
  readonly isShown: boolean;
  /** Controls in a cell take this tab index: only those of the row in focus are stops. */
  readonly cell: (row: T, tabIndex: 0 | -1) => ReactNode;
}

export const isNumeric = ({kind}: Pick<TableColumn<never>, 'kind'>): boolean =>
  kind === 'number' || kind === 'money' || kind === 'share';
