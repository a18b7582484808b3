/** A row of a table of companies → the company, or null where it is at fault or says nothing new. */
import {COMPANY_KINDS, type Company} from '../dataset/schema';
import type {Citations} from './citations';
import type {CompanyField} from './columnMapping';
import {newCompany, type CompanyNames} from './companyNames';
import {isEqual} from './difference';
import type {ImportPlan} from './importPlan';
import {readChoice} from './readSheetCell';
import {limitText, type SheetRow} from './sheetRows';
import {KINDS_ELSEWHERE} from './wordsElsewhere';

/** Characters: no company is called more. */
const LONGEST_NAME = 200;

export function readCompanyRow(
  row: SheetRow<CompanyField>,
  {otherwise}: ImportPlan,
  names: CompanyNames,
  cite: Citations,
): Company | null {
  const name = limitText(row, 'name', LONGEST_NAME) || row.cell('id');
  if (name === '') row.fault('name', {code: 'empty'});
  const nameKo = limitText(row, 'nameKo', LONGEST_NAME);
  const kind =
    row.take('kind', readChoice(row.cell('kind'), COMPANY_KINDS, KINDS_ELSEWHERE)) ?? null;
  const country = row.cell('country').toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    row.fault('country', {code: 'noCountry', cell: row.cell('country')});
  if (!row.isSound()) return null;
  const held = names.find(row.cell('id')) ?? names.find(name);
  if (held !== undefined && names.isListed(held)) {
    row.fault('name', {code: 'repeated', cell: name});
    return null;
  }
  const ticker = row.cell('ticker') || null;
  const aliases = row
    .cell('aliases')
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter(Boolean);
  const before = held === undefined ? undefined : names.known(held);
  if (before) {
    names.list(before.id);
    return revised(before, {
      ...(kind !== null && {kind}),
      ...(country !== '' && {country}),
      ...(ticker !== null && {ticker}),
      ...(nameKo !== '' && {name: {...before.name, ko: nameKo}}),
    });
  }
  const company: Company = {
    ...newCompany(names.newId(row.cell('id') || name), name, kind ?? otherwise.kind),
    name: {en: name, ko: nameKo || name},
    country: country || null,
    ticker,
    aliases,
    evidence: kind === null ? [cite.chosenKind()] : [],
  };
  names.add(company, row.cell('id'));
  names.list(company.id);
  return company;
}

/** Null where the table says what is known already. */
function revised(before: Company, stated: Partial<Company>): Company | null {
  const after = {...before, ...stated};
  return isEqual(before, after) ? null : after;
}
