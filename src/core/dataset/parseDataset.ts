/**
 * unknown JSON → Dataset, or every problem found (never just the first).
 *
 * Shapes come from `schema.ts`; then what spans records: ids unique, ends that exist, no self-tie,
 * a basis never above the one it lies within, evidence that cites a known source, overlaps that
 * exist. O(records).
 */
import * as v from 'valibot';
import {MODELS} from '../contagion/models';
import type {Result} from '../lib/result';
import {firstDay, lastDay} from '../lib/day';
import {RECORD_TABLES} from './terms';
import {shapeMessage} from './shapeMessage';
import {DatasetSchema, type Dataset, type Tie} from './schema';

export interface Issue {
  /** File of `data/`, without its folder: ties.json. */
  readonly file: string;
  /** Id of the record, or its index where the id itself is at fault; empty for the whole file. */
  readonly record: string;
  readonly field: string;
  readonly message: string;
}

/** `ties.json: cloud:oracle:openai, amountUsd.paid: must be 0 or more` */
export const readableIssue = ({file, record, field, message}: Issue): string =>
  [file, [record, field].filter(Boolean).join(', '), message].filter(Boolean).join(': ');

export function parseDataset(input: unknown): Result<Dataset, Issue> {
  const first = v.safeParse(DatasetSchema, input, {abortEarly: true});
  if (first.success) {
    const errors = [...crossIssues(first.output)];
    return errors.length > 0 ? {ok: false, errors} : {ok: true, value: first.output};
  }
  const shape = v.safeParse(DatasetSchema, beginningOf(input));
  const issues = shape.success ? first.issues : shape.issues;
  return {ok: false, errors: issues.map((issue) => shapeIssue(issue, input))};
}

/** Records of a table whose faults are all listed; of a longer one at fault, those of its beginning. */
const LISTED = 5000;
function beginningOf(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, rows]: [string, unknown]) => [
      name,
      Array.isArray(rows) ? rows.slice(0, LISTED) : rows,
    ]),
  );
}

function shapeIssue(issue: v.BaseIssue<unknown>, input: unknown): Issue {
  const keys = (issue.path ?? []).map((p) => String(p.key));
  const [file = '', index, ...field] = keys;
  const rows = (input as Record<string, unknown> | null)?.[file];
  const row = Array.isArray(rows) ? (rows[Number(index)] as {id?: unknown}) : undefined;
  const record = typeof row?.id === 'string' && field[0] !== 'id' ? row.id : rowName(rows, index);
  return {
    file: file && `${file}.json`,
    record,
    field: field.join('.'),
    message: shapeMessage(issue.message),
  };
}

const rowName = (rows: unknown, index: string | undefined): string =>
  index === undefined ? '' : Array.isArray(rows) ? `record ${Number(index) + 1}` : index;

function* crossIssues(data: Dataset): Generator<Issue> {
  const issue = (file: string, record: string, field: string, message: string): Issue => ({
    file: `${file}.json`,
    record,
    field,
    message,
  });

  for (const file of RECORD_TABLES)
    for (const id of repeated(data[file].map((r) => r.id)))
      yield issue(file, id, 'id', 'stands more than once');

  const companies = new Set<string>(data.companies.map((c) => c.id));
  const ties = new Set<string>(data.ties.map((t) => t.id));
  const sources = new Set<string>(data.sources.map((s) => s.id));

  for (const tie of data.ties) {
    const at = (field: string, message: string) => issue('ties', tie.id, field, message);
    if (tie.from === tie.to) yield at('to', 'a company cannot be tied to itself');
    for (const field of ['from', 'to'] as const)
      if (!companies.has(tie[field])) yield at(field, `no company ${tie[field]}`);
    if (!tie.id.startsWith(`${tie.type}:${tie.from}:${tie.to}`))
      yield at('id', `does not match ${tie.type}:${tie.from}:${tie.to}`);
    for (const id of tie.overlaps) if (!ties.has(id)) yield at('overlaps', `no tie ${id}`);
    yield* nesting(tie).map((message) => at('amountUsd', message));
    yield* dates(tie).map((message) => at('start', message));
    if (tie.announced === null && tie.start === null)
      yield at('announced', 'needs a date: announced or start');
  }
  for (const figure of data.figures)
    if (!companies.has(figure.of))
      yield issue('figures', figure.id, 'of', `no company ${figure.of}`);
  for (const note of data.notes) {
    for (const id of note.companies)
      if (!companies.has(id)) yield issue('notes', note.id, 'companies', `no company ${id}`);
    for (const id of note.ties)
      if (!ties.has(id)) yield issue('notes', note.id, 'ties', `no tie ${id}`);
  }
  for (const entry of data.scenarios) {
    const at = (field: string, message: string) => issue('scenarios', entry.id, field, message);
    for (const id of entry.companies)
      if (!companies.has(id)) yield at('companies', `no company ${id}`);
    for (const id of repeated(entry.variants.map((v) => v.id)))
      yield at('variants', `${id} stands more than once`);
    for (const variant of entry.variants) {
      for (const id of Object.keys(variant.shocks))
        if (!companies.has(id)) yield at(`variants ${variant.id} shocks`, `no company ${id}`);
      for (const field of ['reductions', 'delays'] as const)
        for (const id of Object.keys(variant[field]))
          if (!ties.has(id)) yield at(`variants ${variant.id} ${field}`, `no tie ${id}`);
      for (const name of Object.keys(variant.parameters))
        if (!MODELS.joint.parameters.some((p) => p.name === name))
          yield at(`variants ${variant.id} parameters`, `the joint model has no ${name}`);
    }
  }
  for (const tour of data.tours)
    for (const step of tour.steps) {
      const at = (field: string, message: string) =>
        issue('tours', tour.id, `steps ${step.id} ${field}`, message);
      for (const id of [...step.companies, ...Object.keys(step.shocks ?? {})])
        if (!companies.has(id)) yield at('companies', `no company ${id}`);
      for (const id of step.ties) if (!ties.has(id)) yield at('ties', `no tie ${id}`);
    }

  for (const file of ['companies', 'ties', 'figures', 'shares'] as const)
    for (const record of data[file])
      for (const {source} of record.evidence)
        if (!sources.has(source)) yield issue(file, record.id, 'evidence', `no source ${source}`);
  for (const file of ['notes', 'scenarios'] as const)
    for (const record of data[file])
      if (!sources.has(record.source))
        yield issue(file, record.id, 'source', `no source ${record.source}`);
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}

/** announced ⊇ binding ⊇ paid, at the likely value. */
function nesting({amountUsd: {announced, binding, paid}}: Tie): readonly string[] {
  const wider = [
    [binding, announced, 'binding exceeds announced'],
    [paid, binding, 'paid exceeds binding'],
  ] as const;
  return wider.flatMap(([inner, outer, message]) =>
    inner !== null && (outer === null || inner.likely > outer.likely) ? [message] : [],
  );
}

function dates({start, end}: Tie): readonly string[] {
  if (start === null || end === null) return [];
  return firstDay(start) > lastDay(end) ? [`starts (${start}) after it ends (${end})`] : [];
}
