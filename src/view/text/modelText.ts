/** Words of the model panel: what each model does, in plain words, and what can be set. */
import type {ModelId} from '../../core/contagion/models';
import {words} from '../../words/words';

const en = {
  title: 'Model',
  close: 'Close',
  papers: 'Papers',
  doi: (doi: string) => `doi:${doi}`,
  about: {
    joint:
      'All channels at once. A company stops as far as an essential input stops, loses what its customers no longer buy, and writes off its claims on those that fail. Lost earnings and write-downs use up its equity; lost earnings, called guarantees and money that does not come use up its liquidity. It fails when either is gone. The rounds go on until nothing changes.',
    'linear-debtrank':
      'Claims only. When a company loses a part of its equity, whoever holds a claim on it loses the same part of that claim, measured against its own equity. Every further loss is passed on, until a company has nothing left to lose. Where claims exceed equity, losses grow on their way: it is the cautious end of the DebtRank family.',
    debtrank:
      'Claims only. As in linear DebtRank a loss goes from the company hit to whoever holds claims on it, but each company passes its distress on once, when it is first hit. Loops do not count twice, so it gives the lower end of the family.',
    'nonlinear-debtrank':
      'Claims only. A small loss of a debtor hardly moves what its paper is worth, a large one does: alpha says how late the market takes notice. Alpha 0 is linear DebtRank, a large alpha comes near to “only default counts”.',
    threshold:
      'Claims only. Nothing happens to a claim until the debtor fails; then its holder loses the claim, less what is recovered. It fails in turn once its losses reach the threshold share of its equity. A domino model: all or nothing.',
    clearing: 'Who can pay what, all payments settled at once. It runs on bare networks only.',
    esri: 'Production only. A company that stops leaves its customers without an input: an essential one stops them, another one slows them. Its suppliers lose a customer. Others of the same kind take over as far as they have a share of the market. It reads how much production of the economy stops.',
    inoperability:
      'Shares of sales or of inputs, in proportion. Whoever depends on a company to a third loses a third of what that one cannot do, and passes the loss on. Nothing can be replaced and no share is more essential than another: a first, linear answer.',
  } as Readonly<Record<ModelId, string>>,

  parameters: 'Parameters',
  resetAll: 'Reset all',
  reset: 'Reset',
  resetOne: (name: string) => `Reset ${name}`,
  defaultIs: (value: string) => `Default: ${value}`,
  fromData: 'from the data',
  range: (min: string, max: string) => `${min} to ${max}`,
  outOfRange: (min: string, max: string) =>
    `Between ${min} and ${max}; the last good value stands.`,
  on: 'on',
  off: 'off',
  essentials: 'How essential each input is',
  essentialsHint: 'For every company that uses the class, in place of the data’s own judgement.',
  essentialLevels: ['no effect', 'slows production', 'stops production'] as readonly string[],
  names: {
    tolerance: 'Stop when nothing moves by more than',
    maxRounds: 'Most rounds',
    horizon: 'Horizon',
    contributionMargin: 'Contribution margin',
    lossGivenDefault: 'Loss given default',
    passThrough: 'Pass-through',
    coupling: 'Lost production cuts purchases',
    diversion: 'Rivals take over',
    alpha: 'Alpha: how late losses are noticed',
    recovery: 'Recovered from a failed debtor',
    threshold: 'Fails at this share of its equity',
    epsilon: 'Stop when nothing moves by more than',
    substitution: 'Rivals replace a supplier',
    mode: 'Which shares pass the loss on',
    beta: 'Interbank assets kept',
    vector: 'Solution',
  } as Readonly<Record<string, string>>,
  hints: {
    horizon: 'Months after which a lost input may have been replaced.',
    contributionMargin: 'Part of lost revenue that is lost profit, for every company alike.',
    lossGivenDefault: 'Part of a claim that is lost when the debtor fails, for every claim alike.',
    passThrough:
      'How late a debtor’s distress lowers the value of claims on it: 0 at once, large only near failure.',
    coupling: 'A company that produces less also buys less, so the loss goes back up the chain.',
    diversion:
      'Part of a failed seller’s sales that rivals with spare capacity may take over. Above 0 the winners are shown.',
    recovery: '0 nothing, 1 all.',
    threshold: '1: when its losses reach its equity.',
    substitution: 'Others of the same kind stand in by their share of the market.',
    mode: 'Demand: sellers lose the customer. Supply: customers lose the seller.',
  } as Readonly<Record<string, string>>,
  choices: {
    demand: 'Demand',
    supply: 'Supply',
    greatest: 'greatest',
    least: 'least',
  } as Readonly<Record<string, string>>,
  units: {months: 'months'} as Readonly<Record<string, string>>,

  regime: 'How far to trust this answer',
  regimeEmpty: 'Fail a company: how the run settled is told here.',
  settledIn: 'Settled in',
  notSettled: 'Not settled after',
  rounds: (n: number) => (n === 1 ? '1 round' : `${n} rounds`),
  radius: (channel: string) => `Spectral radius, ${channel}`,
  radiusLow: 'below 1: losses shrink on their way',
  radiusHigh: '1 or above: losses amplify, read this as an upper bound',
  gap: 'Between best and worst solution',
  gapNone: 'there is only one',
  gapSome: 'a run could be worse by this much',
  sensitivity: 'Change if stopped 1000 times earlier',
};

const ko: typeof en = {
  title: '모형',
  close: '닫기',
  papers: '논문',
  doi: (doi) => `doi:${doi}`,
  about: {
    joint:
      '모든 경로를 한꺼번에 봅니다. 필수 투입물이 끊긴 만큼 생산이 멈추고, 고객이 덜 사는 만큼 매출을 잃으며, 무너진 곳에 대한 채권과 지분을 손실로 처리합니다. 잃은 이익과 평가 손실은 자기자본을, 잃은 이익과 이행한 보증, 들어오지 않은 자금은 유동성을 깎습니다. 둘 가운데 하나라도 바닥나면 무너집니다. 더 바뀌는 것이 없을 때까지 라운드를 거듭합니다.',
    'linear-debtrank':
      '채권과 지분만 봅니다. 어떤 기업이 자기자본의 일부를 잃으면, 그 기업에 돈을 댄 쪽도 같은 비율만큼 손실을 보고 이를 자기 자본에 견줍니다. 손실은 더 잃을 것이 없을 때까지 계속 전달됩니다. 채권이 자기자본보다 크면 손실이 번지면서 커지므로, 뎁트랭크 계열에서 가장 조심스러운 쪽입니다.',
    debtrank:
      '채권과 지분만 봅니다. 선형 뎁트랭크처럼 손실이 돈을 댄 쪽으로 번지지만, 각 기업은 처음 타격을 받았을 때 한 번만 전달합니다. 고리를 두 번 세지 않으므로 계열에서 가장 낮은 값을 냅니다.',
    'nonlinear-debtrank':
      '채권과 지분만 봅니다. 채무자가 조금 잃을 때는 채권 값이 거의 움직이지 않다가 많이 잃으면 크게 떨어집니다. 알파는 시장이 얼마나 늦게 반영하는지를 뜻합니다. 0이면 선형 뎁트랭크와 같고, 크면 부도만 의미를 갖는 경우에 가까워집니다.',
    threshold:
      '채권과 지분만 봅니다. 채무자가 무너지기 전까지는 아무 일도 없다가, 무너지면 회수분을 뺀 채권 전부를 잃습니다. 손실이 자기자본의 임계 비율에 이르면 그 기업도 무너집니다. 전부 아니면 전무인 도미노 모형입니다.',
    clearing:
      '모든 지급을 한꺼번에 정산해 누가 얼마를 갚을 수 있는지 봅니다. 순수 네트워크에만 씁니다.',
    esri: '생산만 봅니다. 멈춘 기업의 고객은 투입물을 잃습니다. 필수 투입물이면 멈추고, 아니면 더뎌집니다. 공급사는 고객을 잃습니다. 같은 분류의 다른 기업이 시장 몫만큼 대신합니다. 경제 전체의 생산이 얼마나 멈추는지를 읽습니다.',
    inoperability:
      '매출이나 투입물의 비중에 비례합니다. 어떤 기업에 3분의 1을 의존하는 쪽은 그 기업이 멈춘 만큼의 3분의 1을 잃고, 그 손실을 다시 전달합니다. 대체할 수 있는 것도, 더 필수인 것도 없다고 보는 첫 번째 선형 답입니다.',
  },

  parameters: '매개변수',
  resetAll: '모두 기본값으로',
  reset: '기본값으로',
  resetOne: (name) => `${name}: 기본값으로`,
  defaultIs: (value) => `기본값: ${value}`,
  fromData: '데이터 값 사용',
  range: (min, max) => `${min}~${max}`,
  outOfRange: (min, max) => `${min}에서 ${max} 사이여야 합니다. 마지막으로 유효했던 값을 씁니다.`,
  on: '켬',
  off: '끔',
  essentials: '투입물별 필수도',
  essentialsHint: '데이터의 판단 대신, 그 투입물을 쓰는 모든 기업에 적용합니다.',
  essentialLevels: ['영향 없음', '생산이 더뎌짐', '생산이 멈춤'],
  names: {
    tolerance: '이보다 덜 움직이면 멈춤',
    maxRounds: '최대 라운드 수',
    horizon: '기간',
    contributionMargin: '공헌이익률',
    lossGivenDefault: '부도 시 손실률',
    passThrough: '전이 계수',
    coupling: '생산 감소가 구매도 줄임',
    diversion: '경쟁사의 흡수',
    alpha: '알파: 시장이 손실을 얼마나 늦게 반영하는가',
    recovery: '무너진 채무자에게서 회수하는 몫',
    threshold: '무너지는 자기자본 대비 손실',
    epsilon: '이보다 덜 움직이면 멈춤',
    substitution: '경쟁사가 공급을 대신함',
    mode: '손실을 옮기는 비중',
    beta: '남는 은행 간 자산',
    vector: '해',
  },
  hints: {
    horizon: '잃은 투입물을 몇 달 안에 대체할 수 있는지를 정합니다.',
    contributionMargin: '잃은 매출 가운데 잃은 이익의 몫입니다. 모든 기업에 똑같이 적용합니다.',
    lossGivenDefault: '채무자가 무너질 때 잃는 채권의 몫입니다. 모든 채권에 똑같이 적용합니다.',
    passThrough:
      '채무자의 위기가 채권 값을 얼마나 늦게 떨어뜨리는가입니다. 0이면 곧바로, 크면 무너지기 직전에 떨어집니다.',
    coupling: '덜 생산하는 기업은 덜 사므로 손실이 위쪽으로도 번집니다.',
    diversion:
      '무너진 판매자의 매출 가운데 여유가 있는 경쟁사가 가져갈 수 있는 몫입니다. 0보다 크면 이득을 보는 기업이 나타납니다.',
    recovery: '0이면 하나도, 1이면 모두 회수합니다.',
    threshold: '1이면 손실이 자기자본에 이를 때 무너집니다.',
    substitution: '같은 분류의 다른 기업이 시장 몫만큼 대신합니다.',
    mode: '수요: 판매자가 고객을 잃습니다. 공급: 고객이 판매자를 잃습니다.',
  },
  choices: {demand: '수요', supply: '공급', greatest: '최대', least: '최소'},
  units: {months: '개월'},

  regime: '이 결과를 얼마나 믿을 수 있는가',
  regimeEmpty: '기업을 무너뜨리면 계산이 어떻게 수렴했는지 여기에 나타납니다.',
  settledIn: '수렴까지',
  notSettled: '수렴하지 않음',
  rounds: (n) => `${n}라운드`,
  radius: (channel) => `스펙트럼 반경, ${channel}`,
  radiusLow: '1보다 작아 손실이 번지면서 줄어듭니다',
  radiusHigh: '1 이상이어서 손실이 번지면서 커집니다. 상한으로 보아야 합니다',
  gap: '가장 나은 해와 나쁜 해의 차이',
  gapNone: '해가 하나뿐입니다',
  gapSome: '뱅크런처럼 번지면 이만큼 더 나쁠 수 있습니다',
  sensitivity: '1000배 일찍 멈추면 달라지는 폭',
};

export const modelText = {en, ko};

/** `essentiality.compute` by the class it is about, the others by their names. */
export function parameterName(name: string, language: 'en' | 'ko'): string {
  const [group, inputClass] = name.split('.');
  if (group === 'essentiality' && inputClass !== undefined) {
    const classes: Readonly<Record<string, string>> = words[language].classes;
    const found = classes[inputClass] ?? inputClass;
    return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return modelText[language].names[name] ?? name;
}
