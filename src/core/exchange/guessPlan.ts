/**
 * What sheets that someone brings are likely to be, for the reader to correct: which hold ties and which
 * companies, which column is which field, what one unit of an amount is. Headings decide first; where they
 * leave the ends of a tie open, the cells do: a column that holds the ids or names of the companies' sheet
 * names an end. O(columns × the first rows).
 */
import type {TieType} from '../dataset/schema';
import {
  guessCompanies,
  guessTies,
  type CompanyField,
  type Mapping,
  type TieField,
} from './columnMapping';
import {headingUnit} from './headingUnit';
import type {ImportPlan, MappedSheet} from './importPlan';
import {keyOf} from './readSheetCell';
import type {Sheet} from './sheet';

export type SheetRole = 'ties' | 'companies' | 'none';
/** Rows looked at. */
const LOOKED_AT = 300;

export function guessRoles(sheets: readonly Sheet[]): SheetRole[] {
  const roles = sheets.map(({header}): SheetRole => {
    const {from, to} = guessTies(header);
    if (from !== undefined && to !== undefined) return 'ties';
    const known = Object.keys(guessCompanies(header));
    if (known.includes('name') || known.includes('id')) return 'companies';
    // Nobody's headings for names: what the other columns speak of decides.
    if (Object.keys(guessTies(header)).length >= 3) return 'ties';
    return known.length >= 2 ? 'companies' : 'none';
  });
  if (roles.includes('ties')) return roles;
  const names = namesIn(sheets.filter((_, k) => roles[k] === 'companies'));
  // An edge list under headings of its own: two columns that hold companies of another sheet.
  const byCells = sheets.findIndex(
    (sheet, k) =>
      !(roles[k] === 'companies' && sheets.length === 1) &&
      columnsOfNames(sheet, names.without(sheet)).length >= 2,
  );
  const at = byCells >= 0 ? byCells : sheets.length === 1 && roles[0] === 'none' ? 0 : -1;
  return roles.map((role, k) => (k === at ? 'ties' : role));
}

/** Ends that no heading tells are told by the cells. */
export function guessTieColumns(sheet: Sheet, companies: readonly Sheet[]): Mapping<TieField> {
  const byHeading = guessTies(sheet.header);
  if (byHeading.from !== undefined && byHeading.to !== undefined) return byHeading;
  const taken = Object.values(byHeading);
  const free = columnsOfNames(sheet, namesIn(companies).without(sheet)).filter(
    (column) => !taken.includes(column) || column === byHeading.id,
  );
  const {id, ...others} = byHeading;
  const ends = free.filter((column) => column !== byHeading.from && column !== byHeading.to);
  const from = byHeading.from ?? ends.shift();
  const to = byHeading.to ?? ends.shift();
  return {
    ...others,
    ...(id !== undefined && id !== from && id !== to && {id}),
    ...(from !== undefined && {from}),
    ...(to !== undefined && {to}),
  };
}

export function guessPlan(
  sheets: readonly Sheet[],
  roles: readonly SheetRole[],
  title: string,
): ImportPlan {
  const own = (role: SheetRole) => sheets.filter((_, k) => roles[k] === role);
  const companies = own('companies');
  const ties = own('ties').map((sheet): MappedSheet<TieField> => ({
    sheet,
    mapping: guessTieColumns(sheet, companies),
  }));
  const unit = headingUnit(ties[0]?.mapping.amount ?? '');
  return {
    ties,
    companies: companies.map((sheet) => ({sheet, mapping: guessCompanyColumns(sheet)})),
    otherwise: {
      type: likelyType(ties[0]?.mapping ?? {}),
      status: 'announced',
      kind: 'software',
      announced: null,
    },
    unitUsd: unit.isOtherCurrency ? null : unit.factor,
    isConverted: false,
    addsCompanies: true,
    meetsTies: true,
    title,
  };
}

/** A column without a repeated cell names the companies: the one of more letters is the name. */
export function guessCompanyColumns(sheet: Sheet): Mapping<CompanyField> {
  const byHeading = guessCompanies(sheet.header);
  if (byHeading.name !== undefined) return byHeading;
  const taken = Object.values(byHeading);
  const [name, other] = sheet.header
    .map((column, at) => ({column, letters: taken.includes(column) ? 0 : lettersOf(sheet, at)}))
    .filter(({letters}) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
  return {
    ...byHeading,
    ...(name && {name: name.column}),
    ...(other && byHeading.id === undefined && {id: other.column}),
  };
}

/** Letters and digits in the cells of a column; 0 where a cell is empty or stands twice. */
function lettersOf({rows}: Sheet, at: number): number {
  const cells = rows.slice(0, LOOKED_AT).map((row) => keyOf(row[at] ?? ''));
  if (cells.length < 2 || cells.includes('') || new Set(cells).size < cells.length) return 0;
  return cells.join('').replace(/[^\p{L}\d]/gu, '').length;
}

/** Names of ends tell what flows; else a partnership, which claims no flow. */
function likelyType({from, to}: Mapping<TieField>): TieType {
  const words = keyOf(`${from ?? ''} ${to ?? ''}`);
  if (/invest|투자|holder|shareholder/.test(words)) return 'investment';
  if (/lend|borrow|credit|debt|대출|채권/.test(words)) return 'debt';
  return 'partnership';
}

/** Which sheet each name stands in. */
function namesIn(sheets: readonly Sheet[]) {
  const sets = sheets.map((sheet) => {
    const {id, name, nameKo, ticker} = guessCompanyColumns(sheet);
    const at = [id, name, nameKo, ticker].flatMap((column) =>
      column === undefined ? [] : [sheet.header.indexOf(column)],
    );
    return {
      sheet,
      keys: new Set(sheet.rows.flatMap((row) => at.map((k) => keyOf(row[k] ?? '')))),
    };
  });
  return {
    without: (sheet: Sheet): ReadonlySet<string> =>
      new Set(sets.filter((set) => set.sheet !== sheet).flatMap(({keys}) => [...keys])),
  };
}

/** Columns nine tenths of whose cells are such names. */
function columnsOfNames({header, rows}: Sheet, names: ReadonlySet<string>): string[] {
  if (names.size === 0) return [];
  return header.filter((_, k) => {
    const cells = rows.slice(0, LOOKED_AT).flatMap((row) => {
      const key = keyOf(row[k] ?? '');
      return key === '' ? [] : [key];
    });
    return cells.length > 0 && cells.filter((key) => names.has(key)).length >= cells.length * 0.9;
  });
}
