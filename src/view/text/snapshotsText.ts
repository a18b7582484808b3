/** Words of the shelf of snapshots. */
const en = {
  title: 'Snapshots',
  lead: (n: number) =>
    n === 0
      ? 'Nothing is on the shelf yet.'
      : n === 1
        ? 'One view is kept in this browser.'
        : `${n} views are kept in this browser.`,
  caption:
    'A snapshot holds the question, where you looked and how the map was arranged. It opens as it was, on the data of the time it is opened.',
  empty: 'Fail a company, arrange the map, then save what you see.',
  save: 'Save what is shown now',
  open: 'Open',
  openThis: (name: string) => `Open: ${name}`,
  rename: 'Rename',
  renameThis: (name: string) => `Rename: ${name}`,
  download: 'JSON',
  downloadThis: (name: string) => `Download as JSON: ${name}`,
  delete: 'Delete',
  deleteThis: (name: string) => `Delete: ${name}`,
  opened: (name: string) => `Opened: ${name}`,
  damaged: 'This snapshot cannot be opened on the data at hand. Download it as JSON to keep it.',
  unreadable:
    'This browser keeps nothing for this page, so there is no shelf. Export as JSON instead.',
  newer:
    'A newer version of Frenemy wrote this shelf. Close its other tabs and reload this page to get that version; nothing on the shelf is lost. Export as JSON meanwhile.',
  loading: 'Looking on the shelf…',
  left: {
    title: 'Unsaved work of other tabs',
    caption:
      'Each tab keeps its own work. What was left open is here until you open it, keep it or discard it; beyond twelve the oldest go to the shelf.',
    steps: (n: number) => (n === 1 ? '1 step to undo' : `${n} steps to undo`),
    alive: 'open in another tab',
    open: 'Open',
    openCopy: 'Open a copy here',
    openThis: (name: string) => `Open the work: ${name}`,
    shelve: 'Keep on the shelf',
    discard: 'Discard',
    download: 'Save as file',
    opened: (name: string) => `Opened: ${name}. What this tab showed before is left in the list.`,
    kept: (name: string) => `Kept on the shelf: ${name}`,
    unreadable: 'Work that cannot be opened on the data at hand',
  },
};
const ko: typeof en = {
  title: '스냅샷',
  lead: (n) =>
    n === 0 ? '아직 보관한 스냅샷이 없습니다.' : `이 브라우저에 스냅샷 ${n}개를 보관하고 있습니다.`,
  caption:
    '스냅샷에는 질문과 보던 화면, 지도 배치가 담깁니다. 열면 저장할 때 그대로 보이며, 데이터는 여는 시점의 것을 씁니다.',
  empty: '기업을 무너뜨리고 지도를 배치한 뒤 지금 화면을 저장해 보세요.',
  save: '지금 화면 저장',
  open: '열기',
  openThis: (name) => `열기: ${name}`,
  rename: '이름 바꾸기',
  renameThis: (name) => `이름 바꾸기: ${name}`,
  download: 'JSON',
  downloadThis: (name) => `JSON으로 내려받기: ${name}`,
  delete: '삭제',
  deleteThis: (name) => `삭제: ${name}`,
  opened: (name) => `열었습니다: ${name}`,
  damaged: '지금 데이터로는 열 수 없는 스냅샷입니다. JSON으로 내려받아 두세요.',
  unreadable: '이 브라우저에 저장할 수 없어 보관함을 쓸 수 없습니다. JSON으로 내보내세요.',
  newer:
    '더 새로운 버전의 Frenemy가 저장한 보관함입니다. 다른 탭을 닫고 이 페이지를 새로고침하면 새 버전으로 열립니다. 보관된 스냅샷은 그대로 있습니다. 그동안은 JSON으로 내보내세요.',
  loading: '보관함을 여는 중…',
  left: {
    title: '다른 탭의 저장하지 않은 작업',
    caption:
      '작업은 탭마다 따로 보관합니다. 열어 둔 채 닫은 작업은 열거나, 보관하거나, 버릴 때까지 여기에 남습니다. 열두 개가 넘으면 오래된 것부터 보관함으로 옮깁니다.',
    steps: (n) => `되돌릴 수 있는 단계 ${n}개`,
    alive: '다른 탭에서 열려 있음',
    open: '열기',
    openCopy: '여기에 사본 열기',
    openThis: (name) => `작업 열기: ${name}`,
    shelve: '보관함에 보관',
    discard: '버리기',
    download: '파일로 저장',
    opened: (name) => `열었습니다: ${name} 이 탭에서 보던 작업은 목록에 남습니다.`,
    kept: (name) => `보관함에 보관했습니다: ${name}`,
    unreadable: '지금 데이터로는 열 수 없는 작업',
  },
};
export const snapshotsText = {en, ko};
