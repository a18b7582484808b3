/** Words that all studies share: captions, downloads, the light on the map. */
import type {SpotlightSource} from '../../core/snapshot/view';
import {withParticle} from '../../words/particle';

const en = {
  basis: (basis: string) => `${basis} basis`,
  asKnown: (date: string) => `as known on ${date}`,
  inForce: (date: string) => `in force on ${date}`,
  csv: 'Download table (CSV)',
  svg: 'Download picture (SVG)',
  saved: (file: string) => `Saved as ${file}.`,
  onMap: 'Show on the map',
  lit: {
    loop: 'A loop is lit',
    pair: 'A pair is lit',
    supplier: 'A shared supplier is lit',
    tour: 'A tour is on',
  } as Readonly<Record<SpotlightSource, string>>,
  backToStudy: 'Back to it',
  allLit: 'Show everything',
};

const ko: typeof en = {
  basis: (basis) => `${basis} 기준`,
  asKnown: (date) => `${date}까지 알려진 관계`,
  inForce: (date) => `${date} 현재 이행 중인 관계`,
  csv: '표 내려받기(CSV)',
  svg: '그림 내려받기(SVG)',
  saved: (file) => `${withParticle(file, '으로/로')} 저장했습니다.`,
  onMap: '지도에서 보기',
  lit: {
    loop: '순환 고리를 강조하고 있습니다',
    pair: '두 기업을 강조하고 있습니다',
    supplier: '공통 공급사를 강조하고 있습니다',
    tour: '둘러보기 중입니다',
  },
  backToStudy: '돌아가기',
  allLit: '모두 보기',
};

export const studyText = {en, ko};
