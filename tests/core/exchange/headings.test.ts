/** Which headings, words and states of others are understood: what docs/import.md promises, one by one. */
import {describe, expect, it} from 'vitest';
import {
  guessCompanies,
  guessTies,
  type CompanyField,
  type TieField,
} from '../../../src/core/exchange/columnMapping';
import {
  readableExchangeIssue,
  readableFault,
  wholeFile,
  type ExchangeFault,
  type PlainFault,
} from '../../../src/core/exchange/exchangeIssue';
import {readChoice} from '../../../src/core/exchange/readSheetCell';
import {
  KINDS_ELSEWHERE,
  STATUSES_ELSEWHERE,
  TYPES_ELSEWHERE,
} from '../../../src/core/exchange/wordsElsewhere';
import {COMPANY_KINDS, STATUSES, TIE_TYPES} from '../../../src/core/dataset/schema';

/** As people write them: capitals, spaces, underscores, units. */
const TIE_COLUMNS: Readonly<Record<TieField, readonly string[]>> = {
  from: [
    'From',
    'Supplier',
    'Provider',
    'Investor',
    'Seller',
    'Lender',
    'Source ID',
    'from_id',
    'Source company',
    'source_name',
    'VENDOR',
    'src',
    'Creditor',
    'Holder',
    '공급자',
    '투자자',
    '보내는 쪽',
    '출발',
    'Source',
    'provider',
    'INVESTOR',
    'source id',
    'Source Company',
    'source-name',
    'Vendor',
  ],
  to: [
    'To',
    'Target',
    'Customer',
    'Recipient',
    'Investee',
    'Buyer',
    'Borrower',
    'target_id',
    'To ID',
    'Target Company',
    'target name',
    'Client',
    'dst',
    'Debtor',
    'Counterparty',
    '고객',
    '수요자',
    '받는 쪽',
    '도착',
    'investee',
    'target-name',
  ],
  type: [
    'Type',
    'Kind',
    'Category',
    'Relation',
    'Relationship',
    'Deal type',
    'edge_type',
    'Label',
    '유형',
    '종류',
    '관계',
    'relationship',
  ],
  amount: [
    'Amount',
    'Amount (USD)',
    'USD',
    'Value',
    'Deal value',
    'Deal size',
    'Size',
    'announced_likely_usd',
    'Weight',
    '금액',
    '규모',
    'Value, USD mn',
    'Amount (USD bn)',
    'amount_usd',
    'announced likely usd',
    'weight',
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
  capacityGw: ['capacityGw', 'capacity_gw', 'GW', 'Capacity', '용량', 'Capacity (GW)'],
  stakePct: ['stakePct', 'Stake', 'Stake pct', 'Ownership', '지분율', '지분', 'stake_pct'],
  id: ['ID', 'Tie ID', 'edge_id', 'Key', '식별자'],
};
const COMPANY_COLUMNS: Readonly<Record<CompanyField, readonly string[]>> = {
  id: [
    'ID',
    'node_id',
    'Company ID',
    'entity id',
    'org-id',
    'Key',
    'Slug',
    'Code',
    '식별자',
    'Node ID',
    'company_id',
    'Entity ID',
    'slug',
  ],
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
  aliases: ['Aliases', 'Alias', 'Also known as', 'AKA', '별칭', 'aka'],
};
const each = <F extends string>(columns: Readonly<Record<F, readonly string[]>>) =>
  (Object.keys(columns) as F[]).flatMap((field) =>
    columns[field].map((column) => [column, field] as const),
  );

describe('a heading of a table of ties', () => {
  it.each(each(TIE_COLUMNS))('%s is %s', (column, field) => {
    expect(guessTies(['x1', column, 'x2'])).toEqual({[field]: column});
  });

  it('called Source is who provides beside a target, and where it was read beside a supplier', () => {
    expect(guessTies(['Source', 'Target'])).toEqual({from: 'Source', to: 'Target'});
    expect(guessTies(['source', 'target id'])).toEqual({from: 'source', to: 'target id'});
    expect(guessTies(['Supplier', 'Customer', 'Source'])).toEqual({
      from: 'Supplier',
      to: 'Customer',
      source: 'Source',
    });
    expect(guessTies(['Source', 'Customer'])).toEqual({from: 'Source', to: 'Customer'});
    expect(guessTies(['Source', 'Supplier', 'Target'])).toMatchObject({
      from: 'Source',
      to: 'Target',
    });
    expect(guessTies(['Source', 'Target', 'Supplier'])).toMatchObject({
      from: 'Source',
      to: 'Target',
    });
    expect(guessTies(['Source', 'Target ID', 'Vendor'])).toMatchObject({from: 'Source'});
  });

  it.each([
    [['Seller', 'Supplier'], {from: 'Supplier'}],
    [['Year', 'Date'], {announced: 'Date'}],
    [['Weight', 'Amount'], {amount: 'Amount'}],
    [['Value', 'Value'], {amount: 'Value'}],
    [['Notes', 'Summary'], {summary: 'Summary'}],
  ])('of %j the surest counts', (header, wanted) => {
    expect(guessTies(header)).toMatchObject(wanted);
  });

  it('leaves a field to the column that fits it best', () => {
    expect(guessTies(['Vendor', 'From', 'Client', 'To'])).toEqual({from: 'From', to: 'To'});
    expect(guessTies(['Date', 'Start', 'Announced'])).toEqual({
      announced: 'Announced',
      start: 'Start',
    });
    expect(guessTies(['weight', 'Deal size, USD mn'])).toEqual({amount: 'Deal size, USD mn'});
    expect(guessCompanies(['Key', 'ID'])).toEqual({id: 'ID'});
  });

  it('is known beneath its unit', () => {
    expect(guessTies(['From', 'To', 'Value, USD mn'])).toMatchObject({amount: 'Value, USD mn'});
    expect(guessTies(['From', 'To', '금액 (억 달러)'])).toMatchObject({amount: '금액 (억 달러)'});
  });

  it('is none where nothing is known', () => {
    expect(guessTies([])).toEqual({});
    expect(guessTies(['', 'Colour', 'x'])).toEqual({});
  });

  it('serves one field, and of two equal ones the left', () => {
    expect(guessTies(['Note', 'Note'])).toEqual({summary: 'Note'});
    expect(guessCompanies(['Name', 'Label', 'Type'])).toEqual({name: 'Name', kind: 'Type'});
    expect(guessTies(['amount', 'Amount'])).toEqual({amount: 'amount'});
    expect(guessTies(['Type', 'Label'])).toEqual({type: 'Type'});
    expect(guessCompanies(['Label', 'Name', 'Title'])).toEqual({name: 'Name'});
    expect(guessCompanies(['Key', 'Type', 'Category'])).toEqual({id: 'Key', kind: 'Type'});
  });
});

describe('a heading of a table of companies', () => {
  it.each(each(COMPANY_COLUMNS))('%s is %s', (column, field) => {
    expect(guessCompanies(['x1', column])).toEqual({[field]: column});
  });
});

describe('what others call', () => {
  it.each([
    ['compute, services, Cloud services, cloud contract, 클라우드', 'cloud'],
    ['hardware, Chip supply, 반도체, 칩', 'chips'],
    ['equity, invest, Stake, 투자', 'investment'],
    ['loan, Bond, 부채, 대출', 'debt'],
    ['lease, 호스팅', 'hosting'],
    ['energy, 전력', 'power'],
    ['partner, 제휴', 'partnership'],
    ['competitor, Rival, 경쟁', 'rivalry'],
    ['모델', 'models'],
    ['유통', 'distribution'],
  ] as const)('a type: %s is %s', (cells, type) => {
    for (const cell of cells.split(', '))
      expect(readChoice(cell, TIE_TYPES, TYPES_ELSEWHERE), cell).toEqual({value: type});
  });

  it.each([
    ['LOI, MoU, 의향서', 'letter-of-intent'],
    ['planned, 발표', 'announced'],
    ['confirmed, Binding, 계약, 체결, 계약 체결', 'signed'],
    ['ongoing, 이행 중, 진행, 진행 중', 'active'],
    ['closed, Paid, done, 완료, 종결', 'completed'],
    ['rumored, rumoured, Estimated, 보도', 'reported'],
    ['canceled, 취소', 'cancelled'],
  ] as const)('a state: %s is %s', (cells, status) => {
    for (const cell of cells.split(', '))
      expect(readChoice(cell, STATUSES, STATUSES_ELSEWHERE), cell).toEqual({value: status});
  });

  it.each([
    ['lab, Model developer, AI 연구소', 'ai-lab'],
    ['cloud, 하이퍼스케일러', 'hyperscaler'],
    ['네오클라우드', 'neocloud'],
    ['chip, chips, Semiconductor, chip maker, 반도체 설계', 'chipmaker'],
    ['fab, 파운드리', 'foundry'],
    ['memory maker, 메모리', 'memory'],
    ['equipment maker, 장비', 'equipment'],
    ['device and server maker, 기기·서버 제조', 'device-maker'],
    ['소프트웨어', 'software'],
    ['data center, datacenter, data centre operator, 데이터센터 운영, 데이터센터', 'data-centre'],
    ['energy, power, power company, 전력 회사', 'utility'],
    ['fund, VC, 투자사', 'investor'],
    ['bank, 대출 기관, 은행', 'lender'],
    ['project or site, 프로젝트·부지', 'project'],
  ] as const)('a kind of company: %s is %s', (cells, kind) => {
    for (const cell of cells.split(', '))
      expect(readChoice(cell, COMPANY_KINDS, KINDS_ELSEWHERE), cell).toEqual({value: kind});
  });

  it('is understood in no other way', () => {
    for (const words of [TYPES_ELSEWHERE, STATUSES_ELSEWHERE, KINDS_ELSEWHERE])
      for (const word of Object.keys(words)) expect(word).toMatch(/\S/);
    expect(Object.keys(TYPES_ELSEWHERE)).toHaveLength(28);
    expect(Object.keys(STATUSES_ELSEWHERE)).toHaveLength(25);
    expect(Object.keys(KINDS_ELSEWHERE)).toHaveLength(37);
  });
});

describe('a fault of a file', () => {
  const PLAIN: Readonly<Record<PlainFault, RegExp>> = {
    empty: /^is empty$/,
    openQuote: /quotation mark that is never closed: close it, or save the table again$/,
    notNodeLink: /^is no node-link JSON: it is not an object with nodes and links$/,
    noLists: /^is no node-link JSON: it has no nodes and links$/,
    notObject: /^is not an object$/,
    noId: /^has no id$/,
    repeated: /^stands more than once$/,
    unfoldsTooFar: /^unfolds to far more than a table holds: save it as CSV$/,
    tooWide: /^has more than 16,384 columns: keep those that matter$/,
    tooSparse: /hardly any cell filled.*bring each kind as a file of its own$/,
    brokenArchive: /^is no workbook: the archive is broken; save it again as \.xlsx or CSV$/,
    noSheets: /^is no workbook: it names no sheets; save it again as \.xlsx or CSV$/,
    noTable: /^holds no table: no row fills a cell; is it the right file\?$/,
    oldWorkbook: /^is a workbook of before 2007 \(\.xls\): save it as \.xlsx or CSV$/,
    pdf: /^is a PDF: its tables cannot be read; copy them, or save them as CSV$/,
    webPage: /^is a web page: copy its table and paste it, or save it as CSV$/,
    bareNetwork: /^is a bare network: .*use the command line$/,
    notText: /^is neither text nor a workbook: save it as \.xlsx or CSV$/,
  };
  it.each(Object.entries(PLAIN) as [PlainFault, RegExp][])(
    '%s says what is wrong and what to do',
    (code, wanted) => expect(readableFault({code})).toMatch(wanted),
  );

  it.each<[ExchangeFault, string]>([
    [{code: 'notXml', detail: 'unclosed tag'}, 'is not XML: unclosed tag'],
    [{code: 'tooDeep', deepest: 200}, 'nests deeper than 200 elements'],
    [{code: 'noGraph', format: 'GEXF'}, 'is no GEXF: it has no <graph> in <gexf>'],
    [{code: 'noGraph', format: 'GraphML'}, 'is no GraphML: it has no <graph> in <graphml>'],
    [{code: 'notFinite', name: 'amount'}, 'amount is not a finite number'],
    [{code: 'undeclared', name: 'd"1'}, 'no attribute "d\\"1" is declared'],
    [{code: 'noEnd', end: 'source', node: 'a'}, 'source: no node "a"'],
    [{code: 'noEnd', end: 'target', node: ''}, 'target: no node ""'],
    [{code: 'wrongType', name: 'gw', value: 'many', type: 'number'}, 'gw: "many" is no number'],
    [{code: 'wrongType', name: 'firm', value: '2', type: 'truth'}, 'firm: "2" is no true or false'],
  ])('%j reads %s', (fault, words) => {
    expect(readableFault(fault)).toBe(words);
    expect(readableExchangeIssue(wholeFile(fault))).toBe(words);
    expect(readableExchangeIssue({place: {kind: 'row', name: '7'}, fault})).toBe(`row 7: ${words}`);
    expect(wholeFile(fault).place).toEqual({kind: 'file', name: ''});
  });
});
