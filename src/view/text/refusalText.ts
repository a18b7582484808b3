/** Words where something is refused: a file by the app, and the clipboard by the browser. */
import type {Problem} from '../../core/snapshot/decode';
import {withParticle} from '../../words/particle';

const en = {
  byHand: {
    link: {
      title: 'Copy link',
      how: 'The browser keeps its clipboard closed. Copy the link from here:',
    },
    embed: {
      title: 'Embed',
      how: 'The browser keeps its clipboard closed. Copy the code from here:',
    },
  },

  importFailed: (file: string) => `${file} was not opened`,
  importProblems: (n: number) => (n === 1 ? 'One problem was found:' : `${n} problems were found:`),
  importWayOn:
    'Nothing was changed. Save the file again from where it came, or mend what is listed, and import it once more.',
  wholeFile: 'the file',
  problems: {
    notJson: 'is not JSON',
    notSnapshot: 'is not a Frenemy snapshot',
    tooNew: 'was written by a newer Frenemy; reload the page to get it',
    missing: 'is missing',
    unknownField: 'is not a field of a snapshot',
    wrongType: 'has the wrong kind of value',
    notADate: 'must be a day, written YYYY-MM-DD',
    notAShare: 'must be more than 0 and at most 1',
    notAChoice: 'is none of the choices allowed',
    outOfRange: 'is outside the range allowed',
    unknownCompany: 'names a company that is not in the data',
    unknownTie: 'names a tie that is not in the data',
    unknownParameter: 'is not a parameter of this model',
    conflict: 'does not fit the data at hand',
    badData: 'cannot be data of the map',
    wrongHash: 'is not the hash of the data inside: they were changed by hand or damaged',
    tooLarge: 'is longer than 64 million characters, more than can be opened here',
  } as Readonly<Record<Problem, string>>,
};

const ko: typeof en = {
  byHand: {
    link: {
      title: '링크 복사',
      how: '브라우저가 클립보드를 막고 있습니다. 아래 링크를 직접 복사해 주세요.',
    },
    embed: {
      title: '퍼가기',
      how: '브라우저가 클립보드를 막고 있습니다. 아래 코드를 직접 복사해 주세요.',
    },
  },

  importFailed: (file) => `${withParticle(file, '을/를')} 열지 못했습니다`,
  importProblems: (n) => `문제 ${n}건을 찾았습니다.`,
  importWayOn:
    '바뀐 것은 없습니다. 원래 프로그램에서 파일을 다시 저장하거나 위 내용을 고친 뒤 다시 가져와 주세요.',
  wholeFile: '파일',
  problems: {
    notJson: 'JSON 형식이 아닙니다',
    notSnapshot: 'Frenemy 스냅샷이 아닙니다',
    tooNew: '더 새로운 Frenemy에서 만든 파일입니다. 페이지를 새로고침해 주세요',
    missing: '값이 빠져 있습니다',
    unknownField: '스냅샷에 없는 항목입니다',
    wrongType: '값의 형식이 맞지 않습니다',
    notADate: 'YYYY-MM-DD 형식의 날짜여야 합니다',
    notAShare: '0보다 크고 1 이하여야 합니다',
    notAChoice: '허용된 값이 아닙니다',
    outOfRange: '허용 범위를 벗어났습니다',
    unknownCompany: '데이터에 없는 기업입니다',
    unknownTie: '데이터에 없는 관계입니다',
    unknownParameter: '이 모형의 매개변수가 아닙니다',
    conflict: '지금 데이터와 맞지 않습니다',
    badData: '지도의 데이터로 쓸 수 없습니다',
    wrongHash: '파일에 담긴 데이터의 해시와 다릅니다. 직접 고쳤거나 손상된 파일입니다',
    tooLarge: '6,400만 자가 넘어 열 수 없습니다',
  },
};

export const refusalText = {en, ko};
