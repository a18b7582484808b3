/** Words of the knock-on region: the sentence on top, the table, the player, the receipts. */
import type {ModelId} from '../../core/contagion/models';
import type {Binding} from '../../core/contagion/outcome';
import type {Channel} from '../../core/exposure/dependency';
import {withParticle} from './particle';

/** What was asked: companies that fail or lose a part, ties that are cut or reduced. */
export type Cause =
  | {readonly kind: 'fails'; readonly name: string}
  | {readonly kind: 'loses'; readonly name: string; readonly percent: string}
  | {readonly kind: 'cut'; readonly pair: string}
  | {readonly kind: 'reduced'; readonly pair: string; readonly percent: string};

export interface Answer {
  readonly causes: readonly Cause[];
  readonly hit: number;
  /** Names of those that fail with it, hardest hit first. */
  readonly failed: readonly string[];
  readonly worst: {readonly name: string; readonly percent: string} | null;
}

/** How a loss arrived, for the sentence on a receipt. */
export interface MainLoss {
  readonly from: string;
  readonly channel: Channel | 'own';
  readonly inputClass: string | null;
  readonly percent: string;
}

const en = {
  title: 'Knock-on',
  empty: 'Nothing fails yet.',
  emptyHint: 'Fail a company or cut a tie: who is hit, when and why comes here.',
  answer: ({causes, hit, failed, worst}: Answer): string => {
    const ifs = listEn(
      causes.map((c) => {
        if (c.kind === 'fails') return `${c.name} fails`;
        if (c.kind === 'loses') return `${c.name} loses ${c.percent}`;
        return c.kind === 'cut' ? `${c.pair} is cut` : `${c.pair} shrinks by ${c.percent}`;
      }),
    );
    if (hit === 0 || worst === null) return `If ${ifs}, no other company is visibly hit.`;
    const count = hit === 1 ? '1 company is hit' : `${hit} companies are hit`;
    if (failed.length > 0) {
      const verb = failed.length === 1 ? 'falls too' : 'fall too';
      return `If ${ifs}, ${count} and ${listEn(failed.slice(0, 3), failed.length)} ${verb}.`;
    }
    return `If ${ifs}, ${count}, ${worst.name} hardest (${worst.percent}); none of them falls.`;
  },
  round: 'Round',
  rounds: (n: number) => (n === 1 ? '1 round' : `${n} rounds`),
  settled: (n: number) => (n === 1 ? 'settled in 1 round' : `settled in ${n} rounds`),
  notSettled: (n: number) => `NOT settled after ${n === 1 ? '1 round' : `${n} rounds`}`,
  allChannels: 'All channels',
  radius: (parts: readonly string[]) => `spectral radius: ${parts.join(', ')}`,
  radiusHint: 'By how much a small loss grows on its way round; below 1 it dies out',
  amplifies: (channels: string) => `losses amplify (${channels}): read this as an upper bound`,
  couldBeWorse: (percent: string) => `a run could be worse, by up to ${percent}`,
  totals: {
    impact: 'Impact',
    impactHint: 'Loss of all others, weighted by size',
    usd: 'At risk',
    usdHint: 'A year’s revenue and claims lost, beyond the shock itself',
    hit: 'Hit',
    failed: 'Fallen',
  },
  models: {
    joint: 'Joint model',
    'linear-debtrank': 'Linear DebtRank',
    debtrank: 'DebtRank',
    'nonlinear-debtrank': 'Non-linear DebtRank',
    threshold: 'Threshold cascade',
    clearing: 'Clearing',
    esri: 'ESRI',
    inoperability: 'Inoperability',
  } as Readonly<Record<ModelId, string>>,
  model: 'Model',
  parameters: 'Parameters',
  changed: (n: number) => (n === 1 ? '1 changed' : `${n} changed`),
  compareWith: 'Compare with',
  noComparison: 'no other model',
  basisAndDate: (basis: string, date: string) => `${basis} basis, as of ${date}`,

  player: 'Rounds',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Previous round',
  stepOn: 'Next round',
  roundOf: (round: number, last: number) => `Round ${round} of ${last}`,

  table: 'Companies hit, hardest first',
  company: 'Company',
  distress: 'Loss',
  difference: 'Difference',
  points: (percent: string) => percent.replace(/\s?%$/, ' pts'),
  dollars: 'Dollars',
  setBy: 'Set by',
  state: 'State',
  actions: 'Receipt',
  bindings: {
    none: 'nothing',
    shock: 'own shock',
    production: 'production',
    equity: 'equity',
    liquidity: 'liquidity',
  } as Readonly<Record<Binding, string>>,
  bindingNotes: {
    none: '',
    shock: 'Its own shock set the loss.',
    production: 'Production set the loss: the part of its output or sales that stops.',
    equity:
      'Equity set the loss: earnings and claims lost, measured against its buffer and shared out over the lines.',
    liquidity:
      'Liquidity set the loss: earnings lost, guarantees called and money that does not come, measured against its cash and shared out over the lines.',
  } as Readonly<Record<Binding, string>>,
  fallen: 'fallen',
  notYet: 'not yet',
  receipt: 'Receipt',
  taller: 'Taller',
  shorter: 'Shorter',

  receiptOf: (name: string) => `Receipt for ${name}`,
  receiptSentence: (name: string, percent: string, main: MainLoss | null) => {
    if (main === null) return `${name} loses ${percent}.`;
    const how = {
      supply: `because ${main.from} delivers less${main.inputClass ? ` (${main.inputClass})` : ''}`,
      demand: `because ${main.from} buys less`,
      asset: `because its claims on ${main.from} lose value`,
      funding: `because money promised by ${main.from} does not come`,
      guarantee: `because its guarantee for ${main.from} is called`,
      own: 'because its own halt uses up what it could lose',
    }[main.channel];
    const part = main.percent === percent ? 'all of it' : `most of it (${main.percent})`;
    return `${name} loses ${percent}, ${part} ${how}.`;
  },
  from: 'From',
  channel: 'Channel',
  loss: 'Loss',
  itself: 'itself',
  usdOnly: 'dollars only',
  usdOnlyHint: 'No equity or liquidity is known to set these dollars against',
  notSetHint: 'Dollars at risk, but not what set the loss',
  imputed: 'imputed',
  imputedHint: 'Part of the arithmetic is a rule, not a stated number',
  weight: 'weight',
  weightHint: 'Share lost if the source fails outright',
  total: 'Total',
  totalSum: (distress: string, shock: string) => `loss ${distress} − own shock ${shock}`,
  smaller: (n: number) => (n === 1 ? '1 smaller line' : `${n} smaller lines`),
  showSmaller: 'Show',
  hideSmaller: 'Hide',
  noLines: 'It lost what its own shock took, and nothing beyond.',
  arithmetic: 'Arithmetic',
  ties: 'Ties',
  sources: 'Sources',
  rule: 'rule',
  terms: {
    share: 'share',
    reach: 'reach',
    inFlow: 'in flow',
    replaceable: 'replaceable',
    revenue: 'revenue',
    flow: 'flow, 12 months',
    receipts: 'all known receipts',
    exposure: 'exposure',
    lossGivenDefault: 'loss given default',
    buffer: 'buffer (equity)',
    liquidity: 'buffer (liquidity)',
    contributionMargin: 'contribution margin',
    profit: 'profit',
    own: 'own supply',
    ownSupply: 'own supply',
    outside: 'outside supply',
    outsideSupply: 'outside supply',
    outsideDemand: 'outside demand',
    stated: 'stated share',
    demandIfUnknown: 'demand if unknown',
    term: 'term',
    termYears: 'term',
    termIfOver50bn: 'term of large deals',
    ramp: 'ramp-up',
    headline: 'headline',
    paidIn: 'paid in',
    committed: 'committed',
    quantity: 'quantity',
    allKnown: 'all known quantities',
    undisclosedSlice: 'share of the undisclosed',
    startIfUnknown: 'start if unknown',
    drawnIfActive: 'drawn if active',
    undrawnNext12: 'drawn within 12 months',
    usdPerGwYear: 'dollars per GW and year',
    computeBudget: 'compute budget',
    fleetGrowth: 'fleet growth',
    leadHold: 'held by the lead',
    horizon: 'horizon',
    passThrough: 'pass-through',
    startDelay: 'years to the start',
    undrawn: 'not yet drawn',
    cap: 'guaranteed amount',
    guaranteeActive: 'part that would be called',
    funding: 'money expected',
    guarantee: 'guarantee at stake',
    scaledTo: 'scaled to fit',
    spareCapacity: 'spare capacity',
    essentiality: 'essentiality',
  } as Readonly<Record<string, string>>,
};

/** `A`, `A and B`, `A, B and C`, `A, B, C and 4 more`. */
function listEn(items: readonly string[], of = items.length): string {
  const more = of - items.length;
  const parts = more > 0 ? [...items, `${more} more`] : items;
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const ko: typeof en = {
  title: '연쇄 충격',
  empty: '아직 무너진 곳이 없습니다.',
  emptyHint: '기업을 무너뜨리거나 관계를 끊으면 누가 언제 왜 타격을 받는지 나타납니다.',
  answer: ({causes, hit, failed, worst}) => {
    const last = causes.length - 1;
    const ifs = causes
      .map((c, i) => {
        const end = (stop: string, go: string) => (i === last ? stop : go);
        if (c.kind === 'fails')
          return `${withParticle(c.name, '이/가')} ${end('무너지면', '무너지고')}`;
        if (c.kind === 'loses')
          return `${withParticle(c.name, '이/가')} ${withParticle(c.percent, '을/를')} ${end('잃으면', '잃고')}`;
        if (c.kind === 'cut') return `${c.pair} 관계가 ${end('끊기면', '끊기고')}`;
        return `${c.pair} 관계가 ${c.percent} ${end('줄면', '줄고')}`;
      })
      .join(' ');
    if (hit === 0 || worst === null) return `${ifs} 눈에 띄게 타격을 받는 다른 기업은 없습니다.`;
    const count = `기업 ${hit}곳이 타격을 받`;
    if (failed.length > 0) {
      const names = failed.slice(0, 3).join(', ');
      const more = failed.length > 3 ? ` 등 ${failed.length}곳` : '';
      return `${ifs} ${count}고, ${withParticle(names + more, '이/가')} 함께 무너집니다.`;
    }
    return `${ifs} ${count}습니다. ${withParticle(worst.name, '이/가')} ${withParticle(worst.percent, '으로/로')} 가장 크지만, 함께 무너지는 곳은 없습니다.`;
  },
  round: '라운드',
  rounds: (n) => `${n}라운드`,
  settled: (n) => `${n}라운드 만에 수렴`,
  notSettled: (n) => `${n}라운드까지 수렴하지 않음`,
  allChannels: '모든 경로',
  radius: (parts) => `스펙트럼 반경: ${parts.join(', ')}`,
  radiusHint: '작은 손실이 한 바퀴 돌 때 몇 배가 되는지를 나타냅니다. 1보다 작으면 잦아듭니다',
  amplifies: (channels) => `손실이 커지며 번짐(${channels}): 상한으로 보아야 합니다`,
  couldBeWorse: (percent) => `뱅크런처럼 번지면 최대 ${percent} 더 나쁠 수 있음`,
  totals: {
    impact: '전체 충격',
    impactHint: '나머지 기업의 손실률(규모 가중 평균)',
    usd: '위험 금액',
    usdHint: '최초 충격을 제외한 1년 치 매출과 채권의 손실',
    hit: '타격',
    failed: '무너짐',
  },
  models: {
    joint: '결합 모형',
    'linear-debtrank': '선형 뎁트랭크',
    debtrank: '뎁트랭크',
    'nonlinear-debtrank': '비선형 뎁트랭크',
    threshold: '임계값 연쇄',
    clearing: '청산',
    esri: 'ESRI',
    inoperability: '기능 불능 모형',
  },
  model: '모형',
  parameters: '매개변수',
  changed: (n) => `${n}개 변경`,
  compareWith: '비교 모형',
  noComparison: '비교 안 함',
  basisAndDate: (basis, date) => `${basis} 기준, ${date}`,

  player: '라운드',
  play: '재생',
  pause: '일시정지',
  stepBack: '이전 라운드',
  stepOn: '다음 라운드',
  roundOf: (round, last) => `${last}라운드 중 ${round}라운드`,

  table: '타격을 받은 기업, 큰 순서',
  company: '기업',
  distress: '손실',
  difference: '차이',
  points: (percent) => `${percent}p`,
  dollars: '금액',
  setBy: '결정 요인',
  state: '상태',
  actions: '내역',
  bindings: {
    none: '없음',
    shock: '최초 충격',
    production: '생산',
    equity: '자기자본',
    liquidity: '유동성',
  },
  bindingNotes: {
    none: '',
    shock: '최초 충격이 손실을 정했습니다.',
    production: '생산이 손실을 정했습니다. 생산이나 판매가 멈추는 몫입니다.',
    equity:
      '자기자본이 손실을 정했습니다. 잃은 이익과 채권을 완충 자본에 견주어 각 줄에 나눈 값입니다.',
    liquidity:
      '유동성이 손실을 정했습니다. 잃은 이익, 이행한 보증, 사라진 자금을 유동성에 견주어 각 줄에 나눈 값입니다.',
  },
  fallen: '무너짐',
  notYet: '아직',
  receipt: '내역',
  taller: '패널 늘리기',
  shorter: '패널 줄이기',

  receiptOf: (name) => `${name} 손실 내역`,
  receiptSentence: (name, percent, main) => {
    const loses = `${withParticle(name, '은/는')} ${withParticle(percent, '을/를')} 잃습니다.`;
    if (main === null) return loses;
    const how = {
      supply: `${main.from}의 공급${main.inputClass ? `(${main.inputClass})` : ''}이 줄어든 탓입니다`,
      demand: `${main.from}의 구매가 줄어든 탓입니다`,
      asset: `${main.from}에 대한 채권과 지분의 가치가 떨어진 탓입니다`,
      funding: `${withParticle(main.from, '이/가')} 약속한 자금이 들어오지 않는 탓입니다`,
      guarantee: `${main.from}에 대한 보증을 이행해야 하는 탓입니다`,
      own: '멈춰 선 동안 완충 자본이 소진된 탓입니다',
    }[main.channel];
    const part = main.percent === percent ? '모두' : `그중 가장 큰 몫(${main.percent})은`;
    return `${loses} ${part} ${how}.`;
  },
  from: '원인',
  channel: '경로',
  loss: '손실',
  itself: '자기 자신',
  usdOnly: '금액만',
  usdOnlyHint: '비교할 자기자본이나 유동성이 알려지지 않았습니다',
  notSetHint: '위험에 놓인 금액이지만 손실을 정한 것은 아닙니다',
  imputed: '추정 포함',
  imputedHint: '계산 일부가 공개된 수치가 아니라 규칙에서 나왔습니다',
  weight: '가중치',
  weightHint: '원인 기업이 완전히 무너질 때 잃는 몫',
  total: '합계',
  totalSum: (distress, shock) => `손실 ${distress} − 최초 충격 ${shock}`,
  smaller: (n) => `작은 항목 ${n}개`,
  showSmaller: '보기',
  hideSmaller: '숨기기',
  noLines: '최초 충격 말고는 잃은 것이 없습니다.',
  arithmetic: '계산',
  ties: '관계',
  sources: '출처',
  rule: '규칙',
  terms: {
    share: '비중',
    reach: '영향 범위',
    inFlow: '유입분',
    undrawn: '미인출액',
    cap: '보증 금액',
    guaranteeActive: '이행될 몫',
    funding: '들어올 자금',
    guarantee: '걸린 보증',
    scaledTo: '합계에 맞춘 비율',
    spareCapacity: '여유 능력',
    replaceable: '대체 가능',
    revenue: '매출',
    flow: '12개월 흐름',
    receipts: '알려진 수입 합계',
    exposure: '노출액',
    lossGivenDefault: '부도 시 손실률',
    buffer: '완충 자본(자기자본)',
    liquidity: '완충 자본(유동성)',
    contributionMargin: '공헌이익률',
    profit: '이익',
    own: '자체 조달',
    ownSupply: '자체 조달',
    outside: '외부 조달',
    outsideSupply: '외부 조달',
    outsideDemand: '외부 수요',
    stated: '공개된 비중',
    demandIfUnknown: '미공개 시 수요',
    term: '기간',
    termYears: '기간',
    termIfOver50bn: '대형 계약 기간',
    ramp: '증가 구간',
    headline: '총액',
    paidIn: '납입액',
    committed: '약정액',
    quantity: '물량',
    allKnown: '알려진 물량 합계',
    undisclosedSlice: '미공개분 몫',
    startIfUnknown: '미공개 시 시작일',
    drawnIfActive: '이행 중 인출률',
    undrawnNext12: '12개월 내 인출률',
    usdPerGwYear: 'GW당 연간 금액',
    computeBudget: '컴퓨팅 예산',
    fleetGrowth: '설비 증가율',
    leadHold: '주간사 보유분',
    horizon: '기간',
    passThrough: '전이 계수',
    startDelay: '시작까지 햇수',
    essentiality: '필수도',
  },
};

export const knockOnText = {en, ko};
