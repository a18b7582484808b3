/**
 * Rows of the tables of a bare network: what the header says, and each row as a record to be checked,
 * for tables read whole and for those that stream. Rows are numbered as a spreadsheet does, the header
 * is row 1. O(cells).
 */
import {NETWORK_KINDS, type NetworkKind} from './network';
import {LAYOUTS} from './networkLayouts';
import type {NetworkIssue, Row} from './networkReader';

type Tell = (issue: NetworkIssue) => void;

/** What separates the cells, read from the header alone: an id may hold any sign. */
export const separatorOf = (text: string): string => {
  const [header] = text.split(/[\r\n]/, 1);
  return [',', ';', '\t'].find((sign) => header!.includes(sign)) ?? ',';
};

/** The headings of a table of which only the beginning is at hand. */
export const firstLine = (text: string): readonly string[] =>
  (text.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0] ?? '')
    .split(separatorOf(text))
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

export function tableHeader(cells: readonly string[], file: string, tell: Tell): readonly string[] {
  const header = cells.map((name) => name.trim());
  if (new Set(header).size < header.length)
    tell({file, place: 'row 1', message: 'names a column twice'});
  return header;
}

/** Null where the line is blank. */
export function tableRow(
  header: readonly string[],
  cells: readonly string[],
  number: number,
  file: string,
  tell: Tell,
): Row | null {
  if (cells.length === 1 && cells[0]!.trim() === '') return null;
  const place = `row ${number}`;
  if (cells.length !== header.length)
    tell({file, place, message: `has ${cells.length} cells, the header ${header.length}`});
  const fields: Record<string, unknown> = {};
  for (const [c, name] of header.entries()) fields[name] = cells[c]?.trim() || undefined;
  return {fields, place: (field) => `${place}${field && `, ${field}`}`, file, isTable: true};
}

/** Which kind of network the edges' header tells of. */
export const kindOfHeader = (header: readonly string[]): NetworkKind | undefined =>
  NETWORK_KINDS.find((kind) =>
    [...LAYOUTS[kind].ends, LAYOUTS[kind].amount].every((name) => header.includes(name)),
  );

export const NO_KIND = `must name the columns of one kind: ${NETWORK_KINDS.map((kind) =>
  [...LAYOUTS[kind].ends, LAYOUTS[kind].amount].join(','),
).join(' | ')}`;

/** Columns that the companies' table of such a network needs and that this one does not have. */
export const columnsMissing = (kind: NetworkKind, header: readonly string[]): readonly string[] =>
  [['id', 'text'] as const, ...Object.entries(LAYOUTS[kind].nodes)].flatMap(([name, field]) =>
    field.startsWith('optional') || header.includes(name) ? [] : [name],
  );
