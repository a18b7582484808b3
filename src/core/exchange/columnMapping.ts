/** Which column of a stranger's table is which of our fields: guessed by heading, set by the reader. */
import {withoutUnit} from './headingUnit';
import {keyOf} from './readSheetCell';

export const TIE_FIELDS = [
  'from',
  'to',
  'type',
  'amount',
  'status',
  'announced',
  'start',
  'end',
  'summary',
  'source',
  'url',
  'inputClass',
  'instrument',
  'capacityGw',
  'stakePct',
  'id',
] as const;
export type TieField = (typeof TIE_FIELDS)[number];
export const COMPANY_FIELDS = [
  'id',
  'name',
  'nameKo',
  'kind',
  'country',
  'ticker',
  'aliases',
] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];
/** Heading of the column for each field that has one. */
export type Mapping<F extends string> = Readonly<Partial<Record<F, string>>>;

/** Headings as others write them, the surest first. */
const TIE_HEADINGS: Readonly<Record<TieField, readonly string[]>> = {
  from: [
    'from',
    'source',
    'supplier',
    'provider',
    'investor',
    'seller',
    'lender',
    'source-id',
    'from-id',
    'source-company',
    'source-name',
    'vendor',
    'src',
    'creditor',
    'holder',
    '공급자',
    '투자자',
    '보내는-쪽',
    '출발',
  ],
  to: [
    'to',
    'target',
    'customer',
    'recipient',
    'investee',
    'buyer',
    'borrower',
    'target-id',
    'to-id',
    'target-company',
    'target-name',
    'client',
    'dst',
    'debtor',
    'counterparty',
    '고객',
    '수요자',
    '받는-쪽',
    '도착',
  ],
  type: [
    'type',
    'kind',
    'category',
    'relation',
    'relationship',
    'deal-type',
    'edge-type',
    'label',
    '유형',
    '종류',
    '관계',
  ],
  amount: [
    'amount',
    'amount-usd',
    'usd',
    'value',
    'deal-value',
    'deal-size',
    'size',
    'announced-likely-usd',
    'weight',
    '금액',
    '규모',
  ],
  status: ['status', 'state', 'stage', '상태', '단계'],
  announced: [
    'announced',
    'announcedon',
    'date',
    'announcement-date',
    'announced-on',
    'year',
    '발표일',
    '날짜',
    '일자',
  ],
  start: ['start', 'startson', 'start-date', 'begin', 'effective', '시작일', '시작'],
  end: ['end', 'endson', 'end-date', 'until', 'expires', '종료일', '종료'],
  summary: [
    'summary',
    'summary-en',
    'description',
    'note',
    'notes',
    'details',
    'title',
    '내용',
    '요약',
    '설명',
    '비고',
  ],
  source: [
    'source-title',
    'sources',
    'reference',
    'citation',
    'publisher',
    'evidence',
    '출처',
    'source',
  ],
  url: ['url', 'link', 'source-url', 'href', '링크', '주소'],
  inputClass: ['inputclass', 'input-class', 'input', '투입', '품목'],
  instrument: ['instrument', 'security', '수단', '증권'],
  capacityGw: ['capacitygw', 'capacity-gw', 'gw', 'capacity', '용량'],
  stakePct: ['stakepct', 'stake', 'stake-pct', 'ownership', '지분율', '지분'],
  id: ['id', 'tie-id', 'edge-id', 'key', '식별자'],
};
const COMPANY_HEADINGS: Readonly<Record<CompanyField, readonly string[]>> = {
  id: ['id', 'node-id', 'company-id', 'entity-id', 'org-id', 'key', 'slug', 'code', '식별자'],
  name: [
    'name',
    'company',
    'label',
    'title',
    'entity',
    'company-name',
    'entity-name',
    'organization',
    'organisation',
    'firm',
    'name-en',
    '기업',
    '회사',
    '이름',
    '기업명',
  ],
  nameKo: ['name-ko', 'korean-name', '한글명', '국문명'],
  kind: ['kind', 'type', 'category', 'sector', 'role', 'layer', '분류', '유형', '업종'],
  country: ['country', 'country-code', 'hq', '국가', '나라'],
  ticker: ['ticker', 'symbol', '종목-코드', '종목코드', '티커'],
  aliases: ['aliases', 'alias', 'also-known-as', 'aka', '별칭'],
};

export function guessTies(header: readonly string[]): Mapping<TieField> {
  const isGraph = header.some((column) => rankOf(column, ['target', 'target-id']) >= 0);
  const cited = guess(header, TIE_FIELDS, CITING_HEADINGS);
  return isGraph || cited.from === undefined ? guess(header, TIE_FIELDS, TIE_HEADINGS) : cited;
}
export const guessCompanies = (header: readonly string[]): Mapping<CompanyField> =>
  guess(header, COMPANY_FIELDS, COMPANY_HEADINGS);

/** Beside a supplier a column called Source says where the row was read, as analysts' tables do. */
const CITING_HEADINGS: typeof TIE_HEADINGS = {
  ...TIE_HEADINGS,
  from: TIE_HEADINGS.from.filter((heading) => heading !== 'source'),
  source: ['source', ...TIE_HEADINGS.source],
};

/** Each column serves one field: the sooner a heading stands in a field's list, the better it fits. */
function guess<F extends string>(
  header: readonly string[],
  fields: readonly F[],
  headings: Readonly<Record<F, readonly string[]>>,
): Mapping<F> {
  const keys = header.map((column) => [keyOf(column), withoutUnit(column)] as const);
  const fits = fields
    .flatMap((field) =>
      header.flatMap((column, at) => {
        const rank = rankIn(keys[at]!, headings[field]);
        return rank < 0 ? [] : [{field, column, rank, at}];
      }),
    )
    .sort(
      (a, b) => a.rank - b.rank || fields.indexOf(a.field) - fields.indexOf(b.field) || a.at - b.at,
    );
  const mapping: Partial<Record<F, string>> = {};
  const taken = new Set<string>();
  for (const {field, column} of fits) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

/** A unit in the heading (`Value, USD mn`) does not hide what the column is. */
const rankOf = (column: string, headings: readonly string[]): number =>
  rankIn([keyOf(column), withoutUnit(column)], headings);

function rankIn([whole, short]: readonly [string, string], headings: readonly string[]): number {
  const rank = headings.indexOf(whole);
  return rank >= 0 ? rank : headings.indexOf(short);
}
