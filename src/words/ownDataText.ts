/** The words for which data something shows: the built-in ones, the reader's own, or either changed. */
import type {Language} from '../core/snapshot/view';

const en = {
  builtIn: (version: string, hash: string) => `data ${version} (${hash})`,
  own: (name: string, version: string, hash: string) => `own data “${name}” ${version} (${hash})`,
  changed: (data: string, changes: number) =>
    `${data}, with ${changes} own ${changes === 1 ? 'change' : 'changes'}`,
  notKept:
    'This browser has no room for these data: they stay open until the page is left. Export them to keep them.',
  longLink: {
    title: 'Too long for a link',
    why: (size: string, limit: string) =>
      `With the data in it the link would have ${size} characters. Chat programs and servers safely carry ${limit}.`,
    instead:
      'The file holds the same data, changes, question and view, and opens when dropped on the app.',
    file: 'Save as a file',
  },
};
const ko: typeof en = {
  builtIn: (version, hash) => `데이터 ${version}(${hash})`,
  own: (name, version, hash) => `내 데이터 ‘${name}’ ${version}(${hash})`,
  changed: (data, changes) => `${data}, 직접 고친 내용 ${changes}건 반영`,
  notKept:
    '브라우저에 저장할 공간이 없어 이 데이터는 페이지를 떠날 때까지만 열려 있습니다. 보관하려면 파일로 내보내세요.',
  longLink: {
    title: '링크에 담기에는 너무 깁니다',
    why: (size, limit) =>
      `데이터까지 담으면 링크가 ${size}자가 됩니다. 메신저와 서버가 안전하게 전달하는 길이는 ${limit}자입니다.`,
    instead:
      '파일에는 같은 데이터와 고친 내용, 질문, 화면이 담기며, 앱에 끌어다 놓으면 그대로 열립니다.',
    file: '파일로 저장',
  },
};

export const ownDataText: Readonly<Record<Language, typeof en>> = {en, ko};
