/** Words of the ranking: its table, its scatter, and how sure it is. */
import {withParticle} from '../../words/particle';
import {words} from '../../words/words';

export const RANKING_COLUMNS = [
  'rank',
  'company',
  'kind',
  'impact',
  'fragility',
  'size',
  'interval',
] as const;
export type RankingColumn = (typeof RANKING_COLUMNS)[number];

const en = {
  title: 'Ranking',
  lead: (name: string, percent: string) =>
    `No failure would cost the others more than ${possessive(name)}: ${percent} of their size.`,
  leadNone: 'No company’s failure reaches another one here.',
  intro: 'Each company fails alone, once; what failed or was cut on the map does not count here.',
  caption: (model: string, basis: string, date: string, data: string) =>
    `${model}, ${basis} basis, as of ${date}, ${data}`,
  captionInForce: 'only ties in force',
  changed: (n: number) => (n === 1 ? '1 parameter changed' : `${n} parameters changed`),

  working: 'Failing every company',
  drawing: 'Drawing the assumptions anew',
  progress: (done: number, of: number) => `${done} of ${of}`,
  progressLabel: 'Progress',
  cancel: 'Cancel',
  cancelled: 'Cancelled. What stands here belongs to an earlier question.',
  cancelledEmpty: 'Cancelled before there was a ranking.',
  cancelledDraws: 'Cancelled: the ranking stands, how sure it is was not found out.',
  failed: 'The ranking could not be computed. Try again, or choose another model.',
  failedDraws: 'How sure the ranking is could not be computed. The ranking stands; draw again.',
  again: 'Try again',
  outdated: 'The ranking of the question before, until the new one is there',
  notConverged: 'Some of these failures did not settle: read their numbers as lower bounds.',

  export: 'Download table (CSV)',
  saved: (file: string) => `Saved as ${file}.`,
  table: 'Companies by what their failure does to all others',
  columns: {
    rank: 'Rank',
    company: 'Company',
    kind: 'Kind',
    impact: 'Impact',
    fragility: 'Fragility',
    size: 'Own size',
    interval: 'Rank, 90 %',
  } as Readonly<Record<RankingColumn, string>>,
  columnHints: {
    rank: 'Place by impact',
    company: '',
    kind: '',
    impact: 'What its failure takes from all others, weighted by their size',
    fragility: 'What it loses on average when one other company fails',
    size: 'Revenue of a year; where unknown, receipts known on the map',
    interval: 'Ranks in nine of ten draws',
  } as Readonly<Record<RankingColumn, string>>,
  filter: 'Filter companies',
  filterHint: 'Name, kind, ticker',
  rows: (n: number, all: number) => (n === all ? `${n} companies` : `${n} of ${all} companies`),
  nothing: 'No company matches the filter.',
  imputedSize: 'imputed',
  failRow: (name: string) => `Fail ${name}`,
  fail: 'Fail',
  interval: (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`),

  scatter: 'Impact and fragility',
  scatterDesc: (n: number, top: string, fragile: string) =>
    `${n} companies; to the right those whose failure hurts others most (${top}), at the top those that others’ failures hurt most (${fragile}). The table below has every number.`,
  scatterHow:
    'Arrow keys go from company to company, Enter selects. Area: own size; colour: kind. Both axes are square roots.',
  axisImpact: 'Impact: loss of all others if it fails',
  axisFragility: 'Fragility: its mean loss over all others’ failures',
  point: (name: string, kind: string, rank: number, impact: string, fragility: string) =>
    `${name}, ${kind}: rank ${rank}, impact ${impact}, fragility ${fragility}`,

  sure: 'How sure?',
  sureHint: (n: number) =>
    `Draws every amount and assumption within its range, ${n} times, and ranks anew each time`,
  sureTitle: 'How sure is this ranking?',
  leads: (name: string, percent: string, draws: number) =>
    `${name} leads in ${percent} of ${draws} draws.`,
  sureNote:
    'Amounts between their low and high, assumptions within their stated range; bars and ranks show nine of ten draws.',
  movers: 'The assumptions that move the result most',
  moversNote:
    'Rank correlation of the assumption with the summed impact: + makes every failure worse, − milder.',
  noMovers: 'No assumption has a range to draw from.',
  toMap: 'See it on the map',
  everyone: 'everybody',
  tables: {
    essentiality: 'Essentiality',
    ownSupply: 'Own supply',
    outsideSupply: 'Outside supply',
    inFlow: 'Part that is renewed each year',
    reach: 'Revenue that stops without it',
    replaceable: 'Replaceable',
    lossGivenDefault: 'Loss given default',
    lossGivenDefaultByBorrower: 'Loss given default',
    leadHold: 'Held by the lead lender',
    contributionMargin: 'Contribution margin',
    strandedYears: 'Years until a site is let again',
    continuity: 'Continuity',
    termYears: 'Term of a contract',
    termIfOver50bn: 'Term of very large deals',
    undisclosedSlice: 'Share of undisclosed suppliers',
    computeBudget: 'Compute budget',
    startIfUnknown: 'Start where unknown',
    ramp: 'Ramp-up',
    undrawnNext12: 'Drawn within 12 months',
    drawnIfActive: 'Drawn where active',
    guaranteeActive: 'Part of a guarantee that is called',
    demandIfUnknown: 'Demand where undisclosed',
    fleetGrowth: 'Fleet growth',
    outsideDemand: 'Demand from outside the map',
    usdPerGwYear: 'Dollars per gigawatt and year',
    spareCapacity: 'Spare capacity',
  } as Readonly<Record<string, string>>,
};

const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`);

const ko: typeof en = {
  title: '순위',
  lead: (name, percent) =>
    `${withParticle(name, '이/가')} 무너질 때 나머지 기업의 손실이 가장 큽니다. 규모의 ${percent}입니다.`,
  leadNone: '여기서는 어느 기업이 무너져도 다른 기업에 번지지 않습니다.',
  intro:
    '기업을 한 곳씩 따로 무너뜨린 결과입니다. 지도에서 무너뜨리거나 끊은 것은 반영하지 않습니다.',
  caption: (model, basis, date, data) => `${model}, ${basis} 기준, ${date}, ${data}`,
  captionInForce: '이행 중인 관계만',
  changed: (n) => `바꾼 매개변수 ${n}개`,

  working: '모든 기업을 한 번씩 무너뜨리는 중',
  drawing: '가정을 다시 뽑는 중',
  progress: (done, of) => `${of} 중 ${done}`,
  progressLabel: '진행',
  cancel: '중단',
  cancelled: '중단했습니다. 지금 보이는 것은 이전 조건의 결과입니다.',
  cancelledEmpty: '순위가 나오기 전에 중단했습니다.',
  cancelledDraws: '중단했습니다. 순위는 그대로이며, 불확실성은 계산하지 못했습니다.',
  failed: '순위를 계산하지 못했습니다. 다시 시도하거나 다른 모형을 선택해 주세요.',
  failedDraws: '순위가 얼마나 확실한지 계산하지 못했습니다. 순위는 그대로이니 다시 추출해 주세요.',
  again: '다시 시도',
  outdated: '새 결과가 나올 때까지 이전 조건의 순위를 표시합니다',
  notConverged: '일부 결과가 수렴하지 않았습니다. 실제 손실은 이보다 클 수 있습니다.',

  export: '표 내려받기(CSV)',
  saved: (file) => `${withParticle(file, '으로/로')} 저장했습니다.`,
  table: '무너질 때 나머지 기업에 미치는 충격 순',
  columns: {
    rank: '순위',
    company: '기업',
    kind: '분류',
    impact: '충격',
    fragility: '취약도',
    size: '자체 규모',
    interval: '순위(90%)',
  },
  columnHints: {
    rank: '충격이 큰 순서',
    company: '',
    kind: '',
    impact: '이 기업이 무너질 때 나머지 기업의 손실률(규모 가중 평균)',
    fragility: '다른 기업이 하나 무너질 때 이 기업의 평균 손실률',
    size: '연 매출. 알 수 없으면 지도에 나타난 수입',
    interval: '열 번 가운데 아홉 번 나온 순위',
  },
  filter: '기업 필터',
  filterHint: '이름, 분류, 종목 코드',
  rows: (n, all) => (n === all ? `기업 ${n}곳` : `기업 ${all}곳 중 ${n}곳`),
  nothing: '조건에 맞는 기업이 없습니다.',
  imputedSize: '추정',
  failRow: (name) => `${name} 무너뜨리기`,
  fail: '무너뜨리기',
  interval: (low, high) => (low === high ? `${low}위` : `${low}~${high}위`),

  scatter: '충격과 취약도',
  scatterDesc: (n, top, fragile) =>
    `기업 ${n}곳. 오른쪽일수록 무너질 때 남에게 주는 타격이 크고(${top}), 위쪽일수록 남이 무너질 때 받는 타격이 큽니다(${fragile}). 수치는 모두 아래 표에 있습니다.`,
  scatterHow:
    '방향키로 기업 사이를 옮겨 다니고 Enter로 고릅니다. 넓이는 자체 규모, 색은 분류입니다. 두 축은 제곱근 눈금입니다.',
  axisImpact: '충격: 무너질 때 나머지 기업의 손실',
  axisFragility: '취약도: 다른 기업이 무너질 때의 평균 손실',
  point: (name, kind, rank, impact, fragility) =>
    `${name}, ${kind}: ${rank}위, 충격 ${impact}, 취약도 ${fragility}`,

  sure: '얼마나 확실한가?',
  sureHint: (n) => `금액과 가정을 범위 안에서 ${n}번 다시 뽑아 그때마다 순위를 매깁니다`,
  sureTitle: '이 순위는 얼마나 확실한가?',
  leads: (name, percent, draws) =>
    `${draws}번 뽑은 가운데 ${percent}에서 ${withParticle(name, '이/가')} 1위입니다.`,
  sureNote:
    '금액은 하한과 상한 사이에서, 가정은 밝힌 범위 안에서 뽑았습니다. 막대와 순위는 열 번 가운데 아홉 번의 결과입니다.',
  movers: '결과를 가장 크게 움직이는 가정',
  moversNote: '가정과 전체 충격의 순위 상관입니다. +는 충격을 키우고, −는 줄입니다.',
  noMovers: '범위를 둔 가정이 없습니다.',
  toMap: '지도에서 보기',
  everyone: '모두',
  tables: {
    essentiality: '필수도',
    ownSupply: '자체 조달',
    outsideSupply: '외부 조달',
    inFlow: '해마다 새로 들이는 몫',
    reach: '없으면 멈추는 매출',
    replaceable: '대체 가능',
    lossGivenDefault: '부도 시 손실률',
    lossGivenDefaultByBorrower: '부도 시 손실률',
    leadHold: '주간사 보유분',
    contributionMargin: '공헌이익률',
    strandedYears: '부지를 다시 빌려주기까지 햇수',
    continuity: '지속성',
    termYears: '계약 기간',
    termIfOver50bn: '초대형 계약 기간',
    undisclosedSlice: '미공개 공급사 몫',
    computeBudget: '컴퓨팅 예산',
    startIfUnknown: '미공개 시작일',
    ramp: '증가 구간',
    undrawnNext12: '12개월 내 인출률',
    drawnIfActive: '이행 중 인출률',
    guaranteeActive: '이행될 보증 몫',
    demandIfUnknown: '미공개 수요',
    fleetGrowth: '설비 증가율',
    outsideDemand: '지도 밖 수요',
    usdPerGwYear: 'GW당 연간 금액',
    spareCapacity: '여유 능력',
  },
};

export const rankingText = {en, ko};

/** `replaceable *:compute` → `Replaceable: computing capacity, everybody`. */
export function ruleInWords(
  rule: string,
  language: 'en' | 'ko',
  companyName: (id: string) => string | undefined,
): string {
  const t = rankingText[language];
  const [table = rule, key] = rule.split(' ');
  const name = t.tables[table] ?? table;
  if (key === undefined) return name;
  const {classes, kinds, types, statuses} = words[language];
  const dictionary: Readonly<Record<string, string>> = {
    ...statuses,
    ...types,
    ...classes,
    ...kinds,
  };
  const inWords = (part: string) =>
    part === '*' ? t.everyone : (companyName(part) ?? dictionary[part] ?? part);
  return `${name}: ${key.split(':').map(inWords).join(', ')}`;
}
