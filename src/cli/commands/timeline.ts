/** `timeline`: ties, amounts, loops, and impact and fragility of chosen companies, month by month. */
import {sweepHere} from '../../compute/pool';
import {buildEconomy} from '../../core/exposure/economy';
import {newestDate, oldestDate} from '../../core/graph/web';
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import {assembleRanking} from '../../core/ranking/ranking';
import {economyTask} from '../../core/ranking/task';
import {assumptionsOf} from '../../core/scenario/runScenario';
import type {Scenario} from '../../core/scenario/scenario';
import {countLoops} from '../../core/timeline/countLoops';
import {monthly, type Month} from '../../core/timeline/monthly';
import {monthStops} from '../../core/timeline/monthStops';
import {BASES, type Dataset} from '../../core/dataset/schema';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import {reportProgress} from '../progress';
import {readQuestion} from '../question';
import {drawTable} from '../report/table';

interface Watched {
  readonly id: string;
  readonly impact: number;
  readonly fragility: number;
}
type Row = Month & {readonly companies: readonly Watched[]};

export function timeline(args: readonly string[]): string {
  const {values} = readArguments(args, {
    lists: ['set', 'from', 'company'],
    own: ['to'],
    switches: ['in-force'],
  });
  const faults = new Faults();
  const question = readQuestion(values, faults);
  if (question.kind === 'network') throw new InputError('timeline: a bare network has no dates');
  const {dataset, format, provenance} = question;
  const scenario = {...question.scenario, inForce: values['in-force'] === true};
  if (values['as-of'] !== undefined) faults.add('--as-of: timeline takes --from and --to');
  const watched = [...new Set(values.company ?? [])];
  for (const id of watched)
    if (!question.isNode(id)) faults.add(`--company: no company "${id}"${question.suggest(id)}`);
  if ((values.from?.length ?? 0) > 1) faults.add('--from: timeline begins once');
  const from = monthOf(values.from?.[0], '--from', '0000-00', faults);
  const to = monthOf(values.to, '--to', '9999-99', faults);
  if (from > to) faults.add('--from: lies after --to');
  faults.throwIfAny();

  // Months before the first one asked still say what is new in it.
  const stops = monthStops(oldestDate(dataset), newestDate(dataset)).filter(
    (s) => s.slice(0, 7) <= to,
  );
  const months = monthly(dataset, stops, scenario, countLoops).filter(
    (m) => m.date.slice(0, 7) >= from,
  );
  const progress = reportProgress('failing every company each month', months.length);
  const rows = months.map((month, done): Row => {
    const companies = watched.length === 0 ? [] : sweptAt(dataset, scenario, month.date, watched);
    progress.tell(done + 1);
    return {...month, companies};
  });
  progress.end();
  if (format === 'json') {
    const {version, hash} = provenance;
    const {basis, model, parameters, inForce} = scenario;
    return `${JSON.stringify({data: {version, hash}, basis, model, parameters, inForce, months: rows})}\n`;
  }
  const columns = columnsOf(watched);
  if (format === 'csv') return csvOf(columns, rows);
  const cells = rows.map((row) => columns.map(([, value]) => String(value(row))));
  return drawTable(
    columns.map(([name]) => name),
    cells,
    columns.map((_, i) => i).slice(1),
  );
}

function sweptAt(dataset: Dataset, scenario: Scenario, asOf: string, watched: readonly string[]) {
  const economy = buildEconomy(dataset, {...scenario, asOf}, assumptionsOf(scenario));
  const task = economyTask(economy, {...scenario, wantsMatrix: false});
  const {nodes} = assembleRanking(economy.ids, sweepHere(task));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  return watched.map((id): Watched => {
    const {impact, fragility} = byId.get(id)!;
    return {id, impact, fragility: fragility!};
  });
}

const columnsOf = (watched: readonly string[]): readonly CsvColumn<Row>[] => [
  ['month', (m) => m.date],
  ['known', (m) => m.known.ties],
  ['inForce', (m) => m.inForce.ties],
  ['announcedUsd', (m) => m.amounts.announced.usd],
  ['bindingUsd', (m) => m.amounts.binding.usd],
  ['paidUsd', (m) => m.amounts.paid.usd],
  ...BASES.flatMap((b): CsvColumn<Row>[] => [
    [`${b}AnnualUsd`, (m) => m.amounts[b].annualUsd],
    [`${b}Undisclosed`, (m) => m.amounts[b].undisclosed],
  ]),
  ['loops', (m) => m.loops.count],
  ['loopsNarrowestUsd', (m) => m.loops.narrowestUsd],
  ['loopsUnknown', (m) => m.loops.unknown],
  ['appeared', (m) => m.appeared.length],
  ['ended', (m) => m.ended.length],
  ...watched.flatMap((id, i): CsvColumn<Row>[] => [
    [`impact ${id}`, (m) => m.companies[i]!.impact],
    [`fragility ${id}`, (m) => m.companies[i]!.fragility],
  ]),
];

function monthOf(text: string | undefined, option: string, otherwise: string, faults: Faults) {
  if (text === undefined) return otherwise;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
    faults.add(`${option}: must be a month YYYY-MM, got "${text}"`);
  return text;
}
