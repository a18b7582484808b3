import {describe, expect, it} from 'vitest';
import {
  guessCompanyColumns,
  guessPlan,
  guessRoles,
  guessTieColumns,
} from '../../../src/core/exchange/guessPlan';
import type {Sheet} from '../../../src/core/exchange/sheet';

const sheet = (header: string, ...rows: readonly string[]): Sheet => ({
  file: 'x.csv',
  header: header.split(','),
  rows: rows.map((row) => row.split(',')),
});
const companies = sheet('Name,HQ', 'Acme,US', 'Best,KR', 'Cost,JP');

describe('what a sheet holds', () => {
  const roles = (...sheets: readonly Sheet[]) => guessRoles(sheets);
  it('ties, where headings name both ends', () => {
    expect(roles(sheet('Supplier,Customer'), companies)).toEqual(['ties', 'companies']);
  });
  it('companies, where a heading names them, or two others speak of companies', () => {
    expect(roles(sheet('Ticker,HQ'), sheet('from,to'))).toEqual(['companies', 'ties']);
    expect(roles(sheet('Name,Amount,Date,Status,Note'), sheet('from,to'))).toEqual([
      'companies',
      'ties',
    ]);
  });
  it('ties, where three columns speak of them though none names an end', () => {
    expect(roles(sheet('x,Amount,Date,Status'), companies)).toEqual(['ties', 'companies']);
    expect(roles(sheet('x,Amount,Date'), sheet('from,to'))).toEqual(['none', 'ties']);
  });
  it('ties, where two columns hold companies of another sheet', () => {
    const edges = sheet('left,right,x', 'Acme,Best,1', 'acme,cost,2');
    expect(roles(companies, edges)).toEqual(['companies', 'ties']);
    expect(roles(edges, companies)).toEqual(['ties', 'companies']);
    // one column of names is no tie; nor are two in which strangers stand
    expect(roles(companies, sheet('left,x', 'Acme,1'))).toEqual(['companies', 'none']);
    expect(roles(companies, sheet('left,right', 'Acme,Best', 'Dark,Cost'))).toEqual([
      'companies',
      'none',
    ]);
    expect(roles(companies, sheet('left,right'))).toEqual(['companies', 'none']);
  });
  it('nine tenths of the filled cells are enough', () => {
    const filled = Array.from({length: 9}, () => 'Acme,Best');
    expect(roles(companies, sheet('left,right', ...filled, 'Dark,Best'))).toEqual([
      'companies',
      'ties',
    ]);
    expect(roles(companies, sheet('left,right', ...filled.slice(1), 'Dark,Best'))).toEqual([
      'companies',
      'none',
    ]);
    expect(roles(companies, sheet('left,right', 'Acme,Best', ',Best', 'Acme,'))).toEqual([
      'companies',
      'ties',
    ]);
  });
  it('beyond its first three hundred rows nothing is asked', () => {
    const known = Array.from({length: 300}, () => 'Acme,Best');
    const strangers = Array.from({length: 300}, () => 'Dark,Deep');
    expect(roles(companies, sheet('left,right', ...known, ...strangers))).toEqual([
      'companies',
      'ties',
    ]);
  });
  it('ties, of one sheet alone of which nothing is known', () => {
    expect(roles(sheet('x,y', '1,2'))).toEqual(['ties']);
    expect(roles(companies)).toEqual(['companies']);
    expect(roles(sheet('x,y'), sheet('u,v'))).toEqual(['none', 'none']);
    expect(roles()).toEqual([]);
  });
});

describe('the columns of ties', () => {
  it('are told by their headings', () => {
    expect(guessTieColumns(sheet('Supplier,Customer,Amount'), [companies])).toEqual({
      from: 'Supplier',
      to: 'Customer',
      amount: 'Amount',
    });
  });
  it('or, where these leave an end open, by the cells', () => {
    const rows = ['Acme,Best,3', 'Best,Cost,4'];
    expect(guessTieColumns(sheet('left,right,Amount', ...rows), [companies])).toEqual({
      from: 'left',
      to: 'right',
      amount: 'Amount',
    });
    expect(guessTieColumns(sheet('Supplier,right,Amount', ...rows), [companies])).toEqual({
      from: 'Supplier',
      to: 'right',
      amount: 'Amount',
    });
    expect(guessTieColumns(sheet('left,Customer,Amount', ...rows), [companies])).toEqual({
      from: 'left',
      to: 'Customer',
      amount: 'Amount',
    });
  });
  it('an id that holds companies is an end; what another field has taken is none', () => {
    const rows = ['Acme,Best,Cost', 'Best,Cost,Acme'];
    expect(guessTieColumns(sheet('ID,right,Note', ...rows), [companies])).toEqual({
      from: 'ID',
      to: 'right',
      summary: 'Note',
    });
    expect(
      guessTieColumns(sheet('ID,left,right', 'e1,Acme,Best', 'e2,Best,Cost'), [companies]),
    ).toEqual({
      id: 'ID',
      from: 'left',
      to: 'right',
    });
  });
  it('stay open where no cell tells them', () => {
    expect(guessTieColumns(sheet('left,right', 'Dark,Deep'), [companies])).toEqual({});
    expect(guessTieColumns(sheet('left,right', 'Dark,Deep'), [])).toEqual({});
    expect(guessTieColumns(sheet('left,right', ','), [companies])).toEqual({});
  });
});

describe('the columns of companies', () => {
  it('are told by their headings', () => {
    expect(guessCompanyColumns(companies)).toEqual({name: 'Name', country: 'HQ'});
  });
  it('or by cells that never stand twice: the one of more letters is the name', () => {
    expect(guessCompanyColumns(sheet('a,b,c', '1,Acme,x', '2,Best,x'))).toEqual({
      name: 'b',
      id: 'a',
    });
    expect(guessCompanyColumns(sheet('ID,b', '1,Acme', '2,Best'))).toEqual({id: 'ID', name: 'b'});
    expect(guessCompanyColumns(sheet('ID,b', '100000,Acme', '200000,Best'))).toEqual({
      id: 'ID',
      name: 'b',
    });
    expect(guessCompanyColumns(sheet('b', 'Acme', 'Best'))).toEqual({name: 'b'});
  });
  it('stay open where a cell is empty, stands twice or stands alone', () => {
    expect(guessCompanyColumns(sheet('b', 'Acme', ''))).toEqual({});
    expect(guessCompanyColumns(sheet('b', 'Acme', 'acme'))).toEqual({});
    expect(guessCompanyColumns(sheet('b', 'Acme'))).toEqual({});
    expect(guessCompanyColumns(sheet('b', '—', '…'))).toEqual({});
  });
});

describe('the plan', () => {
  const planOf = (...sheets: readonly Sheet[]) =>
    guessPlan(sheets, guessRoles(sheets), 'my tables');
  it('maps each sheet, and chooses what rows leave open', () => {
    const ties = sheet('From,To,Value (USD mn)', 'Acme,Best,3');
    const other = sheet('From,To');
    expect(planOf(companies, ties, other)).toEqual({
      ties: [
        {sheet: ties, mapping: {from: 'From', to: 'To', amount: 'Value (USD mn)'}},
        {sheet: other, mapping: {from: 'From', to: 'To'}},
      ],
      companies: [{sheet: companies, mapping: {name: 'Name', country: 'HQ'}}],
      otherwise: {type: 'partnership', status: 'announced', kind: 'software', announced: null},
      unitUsd: 1e6,
      isConverted: false,
      addsCompanies: true,
      meetsTies: true,
      title: 'my tables',
    });
  });
  it.each([
    ['Investor,Investee', 'investment'],
    ['투자자,고객', 'investment'],
    ['Holder,Counterparty', 'investment'],
    ['Lender,Borrower', 'debt'],
    ['Creditor,To', 'debt'],
    ['From,Debtor', 'debt'],
    ['From,To', 'partnership'],
    ['Supplier,Customer', 'partnership'],
  ])('takes rows under %s for a kind of tie: %s', (header, type) =>
    expect(planOf(sheet(header)).otherwise.type).toBe(type),
  );
  it('knows no unit of another currency', () => {
    expect(planOf(sheet('From,To,Amount (EUR bn)')).unitUsd).toBeNull();
    expect(planOf(sheet('From,To,Amount')).unitUsd).toBe(1);
    expect(planOf(sheet('From,To')).unitUsd).toBe(1);
  });
  it('of nothing has nothing', () => {
    expect(guessPlan([], [], '')).toMatchObject({ties: [], companies: [], unitUsd: 1});
  });
});
