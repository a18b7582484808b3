/** What commands are called, where they belong, and why one cannot act: palette and help sheet. */
import type {CommandGroup, Obstacle, SingleId} from '../commands/commands';
import {DEPTHS, type FocusId, type KeyScope} from '../keys/registry';
import {knockOnText} from './knockOnText';
import {shellText} from './shellText';
import {toolsText} from './toolsText';
import {words} from '../../words/words';
import type {Language} from '../../state/store';

const perDepth = (name: (steps: number) => string): Record<FocusId, string> =>
  Object.fromEntries(DEPTHS.map((depth) => [`focus${depth}`, name(Number(depth))])) as Record<
    FocusId,
    string
  >;

const en = {
  singles: {
    palette: 'Do or find anything',
    search: 'Search',
    data: 'Tables under the map, or data and back',
    summary: 'What is shown, in words',
    clear: 'Clear the selection, close what is open',
    help: 'Keys',
    report: 'Report a problem',
    fail: 'Fail or restore the company, cut or restore the tie',
    reset: 'Restore everything',
    undo: 'Undo',
    redo: 'Redo',
    save: 'Save a snapshot on the shelf',
    saveJson: 'Download a snapshot (JSON)',
    savePng: 'Download a picture (PNG)',
    saveSvg: 'Download a picture with real text (SVG)',
    savePdf: 'Download the map as a page (PDF)',
    pictureOptions: 'Set up a picture: size, colours, ground',
    brief: 'Print a brief: answer, receipts, method, sources',
    savePage: 'Download this page to open without network (HTML)',
    saveWorkbook: 'Download companies and ties as a workbook (XLSX)',
    saveCsv: 'Download companies and ties as tables (CSV)',
    saveGexf: 'Download the graph for Gephi (GEXF)',
    saveGraphml: 'Download the graph for networkx (GraphML)',
    saveNodeLink: 'Download the graph as node-link JSON',
    embed: 'Copy the code to embed the map',
    import: 'Import a file',
    copyLink: 'Copy a link to this view',
    newest: 'Newest date',
    inForce: 'In force only, or all that is known',
    addCompany: 'Add a company to the data',
    addTie: 'Add a tie to the data',
    editSelected: 'Edit the company or tie',
    removeSelected: 'Remove the company or tie from the data',
    ownChanges: 'Own changes to the data',
    legend: 'Show or hide the legend',
    showAllTypes: 'Show all types of ties',
    ...perDepth((steps) =>
      steps === 1
        ? 'Focus on the company and its partners'
        : `Focus on the company, ${steps} ties around`,
    ),
    unfocus: 'End the focus',
    showEverything: 'Show everything: no filter, fade or focus',
    moveUp: 'Nearest company above',
    moveDown: 'Nearest company below',
    moveLeft: 'Nearest company to the left',
    moveRight: 'Nearest company to the right',
    nudgeUp: 'Move the company up',
    nudgeDown: 'Move the company down',
    nudgeLeft: 'Move the company to the left',
    nudgeRight: 'Move the company to the right',
    putBack: 'Put the company back where the layout has it',
    menu: 'Menu of the company',
    nextTie: 'Next tie of the company',
    previousTie: 'Previous tie of the company',
    follow: 'Follow the tie to its other end',
    open: 'Details of the company',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the map',
    play: 'Play or pause the rounds',
    previousRound: 'Previous round',
    nextRound: 'Next round',
    letterKeys: 'Single letters as keys, on or off',
  } satisfies Record<SingleId, string>,
  families: {
    show: (what: string) => `Go to: ${what}`,
    basis: (what: string) => `Count as: ${what}`,
    model: (what: string) => `Model: ${what}`,
    tool: (what: string) => `Map tool: ${what}`,
    theme: (what: string) => `Theme: ${what}`,
    language: (what: string) => `Language: ${what}`,
  },
  groups: {
    go: 'Find and go',
    whatIf: 'What if',
    experiment: 'Experiment and files',
    data: 'Own data',
    map: 'Map',
    rounds: 'Rounds',
    settings: 'Settings',
  } satisfies Record<CommandGroup, string>,
  scopes: {
    everywhere: 'Everywhere',
    map: 'With the focus on the map',
    player: 'With the focus on the round player',
    idle: 'With the focus on nothing',
  } satisfies Record<KeyScope, string>,
  obstacles: {
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
    nothingSelected: 'Select a company or a tie first.',
    nothingFails: 'Nothing fails now.',
    nothingHidden: 'No type is hidden.',
    nothingSifted: 'Nothing is filtered, faded or focused.',
    onlyOnMap: 'Only on the map: go there first.',
    noRounds: 'No rounds to play: fail a company first.',
    isSoAlready: 'Set already.',
    notThere: 'Not available here.',
  } satisfies Record<Obstacle, string>,

  ask: 'Command, company, tie, screen or setting',
  found: (n: number) => (n === 1 ? '1 found' : `${n} found`),
  nothing: (query: string) => `Nothing matches “${query}”.`,
  nothingHint:
    'Try what you want to do (fail, undo, picture), a company in English or Korean, two companies for their ties, or a kind (chip maker).',
  recent: 'Recently used',
  commands: 'Commands',
  companies: 'Companies',
  ties: 'Ties',
  failOne: (name: string) => `Fail ${name}`,
  restoreOne: (name: string) => `Restore ${name}`,
  now: 'on now',
  keyFamilies: {focus: 'Focus on the company, so many ties around'},
  howTo: 'Arrow keys choose, Enter runs, Escape closes.',
};

const ko: typeof en = {
  singles: {
    palette: '명령 실행·통합 검색',
    search: '검색',
    data: '지도 아래 표 열기, 데이터 화면에서 돌아가기',
    summary: '지금 화면 글로 보기',
    clear: '선택 해제, 열린 것 닫기',
    help: '단축키',
    report: '문제 보고서 만들기',
    fail: '기업을 무너뜨리거나 되살리기, 관계를 끊거나 잇기',
    reset: '모두 되살리기',
    undo: '실행 취소',
    redo: '다시 실행',
    save: '보관함에 스냅샷 저장',
    saveJson: '스냅샷(JSON) 내려받기',
    savePng: '그림(PNG) 내려받기',
    saveSvg: '글자가 살아 있는 그림(SVG) 내려받기',
    savePdf: '지도 한 쪽 문서(PDF) 내려받기',
    pictureOptions: '그림 설정: 크기, 색, 배경',
    brief: '브리프 인쇄: 결과, 손실 내역, 방법, 출처',
    savePage: '인터넷 없이 열리는 페이지(HTML) 내려받기',
    saveWorkbook: '기업·관계 엑셀 파일(XLSX) 내려받기',
    saveCsv: '기업·관계 표(CSV) 내려받기',
    saveGexf: 'Gephi용 그래프(GEXF) 내려받기',
    saveGraphml: 'networkx용 그래프(GraphML) 내려받기',
    saveNodeLink: 'Node-link JSON 그래프 내려받기',
    embed: '지도 퍼가기 코드 복사',
    import: '파일 가져오기',
    copyLink: '지금 화면의 링크 복사',
    newest: '최신 날짜로',
    inForce: '이행 중인 관계만 보기·모두 보기',
    addCompany: '데이터에 기업 추가',
    addTie: '데이터에 관계 추가',
    editSelected: '기업이나 관계 수정',
    removeSelected: '기업이나 관계를 데이터에서 삭제',
    ownChanges: '직접 바꾼 데이터',
    legend: '범례 보이기·숨기기',
    showAllTypes: '모든 유형의 관계 보기',
    ...perDepth((steps) => `선택한 기업에 초점: ${steps}단계까지`),
    unfocus: '초점 해제',
    showEverything: '모두 보기: 필터·흐리게·초점 해제',
    moveUp: '위쪽의 가까운 기업',
    moveDown: '아래쪽의 가까운 기업',
    moveLeft: '왼쪽의 가까운 기업',
    moveRight: '오른쪽의 가까운 기업',
    nudgeUp: '기업을 위로 옮기기',
    nudgeDown: '기업을 아래로 옮기기',
    nudgeLeft: '기업을 왼쪽으로 옮기기',
    nudgeRight: '기업을 오른쪽으로 옮기기',
    putBack: '기업을 원래 위치로 되돌리기',
    menu: '기업 메뉴 열기',
    nextTie: '기업의 다음 관계',
    previousTie: '기업의 이전 관계',
    follow: '관계의 상대 기업으로 이동',
    open: '기업 상세',
    zoomIn: '확대',
    zoomOut: '축소',
    fit: '전체 보기',
    play: '라운드 재생·일시정지',
    previousRound: '이전 라운드',
    nextRound: '다음 라운드',
    letterKeys: '한 글자 단축키 켜기·끄기',
  },
  families: {
    show: (what) => `화면 이동: ${what}`,
    basis: (what) => `집계 기준: ${what}`,
    model: (what) => `모형: ${what}`,
    tool: (what) => `지도 도구: ${what}`,
    theme: (what) => `테마: ${what}`,
    language: (what) => `언어: ${what}`,
  },
  groups: {
    go: '찾기와 이동',
    whatIf: '가정해 보기',
    experiment: '실험과 파일',
    data: '직접 바꾼 데이터',
    map: '지도',
    rounds: '라운드',
    settings: '설정',
  },
  scopes: {
    everywhere: '어디서나',
    map: '지도에 초점이 있을 때',
    player: '라운드 재생기에 초점이 있을 때',
    idle: '아무 데도 초점이 없을 때',
  },
  obstacles: {
    nothingToUndo: '취소할 작업이 없습니다.',
    nothingToRedo: '다시 실행할 작업이 없습니다.',
    nothingSelected: '먼저 기업이나 관계를 선택해 주세요.',
    nothingFails: '무너진 기업이 없습니다.',
    nothingHidden: '숨긴 유형이 없습니다.',
    nothingSifted: '필터·흐리게·초점을 쓰고 있지 않습니다.',
    onlyOnMap: '지도 화면에서만 쓸 수 있습니다. 먼저 지도로 이동해 주세요.',
    noRounds: '재생할 라운드가 없습니다. 먼저 기업을 무너뜨려 보세요.',
    isSoAlready: '이미 그렇게 설정되어 있습니다.',
    notThere: '이 화면에서는 쓸 수 없습니다.',
  },

  ask: '명령, 기업, 관계, 화면, 설정',
  found: (n) => `${n}건을 찾았습니다`,
  nothing: (query) => `‘${query}’에 맞는 것이 없습니다.`,
  nothingHint:
    '하려는 일(무너뜨리기, 취소, 그림), 한글·영문 기업명, 두 기업 이름(둘 사이의 관계), 업종(파운드리)으로 찾아 보세요.',
  recent: '최근 사용',
  commands: '명령',
  companies: '기업',
  ties: '관계',
  failOne: (name) => `${name} 무너뜨리기`,
  restoreOne: (name) => `${name} 되살리기`,
  now: '지금 상태',
  keyFamilies: {focus: '선택한 기업에 초점: 숫자만큼의 단계까지'},
  howTo: '방향키로 고르고 Enter로 실행하며, Esc로 닫습니다.',
};

export const commandsText = {en, ko};

/** What a command is called in a language, those of a family by what they choose. */
export function commandName(id: string, language: Language): string {
  const t = commandsText[language];
  const [family, choice = ''] = id.split('.');
  if (family !== undefined && family in t.families)
    return t.families[family as Family](choicesOf(language)[family as Family][choice] ?? choice);
  return t.singles[id as SingleId] ?? id;
}

type Family = keyof (typeof en)['families'];
const LANGUAGE_NAMES = {en: 'English', ko: '한국어'};

const choicesOf = (
  language: Language,
): Readonly<Record<Family, Readonly<Record<string, string>>>> => ({
  show: shellText[language].screens,
  basis: words[language].bases,
  model: knockOnText[language].models,
  tool: toolsText[language].names,
  theme: shellText[language].themes,
  language: LANGUAGE_NAMES,
});
