/** Words of the tool for reading the map: what sizes and areas stand for. */
import type {HullGroup, SizeMeasure} from '../../core/picture/picture';

interface Choice {
  readonly name: string;
  readonly says: string;
}

const en = {
  size: 'Size of companies',
  sizeHint: 'The area of a disc grows with the value; whoever is larger is named first.',
  sizes: {
    money: {
      name: 'Disclosed money',
      says: 'The disclosed amounts of all its ties, each money counted once.',
    },
    ties: {name: 'Ties', says: 'How many ties it has, whatever they are worth.'},
    impact: {
      name: 'Impact of its failure',
      says: 'What all others lose when it alone fails, by the model chosen.',
    },
    betweenness: {
      name: 'Betweenness',
      says: 'How often it stands on the shortest way from a provider to a receiver.',
    },
    pagerank: {
      name: 'PageRank',
      says: 'Where the money of the web leads, ties of those who receive much counting more.',
    },
    core: {
      name: 'Core number',
      says: 'How densely tied the group is that it belongs to.',
    },
  } satisfies Record<SizeMeasure, Choice>,
  computing: (share: string) => `Computing, ${share}`,
  failed: 'It could not be computed; the map keeps the size it had. Choose it again, or another.',
  unknown: (n: string) => `Not known for ${n}, drawn at the least size.`,
  hulls: 'Areas',
  hullsHint: 'Who belongs together is drawn on one ground, part by part where it lies together.',
  noHulls: {name: 'None', says: ''},
  hullChoices: {
    kind: {name: 'Kind', says: 'What a company does.'},
    country: {name: 'Country', says: 'Where it has its seat.'},
    community: {
      name: 'Community',
      says: 'Groups with more ties inside than chance would give them (Louvain, a seed fixes the draw).',
    },
  } satisfies Record<HullGroup, Choice>,
  hullsFailed: 'The communities could not be computed. Choose them again, or another grouping.',
};

const ko: typeof en = {
  size: '기업의 크기',
  sizeHint: '값이 클수록 원의 넓이가 커지고, 이름도 먼저 표시합니다.',
  sizes: {
    money: {
      name: '공개된 금액',
      says: '모든 관계의 공개 금액을 더한 값입니다. 동일 자금은 한 번만 셉니다.',
    },
    ties: {name: '관계 수', says: '금액과 관계없이 맺은 관계의 수입니다.'},
    impact: {
      name: '무너질 때의 충격',
      says: '이 기업만 무너졌을 때 나머지 기업의 손실률입니다. 선택한 모형으로 계산합니다.',
    },
    betweenness: {
      name: '매개 중심성',
      says: '공급자에서 수요자로 가는 가장 짧은 길목에 얼마나 자주 서 있는지 봅니다.',
    },
    pagerank: {
      name: '페이지랭크',
      says: '돈이 결국 어디로 모이는지 봅니다. 많이 받는 곳에서 온 관계를 더 크게 반영합니다.',
    },
    core: {name: '코어 수', says: '속한 무리가 서로 얼마나 촘촘히 얽혀 있는지 봅니다.'},
  },
  computing: (share) => `계산 중 ${share}`,
  failed:
    '계산하지 못해 지도는 이전 크기를 그대로 씁니다. 다시 고르거나 다른 기준을 선택해 주세요.',
  unknown: (n) => `${n}곳은 값을 알 수 없어 가장 작게 그립니다.`,
  hulls: '영역',
  hullsHint: '함께 묶이는 기업을 한 영역으로 묶어 그립니다. 떨어져 있으면 나누어 그립니다.',
  noHulls: {name: '없음', says: ''},
  hullChoices: {
    kind: {name: '업종', says: '하는 일에 따라 묶습니다.'},
    country: {name: '국가', says: '본사가 있는 나라에 따라 묶습니다.'},
    community: {
      name: '커뮤니티',
      says: '우연보다 서로 더 많이 얽힌 무리입니다(루뱅 방법, 시드로 고정).',
    },
  },
  hullsFailed: '커뮤니티를 계산하지 못했습니다. 다시 고르거나 다른 묶음을 선택해 주세요.',
};
export const readingText = {en, ko};
