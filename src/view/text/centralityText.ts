/** Words of the centrality screen. */
import type {Reads, Unit} from '../../core/metrics/measures';
import {withParticle} from '../../words/particle';

export const CENTRALITY_COLUMNS = ['rank', 'company', 'kind', 'value', 'impact', 'place'] as const;
export type CentralityColumn = (typeof CENTRALITY_COLUMNS)[number];

const en = {
  title: 'Centrality',
  measure: 'Measure',
  families: {
    structure: 'Ties, whatever they are worth',
    money: 'Ties by their money',
    parts: 'Parts of the web',
  },
  lead: (company: string, measure: string) => `${measure} puts ${company} first.`,
  leadHarm: (percent: string, shared: number, of: number) =>
    `Its order agrees with the order of harm at a rank correlation of ${percent}; ${shared} of the ${of} most harmful are among its first ${of}.`,
  leadNoHarm: 'Whether it predicts harm cannot be said here: one of the two does not vary.',
  leadParts: (n: number, largest: number, alone: number) =>
    `${n === 1 ? '1 part' : `${n} parts`} of two or more companies, the largest of ${largest}; ${alone} stand alone.`,
  modularity: (q: string, seed: number) => `Modularity Q\u00a0=\u00a0${q}, seed ${seed}.`,
  undefined:
    'This measure is not defined here: no ties of the kind it reads run in a circle, or there are none.',
  graph: (companies: number, ties: number, pairs: number) =>
    `${companies} companies, ${ties} directed ties in ${pairs} pairs, from provider to receiver; partnership and rivalry stand outside.`,
  dark: (pairs: number) =>
    `${pairs} pairs disclose no amount: what reads money leaves them out, rather than guess.`,
  reads: {
    nothing: 'Reads which ties there are.',
    strength: 'Reads disclosed dollars, each money once.',
    distance: 'Reads disclosed dollars as nearness: length = $1 bn / amount.',
  } as Readonly<Record<Reads, string>>,
  says: 'What it says',
  not: 'What it does not',
  source: 'Source',
  checked: 'Equal to networkx to 10⁻⁶ on the built-in web.',
  checkedParts: 'The same parts as in networkx on the built-in web.',
  checkedCommunity: 'Quality compared with twenty runs of networkx on the built-in web.',

  harm: 'Does centrality predict harm?',
  harmLead: (best: string, rho: string, top: string, shared: number, of: number) =>
    `${best} agrees best with the order of harm: ρ\u00a0=\u00a0${rho}. But the most it finds of the ${of} most harmful is ${shared} (${top}).`,
  harmNone: 'No failure reaches another company here, so there is nothing to predict.',
  harmNote: (harmful: number, n: number) =>
    `ρ: Spearman’s rank correlation with impact, over n companies with a value. ${n - harmful} of ${n} companies harm nobody, which any count of ties can tell: the second ρ is over the ${harmful} that do. One web whose companies depend on each other, one model: an order shared is no cause, and no error bar follows.`,
  waiting: 'Impact is being computed: every company fails once.',
  harmColumns: {
    measure: 'Measure',
    rho: 'ρ, all',
    harmful: 'ρ, harmful',
    shared: (of: number) => `Of top ${of}`,
    n: 'n',
  },
  negative: 'negative',

  scatter: (measure: string) => `${measure} and impact`,
  scatterDesc: (n: number, measure: string, central: string, harmful: string) =>
    `${n} companies; to the right those that ${measure} puts first (${central}), at the top those whose failure hurts others most (${harmful}). The table below has every number.`,
  scatterHow:
    'Arrow keys go from company to company, Enter selects. Area: own size; colour: kind. Both axes are square roots.',
  hidden: (n: number) =>
    n === 1
      ? '1 company has no value and is not drawn.'
      : `${n} companies have no value and are not drawn.`,
  axisImpact: 'Impact: loss of all others if it fails',
  point: (name: string, kind: string, measure: string, value: string, impact: string) =>
    `${name}, ${kind}: ${measure} ${value}, impact ${impact}`,

  table: (measure: string) => `Companies by ${measure}`,
  columns: {
    rank: 'Place',
    company: 'Company',
    kind: 'Kind',
    value: 'Value',
    impact: 'Impact',
    place: 'Place by impact',
  } as Readonly<Record<CentralityColumn, string>>,
  part: 'Part',
  hints: {
    rank: 'Place by the measure; equal values share a place',
    company: '',
    kind: '',
    value: '',
    impact: 'What its failure takes from all others, weighted by their size',
    place: 'Place by impact; equal values share a place',
  } as Readonly<Record<CentralityColumn, string>>,
  unknown: 'not known',
  units: {
    share: 'of all others',
    money: 'US dollars',
    score: 'score',
    count: 'ties',
    group: 'number of the part',
  } as Readonly<Record<Unit, string>>,
  tiny: (value: string) => `<${value}`,

  parts: 'The parts',
  partsColumns: {part: 'Part', size: 'Companies', members: 'Who'},
  alone: (n: number) => (n === 1 ? '1 company stands alone' : `${n} companies stand alone`),
};

const ko: typeof en = {
  title: '중심성',
  measure: '지표',
  families: {structure: '관계의 수와 위치', money: '관계의 금액', parts: '무리와 부분'},
  lead: (company, measure) => `${measure} 1위는 ${company}입니다.`,
  leadHarm: (rho, shared, of) =>
    `충격 순위와의 순위 상관은 ${rho}이며, 충격이 가장 큰 ${of}곳 가운데 ${shared}곳이 이 지표의 상위 ${of}위 안에 있습니다.`,
  leadNoHarm: '한쪽 값이 모두 같아 충격을 예측하는지 말할 수 없습니다.',
  leadParts: (n, largest, alone) =>
    `두 곳 이상으로 이루어진 부분은 ${n}개이고 가장 큰 부분은 ${largest}곳입니다. 단독 기업은 ${alone}곳입니다.`,
  modularity: (q, seed) => `모듈성 Q\u00a0=\u00a0${q}, 시드 ${seed}.`,
  undefined:
    '여기서는 이 지표를 정의할 수 없습니다. 이 지표가 쓰는 관계가 없거나 고리를 이루지 않습니다.',
  graph: (companies, ties, pairs) =>
    `기업 ${companies}곳, 방향이 있는 관계 ${ties}건(기업 쌍 ${pairs}개), 공급하는 쪽에서 받는 쪽으로. 제휴와 경쟁은 넣지 않습니다.`,
  dark: (pairs) =>
    `금액이 공개되지 않은 쌍이 ${pairs}개입니다. 금액을 쓰는 지표는 이를 추정하지 않고 제외합니다.`,
  reads: {
    nothing: '관계의 유무만 반영합니다.',
    strength: '공개된 금액을 반영합니다. 동일 자금은 한 번만 셉니다.',
    distance: '공개된 금액이 클수록 가깝다고 봅니다. 거리 = 10억 달러 / 금액.',
  },
  says: '알 수 있는 것',
  not: '알 수 없는 것',
  source: '출처',
  checked: '기본 데이터에서 networkx의 값과 10⁻⁶까지 같습니다.',
  checkedParts: '기본 데이터에서 networkx와 같은 부분으로 나뉩니다.',
  checkedCommunity: '기본 데이터에서 networkx를 스무 번 돌린 결과와 품질을 비교했습니다.',

  harm: '중심성은 충격을 예측하는가?',
  harmLead: (best, rho, top, shared, of) =>
    `충격 순위와 가장 잘 맞는 지표는 ${best}입니다(ρ\u00a0=\u00a0${rho}). 그러나 충격이 가장 큰 ${of}곳을 가장 많이 찾아낸 지표(${top})도 ${shared}곳에 그칩니다.`,
  harmNone: '여기서는 어느 기업이 무너져도 다른 기업에 번지지 않아 예측할 것이 없습니다.',
  harmNote: (harmful, n) =>
    `ρ는 값이 있는 기업 n곳에서 잰 충격과의 스피어먼 순위 상관입니다. ${n}곳 가운데 ${n - harmful}곳은 무너져도 번지지 않는데, 이는 관계 수만 세어도 알 수 있습니다. 두 번째 ρ는 나머지 ${harmful}곳에서만 잰 값입니다. 서로 얽힌 기업들의 관계망 하나, 모형 하나의 결과입니다. 순서가 비슷하다고 원인인 것은 아니며 오차 범위도 낼 수 없습니다.`,
  waiting: '모든 기업을 한 번씩 무너뜨려 충격을 계산하는 중입니다.',
  harmColumns: {
    measure: '지표',
    rho: 'ρ(전체)',
    harmful: 'ρ(충격 있음)',
    shared: (of) => `상위 ${of}위`,
    n: 'n',
  },
  negative: '음수',

  scatter: (measure) => `${withParticle(measure, '와/과')} 충격`,
  scatterDesc: (n, measure, central, harmful) =>
    `기업 ${n}곳. 오른쪽일수록 ${withParticle(measure, '이/가')} 높고(${central}), 위쪽일수록 무너질 때 남에게 주는 충격이 큽니다(${harmful}). 수치는 모두 아래 표에 있습니다.`,
  scatterHow:
    '방향키로 기업 사이를 옮겨 다니고 Enter로 고릅니다. 넓이는 자체 규모, 색은 분류입니다. 두 축은 제곱근 눈금입니다.',
  hidden: (n) => `값이 없는 기업 ${n}곳은 그리지 않았습니다.`,
  axisImpact: '충격: 무너질 때 나머지 기업의 손실',
  point: (name, kind, measure, value, impact) =>
    `${name}, ${kind}: ${measure} ${value}, 충격 ${impact}`,

  table: (measure) => `${measure} 순 기업`,
  columns: {
    rank: '순위',
    company: '기업',
    kind: '분류',
    value: '값',
    impact: '충격',
    place: '충격 순위',
  },
  part: '부분',
  hints: {
    rank: '지표 순위. 값이 같으면 순위도 같습니다',
    company: '',
    kind: '',
    value: '',
    impact: '이 기업이 무너질 때 나머지 기업의 손실률(규모 가중 평균)',
    place: '충격 순위. 값이 같으면 순위도 같습니다',
  },
  unknown: '알 수 없음',
  units: {
    share: '다른 모든 기업 대비',
    money: '미국 달러',
    score: '점수',
    count: '관계 수',
    group: '부분 번호',
  },
  tiny: (value) => `${value} 미만`,

  parts: '부분 목록',
  partsColumns: {part: '부분', size: '기업 수', members: '기업'},
  alone: (n) => `단독 기업 ${n}곳`,
};

export const centralityText = {en, ko};
