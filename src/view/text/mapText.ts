/** The words on and around the map, in both languages. */
import type {KindGroup} from '../../core/picture/palette';
import type {RingMeaning} from '../../core/layout/mapLayout';
import type {TierId} from '../../core/layout/tiers';
import type {LegendWords} from '../../core/picture/legend';
import type {HullGroup, SizeMeasure} from '../../core/picture/picture';
import {countryName} from '../panels/countryName';
import {withParticle} from './particle';
import type {Text} from './text';

const en = {
  map: 'Map of companies and ties',
  howTo:
    'Arrow keys move to the nearest company, Alt with left and right arrows walks its ties, Alt with down arrow follows one. Enter selects, X fails or restores, Shift with arrow keys moves the company itself and P puts it back, Shift with F10 opens its menu, Escape clears, plus and minus zoom, F fits. I tells what is shown in words, Control K finds every command.',
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
  legend: 'Legend',
  tiesHint: 'Click hides or shows it, Shift-click shows it alone',
  only: 'only',
  onlyThis: (type: string) => `Only ${type}`,
  legendRows: {
    ties: 'Ties',
    companies: 'Companies',
    line: 'Lines and sizes',
    groups: 'Areas',
    loss: 'Loss',
  },
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
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the map',
  lock: 'Lock the places of companies',
  isLocked: 'Companies stay where they are: unlock to move them by hand',
  isUnlocked: 'Drag a company to move it; lock to keep all where they are',
  hints: {
    wheel: 'Click the map or hold Ctrl to zoom',
    touch: 'Two fingers move the map',
  },
  tieCount: (n: number, written: string) => (n === 1 ? '1 tie' : `${written} ties`),
  largestTo: (name: string, amount: string | null) =>
    `largest to ${name}${amount === null ? '' : `, ${amount}`}`,
  largestFrom: (name: string, amount: string | null) =>
    `largest from ${name}${amount === null ? '' : `, ${amount}`}`,
  distress: (share: string) => `distress ${share}`,
  hasFailed: 'failed',
  tie: (type: string, from: string, to: string, amount: string | null, certainty: string) =>
    `${type}: ${from} to ${to}, ${amount ?? 'amount not disclosed'}, ${certainty}`,
  pair: (type: string, a: string, b: string) => `${type}: ${a} and ${b}`,
  more: (n: string) => `and ${n} more`,
  isSelected: (what: string) => `Selected: ${what}`,
  tiesOf: (name: string) => `Ties of ${name}`,
  tieOf: (at: number, all: number) => `tie ${at} of ${all}`,
};

const ko: typeof en = {
  map: '기업과 관계 지도',
  howTo:
    '방향키로 가까운 기업으로 이동하고, Alt와 좌우 방향키로 관계를 차례로 살피며, Alt와 아래 방향키로 상대 기업으로 갑니다. Enter는 선택, X는 무너뜨리기·되살리기, Shift와 방향키는 기업 위치 이동, P는 원래 위치로 되돌리기, Shift와 F10은 메뉴, Esc는 해제, 더하기와 빼기는 확대·축소, F는 전체 보기입니다. I를 누르면 지금 화면을 글로 볼 수 있고, Ctrl K로 모든 명령을 찾을 수 있습니다.',
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
  legend: '범례',
  tiesHint: '누르면 숨기거나 표시하고, Shift를 누른 채 누르면 이것만 봅니다',
  only: '이것만',
  onlyThis: (type) => `${type}만 보기`,
  legendRows: {ties: '관계', companies: '기업', line: '선과 크기', groups: '영역', loss: '손실'},
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
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  lock: '기업 위치 잠금',
  isLocked: '기업 위치가 고정되어 있습니다. 잠금을 풀면 끌어서 옮길 수 있습니다',
  isUnlocked: '기업을 끌어서 옮길 수 있습니다. 잠그면 제자리에 고정됩니다',
  hints: {
    wheel: '지도를 클릭하거나 Ctrl을 누른 채 돌리면 확대·축소됩니다',
    touch: '두 손가락으로 지도를 움직입니다',
  },
  tieCount: (_n, written) => `관계 ${written}건`,
  largestTo: (name, amount) => `최대 제공 대상 ${name}${amount === null ? '' : `, ${amount}`}`,
  largestFrom: (name, amount) => `최대 공급처 ${name}${amount === null ? '' : `, ${amount}`}`,
  distress: (share) => `손실 ${share}`,
  hasFailed: '무너짐',
  tie: (type, from, to, amount, certainty) =>
    `${type}: ${from}에서 ${withParticle(to, '으로/로')}, ${amount ?? '금액 미공개'}, ${certainty}`,
  pair: (type, a, b) => `${type}: ${a} · ${b}`,
  more: (n) => `외 ${n}건`,
  isSelected: (what) => `선택: ${what}`,
  tiesOf: (name) => `${name}의 관계`,
  tieOf: (at, all) => `관계 ${all}개 중 ${at}번째`,
};

export const mapText = {en, ko};

/** The legend's words in the language of the interface. */
export function legendWords(text: Text): LegendWords {
  const {language, words, format} = text;
  const t = mapText[language];
  return {
    ...t,
    types: words.types,
    money: format.money,
    percent: format.percent,
    sizeValue: (measure, value) => sizeInWords(measure, value, text),
    sizeUnknown: (companies) => t.sizeUnknown(format.number(companies)),
  };
}

/** A value that discs are sized by, in its unit. */
export function sizeInWords(measure: SizeMeasure, value: number, {format}: Text): string {
  if (measure === 'money') return format.money(value);
  return measure === 'ties' || measure === 'core' ? format.number(value) : format.percent(value);
}

/** A group that shares a ground: a kind of companies, a country by its code, or a community by number. */
export function groupName(group: string, {language}: Text): string {
  const {groups, community} = mapText[language];
  if (group in groups) return groups[group as KindGroup];
  return /^\d+$/.test(group) ? community(group) : countryName(group, language);
}
