/** Words of the layouts of the map. */
import type {LayoutKind} from '../../core/picture/picture';

const en = {
  layout: 'Layout',
  names: {
    chain: 'Value chain',
    force: 'By closeness',
    rounds: 'Rings by round',
    measure: 'Rings by rank',
    ego: 'Around one company',
  } satisfies Record<LayoutKind, string>,
  says: {
    chain: 'Suppliers on the left, customers on the right; capital above, sites and power below.',
    force:
      'Companies with much money between them stand close. Distance is a hint, not a measurement.',
    rounds:
      'Who fails by hand in the middle, then who is hit in each round, outside who is not reached.',
    measure: 'First places in the middle: ranks 1–5, then to 20, to 50, then the rest.',
    ego: 'One company and who is one to three ties away; everybody else is left out.',
  } satisfies Record<LayoutKind, string>,
  measure: 'Ranked by',
  sizesToo: 'Discs are sized by the same.',
  failFirst:
    'Nothing fails yet: fail a company first. Until then the map stays on the value chain.',
  company: 'Company',
  selectFirst: 'Choose a company, here or on the map.',
  chooseOne: 'Choose…',
  steps: 'Ties away',
  reset: 'Put back what was moved by hand',
  moved: (n: number) =>
    n === 1 ? '1 company was moved by hand.' : `${n} companies were moved by hand.`,
  working: 'Working out the layout…',
  cancel: 'Cancel',
  wasCancelled: 'Cancelled.',
  hasFailed: 'The layout could not be worked out; the map keeps the one it had.',
  tryAgain: 'Try again',
  measureFailed: 'This measure could not be worked out. Choose it again, or another.',
};

const ko: typeof en = {
  layout: '배치',
  names: {
    chain: '가치 사슬',
    force: '가까운 사이끼리',
    rounds: '라운드별 동심원',
    measure: '순위별 동심원',
    ego: '한 기업 중심',
  },
  says: {
    chain: '공급하는 쪽이 왼쪽, 사는 쪽이 오른쪽입니다. 자본은 위, 부지와 전력은 아래에 놓입니다.',
    force: '큰돈이 오가는 기업끼리 가까이 놓입니다. 거리는 참고용이며 측정값이 아닙니다.',
    rounds:
      '직접 무너뜨린 기업이 가운데, 라운드마다 타격받는 기업이 그 바깥, 영향이 없는 기업이 맨 밖입니다.',
    measure: '순위가 높을수록 가운데에 놓입니다. 1~5위, 20위까지, 50위까지, 나머지 순입니다.',
    ego: '한 기업과 관계 한두 다리, 많게는 세 다리 안의 기업만 남깁니다.',
  },
  measure: '순위 기준',
  sizesToo: '원의 크기도 같은 기준을 따릅니다.',
  failFirst:
    '아직 무너진 기업이 없습니다. 먼저 기업을 무너뜨려 보세요. 그때까지는 가치 사슬로 표시합니다.',
  company: '기업',
  selectFirst: '여기나 지도에서 기업을 고르세요.',
  chooseOne: '고르기…',
  steps: '몇 다리까지',
  reset: '직접 옮긴 기업 되돌리기',
  moved: (n) => `직접 옮긴 기업 ${n}곳`,
  working: '배치를 계산하고 있습니다…',
  cancel: '취소',
  wasCancelled: '취소했습니다.',
  hasFailed: '배치를 계산하지 못해 이전 배치를 그대로 씁니다.',
  tryAgain: '다시 시도',
  measureFailed: '이 기준을 계산하지 못했습니다. 다시 고르거나 다른 기준을 선택해 주세요.',
};

export const layoutText = {en, ko};
