/** The months as a table, as one JSON document or as CSV. */
import {BASES} from '../../core/dataset/terms';
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import type {Month} from '../../core/timeline/monthly';
import type {DatasetQuestion} from '../question';
import {drawTable} from './table';

export interface Watched {
  readonly id: string;
  readonly impact: number;
  readonly fragility: number;
}
type Row = Month & {readonly watched: readonly Watched[]};

export function writeTimeline(
  months: readonly Month[],
  watched: readonly (readonly Watched[])[],
  {format, scenario, provenance}: DatasetQuestion,
): string {
  const rows = months.map((month, i): Row => ({...month, watched: watched[i]!}));
  const {version, hash, nameOf} = provenance;
  const {basis, model, parameters} = scenario;
  if (format === 'json') {
    const asked = {basis, model, parameters, data: {version, hash}};
    return `${JSON.stringify({...asked, months: rows})}\n`;
  }
  if (format === 'csv') return csvOf(csvColumns(watched[0] ?? []), rows);
  const ids = (watched[0] ?? []).map((w) => w.id);
  const header = ['month', 'known', 'in force', 'new', 'ended', ...BASES, 'undisclosed', 'loops'];
  const table = drawTable(
    [...header, ...ids.flatMap((id) => [`${nameOf(id)} impact`, 'fragility'])],
    rows.map(cellsOf),
    [...header, ...ids, ...ids].map((_, i) => i).slice(1),
  );
  const note =
    'Amounts in billions of dollars, each money once. Statuses are those of today: an earlier month\nshows which ties existed, not which status they had.';
  return `The web month by month, ${basis} basis, data ${version} (${hash.slice(0, 12)})\n\n${table}${note}\n`;
}

const cellsOf = (m: Row): readonly string[] => [
  m.stop.slice(0, 7),
  ...[m.known, m.inForce, m.began.length, m.ended.length].map(String),
  ...BASES.map((b) => (m.amountsUsd[b] / 1e9).toFixed(1)),
  String(m.undisclosed),
  String(m.loops.count),
  ...m.watched.flatMap((w) => [inPercent(w.impact), inPercent(w.fragility)]),
];
const inPercent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const csvColumns = (watched: readonly Watched[]): readonly CsvColumn<Row>[] => [
  ['month', (m) => m.stop],
  ['known', (m) => m.known],
  ['inForce', (m) => m.inForce],
  ['companies', (m) => m.companies],
  ...BASES.map((b): CsvColumn<Row> => [`${b}Usd`, (m) => m.amountsUsd[b]]),
  ['undisclosed', (m) => m.undisclosed],
  ['loops', (m) => m.loops.count],
  ['loopsNarrowestUsd', (m) => m.loops.narrowestUsd],
  ['loopsUndisclosed', (m) => m.loops.undisclosed],
  ['began', (m) => m.began.join(' ')],
  ['ended', (m) => m.ended.join(' ')],
  ...watched.flatMap(({id}, i): CsvColumn<Row>[] => [
    [`impact:${id}`, (m) => m.watched[i]!.impact],
    [`fragility:${id}`, (m) => m.watched[i]!.fragility],
  ]),
];
