/** Single rows of a stranger's tables → whole records. */
import {describe, expect, it} from 'vitest';
import {guessCompanies, guessTies} from '../../../src/core/exchange/columnMapping';
import type {ImportPlan} from '../../../src/core/exchange/importPlan';
import {importTables} from '../../../src/core/exchange/importTables';
import type {Sheet} from '../../../src/core/exchange/sheet';
import {readableSheetFault} from '../../../src/core/exchange/sheetFault';
import {readChoice} from '../../../src/core/exchange/readSheetCell';
import {
  KINDS_ELSEWHERE,
  STATUSES_ELSEWHERE,
  TYPES_ELSEWHERE,
} from '../../../src/core/exchange/wordsElsewhere';
import {COMPANY_KINDS, STATUSES, TIE_TYPES} from '../../../src/core/dataset/schema';
import {amounts, company, dataset, exactly, tie} from '../../fixtures/tinyDataset';

const sheetOf = (file: string, rows: readonly Readonly<Record<string, string>>[]): Sheet => {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {file, header, rows: rows.map((row) => header.map((column) => row[column] ?? ''))};
};
type Rows = readonly Readonly<Record<string, string>>[];
const nothing = {companies: [], ties: [], sources: []};
function bring(
  {ties = [], companies = []}: {readonly ties?: Rows; readonly companies?: Rows},
  more: Partial<ImportPlan> = {},
  known: Parameters<typeof importTables>[1] = nothing,
) {
  const [t, c] = [sheetOf('ties.csv', ties), sheetOf('companies.csv', companies)];
  return importTables(
    {
      ties: [{sheet: t, mapping: guessTies(t.header)}],
      companies: [{sheet: c, mapping: guessCompanies(c.header)}],
      otherwise: {type: 'partnership', status: 'announced', kind: 'software', announced: null},
      unitUsd: 1,
      isConverted: false,
      addsCompanies: true,
      meetsTies: true,
      title: 'my tables',
      ...more,
    },
    known,
  );
}
const faults = (read: ReturnType<typeof bring>) =>
  read.issues.map(
    ({file, row, field, fault}) => `${file} ${row} ${field}: ${readableSheetFault(fault)}`,
  );

describe('a row of companies', () => {
  const CHOSEN = 'Names it. Its kind is not in the table: it was chosen on import.';
  it('states all there is to a company', () => {
    const read = bring({
      companies: [
        {
          id: 'Acme Corp',
          name: 'Acme, Inc.',
          'name ko': '아크메',
          kind: 'Semiconductor',
          country: 'us',
          ticker: 'ACM',
          aliases: 'Acme; The Acme |ACME Labs;',
        },
      ],
    });
    expect(read.companies).toEqual([
      {
        id: 'acme-corp',
        name: {en: 'Acme, Inc.', ko: '아크메'},
        aliases: ['Acme', 'The Acme', 'ACME Labs'],
        kind: 'chipmaker',
        country: 'US',
        ticker: 'ACM',
        founded: null,
        managesForOthers: false,
        evidence: [],
      },
    ]);
  });
  it('leaves open what it does not state, and says that its kind was chosen', () => {
    expect(bring({companies: [{name: 'Été & Fils'}]}).companies).toEqual([
      {
        id: 'ete-fils',
        name: {en: 'Été & Fils', ko: 'Été & Fils'},
        aliases: [],
        kind: 'software',
        country: null,
        ticker: null,
        founded: null,
        managesForOthers: false,
        evidence: [{source: 'w9001', says: CHOSEN}],
      },
    ]);
    expect(bring({companies: [{id: 'x7', kind: 'lab'}]}).companies[0]!.name.en).toBe('x7');
  });
  it('has an id of its own, whatever it is called', () => {
    const named = (...names: string[]) =>
      bring({companies: names.map((name) => ({name, kind: 'lab'}))}).companies.map((c) => c.id);
    expect(named('__proto__', '회사', '기업', 'A-B', 'a b!')).toEqual([
      'proto',
      'company',
      'company-2',
      'a-b',
      'a-b-2',
    ]);
    // a name that programs keep for themselves
    expect(named('constructor', 'A', 'A 2', 'B')).toEqual(['constructor-1', 'a', 'a-2', 'b']);
    expect(named('É', 'e\u0301x')).toEqual(['e', 'ex']);
  });
  it.each([
    [{name: '', country: 'KR'}, 'Name: is empty'],
    [{name: 'A', country: 'Korea'}, 'Country: must be an ISO 3166 code such as KR, is "Korea"'],
    [{name: 'A', kind: 'tribe'}, 'Kind: must be one of '],
    [{name: 'x'.repeat(201)}, 'Name: is 201 characters long; the most is 200'],
    [{name: 'A', nameko: 'x'.repeat(201)}, 'Name ko: is 201 characters long; the most is 200'],
  ])(
    '%j does not come in',
    ({name, country = '', kind = '', nameko = ''}: Record<string, string>, fault) => {
      const read = bring({
        companies: [{Name: name!, Country: country, Kind: kind, 'Name ko': nameko}],
      });
      expect(read.companies).toEqual([]);
      expect(faults(read)).toEqual([expect.stringContaining(`companies.csv 2 ${fault}`)]);
    },
  );
  it('that stands twice comes in once', () => {
    const read = bring({
      companies: [
        {name: 'A', ticker: 'AAA'},
        {name: 'aaa', ticker: ''},
      ],
    });
    expect(read.companies).toHaveLength(1);
    expect(faults(read)).toEqual(['companies.csv 3 name: stands more than once: "aaa"']);
  });

  const held = company('acme', 'chipmaker', {country: 'US', ticker: 'ACM', aliases: ['The Acme']});
  const known = {companies: [held], ties: [], sources: []};
  it('of a known company revises what it states, and nothing where it says the same', () => {
    const read = bring(
      {
        companies: [
          {name: 'the acme', 'name ko': '아크메', kind: 'memory', country: 'kr', ticker: 'NEW'},
        ],
      },
      {},
      known,
    );
    expect(read.companies).toEqual([
      {
        ...held,
        name: {en: 'acme Inc.', ko: '아크메'},
        kind: 'memory',
        country: 'KR',
        ticker: 'NEW',
      },
    ]);
    const same = {
      name: 'ACM',
      'name ko': held.name.ko,
      kind: 'chipmaker',
      country: 'US',
      ticker: 'ACM',
    };
    expect(bring({companies: [same]}, {}, known).companies).toEqual([]);
    expect(bring({companies: [{name: 'acme'}]}, {}, known).companies).toEqual([]);
    expect(bring({companies: [{id: 'acme', name: 'Something else'}]}, {}, known).companies).toEqual(
      [],
    );
    const twice = bring({companies: [{name: 'acme'}, {name: 'The Acme'}]}, {}, known);
    expect(faults(twice)).toEqual(['companies.csv 3 name: stands more than once: "The Acme"']);
  });
});

describe('a row of ties', () => {
  it('states all there is to a tie', () => {
    const read = bring({
      ties: [
        {
          from: 'Acme',
          to: 'Best',
          type: 'Chip supply',
          amount: '$30–50 bn',
          status: 'closed',
          announced: '2025-03',
          start: '2025-04-01',
          end: '2030',
          summary: 'Sells chips.',
          'source title': 'A paper',
          url: 'https://example.org/a',
          'input class': 'accelerators',
          instrument: 'equity',
          'capacity gw': '1.5',
          stake: '7',
          id: 'chips:acme:best:2',
        },
      ],
    });
    const range = {low: 30e9, likely: 40e9, high: 50e9};
    expect(read.issues).toEqual([]);
    expect(read.ties).toEqual([
      {
        id: 'chips:acme:best:2',
        type: 'chips',
        from: 'acme',
        to: 'best',
        amountUsd: {announced: range, binding: range, paid: range},
        amountPeriod: 'total',
        inputClass: 'accelerators',
        instrument: 'equity',
        syndicated: false,
        overlaps: [],
        capacityGw: 1.5,
        units: null,
        stakePct: 7,
        announced: '2025-03',
        start: '2025-04-01',
        end: '2030',
        status: 'completed',
        cancelable: null,
        takeOrPay: null,
        dealGroup: null,
        summary: {en: 'Sells chips.', ko: 'Sells chips.'},
        note: null,
        digestOnly: false,
        evidence: [{source: 'w9001', says: 'Sells chips.'}],
      },
    ]);
    expect(read.sources).toEqual([
      {
        id: 'w9001',
        title: 'A paper',
        titleKo: null,
        publisher: null,
        published: null,
        url: 'https://example.org/a',
        class: 'secondary',
        lang: null,
      },
      expect.objectContaining({id: 'w9002', title: 'my tables', url: null}),
    ]);
    expect([read.rows, read.rowsAtFault, read.namedOnly]).toEqual([1, 0, 2]);
    expect(read.companies.map((c) => [c.id, c.name.en, c.kind])).toEqual([
      ['acme', 'Acme', 'software'],
      ['best', 'Best', 'software'],
    ]);
  });

  it('says which of it the reader chose', () => {
    const bare = {from: 'Acme', to: 'Best', amount: '3'};
    const chosen = {
      otherwise: {type: 'debt', status: 'signed', kind: 'lender', announced: '2026-01'},
      unitUsd: 1.1e6,
      isConverted: true,
    } as const;
    const [read] = bring({ties: [bare]}, chosen).ties;
    expect(read).toMatchObject({
      id: 'debt:acme:best',
      status: 'signed',
      announced: '2026-01',
      amountUsd: {announced: exactly(3.3e6), binding: exactly(3.3e6), paid: null},
      summary: {en: 'Acme → Best', ko: 'Acme → Best'},
      evidence: [{source: 'w9001', says: 'Acme → Best'}],
      note: {
        en: 'Not in the table, chosen on import: type, status, date. Converted on import at 1100000 US dollars per unit of the table.',
        ko: '표에 없어 가져올 때 고른 값: 유형, 상태, 날짜. 가져올 때 표의 단위당 1100000달러로 환산한 금액입니다.',
      },
    });
    const noteOf = (row: Record<string, string>, more: Partial<ImportPlan> = chosen) =>
      bring({ties: [{from: 'Acme', to: 'Best', ...row}]}, more).ties[0]!.note?.en;
    const full = {type: 'debt', status: 'signed', announced: '2025'};
    expect(noteOf(full)).toBeUndefined();
    expect(noteOf({...full, amount: ''})).toBeUndefined(); // nothing was converted
    expect(noteOf({...full, amount: '2'}, {})).toBeUndefined();
    expect(noteOf({type: 'debt', status: 'signed', start: '2025'})).toBeUndefined();
    expect(noteOf({...full, status: ''})).toBe('Not in the table, chosen on import: status.');
  });

  it('with a start and no day of announcement needs none chosen', () => {
    const [read] = bring(
      {ties: [{from: 'A', to: 'B', start: '2025-05'}]},
      {otherwise: {type: 'cloud', status: 'active', kind: 'software', announced: '2026'}},
    ).ties;
    expect(read).toMatchObject({announced: null, start: '2025-05'});
  });

  it.each([
    [{from: '', to: 'B'}, ['from: is empty']],
    [{from: 'A', to: ''}, ['to: is empty']],
    [{from: 'A', to: 'a '}, ['to: a company cannot be tied to itself']],
    [{from: 'A', to: 'B', date: ''}, ['date: has no date']],
    [{from: 'A', to: 'B', amount: 'lots'}, ['amount: is no amount: "lots"']],
    [{from: 'A', to: 'B', url: 'ftp://x'}, ['url: must be an http(s) address, is "ftp://x"']],
    [{from: 'A', to: 'B', url: 'https://'}, ['url: must be an http(s) address, is "https://"']],
    [{from: 'A', to: 'B', stake: '101'}, ['stake: must be from 0 to 100, is "101"']],
    [{from: 'A', to: 'B', stake: '-1'}, ['stake: must be from 0 to 100, is "-1"']],
    [
      {from: 'A', to: 'B', start: '2026', end: '2025'},
      ['end: ends (2025) before it starts (2026)'],
    ],
    [{from: 'x'.repeat(201), to: 'B'}, ['from: is 201 characters long; the most is 200']],
    [
      {from: 'A', to: 'B', summary: 'x'.repeat(2001)},
      ['summary: is 2001 characters long; the most is 2000'],
    ],
    [
      {from: 'A', to: 'B', 'source title': 'x'.repeat(501)},
      ['source title: is 501 characters long; the most is 500'],
    ],
    [
      {from: 'A', to: 'B', url: `https://x/${'y'.repeat(2000)}`},
      ['url: is 2010 characters long; the most is 2000'],
    ],
  ])('%j does not come in', (row, found) => {
    const read = bring({ties: [{type: 'cloud', date: '2025', ...row}]});
    expect(faults(read)).toEqual(found.map((fault) => `ties.csv 2 ${fault}`));
    expect([read.ties, read.companies, read.rowsAtFault]).toEqual([[], [], 1]);
  });

  it('of one company under two names is a tie to itself', () => {
    const known = {...nothing, companies: [company('acme', 'chipmaker', {ticker: 'ACM'})]};
    const read = bring({ties: [{from: 'acme', to: 'ACM', date: '2025'}]}, {}, known);
    expect(faults(read)).toEqual(['ties.csv 2 to: a company cannot be tied to itself']);
  });

  it('of strangers does not come in where none are added', () => {
    const read = bring({ties: [{from: 'A', to: 'B', date: '2025'}]}, {addsCompanies: false});
    expect(faults(read)).toEqual([
      'ties.csv 2 from: no company "A"',
      'ties.csv 2 to: no company "B"',
    ]);
  });

  describe('that is known', () => {
    const held = tie('cloud:a:b', {
      amountUsd: amounts(90, 80, 5),
      end: '2030',
      summary: {en: 'Computing.', ko: '컴퓨팅.'},
    });
    const known = {
      ...dataset({companies: [company('a', 'hyperscaler'), company('b', 'ai-lab')], ties: [held]}),
    };
    const revise = (row: Record<string, string>, more: Partial<ImportPlan> = {}) =>
      bring({ties: [{from: 'a', to: 'b', type: 'cloud', ...row}]}, more, known).ties[0]!;
    it('keeps what the row leaves open, its date too, and adds the evidence', () => {
      expect(revise({})).toEqual({
        ...held,
        evidence: [...held.evidence, {source: 'w9001', says: 'a → b'}],
      });
      expect(revise({summary: 'Computing.'}).summary).toEqual(held.summary);
      expect(revise({summary: '컴퓨팅.'}).summary).toEqual(held.summary);
    });
    it('takes what the row states', () => {
      expect(
        revise({status: 'cancelled', end: '2029', summary: 'More.', stake: '3'}),
      ).toMatchObject({
        status: 'cancelled',
        end: '2029',
        stakePct: 3,
        summary: {en: 'More.', ko: 'More.'},
      });
    });
    it('an amount replaces the widest, and what would exceed it', () => {
      expect(revise({amount: '100'}).amountUsd).toEqual(amounts(100, 80, 5));
      expect(revise({amount: '60'}).amountUsd).toEqual(amounts(60, 60, 5));
      expect(revise({amount: '2'}).amountUsd).toEqual(amounts(2, 2, 2));
    });
    it('is another contract where the reader says so, and then needs a date', () => {
      const other = bring(
        {ties: [{from: 'a', to: 'b', type: 'cloud', date: '2026'}]},
        {meetsTies: false},
        known,
      );
      expect(other.ties[0]!.id).toBe('cloud:a:b:2');
      expect(other.ties[0]!.evidence).toHaveLength(1);
      const undated = bring(
        {ties: [{from: 'a', to: 'b', type: 'cloud'}]},
        {meetsTies: false},
        known,
      );
      expect(faults(undated)).toEqual(['ties.csv 2 announced: has no date']);
    });
  });

  it('keeps an id of our form, and gets one where it has another', () => {
    const ids = (...stated: string[]) =>
      bring({
        ties: stated.map((id) => ({from: 'a', to: 'b', type: 'cloud', date: '2025', id})),
      }).ties.map((t) => t.id);
    expect(
      ids('cloud:a:b:12', 'cloud:a:b:101', 'x', 'cloud:a:b:1', 'cloud:a:b:02', 'cloud:a:b:2x'),
    ).toEqual([
      'cloud:a:b:12',
      'cloud:a:b:101',
      'cloud:a:b',
      'cloud:a:b:2',
      'cloud:a:b:3',
      'cloud:a:b:4',
    ]);
    expect(ids('cloud:a:b', 'cloud:a:b')).toEqual(['cloud:a:b', 'cloud:a:b:2']);
  });

  it('cites one source for each address or title, with ids that nobody has', () => {
    const used = dataset({}).sources.map((source) => ({
      ...source,
      id: 'w9001' as typeof source.id,
    }));
    const row = {from: 'a', to: 'b', date: '2025'};
    const read = bring(
      {
        ties: [
          {...row, url: 'https://example.org/1', 'source title': 'One'},
          {...row, url: 'https://example.org/1', 'source title': 'Again'},
          {...row, url: 'https://example.org/2', 'source title': ''},
          {...row, url: '', 'source title': 'Three'},
          {...row, url: '', 'source title': ''},
        ],
      },
      {},
      {...nothing, sources: used},
    );
    expect(read.ties.map((t) => t.evidence[0]!.source)).toEqual([
      'w9002',
      'w9002',
      'w9003',
      'w9004',
      'w9005',
    ]);
    expect(read.sources.map((s) => [s.id, s.title, s.url])).toEqual([
      ['w9002', 'One', 'https://example.org/1'],
      ['w9003', 'https://example.org/2', 'https://example.org/2'],
      ['w9004', 'Three', null],
      ['w9005', 'my tables', null],
    ]);
  });
});

describe('words that others use', () => {
  const read = <T extends string>(
    options: readonly T[],
    others: Readonly<Record<string, T>>,
    cell: string,
  ) => readChoice(cell, options, others);
  it.each([
    ['compute', 'cloud'],
    ['Services', 'cloud'],
    ['Cloud services', 'cloud'],
    ['Cloud contract', 'cloud'],
    ['Hardware', 'chips'],
    ['chip supply', 'chips'],
    ['Equity', 'investment'],
    ['invest', 'investment'],
    ['Stake', 'investment'],
    ['Loan', 'debt'],
    ['Bond', 'debt'],
    ['Lease', 'hosting'],
    ['Energy', 'power'],
    ['Partner', 'partnership'],
    ['Competitor', 'rivalry'],
    ['rival', 'rivalry'],
    ['클라우드', 'cloud'],
    ['반도체', 'chips'],
    ['칩', 'chips'],
    ['투자', 'investment'],
    ['부채', 'debt'],
    ['대출', 'debt'],
    ['전력', 'power'],
    ['제휴', 'partnership'],
    ['경쟁', 'rivalry'],
    ['호스팅', 'hosting'],
    ['모델', 'models'],
    ['유통', 'distribution'],
  ])('a type: %s is %s', (word, type) =>
    expect(read(TIE_TYPES, TYPES_ELSEWHERE, word)).toEqual({value: type}),
  );
  it.each([
    ['LOI', 'letter-of-intent'],
    ['MoU', 'letter-of-intent'],
    ['Planned', 'announced'],
    ['Confirmed', 'signed'],
    ['binding', 'signed'],
    ['Ongoing', 'active'],
    ['Closed', 'completed'],
    ['Paid', 'completed'],
    ['done', 'completed'],
    ['Rumored', 'reported'],
    ['rumoured', 'reported'],
    ['Estimated', 'reported'],
    ['Canceled', 'cancelled'],
    ['의향서', 'letter-of-intent'],
    ['발표', 'announced'],
    ['보도', 'reported'],
    ['계약', 'signed'],
    ['체결', 'signed'],
    ['계약 체결', 'signed'],
    ['이행 중', 'active'],
    ['진행', 'active'],
    ['진행 중', 'active'],
    ['완료', 'completed'],
    ['종결', 'completed'],
    ['취소', 'cancelled'],
  ])('a status: %s is %s', (word, status) =>
    expect(read(STATUSES, STATUSES_ELSEWHERE, word)).toEqual({value: status}),
  );
  it.each([
    ['Lab', 'ai-lab'],
    ['Model developer', 'ai-lab'],
    ['Cloud', 'hyperscaler'],
    ['chip', 'chipmaker'],
    ['Chips', 'chipmaker'],
    ['Semiconductor', 'chipmaker'],
    ['Chip maker', 'chipmaker'],
    ['Fab', 'foundry'],
    ['Energy', 'utility'],
    ['Power', 'utility'],
    ['Power company', 'utility'],
    ['Bank', 'lender'],
    ['Fund', 'investor'],
    ['VC', 'investor'],
    ['Data center', 'data-centre'],
    ['datacenter', 'data-centre'],
    ['Data-centre operator', 'data-centre'],
    ['Memory maker', 'memory'],
    ['Equipment maker', 'equipment'],
    ['Device and server maker', 'device-maker'],
    ['Project or site', 'project'],
    ['AI 연구소', 'ai-lab'],
    ['하이퍼스케일러', 'hyperscaler'],
    ['네오클라우드', 'neocloud'],
    ['반도체 설계', 'chipmaker'],
    ['파운드리', 'foundry'],
    ['메모리', 'memory'],
    ['장비', 'equipment'],
    ['기기·서버 제조', 'device-maker'],
    ['소프트웨어', 'software'],
    ['데이터센터 운영', 'data-centre'],
    ['데이터센터', 'data-centre'],
    ['전력 회사', 'utility'],
    ['투자사', 'investor'],
    ['대출 기관', 'lender'],
    ['은행', 'lender'],
    ['프로젝트·부지', 'project'],
  ])('a kind: %s is %s', (word, kind) =>
    expect(read(COMPANY_KINDS, KINDS_ELSEWHERE, word)).toEqual({value: kind}),
  );
});
