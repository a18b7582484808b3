import type {KeyMetric} from '../../core/dataset/keyFigures';
import {COMPANY_GAPS} from '../../state/tables/gaps';
import type {CompanyRow} from '../../state/tables/tableRows';
import {countryName} from '../../words/countryName';
import {dataText} from '../text/dataText';
import type {Names} from '../../words/names';
import {tablesText} from '../text/tablesText';
import type {Text} from '../text/text';
import {lacksColumn} from './lacksColumn';
import type {ViewColumn} from './viewColumn';

const MONEY: readonly (readonly [KeyMetric, boolean])[] = [
  ['revenue', true],
  ['equity', true],
  ['cash', true],
  ['netIncome', false],
  ['debt', false],
  ['capex', false],
  ['valuation', false],
  ['backlog', false],
];

export function companyColumns(
  {language, words, format}: Text,
  names: Names,
  onTies: (row: CompanyRow) => void,
): readonly ViewColumn<CompanyRow>[] {
  const t = tablesText[language];
  const d = dataText[language];
  const moneyNames: Readonly<Record<KeyMetric, string>> = {
    revenue: d.revenue,
    equity: d.equity,
    cash: t.cash,
    netIncome: t.netIncome,
    debt: t.debt,
    capex: t.capex,
    valuation: t.valuation,
    backlog: t.backlog,
  };
  const usd = ({figures}: CompanyRow, metric: KeyMetric): number | null =>
    figures.get(metric)?.value ?? null;
  return [
    {
      id: 'name',
      kind: 'text',
      name: d.name,
      width: 12,
      isShown: true,
      value: ({id}) => names.company(id),
      cell: ({id}) => names.company(id),
    },
    {
      id: 'kind',
      kind: 'text',
      name: d.kind,
      width: 9,
      isShown: true,
      value: ({company}) => words.kinds[company.kind],
      cell: ({company}) => words.kinds[company.kind],
    },
    {
      id: 'ties',
      kind: 'number',
      name: t.tiesHere,
      width: 5.5,
      isShown: true,
      value: ({ties}) => ties,
      cell: (row, tabIndex) =>
        row.ties === 0 ? (
          row.ties
        ) : (
          <button
            type="button"
            className="text-button cross"
            tabIndex={tabIndex}
            aria-label={t.showTies(row.ties, names.company(row.id))}
            onClick={() => onTies(row)}
          >
            {row.ties}
          </button>
        ),
    },
    ...MONEY.map(([metric, isShown]): ViewColumn<CompanyRow> => ({
      id: metric,
      kind: 'money',
      name: moneyNames[metric],
      width: language === 'ko' ? 7.8 : 6.5,
      isShown,
      value: (row) => usd(row, metric),
      cell: (row) => {
        const value = usd(row, metric);
        return value === null ? '–' : format.money(value);
      },
    })),
    {
      id: 'undisclosed',
      kind: 'share',
      name: t.undisclosed,
      hint: t.undisclosedHint,
      width: 7,
      isShown: true,
      applies: ({payable}) => payable > 0,
      value: ({payable, undisclosed}) => (payable === 0 ? null : undisclosed / payable),
      cell: ({payable, undisclosed}) => (payable === 0 ? '–' : t.gapShare(undisclosed, payable)),
    },
    {
      id: 'newest',
      kind: 'date',
      name: t.newestFigure,
      width: language === 'ko' ? 9.2 : 7.4,
      isShown: true,
      value: ({newest}) => newest,
      cell: ({newest}) => (newest === null ? '–' : format.date(newest)),
    },
    {
      id: 'country',
      kind: 'text',
      name: d.country,
      width: 7.2,
      isShown: true,
      value: ({company: {country}}) => country && countryName(country, language),
      cell: ({company: {country}}) => (country === null ? '–' : countryName(country, language)),
    },
    {
      id: 'ticker',
      kind: 'text',
      name: d.ticker,
      width: 7,
      isShown: false,
      value: ({company}) => company.ticker,
      cell: ({company}) => company.ticker ?? '–',
    },
    lacksColumn(COMPANY_GAPS, {language}),
  ];
}

export const companyWords = ({company}: CompanyRow): string =>
  [
    company.id,
    company.name.en,
    company.name.ko,
    ...company.aliases,
    company.kind,
    company.country,
    company.ticker,
  ].join(' ');
