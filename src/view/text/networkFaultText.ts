/** What is wrong with a bare network, in both languages; English is the command line's own. */

const en = {
  message: (said: string): string => said,
  /** `row 4, buffer` of a table, `nodes[2].buffer` of JSON. */
  place: (place: string): string => place,
};

const ko: typeof en = {
  message(said) {
    const found = SAID.find(([pattern]) => pattern.test(said));
    return found ? said.replace(found[0], found[1]) : `표를 읽지 못했습니다 (${said})`;
  },
  place: (place) => place.replace(/^row (\d+)/, '$1행'),
};

const SAID: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, '값이 없습니다'],
  [/^must be a text, got (.*)$/, '글자여야 합니다: $1'],
  [/^must be a finite number, got (.*)$/, '숫자여야 합니다: $1'],
  [/^must be above 0, got (.*)$/, '0보다 커야 합니다: $1'],
  [/^must be 0 or more, got (.*)$/, '0 이상이어야 합니다: $1'],
  [/^no node (.*)$/, '기업 표에 없는 식별자입니다: $1'],
  [/^(.*) stands more than once$/, '두 번 이상 나옵니다: $1'],
  [/^(.*) cannot be tied to itself$/, '양쪽이 같은 기업입니다: $1'],
  [
    /^has (\d+) cells, the header (\d+)$/,
    '제목은 $2칸인데 $1칸입니다. 글 안에 구분 기호가 있는지 확인해 주세요',
  ],
  [/^has no column "(.*)"$/, '‘$1’ 열이 필요합니다'],
  [/^names a column twice$/, '같은 이름의 열이 둘 있습니다. 하나의 이름을 바꿔 주세요'],
  [/^must name the columns of one kind: (.*)$/, '다음 중 한 종류의 열 이름이 있어야 합니다: $1'],
  [/^needs a table of companies .* "(.*)"$/, '‘$1’ 열이 있는 기업 표를 함께 선택해 주세요'],
  [/^must be an object$/, '객체여야 합니다'],
  [/^must be a list, got (.*)$/, '목록이어야 합니다: $1'],
  [/^must be one of (.*), got (.*)$/, '다음 중 하나여야 합니다: $1 (지금 값: $2)'],
  [/^must be "(.*)", got (.*)$/, '$1 값이어야 합니다 (지금 값: $2)'],
  [/^must be true or false, got (.*)$/, '참이나 거짓이어야 합니다: $1'],
  [/^must be 0, 1 or 2, got (.*)$/, '0, 1, 2 중 하나여야 합니다: $1'],
  [/^must hold the lists sectors and matrix$/, '업종 목록과 행렬이 모두 있어야 합니다'],
  [/^must be texts$/, '글자로 된 목록이어야 합니다'],
  [/^has no sector (.*)$/, '없는 업종입니다: $1'],
  [/^has (\d+) rows for (\d+) sectors$/, '업종은 $2개인데 $1행입니다'],
  [/^must have (\d+) entries$/, '항목이 $1개여야 합니다'],
  [/^nests deeper than (\d+) levels$/, '$1겹보다 깊습니다'],
  [/^is not JSON: ([\s\S]*)$/, '올바른 JSON이 아닙니다. 다시 저장해 주세요 ($1)'],
];

export const networkFaultText = {en, ko};
