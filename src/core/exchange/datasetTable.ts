/**
 * A dataset as a graph table and back, without loss: nodes are its companies, edges its ties, both
 * with every field; what is neither (figures, shares, sources, notes, scenarios, defaults, tours) stands
 * beside them. Each tie names its sources in words too, for readers who know nothing of our ids.
 *
 * Going back, the columns are the truth: a tie changed in Gephi comes back changed. Columns that are
 * derived (confidence, sources, undirected) are written and not read. O(records).
 */
import {firstDay, isoDay, lastDay} from '../lib/day';
import type {Result} from '../lib/result';
import {confidenceOf} from '../dataset/confidence';
import {parseDataset, type Issue} from '../dataset/parseDataset';
import {
  BASES,
  type Company,
  type Dataset,
  type Source,
  type SourceId,
  type Tie,
} from '../dataset/schema';
import {isUndirected} from '../picture/measure';
import {columnsOf, type Cell, type EdgeRow, type GraphTable, type NodeRow} from './graphTable';

type Cells = Record<string, Cell>;

export function datasetTable(dataset: Dataset): GraphTable {
  const {companies, ties, ...beside} = dataset;
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const nodes = companies.map(companyRow);
  const edges = ties.map((tie) => tieRow(tie, sources));
  return {
    title: 'Frenemy: who holds up whom in AI',
    description: `Data ${dataset.version}: ${companies.length} companies, ${ties.length} ties`,
    date: '',
    nodeColumns: columnsOf(nodes),
    nodes,
    edgeColumns: columnsOf(edges),
    edges,
    beside: JSON.stringify(beside),
  };
}

export const companyRow = (company: Company): NodeRow => ({
  id: company.id,
  label: company.name.en,
  cells: present({
    name_ko: company.name.ko,
    kind: company.kind,
    country: company.country,
    ticker: company.ticker,
    founded: company.founded,
    managesForOthers: company.managesForOthers,
    aliases: JSON.stringify(company.aliases),
    evidence: JSON.stringify(company.evidence),
  }),
});

export const tieRow = (tie: Tie, sources: ReadonlyMap<SourceId, Source>): EdgeRow => ({
  id: tie.id,
  source: tie.from,
  target: tie.to,
  label: tie.type,
  ...spell(tie),
  ...weightOf(tie),
  cells: present({
    type: tie.type,
    ...amountCells(tie),
    amountPeriod: tie.amountPeriod,
    inputClass: tie.inputClass,
    instrument: tie.instrument,
    syndicated: tie.syndicated,
    overlaps: JSON.stringify(tie.overlaps),
    capacityGw: tie.capacityGw,
    units: tie.units,
    stakePct: tie.stakePct,
    announcedOn: tie.announced,
    startsOn: tie.start,
    endsOn: tie.end,
    status: tie.status,
    cancelable: tie.cancelable,
    takeOrPay: tie.takeOrPay,
    dealGroup: tie.dealGroup,
    summary_en: tie.summary.en,
    summary_ko: tie.summary.ko,
    note_en: tie.note?.en ?? null,
    note_ko: tie.note?.ko ?? null,
    digestOnly: tie.digestOnly,
    evidence: JSON.stringify(tie.evidence),
    undirected: isUndirected(tie),
    confidence: confidenceOf(tie, sources),
    sources: tie.evidence.map(({source}) => cite(sources.get(source), source)).join('; '),
  }),
});

/** Days that programs read as a span: a year or a month is its first day and its last. */
function spell({announced, start, end}: Tie): Pick<EdgeRow, 'start' | 'end'> {
  const from = start ?? announced;
  return {
    ...(from !== null && {start: isoDay(firstDay(from))}),
    ...(end !== null && {end: isoDay(lastDay(end))}),
  };
}

/** Headline money, for programs that know one weight: the widest basis that states any. */
function weightOf(tie: Tie): Pick<EdgeRow, 'weight'> {
  const stated = BASES.map((basis) => tie.amountUsd[basis]?.likely).find(
    (usd) => usd !== undefined,
  );
  return stated === undefined ? {} : {weight: stated};
}

const amountCells = ({amountUsd}: Tie): Record<string, number | null> =>
  Object.fromEntries(
    BASES.flatMap((basis) =>
      PARTS.map((part) => [`${basis}_${part}_usd`, amountUsd[basis]?.[part] ?? null]),
    ),
  );
const PARTS = ['low', 'likely', 'high'] as const;

const cite = (source: Source | undefined, id: string): string =>
  source === undefined
    ? id
    : [source.title, source.publisher, source.published, source.url].filter(Boolean).join(', ');

const present = (cells: Readonly<Record<string, Cell | null>>): Cells =>
  Object.fromEntries(
    Object.entries(cells).filter((entry): entry is [string, Cell] => entry[1] !== null),
  );

/** The dataset that a table written by `datasetTable` holds, or every fault by file, id and field. */
export function tableDataset(table: GraphTable): Result<Dataset, Issue> {
  const errors: Issue[] = [];
  const beside = json(table.beside === '' ? '{}' : table.beside);
  if (table.beside === '' || typeof beside !== 'object')
    errors.push({
      file: '',
      record: '',
      field: '',
      message: 'holds companies and ties alone: figures, sources and defaults are missing',
    });
  const cell = (file: string, record: string, cells: NodeRow['cells'], name: string): unknown => {
    const text = cells[name];
    if (text === undefined) return [];
    const value = json(String(text));
    if (value === undefined)
      errors.push({file, record, field: name, message: 'is not the JSON text that it was'});
    return value ?? [];
  };
  const companies = table.nodes.map(({id, label, cells}) => ({
    id,
    name: {en: label, ko: cells['name_ko'] ?? label},
    aliases: cell('companies.json', id, cells, 'aliases'),
    kind: cells['kind'],
    country: cells['country'] ?? null,
    ticker: cells['ticker'] ?? null,
    founded: cells['founded'] ?? null,
    managesForOthers: cells['managesForOthers'] ?? false,
    evidence: cell('companies.json', id, cells, 'evidence'),
  }));
  const ties = table.edges.map(({id, source, target, cells}) => ({
    id,
    type: cells['type'],
    from: source,
    to: target,
    amountUsd: Object.fromEntries(BASES.map((basis) => [basis, rangeIn(cells, basis)])),
    amountPeriod: cells['amountPeriod'] ?? 'total',
    inputClass: cells['inputClass'] ?? null,
    instrument: cells['instrument'] ?? null,
    syndicated: cells['syndicated'] ?? false,
    overlaps: cell('ties.json', id, cells, 'overlaps'),
    capacityGw: cells['capacityGw'] ?? null,
    units: cells['units'] ?? null,
    stakePct: cells['stakePct'] ?? null,
    announced: cells['announcedOn'] ?? null,
    start: cells['startsOn'] ?? null,
    end: cells['endsOn'] ?? null,
    status: cells['status'],
    cancelable: cells['cancelable'] ?? null,
    takeOrPay: cells['takeOrPay'] ?? null,
    dealGroup: cells['dealGroup'] ?? null,
    summary: {en: cells['summary_en'] ?? '', ko: cells['summary_ko'] ?? ''},
    note:
      cells['note_en'] === undefined && cells['note_ko'] === undefined
        ? null
        : {en: cells['note_en'] ?? '', ko: cells['note_ko'] ?? ''},
    digestOnly: cells['digestOnly'] ?? false,
    evidence: cell('ties.json', id, cells, 'evidence'),
  }));
  if (errors.length > 0) return {ok: false, errors};
  return parseDataset({...(beside as object), companies, ties});
}

function rangeIn(cells: NodeRow['cells'], basis: string): unknown {
  const [low, likely, high] = PARTS.map((part) => cells[`${basis}_${part}_usd`]);
  if (low === undefined && likely === undefined && high === undefined) return null;
  return {low: low ?? likely, likely, high: high ?? likely};
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
