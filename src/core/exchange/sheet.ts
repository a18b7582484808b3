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
 * taking a text for a formula is taken off. O(cells).
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

const plainCell = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

function named(cells: readonly string[]): string[] {
  let last = cells.length;
  while (last > 0 && cells[last - 1]!.trim() === '') last--;
  const names: string[] = [];
  for (const [k, cell] of cells.slice(0, last).entries()) {
    const name = cell.trim() || `#${k + 1}`;
    let free = name;
    for (let n = 2; names.includes(free); n++) free = `${name} (${n})`;
    names.push(free);
  }
  return names;
}
