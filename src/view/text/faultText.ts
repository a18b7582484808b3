/** What is wrong with a row or a file, in both languages; English is the command line's own. */
import {
  readableFault,
  type ExchangeFault,
  type Place,
  type PlainFault,
} from '../../core/exchange/exchangeIssue';
import {readableIssue, type Issue} from '../../core/dataset/parseDataset';
import {readableSheetFault, type SheetFault} from '../../core/exchange/sheetFault';

const quoted = (cell: string): string => `‘${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}’`;

const en = {
  sheet: (fault: SheetFault, optionName: (option: string) => string): string =>
    fault.code === 'noChoice'
      ? `must be one of ${fault.options.map(optionName).join(', ')}; is “${fault.cell}”`
      : readableSheetFault(fault),
  file: (fault: ExchangeFault): string => readableFault(fault),
  place: ({kind, name}: Place): string => (kind === 'file' ? '' : `${kind} ${name}: `),
  /** Of data in our own format. */
  data: (issue: Issue): string => readableIssue(issue),
};

const PLAIN: Readonly<Record<PlainFault, string>> = {
  empty: '비어 있습니다',
  openQuote: '따옴표가 열린 채 닫히지 않았습니다. 따옴표를 닫거나 표를 다시 저장해 주세요',
  notNodeLink: '그래프가 아닙니다. 노드와 링크 목록이 있는 JSON을 가져와 주세요',
  noLists: '그래프가 아닙니다. 노드와 링크 목록이 있어야 합니다',
  notObject: '객체가 아닙니다',
  noId: '식별자가 없습니다',
  repeated: '두 번 이상 나옵니다',
  unfoldsTooFar: '압축을 풀면 너무 큽니다. CSV로 저장해 주세요',
  tooWide: '열이 16,384개를 넘습니다. 필요한 열만 남겨 주세요',
  tooSparse:
    '공통된 항목이 없어 표로 만들 수 없습니다: 거의 모든 셀이 빕니다. 종류별로 파일을 나눠 주세요',
  brokenArchive: '손상되어 열 수 없습니다. 원래 프로그램에서 다시 저장해 주세요',
  noSheets: '시트가 없습니다. XLSX나 CSV로 다시 저장해 주세요',
  noTable: '표가 없습니다. 채워진 셀이 있는 파일인지 확인해 주세요',
  oldWorkbook: '2007년 이전 형식입니다. XLSX나 CSV로 저장해 주세요',
  pdf: '표를 읽을 수 없는 문서입니다. 표를 복사해 붙여넣거나 CSV로 저장해 주세요',
  webPage: '웹 페이지입니다. 표를 복사해 붙여넣거나 CSV로 저장해 주세요',
  bareNetwork: '기업 관계가 아닌 단순 네트워크입니다. 명령줄에서 쓰세요',
  notText: '텍스트도 스프레드시트도 아닙니다. XLSX나 CSV로 저장해 주세요',
};
const PLACES: Readonly<Record<Place['kind'], (name: string) => string>> = {
  file: () => '',
  line: (name) => `${name}번째 줄: `,
  row: (name) => `${name}행: `,
  node: (name) => `노드 ${name}: `,
  edge: (name) => `간선 ${name}: `,
  link: (name) => `링크 ${name}: `,
};

const ko: typeof en = {
  sheet(fault, optionName) {
    switch (fault.code) {
      case 'empty':
        return '비어 있습니다';
      case 'noDate':
        return '날짜가 없습니다';
      case 'self':
        return '양쪽이 같은 기업입니다';
      case 'noAmount':
        return `금액이 아닙니다: ${quoted(fault.cell)}`;
      case 'negative':
        return `0 이상이어야 합니다: ${quoted(fault.cell)}`;
      case 'backwards':
        return `작은 값이 앞에 와야 합니다: ${quoted(fault.cell)}`;
      case 'otherCurrency':
        return `달러가 아닙니다: ${quoted(fault.cell)}`;
      case 'noDay':
        return `날짜는 2026, 2026-05, 2026-05-14처럼 적어야 합니다: ${quoted(fault.cell)}`;
      case 'notOnCalendar':
        return `달력에 없는 날짜입니다: ${quoted(fault.cell)}`;
      case 'noNumber':
        return `숫자가 아닙니다: ${quoted(fault.cell)}`;
      case 'noCountry':
        return `국가는 두 글자 코드여야 합니다: ${quoted(fault.cell)}`;
      case 'noAddress':
        return `웹 주소가 아닙니다: ${quoted(fault.cell)}`;
      case 'noCompany':
        return `없는 기업입니다: ${quoted(fault.cell)}`;
      case 'repeated':
        return `두 번 이상 나옵니다: ${quoted(fault.cell)}`;
      case 'noChoice':
        return `${quoted(fault.cell)} 대신 다음 중 하나여야 합니다: ${fault.options.map(optionName).join(', ')}`;
      case 'outOfRange':
        return fault.max === Infinity
          ? `${fault.min} 이상이어야 합니다: ${quoted(fault.cell)}`
          : `${fault.min}에서 ${fault.max} 사이여야 합니다: ${quoted(fault.cell)}`;
      case 'endsBeforeStart':
        return `종료일(${fault.end})이 시작일(${fault.start})보다 빠릅니다`;
      case 'tooLong':
        return `${fault.length}자입니다. ${fault.longest}자까지 쓸 수 있습니다`;
      case 'moreCells':
        return `제목은 ${fault.columns}칸인데 ${fault.cells}칸입니다. 글 안에 구분 기호가 있는지 확인하세요`;
    }
  },
  file(fault) {
    switch (fault.code) {
      case 'notXml':
        return '그래프 파일이 깨져 있습니다. 원래 프로그램에서 다시 저장해 주세요';
      case 'tooDeep':
        return `${fault.deepest}겹보다 깊습니다`;
      case 'noGraph':
        return `${fault.format} 그래프가 없습니다`;
      case 'notFinite':
        return `${fault.name} 값이 유한한 수가 아닙니다`;
      case 'undeclared':
        return `선언되지 않은 속성입니다: ${quoted(fault.name)}`;
      case 'noEnd':
        return `없는 노드입니다: ${quoted(fault.node)}`;
      case 'wrongType':
        return `${fault.name}: ${fault.type === 'number' ? '숫자가' : '참·거짓이'} 아닙니다: ${quoted(fault.value)}`;
      default:
        return PLAIN[fault.code];
    }
  },
  place: ({kind, name}) => PLACES[kind](name),
  data: ({file, record, field, message}) =>
    `${[file, record, field].filter(Boolean).join(', ')}: ${inKorean(message)}`,
};

/** What the door of the data says; a word that it may not know stays as it is. */
const inKorean = (message: string): string => {
  const found = DATA_FAULTS.find(([pattern]) => pattern.test(message));
  return found ? message.replace(found[0], found[1]) : `값의 형식이 다릅니다 (${message})`;
};
const DATA_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, '빠져 있습니다'],
  [/^is no field of this format$/, '이 형식에 없는 항목입니다'],
  [/^(?:(.*) )?stands more than once$/, '두 번 이상 나옵니다'],
  [/^no company (.*)$/, '없는 기업입니다: $1'],
  [/^no tie (.*)$/, '없는 관계입니다: $1'],
  [/^no source (.*)$/, '없는 출처입니다: $1'],
  [/^a company cannot be tied to itself$/, '양쪽이 같은 기업입니다'],
  [/^does not match (.*)$/, '식별자가 $1로 시작해야 합니다'],
  [/^binding exceeds announced$/, '구속력 있는 금액이 발표 금액보다 큽니다'],
  [/^paid exceeds binding$/, '집행 금액이 구속력 있는 금액보다 큽니다'],
  [/^starts \((.*)\) after it ends \((.*)\)$/, '종료일($2)이 시작일($1)보다 빠릅니다'],
  [/^needs a date: .*$/, '발표일이나 시작일이 필요합니다'],
  [/^needs at least one piece of evidence$/, '근거가 하나 이상 필요합니다'],
  [/^must be 0 or more$/, '0 이상이어야 합니다'],
  [/^must be 1e18 or less$/, '너무 큰 값입니다'],
  [/^is a name that programs .*$/, '식별자로 쓸 수 없는 이름입니다'],
  [/^must be YYYY.*$/, '날짜 형식이 다릅니다'],
  [/^no such day$/, '달력에 없는 날짜입니다'],
  [/^needs a value for each of (.+)$/, '다음 항목마다 값이 있어야 합니다: $1'],
  [
    /^needs a value for every kind of company, or for \*$/,
    '기업 종류마다 값이 있거나 *의 값이 있어야 합니다',
  ],
  [/^must not be empty$/, '비어 있습니다'],
  [/^must be a slug .*$/, '영어 소문자, 숫자, 붙임표로 적어야 합니다'],
  [/^must read type:from:to.*$/, '식별자를 유형:제공하는 쪽:받는 쪽 순서로 적어야 합니다'],
  [/^must be a source id .*$/, '출처 번호로 적어야 합니다'],
  [/^must be a ledger reference .*$/, '004-01 같은 번호로 적어야 합니다'],
  [/^must be an ISO 3166 code$/, '국가는 두 글자 코드로 적어야 합니다'],
  [/^a share is at most 1$/, '비중은 1 이하여야 합니다'],
  [/^a loss is at most 1$/, '손실은 1 이하여야 합니다'],
  [/^must be more than 0$/, '0보다 커야 합니다'],
  [/^low ≤ likely ≤ high must hold$/, '최소, 추정, 최대가 작은 값부터 와야 합니다'],
  [
    /^is changed by the patch, but .*$/,
    '패치가 바꾸려는 기록이 지금 데이터에 없습니다. 패치를 만든 데이터를 먼저 열어 주세요',
  ],
  [/^is new in the patch, but .*$/, '패치가 더하려는 기록과 다른 기록이 이미 있습니다'],
  [/^is removed by the patch, but .*$/, '패치가 삭제하려는 기록이 그 뒤에 바뀌었습니다'],
  [/^the base has (.*), the patch (.*)$/, '지금 데이터의 값은 $1, 패치의 값은 $2입니다'],
  [/^changes nothing$/, '바꾸는 내용이 없습니다'],
  [/^is not the JSON text that it was$/, '내보낼 때와 달라 읽을 수 없습니다. 다시 내보내 주세요'],
  [/^needs a step$/, '단계가 하나 이상 필요합니다'],
  [/^the joint model has no (.*)$/, '결합 모형에 없는 매개변수입니다: $1'],
  [/^Expected (.*) but received (.*)$/, '값의 형식이 다릅니다. $1 형식이어야 하는데 $2 값입니다'],
  [/^must be an http\(s\) address$/, '웹 주소가 아닙니다'],
  [/^holds companies and ties alone: .*$/, '기업과 관계만 있고 수치와 출처, 기본값이 없습니다'],
];
export const faultText = {en, ko};
