/** Two tables as text → records, by the way that the app takes: cells, columns guessed, rows read. */
import {guessCompanies, guessTies} from '../../src/core/exchange/columnMapping';
import type {Imported, KnownData} from '../../src/core/exchange/importPlan';
import {importTables} from '../../src/core/exchange/importTables';
import {readCsv} from '../../src/core/exchange/readCsv';
import type {Deals} from './generatedDeals';

const NOTHING: KnownData = {companies: [], ties: [], sources: []};

export function importDeals(deals: Deals): Imported {
  const companies = sheetOf('companies.csv', deals.companies);
  const ties = sheetOf('ties.csv', deals.ties);
  return importTables(
    {
      ties: [{sheet: ties, mapping: guessTies(ties.header)}],
      companies: [{sheet: companies, mapping: guessCompanies(companies.header)}],
      otherwise: {type: 'cloud', status: 'announced', kind: 'software', announced: null},
      unitUsd: 1,
      isConverted: false,
      addsCompanies: true,
      meetsTies: false,
      title: 'Generated',
    },
    NOTHING,
  );
}

function sheetOf(file: string, text: string) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`${file} cannot be read`);
  const [header = [], ...rows] = read.value.rows;
  return {file, header, rows};
}
