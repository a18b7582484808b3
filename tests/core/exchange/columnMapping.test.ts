import {describe, expect, it} from 'vitest';
import {guessCompanies, guessTies} from '../../../src/core/exchange/columnMapping';

/** Headings as they stand in the tables of others, by what their columns hold. */
const OF_TIES: Readonly<Record<string, readonly string[]>> = {
  from: [
    'From',
    'Source',
    'Supplier',
    'provider',
    'INVESTOR',
    'Seller',
    'Lender',
    'source id',
    'from_id',
    'Source Company',
    'source-name',
    'Vendor',
    'src',
    'Creditor',
    'Holder',
    '공급자',
    '투자자',
    '보내는 쪽',
    '출발',
  ],
  to: [
    'To',
    'Target',
    'Customer',
    'Recipient',
    'investee',
    'Buyer',
    'Borrower',
    'target_id',
    'To ID',
    'Target Company',
    'target-name',
    'Client',
    'dst',
    'Debtor',
    'Counterparty',
    '고객',
    '수요자',
    '받는 쪽',
    '도착',
  ],
  type: [
    'Type',
    'Kind',
    'Category',
    'Relation',
    'relationship',
    'Deal type',
    'edge_type',
    'Label',
    '유형',
    '종류',
    '관계',
  ],
  amount: [
    'Amount',
    'amount_usd',
    'USD',
    'Value',
    'Deal value',
    'Deal size',
    'Size',
    'announced likely usd',
    'weight',
    '금액',
    '규모',
  ],
  status: ['Status', 'State', 'Stage', '상태', '단계'],
  announced: [
    'Announced',
    'announcedOn',
    'Date',
    'Announcement date',
    'Announced on',
    'Year',
    '발표일',
    '날짜',
    '일자',
  ],
  start: ['Start', 'startsOn', 'Start date', 'Begin', 'Effective', '시작일', '시작'],
  end: ['End', 'endsOn', 'End date', 'Until', 'Expires', '종료일', '종료'],
  summary: [
    'Summary',
    'summary_en',
    'Description',
    'Note',
    'Notes',
    'Details',
    'Title',
    '내용',
    '요약',
    '설명',
    '비고',
  ],
  source: ['Source title', 'Sources', 'Reference', 'Citation', 'Publisher', 'Evidence', '출처'],
  url: ['URL', 'Link', 'Source URL', 'href', '링크', '주소'],
  inputClass: ['inputClass', 'Input class', 'Input', '투입', '품목'],
  instrument: ['Instrument', 'Security', '수단', '증권'],
  capacityGw: ['capacityGw', 'Capacity (GW)', 'GW', 'Capacity', '용량'],
  stakePct: ['stakePct', 'Stake', 'stake_pct', 'Ownership', '지분율', '지분'],
  id: ['ID', 'Tie ID', 'edge_id', 'Key', '식별자'],
};
const OF_COMPANIES: Readonly<Record<string, readonly string[]>> = {
  id: ['ID', 'Node ID', 'company_id', 'Entity ID', 'org-id', 'Key', 'slug', 'Code', '식별자'],
  name: [
    'Name',
    'Company',
    'Label',
    'Title',
    'Entity',
    'Company name',
    'entity_name',
    'Organization',
    'Organisation',
    'Firm',
    'name_en',
    '기업',
    '회사',
    '이름',
    '기업명',
  ],
  nameKo: ['name_ko', 'Korean name', '한글명', '국문명'],
  kind: ['Kind', 'Type', 'Category', 'Sector', 'Role', 'Layer', '분류', '유형', '업종'],
  country: ['Country', 'Country code', 'HQ', '국가', '나라'],
  ticker: ['Ticker', 'Symbol', '종목 코드', '종목코드', '티커'],
  aliases: ['Aliases', 'Alias', 'Also known as', 'aka', '별칭'],
};
const each = (fields: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(fields).flatMap(([field, headings]) =>
    headings.map((heading) => [heading, field] as const),
  );

describe('a column of ties', () => {
  it.each(each(OF_TIES))('called “%s” holds its %s', (heading, field) => {
    expect(guessTies(['Nothing known', heading])).toEqual({[field]: heading});
  });
  it('serves one field, and a field takes the column whose heading fits best', () => {
    expect(guessTies(['Vendor', 'From', 'Client', 'To'])).toEqual({from: 'From', to: 'To'});
    expect(guessTies(['Date', 'Start', 'Announced'])).toEqual({
      announced: 'Announced',
      start: 'Start',
    });
    expect(guessTies(['Note', 'Note'])).toEqual({summary: 'Note'});
    expect(guessTies(['weight', 'Deal size, USD mn'])).toEqual({amount: 'Deal size, USD mn'});
  });
  it('called Source says where a row was read beside a supplier, and where a tie begins in a graph', () => {
    expect(guessTies(['Supplier', 'Customer', 'Source'])).toEqual({
      from: 'Supplier',
      to: 'Customer',
      source: 'Source',
    });
    expect(guessTies(['Source', 'Target', 'Supplier'])).toMatchObject({
      from: 'Source',
      to: 'Target',
    });
    expect(guessTies(['Source', 'Target ID', 'Vendor'])).toMatchObject({from: 'Source'});
    expect(guessTies(['Source', 'Customer'])).toEqual({from: 'Source', to: 'Customer'});
  });
  it('is known beneath its unit', () => {
    expect(guessTies(['From', 'To', 'Value, USD mn'])).toMatchObject({amount: 'Value, USD mn'});
    expect(guessTies(['From', 'To', '금액 (억 달러)'])).toMatchObject({amount: '금액 (억 달러)'});
  });
  it('is none where nothing is known', () => {
    expect(guessTies([])).toEqual({});
    expect(guessTies(['', 'Colour', 'x'])).toEqual({});
  });
});

describe('a column of companies', () => {
  it.each(each(OF_COMPANIES))('called “%s” holds its %s', (heading, field) => {
    expect(guessCompanies(['Nothing known', heading])).toEqual({[field]: heading});
  });
  it('of two that fit equally, the first field, then the first column', () => {
    expect(guessCompanies(['Key', 'ID'])).toEqual({id: 'ID'});
    expect(guessCompanies(['Name', 'Label', 'Type'])).toEqual({name: 'Name', kind: 'Type'});
  });
});
