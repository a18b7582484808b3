import {SOURCE_CLASSES} from '../../core/dataset/terms';
import type {SourceRow} from '../../state/tables/tableRows';
import {Icon} from '../panels/Icon';
import {dataText} from '../text/dataText';
import {tablesText} from '../text/tablesText';
import type {Text} from '../text/text';
import type {ViewColumn} from './viewColumn';

export function sourceColumns(
  text: Text,
  onTies: (row: SourceRow) => void,
): readonly ViewColumn<SourceRow>[] {
  const {language, words, format} = text;
  const t = tablesText[language];
  const d = dataText[language];
  const title = ({source}: SourceRow) => titleOf(source, text);
  return [
    {
      id: 'source',
      kind: 'text',
      name: d.source,
      width: 18,
      isShown: true,
      value: title,
      cell: title,
    },
    {
      id: 'address',
      kind: 'text',
      name: t.address,
      width: 6,
      isShown: true,
      value: ({source}) => source.url,
      cell: (row, tabIndex) =>
        row.source.url === null ? (
          '–'
        ) : (
          <a
            href={row.source.url}
            target="_blank"
            rel="noopener noreferrer"
            tabIndex={tabIndex}
            aria-label={t.openSource(title(row))}
            className="out"
          >
            {t.open} <Icon name="out" />
          </a>
        ),
    },
    {
      id: 'published',
      kind: 'date',
      name: d.published,
      width: language === 'ko' ? 9.2 : 7.4,
      isShown: true,
      value: ({source}) => source.published,
      cell: ({source: {published}}) => (published === null ? '–' : format.date(published)),
    },
    {
      id: 'class',
      kind: 'text',
      name: d.sourceClass,
      width: 8,
      isShown: true,
      value: ({source}) => words.confidences[source.class],
      order: ({source}) => SOURCE_CLASSES.indexOf(source.class),
      cell: ({source}) => words.confidences[source.class],
    },
    {
      id: 'ties',
      kind: 'number',
      name: t.tiesCiting,
      width: 6,
      isShown: true,
      value: ({uses}) => uses.ties.size,
      cell: (row, tabIndex) =>
        row.uses.ties.size === 0 ? (
          0
        ) : (
          <button
            type="button"
            className="text-button cross"
            tabIndex={tabIndex}
            aria-label={t.showTies(row.uses.ties.size, title(row))}
            onClick={() => onTies(row)}
          >
            {row.uses.ties.size}
          </button>
        ),
    },
    {
      id: 'figures',
      kind: 'number',
      name: t.figuresCiting,
      width: 6.5,
      isShown: true,
      value: ({uses}) => uses.figures + uses.shares,
      cell: ({uses}) => uses.figures + uses.shares,
    },
    {
      id: 'publisher',
      kind: 'text',
      name: d.publisher,
      width: 11,
      isShown: true,
      value: ({source}) => source.publisher,
      cell: ({source}) => source.publisher ?? '–',
    },
  ];
}

export const titleOf = (
  {title, titleKo}: SourceRow['source'],
  {language}: Pick<Text, 'language'>,
): string => (language === 'ko' && titleKo) || title;

export const sourceWords = ({source: s}: SourceRow): string =>
  [s.id, s.title, s.titleKo, s.publisher, s.url, s.class].join(' ');
