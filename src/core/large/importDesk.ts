/**
 * Tables of someone else that are too many rows for the page, held where they were read: the page gets
 * their headings and first rows to map them by, and of each check its counts and first faults. Rows are
 * read by the code of every import (`exchange/importTables.ts`). O(rows) a check.
 */
import type {Dataset, Defaults} from '../dataset/schema';
import {importedAlone} from '../exchange/importedData';
import type {ImportPlan, Imported, MappedSheet, RowIssue} from '../exchange/importPlan';
import {importSteps} from '../exchange/importTables';
import type {Incoming} from '../exchange/readIncoming';
import type {Sheet} from '../exchange/sheet';
import type {InSteps} from '../lib/inSteps';
import {deliveriesOf, sectorsOf, type Deliveries} from './deliveries';

/** Rows of a table that the page sees: what a guess looks at. */
const HEAD_ROWS = 300;
/** Faults listed of a check; all are counted. */
const LISTED = 1000;
/** From here on an import opens as a large network: the map and its tables would stand still. */
export const MANY_ROWS = 10_000;

/** A table by its first rows. */
export interface SheetHead extends Sheet {
  readonly count: number;
}
/** What a check found: of all rows, and the first faults with the cells of their rows. */
export interface Checked {
  readonly rows: number;
  readonly rowsAtFault: number;
  readonly companies: number;
  readonly ties: number;
  readonly namedOnly: number;
  readonly faults: number;
  readonly issues: readonly RowIssue[];
  readonly cells: readonly {
    readonly file: string;
    readonly row: number;
    readonly cells: readonly string[];
  }[];
}
export interface ImportDesk {
  readonly heads: readonly SheetHead[];
  /** The plan names sheets by their heads. */
  readonly check: (plan: ImportPlan) => InSteps<Checked>;
  /** Of the rows that the last check found good; null before one. */
  readonly dataset: (defaults: Defaults) => Dataset | null;
  /** The same as deliveries; sectors from a column of a table of companies. */
  readonly deliveries: (sector: SectorColumn | null) => Deliveries | null;
}
export interface SectorColumn {
  readonly file: string;
  readonly column: string;
}

/** How the ties of tables are read: as they stand, or as deliveries of a supply network. */
export type ReadAs =
  | {readonly kind: 'companies'}
  | {readonly kind: 'deliveries'; readonly sector: SectorColumn | null};

/** Null where there is no table, or so few rows that the page itself may take them. */
export function createImportDesk(incoming: readonly Incoming[]): ImportDesk | null {
  const sheets = apart(
    incoming.flatMap((one) =>
      one.kind === 'sheets' ? one.sheets : one.kind === 'graph' ? [one.ties, one.companies] : [],
    ),
  );
  if (!sheets.some(({rows}) => rows.length > MANY_ROWS)) return null;
  const whole = new Map(sheets.map((sheet) => [sheet.file, sheet]));
  const wholeOf = <F extends string>(mapped: readonly MappedSheet<F>[]) =>
    mapped.map(({sheet, mapping}) => ({sheet: whole.get(sheet.file)!, mapping}));
  let imported: Imported | null = null;
  return {
    heads: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(0, HEAD_ROWS),
      count: sheet.rows.length,
    })),
    check: function* (plan) {
      imported = null;
      const asked = {...plan, ties: wholeOf(plan.ties), companies: wholeOf(plan.companies)};
      const found = yield* importSteps(asked, {companies: [], ties: [], sources: []});
      imported = found;
      const issues = found.issues.slice(0, LISTED);
      return {
        rows: found.rows,
        rowsAtFault: found.rowsAtFault,
        companies: found.companies.length,
        ties: found.ties.length,
        namedOnly: found.namedOnly,
        faults: found.issues.length,
        issues,
        cells: issues.map(({file, row}) => {
          const {rows, headerRow = 1} = whole.get(file)!;
          return {file, row, cells: rows[row - headerRow - 1] ?? []};
        }),
      };
    },
    dataset: (defaults) => imported && importedAlone(imported, defaults),
    deliveries: (sector) =>
      imported &&
      deliveriesOf(imported, sector && sectorsOf(whole.get(sector.file)!, sector.column)),
  };
}

/** Each under a name of its own: two files may be called alike. */
function apart(sheets: readonly Sheet[]): readonly Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let {file} = sheet;
    for (let n = 2; taken.has(file); n++) file = `${sheet.file} (${n})`;
    taken.add(file);
    return file === sheet.file ? sheet : {...sheet, file};
  });
}
