/**
 * A stranger's tables of companies and ties → a dataset and every row at fault, by row (as in a
 * spreadsheet: the header is row 1) and column. Good rows come in; whether they shall while others are
 * at fault, the reader decides. Nothing is made up: an amount that is not stated stays unknown, a type,
 * kind or status that is not stated is what the reader chose for all such rows.
 *
 * Where a name is known (id, name, alias or ticker, of the table or of the data at hand) it is that
 * company; other names become companies of their own where `addsCompanies`, else their row is at
 * fault. O(rows).
 */
import {
  COMPANY_KINDS,
  INPUT_CLASSES,
  INSTRUMENTS,
  STATUSES,
  TIE_TYPES,
  type Company,
  type CompanyId,
  type CompanyKind,
  type Dataset,
  type Source,
  type SourceId,
  type Tie,
  type TieId,
  type TieStatus,
  type TieType,
} from '../dataset/schema';
import {createCitations, type CellOf} from './citations';
import type {CompanyField, Mapping, TieField} from './columnMapping';
import {CompanyNames, newCompany} from './companyNames';
import {keyOf, readAmount, readChoice, readDay, readNumber, type Read} from './readSheetCell';
import {KINDS_ELSEWHERE, STATUSES_ELSEWHERE, TYPES_ELSEWHERE} from './wordsElsewhere';

export interface Sheet {
  /** As the reader knows it: `deals.csv`, `deals.xlsx, sheet 2`. */
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface ImportPlan {
  readonly ties: {readonly sheet: Sheet; readonly mapping: Mapping<TieField>};
  readonly companies?: {readonly sheet: Sheet; readonly mapping: Mapping<CompanyField>};
  /** For rows that state none. */
  readonly otherwise: {
    readonly type: TieType;
    readonly status: TieStatus;
    readonly kind: CompanyKind;
    /** Day for ties without any; null: such a row is at fault. */
    readonly announced: string | null;
  };
  /** US dollars of an amount that names no unit. */
  readonly unitUsd: number;
  readonly addsCompanies: boolean;
  /** What the tables are, cited by every row that cites nothing itself. */
  readonly title: string;
}
export interface RowIssue {
  readonly file: string;
  readonly row: number;
  /** Heading of the column, or our name of the field where no column serves it. */
  readonly field: string;
  readonly message: string;
}
export interface Imported {
  /** Companies, ties and sources of the rows that are not at fault. */
  readonly companies: readonly Company[];
  readonly ties: readonly Tie[];
  readonly sources: readonly Source[];
  readonly issues: readonly RowIssue[];
  readonly rows: number;
}

export function importTables(
  plan: ImportPlan,
  known: Pick<Dataset, 'companies' | 'sources' | 'ties'>,
): Imported {
  const issues: RowIssue[] = [];
  const names = new CompanyNames(known.companies);
  const stated = plan.companies ? readCompanies(plan, names, issues) : [];
  const cite = createCitations(plan.title, known.sources);
  const ids = new Set<string>(known.ties.map((tie) => tie.id));
  const {sheet, mapping} = plan.ties;
  const ties = rowsOf(sheet, mapping, issues).flatMap((row) => {
    const tie = readTie(row, plan, names, cite.of, ids);
    return tie ? [tie] : [];
  });
  return {
    companies: [...stated, ...names.added],
    ties,
    sources: cite.sources(),
    issues,
    rows: sheet.rows.length + (plan.companies?.sheet.rows.length ?? 0),
  };
}

/** One row, read field by field; every fault is noted and the row does not come in. */
interface Row<F extends string> {
  readonly cell: (field: F) => string;
  readonly take: <T>(field: F, read: Read<T>) => T | undefined;
  readonly fault: (field: F, message: string) => void;
  readonly isSound: () => boolean;
}

function rowsOf<F extends string>(
  {file, header, rows}: Sheet,
  mapping: Mapping<F>,
  issues: RowIssue[],
): Row<F>[] {
  const places = new Map(
    (Object.entries(mapping) as [F, string][]).map(([field, column]) => [
      field,
      header.indexOf(column),
    ]),
  );
  return rows.map((cells, k) => {
    let isSound = true;
    const fault = (field: F, message: string) => {
      isSound = false;
      issues.push({file, row: k + 2, field: mapping[field] ?? field, message});
    };
    return {
      cell: (field) => (cells[places.get(field) ?? -1] ?? '').trim(),
      take(field, read) {
        if ('value' in read) return read.value;
        return void fault(field, read.fault);
      },
      fault,
      isSound: () => isSound,
    };
  });
}

function readCompanies(
  {companies, otherwise}: ImportPlan,
  names: CompanyNames,
  issues: RowIssue[],
): Company[] {
  const {sheet, mapping} = companies!;
  return rowsOf(sheet, mapping, issues).flatMap((row) => {
    const name = row.cell('name') || row.cell('id');
    if (name === '') row.fault('name', 'is empty');
    const kind = row.take('kind', readChoice(row.cell('kind'), COMPANY_KINDS, KINDS_ELSEWHERE));
    const country = row.cell('country').toUpperCase();
    if (country !== '' && !/^[A-Z]{2}$/.test(country))
      row.fault('country', `must be an ISO 3166 code such as KR, is ${JSON.stringify(country)}`);
    if (!row.isSound()) return [];
    const company = {
      ...newCompany(names.newId(row.cell('id') || name), name, kind ?? otherwise.kind),
      name: {en: name, ko: row.cell('nameKo') || name},
      country: country || null,
      ticker: row.cell('ticker') || null,
      aliases: row
        .cell('aliases')
        .split(/[;|]/)
        .map((a) => a.trim())
        .filter(Boolean),
    };
    const held = names.find(name) ?? names.find(row.cell('id'));
    if (held !== undefined && names.isListed(held)) {
      row.fault('name', `stands more than once: ${JSON.stringify(name)}`);
      return [];
    }
    if (held !== undefined) {
      names.list(held);
      return []; // known already: the data at hand say more of it
    }
    names.add(company, row.cell('id'));
    names.list(company.id);
    return [company];
  });
}

function readTie(
  row: Row<TieField>,
  {otherwise, unitUsd, addsCompanies}: ImportPlan,
  names: CompanyNames,
  cite: (cell: CellOf) => {source: SourceId; says: string},
  ids: Set<string>,
): Tie | null {
  const type =
    row.take('type', readChoice(row.cell('type'), TIE_TYPES, TYPES_ELSEWHERE)) ?? otherwise.type;
  const status =
    row.take('status', readChoice(row.cell('status'), STATUSES, STATUSES_ELSEWHERE)) ??
    otherwise.status;
  const amount = row.take('amount', readAmount(row.cell('amount'), unitUsd)) ?? null;
  const announced = row.take('announced', readDay(row.cell('announced'))) ?? null;
  const start = row.take('start', readDay(row.cell('start'))) ?? null;
  const end = row.take('end', readDay(row.cell('end'))) ?? null;
  const inputClass =
    row.take('inputClass', readChoice(row.cell('inputClass'), INPUT_CLASSES)) ?? null;
  const instrument =
    row.take('instrument', readChoice(row.cell('instrument'), INSTRUMENTS)) ?? null;
  const capacityGw =
    row.take('capacityGw', readNumber(row.cell('capacityGw'), 0, Infinity)) ?? null;
  const stakePct = row.take('stakePct', readNumber(row.cell('stakePct'), 0, 100)) ?? null;
  const url = row.cell('url');
  if (url !== '' && !/^https?:\/\/\S+$/.test(url))
    row.fault('url', `must be an http(s) address, is ${JSON.stringify(url)}`);
  if (announced === null && start === null && otherwise.announced === null && row.isSound())
    row.fault('announced', 'has no date');
  if (start !== null && end !== null && start.slice(0, end.length) > end)
    row.fault('end', `ends (${end}) before it starts (${start})`);
  for (const field of ['from', 'to'] as const) {
    const name = row.cell(field);
    if (name === '') row.fault(field, 'is empty');
    else if (names.find(name) === undefined && !addsCompanies)
      row.fault(field, `no company ${JSON.stringify(name)}`);
  }
  if (keyOf(row.cell('from')) === keyOf(row.cell('to')) && row.cell('from') !== '')
    row.fault('to', 'a company cannot be tied to itself');
  if (!row.isSound()) return null;
  const [from, to] = (['from', 'to'] as const).map((field) =>
    names.findOrAdd(row.cell(field), otherwise.kind),
  ) as [CompanyId, CompanyId];
  if (from === to) {
    row.fault('to', 'a company cannot be tied to itself');
    return null;
  }
  const summary = row.cell('summary') || `${row.cell('from')} → ${row.cell('to')}`;
  return {
    id: freeId(`${type}:${from}:${to}`, ids),
    type,
    from,
    to,
    amountUsd: {
      announced: amount,
      binding: BINDING.includes(status) ? amount : null,
      paid: status === 'completed' ? amount : null,
    },
    amountPeriod: 'total',
    inputClass,
    instrument,
    syndicated: false,
    overlaps: [],
    capacityGw,
    units: null,
    stakePct,
    announced: announced ?? (start === null ? otherwise.announced : null),
    start,
    end,
    status,
    cancelable: null,
    takeOrPay: null,
    dealGroup: null,
    summary: {en: summary, ko: summary},
    note: null,
    digestOnly: false,
    evidence: [cite(row.cell)],
  };
}
const BINDING: readonly TieStatus[] = ['signed', 'active', 'completed'];

function freeId(base: string, taken: Set<string>): TieId {
  let id = base;
  for (let k = 2; taken.has(id); k++) id = `${base}:${k}`;
  taken.add(id);
  return id as TieId;
}
