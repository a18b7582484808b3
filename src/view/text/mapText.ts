/** The words on and around the map, in both languages. */
import {legendText} from '../../words/legendText';
import {withParticle} from '../../words/particle';

const en = {
  ...legendText.en,
  map: 'Map of companies and ties',
  howTo:
    'Arrow keys move to the nearest company, Alt with left and right arrows walks its ties, Alt with down arrow follows one. Enter selects, X fails or restores, Shift with arrow keys moves the company itself and P puts it back, Shift with F10 opens its menu, Escape clears, plus and minus zoom, F fits. I tells what is shown in words, Control K finds every command.',
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
  ...legendText.ko,
  map: '기업과 관계 지도',
  howTo:
    '방향키로 가까운 기업으로 이동하고, Alt와 좌우 방향키로 관계를 차례로 살피며, Alt와 아래 방향키로 상대 기업으로 갑니다. Enter는 선택, X는 무너뜨리기·되살리기, Shift와 방향키는 기업 위치 이동, P는 원래 위치로 되돌리기, Shift와 F10은 메뉴, Esc는 해제, 더하기와 빼기는 확대·축소, F는 전체 보기입니다. I를 누르면 지금 화면을 글로 볼 수 있고, Ctrl K로 모든 명령을 찾을 수 있습니다.',
  legend: '범례',
  tiesHint: '누르면 숨기거나 표시하고, Shift를 누른 채 누르면 이것만 봅니다',
  only: '이것만',
  onlyThis: (type) => `${type}만 보기`,
  legendRows: {ties: '관계', companies: '기업', line: '선과 크기', groups: '영역', loss: '손실'},
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
