/**
 * A stranger's tables of companies and ties → records, and every row at fault, by row and column. Good
 * rows come in; whether they shall while others are at fault, the reader decides. Nothing is made up: an
 * amount that is not stated stays unknown, a type, kind, status or date that is not stated is what the
 * reader chose for all such rows, and the record says so.
 *
 * Where a name is known (id, name, alias or ticker, of the tables or of the data at hand) it is that
 * company; other names become companies of their own where `addsCompanies`, else their row is at fault.
 * Known records that a table speaks of come back as the table has them, what it leaves open as it was.
 * O(rows), with a pause every few hundred.
 */
import {toTheEnd, type InSteps} from '../lib/inSteps';
import {createCitations} from './citations';
import {CompanyNames} from './companyNames';
import type {ImportPlan, Imported, KnownData, RowIssue} from './importPlan';
import {readCompanyRow} from './readCompanyRow';
import {readTieRow} from './readTieRow';
import {sheetRows} from './sheetRows';
import {createTieIds} from './tieIds';

export const importTables = (plan: ImportPlan, known: KnownData): Imported =>
  toTheEnd(importSteps(plan, known));

export function* importSteps(plan: ImportPlan, known: KnownData): InSteps<Imported> {
  const issues: RowIssue[] = [];
  const names = new CompanyNames(known.companies);
  const cite = createCitations(plan.title, known.sources);
  const companies = [];
  let rows = 0;
  for (const {sheet, mapping} of plan.companies)
    for (const row of sheetRows(sheet, mapping, issues)) {
      const company = readCompanyRow(row, plan, names, cite);
      if (company) companies.push(company);
      if (++rows % PAUSE === 0) yield;
    }
  const ids = createTieIds(known.ties, plan.meetsTies);
  const ties = [];
  for (const {sheet, mapping} of plan.ties)
    for (const row of sheetRows(sheet, mapping, issues)) {
      const tie = readTieRow(row, plan, names, cite, ids);
      if (tie) ties.push(tie);
      if (++rows % PAUSE === 0) yield;
    }
  const atFault = new Set(issues.map(({file, row}) => `${file}\n${row}`));
  return {
    companies: [
      ...companies,
      ...names.added.map((company) => ({...company, evidence: [cite.chosenKind()]})),
    ],
    ties,
    sources: cite.sources(),
    issues,
    rows,
    rowsAtFault: atFault.size,
    namedOnly: names.added.length,
  };
}
const PAUSE = 200;
