import type {Basis} from '../../core/dataset/schema';
import {BASES, SOURCE_CLASSES, STATUSES} from '../../core/dataset/terms';
import {TIE_GAPS} from '../../state/tables/gaps';
import {statesMoney, type TieRow} from '../../state/tables/tableRows';
import {Swatch} from '../panels/Swatch';
import {amountInWords} from '../panels/tieAmount';
import {dataText} from '../text/dataText';
import type {Names} from '../../words/names';
import {tablesText} from '../text/tablesText';
import type {Text} from '../text/text';
import {lacksColumn} from './lacksColumn';
import type {ViewColumn} from './viewColumn';

/** The amount on the basis in view stands before the others. */
export function tieColumns(
  {language, words, format}: Text,
  names: Names,
  basis: Basis,
  onSources: (row: TieRow) => void,
): readonly ViewColumn<TieRow>[] {
  const t = tablesText[language];
  const d = dataText[language];
  const dateWidth = language === 'ko' ? 9.2 : 7.4;
  const date = (iso: string | null) => (iso === null ? '–' : format.date(iso));
  const money = (each: Basis): ViewColumn<TieRow> => ({
    id: each,
    kind: 'money',
    name: words.bases[each],
    hint: words.basisMeanings[each],
    width: language === 'ko' ? 7.8 : 6.5,
    isShown: true,
    applies: ({tie}) => statesMoney(tie),
    value: ({tie}) => tie.amountUsd[each]?.likely ?? null,
    cell: ({tie}) =>
      unbroken(amountInWords(tie.amountUsd[each], tie.amountPeriod, format, language) ?? '–'),
  });
  return [
    {
      id: 'tie',
      kind: 'text',
      name: d.tie,
      width: 13,
      isShown: true,
      value: ({tie}) => names.pair(tie),
      cell: ({tie}) => names.pair(tie),
    },
    {
      id: 'type',
      kind: 'text',
      name: d.type,
      width: 8,
      isShown: true,
      value: ({tie}) => words.types[tie.type],
      cell: ({tie: {type}}) => (
        <span className="typed">
          <Swatch type={type} />
          {words.types[type]}
        </span>
      ),
    },
    money(basis),
    {
      id: 'status',
      kind: 'text',
      name: d.status,
      width: 6.8,
      isShown: true,
      value: ({tie}) => words.statuses[tie.status],
      order: ({tie}) => STATUSES.indexOf(tie.status),
      cell: ({tie}) => words.statuses[tie.status],
    },
    {
      id: 'date',
      kind: 'date',
      name: d.announcedOn,
      width: dateWidth,
      isShown: true,
      value: ({tie}) => tie.announced,
      cell: ({tie}) => date(tie.announced),
    },
    ...BASES.filter((each) => each !== basis).map(money),
    {
      id: 'confidence',
      kind: 'text',
      name: d.confidence,
      width: 7,
      isShown: true,
      value: ({confidence}) => words.confidences[confidence],
      order: ({confidence}) => SOURCE_CLASSES.indexOf(confidence),
      cell: ({confidence}) => words.confidences[confidence],
    },
    {
      id: 'cited',
      kind: 'number',
      name: t.cited,
      width: 5,
      isShown: true,
      value: ({tie}) => tie.evidence.length,
      cell: (row, tabIndex) => (
        <button
          type="button"
          className="text-button cross"
          tabIndex={tabIndex}
          aria-label={t.showSources(row.tie.evidence.length, names.pair(row.tie))}
          onClick={() => onSources(row)}
        >
          {row.tie.evidence.length}
        </button>
      ),
    },
    {
      id: 'start',
      kind: 'date',
      name: t.start,
      width: dateWidth,
      isShown: false,
      applies: ({tie}) => statesMoney(tie),
      value: ({tie}) => tie.start,
      cell: ({tie}) => date(tie.start),
    },
    {
      id: 'end',
      kind: 'date',
      name: t.end,
      width: dateWidth,
      isShown: false,
      applies: ({tie}) => statesMoney(tie),
      value: ({tie}) => tie.end,
      cell: ({tie}) => date(tie.end),
    },
    {
      id: 'capacity',
      kind: 'number',
      name: t.capacity,
      width: 7,
      isShown: false,
      applies: ({tie}) => statesMoney(tie),
      value: ({tie}) => tie.capacityGw,
      cell: ({tie: {capacityGw}}) => (capacityGw === null ? '–' : format.gigawatts(capacityGw)),
    },
    {
      id: 'stake',
      kind: 'share',
      name: t.stake,
      width: 6,
      isShown: false,
      applies: ({tie}) => tie.type === 'investment',
      value: ({tie}) => (tie.stakePct === null ? null : tie.stakePct / 100),
      cell: ({tie: {stakePct}}) => (stakePct === null ? '–' : format.percent(stakePct / 100)),
    },
    {
      id: 'input',
      kind: 'text',
      name: t.inputClass,
      width: 9,
      isShown: false,
      value: ({tie: {inputClass}}) => inputClass && words.classes[inputClass],
      applies: ({tie}) => !['investment', 'debt', 'partnership', 'rivalry'].includes(tie.type),
      cell: ({tie: {inputClass}}) => (inputClass === null ? '–' : words.classes[inputClass]),
    },
    {
      id: 'newest',
      kind: 'date',
      name: t.newestSource,
      width: dateWidth,
      isShown: false,
      value: ({newest}) => newest,
      cell: ({newest}) => date(newest),
    },
    {
      id: 'summary',
      kind: 'text',
      name: t.summary,
      width: 24,
      isShown: false,
      value: ({tie}) => tie.summary[language],
      cell: ({tie}) => tie.summary[language],
    },
    lacksColumn(TIE_GAPS, {language}),
  ];
}

/** A number and its unit stay on one line; in Korean `달러` may begin the next. */
const unbroken = (money: string): string => money.replace(/ (?=(?:tn|bn|m|k)(?: |$))/g, '\u00a0');

export const tieWords =
  (names: readonly Names[], {words, language}: Text) =>
  ({tie}: TieRow): string =>
    [
      tie.id,
      ...names.flatMap((each) => [each.company(tie.from), each.company(tie.to)]),
      words.types[tie.type],
      words.statuses[tie.status],
      tie.summary[language],
    ].join(' ');
