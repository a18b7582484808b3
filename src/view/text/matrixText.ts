/** Words of the matrix: who fails, who is hit, and how hard. */
import {withParticle} from '../../words/particle';

export const MATRIX_ORDERS = ['cluster', 'kind', 'impact'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

const en = {
  title: 'Matrix',
  lead: (name: string, n: number) =>
    `${name} reaches the most companies: its failure is felt by ${n} others.`,
  leadNone: 'No company’s failure reaches another one here.',
  intro: 'Row: who fails, alone. Column: who is hit. The stronger the colour, the larger the loss.',
  order: 'Order',
  orders: {
    cluster: 'by cluster',
    kind: 'by kind',
    impact: 'by impact',
  } as Readonly<Record<MatrixOrder, string>>,
  showAll: 'All companies',
  showAllHint: 'Also those whose failure reaches nobody, and those that nobody’s failure reaches',
  shown: (rows: number, columns: number, all: number) =>
    `${rows} of ${all} companies reach another one, ${columns} of ${all} are reached`,
  legend: 'Loss of the company that is hit',
  legendFrom: (percent: string) => `from ${percent}`,
  noEffect: 'none',
  itself: 'the company itself',
  map: 'Heat map: who is hit when one company fails',
  how: 'Arrow keys go from cell to cell, Home and End to the ends of a row, Enter fails the company of the row.',
  hint: 'Point at a cell, or go there with the arrow keys, to read it; a click fails the company of its row.',
  cell: (fails: string, hit: string, percent: string) =>
    `If ${fails} fails, ${hit} loses ${percent}.`,
  cellNone: (fails: string, hit: string) => `If ${fails} fails, ${hit} loses nothing visible.`,
  cellSelf: (fails: string) => `${fails} itself`,
  fails: 'If this company fails',
  hit: '… this one is hit',
  loss: 'and loses',
  kinds: 'Kinds',
  tableTitle: (n: number) => `The ${n} largest losses`,
  tableNone: 'There is no loss to list.',
  onMap: (name: string) => `Fail ${name} on the map`,
  onMapShort: 'On the map',
};

const ko: typeof en = {
  title: '행렬',
  lead: (name, n) =>
    `${withParticle(name, '이/가')} 가장 멀리 번집니다. 무너지면 다른 기업 ${n}곳이 타격을 받습니다.`,
  leadNone: '여기서는 어느 기업이 무너져도 다른 기업에 번지지 않습니다.',
  intro: '행은 홀로 무너지는 기업, 열은 타격을 받는 기업입니다. 색이 강할수록 손실이 큽니다.',
  order: '배열',
  orders: {cluster: '무리별', kind: '분류별', impact: '충격 순'},
  showAll: '모든 기업',
  showAllHint: '아무에게도 번지지 않는 기업과 아무 영향도 받지 않는 기업까지 봅니다',
  shown: (rows, columns, all) =>
    `기업 ${all}곳 중 ${rows}곳이 다른 기업에 번지고, ${columns}곳이 타격을 받습니다`,
  legend: '타격을 받는 기업의 손실',
  legendFrom: (percent) => `${percent} 이상`,
  noEffect: '없음',
  itself: '자기 자신',
  map: '히트맵: 한 기업이 무너질 때 타격을 받는 기업',
  how: '방향키로 칸 사이를, Home과 End로 행의 양 끝을 오갑니다. Enter를 누르면 그 행의 기업이 무너집니다.',
  hint: '칸을 가리키거나 방향키로 옮겨 가면 내용을 읽을 수 있습니다. 누르면 그 행의 기업이 무너집니다.',
  cell: (fails, hit, percent) =>
    `${withParticle(fails, '이/가')} 무너지면 ${withParticle(hit, '은/는')} ${withParticle(percent, '을/를')} 잃습니다.`,
  cellNone: (fails, hit) =>
    `${withParticle(fails, '이/가')} 무너져도 ${withParticle(hit, '은/는')} 눈에 띄게 잃지 않습니다.`,
  cellSelf: (fails) => `${fails} 자신`,
  fails: '이 기업이 무너지면',
  hit: '이 기업이',
  loss: '잃는 몫',
  kinds: '분류',
  tableTitle: (n) => `가장 큰 손실 ${n}건`,
  tableNone: '보일 손실이 없습니다.',
  onMap: (name) => `지도에서 ${name} 무너뜨리기`,
  onMapShort: '지도에서',
};

export const matrixText = {en, ko};
