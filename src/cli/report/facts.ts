/** Facts as a list for people, as JSON for programs, as CSV with one figure a row. */
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import type {Scenario} from '../../core/scenario/scenario';
import type {Fact, FactFigure, FactKind} from '../../core/tour/fact';
import type {OutputFormat} from '../options';
import type {Provenance} from './outcome';

interface About {
  readonly scenario: Scenario;
  readonly provenance: Provenance;
  readonly format: OutputFormat;
}

export function writeFacts(facts: readonly Fact[], about: About): string {
  const {scenario, provenance, format} = about;
  const {version, hash} = provenance;
  if (format === 'json') {
    const {basis, asOf, shocks, reductions} = scenario;
    return `${JSON.stringify({basis, asOf, shocks, reductions, data: {version, hash}, facts})}\n`;
  }
  if (format === 'csv')
    return csvOf(
      COLUMNS,
      facts.flatMap((fact, i) =>
        Object.entries(fact.figures).map(([name, figure]) => ({n: i + 1, fact, name, figure})),
      ),
    );
  return [
    `Facts, ${scenario.basis} basis, as of ${scenario.asOf}, data ${version} (${hash.slice(0, 12)})\n`,
    ...facts.map((fact, i) => inWords(fact, i + 1, provenance.nameOf)),
  ].join('\n');
}

interface Row {
  readonly n: number;
  readonly fact: Fact;
  readonly name: string;
  readonly figure: FactFigure;
}
const COLUMNS: readonly CsvColumn<Row>[] = [
  ['fact', ({n}) => n],
  ['kind', ({fact}) => fact.kind],
  ['companies', ({fact}) => fact.companies.join(' ')],
  ['figure', ({name}) => name],
  ['value', ({figure}) => figure.value],
  ['unit', ({figure}) => figure.unit],
  ['ties', ({fact}) => fact.ties.join(' ')],
  ['sources', ({fact}) => fact.sources.join(' ')],
];

const HEADS: Readonly<Record<FactKind, string>> = {
  'hardest-hit': 'Hit hardest (then: through whom)',
  'first-to-fail': 'First to fail (then: through whom)',
  'hit-without-tie': 'Hit without a direct tie (then: through whom)',
  'money-loop': 'Money that goes round',
  'largest-tie': 'Largest tie, payer first',
  'partner-and-rival': 'Partners and rivals',
  'busiest-company': 'Most money in and out',
  'not-firm': 'Announced money that does not bind or is not paid',
  'newest-ties': 'Newest ties (then: the largest, payer first)',
  'shared-supplier': 'Most shared supplier',
  'concentrated-seller': 'Most concentrated customers (then: the customer)',
  undisclosed: 'Ties without an amount',
};
const MOST = 6;

function inWords(fact: Fact, n: number, nameOf: (id: string) => string): string {
  const {kind, companies, figures, ties, sources, inputClass, isEstimated} = fact;
  const names = companies.map(nameOf).join(', ');
  const listed = Object.entries(figures).map(([name, f]) => `${name} ${written(f)}`);
  return [
    `${n}. ${HEADS[kind]}${names && `: ${names}`}${inputClass ? ` (${inputClass})` : ''}`,
    `   ${listed.join(', ')}${isEstimated ? ' (estimated)' : ''}`,
    `   ties: ${shortened(ties)}`,
    `   sources: ${shortened(sources)}`,
    '',
  ].join('\n');
}

const shortened = (ids: readonly string[]): string =>
  ids.slice(0, MOST).join(', ') + (ids.length > MOST ? ` and ${ids.length - MOST} more` : '');

function written({value, unit}: FactFigure): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  if (unit === 'usd') return `$${(value / 1e9).toFixed(2)} bn`;
  if (unit === 'usd-a-year') return `$${(value / 1e9).toFixed(2)} bn a year`;
  return String(value);
}
