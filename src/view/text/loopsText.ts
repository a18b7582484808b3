/** Words of the loops of money. */
import {withParticle} from '../../words/particle';

const en = {
  title: 'Loops',
  lead: (route: string, money: string) =>
    `The widest loop runs ${route}: at most ${money} could go all the way round.`,
  leadUnknown: (n: number) => `${n} loops, but none whose every amount is disclosed.`,
  leadNone: 'On this basis no money comes back to where it began.',
  working: 'Following the money …',
  intro:
    'A loop says that money could come back to where it began, not that the same money does: that would be a round trip. Amounts are headline money over the term.',
  list: 'Loops, the widest first',
  filter: 'Through',
  everyone: 'any company',
  undisclosedToo: (n: number) => `also ${n} of unknown width`,
  count: (n: number, all: number) => (n === all ? `${all} loops` : `${n} of ${all} loops`),
  none: 'No loop runs through this company on this basis.',
  columns: {
    loop: 'Who pays whom',
    narrowest: 'Narrowest',
    chance: 'By chance',
    p: 'p',
    announced: 'Announced',
    binding: 'Binding',
    paid: 'Paid',
  },
  hints: {
    narrowest: 'The smallest amount along the loop: the most that could go all the way round',
    chance: 'Loops as long and as wide, on average, when payees are dealt out anew',
    p: 'Share of such webs with as many of them as here',
    left: 'What is left of the loop when only this counts',
  },
  unknown: 'undisclosed',
  broken: 'broken',
  imputed: 'imputed',
  chosen: (route: string) => route,
  picture: 'The loop unrolled: who pays whom, and how much',
  pictureDesc: (steps: string) =>
    `${steps}. The dark band inside is the narrowest amount, all the way round.`,
  step: (payer: string, payee: string, money: string) => `${payer} pays ${payee} ${money}`,
  widest: (name: string, money: string) =>
    `At most ${money} could go round; the narrowest place is ${name}.`,
  widthUnknown: 'How much could go round is not known: an amount along the way is undisclosed.',
  strange: (expected: string, p: string, draws: number, length: number) =>
    `Deal out the payees anew, each company paying as many others the same amounts: loops of ${length} at least this wide then number ${expected} on average, and ${p} of ${draws} such webs have as many as this one.`,
  left: (basis: string, money: string) => `${basis}: ${money}`,
  leftBroken: (basis: string, pairs: string) => `${basis}: broken between ${pairs}`,
  leftUnknown: (basis: string) => `${basis}: whole, of undisclosed width`,
  leftTitle: 'What is left of it',
  arcs: 'The payments',
  goods: 'for goods and services',
  capital: 'as capital',
  circular: 'Gross and net',
  gross: 'Gross: all that is promised or paid',
  net: 'Net: the least that would leave everyone where they stand',
  circle: 'Could run in circles',
  circularText: (percent: string, undisclosed: number, arcs: number) =>
    `${percent} of all disclosed money could run in circles at most. ${undisclosed} of ${arcs} payments disclose no amount and are left out.`,
  count3: (n: number, mean: string, sd: string, draws: number) =>
    `${n} loops here; ${mean} ± ${sd} in ${draws} webs dealt out anew.`,
  vendors: 'Sellers that fund their buyers',
  vendorsText:
    'As Cisco did in the 1990s. Financing is stakes and loans on this basis, drawn is what has been paid. That a seller’s money could pay for its sales does not say that it did.',
  vendorsNone: 'None on this basis.',
  vendor: {
    seller: 'Seller',
    buyer: 'Buyer',
    sales: 'Sales to it',
    financing: 'Financing',
    drawn: 'Drawn',
    coverage: 'Sales it could pay',
    roundTrip: 'Could come back',
  },
  method: 'Method: Johnson 1975; D’Errico & Roukny 2021; Maslov & Sneppen 2002.',
};

const ko: typeof en = {
  title: '순환 자금',
  lead: (route, money) =>
    `가장 굵은 고리는 ${route}입니다. 최대 ${money}까지 한 바퀴를 돌 수 있습니다.`,
  leadUnknown: (n) => `고리는 ${n}개이지만 금액이 모두 공개된 것은 없습니다.`,
  leadNone: '이 기준에서는 처음 자리로 돌아오는 돈이 없습니다.',
  working: '자금 흐름을 추적하는 중입니다…',
  intro:
    '고리는 돈이 처음 자리로 돌아올 수 있다는 뜻이지, 같은 돈이 실제로 돌아왔다는 뜻은 아닙니다. 금액은 계약 기간 전체의 발표액입니다.',
  list: '고리 목록, 굵은 순',
  filter: '거치는 기업',
  everyone: '모두',
  undisclosedToo: (n) => `금액을 모르는 ${n}개도 보기`,
  count: (n, all) => (n === all ? `고리 ${all}개` : `고리 ${all}개 중 ${n}개`),
  none: '이 기준에서 이 기업을 거치는 고리는 없습니다.',
  columns: {
    loop: '지급 경로',
    narrowest: '병목 금액',
    chance: '우연 기댓값',
    p: 'p',
    announced: '발표',
    binding: '구속력',
    paid: '집행',
  },
  hints: {
    narrowest: '고리에서 가장 작은 금액. 한 바퀴를 돌 수 있는 최대치입니다',
    chance: '받는 쪽을 새로 섞었을 때 같은 길이, 같은 굵기 이상인 고리의 평균 개수',
    p: '그런 망 가운데 여기만큼 많은 비율',
    left: '이 기준만 집계할 때 남는 고리',
  },
  unknown: '미공개',
  broken: '끊김',
  imputed: '추정',
  chosen: (route) => route,
  picture: '펼친 고리: 누가 누구에게 얼마를 내는지',
  pictureDesc: (steps) => `${steps}. 안쪽의 짙은 띠는 한 바퀴를 돌 수 있는 병목 금액입니다.`,
  step: (payer, payee, money) => `${withParticle(payer, '이/가')} ${payee}에 ${money}`,
  widest: (name, money) => `최대 ${money}까지 돌 수 있으며, 병목은 ${name}입니다.`,
  widthUnknown: '중간에 공개되지 않은 금액이 있어 얼마나 돌 수 있는지 알 수 없습니다.',
  strange: (expected, p, draws, length) =>
    `기업마다 내는 상대의 수와 금액은 그대로 두고 받는 쪽만 새로 섞으면, 이만큼 굵은 길이 ${length}의 고리는 평균 ${expected}개이고, ${draws}번 가운데 ${p}에서 여기만큼 많이 나옵니다.`,
  left: (basis, money) => `${basis}: ${money}`,
  leftBroken: (basis, pairs) => `${basis}: ${pairs} 구간에서 끊김`,
  leftUnknown: (basis) => `${basis}: 이어져 있으나 금액 미공개`,
  leftTitle: '기준별로 남는 것',
  arcs: '오가는 돈',
  goods: '재화·서비스 대금',
  capital: '자본',
  circular: '총액과 순액',
  gross: '총액: 약정하거나 지급한 돈 전부',
  net: '순액: 상계 후에도 모두의 수지가 같은 최소 금액',
  circle: '순환할 수 있는 돈',
  circularText: (percent, undisclosed, arcs) =>
    `공개된 돈의 최대 ${withParticle(percent, '이/가')} 순환할 수 있습니다. 지급 ${arcs}건 중 ${undisclosed}건은 금액이 공개되지 않아 뺐습니다.`,
  count3: (n, mean, sd, draws) =>
    `여기에는 고리가 ${n}개 있고, 새로 섞은 망 ${draws}개에서는 ${mean} ± ${sd}개입니다.`,
  vendors: '고객에게 자금을 대는 판매자',
  vendorsText:
    '1990년대 시스코가 그랬습니다. 금융은 이 기준의 지분과 대출, 집행액은 실제로 나간 돈입니다. 판매자의 자금으로 대금을 치를 수 있다는 뜻이지, 실제로 그렇게 했다는 뜻은 아닙니다.',
  vendorsNone: '이 기준에서는 없습니다.',
  vendor: {
    seller: '판매자',
    buyer: '구매자',
    sales: '판매액',
    financing: '금융',
    drawn: '집행액',
    coverage: '자금으로 충당 가능한 매출',
    roundTrip: '되돌아올 수 있는 비중',
  },
  method: '방법: Johnson 1975, D’Errico·Roukny 2021, Maslov·Sneppen 2002.',
};

export const loopsText = {en, ko};
