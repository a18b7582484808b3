/** Words of the tables: of the data screen and of the drawer under the map. */
import type {GapId} from '../../state/tables/gaps';
import type {TableId} from '../../state/tables/tableChoices';
import {withParticle} from '../../words/particle';

interface GapWords {
  readonly name: string;
  /** What follows from it, in the model and on the map. */
  readonly effect: string;
}

const en = {
  sentences: {
    companies:
      'Every company in the data. A dash means not stated: it is counted as unknown, never as zero.',
    ties: 'Every tie in the data, whatever its date. A dash means not stated: such a tie has no width on the map and counts by a named rule in the model.',
    sources:
      'Every source, and what it is cited for. How good a source is does not say how true each of its figures is.',
  } as Readonly<Record<TableId, string>>,
  find: 'Filter',
  findHint: 'Any words, in either language',
  seenOnly: 'Only what the map shows',
  showing: (n: number, of: number, what: string) =>
    n === of ? `All ${of} ${what}` : `Showing ${n} of ${of} ${what}`,
  things: {companies: 'companies', ties: 'ties', sources: 'sources'} as Readonly<
    Record<TableId, string>
  >,
  columns: 'Columns',
  columnsLegend: 'Columns in the table',
  columnsReset: 'As it opens',
  sortBy: 'Sort by',
  sortUp: (name: string) => `${name}, ascending`,
  sortDown: (name: string) => `${name}, descending`,
  sortHint: 'Shift and click: sort by this as well',
  sortedAs: (place: number) => `sorted ${place === 2 ? 'second' : `as number ${place}`}`,
  nothing: 'No row is left.',
  nothingHint: 'Take a filter away, or show all that is known.',
  clear: 'Take all filters away',
  onlyWithout: (name: string) => `Without: ${name}`,
  onlyAbout: (name: string) => `Only: ${name}`,
  remove: (name: string) => `Take away: ${name}`,
  away: (name: string) => `${name} is selected, but not among these rows.`,
  bring: 'Show it here',
  toMap: 'Map',
  onMap: (name: string) => `Show ${name} on the map`,
  stated: (name: string, share: string, missing: number) =>
    `${name}: ${share} stated. Show the ${missing} without`,
  gapsTitle: 'What the rows do not state',
  gapShare: (n: number, of: number) => `${n} of ${of}`,
  effect: 'What follows',
  toTable: (n: number) => (n === 1 ? 'Show the row' : `Show the ${n} rows`),

  cash: 'Cash',
  debt: 'Debt',
  netIncome: 'Net income',
  capex: 'Capital spending',
  valuation: 'Valuation',
  backlog: 'Backlog',
  undisclosed: 'Ties without amount',
  undisclosedHint: 'Of its ties that could state an amount on this basis, how many state none',
  lacks: 'Not stated',
  lacksHint: 'What of it is missing, stale or read in a digest only',
  newestFigure: 'Newest figure',
  newestSource: 'Newest source',
  start: 'Starts',
  end: 'Ends',
  capacity: 'Capacity',
  stake: 'Stake',
  inputClass: 'Input',
  summary: 'Summary',
  address: 'Address',
  open: 'Open',
  openSource: (title: string) => `Open ${title} (new tab)`,
  tiesHere: 'Ties in view',
  cited: 'Sources cited',
  tiesCiting: 'Citing ties',
  figuresCiting: 'Citing figures',
  all: (n: number) => `All ${n} in the table`,
  showTies: (n: number, of: string) =>
    n === 1 ? `Show the tie of ${of}` : `Show the ${n} ties of ${of}`,
  showSources: (n: number, of: string) =>
    n === 1 ? `Show the source of ${of}` : `Show the ${n} sources of ${of}`,
  citedFor: 'Cited for',
  citesNothing: 'Nothing in the data cites it.',
  otherUses: (figures: number, shares: number, notes: number) =>
    [
      figures > 0 && (figures === 1 ? '1 figure' : `${figures} figures`),
      shares > 0 && (shares === 1 ? '1 stated share' : `${shares} stated shares`),
      notes > 0 && (notes === 1 ? '1 founding note' : `${notes} founding notes`),
    ]
      .filter(Boolean)
      .join(', '),

  gaps: {
    amount: {
      name: 'no amount',
      effect:
        'They have no width on the map, add nothing to any sum of money, and enter the model by a named rule (a small slice of supply or of sales, marked in every receipt) or not at all.',
    },
    start: {
      name: 'no start date',
      effect:
        'Their day of announcement stands for the start, so that what they deliver within the year is a guess.',
    },
    digest: {
      name: 'read in a digest only',
      effect: 'Nobody here has read the source itself; the tie is drawn and counted like others.',
    },
    stale: {
      name: 'newest source over 90 days old',
      effect: 'They stand as last reported; what has changed since is not known here.',
    },
    undated: {name: 'no dated source', effect: 'How old the statement is cannot be told.'},
    revenue: {
      name: 'no revenue',
      effect:
        'The share of sales that a customer stands for is taken from known receipts, with a rule for the rest.',
    },
    equity: {name: 'no equity', effect: 'Cash stands in for it where cash is known.'},
    buffer: {
      name: 'neither equity nor cash',
      effect:
        'A loss cannot be set against anything: their dollars are at risk, but they pass nothing on.',
    },
    figures: {name: 'no figure at all', effect: 'Their size is not known at this date.'},
    oldFigures: {
      name: 'newest figure over 90 days old',
      effect: 'Losses are set against accounts of an earlier quarter.',
    },
    published: {name: 'no date', effect: 'How old the statement is cannot be told.'},
    digestSource: {
      name: 'digest only',
      effect: 'The original was not read; what rests on it alone is marked so.',
    },
  } as Readonly<Record<GapId, GapWords>>,

  drawer: 'Tables under the map',
  tabsLabel: 'Under the map',
  height: 'Height of the table',
  closeDrawer: 'Close the table',
};

const ko: typeof en = {
  sentences: {
    companies:
      '데이터에 있는 모든 기업입니다. ‘–’는 공개되지 않았다는 뜻이며, 0이 아니라 알 수 없는 값으로 다룹니다.',
    ties: '날짜와 상관없이 데이터에 있는 모든 관계입니다. ‘–’는 공개되지 않았다는 뜻입니다. 이런 관계는 지도에서 굵기가 없고, 모형에는 정해진 규칙으로만 들어갑니다.',
    sources:
      '모든 출처와 그 출처가 인용된 곳입니다. 출처의 등급이 개별 수치의 정확성까지 보장하지는 않습니다.',
  },
  find: '찾기',
  findHint: '한글·영문 단어, 초성',
  seenOnly: '지도에 보이는 것만',
  showing: (n, of, what) => (n === of ? `${what} ${of}건 전체` : `${what} ${of}건 중 ${n}건`),
  things: {companies: '기업', ties: '관계', sources: '출처'},
  columns: '열 선택',
  columnsLegend: '표에 넣을 열',
  columnsReset: '처음대로',
  sortBy: '정렬',
  sortUp: (name) => `${name} 오름차순`,
  sortDown: (name) => `${name} 내림차순`,
  sortHint: 'Shift를 누른 채 클릭하면 정렬 기준이 더해집니다',
  sortedAs: (place) => `${place}순위 정렬 기준`,
  nothing: '남은 행이 없습니다.',
  nothingHint: '조건을 빼거나 전체를 표시해 보세요.',
  clear: '조건 모두 해제',
  onlyWithout: (name) => `없는 것만: ${name}`,
  onlyAbout: (name) => `관련된 것만: ${name}`,
  remove: (name) => `조건 해제: ${name}`,
  away: (name) => `선택한 ${withParticle(name, '은/는')} 지금 표에 없습니다.`,
  bring: '표에 보이기',
  toMap: '지도',
  onMap: (name) => `지도에서 ${name} 보기`,
  stated: (name, share, missing) => `${name}: ${share} 공개. 없는 ${missing}행 보기`,
  gapsTitle: '공개되지 않은 것',
  gapShare: (n, of) => `${of} 중 ${n}`,
  effect: '영향',
  toTable: (n) => `${n}행 보기`,

  cash: '현금',
  debt: '차입금',
  netIncome: '순이익',
  capex: '설비투자',
  valuation: '기업가치',
  backlog: '수주잔고',
  undisclosed: '금액 미공개 관계',
  undisclosedHint: '금액을 밝힐 수 있는 관계 중 이 기준의 금액이 공개되지 않은 비율',
  lacks: '빠진 것',
  lacksHint: '공개되지 않았거나 오래되었거나 요약본으로만 확인한 것',
  newestFigure: '최근 수치',
  newestSource: '최근 출처',
  start: '시작',
  end: '종료',
  capacity: '용량',
  stake: '지분',
  inputClass: '투입물',
  summary: '요약',
  address: '원문',
  open: '열기',
  openSource: (title) => `${title} 열기(새 탭)`,
  tiesHere: '현재 관계 수',
  cited: '인용 출처',
  tiesCiting: '인용한 관계',
  figuresCiting: '인용한 수치',
  all: (n) => `표에서 ${n}건 모두 보기`,
  showTies: (n, of) => `${of}의 관계 ${n}건 보기`,
  showSources: (n, of) => `${of}의 출처 ${n}건 보기`,
  citedFor: '인용된 곳',
  citesNothing: '이 출처를 인용한 데이터가 없습니다.',
  otherUses: (figures, shares, notes) =>
    [
      figures > 0 && `수치 ${figures}건`,
      shares > 0 && `공개된 비중 ${shares}건`,
      notes > 0 && `기초 문서 항목 ${notes}건`,
    ]
      .filter(Boolean)
      .join(', '),

  gaps: {
    amount: {
      name: '금액 없음',
      effect:
        '지도에서 굵기가 없고 금액 합계에도 더해지지 않습니다. 모형에는 정해진 규칙(공급이나 매출의 작은 몫, 내역서마다 표시)으로 들어가거나 아예 들어가지 않습니다.',
    },
    start: {
      name: '시작일 없음',
      effect: '발표일을 시작일로 보므로 1년 안에 이행될 물량은 추정치입니다.',
    },
    digest: {
      name: '요약본만 확인',
      effect: '원문을 직접 확인하지 못했습니다. 그래도 다른 관계와 똑같이 그리고 셉니다.',
    },
    stale: {
      name: '최근 출처가 90일 넘음',
      effect: '마지막 보도 내용 그대로이며 그 뒤의 변화는 반영되지 않았습니다.',
    },
    undated: {name: '날짜 있는 출처 없음', effect: '언제 나온 정보인지 알 수 없습니다.'},
    revenue: {
      name: '매출 없음',
      effect:
        '고객 한 곳이 매출에서 차지하는 비중을 알려진 수취액으로 계산하고 나머지는 규칙으로 메웁니다.',
    },
    equity: {name: '자기자본 없음', effect: '현금이 알려져 있으면 현금으로 대신합니다.'},
    buffer: {
      name: '자기자본·현금 모두 없음',
      effect: '손실을 견줄 완충 자본이 없어 금액만 위험에 놓이고 충격은 옮기지 않습니다.',
    },
    figures: {name: '수치 없음', effect: '이 날짜의 규모를 알 수 없습니다.'},
    oldFigures: {
      name: '최근 수치가 90일 넘음',
      effect: '손실을 이전 분기의 재무 수치와 견주게 됩니다.',
    },
    published: {name: '날짜 없음', effect: '언제 나온 정보인지 알 수 없습니다.'},
    digestSource: {
      name: '요약본만 확인',
      effect: '원문을 확인하지 못했으며, 이 출처에만 의존한 정보에는 그렇게 표시합니다.',
    },
  },

  drawer: '지도 아래 표',
  tabsLabel: '지도 아래',
  height: '표 높이',
  closeDrawer: '표 닫기',
};

export const tablesText = {en, ko};
