/** The words for which data something shows: the built-in ones, the reader's own, or either changed. */
import type {Language} from '../core/snapshot/view';

const en = {
  builtIn: (version: string, hash: string) => `data ${version} (${hash})`,
  own: (name: string, version: string, hash: string) => `own data “${name}” ${version} (${hash})`,
  changed: (data: string, changes: number) =>
    `${data}, with ${changes} own ${changes === 1 ? 'change' : 'changes'}`,
  notKept:
    'This browser has no room for these data: they stay open until the page is left. Export them to keep them.',
};
const ko: typeof en = {
  builtIn: (version, hash) => `데이터 ${version}(${hash})`,
  own: (name, version, hash) => `내 데이터 ‘${name}’ ${version}(${hash})`,
  changed: (data, changes) => `${data}, 직접 고친 내용 ${changes}건 반영`,
  notKept:
    '브라우저에 저장할 공간이 없어 이 데이터는 페이지를 떠날 때까지만 열려 있습니다. 보관하려면 파일로 내보내세요.',
};

export const ownDataText: Readonly<Record<Language, typeof en>> = {en, ko};
