/**
 * A delimited table in pieces of any length → its rows, each as soon as it is whole: a quoted cell may
 * hold line breaks and a piece may end anywhere. The same cells as Papa reads from the whole text, whose
 * parser this is. Holds one unfinished row besides the piece. O(length).
 */
import Papa from 'papaparse';
import type {NetworkIssue} from './networkReader';
import {separatorOf} from './networkTables';

export interface TableStream {
  readonly push: (text: string) => void;
  /** What is left is the last row. */
  readonly end: () => void;
}
/** As Papa's own streamer calls it; its types say less. */
interface Parser {
  readonly parse: (
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ) => {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly {readonly row?: number; readonly message: string}[];
    readonly meta: {readonly cursor: number};
  };
}
type OnRow = (cells: readonly string[], number: number) => void;

export function createTableStream(
  file: string,
  onRow: OnRow,
  tell: (issue: NetworkIssue) => void,
): TableStream {
  let held = '';
  let rows = 0;
  let parser: Parser | null = null;
  const read = (isLast: boolean) => {
    if (parser === null) {
      if (!isLast && !/[\r\n]./s.test(held)) return; // the header is not whole
      parser = new Papa.Parser({
        delimiter: separatorOf(held),
        newline: newlineOf(held),
      }) as unknown as Parser;
    }
    const {data, errors, meta} = parser.parse(held, 0, !isLast);
    for (const {row, message} of errors)
      tell({file, place: `row ${rows + (row ?? 0) + 1}`, message});
    for (const cells of data) onRow(cells, ++rows);
    held = isLast ? '' : held.slice(meta.cursor);
  };
  return {
    push(text) {
      held += rows === 0 && parser === null && held === '' ? text.replace(/^\uFEFF/, '') : text;
      read(false);
    },
    end: () => {
      if (held !== '') read(true);
    },
  };
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const found = /\r\n|\n|\r/.exec(text)?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}
