/**
 * A fault of a file of exchange: where, and a code with what it speaks of, so that each language of the
 * interface says it in its own words. English stands here, for the command line too.
 */
export interface ExchangeIssue {
  readonly place: Place;
  readonly fault: ExchangeFault;
}
/** `line 12` of an XML file, `row 7` of a table, `edge cloud:a:b`; the file as a whole has no name. */
export interface Place {
  readonly kind: 'file' | 'line' | 'row' | 'node' | 'edge' | 'link';
  readonly name: string;
}
export type ExchangeFault =
  | {readonly code: PlainFault}
  | {readonly code: 'notXml'; readonly detail: string}
  | {readonly code: 'tooDeep'; readonly deepest: number}
  | {readonly code: 'noGraph'; readonly format: 'GEXF' | 'GraphML'}
  | {readonly code: 'notFinite' | 'undeclared'; readonly name: string}
  | {readonly code: 'noEnd'; readonly end: 'source' | 'target'; readonly node: string}
  | {
      readonly code: 'wrongType';
      readonly name: string;
      readonly value: string;
      readonly type: 'number' | 'truth';
    };
export type PlainFault =
  | 'empty'
  | 'openQuote'
  | 'notNodeLink'
  | 'noLists'
  | 'notObject'
  | 'noId'
  | 'repeated'
  | 'unfoldsTooFar'
  | 'tooSparse'
  | 'tooWide'
  | 'brokenArchive'
  | 'noSheets'
  | 'noTable'
  | 'oldWorkbook'
  | 'pdf'
  | 'webPage'
  | 'bareNetwork'
  | 'notText';

export const WHOLE_FILE: Place = {kind: 'file', name: ''};
export const wholeFile = (fault: ExchangeFault): ExchangeIssue => ({place: WHOLE_FILE, fault});

/** `edge cloud:a:b: source: no node "a"` */
export const readableExchangeIssue = ({place, fault}: ExchangeIssue): string =>
  place.kind === 'file'
    ? readableFault(fault)
    : `${place.kind} ${place.name}: ${readableFault(fault)}`;

export function readableFault(fault: ExchangeFault): string {
  switch (fault.code) {
    case 'notXml':
      return `is not XML: ${fault.detail}`;
    case 'tooDeep':
      return `nests deeper than ${fault.deepest} elements`;
    case 'noGraph':
      return fault.format === 'GEXF'
        ? 'is no GEXF: it has no <graph> in <gexf>'
        : 'is no GraphML: it has no <graph> in <graphml>';
    case 'notFinite':
      return `${fault.name} is not a finite number`;
    case 'undeclared':
      return `no attribute ${JSON.stringify(fault.name)} is declared`;
    case 'noEnd':
      return `${fault.end}: no node ${JSON.stringify(fault.node)}`;
    case 'wrongType':
      return `${fault.name}: ${JSON.stringify(fault.value)} is no ${fault.type === 'number' ? 'number' : 'true or false'}`;
    default:
      return PLAIN[fault.code];
  }
}

const PLAIN: Readonly<Record<PlainFault, string>> = {
  empty: 'is empty',
  openQuote: 'opens a quotation mark that is never closed: close it, or save the table again',
  notNodeLink: 'is no node-link JSON: it is not an object with nodes and links',
  noLists: 'is no node-link JSON: it has no nodes and links',
  notObject: 'is not an object',
  noId: 'has no id',
  repeated: 'stands more than once',
  unfoldsTooFar: 'unfolds to far more than a table holds: save it as CSV',
  tooWide: 'has more than 16,384 columns: keep those that matter',
  tooSparse:
    'would be a table with hardly any cell filled: its records have no fields in common; bring each kind as a file of its own',
  brokenArchive: 'is no workbook: the archive is broken; save it again as .xlsx or CSV',
  noSheets: 'is no workbook: it names no sheets; save it again as .xlsx or CSV',
  noTable: 'holds no table: no row fills a cell; is it the right file?',
  oldWorkbook: 'is a workbook of before 2007 (.xls): save it as .xlsx or CSV',
  pdf: 'is a PDF: its tables cannot be read; copy them, or save them as CSV',
  webPage: 'is a web page: copy its table and paste it, or save it as CSV',
  bareNetwork: 'is a bare network: its amounts are not ties of companies; use the command line',
  notText: 'is neither text nor a workbook: save it as .xlsx or CSV',
};
