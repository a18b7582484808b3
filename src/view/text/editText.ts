/** Words at the doors of editing and on what the reader changed: they stand all over the app. */
import {withParticle} from '../../words/particle';

const en = {
  edit: 'Edit',
  remove: 'Remove',
  addCompany: 'Add a company',
  addTie: 'Add a tie',
  addTieFrom: (name: string) => `Add a tie from ${name}`,
  own: (n: number) => (n === 1 ? '1 own change' : `${n} own changes`),
  ownData: (name: string) => `Own data “${name}”`,
  backToBuiltIn: 'Back to the built-in data',
  ownHint: 'What you changed in the data: see it, take it back, take it with you',
  marks: {added: 'own', changed: 'own change'},
  marksInFull: {
    added: 'Added by you: not in the published data.',
    changed: 'Changed by you: not as published.',
  },
  whatChanged: 'What changed',
  removed: (name: string) => `Removed: ${name}.`,
  saved: (name: string) => `Saved: ${name}.`,
  takenBack: (name: string) => `Taken back: ${name}.`,
  allTakenBack: 'All own changes are taken back.',
  keptForLater: 'What you typed is kept. Edit again to go on.',
  restored: 'The page closed while you were editing. Nothing you typed is lost.',
  notKept: 'The browser keeps nothing here: save before you leave.',
  undo: 'Undo',
};

const ko: typeof en = {
  edit: '수정',
  remove: '삭제',
  addCompany: '기업 추가',
  addTie: '관계 추가',
  addTieFrom: (name) => `${name}에서 시작하는 관계 추가`,
  own: (n) => `내가 바꾼 데이터 ${n}건`,
  ownData: (name) => `내 데이터 ‘${name}’`,
  backToBuiltIn: '기본 데이터로 돌아가기',
  ownHint: '직접 바꾼 데이터를 확인하고, 되돌리고, 파일로 가져갑니다',
  marks: {added: '직접 추가', changed: '직접 수정'},
  marksInFull: {
    added: '직접 추가한 항목으로, 공개된 데이터에는 없습니다.',
    changed: '직접 수정한 항목으로, 공개된 데이터와 다릅니다.',
  },
  whatChanged: '바뀐 내용',
  removed: (name) => `${withParticle(name, '을/를')} 삭제했습니다.`,
  saved: (name) => `${withParticle(name, '을/를')} 저장했습니다.`,
  takenBack: (name) => `${name} 변경을 되돌렸습니다.`,
  allTakenBack: '직접 바꾼 데이터를 모두 되돌렸습니다.',
  keptForLater: '입력한 내용을 보관했습니다. 다시 열면 이어서 쓸 수 있습니다.',
  restored: '수정하던 중에 페이지가 닫혔습니다. 입력한 내용은 그대로 있습니다.',
  notKept: '브라우저에 보관할 수 없습니다. 떠나기 전에 저장하세요.',
  undo: '실행 취소',
};

export const editText = {en, ko};
