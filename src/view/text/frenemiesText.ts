/** Words of the frenemies: their chart, the pair in detail, what is assumed. */
import type {StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import type {Fall} from '../../core/frenemies/whenOneFalls';
import type {Format} from '../../words/format';
import {withParticle} from '../../words/particle';

/** What is less than a thousandth and less than a million dollars is shown as nothing. */
export const LEAST_SHARE = 1e-3;
export const LEAST_USD = 1e6;

/** What the other's fall does to the one that stands, in words already. */
export interface Effect {
  readonly fallen: string;
  readonly standing: string;
  /** No percentage: money at risk that costs it no part of its viability. */
  readonly loss: {readonly percent: string | null; readonly usd: string | null} | null;
  readonly fails: boolean;
  readonly byPair: {readonly percent: string; readonly than: 'more' | 'less' | 'same'} | null;
  readonly gain: string | 'unknown' | null;
}

const en = {
  title: 'Frenemies',
  lead: (n: number, a: string, b: string) =>
    n === 1
      ? `One pair is partner and rival at once: ${a} and ${b}.`
      : `${n} pairs are partners and rivals at once; ${a} and ${b} most of all.`,
  leadNone: 'No two companies are partners and rivals at once here.',
  working: 'Letting each of them fall …',
  asked: (share: string, months: string) =>
    `joint model, horizon ${months} months, rivals take over ${share} of what they have room for`,
  intro:
    'Each falls alone, once; what failed or was cut on the map does not count here. Dollars lost and sales won a year, on one scale.',
  filter: 'Company',
  everyone: 'All companies',
  derivedToo: 'Also pairs by market only',
  count: (n: number, all: number) => (n === all ? `${n} pairs` : `${n} of ${all} pairs`),
  list: 'Frenemies, strongest first',
  chart: 'Losses and gains of frenemies, on two sides',
  chartDesc: (n: number) =>
    `${n} pairs. To the left what the first of a pair loses and wins when the second falls, to the right the reverse. The buttons over the rows say it in words.`,
  leftSide: 'First of the pair, when the second falls',
  rightSide: 'Second of the pair, when the first falls',
  loses: 'loses',
  wins: 'wins, a year',
  pair: (a: string, b: string) => `${a} and ${b}`,
  inShort: ({usd, undisclosed, ties, rivalry}: StudiedFrenemy, format: Format) =>
    [
      moneyEn(usd.aToB + usd.bToA, undisclosed.length, ties.length, format),
      rivalry.derived ? 'same market' : 'rivalry stated',
    ].join(' · '),
  labels: (fall: Fall, format: Format): readonly [string, string] => [
    fall.losesUsd === null
      ? `−${format.percent(fall.loses)}`
      : fall.loses < LEAST_SHARE && fall.losesUsd < LEAST_USD
        ? '−0'
        : fall.loses < LEAST_SHARE
          ? `−${format.money(fall.losesUsd)}`
          : `−${format.money(fall.losesUsd)} (${format.percent(fall.loses)})`,
    fall.gainsUsd === null
      ? '+?'
      : fall.gainsUsd < LEAST_USD
        ? '+0'
        : `+${format.money(fall.gainsUsd)}`,
  ],
  effect: ({fallen, standing, loss, fails, byPair, gain}: Effect) =>
    [
      `If ${fallen} fell, ${standing} would ${
        loss === null
          ? 'lose next to nothing'
          : `lose ${shareAndMoney(loss, ', in dollars nobody can say how much,')}${fails ? ' and fall too' : ''}`
      } and ${
        gain === null
          ? 'win nothing.'
          : gain === 'unknown'
            ? 'win an amount that cannot be told: sales are unknown.'
            : `win ${gain} of sales a year.`
      }`,
      byPair === null
        ? ''
        : byPair.than === 'more'
          ? `Their own ties alone would cost it ${byPair.percent}; rivals make good a part.`
          : byPair.than === 'less'
            ? `Their own ties alone would cost it ${byPair.percent}; the rest comes through others.`
            : 'The loss comes through their own ties.',
    ]
      .filter(Boolean)
      .join(' '),
  fail: (name: string) => `Fail ${name} on the map`,
  failHint: 'With rivals taking over, as here',
  ties: 'What ties them',
  tie: 'Tie',
  amount: (basis: string) => `Amount, ${basis.toLowerCase()}`,
  since: 'Since',
  sources: 'Sources',
  undisclosed: 'not disclosed',
  otherMoney: 'in another tie',
  flows: (a: string, b: string, usd: string) => `${a} → ${b}: ${usd}`,
  money: 'Disclosed money',
  rivalry: 'What makes them rivals',
  derived: (kind: string) =>
    `No source states it. Both sell in one market (${kind}) and share partners.`,
  otherMarket:
    'The model moves sales only between companies of one kind; these two are of different kinds, so what the one wins comes from its own market.',
  overlap: (percent: string) => `They share ${percent} of those they sell to or buy from:`,
  noOverlap: 'They share nobody they sell to or buy from.',
  shared: (side: 'sells' | 'buys', type: string, other: string) =>
    side === 'sells' ? `${type.toLowerCase()} to ${other}` : `${type.toLowerCase()} from ${other}`,
  ranks: (tie: string, rivalry: string) => `Rank ${tie} by tie, ${rivalry} by rivalry.`,
  about: 'What this says and does not say',
  meaning:
    'A pair is listed when a tie joins them on this basis and a source calls them rivals; pairs that only share market and partners follow after. The order is the rank product of tie (disclosed money, then number of ties) and rivalry (stated, then shared partners). It says what the model gives if one of them failed alone: not that it will, nor that the other would want it. What rivals can take over is assumed by kind of company.',
  papers: [
    ['Rank product: Breitling et al. 2004', '10.1016/j.febslet.2004.07.055'],
    ['Same partners, so rivals: Burt 1987', '10.1086/228667'],
    ['Overlap: Jaccard 1912', '10.1111/j.1469-8137.1912.tb05611.x'],
    ['Whether rivals gain: Lang & Stulz 1992', '10.1016/0304-405X(92)90024-R'],
  ] as readonly (readonly [string, string])[],
};

function shareAndMoney({percent, usd}: NonNullable<Effect['loss']>, unknown: string): string {
  if (percent === null) return usd ?? unknown;
  return usd === null ? percent + unknown : `${percent} (${usd})`;
}

function moneyEn(usd: number, undisclosed: number, ties: number, format: Format): string {
  if (usd > 0) return undisclosed > 0 ? `${format.money(usd)} + undisclosed` : format.money(usd);
  const count = ties === 1 ? '1 tie' : `${ties} ties`;
  return undisclosed > 0 ? `${count}, undisclosed` : count;
}

const ko: typeof en = {
  title: '프레너미',
  lead: (n, a, b) =>
    n === 1
      ? `동반자이면서 경쟁자인 쌍은 ${withParticle(a, '와/과')} ${b} 하나입니다.`
      : `동반자이면서 경쟁자인 쌍은 ${n}개이며, ${withParticle(a, '와/과')} ${withParticle(b, '이/가')} 가장 두드러집니다.`,
  leadNone: '여기에는 동반자이면서 경쟁자인 쌍이 없습니다.',
  working: '한 곳씩 무너뜨려 보는 중입니다…',
  asked: (share, months) => `결합 모형, 기간 ${months}개월, 경쟁사는 여유 능력의 ${share}까지 흡수`,
  intro:
    '한 곳씩 따로 무너뜨린 결과입니다. 지도에서 무너뜨리거나 끊은 것은 반영하지 않습니다. 손실액과 연간 늘어나는 매출을 같은 눈금으로 표시합니다.',
  filter: '기업',
  everyone: '모든 기업',
  derivedToo: '시장만 같은 쌍도 보기',
  count: (n, all) => (n === all ? `${n}쌍` : `${all}쌍 중 ${n}쌍`),
  list: '프레너미, 강한 순서',
  chart: '프레너미의 손실과 이득, 양쪽 비교',
  chartDesc: (n) =>
    `${n}쌍입니다. 왼쪽은 둘째 기업이 무너질 때 첫째 기업의 손실과 이득, 오른쪽은 그 반대입니다. 각 줄의 버튼이 같은 내용을 글로 알려 줍니다.`,
  leftSide: '둘째가 무너질 때 첫째 기업',
  rightSide: '첫째가 무너질 때 둘째 기업',
  loses: '손실',
  wins: '연간 이득',
  pair: (a, b) => `${withParticle(a, '와/과')} ${b}`,
  inShort: ({usd, undisclosed, ties, rivalry}, format) =>
    [
      moneyKo(usd.aToB + usd.bToA, undisclosed.length, ties.length, format),
      rivalry.derived ? '같은 시장' : '출처 있는 경쟁',
    ].join(' · '),
  labels: en.labels,
  effect: ({fallen, standing, loss, fails, byPair, gain}) =>
    [
      `${withParticle(fallen, '이/가')} 무너지면 ${withParticle(standing, '은/는')} ${
        loss === null
          ? '거의 잃지 않고'
          : `${shareAndMoney(loss, '(금액은 알 수 없음)').replace(' (', '(')}를 잃${fails ? '어 함께 무너지고' : '고'}`
      }, ${
        gain === null
          ? '얻는 것은 없습니다.'
          : gain === 'unknown'
            ? '얻는 금액은 매출을 알 수 없어 밝힐 수 없습니다.'
            : `연간 매출 ${gain}를 얻습니다.`
      }`,
      byPair === null
        ? ''
        : byPair.than === 'more'
          ? `둘 사이의 관계만 보면 손실이 ${byPair.percent}이지만 경쟁사가 일부를 메웁니다.`
          : byPair.than === 'less'
            ? `둘 사이의 관계만 보면 손실이 ${byPair.percent}이고 나머지는 다른 기업을 거쳐 옵니다.`
            : '손실은 둘 사이의 관계에서 옵니다.',
    ]
      .filter(Boolean)
      .join(' '),
  fail: (name) => `지도에서 ${name} 무너뜨리기`,
  failHint: '여기처럼 경쟁사가 흡수하는 조건으로',
  ties: '둘을 잇는 관계',
  tie: '관계',
  amount: (basis) => `금액(${basis})`,
  since: '시작',
  sources: '출처',
  undisclosed: '미공개',
  otherMoney: '다른 관계에 포함',
  flows: (a, b, usd) => `${a} → ${b}: ${usd}`,
  money: '공개된 금액',
  rivalry: '둘이 경쟁하는 근거',
  derived: (kind) => `출처는 없습니다. 같은 시장(${kind})에서 팔고 거래 상대를 공유합니다.`,
  otherMarket:
    '모형은 같은 분류의 기업 사이에서만 매출을 옮깁니다. 두 기업은 분류가 달라, 얻는 매출은 각자의 시장에서 옵니다.',
  overlap: (percent) => `사고파는 상대의 ${percent}를 공유합니다.`,
  noOverlap: '사고파는 상대 가운데 겹치는 곳이 없습니다.',
  shared: (side, type, other) =>
    side === 'sells' ? `${other}에 공급(${type})` : `${other}에서 구매(${type})`,
  ranks: (tie, rivalry) => `관계로는 ${tie}위, 경쟁으로는 ${rivalry}위입니다.`,
  about: '이 화면으로 알 수 있는 것과 없는 것',
  meaning:
    '이 기준에서 관계로 이어져 있고 출처에서 경쟁 관계로 확인된 쌍을 표시합니다. 시장과 거래 상대만 겹치는 쌍은 그 뒤에 둡니다. 순서는 관계(공개된 금액, 그다음 관계 수)와 경쟁(출처, 그다음 겹치는 거래 상대) 순위의 곱입니다. 한쪽만 무너졌을 때 모형이 내놓는 결과일 뿐, 그런 일이 일어난다거나 상대가 바란다는 뜻은 아닙니다. 경쟁사가 흡수할 수 있는 여유는 기업 분류별로 가정한 값입니다.',
  papers: [
    ['순위 곱: Breitling 외 2004', '10.1016/j.febslet.2004.07.055'],
    ['상대가 같으면 경쟁자: Burt 1987', '10.1086/228667'],
    ['겹침: Jaccard 1912', '10.1111/j.1469-8137.1912.tb05611.x'],
    ['경쟁사가 이득을 보는가: Lang & Stulz 1992', '10.1016/0304-405X(92)90024-R'],
  ],
};

function moneyKo(usd: number, undisclosed: number, ties: number, format: Format): string {
  if (usd > 0) return undisclosed > 0 ? `${format.money(usd)} + 미공개` : format.money(usd);
  return undisclosed > 0 ? `관계 ${ties}건, 미공개` : `관계 ${ties}건`;
}

export const frenemiesText = {en, ko};
