import {plainText} from '../lib/plainText';
import {unrepeated} from './unrepeated';

/** A stranger's table: a header and rows of text cells, numbered as the reader's own program numbers them. */
export interface Sheet {
  /** As the reader knows it: `deals.csv`, `deals.xlsx, Sheet 2`. */
  readonly file: string;
  /** Each heading once: what is empty or repeated gets a name of its own. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the header, the first is 1. Absent: 1. */
  readonly headerRow?: number;
}

/**
 * Rows as read → a sheet. The header is the first row that fills at least two cells (titles above it fill
 * one), or the first that fills any. Null where no row does. An apostrophe that keeps a spreadsheet from
 * taking a text for a formula is taken off, and so are controls and marks that turn the direction of text.
 * O(cells).
 */
export function sheetOf(file: string, rows: readonly (readonly string[])[]): Sheet | null {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const wide = rows.findIndex((row) => filled(row) >= 2);
  const at = wide >= 0 && wide < HIGHEST_HEADER ? wide : rows.findIndex((row) => filled(row) >= 1);
  if (at < 0) return null;
  const body = rows.slice(at + 1).map((row) => row.map(plainCell));
  while (body.length > 0 && filled(body.at(-1)!) === 0) body.pop();
  return {file, header: named(rows[at]!), rows: body, headerRow: at + 1};
}
/** A table whose first lines are all prose is taken as it stands. */
const HIGHEST_HEADER = 20;

/** Of a table that is no file of cells: a record may lack what every object has. */
export const ownCell = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

export function plainCell(cell: string): string {
  const text = plainText(cell);
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

function named(cells: readonly string[]): string[] {
  let last = cells.length;
  while (last > 0 && cells[last - 1]!.trim() === '') last--;
  return unrepeated(cells.slice(0, last).map((cell, k) => plainText(cell).trim() || `#${k + 1}`));
}

/** Whether a table is so empty that its cells would take room out of all proportion to what was read. */
export const isSparse = (cells: number, filled: number): boolean =>
  cells > 2e6 && cells > 50 * filled;
