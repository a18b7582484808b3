/** What can be done where something broke, and the words of the report. */
const en = {
  open: 'Report a problem',
  undoLast: 'Undo the last change',
  saveWork: 'Save your work as a file',
  afresh: 'Start afresh',
  afreshHint: 'What you were working on stays, under Snapshots',

  title: 'Report a problem',
  lead: 'A text file for whoever looks after this copy of Frenemy. It is saved on your device when you say so; nothing is sent anywhere.',
  noteLabel: 'What did you do, and what did you expect?',
  withScenario: 'With the scenario and the view',
  withScenarioHint: 'what fails, by which model and date, what is selected',
  withOwn: 'With my own data',
  withOwnHint:
    'companies, ties and changes that you brought in; otherwise even their names are left out',
  look: (size: string) => `See what is in it (${size})`,
  content: 'Content of the report',
  shortened: '… The rest is in the file.',
  save: 'Save the report',
  copy: 'Copy',
  saved: (file: string) => `Saved as ${file}.`,
  copied: 'Report copied.',
  notCopied: 'The browser keeps its clipboard closed. Save the report, or copy it from here.',

  head: {
    title: (day: string) => `Frenemy problem report, ${day}`,
    what: 'This file was made and saved on your device when you asked for it. It was sent to nobody.',
    holds:
      'It holds: what went wrong and where in the program; the versions of the app and of the data; your browser, language, theme and window size; how many companies and ties are open; the names of the last 30 things done (not what they were done to)',
    note: 'what you wrote',
    scenario: 'the scenario and the view',
    own: 'your own data',
    lacks: 'It does not hold: saved snapshots, links, names of files, or keys of any kind',
    lacksScenario: 'the scenario and the view',
    lacksOwn: 'your own data, not even names in them',
  },
};

const ko: typeof en = {
  open: '문제 보고',
  undoLast: '마지막 변경 취소',
  saveWork: '작업을 파일로 저장',
  afresh: '처음부터 시작',
  afreshHint: '하던 작업은 스냅샷 화면에 남습니다',

  title: '문제 보고서',
  lead: '이 Frenemy를 관리하는 사람에게 건넬 텍스트 파일입니다. 저장을 누를 때만 이 기기에 저장되며, 어디로도 전송되지 않습니다.',
  noteLabel: '무엇을 하셨고, 어떤 결과를 기대하셨나요?',
  withScenario: '시나리오와 화면 상태 포함',
  withScenarioHint: '무너진 기업, 모형, 기준일, 선택 항목',
  withOwn: '내 데이터 포함',
  withOwnHint: '직접 가져온 기업·관계와 변경 내용. 빼면 이름도 남지 않습니다',
  look: (size) => `담기는 내용 보기 (${size})`,
  content: '보고서 내용',
  shortened: '… 나머지는 파일에 있습니다.',
  save: '보고서 저장',
  copy: '복사',
  saved: (file) => `${file} 파일로 저장했습니다.`,
  copied: '보고서를 복사했습니다.',
  notCopied: '브라우저가 클립보드를 막고 있습니다. 파일로 저장하거나 여기에서 직접 복사해 주세요.',

  head: {
    title: (day) => `Frenemy 문제 보고서, ${day}`,
    what: '사용자가 요청했을 때 이 기기에서 만들어 저장한 파일입니다. 어디로도 전송되지 않았습니다.',
    holds:
      '담긴 내용: 생긴 문제와 프로그램 안의 위치, 앱과 데이터의 버전, 브라우저·언어·테마·창 크기, 열려 있는 기업과 관계의 수, 마지막 작업 30개의 이름(대상은 제외)',
    note: '직접 쓴 설명',
    scenario: '시나리오와 화면 상태',
    own: '내 데이터',
    lacks: '담기지 않은 내용: 저장한 스냅샷, 링크, 파일 이름, 각종 키',
    lacksScenario: '시나리오와 화면 상태',
    lacksOwn: '내 데이터(이름 포함)',
  },
};

export const reportText = {en, ko};
