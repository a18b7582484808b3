/** The written difference as a table and as text, with both sides named. */
import type {RankChange} from '../../core/exchange/rankingDifference';
import {csvOf} from '../../core/lib/csv';
import {CHANGE_SIGN} from '../../core/picture/changeSign';
import type {Names} from '../../words/names';
import {differenceText} from '../text/differenceText';
import type {Language} from '../../state/store';
import {CHANGE_GROUPS, type ChangeRow} from './changeRows';

interface Written {
  readonly rows: readonly ChangeRow[];
  readonly moves: readonly RankChange[];
  readonly names: Names;
  readonly language: Language;
  /** Both sides with basis, date and data, then the link. */
  readonly about: readonly string[];
}

export function differenceCsv({rows, moves, names, about}: Written): string {
  const lines = [
    ...rows.flatMap((row) =>
      (row.lines.length > 0 ? row.lines : [{field: '', before: '', after: ''}]).map((line) => ({
        group: row.group as string,
        change: row.kind as string,
        what: row.title,
        ...line,
        sources: [...new Set([...row.sourcesA, ...row.sourcesB])].join(' '),
      })),
    ),
    ...moves.flatMap(({id, before, after}) =>
      (['rank', 'impact'] as const).map((field) => ({
        group: 'ranking',
        change: before === null ? 'added' : after === null ? 'removed' : 'changed',
        what: names.company(id),
        field: field as string,
        before: before?.[field] ?? null,
        after: after?.[field] ?? null,
        sources: '',
      })),
    ),
  ];
  return csvOf<(typeof lines)[number]>(
    [
      ['group', (l) => l.group],
      ['change', (l) => l.change],
      ['what', (l) => l.what],
      ['field', (l) => l.field],
      ['before', (l) => l.before],
      ['after', (l) => l.after],
      ['sources', (l) => l.sources],
      ['side_a', () => about[0]],
      ['side_b', () => about[1]],
    ],
    lines,
  );
}

export function differenceMarkdown({rows, moves, names, language, about}: Written): string {
  const t = differenceText[language];
  const groups = CHANGE_GROUPS.flatMap((group) => {
    const found = rows.filter((row) => row.group === group);
    if (found.length === 0) return [];
    return [
      '',
      `## ${t.groups[group]} (${found.length})`,
      '',
      ...found.flatMap(({kind, title, lines}) => [
        `- ${CHANGE_SIGN[kind]} ${plain(title)}`,
        ...lines.map(
          ({field, before, after}) => `  - ${field}: ${plain(before)} → ${plain(after)}`,
        ),
      ]),
    ];
  });
  const place = (at: RankChange['before']) =>
    at === null ? t.absent : `${at.rank} (${(100 * at.impact).toFixed(2)} %)`;
  const ranking = moves.map(
    ({id, before, after}) => `- ${plain(names.company(id))}: ${place(before)} → ${place(after)}`,
  );
  return [
    `# ${t.title}`,
    '',
    ...about.map((line) => `- ${plain(line)}`),
    ...(rows.length === 0 ? ['', t.nothing] : groups),
    ...(ranking.length === 0 ? [] : ['', `## ${t.ranking}`, '', ...ranking]),
    '',
  ].join('\n');
}

/** Text from data, so that nothing of it is read as markup. */
const plain = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
