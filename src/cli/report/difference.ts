/** A difference as a table for people, as JSON for programs, as CSV for spreadsheets. */
import {fieldChanges, type RecordChange} from '../../core/exchange/difference';
import type {RankChange} from '../../core/exchange/rankingDifference';
import type {StateDifference} from '../../core/exchange/stateDifference';
import {csvOf} from '../../core/lib/csv';
import type {Side} from '../diffSide';
import type {OutputFormat} from '../options';
import {drawTable} from './table';

interface Sides {
  readonly left: string;
  readonly right: string;
  readonly a: Side;
  readonly b: Side;
}

export function writeDifference(
  difference: StateDifference,
  ranking: readonly RankChange[],
  sides: Sides,
  format: OutputFormat,
): string {
  const changes = difference.records.map((change) => ({
    table: change.table,
    id: change.id,
    change: kindOf(change),
    fields: fieldChanges(change),
  }));
  const {question, companies, ties, hits, totals} = difference;
  const side = ({dataset, scenario, hash}: Side, name: string) => ({
    name,
    version: dataset.version,
    hash,
    asOf: scenario.asOf,
    basis: scenario.basis,
    model: scenario.model,
  });
  if (format === 'json')
    return `${JSON.stringify({
      from: side(sides.a, sides.left),
      to: side(sides.b, sides.right),
      changes,
      question,
      companies,
      ties,
      hits,
      totals,
      ranking,
    })}\n`;
  if (format === 'csv') return csv(changes, difference, ranking);
  return table(changes, difference, ranking, sides);
}

const kindOf = ({before, after}: RecordChange): 'added' | 'removed' | 'changed' =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';
const SIGN = {added: '+', removed: '−', changed: 'Δ'} as const;

type Change = {
  readonly table: string;
  readonly id: string;
  readonly change: keyof typeof SIGN;
  readonly fields: ReturnType<typeof fieldChanges>;
};

function csv(
  changes: readonly Change[],
  {question, ties, hits}: StateDifference,
  ranking: readonly RankChange[],
): string {
  const told = (value: unknown) => (typeof value === 'number' ? value : shown(value));
  const rows = [
    ...changes.flatMap(({table, id, change, fields}) =>
      (fields.length > 0 ? fields : [{field: '', before: '', after: ''}]).map((f) => [
        table,
        id,
        change,
        f.field,
        told(f.before),
        told(f.after),
      ]),
    ),
    ...question.map((f) => ['question', '', 'changed', f.field, told(f.before), told(f.after)]),
    ...ties.added.map((id) => ['map', id, 'added', '', '', '']),
    ...ties.removed.map((id) => ['map', id, 'removed', '', '', '']),
    ...ties.changed.map((t) => ['map', t.id, 'changed', 'amount_usd', t.beforeUsd, t.afterUsd]),
    ...hits.flatMap((h) => [
      ['outcome', h.id, 'changed', 'distress', h.before, h.after],
      ['outcome', h.id, 'changed', 'loss_usd', h.beforeUsd, h.afterUsd],
    ]),
    ...ranking.map((r) => [
      'ranking',
      r.id,
      r.before === null ? 'added' : r.after === null ? 'removed' : 'changed',
      'impact',
      r.before?.impact ?? '',
      r.after?.impact ?? '',
    ]),
  ];
  const names = ['table', 'id', 'change', 'field', 'before', 'after'];
  return csvOf(
    names.map((name, k) => [name, (row: (typeof rows)[number]) => row[k]] as const),
    rows,
  );
}

/** Longer lists are in the JSON and the CSV. */
const SHOWN = 40;

function table(
  changes: readonly Change[],
  {question, ties, hits, totals}: StateDifference,
  ranking: readonly RankChange[],
  {left, right, a, b}: Sides,
): string {
  const about = (name: string, {dataset, scenario, hash}: Side) =>
    `${name}: data ${dataset.version} (${hash.slice(0, 12)}) as of ${scenario.asOf}, ${scenario.basis} basis, model ${scenario.model}`;
  const list = (lines: readonly string[]): string[] => [
    ...lines.slice(0, SHOWN),
    ...(lines.length > SHOWN ? [`  … ${lines.length - SHOWN} more: --format json or csv`] : []),
  ];
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...list(lines)];
  const bn = (usd: number | null) =>
    usd === null ? 'undisclosed' : `$${(usd / 1e9).toFixed(2)} bn`;
  const share = (x: number) => `${(100 * x).toFixed(1)} %`;
  const body = [
    ...section(
      `Records: ${changes.length}`,
      changes.flatMap(({table, id, change, fields}) => [
        `  ${SIGN[change]} ${table} ${id}`,
        ...fields.map((f) => `      ${f.field}: ${shown(f.before)} → ${shown(f.after)}`),
      ]),
    ),
    ...section(
      'Question',
      question.map((f) => `  Δ ${f.field}: ${shown(f.before)} → ${shown(f.after)}`),
    ),
    ...section(
      `Ties on the map: ${ties.added.length} more, ${ties.removed.length} fewer, ${ties.changed.length} changed`,
      [
        ...ties.added.map((id) => `  + ${id}`),
        ...ties.removed.map((id) => `  − ${id}`),
        ...ties.changed.map(
          (t) =>
            `  Δ ${t.id}: ${bn(t.beforeUsd)} ${t.beforeCertainty} → ${bn(t.afterUsd)} ${t.afterCertainty}`,
        ),
      ],
    ),
    ...section(
      `Losses: ${bn(totals.before?.usd ?? 0)} → ${bn(totals.after?.usd ?? 0)}, failed ${totals.before?.failed ?? 0} → ${totals.after?.failed ?? 0}`,
      hits.map(
        (h) =>
          `  Δ ${h.id}: ${share(h.before)} → ${share(h.after)}, ${bn(h.beforeUsd)} → ${bn(h.afterUsd)}`,
      ),
    ),
  ];
  const isSame =
    changes.length +
      question.length +
      hits.length +
      ranking.length +
      ties.added.length +
      ties.removed.length +
      ties.changed.length ===
    0;
  const ranks =
    ranking.length === 0
      ? []
      : [
          '',
          `Ranking by impact: ${ranking.length} moved`,
          drawTable(
            ['company', 'rank', '', 'impact', ''],
            ranking
              .slice(0, 20)
              .map((r) => [
                r.id,
                r.before ? `${r.before.rank}` : '–',
                `→ ${r.after ? r.after.rank : '–'}`,
                r.before ? share(r.before.impact) : '–',
                `→ ${r.after ? share(r.after.impact) : '–'}`,
              ]),
            [1, 3],
          ).trimEnd(),
        ];
  return [
    about(left, a),
    about(right, b),
    ...(isSame ? ['', 'No difference.'] : [...body, ...ranks]),
    '',
  ].join('\n');
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
