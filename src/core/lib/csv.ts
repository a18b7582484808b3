/**
 * A table as CSV after RFC 4180: `\r\n` between lines, quotes where a value needs them, and what a
 * spreadsheet would take for a formula opens with an apostrophe (OWASP, CSV injection; signs of full width
 * too), in whichever cell it would come to stand where semicolons or tabs part the cells. Numbers stay
 * numbers, negative ones too. A missing value is an empty cell. O(cells).
 */
export type CsvValue = string | number | boolean | null | undefined;
export type CsvColumn<T> = readonly [name: string, value: (row: T) => CsvValue];

export const csvOf = <T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string =>
  [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => value(row)))]
    .map((cells) => `${cells.map(cellOf).join(',')}\r\n`)
    .join('');

function cellOf(value: CsvValue): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && opensFormula(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const opensFormula = (text: string): boolean =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
