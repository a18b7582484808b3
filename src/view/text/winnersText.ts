/** Words of what rivals take over. */
import {withParticle} from '../../words/particle';
const en = {
  title: 'Winners',
  takeOver: 'Handed to rivals',
  takeOverInWords: (percent: string) => `${percent} of what they have room for`,
  horizon: 'Horizon',
  months: (n: string) => `${n} months`,
  off: 'Nobody takes over anything now: every lost sale stays unmet. Move the slider to see who wins.',
  caption: 'Losses and gains by company, largest first',
  none: 'No rival has the spare capacity to take anything over.',
  company: 'Company',
  loss: 'Loses',
  gain: 'Wins, a year',
  further: (n: number) => (n === 1 ? '1 more' : `${n} more`),
  fewer: 'Fewer',
  markets: {
    billions: 'What becomes of the lost sales, $ bn a year',
    millions: 'What becomes of the lost sales, $ m a year',
  },
  inUnit: {
    billions: (amount: string) => `$${amount} bn`,
    millions: (amount: string) => `$${amount} m`,
  },
  balance: (lost: string, moved: string, unmet: string) =>
    `Customers lose ${lost} of deliveries: rivals take over ${moved}, ${unmet} stays unmet.`,
  market: 'Market',
  lost: 'lost',
  moved: 'taken over',
  unmet: 'unmet',
  all: 'All markets',
  uncounted: (names: string) => `Not counted, because their sales are unknown: ${names}.`,
  assumed:
    'Assumed: a market is all companies of a kind; room for more sales grows steadily with the horizon, for three years at most; who lacks inputs makes good its own losses first.',
  room: (months: string) => `Room assumed by month ${months}, and why`,
  ofSales: (share: string) => `${share} of sales`,
  unsettled: 'Losses and gains did not settle against each other: read the gains as rough.',
};
const ko: typeof en = {
  title: '이득을 보는 기업',
  takeOver: '경쟁사의 흡수',
  takeOverInWords: (percent) => `여유 능력의 ${percent}`,
  horizon: '기간',
  months: (n) => `${n}개월`,
  off: '지금은 아무도 대신하지 않아 잃은 매출이 모두 미충족으로 남습니다. 슬라이더를 움직이면 누가 이득을 보는지 나타납니다.',
  caption: '기업별 손실과 이득, 큰 순서',
  none: '대신할 여유가 있는 경쟁사가 없습니다.',
  company: '기업',
  loss: '손실',
  gain: '연간 이득',
  further: (n) => `${n}곳 더 보기`,
  fewer: '접기',
  markets: {
    billions: '잃은 매출의 행방(연간, 억 달러)',
    millions: '잃은 매출의 행방(연간, 만 달러)',
  },
  inUnit: {
    billions: (amount) => `${amount}억 달러`,
    millions: (amount) => `${amount}만 달러`,
  },
  balance: (lost, moved, unmet) =>
    `고객이 받지 못하는 몫은 ${lost}입니다. 이 가운데 경쟁사가 ${withParticle(moved, '을/를')} 가져가고 ${withParticle(unmet, '이/가')} 미충족으로 남습니다.`,
  market: '시장',
  lost: '손실',
  moved: '흡수',
  unmet: '미충족',
  all: '전체 시장',
  uncounted: (names) => `매출을 알 수 없어 넣지 않은 기업: ${names}.`,
  assumed:
    '가정: 같은 분류의 기업을 한 시장으로 봅니다. 더 팔 수 있는 여유는 기간에 비례해 늘되 3년까지만 늘어납니다. 투입물이 모자란 기업은 자기 손실부터 메웁니다.',
  room: (months) => `${months}개월까지 더 팔 수 있다고 본 여유`,
  ofSales: (share) => `매출의 ${share}`,
  unsettled: '손실과 이득이 서로 수렴하지 않았습니다. 이득은 근삿값입니다.',
};
export const winnersText = {en, ko};
