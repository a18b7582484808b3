/** Centralities as a table, as JSON and as CSV; nodes in the order of the data. */
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import type {Measure} from '../../core/metrics/measures';
import type {SampledMeasures} from '../../core/metrics/sampledMeasures';
import type {TieGraph} from '../../core/metrics/tieGraph';
import type {Question} from '../question';
import {drawTable} from './table';

type Column = readonly (number | null)[];
type Sample = Pick<SampledMeasures, 'pivots' | 'bound'> | null;

export function centralityReport(
  question: Question,
  graph: TieGraph,
  measures: readonly Measure[],
  columns: readonly Column[],
  sample: Sample,
): string {
  if (question.format === 'json') return toJson(question, graph, measures, columns, sample);
  return question.format === 'csv'
    ? toCsv(question, graph, measures, columns)
    : toTable(question, graph, measures, columns, sample);
}

function toJson(
  question: Question,
  graph: TieGraph,
  measures: readonly Measure[],
  columns: readonly Column[],
  sample: Sample,
): string {
  const {ties, tiesWithoutAmount, pairs, pairsWithoutAmount} = graph;
  return `${JSON.stringify({
    ...viewOf(question),
    graph: {
      direction: 'provider to receiver',
      ties,
      tiesWithoutAmount,
      edges: pairs,
      edgesWithoutAmount: pairsWithoutAmount,
    },
    ...(sample && {sample: {pivots: sample.pivots, bound: sample.bound}}),
    measures: measures.map((m) => m.id),
    about: measures.map(({id, reads, unit, references}) => ({id, reads, unit, references})),
    nodes: graph.nodes.map((id, i) => ({
      id,
      ...Object.fromEntries(measures.map((m, c) => [m.id, columns[c]![i]!])),
    })),
  })}\n`;
}

function viewOf(question: Question) {
  if (question.kind === 'network') return {seed: question.seed};
  const {scenario, provenance} = question;
  return {
    basis: scenario.basis,
    asOf: scenario.asOf,
    seed: question.seed,
    data: {version: provenance.version, hash: provenance.hash},
  };
}

function toCsv(
  question: Question,
  graph: TieGraph,
  measures: readonly Measure[],
  columns: readonly Column[],
): string {
  const view: readonly CsvColumn<number>[] =
    question.kind === 'network'
      ? []
      : [
          ['basis', () => question.scenario.basis],
          ['as_of', () => question.scenario.asOf],
          ['data', () => `${question.provenance.version} ${question.provenance.hash.slice(0, 12)}`],
        ];
  return csvOf<number>(
    [
      ['id', (i) => graph.nodes[i]],
      ...measures.map((m, c): CsvColumn<number> => [m.id, (i) => columns[c]![i]]),
      ...view,
    ],
    [...graph.nodes.keys()],
  );
}

/** One measure (and its error): ranked. Several: in the order of the data, six to a table. */
const WIDE = 6;

function toTable(
  question: Question,
  graph: TieGraph,
  measures: readonly Measure[],
  columns: readonly Column[],
  sample: Sample,
): string {
  const order = [...graph.nodes.keys()];
  const [only] = columns;
  if (columns.length === (sample ? 2 : 1))
    order.sort((a, b) =>
      measures[0]!.unit === 'group'
        ? only![a]! - only![b]! || a - b
        : (only![b] ?? -1) - (only![a] ?? -1) || a - b,
    );
  const tables: string[] = [];
  for (let at = 0; at < measures.length; at += WIDE) {
    const part = measures.slice(at, at + WIDE);
    const rows = order.map((i) => [
      graph.nodes[i]!,
      ...part.map((m, c) => cell(columns[at + c]![i]!, m)),
    ]);
    tables.push(
      drawTable(
        ['company', ...part.map((m) => m.id)],
        rows,
        part.map((_, c) => c + 1),
      ),
    );
  }
  return [headline(question, graph, sample), ...tables].join('\n');
}

function headline(question: Question, graph: TieGraph, sample: Sample): string {
  const {nodes, ties, tiesWithoutAmount, pairs, pairsWithoutAmount} = graph;
  const of =
    question.kind === 'network'
      ? 'Centrality'
      : `Centrality, ${question.scenario.basis} basis, as of ${question.scenario.asOf}, data ${question.provenance.version} (${question.provenance.hash.slice(0, 12)})`;
  return [
    of,
    `${nodes.length} companies, ${ties} directed ties in ${pairs} pairs, from provider to receiver`,
    ...(tiesWithoutAmount > 0
      ? [
          `${tiesWithoutAmount} ties disclose no amount; ${pairsWithoutAmount} pairs have none at all and stand outside all measures of money`,
        ]
      : []),
    ...(sample
      ? [
          `betweenness from ${sample.pivots} of ${nodes.length} companies, its standard error beside it; each value within ${sample.bound.toPrecision(2)} of the exact one with 95 %`,
        ]
      : []),
    '',
  ].join('\n');
}

function cell(value: number | null, {unit}: Measure): string {
  if (value === null) return '–';
  if (unit === 'money') return value >= 1e6 ? `${(value / 1e9).toFixed(2)} bn` : String(value);
  return unit === 'count' || unit === 'group' ? String(value) : value.toFixed(6);
}
