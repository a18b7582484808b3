/** Words of the data screen. */
import type {ScenarioEntry} from '../../core/dataset/schema';

const en = {
  title: 'Data',
  tables: 'Tables',
  tabs: {
    companies: 'Companies',
    ties: 'Ties',
    sources: 'Sources',
    ledger: 'Founding documents',
    scenarios: 'Scenarios and precedents',
    missing: 'Missing data',
    own: 'Own changes',
  },
  ownSentence:
    'What you added, changed or removed. These are your own numbers, not published ones: every outcome in view rests on them as well. A patch carries them to others, who can check and merge it.',
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
  tie: 'Tie',
  type: 'Type',
  status: 'Status',
  announcedOn: 'Announced on',
  confidence: 'Confidence',
  source: 'Source',
  publisher: 'Publisher',
  published: 'Published',
  sourceClass: 'Class',
  ref: 'Reference',
  says: 'What it says',
  usedFor: 'Used for',
  text: 'Text',
  companies: 'Companies',
  entryKinds: {scenario: 'Scenario', precedent: 'Precedent'} as Readonly<
    Record<ScenarioEntry['kind'], string>
  >,
  other: 'stated share',
  scenarioUse: 'scenario',

  missingIntro:
    'What the data do not know at the date and on the basis in view. The model bridges a gap with a named rule, or leaves the company without a buffer: its dollars are at risk, but it passes nothing on.',
};

const ko: typeof en = {
  title: '데이터',
  tables: '표',
  tabs: {
    companies: '기업',
    ties: '관계',
    sources: '출처',
    ledger: '기초 문서',
    scenarios: '시나리오와 선례',
    missing: '빠진 데이터',
    own: '직접 바꾼 데이터',
  },
  ownSentence:
    '직접 추가하거나 수정하거나 삭제한 항목입니다. 공개된 수치가 아니라 직접 입력한 수치이며, 지금 보이는 모든 결과에 반영됩니다. 패치 파일로 다른 사람에게 전하면 확인한 뒤 병합할 수 있습니다.',
  filter: '필터',
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
  tie: '관계',
  type: '유형',
  status: '상태',
  announcedOn: '발표일',
  confidence: '신뢰도',
  source: '출처',
  publisher: '매체',
  published: '날짜',
  sourceClass: '등급',
  ref: '번호',
  says: '내용',
  usedFor: '쓰인 곳',
  text: '설명',
  companies: '기업',
  entryKinds: {scenario: '시나리오', precedent: '선례'},
  other: '공개된 비중',
  scenarioUse: '시나리오',

  missingIntro:
    '현재 기준일과 집계 기준에서 데이터에 없는 값입니다. 모형은 빈 값을 정해진 규칙으로 채우거나, 완충 자본을 알 수 없는 기업으로 남겨 둡니다. 이런 기업은 위험 금액만 집계되고 충격을 전달하지는 않습니다.',
};

export const dataText = {en, ko};
