/** Words of suppliers: how concentrated, shared by whom, and who waits for power. */
import type {Band} from '../../core/concentration/herfindahl';
import type {PowerLayer, PowerState} from '../../core/concentration/power';
import {withParticle} from '../../words/particle';

const en = {
  title: 'Suppliers',
  lead: (a: string, b: string, supplier: string, percent: string) =>
    `No tie joins ${a} and ${b}, yet both hang on ${supplier}: if it fails, each loses at least ${percent}.`,
  leadNone: 'No two companies without a tie hang on the same supplier here.',
  intro:
    'Shares are parts of all that a buyer uses; unknown suppliers make the index a range. What is shared is no forecast: it says what one failure would reach.',
  tabs: {classes: 'Concentration', shared: 'Shared suppliers', power: 'Power'},
  tabsLabel: 'What to look at',
  hhi: 'Herfindahl–Hirschman index by input',
  hhiHow:
    'From 0 (countless suppliers) to 1 (one alone); the pale end takes unknown suppliers for one. Hirschman 1964; bands of the US Merger Guidelines 2023.',
  bands: {low: 'low', moderate: 'moderate', high: 'high'} as Readonly<Record<Band, string>>,
  buyers: (input: string) => `Who supplies ${input}`,
  buyer: 'Buyer',
  suppliers: 'Suppliers and their shares',
  index: 'HHI',
  imputed: 'imputed',
  unknownRest: (percent: string) => `unknown ${percent}`,
  sharedTitle: 'Who hangs on whom',
  dependants: (n: number) => `${n} companies hang on it`,
  through: (name: string) => `through ${name}`,
  failIt: (name: string) => `Fail ${name} on the map`,
  pairsTitle: 'Hit together though no tie joins them',
  pair: 'Companies',
  common: 'Common supplier',
  both: 'Both lose at least',
  powerTitle: 'Gigawatts by state',
  powerHow:
    'Power and hosting are never added: the one feeds the other. A signed contract counts as contracted until someone says that it runs.',
  layers: {power: 'Power, by supplier', hosting: 'Hosting, by site or landlord'} as Readonly<
    Record<PowerLayer, string>
  >,
  tenants: 'Hosting, by tenant',
  takers: 'Power, by taker',
  states: {running: 'running', contracted: 'contracted', planned: 'planned'} as Readonly<
    Record<PowerState, string>
  >,
  waiting: 'Who waits',
  from: 'From',
  to: 'To',
  gw: 'Capacity',
  state: 'State',
  start: 'Start',
  notStated: 'not stated',
  withoutPower: 'Sites and landlords without a known power supplier',
  unstated: (n: number) => `${n} power and hosting ties state no capacity.`,
  none: 'Nothing of this kind on this basis.',
};

const ko: typeof en = {
  title: '공급 집중',
  lead: (a, b, supplier, percent) =>
    `${withParticle(a, '와/과')} ${b} 사이에는 아무 관계가 없지만 둘 다 ${supplier}에 의존합니다. 이곳이 무너지면 두 곳 모두 최소 ${withParticle(percent, '을/를')} 잃습니다.`,
  leadNone: '여기서는 관계가 없는 두 기업이 같은 공급사에 의존하는 경우가 없습니다.',
  intro:
    '점유율은 구매 기업의 전체 사용량에서 차지하는 비중이며, 모르는 공급사가 있으면 지수는 범위로 표시합니다. 예측이 아니라 한 곳이 무너질 때 어디까지 미치는지를 보여 줍니다.',
  tabs: {classes: '집중도', shared: '공통 공급사', power: '전력'},
  tabsLabel: '보기 선택',
  hhi: '투입물별 허핀달–허시먼 지수',
  hhiHow:
    '0은 무수히 많은 공급사, 1은 단 한 곳입니다. 옅은 부분은 모르는 공급사를 한 곳으로 볼 때입니다. Hirschman 1964, 등급은 2023년 미국 합병 지침.',
  bands: {low: '낮음', moderate: '보통', high: '높음'},
  buyers: (input) => `${withParticle(input, '을/를')} 누가 공급하나`,
  buyer: '구매 기업',
  suppliers: '공급사와 점유율',
  index: 'HHI',
  imputed: '추정',
  unknownRest: (percent) => `미상 ${percent}`,
  sharedTitle: '누가 누구에게 의존하나',
  dependants: (n) => `${n}곳이 의존`,
  through: (name) => `${name} 경유`,
  failIt: (name) => `지도에서 ${name} 무너뜨리기`,
  pairsTitle: '관계는 없지만 함께 타격을 받는 기업',
  pair: '기업',
  common: '공통 공급사',
  both: '양쪽 손실(최소)',
  powerTitle: '상태별 기가와트',
  powerHow:
    '전력과 호스팅은 더하지 않습니다. 하나가 다른 하나에 들어가기 때문입니다. 체결된 계약은 가동이 확인될 때까지 계약으로 봅니다.',
  layers: {power: '전력, 공급사별', hosting: '호스팅, 부지·임대인별'},
  tenants: '호스팅, 임차인별',
  takers: '전력, 수요처별',
  states: {running: '가동', contracted: '계약', planned: '계획'},
  waiting: '대기 중인 곳',
  from: '공급',
  to: '수요',
  gw: '용량',
  state: '상태',
  start: '시작',
  notStated: '미공개',
  withoutPower: '전력 공급사가 알려지지 않은 부지·임대인',
  unstated: (n) => `용량이 공개되지 않은 전력·호스팅 관계가 ${n}건 있습니다.`,
  none: '이 기준에서는 해당하는 것이 없습니다.',
};

export const concentrationText = {en, ko};
