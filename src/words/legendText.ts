/** The words within a picture of the map: its tiers and rings, its legend, its grounds. */
import type {RingMeaning} from '../core/layout/mapLayout';
import type {TierId} from '../core/layout/tiers';
import type {KindGroup} from '../core/picture/palette';
import type {HullGroup, SizeMeasure} from '../core/picture/picture';

const en = {
  tiers: {
    capital: 'Capital',
    equipment: 'Equipment',
    silicon: 'Fabs, memory',
    chips: 'Chips',
    devices: 'Devices',
    hyperscalers: 'Hyperscalers',
    neoclouds: 'Neoclouds',
    labs: 'AI labs',
    software: 'Software',
    sites: 'Data centres, projects',
    power: 'Power',
  } satisfies Record<TierId, string>,
  ring: (meaning: RingMeaning): string => {
    switch (meaning.of) {
      case 'failed':
        return ''; // its mark says so
      case 'rounds':
        return meaning.first === meaning.last
          ? `Round ${meaning.first}`
          : `Rounds ${meaning.first}–${meaning.last}`;
      case 'untouched':
        return 'Untouched';
      case 'ranks':
        if (meaning.first === 1) return `Top ${meaning.last}`;
        return meaning.first === meaning.last
          ? `${meaning.first}`
          : `${meaning.first}–${meaning.last}`;
      case 'unranked':
        return 'No value';
      case 'step':
        return ['', '1 step'][meaning.step] ?? `${meaning.step} steps`; // the middle is named
      case 'beyond':
        return 'Further off';
    }
  },
  groups: {
    fabrication: 'Fabrication, memory',
    chips: 'Chips',
    devices: 'Devices, software',
    hyperscalers: 'Hyperscalers',
    neoclouds: 'Neoclouds',
    labs: 'AI labs',
    capital: 'Capital',
    sites: 'Sites',
    power: 'Power',
  } satisfies Record<KindGroup, string>,
  solid: 'paid, binding',
  dashed: 'announced',
  dotted: 'reported',
  undisclosed: 'undisclosed',
  arrow: 'to who receives',
  sizes: {
    money: 'disclosed money',
    ties: 'ties',
    impact: 'impact',
    betweenness: 'betweenness',
    pagerank: 'PageRank',
    core: 'core number',
  } satisfies Record<SizeMeasure, string>,
  sizeUnknown: (written: string) => `not known (${written})`,
  failed: 'failed',
  lossRing: 'share lost',
  groupings: {
    kind: 'companies of one kind',
    country: 'companies of one country',
    community: 'a community: more ties inside than by chance',
  } satisfies Record<HullGroup, string>,
  tieCountOnMap: (written: string) => `×${written}`,
  undisclosedTie: 'amount not disclosed',
  community: (n: string) => `Community ${n}`,
};

const ko: typeof en = {
  tiers: {
    capital: '자본',
    equipment: '장비',
    silicon: '파운드리·메모리',
    chips: '반도체 설계',
    devices: '기기·서버',
    hyperscalers: '하이퍼스케일러',
    neoclouds: '네오클라우드',
    labs: 'AI 연구소',
    software: '소프트웨어',
    sites: '데이터센터·프로젝트',
    power: '전력',
  },
  ring: (meaning) => {
    switch (meaning.of) {
      case 'failed':
        return '';
      case 'rounds':
        return meaning.first === meaning.last
          ? `${meaning.first}라운드`
          : `${meaning.first}~${meaning.last}라운드`;
      case 'untouched':
        return '영향 없음';
      case 'ranks':
        return meaning.first === meaning.last
          ? `${meaning.first}위`
          : `${meaning.first}~${meaning.last}위`;
      case 'unranked':
        return '값 없음';
      case 'step':
        return meaning.step === 0 ? '' : `${meaning.step}단계`;
      case 'beyond':
        return '그 밖';
    }
  },
  groups: {
    fabrication: '제조·메모리',
    chips: '반도체 설계',
    devices: '기기·소프트웨어',
    hyperscalers: '하이퍼스케일러',
    neoclouds: '네오클라우드',
    labs: 'AI 연구소',
    capital: '자본',
    sites: '부지',
    power: '전력',
  },
  solid: '집행·구속력',
  dashed: '발표',
  dotted: '보도',
  undisclosed: '금액 미공개',
  arrow: '받는 쪽으로',
  sizes: {
    money: '공개된 금액',
    ties: '관계 수',
    impact: '충격',
    betweenness: '매개 중심성',
    pagerank: '페이지랭크',
    core: '코어 수',
  },
  sizeUnknown: (written) => `금액 미공개(${written}곳)`,
  failed: '무너짐',
  lossRing: '손실률',
  groupings: {
    kind: '업종이 같은 기업',
    country: '같은 나라의 기업',
    community: '커뮤니티: 우연보다 서로 더 많이 얽힌 무리',
  },
  tieCountOnMap: (written) => `×${written}`,
  undisclosedTie: '금액 미공개',
  community: (n) => `커뮤니티 ${n}`,
};

export const legendText = {en, ko};
