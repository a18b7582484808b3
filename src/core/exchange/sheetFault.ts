/**
 * What can be wrong with a row of a stranger's table: a code and what it speaks of, so that each language
 * of the interface says it in its own words. English stands here, for the command line too.
 */
export type SheetFault =
  | {readonly code: 'empty' | 'noDate' | 'self'}
  | {readonly code: CellCode; readonly cell: string}
  | {readonly code: 'noChoice'; readonly cell: string; readonly options: readonly string[]}
  | {
      readonly code: 'outOfRange';
      readonly cell: string;
      readonly min: number;
      readonly max: number;
    }
  | {readonly code: 'endsBeforeStart'; readonly start: string; readonly end: string}
  | {readonly code: 'tooLong'; readonly length: number; readonly longest: number}
  | {readonly code: 'moreCells'; readonly cells: number; readonly columns: number};
/** Faults that speak of what the cell holds. */
type CellCode =
  | 'noAmount'
  | 'negative'
  | 'backwards'
  | 'otherCurrency'
  | 'noDay'
  | 'notOnCalendar'
  | 'noNumber'
  | 'noCountry'
  | 'noAddress'
  | 'noCompany'
  | 'repeated';

export function readableSheetFault(fault: SheetFault): string {
  switch (fault.code) {
    case 'empty':
      return 'is empty';
    case 'noDate':
      return 'has no date';
    case 'self':
      return 'a company cannot be tied to itself';
    case 'noAmount':
      return `is no amount: ${quoted(fault.cell)}`;
    case 'negative':
      return `must be 0 or more, is ${quoted(fault.cell)}`;
    case 'backwards':
      return `runs backwards: ${quoted(fault.cell)}`;
    case 'otherCurrency':
      return `is not in US dollars: ${quoted(fault.cell)}`;
    case 'noDay':
      return `must be YYYY, YYYY-MM or YYYY-MM-DD, is ${quoted(fault.cell)}`;
    case 'notOnCalendar':
      return `is no day of the calendar: ${quoted(fault.cell)}`;
    case 'noNumber':
      return `is no number: ${quoted(fault.cell)}`;
    case 'noCountry':
      return `must be an ISO 3166 code such as KR, is ${quoted(fault.cell)}`;
    case 'noAddress':
      return `must be an http(s) address, is ${quoted(fault.cell)}`;
    case 'noCompany':
      return `no company ${quoted(fault.cell)}`;
    case 'repeated':
      return `stands more than once: ${quoted(fault.cell)}`;
    case 'noChoice':
      return `must be one of ${fault.options.join(', ')}, is ${quoted(fault.cell)}`;
    case 'outOfRange':
      return `must be ${fault.max === Infinity ? `${fault.min} or more` : `from ${fault.min} to ${fault.max}`}, is ${quoted(fault.cell)}`;
    case 'endsBeforeStart':
      return `ends (${fault.end}) before it starts (${fault.start})`;
    case 'tooLong':
      return `is ${fault.length} characters long; the most is ${fault.longest}`;
    case 'moreCells':
      return `has ${fault.cells} cells where the header has ${fault.columns}: a separator within a text?`;
  }
}

/** The cell as it stands, cut where it is long. */
export const quoted = (cell: string): string =>
  JSON.stringify(cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);
