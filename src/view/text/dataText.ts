/** Words of the data screen. */
import type {Note, ScenarioEntry} from '../../core/dataset/schema';

const en = {
  title: 'Data',
  intro: (version: string, hash: string) => `Version ${version}, content ${hash}`,
  tables: 'Tables',
  tabs: {
    companies: 'Companies',
    ties: 'Ties',
    sources: 'Sources',
    ledger: 'Founding documents',
    scenarios: 'Scenarios and precedents',
    missing: 'Missing data',
  },
  filter: 'Filter',
  filterHint: 'Narrow this table',
  rows: (n: number, all: number) => (n === all ? `${n} rows` : `${n} of ${all} rows`),
  more: (n: number) => `Show ${n} more`,
  nothing: 'No row matches the filter.',
  none: 'Nothing of this kind is in the data.',

  name: 'Name',
  kind: 'Kind',
  country: 'Country',
  ticker: 'Ticker',
  revenue: 'Revenue',
  equity: 'Equity',
  tiesHere: 'Ties',
  tie: 'Tie',
  type: 'Type',
  status: 'Status',
  announcedOn: 'Announced on',
  confidence: 'Confidence',
  sources: 'Sources',
  source: 'Source',
  publisher: 'Publisher',
  published: 'Published',
  sourceClass: 'Class',
  usedBy: 'Cited by',
  ref: 'Reference',
  says: 'What it says',
  usedFor: 'Used for',
  text: 'Text',
  companies: 'Companies',
  entryKinds: {scenario: 'Scenario', precedent: 'Precedent'} as Readonly<
    Record<ScenarioEntry['kind'], string>
  >,
  noteKinds: {claim: 'claim', event: 'event', figure: 'figure'} as Readonly<
    Record<Note['kind'], string>
  >,
  other: 'stated share',
  scenarioUse: 'scenario',

  missingIntro:
    'What the data do not know at the date and on the basis in view. The model bridges a gap with a named rule, or leaves the company without a buffer: its dollars are at risk, but it passes nothing on.',
  gaps: {
    amounts: 'Ties without an amount on this basis',
    revenue: 'Companies without revenue',
    buffer: 'Companies without equity or cash',
  },
  share: (n: number, of: number) => `${n} of ${of}`,
};

const ko: typeof en = {
  title: '데이터',
  intro: (version, hash) => `버전 ${version}, 내용 해시 ${hash}`,
  tables: '표',
  tabs: {
    companies: '기업',
    ties: '관계',
    sources: '출처',
    ledger: '기초 문서',
    scenarios: '시나리오와 선례',
    missing: '빠진 데이터',
  },
  filter: '걸러 보기',
  filterHint: '이 표에서 찾기',
  rows: (n, all) => (n === all ? `${n}행` : `${all}행 중 ${n}행`),
  more: (n) => `${n}행 더 보기`,
  nothing: '조건에 맞는 행이 없습니다.',
  none: '이 종류의 데이터가 없습니다.',

  name: '이름',
  kind: '분류',
  country: '국가',
  ticker: '종목 코드',
  revenue: '매출',
  equity: '자기자본',
  tiesHere: '관계',
  tie: '관계',
  type: '유형',
  status: '상태',
  announcedOn: '발표일',
  confidence: '신뢰도',
  sources: '출처',
  source: '출처',
  publisher: '매체',
  published: '날짜',
  sourceClass: '등급',
  usedBy: '인용 수',
  ref: '번호',
  says: '내용',
  usedFor: '쓰인 곳',
  text: '설명',
  companies: '기업',
  entryKinds: {scenario: '시나리오', precedent: '선례'},
  noteKinds: {claim: '주장', event: '사건', figure: '수치'},
  other: '공개된 비중',
  scenarioUse: '시나리오',

  missingIntro:
    '지금 보는 날짜와 기준에서 데이터가 모르는 것입니다. 모형은 빈자리를 이름 붙은 규칙으로 메우거나, 완충 자본을 모르는 기업으로 남겨 둡니다. 이런 기업은 금액만 위험에 놓일 뿐 충격을 옮기지 않습니다.',
  gaps: {
    amounts: '이 기준에서 금액이 없는 관계',
    revenue: '매출을 모르는 기업',
    buffer: '자기자본도 현금도 모르는 기업',
  },
  share: (n, of) => `${of} 중 ${n}`,
};

export const dataText = {en, ko};
