/** Words of the months: what grew, what came and what went. */
import {withParticle} from './particle';

const en = {
  title: 'Over time',
  lead: (ties: number, date: string) => `${ties} ties were known by ${date}.`,
  meaning:
    'Statuses are today’s: an earlier month shows which ties existed, not which status they had. Sums hold disclosed amounts over whole terms; one money counts once.',
  fromStart: 'From the beginning',
  last: 'Last 36 months',
  amounts: 'Disclosed amounts by basis, US dollars',
  ties: 'Ties',
  loops: 'Money loops of two or three companies',
  known: 'As known',
  inForce: 'In force',
  month: 'Month',
  happened: (date: string) => `What changed by ${date}`,
  appeared: 'New',
  ended: 'Ended',
  none: 'Nothing changed.',
  undisclosed: 'undisclosed',
  saved: (file: string) => `Saved as ${file}.`,
};

const ko: typeof en = {
  title: '시간 흐름',
  lead: (ties, date) => `${date}까지 알려진 관계는 ${ties}건입니다.`,
  meaning:
    '상태는 현재 기준입니다. 과거의 달은 그때 어떤 관계가 있었는지를 보여 줄 뿐, 당시의 상태를 보여 주지는 않습니다. 합계는 전체 기간의 공개 금액이며, 같은 돈은 한 번만 셉니다.',
  fromStart: '처음부터',
  last: '최근 36개월',
  amounts: '기준별 공개 금액(달러)',
  ties: '관계 수',
  loops: '두세 기업 사이의 순환 자금',
  known: '알려진 관계',
  inForce: '이행 중인 관계',
  month: '월',
  happened: (date) => `${date}까지 바뀐 관계`,
  appeared: '신규',
  ended: '종료',
  none: '바뀐 관계가 없습니다.',
  undisclosed: '금액 비공개',
  saved: (file) => `${withParticle(file, '으로/로')} 저장했습니다.`,
};

export const timeText = {en, ko};
