import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import type {Dataset} from '../../../src/core/dataset/schema';
import {guessCompanies, guessTies} from '../../../src/core/exchange/columnMapping';
import type {ImportPlan} from '../../../src/core/exchange/importPlan';
import {importTables} from '../../../src/core/exchange/importTables';
import {readAmount, readChoice, readDay} from '../../../src/core/exchange/readSheetCell';
import {
  KINDS_ELSEWHERE,
  STATUSES_ELSEWHERE,
  TYPES_ELSEWHERE,
} from '../../../src/core/exchange/wordsElsewhere';
import {words} from '../../../src/words/words';
import type {Sheet} from '../../../src/core/exchange/sheet';
import {readableSheetFault} from '../../../src/core/exchange/sheetFault';
import {createRandom} from '../../../src/core/lib/random';

const builtIn = parseDataset(readDataFolder('data'));
if (!builtIn.ok) throw new Error('the built-in data are at fault');
const nothing = {companies: [], ties: [], sources: []};
const plan = (ties: Sheet, companies?: Sheet): ImportPlan => ({
  ties: [{sheet: ties, mapping: guessTies(ties.header)}],
  companies: companies ? [{sheet: companies, mapping: guessCompanies(companies.header)}] : [],
  otherwise: {type: 'partnership', status: 'announced', kind: 'software', announced: null},
  unitUsd: 1,
  isConverted: false,
  addsCompanies: true,
  meetsTies: false,
  title: 'deals.csv',
});

describe('amounts as people write them', () => {
  it.each([
    ['$30 bn', 30e9, 30e9],
    ['1,234,567.5', 1234567.5, 1234567.5],
    ['30–100 bn', 30e9, 100e9],
    ['up to $5bn', 5e9, 5e9],
    ['US$ 2.5 million', 2.5e6, 2.5e6],
    ['3,000억', 3e11, 3e11],
    ['1.2조 달러', 1.2e12, 1.2e12],
    ['500m-2bn', 500e6, 2e9],
    ['1e3', null, null],
    ['-5', null, null],
    ['12,34', null, null],
    ['5 bitcoin', null, null],
    ['9 bn to 3 bn', null, null],
  ])('%s', (cell, low, high) => {
    const read = readAmount(cell, 1);
    if (low === null) expect(read).toHaveProperty('fault');
    else expect(read).toMatchObject({value: {low, high}});
  });
  it('are unknown where the cell says so, and take the unit of the table', () => {
    for (const cell of ['', ' - ', 'N/A', 'undisclosed', '비공개'])
      expect(readAmount(cell, 1e9)).toEqual({value: null});
    expect(readAmount('7', 1e9)).toMatchObject({value: {likely: 7e9}});
    expect(readAmount('7 m', 1e9)).toMatchObject({value: {likely: 7e6}});
  });
});

it.each([
  ['2026', '2026'],
  ['2026-5', '2026-05'],
  ['2026/05/03', '2026-05-03'],
  ['2026.5.3.', '2026-05-03'],
  ['2026년 5월 3일', '2026-05-03'],
  ['2026-05-03T00:00:00.000Z', '2026-05-03'],
  ['', null],
])('%s is a day', (cell, day) => expect(readDay(cell)).toEqual({value: day}));
it.each(['3 May', '2026-13', '2026-02-30', '05/03/2026', '26-5-3'])('%s is none', (cell) =>
  expect(readDay(cell)).toHaveProperty('fault'),
);

describe('the words of the interface', () => {
  it.each(['en', 'ko'] as const)('are read back (%s)', (language) => {
    const {types, statuses, kinds} = words[language];
    const wrong = (
      names: Readonly<Record<string, string>>,
      others: Readonly<Record<string, string>>,
    ) =>
      Object.entries(names).filter(([option, name]) => {
        const read = readChoice(name, Object.keys(names), others);
        return !('value' in read) || read.value !== option;
      });
    expect(wrong(types, TYPES_ELSEWHERE)).toEqual([]);
    expect(wrong(statuses, STATUSES_ELSEWHERE)).toEqual([]);
    expect(wrong(kinds, KINDS_ELSEWHERE)).toEqual([]);
  });
});

describe('columns', () => {
  it('are guessed from headings in either language, each for one field', () => {
    expect(guessTies(['Source', 'Target', 'Value', 'Type', 'Date', 'Source URL'])).toEqual({
      from: 'Source',
      to: 'Target',
      amount: 'Value',
      type: 'Type',
      announced: 'Date',
      url: 'Source URL',
    });
    // Beside a supplier a source is what the row cites; where nobody else provides, it is who does.
    expect(guessTies(['Source', 'Customer'])).toEqual({from: 'Source', to: 'Customer'});
    expect(guessTies(['Source', 'Supplier', 'Customer'])).toEqual({
      from: 'Supplier',
      to: 'Customer',
      source: 'Source',
    });
    expect(guessTies(['투자자', '고객', '금액', '발표일', '출처'])).toEqual({
      from: '투자자',
      to: '고객',
      amount: '금액',
      announced: '발표일',
      source: '출처',
    });
    expect(guessCompanies(['Label', 'Sector', 'HQ'])).toEqual({
      name: 'Label',
      kind: 'Sector',
      country: 'HQ',
    });
  });
});

/** Sound rows, each fault put into one of its own. */
const PLANTED: readonly (readonly [column: string, cell: string, message: RegExp])[] = [
  ['amount', 'lots', /^is no amount/],
  ['amount', '-3', /^must be 0 or more|^is no amount/],
  ['type', 'friendship', /^must be one of cloud/],
  ['status', 'maybe', /^must be one of letter-of-intent/],
  ['announced', '2026-02-31', /^is no day of the calendar/],
  ['announced', '', /^has no date/],
  ['from', '', /^is empty/],
  ['end', '2001', /^ends \(2001\) before/],
];

describe('a table of 5,000 rows', () => {
  it('comes in with all of its 40 faults listed by row and column', () => {
    const random = createRandom(11);
    const header = ['from', 'to', 'type', 'amount', 'status', 'announced', 'start', 'end'];
    const rows = Array.from({length: 5000}, (_, k) => [
      `Firm ${k % 700}`,
      `Firm ${(k * 7 + 1) % 700 === k % 700 ? 699 - (k % 700) : (k * 7 + 1) % 700}`,
      'cloud',
      `${1 + (k % 90)} bn`,
      'signed',
      '2025-03-04',
      '2025-04',
      '2030',
    ]);
    const at = new Set<number>();
    while (at.size < 40) at.add(Math.floor(random() * 5000));
    const planted = [...at].sort((a, b) => a - b).map((row, k) => ({row, fault: PLANTED[k % 8]!}));
    for (const {row, fault} of planted) {
      const [column, cell] = fault;
      rows[row]![header.indexOf(column)] = cell;
      if (column === 'announced' && cell === '') rows[row]![header.indexOf('start')] = '';
    }
    const {ties, issues} = importTables(plan({file: 'big.csv', header, rows}), nothing);
    expect(issues.map(({file, row, field}) => [file, row, field])).toEqual(
      planted.map(({row, fault}) => ['big.csv', row + 2, fault[0]]),
    );
    for (const [k, {fault}] of issues.entries())
      expect(readableSheetFault(fault)).toMatch(planted[k]!.fault[2]);
    expect(ties).toHaveLength(4960);
  });
});

describe('a pair of tables from elsewhere', () => {
  const header = ['Entity', 'Sector', 'HQ', 'Symbol'];
  const companies: Sheet = {
    file: 'nodes.csv',
    header,
    rows: Array.from({length: 1200}, (_, k) => [`Société № ${k}`, 'Semiconductor', 'fr', `S${k}`]),
  };
  const ties: Sheet = {
    file: 'edges.csv',
    header: ['Investor', 'Recipient', 'Deal type', 'Deal value', 'Year', 'Link'],
    rows: Array.from({length: 1700}, (_, k) => [
      `Société № ${k % 1200}`,
      `s${(k + 1 + Math.floor(k / 1200)) % 1200}`, // by ticker
      'Equity',
      k % 5 === 0 ? 'undisclosed' : `$${k + 1}m`,
      '2024',
      `https://example.org/${k % 40}`,
    ]),
  };
  it('of 1,200 companies and 1,700 ties opens whole, and passes the door of the data', () => {
    const read = importTables(plan(ties, companies), nothing);
    expect(read.issues).toEqual([]);
    expect([read.companies.length, read.ties.length, read.sources.length]).toEqual([
      1200, 1700, 40,
    ]);
    expect(read.companies[3]).toMatchObject({id: 'societe-no-3', kind: 'chipmaker', country: 'FR'});
    const opened = parseDataset({
      ...(builtIn as {value: Dataset}).value,
      companies: read.companies,
      ties: read.ties,
      sources: read.sources,
      figures: [],
      shares: [],
      notes: [],
      scenarios: [],
      tours: [],
    });
    expect(opened).toMatchObject({ok: true});
  });
});

describe('beside the data at hand', () => {
  const {companies, ties, sources} = (builtIn as {value: Dataset}).value;
  const sheet = (...rows: string[][]): Sheet => ({
    file: 'mine.csv',
    header: ['from', 'to', 'type', 'amount', 'date'],
    rows,
  });
  it('names, tickers and Korean aliases find the company that is meant', () => {
    const row = ['오픈AI', 'NVDA', 'cloud', '3 bn', '2026-05'];
    const read = importTables(plan(sheet(row, row)), {companies, ties, sources});
    expect(read.issues).toEqual([]);
    expect(read.companies).toEqual([]);
    expect(read.ties.map(({id, from, to}) => [id, from, to])).toEqual([
      ['cloud:openai:nvidia', 'openai', 'nvidia'],
      ['cloud:openai:nvidia:2', 'openai', 'nvidia'],
    ]);
    expect(read.ties[0]!.amountUsd.announced!.likely).toBe(3e9);
    expect(sources.map((s) => s.id)).not.toContain(read.sources[0]!.id);
  });
  it('a stranger is a fault where none may be added', () => {
    const strict = {
      ...plan(sheet(['OpenAI', 'Nobody Ltd', 'cloud', '', '2026'])),
      addsCompanies: false,
    };
    expect(importTables(strict, {companies, ties, sources}).issues).toEqual([
      {
        file: 'mine.csv',
        row: 2,
        field: 'to',
        of: 'to',
        fault: {code: 'noCompany', cell: 'Nobody Ltd'},
      },
    ]);
  });
});

it('whatever stands in the cells, each row comes in or is named', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'a', 'b', 'cloud', 'signed', '2026', '3 bn', 'undisclosed'),
    fc.string({maxLength: 6}),
  );
  const header = ['from', 'to', 'type', 'amount', 'status', 'date'];
  fc.assert(
    fc.property(fc.array(fc.array(cell, {maxLength: 7}), {maxLength: 12}), (rows) => {
      const read = importTables(plan({file: 'any.csv', header, rows}), nothing);
      const refused = new Set(read.issues.map(({row}) => row));
      const blank = rows.filter((cells) => cells.every((c) => c.trim() === '')).length;
      expect(read.ties.length + refused.size + blank).toBe(rows.length);
      expect([read.rows, read.rowsAtFault]).toEqual([rows.length - blank, refused.size]);
      const ids = new Set(read.companies.map((c) => c.id));
      for (const tie of read.ties) expect(ids.has(tie.from) && ids.has(tie.to)).toBe(true);
    }),
  );
});
