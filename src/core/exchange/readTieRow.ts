/** A row of a table of ties → the tie, or null where it is at fault. */
import {
  INPUT_CLASSES,
  INSTRUMENTS,
  STATUSES,
  TIE_TYPES,
  type AmountRange,
  type CompanyId,
  type Tie,
  type TieId,
  type TieStatus,
} from '../dataset/schema';
import {firstDay, lastDay} from '../lib/day';
import type {Citations} from './citations';
import type {TieField} from './columnMapping';
import type {CompanyNames} from './companyNames';
import {isEqual} from './difference';
import type {ImportPlan} from './importPlan';
import {keyOf, readAmount, readChoice, readDay, readNumber} from './readSheetCell';
import {limitText, type SheetRow} from './sheetRows';
import type {TieIds} from './tieIds';
import {STATUSES_ELSEWHERE, TYPES_ELSEWHERE} from './wordsElsewhere';

type Row = SheetRow<TieField>;
/** Characters. */
const LONGEST = {name: 200, summary: 2000, source: 500, url: 2000};

export function readTieRow(
  row: Row,
  plan: ImportPlan,
  names: CompanyNames,
  cite: Citations,
  ids: TieIds,
): Tie | null {
  const stated = statedIn(row, plan);
  checkTexts(row);
  const {otherwise} = plan;
  if (
    stated.announced === null &&
    stated.start === null &&
    otherwise.announced === null &&
    row.isSound() &&
    !meetsKnown(row, stated.type ?? otherwise.type, names, ids)
  )
    row.fault('announced', {code: 'noDate'});
  const ends = endsOf(row, plan, names);
  if (ends === null) return null;
  const type = stated.type ?? otherwise.type;
  const {id, held} = ids.of(`${type}:${ends.from}:${ends.to}`, row.cell('id'));
  const tie = held ? revised(held, stated, row) : newTie(id, ends, stated, plan, row);
  return {...tie, evidence: [...(held?.evidence ?? []), cite.of(row.cell)]};
}

/** A known tie has its date. */
function meetsKnown(row: Row, type: string, names: CompanyNames, ids: TieIds): boolean {
  const [from, to] = [names.find(row.cell('from')), names.find(row.cell('to'))];
  return from !== undefined && to !== undefined && ids.meets(`${type}:${from}:${to}`);
}

/** What the row itself says; null: nothing of it. */
interface Stated {
  readonly type: Tie['type'] | null;
  readonly status: TieStatus | null;
  readonly amount: AmountRange | null;
  readonly announced: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly inputClass: Tie['inputClass'];
  readonly instrument: Tie['instrument'];
  readonly capacityGw: number | null;
  readonly stakePct: number | null;
}

function statedIn(row: Row, {unitUsd}: ImportPlan): Stated {
  const choice = <T extends string>(
    field: TieField,
    options: readonly T[],
    others?: Readonly<Record<string, T>>,
  ): T | null => row.take(field, readChoice(row.cell(field), options, others)) ?? null;
  const day = (field: TieField) => row.take(field, readDay(row.cell(field))) ?? null;
  const number = (field: TieField, max: number) =>
    row.take(field, readNumber(row.cell(field), 0, max)) ?? null;
  const [start, end] = [day('start'), day('end')];
  if (start !== null && end !== null && firstDay(start) > lastDay(end))
    row.fault('end', {code: 'endsBeforeStart', start, end});
  return {
    type: choice('type', TIE_TYPES, TYPES_ELSEWHERE),
    status: choice('status', STATUSES, STATUSES_ELSEWHERE),
    amount:
      unitUsd === null
        ? null
        : (row.take('amount', readAmount(row.cell('amount'), unitUsd)) ?? null),
    announced: day('announced'),
    start,
    end,
    inputClass: choice('inputClass', INPUT_CLASSES),
    instrument: choice('instrument', INSTRUMENTS),
    capacityGw: number('capacityGw', 1e18),
    stakePct: number('stakePct', 100),
  };
}

function checkTexts(row: Row): void {
  const url = limitText(row, 'url', LONGEST.url);
  if (url !== '' && !/^https?:\/\/[^\s/]+\S*$/.test(url))
    row.fault('url', {code: 'noAddress', cell: url});
  limitText(row, 'summary', LONGEST.summary);
  limitText(row, 'source', LONGEST.source);
}

/** Who provides and who receives; strangers are added only where the rest of the row is sound. */
function endsOf(
  row: Row,
  {addsCompanies, otherwise}: ImportPlan,
  names: CompanyNames,
): {readonly from: CompanyId; readonly to: CompanyId} | null {
  for (const field of ['from', 'to'] as const) {
    const name = limitText(row, field, LONGEST.name);
    if (name === '') row.fault(field, {code: 'empty'});
    else if (names.find(name) === undefined && !addsCompanies)
      row.fault(field, {code: 'noCompany', cell: name});
  }
  const [left, right] = [row.cell('from'), row.cell('to')];
  const [a, b] = [names.find(left), names.find(right)];
  const isSelf = left !== '' && (keyOf(left) === keyOf(right) || (a !== undefined && a === b));
  if (isSelf) row.fault('to', {code: 'self'});
  if (!row.isSound()) return null;
  const from = names.findOrAdd(left, otherwise.kind);
  const to = names.findOrAdd(right, otherwise.kind);
  return {from, to};
}

function newTie(
  id: TieId,
  {from, to}: {readonly from: CompanyId; readonly to: CompanyId},
  stated: Stated,
  plan: ImportPlan,
  row: Row,
): Omit<Tie, 'evidence'> {
  const {otherwise} = plan;
  const {amount, start, end, inputClass, instrument, capacityGw, stakePct} = stated;
  const status = stated.status ?? otherwise.status;
  const summary = row.cell('summary') || `${row.cell('from')} → ${row.cell('to')}`;
  return {
    id,
    type: stated.type ?? otherwise.type,
    from,
    to,
    amountUsd: {
      announced: amount,
      binding: BINDING.includes(status) ? amount : null,
      paid: status === 'completed' ? amount : null,
    },
    amountPeriod: 'total',
    inputClass,
    instrument,
    syndicated: false,
    overlaps: [],
    capacityGw,
    units: null,
    stakePct,
    announced: stated.announced ?? (start === null ? otherwise.announced : null),
    start,
    end,
    status,
    cancelable: null,
    takeOrPay: null,
    dealGroup: null,
    summary: {en: summary, ko: summary},
    note: noteOf(stated, plan),
    digestOnly: false,
  };
}
const BINDING: readonly TieStatus[] = ['signed', 'active', 'completed'];

/** What was chosen by the reader and not stated by the table. */
function noteOf(
  {type, status, announced, start, amount}: Stated,
  {unitUsd, isConverted}: ImportPlan,
): Tie['note'] {
  const chosen = [
    ...(type === null ? [{en: 'type', ko: '유형'}] : []),
    ...(status === null ? [{en: 'status', ko: '상태'}] : []),
    ...(announced === null && start === null ? [{en: 'date', ko: '날짜'}] : []),
  ];
  const notes = [
    ...(chosen.length > 0
      ? [
          {
            en: `Not in the table, chosen on import: ${chosen.map((c) => c.en).join(', ')}.`,
            ko: `표에 없어 가져올 때 고른 값: ${chosen.map((c) => c.ko).join(', ')}.`,
          },
        ]
      : []),
    ...(amount !== null && isConverted
      ? [
          {
            en: `Converted on import at ${unitUsd} US dollars per unit of the table.`,
            ko: `가져올 때 표의 단위당 ${unitUsd}달러로 환산한 금액입니다.`,
          },
        ]
      : []),
  ];
  if (notes.length === 0) return null;
  return {en: notes.map((n) => n.en).join(' '), ko: notes.map((n) => n.ko).join(' ')};
}

/** The known tie with what the row states; what it leaves open stays. */
function revised(held: Tie, stated: Stated, row: Row): Omit<Tie, 'evidence'> {
  const {type: _, amount, ...fields} = stated;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const summary = row.cell('summary');
  return {
    ...held,
    ...given,
    ...(amount !== null && {amountUsd: amountsWith(held.amountUsd, amount)}),
    ...(summary !== '' &&
      summary !== held.summary.en &&
      summary !== held.summary.ko && {summary: {en: summary, ko: summary}}),
  };
}

/** One amount for a tie that may state three: it replaces what equals the widest, or would exceed it. */
function amountsWith(held: Tie['amountUsd'], amount: AmountRange): Tie['amountUsd'] {
  const narrower = (range: AmountRange | null): AmountRange | null =>
    range !== null && (isEqual(range, held.announced) || range.likely > amount.likely)
      ? amount
      : range;
  return {announced: amount, binding: narrower(held.binding), paid: narrower(held.paid)};
}
