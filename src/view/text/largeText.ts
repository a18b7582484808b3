/** Words of the screen of a large network. */
import type {LargeKind} from '../../core/large/largeStudy';
import {withParticle} from '../../words/particle';

const en = {
  title: 'Large network',
  empty:
    'Networks too large for the map, of tens of thousands of companies, are read and answered here, beside the data of the app.',
  emptyCaption: (ties: string, companies: string, format: string) =>
    `Two CSV tables of a bare network (ties: ${ties}; companies: ${companies}), or its JSON, ${format}. Files are read in this browser and sent nowhere.`,
  choose: 'Choose files …',
  sample: (companies: string, ties: string) =>
    `Make a sample: ${companies} companies, ${ties} ties`,
  keptElsewhere: 'Kept in this browser, by other tabs',
  openKept: (title: string) => `Open ${title}`,
  forget: 'Delete',
  forgetKept: (title: string) => `Delete ${title}`,
  reading: 'Reading',
  progress: (percent: string, rows: string) => `${percent}, ${rows} rows`,
  grouping: 'Finding communities …',
  cancel: 'Cancel',
  close: 'Close this network',
  refused: (n: string) =>
    `Nothing was imported: ${n} faults. Mend them in the file, then choose it again.`,
  listed: (n: string) => `The first ${n} of them:`,
  faultHead: {file: 'File', place: 'Place', message: 'What is wrong'},
  kinds: {
    exposures: 'exposures',
    supply: 'supply',
    liabilities: 'liabilities',
    'input-output': 'input and output',
    companies: 'companies and ties',
  } as Readonly<Record<LargeKind, string>>,
  lead: (companies: string, ties: string) => `${companies} companies and ${ties} ties.`,
  leadFallen: (names: string, hit: string, percent: string) =>
    `If ${names} fails, ${hit} others are hit; ${percent} of the whole is lost beyond it.`,
  caption: (title: string, kind: string, model: string) => `${title} (${kind}). Model: ${model}.`,
  meaning:
    'Discs are communities: groups with more ties inside than chance would give them (Louvain, Blondel et al. 2008). They are a way to look, not a fact about the companies. Amounts and losses are in the unit of the files.',
  countTies: (date: string) => `Count ties as, on ${date}`,
  counted: (ties: string, others: string) => `${ties} count, ${others} do not.`,
  unstatedAmong: (n: string) => `${n} of them state no amount.`,
  idle: (n: string) => `${n} pass no loss on: nothing says of what kind they are.`,
  unstated: (n: string) => `${n} ties state no amount and were left out.`,
  notKept: 'This browser keeps nothing: after a reload the files must be read again.',
  whole: 'Whole network',
  levels: 'Levels',
  group: (kind: 'community' | 'rest' | 'run' | 'company', top: string, others: string) =>
    kind === 'company' || others === '0'
      ? top
      : kind === 'rest'
        ? `Small groups, ${top} +${others}`
        : `${top} +${others}`,
  picture: (discs: string, lines: string) => `Map of ${discs} groups or companies, ${lines} lines`,
  pictureHelp:
    'Drag to move, wheel or pinch to zoom, click to open. Arrow keys go from disc to disc, Enter opens, Backspace goes up; plus and minus zoom, 0 fits. The table lists the same.',
  legend: {
    group: 'A group, as large as its companies together',
    company: 'A company, by its size',
    lostOfGroup: 'The part of the group that is lost',
    lostOfCompany: 'How much it loses, from little to all',
    failed: 'Made to fail, or holds who was',
    line: 'Ties, as wide as their amounts; seen from the first end it bends to the left',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  savePicture: 'Save picture',
  undrawn: (lines: string, ties: string) => `Not drawn: ${lines} fainter lines with ${ties} ties.`,
  search: 'Find a company',
  found: (n: string) => `${n} found`,
  nothing: 'No company has such a name.',
  fail: 'Fail this company',
  failToo: 'Fail this one too',
  loses: 'It loses',
  losesNow: 'It is made to lose',
  model: 'Model',
  restore: 'Restore all',
  working: 'Working …',
  total: {
    lost: 'Lost in all',
    share: 'Share of the whole',
    hit: 'Hit',
    failed: 'Failed besides',
    rounds: 'Rounds',
  },
  spreading: (rounds: string) =>
    `Losses up to round ${rounds}. They are still spreading: what follows can only add.`,
  hardest: 'Hit hardest',
  table: 'On this level',
  columns: {
    name: 'Name',
    companies: 'Companies',
    ties: 'Ties within',
    size: 'Size',
    loss: 'Lost',
    hit: 'Hit',
    round: 'Round',
    lost: 'Amount',
    rank: 'Rank',
    impact: 'Total impact',
    fragility: 'Fragility',
    from: 'From',
    share: 'Share lost',
  },
  receipt: (name: string) => `What ${name} lost, and through whom`,
  receiptNone: 'It loses nothing.',
  facts: (size: string, left: string, right: string) =>
    `Size ${size}. ${left} ties in which it stands first, ${right} in which it stands second.`,
  rank: 'Rank all companies',
  ranking: 'Ranking by total impact',
  rankingMeans:
    'Each company fails once, alone; impact is the share of the whole that all others lose, fragility what it loses itself when any other one fails, on average.',
  csv: 'Download table (CSV)',
  trouble: (why: string) =>
    `That did not work (${why}). Try again, or open a smaller file; if it stays so, report a problem.`,
};

const ko: typeof en = {
  title: '대형 네트워크',
  empty:
    '지도에 담기 어려운 수만 개 기업 규모의 네트워크를 앱의 기본 데이터와 별도로 불러와 분석합니다.',
  emptyCaption: (ties, companies, format) =>
    `CSV 표 두 개(관계: ${ties} / 기업: ${companies}) 또는 ${format} 형식의 JSON 파일을 지원합니다. 파일은 이 브라우저에서만 읽으며 외부로 전송하지 않습니다.`,
  choose: '파일 선택…',
  sample: (companies, ties) => `예시 만들기: 기업 ${companies}개, 관계 ${ties}건`,
  keptElsewhere: '이 브라우저의 다른 탭이 보관한 네트워크',
  openKept: (title) => `${title} 열기`,
  forget: '삭제',
  forgetKept: (title) => `${title} 삭제`,
  reading: '읽는 중',
  progress: (percent, rows) => `${percent}, ${rows}행`,
  grouping: '커뮤니티를 찾는 중…',
  cancel: '취소',
  close: '이 네트워크 닫기',
  refused: (n) =>
    `오류가 ${n}건 있어 아무것도 불러오지 않았습니다. 파일을 고친 뒤 다시 선택해 주세요.`,
  listed: (n) => `처음 ${n}건은 다음과 같습니다.`,
  faultHead: {file: '파일', place: '위치', message: '오류 내용'},
  kinds: {
    exposures: '익스포저',
    supply: '공급',
    liabilities: '채무',
    'input-output': '투입·산출',
    companies: '기업과 관계',
  },
  lead: (companies, ties) => `기업 ${companies}개, 관계 ${ties}건입니다.`,
  leadFallen: (names, hit, percent) =>
    `${withParticle(names, '이/가')} 무너지면 다른 기업 ${hit}곳이 타격을 받고, 이들의 손실은 전체의 ${percent}입니다.`,
  caption: (title, kind, model) => `${title}(${kind}). 모형: ${model}.`,
  meaning:
    '원은 커뮤니티, 즉 우연보다 내부 관계가 많은 기업 집단입니다(Louvain, Blondel 외 2008). 네트워크를 살펴보기 위한 구분일 뿐 기업에 관한 사실은 아닙니다. 금액과 손실은 파일의 단위를 따릅니다.',
  countTies: (date) => `${date} 기준으로 셀 관계`,
  counted: (ties, others) => `${ties}건을 세고 ${others}건은 세지 않습니다.`,
  unstatedAmong: (n) => `이 중 ${n}건은 금액이 없습니다.`,
  idle: (n) => `${n}건은 종류를 알 수 없어 손실이 전해지지 않습니다.`,
  unstated: (n) => `금액이 없는 관계 ${n}건은 제외했습니다.`,
  notKept: '이 브라우저에는 저장할 수 없습니다. 새로 고치면 파일을 다시 불러와야 합니다.',
  whole: '전체 네트워크',
  levels: '단계',
  group: (kind, top, others) =>
    kind === 'company' || others === '0'
      ? top
      : kind === 'rest'
        ? `소규모 집단, ${top} 외 ${others}`
        : `${top} 외 ${others}`,
  picture: (discs, lines) => `집단 또는 기업 ${discs}개와 선 ${lines}개를 그린 지도`,
  pictureHelp:
    '끌어서 이동하고, 휠이나 두 손가락으로 확대·축소하며, 누르면 열립니다. 방향키로 원 사이를 옮기고 Enter로 열며 Backspace로 올라갑니다. +와 -로 확대·축소, 0으로 전체를 봅니다. 표에 같은 내용이 있습니다.',
  legend: {
    group: '집단. 크기는 소속 기업 규모의 합',
    company: '기업. 크기는 기업 규모',
    lostOfGroup: '집단에서 잃는 부분',
    lostOfCompany: '손실률, 왼쪽에서 오른쪽으로 커짐',
    failed: '무너뜨린 기업, 또는 그 기업이 속한 집단',
    line: '관계. 굵기는 금액의 합이며, 첫째 당사자에서 볼 때 왼쪽으로 휨',
  },
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  savePicture: '그림 저장',
  undrawn: (lines, ties) => `그리지 않은 가는 선: ${lines}개(관계 ${ties}건).`,
  search: '기업 찾기',
  found: (n) => `${n}건을 찾았습니다`,
  nothing: '이름이 일치하는 기업이 없습니다.',
  fail: '이 기업을 무너뜨리기',
  failToo: '이 기업도 함께 무너뜨리기',
  loses: '손실률',
  losesNow: '입힌 손실',
  model: '모형',
  restore: '모두 되돌리기',
  working: '계산 중…',
  total: {
    lost: '총손실',
    share: '전체 대비',
    hit: '타격 기업',
    failed: '추가 붕괴',
    rounds: '라운드',
  },
  spreading: (rounds) =>
    `${rounds}라운드까지의 손실입니다. 아직 번지고 있어 앞으로 늘어나기만 합니다.`,
  hardest: '가장 큰 타격',
  table: '이 단계의 구성',
  columns: {
    name: '이름',
    companies: '기업 수',
    ties: '내부 관계',
    size: '규모',
    loss: '손실률',
    hit: '타격',
    round: '라운드',
    lost: '손실액',
    rank: '순위',
    impact: '총영향',
    fragility: '취약도',
    from: '출처',
    share: '손실 비중',
  },
  receipt: (name) => `${name}의 손실 경로`,
  receiptNone: '손실이 없습니다.',
  facts: (size, left, right) =>
    `규모 ${size}. 첫째 당사자인 관계 ${left}건, 둘째 당사자인 관계 ${right}건.`,
  rank: '전체 기업 순위 매기기',
  ranking: '총영향 순위',
  rankingMeans:
    '기업을 한 곳씩 무너뜨렸을 때 나머지 기업이 잃는 규모가 전체에서 차지하는 비중입니다. 취약도는 다른 기업이 하나씩 무너질 때 스스로 잃는 비율의 평균입니다.',
  csv: '표 내려받기(CSV)',
  trouble: (why) =>
    `작업을 마치지 못했습니다(${why}). 다시 시도하거나 더 작은 파일을 열어 보고, 계속되면 문제를 보고해 주세요.`,
};

export const largeText = {en, ko};
