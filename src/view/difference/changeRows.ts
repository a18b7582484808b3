/** What differs, in words: one row per tie, company, record and part of the question. */
import type {CompanyId, Dataset, SourceId, Tie, TieId} from '../../core/dataset/schema';
import {fieldChanges, type FieldChange, type RecordChange} from '../../core/exchange/difference';
import type {StateDifference} from '../../core/exchange/stateDifference';
import type {ChangeKind} from '../../core/picture/palette';
import {createNames} from '../../words/names';
import {differenceText} from '../text/differenceText';
import {knockOnText} from '../text/knockOnText';
import type {Text} from '../text/text';
import type {Side} from './useSides';

export const CHANGE_GROUPS = [
  'added',
  'removed',
  'changed',
  'companies',
  'question',
  'records',
  'losses',
] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];
export interface ChangeLine {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}
export interface ChangeRow {
  readonly id: string;
  readonly group: ChangeGroup;
  readonly kind: ChangeKind;
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** What it lights on the map. */
  readonly at:
    | {readonly kind: 'tie'; readonly id: TieId}
    | {readonly kind: 'company'; readonly id: CompanyId}
    | null;
  readonly companies: readonly CompanyId[];
  readonly sourcesA: readonly SourceId[];
  readonly sourcesB: readonly SourceId[];
}

export const namesOfBoth = (a: Side, b: Side, text: Text) =>
  createNames(
    {
      companies: new Map([...a.dataset.companies, ...b.dataset.companies].map((c) => [c.id, c])),
      ties: new Map([...a.dataset.ties, ...b.dataset.ties].map((t) => [t.id, t])),
    },
    text.language,
  );

export function changeRows(difference: StateDifference, a: Side, b: Side, text: Text): ChangeRow[] {
  const t = differenceText[text.language];
  const {words, format} = text;
  const names = namesOfBoth(a, b, text);
  const tiesOf = ({ties}: Dataset) => new Map(ties.map((tie) => [tie.id, tie]));
  const [before, after] = [tiesOf(a.dataset), tiesOf(b.dataset)];
  const money = (usd: number | null) => (usd === null ? t.undisclosed : format.money(usd));
  const value = (field: string, x: unknown): string => {
    if (x === undefined || x === null) return t.none;
    if (Array.isArray(x)) return field === 'evidence' ? format.number(x.length) : JSON.stringify(x);
    if (typeof x === 'boolean') return x ? t.yes : t.no;
    if (field.startsWith('amountUsd') && typeof x === 'number') return format.money(x);
    if (/^(shocks|reductions)\./.test(field) && typeof x === 'number') return format.percent(x);
    if (typeof x === 'number') return format.number(x);
    if (typeof x !== 'string') return JSON.stringify(x);
    if (['asOf', 'start', 'end', 'announced'].includes(field)) return format.date(x);
    if (field === 'status') return words.statuses[x as Tie['status']] ?? x;
    if (field === 'basis') return words.bases[x as Side['scenario']['basis']] ?? x;
    if (field === 'model')
      return knockOnText[text.language].models[x as Side['scenario']['model']] ?? x;
    return x;
  };
  const label = (field: string): string => {
    const [head = '', ...rest] = field.split('.');
    const known = t.fields[head] ?? head;
    if (rest.length === 0) return known;
    if (head === 'shocks') return `${known}: ${names.company(rest.join('.') as CompanyId)}`;
    if (head === 'reductions') return `${known}: ${names.tie(rest.join('.') as TieId)}`;
    const part = words.bases[rest[0] as keyof typeof words.bases] ?? rest[0];
    return [known, [part, ...rest.slice(1)].join(', ')].join(': ');
  };
  const told = (fields: readonly FieldChange[]): ChangeLine[] =>
    fields.map((f) => ({
      field: label(f.field),
      before: value(f.field, f.before),
      after: value(f.field, f.after),
    }));
  const sourcesOf = (
    tie: {readonly evidence?: readonly {readonly source: SourceId}[]} | null | undefined,
  ) => [...new Set((tie?.evidence ?? []).map(({source}) => source))];
  /** Amount, dates and status of a tie on the side where it stands. */
  const terms = (tie: Tie | undefined, side: Side, isAdded: boolean): ChangeLine[] => {
    if (!tie) return [];
    const facts: [string, string][] = [
      [t.fields['amountUsd']!, money(tie.amountUsd[side.scenario.basis]?.likely ?? null)],
      [t.fields['status']!, words.statuses[tie.status]],
      ...(['announced', 'start', 'end'] as const).flatMap((name): [string, string][] => {
        const date = tie[name];
        return date === null ? [] : [[t.fields[name]!, format.date(date)]];
      }),
    ];
    return facts.map(([field, held]) =>
      isAdded ? {field, before: '–', after: held} : {field, before: held, after: '–'},
    );
  };
  const tieRow = (id: TieId, kind: ChangeKind, lines: readonly ChangeLine[]): ChangeRow => {
    const tie = after.get(id) ?? before.get(id)!;
    return {
      id: `tie ${id}`,
      group: kind,
      kind,
      title: `${names.pair(tie)} (${words.types[tie.type]})`,
      lines,
      at: {kind: 'tie', id},
      companies: [tie.from, tie.to],
      sourcesA: kind === 'added' ? [] : sourcesOf(before.get(id)),
      sourcesB: kind === 'removed' ? [] : sourcesOf(after.get(id)),
    };
  };
  const kindOf = ({before: x, after: y}: RecordChange): ChangeKind =>
    x === null ? 'added' : y === null ? 'removed' : 'changed';
  const onMap = new Set<string>([
    ...difference.ties.added,
    ...difference.ties.removed,
    ...difference.ties.changed.map(({id}) => id),
  ]);
  const recordRow = (change: RecordChange): ChangeRow => {
    const {table, id} = change;
    const isCompany = table === 'companies';
    const tie = table === 'ties' ? (after.get(id as TieId) ?? before.get(id as TieId)) : undefined;
    const name = isCompany ? names.company(id as CompanyId) : tie ? names.pair(tie) : id;
    return {
      id: `${table} ${id}`,
      group: isCompany ? 'companies' : 'records',
      kind: kindOf(change),
      title: isCompany ? name : `${t.tables[table]}: ${name}`,
      lines: told(fieldChanges(change)),
      at: isCompany ? {kind: 'company', id: id as CompanyId} : null,
      companies: isCompany ? [id as CompanyId] : tie ? [tie.from, tie.to] : companiesIn(change),
      sourcesA: sourcesOf(change.before as never),
      sourcesB: sourcesOf(change.after as never),
    };
  };
  const plain = {companies: [], sourcesA: [], sourcesB: [], at: null} as const;
  return [
    ...largest(difference.ties.added, after, b).map((id) =>
      tieRow(id, 'added', terms(after.get(id), b, true)),
    ),
    ...largest(difference.ties.removed, before, a).map((id) =>
      tieRow(id, 'removed', terms(before.get(id), a, false)),
    ),
    ...difference.ties.changed.map((c) =>
      tieRow(c.id, 'changed', [
        ...(c.beforeUsd === c.afterUsd
          ? []
          : [
              {field: t.fields['amountUsd']!, before: money(c.beforeUsd), after: money(c.afterUsd)},
            ]),
        ...(c.beforeCertainty === c.afterCertainty
          ? []
          : [
              {
                field: t.fields['certainty']!,
                before: words.certainties[c.beforeCertainty],
                after: words.certainties[c.afterCertainty],
              },
            ]),
        ...told(c.terms),
      ]),
    ),
    ...difference.records.filter(({table}) => table === 'companies').map(recordRow),
    ...difference.question.map((f): ChangeRow => ({
      ...plain,
      id: `question ${f.field}`,
      group: 'question',
      kind: 'changed',
      title: label(f.field),
      lines: [
        {field: label(f.field), before: value(f.field, f.before), after: value(f.field, f.after)},
      ],
    })),
    ...difference.records
      .filter(({table, id}) => table !== 'companies' && !(table === 'ties' && onMap.has(id)))
      .map(recordRow),
    ...difference.hits.map((h): ChangeRow => ({
      ...plain,
      id: `loss ${h.id}`,
      group: 'losses',
      kind: 'changed',
      title: names.company(h.id),
      at: {kind: 'company', id: h.id},
      companies: [h.id],
      lines: [
        {
          field: t.columns.distress,
          before: format.percent(h.before),
          after: format.percent(h.after),
        },
        {field: t.columns.usd, before: format.money(h.beforeUsd), after: format.money(h.afterUsd)},
      ],
    })),
  ];
}

/** The most money first, on the basis of the side where they stand. */
const largest = (ids: readonly TieId[], ties: ReadonlyMap<TieId, Tie>, {scenario}: Side) => {
  const usd = (id: TieId) => ties.get(id)?.amountUsd[scenario.basis]?.likely ?? -1;
  return [...ids].sort((x, y) => usd(y) - usd(x) || (x < y ? -1 : 1));
};

/** Companies that a figure, share or note names. */
function companiesIn({before, after}: RecordChange): CompanyId[] {
  const record = after ?? before ?? {};
  const named = [record['of'], record['from'], record['companies']].flat();
  return named.filter((id): id is CompanyId => typeof id === 'string');
}
