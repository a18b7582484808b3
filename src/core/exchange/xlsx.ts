/**
 * Workbooks (ECMA-376, SpreadsheetML), as far as tables of text, numbers and truth values go.
 *
 * Our own, since the libraries compress in workers made of text, which the app's content policy forbids.
 * Written without a time stamp: same tables, same bytes. Reading takes the values of cells, with dates
 * recognised by their number format; formulas give their last result. Broken archives and what would
 * unfold beyond `LARGEST` are refused.
 */
import {strFromU8, strToU8, zipSync} from 'fflate';
import {isoDay} from '../lib/day';
import type {Result} from '../lib/result';
import {wholeFile, type ExchangeIssue, type PlainFault} from './exchangeIssue';
import type {Cell} from './graphTable';
import {childOf, childrenOf, escapeXml, parseXml, type XmlElement} from './xml';
import {zipParts, type ZipPart} from './zipParts';

export interface SheetOut {
  readonly name: string;
  /** The first row is the header: bold, and it stays in sight. */
  readonly rows: readonly (readonly (Cell | null | undefined)[])[];
}
export interface SheetIn {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Excel's own limits. */
const LONGEST_CELL = 32767;
const LONGEST_NAME = 31;

export function writeXlsx(sheets: readonly SheetOut[]): Uint8Array {
  const part = (k: number) => `xl/worksheets/sheet${k + 1}.xml`;
  const type = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/styles.xml', 'styles')}${sheets.map((_, k) => type(part(k), 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({name}, k) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${k + 1}" r:id="s${k + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets
        .map((_, k) => relation(`s${k + 1}`, 'worksheet', `worksheets/sheet${k + 1}.xml`))
        .join('') + relation('styles', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ...Object.fromEntries(sheets.map(({rows}, k) => [part(k), sheetXml(rows)])),
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), {level: 6, mtime: EPOCH});
}
/** The first day that an archive can name. */
const EPOCH = '1980-01-01T00:00:00';

const sheetName = (name: string): string =>
  name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME);

function sheetXml(rows: SheetOut['rows']): string {
  const body = rows.map((cells, r) => {
    const inside = cells
      .map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, r === 0))
      .join('');
    return `<row r="${r + 1}">${inside}</row>`;
  });
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${HEAD}<worksheet xmlns="${MAIN}">${pane}<sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell | null | undefined, place: string, isHead: boolean): string {
  if (cell === null || cell === undefined || cell === '') return '';
  const style = isHead ? ' s="1"' : '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
  const text = escapeXml(cell.slice(0, LONGEST_CELL));
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function columnName(index: number): string {
  let name = '';
  for (let k = index + 1; k > 0; k = Math.floor((k - 1) / 26))
    name = String.fromCharCode(65 + ((k - 1) % 26)) + name;
  return name;
}

/** Bytes that a workbook may unfold to. */
const LARGEST = 200e6;
/** Tables of cells shrink to a tenth or a thirtieth; what shrinks further is made to burst. */
const FOLDED = 100;
const PLENTY = 10e6;
/** Empty cells and rows that a file may ask for beside those it fills. */
const MOST_GAPS = 500_000;

export function readXlsx(bytes: Uint8Array): Result<readonly SheetIn[], ExchangeIssue> {
  const refuse = (code: PlainFault): Result<never, ExchangeIssue> => ({
    ok: false,
    errors: [wholeFile({code})],
  });
  const files = new Map<string, Uint8Array>();
  try {
    const parts = zipParts(bytes);
    if (bursts(parts, bytes.length)) return refuse('unfoldsTooFar');
    for (const {name, read} of parts) if (/\.(xml|rels)$/.test(name)) files.set(name, read());
  } catch {
    return refuse('brokenArchive');
  }
  const xml = (path: string): XmlElement | null => {
    const file = files.get(path);
    const parsed = file && parseXml(strFromU8(file));
    return parsed?.ok ? parsed.value : null;
  };
  const workbook = xml('xl/workbook.xml');
  const list = workbook && childOf(workbook, 'sheets');
  if (!list) return refuse('noSheets');
  const targets = new Map(
    (xml('xl/_rels/workbook.xml.rels')?.children ?? []).map(({attributes: a}) => [
      a['Id'],
      (a['Target'] ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const texts = (xml('xl/sharedStrings.xml')?.children ?? []).map(textIn);
  const dates = dateStyles(xml('xl/styles.xml'));
  const room: Room = {gaps: MOST_GAPS, characters: LARGEST};
  const seen = new Set<string>();
  try {
    const sheets = childrenOf(list, 'sheet').flatMap(({attributes: a}): SheetIn[] => {
      const path = targets.get(a['id']) ?? '';
      if (seen.has(path)) return []; // a sheet that two names share is read once
      seen.add(path);
      const sheet = xml(path);
      const data = sheet && childOf(sheet, 'sheetData');
      return [{name: a['name'] ?? '', rows: data ? rowsOf(data, texts, dates, room) : []}];
    });
    return {ok: true, value: sheets};
  } catch (error) {
    if (error instanceof RangeError) return refuse('unfoldsTooFar');
    throw error;
  }
}

/** Before any part is unfolded: too large together, or lying over each other. */
function bursts(parts: readonly ZipPart[], bytes: number): boolean {
  const [folded, unfolded] = (['folded', 'unfolded'] as const).map((size) =>
    parts.reduce((sum, part) => sum + part[size], 0),
  );
  return unfolded! > Math.min(LARGEST, Math.max(PLENTY, FOLDED * bytes)) || folded! > bytes;
}

function rowsOf(
  data: XmlElement,
  texts: readonly string[],
  dates: ReadonlySet<number>,
  room: Room,
): string[][] {
  const rows: string[][] = [];
  for (const row of childrenOf(data, 'row')) {
    const at = Number(row.attributes['r'] ?? rows.length + 1) - 1;
    if (!(at >= rows.length && at < 1 << 20)) continue;
    take(room, 'gaps', at - rows.length);
    while (rows.length < at) rows.push([]);
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnIndex(cell.attributes['r'], cells.length);
      take(room, 'gaps', column - cells.length);
      while (cells.length < column) cells.push('');
      const text = cellText(cell, texts, dates).slice(0, LONGEST_CELL);
      take(room, 'characters', text.length);
      cells[column] = text;
    }
    rows.push(cells);
  }
  return rows;
}

/** What is left of what a workbook may take. */
interface Room {
  gaps: number;
  characters: number;
}
function take(room: Room, what: keyof Room, count: number): void {
  room[what] -= Math.max(0, count);
  if (room[what] < 0) throw new RangeError(what);
}

function columnIndex(place: string | undefined, otherwise: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return otherwise;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, texts: readonly string[], dates: ReadonlySet<number>): string {
  const {t, s} = cell.attributes;
  if (t === 'inlineStr') return textIn(childOf(cell, 'is') ?? cell);
  const value = childOf(cell, 'v')?.text ?? '';
  if (t === 's') return texts[Number(value)] ?? '';
  if (t === 'b') return value === '1' ? 'true' : 'false';
  if ((t === undefined || t === 'n') && value !== '' && dates.has(Number(s ?? 0)))
    return dayOf(value);
  return value;
}

/** Excel counts days from 1900 and believes that 1900 was a leap year. */
const dayOf = (serial: string): string => isoDay(Math.floor(Number(serial)) - 25569);

/** All runs of a text, without the readings that Japanese workbooks carry beside them. */
function textIn(element: XmlElement): string {
  if (element.name === 't') return element.text;
  return element.children.map((child) => (child.name === 'rPh' ? '' : textIn(child))).join('');
}

/** Indices of cell styles whose number format is a date. */
function dateStyles(styles: XmlElement | null): ReadonlySet<number> {
  if (!styles) return new Set();
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts') ?? styles, 'numFmt').map(({attributes: a}) => [
      Number(a['numFmtId']),
      a['formatCode'] ?? '',
    ]),
  );
  const isDate = (id: number): boolean =>
    (id >= 14 && id <= 17) ||
    id === 22 ||
    (id >= 27 && id <= 36) ||
    (id >= 50 && id <= 58) ||
    /[yd]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  const formats = childrenOf(childOf(styles, 'cellXfs') ?? styles, 'xf');
  return new Set(
    formats.flatMap((xf, k) => (isDate(Number(xf.attributes['numFmtId'] ?? 0)) ? [k] : [])),
  );
}
